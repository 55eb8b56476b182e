import { certificateStatus } from '#core/certificate-status.ts'
import type { Statement } from '#core/matter.ts'
import { barBasis } from '#core/rulebook/disqualification.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { keepUntil } from '#core/rulebook/retention.ts'
import { paperTitles } from '#core/words/case-papers.ts'
import { choices } from '#core/words/choices.ts'
import { recordWords } from '#core/words/desk-records.ts'
import { phases } from '#core/words/phases.ts'
import { retentionWords } from '#core/words/retention.ts'
import type { Pair } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import { api, publicSite } from '../paths.ts'
import type { RecordPage } from '../record-contract.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DayProof } from './DateProof.tsx'
import { Facts } from './Facts.tsx'

/** What stands on the page of a record, by its kind. */
export const RecordBody = ({ page }: { page: RecordPage }) => {
  if (page.kind === 'certificate') return <Certificate page={page} />
  if (page.kind === 'complaint') return <Complaint page={page} />
  return <Heard page={page} />
}

const Certificate = ({ page: { state } }: { page: RecordPage }) => {
  const { say, type, level, fullDay, word, today, lang } = useSpeech()
  const { changes = [], sanctions = [], proposed, suspension } = state
  const life = {
    issuedOn: state.issuedOn ?? '',
    validFrom: state.validFrom ?? '',
    validTo: state.validTo ?? '',
  }
  // Nobody has confirmed it yet, or somebody has declined it: it is in no register.
  const isEntry = state.phase === 'proposed' || state.phase === 'declined'
  const status = certificateStatus({ ...life, changes }, today, editionFor(today))
  const keptUntil = life.validTo
    ? keepUntil({ on: life.validTo, validTo: life.validTo }, editionFor(today))
    : ''
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="history">
      <Facts
        facts={[
          [
            say(recordWords.state),
            <b key="s">
              {isEntry ? word(phases, state.phase) : say(statusWords[status].word)}
              {state.takenOverOn && ` · ${say(recordWords.takenOver, { on: state.takenOverOn })}`}
            </b>,
          ],
          [say(recordWords.holder), `${state.holder} · ${state.uscc} · ${state.registeredAddress}`],
          [say(recordWords.kind), `${type(state.type ?? '')} ${level(state.level ?? 1)}`],
          [say(recordWords.validity), `${fullDay(life.validFrom)} – ${fullDay(life.validTo)}`],
          ...(isEntry || !life.validTo ? [] : [[say(retentionWords.until), fullDay(keptUntil)] as const]),
          isEntry
            ? [say(recordWords.basis), state.basis ?? '']
            : [
                say(recordWords.publicPage),
                <span key="p" className="row">
                  <a href={publicSite.verify(state.number)}>{state.number}</a>
                  {state.caseId && (
                    <a
                      href={api.casePaper(state.caseId, 'certificate-copy', 'pdf', lang)}
                      target="_blank"
                      rel="noopener"
                    >
                      {say(paperTitles['certificate-copy'])}
                    </a>
                  )}
                </span>,
              ],
        ]}
      />
      {proposed && <p className="notice warn">{say(recordWords.proposed, { ...proposed })}</p>}
      {suspension?.ranOut && <p className="notice warn">{say(recordWords.ranOut)}</p>}
      <h2 id="history">{say(recordWords.history)}</h2>
      {sanctions.length === 0 && <p className="mute">{say(recordWords.noHistory)}</p>}
      <ul className="list">
        {sanctions.map((one) => (
          <li key={one.decision} className="row">
            <span>{fullDay(one.on)}</span>
            <b>{word(choices.measure, one.measure)}</b>
            <span className="mute">
              {one.decision} · {word(choices.cause, one.cause)}
            </span>
            {one.until && <span className="mute">{say(recordWords.until, { until: one.until })}</span>}
            {one.barredUntil && (
              <span className="tag late">{say(recordWords.barred, { until: one.barredUntil })}</span>
            )}
            {one.setAsideOn && (
              <span className="tag">{say(recordWords.setAside, { on: one.setAsideOn })}</span>
            )}
            <Clause id={one.clause} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Files that came with what was written, to be opened. */
const Papers = ({ ids, page }: { ids: readonly string[]; page: RecordPage }) =>
  ids.map((id) => (
    <a key={id} href={api.file(id)} className="row">
      {page.files[id]?.name ?? id}
    </a>
  ))

const Statements = ({ list, page }: { list: readonly Statement[]; page: RecordPage }) => {
  const { moment } = useSpeech()
  return (
    <ol className="list">
      {list.map(({ at, personId, text, files }) => (
        <li key={at}>
          <span className="mute">
            {page.people[personId]?.name} {moment(at)}
          </span>
          <p className="prewrap">{text}</p>
          <Papers ids={files} page={page} />
        </li>
      ))}
    </ol>
  )
}

const Heard = ({ page }: { page: RecordPage }) => {
  const { say, day } = useSpeech()
  const { kind, state } = page
  const {
    found = [],
    answers = [],
    grounds = [],
    decision,
    decidedOn,
    reason,
    barredUntil,
    certificateId,
  } = state
  const isProceeding = kind === 'proceeding'
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="first">
      <h2 id="first">{say(isProceeding ? recordWords.found : recordWords.grounds)}</h2>
      <Statements list={isProceeding ? found : grounds} page={page} />
      {isProceeding && (
        <>
          <h2>{say(recordWords.answers)}</h2>
          {answers.length === 0 && <p className="mute">{say(recordWords.noAnswers)}</p>}
          <Statements list={answers} page={page} />
        </>
      )}
      {decidedOn && (
        <p>
          {say(recordWords.contested)} {decision} {say(recordWords.decidedOn, { on: day(decidedOn) })}
        </p>
      )}
      {reason && (
        <p className="prewrap">
          <b>{say(recordWords.reason)}</b> {reason}
        </p>
      )}
      {barredUntil && decidedOn && (
        <p className="late">
          {say(recordWords.barred, { until: barredUntil })}{' '}
          <DayProof
            proven={{
              what: say(recordWords.lastDayOfBar),
              on: barredUntil,
              basis: barBasis({ on: decidedOn, wasIssued: Boolean(certificateId) }, editionFor(decidedOn)),
              clause: 'Q19',
              reading: certificateId ? 'barYearsAfterIssue' : 'barYearsBeforeIssue',
            }}
          />
        </p>
      )}
    </section>
  )
}

/** What was left to reach them by; where there is something that this reader may not see, that. */
const contactOf = (complaint: RecordPage['complaint']): string | Pair => {
  if (!complaint?.hasContact) return recordWords.noContact
  return [complaint.contact, complaint.email].filter(Boolean).join(' · ') || recordWords.contactSealed
}

const Complaint = ({ page }: { page: RecordPage }) => {
  const { state, complaint } = page
  const { say, word } = useSpeech()
  const contact = contactOf(complaint)
  return (
    <section className="sheet part" style={{ marginTop: 16 }} aria-labelledby="topic">
      <h2 id="topic">{word(choices.topic, state.topic ?? '')}</h2>
      <Facts
        facts={[
          [say(recordWords.complaintAbout), complaint?.about ?? ''],
          ...(complaint?.certificateNumber
            ? [[say(recordWords.complaintCertificate), complaint.certificateNumber] as const]
            : []),
          [
            say(recordWords.complaintText),
            <span key="t" className="prewrap">
              {complaint?.text}
            </span>,
          ],
          ...(state.files?.length
            ? [[say(recordWords.evidence), <Papers key="f" ids={state.files} page={page} />] as const]
            : []),
          [say(recordWords.contact), typeof contact === 'string' ? contact : say(contact)],
          ...(state.answer
            ? [
                [
                  say(recordWords.answer),
                  `${word(choices.outcome, state.outcome ?? '')} · ${state.answer}`,
                ] as const,
              ]
            : []),
        ]}
      />
    </section>
  )
}
