import { type Day, daysBetween } from '#core/calendar/day.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { feeBy } from '#core/rulebook/fees.ts'
import { lastDayInTime, lateLastDay } from '#core/rulebook/windows.ts'
import { renewalWords as w } from '#core/words/renewal.ts'
import { deskCalendar } from '../calendar-in-force.ts'
import { useSpeech } from '../Speech.tsx'
import { Clause } from './Clause.tsx'

interface Props {
  type: string
  level: number
  validFrom: Day
  validTo: Day
  edition: Edition
}

/** The life of a certificate as a bar with today on it, the next day that counts, and what missing it costs (Q15). */
export const RenewalRadar = ({ type, level, validFrom, validTo, edition }: Props) => {
  const { say, today } = useSpeech()
  const inTimeUntil = lastDayInTime(validTo, edition)
  const lateUntil = lateLastDay(validTo, edition, deskCalendar).date
  if (today > lateUntil || today < validFrom) return null
  const spans = [
    { tone: 'in-time', label: say(w.inTime), days: daysBetween(validFrom, inTimeUntil) },
    { tone: 'late-valid', label: say(w.lastMonths), days: daysBetween(inTimeUntil, validTo) },
    { tone: 'expired', label: say(w.expired), days: daysBetween(validTo, lateUntil) },
  ]
  const share = daysBetween(validFrom, today) / daysBetween(validFrom, lateUntil)
  const initial = feeBy(edition, { type, level, kind: 'initial' })
  const maintenance = feeBy(edition, { type, level, kind: 'maintenance' })
  const fees =
    'answer' in initial || 'answer' in maintenance
      ? null
      : { initialFen: initial.totalFen, maintenanceFen: maintenance.totalFen }
  const moreFen = fees ? fees.initialFen - fees.maintenanceFen : 0
  return (
    <div className="radar">
      <div aria-hidden="true" className="radar-bar">
        {spans.map(({ tone, label, days }) => (
          <span key={tone} className={tone} style={{ flexGrow: days }}>
            {label}
          </span>
        ))}
        <i style={{ left: `${100 * share}%` }} title={say(w.today)} />
      </div>
      <p>
        {today <= inTimeUntil
          ? say(w.early, { days: daysBetween(today, inTimeUntil), inTimeUntil })
          : say(w.late, { inTimeUntil, lateUntil })}{' '}
        <Clause id="Q15.1" />{' '}
        {fees && (
          <span className="mute">{say(moreFen > 0 ? w.costs : w.same, { lateUntil, moreFen, ...fees })}</span>
        )}
      </p>
    </div>
  )
}
