import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { statedCertificate } from '#core/certificate.ts'
import { certificateStatus } from '#core/certificate-status.ts'
import { type Edition, editionOn } from '#core/rulebook/edition.ts'
import { feeFor } from '#core/rulebook/fees.ts'
import { judgeAllOn, type OnCertificate } from '#core/rulebook/on-certificate.ts'
import { choices } from '#core/words/choices.ts'
import { holdingWords as w } from '#core/words/holdings.ts'
import { noticeWords } from '#core/words/notices.ts'
import { sayFinding } from '#core/words/rules.ts'
import { statusWords } from '#core/words/site.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import type { Holding } from '../contract.ts'
import type { Organisation } from '../contract-of-me.ts'
import type { Opening } from '../forms/use-opening.ts'
import { api, paths, publicSite } from '../paths.ts'
import { casesQuery, holdingsQuery } from '../queries.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause, Why } from './Clause.tsx'
import { Feed } from './Feed.tsx'
import { LifeDay } from './LifeDay.tsx'
import { RenewalRadar } from './RenewalRadar.tsx'

interface Props {
  organisation: Organisation
  isBusy: boolean
  onStart: (opening: Opening) => void
}

/** What one holds: each certificate with its last days, what can be asked for on it now, and why the rest cannot. */
export const Holdings = (props: Props) => {
  const { say, today } = useSpeech()
  const { data: holdings } = useSuspenseQuery(holdingsQuery)
  const edition = editionOn(today)
  if (!edition) return null
  return (
    <section className="sheet part" aria-labelledby="holdings">
      <h2 id="holdings">{say(w.title)}</h2>
      <p className="mute">
        {say(w.lead)} <Clause id="Q15.1" /> <Clause id="Q17" /> <Clause id="Q18" />
      </p>
      {holdings.length === 0 ? (
        <p className="mute">{say(w.none)}</p>
      ) : (
        <ul className="stack">
          {holdings.map((held) => (
            <Held key={held.certificateId} held={held} edition={edition} {...props} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Held = ({
  held,
  edition,
  organisation,
  isBusy,
  onStart,
}: Props & { held: Holding; edition: Edition }) => {
  const { say, type, level, fullDay, today, word, lang } = useSpeech()
  const { data: open } = useSuspenseQuery(casesQuery('open=1'))
  const underWay = open.rows.find((row) => row.type === held.type)
  const status = certificateStatus(held, today, edition)
  const judged = judgeAllOn(statedCertificate(held), organisation, today, edition, deskCalendar)
  const possible = judged.filter(({ no }) => no === null)
  return (
    <li className="part">
      <div className="between">
        <span>
          <a href={publicSite.verify(held.number)}>
            <b>{held.number}</b>
          </a>{' '}
          {type(held.type)} {level(held.level)} · {held.holder} ·{' '}
          <Link to={paths.record('certificate', held.certificateId)}>{say(w.toRecord)}</Link>
        </span>
        <span>
          <span className={`tag ${status === 'valid' ? 'ok' : 'soon'}`}>{say(statusWords[status].word)}</span>{' '}
          <span className="mute">{say(w.validTo, { validTo: fullDay(held.validTo) })}</span>
        </span>
      </div>
      {held.supersededBy && <p className="mute">{say(w.supersededBy, { by: held.supersededBy })}</p>}
      {possible.length > 0 && !underWay && (
        <RenewalRadar
          type={held.type}
          level={held.level}
          validFrom={held.validFrom}
          validTo={held.validTo}
          edition={edition}
        />
      )}
      {possible.length > 0 && (
        <p className="row">
          <span className="mute">{say(w.lastInTime)}</span> <LifeDay validTo={held.validTo} name="inTime" />
          <span className="mute">{say(w.lastLate)}</span> <LifeDay validTo={held.validTo} name="late" />
        </p>
      )}
      {underWay ? (
        <p>
          {say(w.underWay)} <Link to={paths.case(underWay.caseId)}>{say(w.toCase)}</Link>
        </p>
      ) : (
        <>
          <p className="row">
            {possible.map((one) => (
              <Start key={one.kind} one={one} held={held} isBusy={isBusy} onStart={onStart} />
            ))}
          </p>
          {possible.map((one) => (
            <Remark key={one.kind} one={one} />
          ))}
        </>
      )}
      <details>
        <summary className="mute">{say(noticeWords.calendar)}</summary>
        <p className="mute">{say(noticeWords.certificateLead)}</p>
        <Feed path={api.certificateCalendar(held.certificateId)} known={null} />
      </details>
      {judged.length > possible.length && (
        <details>
          <summary className="mute">{say(w.cannot)}</summary>
          <ul className="list">
            {judged.map(
              ({ kind, no }) =>
                no && (
                  <li key={kind}>
                    <b>{word(choices.kind, kind)}</b> {sayFinding(no, lang).message}{' '}
                    <Why clause={no.clause} rule={no.rule} />{' '}
                    <span className="mute">{sayFinding(no, lang).remedy}</span>
                  </li>
                ),
            )}
          </ul>
        </details>
      )}
    </li>
  )
}

/** One thing that can be asked for now, with its fee. */
const Start = ({
  one: { kind, level, takenAs },
  held,
  isBusy,
  onStart,
}: {
  one: OnCertificate
  held: Holding
  isBusy: boolean
  onStart: Props['onStart']
}) => {
  const { say, word, level: levelName, money, today } = useSpeech()
  const { type, certificateId } = held
  const fee = feeFor({ type, level, kind: takenAs, on: today })
  const totalFen = 'answer' in fee ? '' : money(fee.totalFen)
  const facts = { kind: word(choices.kind, kind), level: levelName(level), totalFen }
  return (
    <Button disabled={isBusy} onClick={() => onStart({ kind, type, level, certificateId })}>
      {say(w.start, facts)}
    </Button>
  )
}

/** What the centre will make of it, where that is not plain: a person decides, or it is a first application. */
const Remark = ({ one: { kind, takenAs, window } }: { one: OnCertificate }) => {
  const { say, word, lang } = useSpeech()
  if (takenAs === kind && window.answer !== 'refer') return null
  const { message, remedy } = sayFinding(window, lang)
  return (
    <p className="mute">
      <span className="tag soon">{word(choices.kind, kind)}</span> {message}{' '}
      {takenAs === kind ? remedy : say(w.asInitial)} <Why clause={window.clause} rule={window.rule} />
    </p>
  )
}
