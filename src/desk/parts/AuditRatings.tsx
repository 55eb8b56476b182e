import { agreedRatings, areRatingsOpen, ratersNeeded } from '#core/audit-state.ts'
import { differencesBetween, profileOf } from '#core/capability.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { choices } from '#core/words/choices.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import type { CasePage } from '../contract.ts'
import { useSpeech } from '../Speech.tsx'
import { CapabilityChart } from './CapabilityChart.tsx'

/** Who has rated, where the two differ and what was agreed, and the capability profile that follows. */
export const AuditRatings = ({ page }: { page: CasePage }) => {
  const { say, day, word } = useSpeech()
  const { type, level, audit } = page.view.state
  const [one, other] = audit.ratings
  const nameOf = (id: string) => page.people[id]?.name ?? id
  const isOpen = areRatingsOpen(audit)
  const differing = one && other ? differencesBetween(one.ratings, other.ratings) : []
  const settled = Object.keys(audit.consensus).filter((practice) => !differing.includes(practice))
  const agreed = agreedRatings(audit)
  const said = (personId: string, practice: string) => {
    const rated = audit.ratings.find((each) => each.personId === personId)?.ratings[practice]
    return rated ? `${word(choices.grade, rated.grade)}${rated.reason ? `：${rated.reason}` : ''}` : '–'
  }
  return (
    <section className="part">
      <h3>{say(auditWords.ratings)}</h3>
      <ul className="list">
        {audit.ratings.map(({ personId, on }) => (
          <li key={personId}>{say(auditWords.ratedBy, { person: nameOf(personId), on: day(on) })}</li>
        ))}
      </ul>
      {!isOpen && (
        <p className="mute">
          {say(auditWords.waiting, { count: ratersNeeded - audit.ratings.length })} {say(auditWords.sealed)}
        </p>
      )}
      {audit.again.length > 0 && (
        <p className="notice warn">{say(auditWords.again, { areas: audit.again.join('、') })}</p>
      )}
      {isOpen && differing.length + settled.length === 0 && <p>{say(auditWords.noDifferences)}</p>}
      {isOpen && one && other && differing.length + settled.length > 0 && (
        <table className="plain-table">
          <caption>{say(auditWords.differences)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(auditWords.practice)}</th>
              <th scope="col">{nameOf(one.personId)}</th>
              <th scope="col">{nameOf(other.personId)}</th>
              <th scope="col">{say(auditWords.agreed)}</th>
              <th scope="col">{say(auditWords.because)}</th>
            </tr>
          </thead>
          <tbody>
            {[...differing, ...settled].map((practice) => {
              const consensus = audit.consensus[practice]
              return (
                <tr key={practice}>
                  <th scope="row">{practice}</th>
                  <td>{said(one.personId, practice)}</td>
                  <td>{said(other.personId, practice)}</td>
                  <td>
                    {consensus ? (
                      <b>{word(choices.grade, consensus.grade)}</b>
                    ) : (
                      <span className="soon">{say(auditWords.notAgreed)}</span>
                    )}
                  </td>
                  <td>{consensus?.reason}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {agreed && <CapabilityChart profile={profileOf(agreed, type, level)} type={type} level={level} />}
      {agreed && processAreasOf(type, level).some(({ isConfirmed }) => !isConfirmed) && (
        <p className="faint">{say(auditWords.unconfirmed)}</p>
      )}
    </section>
  )
}

/** The report of the audit, for the centre and its panel. */
export const AuditReport = ({ page }: { page: CasePage }) => {
  const { say, day, word } = useSpeech()
  const { report, completedOn } = page.view.state.audit
  return (
    <section className="part">
      <h3>{say(auditWords.report)}</h3>
      {!report || !completedOn ? (
        <p className="mute">{say(auditWords.noReport)}</p>
      ) : (
        <>
          <p>
            <span className={report.recommendation === 'pass' ? 'tag ok' : 'tag late'}>
              {word(choices.recommendation, report.recommendation)}
            </span>{' '}
            <span className="mute">
              {say(auditWords.reportedBy, {
                person: page.people[report.by]?.name ?? report.by,
                on: day(completedOn),
              })}
            </span>
          </p>
          <p className="prewrap">{report.summary}</p>
          {report.against && (
            <p className="prewrap">
              {say(auditWords.against)}：{report.against}
            </p>
          )}
        </>
      )}
    </section>
  )
}
