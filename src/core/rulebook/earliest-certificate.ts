import type { Day } from '#core/calendar/day.ts'
import { type MeetingDay, nextMeeting } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from './edition-shape.ts'
import { meetingRuleOf, noticeLeadDays } from './lead-days.ts'

/**
 * The earliest day on which a certificate can be issued for an application submitted on a day. Only the waits that no
 * diligence shortens are counted: notice before the audit (Q8.4), the agenda (Q9.2) and the meeting itself (Q9.1).
 */
export function earliestCertificate(
  submittedOn: Day,
  edition: Edition,
  calendar: Calendar,
): { auditOn: Day; meeting: MeetingDay; certificateOn: Day } {
  const auditOn = calendar.addWorkdays(submittedOn, noticeLeadDays(edition)).date
  const meeting = nextMeeting(auditOn, calendar, meetingRuleOf(edition))
  return { auditOn, meeting, certificateOn: meeting.held }
}
