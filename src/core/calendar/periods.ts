import { addDays, addMonths, type Day, partsOf } from './day.ts'
import type { Calendar, Counted } from './working-days.ts'

/**
 * The last day of a period of months in which somebody must act (Civil Code art. 200–204): the day it starts is not
 * counted, it ends on the same day number or the month's last day, and a last day off work moves to the next working
 * day. A limit counted backward, or the last day of a certificate, does not move: use addMonths for those.
 */
export function monthPeriodEnd(startOn: Day, months: number, calendar: Calendar): Counted {
  return calendar.nextWorkday(addMonths(startOn, months))
}

/**
 * The last day on which a certificate is valid (Q10): the day before the anniversary. One issued on 29 February whose
 * anniversary year has no such day is valid until 28 February.
 */
export function certificateLastDay(issuedOn: Day, years = 3): Day {
  const anniversary = addMonths(issuedOn, years * 12)
  const hasAnniversary = partsOf(anniversary).dayOfMonth === partsOf(issuedOn).dayOfMonth
  return hasAnniversary ? addDays(anniversary, -1) : anniversary
}
