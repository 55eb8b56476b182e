import { addDays, type Day, earliestDay, latestDay } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { type ClockFacts, readClock } from '#core/clock.ts'
import { type ClockAlert, isNews } from '#core/clock-alerts.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/**
 * The first day on which the clock of Q7 has more to say than the last warning did, if nothing happens meanwhile; null once
 * the case has ended, and while the clock stands: a limit that moves on with every day comes no nearer.
 */
export const nextAlertOn = (
  facts: ClockFacts,
  warned: ClockAlert | null,
  edition: Edition,
  calendar: Calendar,
): Day | null => {
  const { startedOn, endedOn, pauses } = facts
  if (endedOn !== null || pauses.some(({ to }) => to === null)) return null
  // From here on nothing is paused any more, so the limits stay where they are.
  const settledOn = latestDay([startedOn, ...pauses.flatMap(({ to }) => to ?? [])]) ?? startedOn
  const { usualLimitOn, longestLimitOn } = readClock(facts, edition, calendar, settledOn)
  const near = (limitOn: Day) => calendar.addWorkdays(limitOn, -edition.readings.limitWarningDays.value).date
  const days: readonly (readonly [ClockAlert, Day])[] = [
    ['usual-near', near(usualLimitOn)],
    ['usual-passed', addDays(usualLimitOn, 1)],
    ['longest-near', near(longestLimitOn)],
    ['longest-passed', addDays(longestLimitOn, 1)],
  ]
  return earliestDay(days.flatMap(([alert, day]) => (isNews(alert, warned) ? [day] : []))) ?? null
}
