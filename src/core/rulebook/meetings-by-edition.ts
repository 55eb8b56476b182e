import type { Day } from '#core/calendar/day.ts'
import { type MeetingDay, meetingsBetween } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { type Editions, editionFor, editions } from './edition.ts'
import { meetingRuleOf } from './lead-days.ts'

/**
 * The meetings between two days, each as the edition in force on its own nominal day has it, in order (Q9). Meetings
 * are older than the first edition, which only the fees date: before it they are as it has them.
 */
export function meetingsInForce(
  from: Day,
  to: Day,
  calendar: Calendar,
  among: Editions = editions,
): readonly MeetingDay[] {
  // The editions follow each other, and so do the meetings of each.
  return among.flatMap((edition) =>
    meetingsBetween(from, to, calendar, meetingRuleOf(edition)).filter(
      ({ nominal }) => editionFor(nominal, among) === edition,
    ),
  )
}
