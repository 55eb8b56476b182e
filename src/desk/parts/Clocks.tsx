import { daysBetween } from '#core/calendar/day.ts'
import type { Clock, ClockAlert } from '#core/clock.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { alertSentences, stops } from '#core/words/stops.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

/** Amber while a limit is near, red once it has passed. */
export const alertTone = (alert: ClockAlert): 'soon' | 'late' => (alert.endsWith('near') ? 'soon' : 'late')

/** Centre time and applicant time as two bars of one scale: six months of centre time. */
export const Clocks = ({ clock }: { clock: Clock | null }) => {
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
          {endedOn
            ? say(caseWords.clockEnded, { day: shortDay(endedOn) })
            : `${say(caseWords.usualLimit, { day: usualLimitOn })} · ${say(caseWords.longestLimit, { day: longestLimitOn })}`}
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
            : say(caseWords.notStanding)}
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
