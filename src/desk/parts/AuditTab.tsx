import { Button } from 'antd'
import { editionJudging } from '#core/rulebook/edition.ts'
import { noticeLeadDays } from '#core/rulebook/lead-days.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { attendanceWords } from '#core/words/attendance.ts'
import { choices } from '#core/words/choices.ts'
import { desk } from '#core/words/desk.ts'
import { auditWords } from '#core/words/desk-audit.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import type { CasePage } from '../contract.ts'
import { isStaff, useMe } from '../me.ts'
import { useSpeech } from '../Speech.tsx'
import { Attendees } from './Attendees.tsx'
import { AuditPreparation } from './AuditPreparation.tsx'
import { AuditRatings, AuditReport } from './AuditRatings.tsx'
import { CasePapers } from './CasePapers.tsx'
import { Clause } from './Clause.tsx'
import { DayProof } from './DateProof.tsx'

/** The audit from its team to its report; the applicant sees what concerns them, never a rating or a recommendation. */
export const AuditTab = ({ page }: { page: CasePage }) => {
  const { say } = useSpeech()
  const isCentre = isStaff(useMe())
  const { audit } = page.view.state
  if (!audit.notice && audit.team.length === 0) return <p className="mute">{say(auditWords.none)}</p>
  return (
    <div className="audit">
      <SheetHead page={page} />
      <div className="two">
        <div>
          <Team page={page} isCentre={isCentre} />
          <Notice page={page} />
          <AuditPreparation page={page} />
        </div>
        <div>
          <CasePapers page={page} place="audit" />
          <Plan page={page} />
          <Findings page={page} />
        </div>
      </div>
      {isCentre && <AuditRatings page={page} />}
      {isCentre && <AuditReport page={page} />}
    </div>
  )
}

/** Heads the sheet on paper, which has a place for the applicant's seal; on the screen it is the button that prints it. */
const SheetHead = ({ page }: { page: CasePage }) => {
  const { say, type, level } = useSpeech()
  const { state } = page.view
  return (
    <div className="between">
      <div className="on-paper">
        <h2>
          {say(attendanceWords.sheet)} · {state.organisationName}
        </h2>
        <p>
          {state.number} · {type(state.type)} {level(state.level)}
        </p>
        <p className="between">
          <span>{say(attendanceWords.seal)}</span>
          <span>{say(attendanceWords.date)}</span>
        </p>
      </div>
      <span />
      <Button size="small" onClick={printAudit}>
        {say(desk.print)}
      </Button>
    </div>
  )
}

/** Prints this part alone. */
const printAudit = () => {
  document.body.classList.add('print-audit')
  window.addEventListener('afterprint', () => document.body.classList.remove('print-audit'), { once: true })
  window.print()
}

const Team = ({ page, isCentre }: { page: CasePage; isCentre: boolean }) => {
  const { say } = useSpeech()
  const { team, leadAuditorId, impartial, conflicted, objections } = page.view.state.audit
  const nameOf = (id: string) => page.people[id]?.name ?? id
  return (
    <section className="part">
      <h3>{say(auditWords.team)}</h3>
      <ul className="list">
        {team.map((id) => (
          <li key={id} className="between">
            <span>
              {nameOf(id)} {id === leadAuditorId && <span className="tag act">{say(auditWords.leader)}</span>}{' '}
              {objections.some(({ auditorId }) => auditorId === id) && (
                <span className="tag soon">{say(auditWords.objected)}</span>
              )}
            </span>
            {isCentre && (
              <span className={impartial.includes(id) ? 'tag ok' : 'tag soon'}>
                {say(impartial.includes(id) ? auditWords.declared : auditWords.undeclared)}
              </span>
            )}
          </li>
        ))}
        {isCentre &&
          conflicted.map((id) => (
            <li key={id} className="between">
              <s>{nameOf(id)}</s> <span className="tag late">{say(auditWords.left)}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

const Notice = ({ page }: { page: CasePage }) => {
  const { say, day, word, today } = useSpeech()
  const { audit, edition } = page.view.state
  const { notice } = audit
  if (!notice)
    return (
      <section className="part">
        <h3>{say(auditWords.notice)}</h3>
        <p className="mute">{say(auditWords.noNotice)}</p>
      </section>
    )
  const lead = noticeLeadDays(editionJudging(edition, today))
  const { auditOn, sentOn, confirmedOn, attendees } = notice
  const basis = { from: auditOn, count: -lead, unit: 'workday' } as const
  const lastSendOn = deskCalendar.addWorkdays(auditOn, -lead).date
  return (
    <section className="part">
      <h3>
        {say(auditWords.notice)} <Clause id="Q8.4" />
      </h3>
      <p>
        <b>{day(auditOn)}</b> · {word(choices.mode, notice.mode)}
        {confirmedOn && ` · ${say(auditWords.confirmed, { attendees })}`}
      </p>
      <p className="mute">
        {say(auditWords.noticeProof, { auditOn, lastSendOn, sentOn })}{' '}
        <DayProof proven={{ what: say(auditWords.lastSendOn), on: lastSendOn, basis, clause: 'Q8.4' }} />
      </p>
      {audit.dateChange && (
        <p className="notice">
          {say(auditWords.changeAsked, {
            proposedOn: audit.dateChange.proposedOn,
            reason: audit.dateChange.reason,
          })}
        </p>
      )}
      {audit.formerDays.map((former) => (
        <p key={former.auditOn} className="mute">
          {say(auditWords.movedFrom, { auditOn: former.auditOn, reason: former.reason })}
        </p>
      ))}
      <Attendees page={page} />
    </section>
  )
}

const Plan = ({ page }: { page: CasePage }) => {
  const { say, word } = useSpeech()
  const { plan } = page.view.state.audit
  return (
    <section className="part">
      <h3>{say(auditWords.plan)}</h3>
      {plan.length === 0 ? (
        <p className="mute">{say(auditWords.noPlan)}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(auditWords.time)}</th>
              <th scope="col">{say(auditWords.topic)}</th>
              <th scope="col">{say(auditWords.auditor)}</th>
              <th scope="col">{say(auditWords.needed)}</th>
            </tr>
          </thead>
          <tbody>
            {plan.map(({ from, to, topic, auditorId, needed }) => (
              <tr key={`${from}-${auditorId}`}>
                <td className="nowrap">
                  {from}–{to}
                </td>
                <td>{topic}</td>
                <td>{page.people[auditorId]?.name ?? auditorId}</td>
                <td>{needed.map((one) => word(choices.needed, one)).join('、')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const Findings = ({ page }: { page: CasePage }) => {
  const { say, day, lang } = useSpeech()
  const { type, level, audit } = page.view.state
  const areas = processAreasOf(type, level)
  const nameOf = (code: string) => {
    const area = areas.find((one) => one.code === code)
    return area ? `${code} ${lang === 'en' ? area.en : area.zh}` : code
  }
  return (
    <section className="part">
      <h3>{say(auditWords.findings)}</h3>
      {audit.findings.length === 0 && <p className="mute">{say(auditWords.noFindings)}</p>}
      <ol className="list">
        {audit.findings.map(({ id, area, found, ask, on }) => (
          <li key={id}>
            <div className="between">
              <b>{nameOf(area)}</b>
              <span className="faint">{day(on)}</span>
            </div>
            <div className="prewrap">{found}</div>
            <div className="mute prewrap">
              {say(auditWords.asked)}：{ask}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
