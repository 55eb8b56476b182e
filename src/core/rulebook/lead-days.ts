import type { MeetingRule } from '#core/calendar/meeting-days.ts'
import type { Edition } from './edition-shape.ts'

/** Working days that lie between the last day to act and the day itself, by how an edition counts them back. */
const ahead = (days: number, counting: 'last-day-counts' | 'clear-days'): number =>
  counting === 'clear-days' ? days + 1 : days

/** How many working days before the audit its notice is sent at the latest (Q8.4). */
export const noticeLeadDays = ({ terms, readings }: Edition): number =>
  ahead(terms.auditNoticeLeadDays, readings.auditNoticeCounting.value)

/** When meetings are held and their agendas close, as an edition has it (Q9). */
export const meetingRuleOf = ({ meetings, readings }: Edition): MeetingRule => ({
  daysOfMonth: meetings.daysOfMonth,
  agendaDays: ahead(meetings.agendaDays, readings.agendaCounting.value),
  standsOnMakeUpDay: readings.makeUpDayIsWorkday.value,
})
