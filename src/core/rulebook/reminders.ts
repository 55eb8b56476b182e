import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { lastDayInTime, lateLastDay } from './windows.ts'

export type Reminder = 'ahead' | 'last-day-in-time' | 'expiry' | 'lateness-ends'

/** The days on which the holder of a certificate valid until `validTo` is reminded of maintenance, in order (Q15). */
export function reminderDays(
  validTo: Day,
  edition: Edition,
  calendar: Calendar,
): readonly { reminder: Reminder; on: Day }[] {
  const { reminderMonths, lastReminderDays } = edition.readings
  const lateUntil = lateLastDay(validTo, edition, calendar).date
  return [
    ...reminderMonths.value.map((months) => ({
      reminder: 'ahead' as const,
      on: addMonths(validTo, -months),
    })),
    { reminder: 'last-day-in-time' as const, on: lastDayInTime(validTo, edition) },
    { reminder: 'expiry' as const, on: validTo },
    { reminder: 'lateness-ends' as const, on: addDays(lateUntil, -lastReminderDays.value) },
  ].sort((a, b) => (a.on < b.on ? -1 : 1))
}
