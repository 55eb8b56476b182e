import type { Day } from '#core/calendar/day.ts'
import { type MeetingDay, type MeetingRule, meetingsBetween } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { type Editions, editionOn, editions } from './edition.ts'
import { meetingRuleOf } from './lead-days.ts'

/** The rule of the meeting of a nominal day: that of the edition in force on it. Throws before the first edition. */
export function meetingRuleOn(nominalOn: Day, among: Editions = editions): MeetingRule {
  const edition = editionOn(nominalOn, among)
  if (!edition) throw new Error(`no edition of the rulebook was in force on ${nominalOn}`)
  return meetingRuleOf(edition)
}

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
  return among
    .flatMap((edition) =>
      meetingsBetween(from, to, calendar, meetingRuleOf(edition)).filter(
        ({ nominal }) => (editionOn(nominal, among) ?? among[0]) === edition,
      ),
    )
    .sort((a, b) => (a.nominal < b.nominal ? -1 : 1))
}
