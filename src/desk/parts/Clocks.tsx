import { daysBetween } from '#core/calendar/day.ts'
import type { Clock } from '#core/clock.ts'
import type { ClockAlert } from '#core/clock-alerts.ts'
import { limitBasis } from '#core/date-proof.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { alertSentences, stops } from '#core/words/stops.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'
import { DayProof } from './DateProof.tsx'

/** Amber while a limit is near, red once it has passed. */
export const alertTone = (alert: ClockAlert): 'soon' | 'late' => (alert.endsWith('near') ? 'soon' : 'late')

/** Centre time and applicant time as two bars of one scale: six months of centre time. */
export const Clocks = ({ clock, edition }: { clock: Clock | null; edition: Edition }) => {
  const { say, shortDay } = useSpeech()
  if (!clock)
    return (
      <div className="part mute">
        {say(caseWords.clockNotStarted)} <Clause id="Q7" />
      </div>
    )
  const { centreDays, applicantDays, usualLimitOn, longestLimitOn, startedOn, standing, endedOn, alert } =
    clock
  // Both limits move with every stopped day; without those days they are the promise itself.
  const whole = Math.max(1, daysBetween(startedOn, longestLimitOn) - applicantDays)
  const usual = daysBetween(startedOn, usualLimitOn) - applicantDays
  const isLate = alert !== null && alertTone(alert) === 'late'
  const share = (days: number) => `${Math.min(100, (days / whole) * 100)}%`
  const limits = (
    <>
      <Limit clock={clock} edition={edition} name="usual" /> ·{' '}
      <Limit clock={clock} edition={edition} name="longest" />
    </>
  )
  return (
    <div className="clocks">
      <span className="mute">
        {say(caseWords.centreTime)} <Clause id="Q7" />
      </span>
      <div className="bar" aria-hidden="true">
        <i className={isLate ? 'late' : ''} style={{ width: share(centreDays) }} />
        <u style={{ left: share(usual) }} />
      </div>
      <span>
        <b>{say(caseWords.days, { days: centreDays })}</b>{' '}
        <span className={isLate ? 'late' : 'mute'}>
          {endedOn ? say(caseWords.clockEnded, { day: shortDay(endedOn) }) : limits}
        </span>
      </span>
      <span className="mute">{say(caseWords.applicantTime)}</span>
      <div className="bar" aria-hidden="true">
        <i className="stopped" style={{ width: share(applicantDays) }} />
      </div>
      <span>
        <b>{say(caseWords.days, { days: applicantDays })}</b>{' '}
        <span className="mute">
          {standing
            ? say(caseWords.standing, {
                why: standing.stops.map((stop) => say(stops[stop])),
                since: shortDay(standing.since),
              })
            : !endedOn && say(caseWords.notStanding)}
        </span>
      </span>
      {alert && (
        <p className={`alert ${alertTone(alert)}`}>
          {say(alertSentences[alert], { usualLimitOn, longestLimitOn })} <Clause id="Q7" />
        </p>
      )}
    </div>
  )
}

/** A limit that opens how it was counted, with every stretch in which the clock stood still. */
const Limit = ({ clock, edition, name }: { clock: Clock; edition: Edition; name: 'usual' | 'longest' }) => {
  const { say, day } = useSpeech()
  const { terms } = edition
  const [on, months] =
    name === 'usual' ? [clock.usualLimitOn, terms.usualMonths] : [clock.longestLimitOn, terms.longestMonths]
  const stood = clock.stretches.filter(({ stops: why }) => why.length > 0)
  const more = stood.length > 0 && (
    <ul>
      {stood.map(({ from, to, days, stops: why }) => (
        <li key={from}>
          {say(caseWords.stood, { days, why: why.map((stop) => say(stops[stop])), from, to })}
        </li>
      ))}
    </ul>
  )
  return (
    <DayProof
      proven={{
        what: say(caseWords.limitOf, { months }),
        on,
        basis: limitBasis(clock, months),
        clause: 'Q7',
        more,
      }}
    >
      {say(caseWords.limitOn, { months, day: day(on) })}
    </DayProof>
  )
}
