import { addDays, addMonths, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { At } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** Whether a mail that is not taken has been tried long enough (Q8.1, our reading): then a person sees to it. */
export const isTriedLongEnough = (
  { createdAt, now }: { readonly createdAt: At; readonly now: At },
  { readings }: Edition,
): boolean => now >= `${addDays(createdAt.slice(0, 10), readings.mailTriedDays.value)}${createdAt.slice(10)}`

/** What belongs to no case and was done with before this instant is emptied (Q8.1, our reading). */
export const forgetMailBefore = (now: At, { readings }: Edition): At =>
  `${addDays(now.slice(0, 10), -readings.unfiledMailDays.value)}${now.slice(10)}`

/** The hour in Beijing of an instant in UTC. */
const hourOf = (at: At): number => (Number(at.slice(11, 13)) + 8) % 24

/** Whether the daily digests of this day may go out by now: a working day, from the hour of the reading on (Q8.1). */
export const isDigestTime = (now: At, { readings }: Edition, calendar: Calendar): boolean =>
  calendar.isWorkday(dayOfInstant(now)) && hourOf(now) >= readings.digestHour.value

/** Why an address has to be confirmed (again), or null while it is good (Q8.1). */
export const whyConfirm = (
  address: { readonly confirmedAt: At | null; readonly failsSince: At | null },
  now: At,
  { readings }: Edition,
): 'never-confirmed' | 'mail-came-back' | 'long-ago' | null => {
  const { confirmedAt, failsSince } = address
  if (failsSince !== null) return 'mail-came-back'
  if (confirmedAt === null) return 'never-confirmed'
  const until = addMonths(dayOfInstant(confirmedAt), readings.addressConfirmedMonths.value)
  return dayOfInstant(now) >= addDays(until, 1) ? 'long-ago' : null
}
