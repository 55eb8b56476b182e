import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { feeBy } from './fees.ts'
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

/** A reminder that is to have reached the holder by now, with the limits it speaks of. */
export interface DueReminder {
  readonly reminder: Reminder
  /** The day it is about; it goes out on that day, or on the last working day before it. */
  readonly on: Day
  readonly inTimeUntil: Day
  readonly lateUntil: Day
}

/**
 * The newest reminder that is due by `today` for a certificate valid until `validTo`, or undefined before the first and
 * once late maintenance is no longer taken. What falls on a day off is due on the last working day before it, while the
 * holder can still act; one that was not sent in time stays due until the next takes its place (Q15.1).
 */
export function findReminder(
  validTo: Day,
  today: Day,
  edition: Edition,
  calendar: Calendar,
): DueReminder | undefined {
  const lateUntil = lateLastDay(validTo, edition, calendar).date
  if (today > lateUntil) return undefined
  const due = reminderDays(validTo, edition, calendar).findLast(
    ({ on }) => calendar.addWorkdays(addDays(on, 1), -1).date <= today,
  )
  return due && { ...due, inTimeUntil: lastDayInTime(validTo, edition), lateUntil }
}

/** Between which days a certificate ends that may have a reminder due on `today`, a few days to spare on both sides. */
export function remindedBetween(today: Day, { terms, readings }: Edition): { from: Day; to: Day } {
  const spareDays = 31
  return {
    from: addDays(addMonths(today, -terms.lateMonths), -spareDays),
    to: addDays(addMonths(today, Math.max(...readings.reminderMonths.value)), spareDays),
  }
}

/** How much more a first application costs than maintenance at this level, in fen; null where one of them has no fee. */
export function costOfLapsing(
  { type, level }: { type: string; level: number },
  edition: Edition,
): number | null {
  const initial = feeBy(edition, { type, level, kind: 'initial' })
  const maintenance = feeBy(edition, { type, level, kind: 'maintenance' })
  return 'answer' in initial || 'answer' in maintenance ? null : initial.totalFen - maintenance.totalFen
}
