import { addDays, type Day } from '#core/calendar/day.ts'
import { type MeetingDay, meetingsBetween, nextMeeting } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Basis } from '#core/date-proof.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'

/** The day from which a case looks for an agenda: one that it has missed no longer counts (Q9.2). */
const waitsFrom = ({ missedAgendaOn }: CaseState, since: Day): Day =>
  missedAgendaOn && missedAgendaOn >= since ? addDays(missedAgendaOn, 1) : since

/** The last day to be put on the agenda, counted back from the meeting (Q9.2). */
export const agendaDeadline = (
  state: CaseState,
  since: Day,
  edition: Edition,
  calendar: Calendar,
): Deadline => {
  const meeting = nextMeeting(waitsFrom(state, since), calendar, meetingRuleOf(edition))
  return {
    name: 'agenda',
    dueOn: meeting.agendaClosesOn,
    owner: 'secretary',
    clause: 'Q9.2',
    reading: null,
    basis: agendaBasis(meeting, edition),
    provisional: meeting.provisional,
    calendar: calendar.version,
  }
}

/** The meeting that was set for a case; its day moved on from the 10th or the 25th when that was a day off (Q9.1). */
export const panelDeadline = (heldOn: Day, edition: Edition, calendar: Calendar): Deadline => {
  const rule = meetingRuleOf(edition)
  const meeting = meetingsBetween(heldOn, heldOn, calendar, rule).find(({ held }) => held === heldOn)
  return {
    name: 'panel',
    dueOn: heldOn,
    owner: 'secretary',
    clause: 'Q9.1',
    reading: null,
    basis: meetingBasis(meeting?.nominal ?? heldOn, edition),
    provisional: calendar.isProvisional(heldOn),
    calendar: calendar.version,
  }
}

/**
 * The day by which an expert answers an invitation (our reading of Q9.1): so many working days after it, but before the
 * day of the meeting; asked later than that, on the very day.
 */
export const invitationAnswerBy = (
  { askedOn, heldOn }: { readonly askedOn: Day; readonly heldOn: Day },
  { readings }: Edition,
  calendar: Calendar,
): Day => {
  const usual = calendar.addWorkdays(askedOn, readings.expertAnswerDays.value).date
  const latest = calendar.addWorkdays(heldOn, -1).date
  const due = usual < latest ? usual : latest
  return due < askedOn ? askedOn : due
}

/** What the day of a meeting is counted from: the 10th or the 25th itself, moved on from a day off. */
export const meetingBasis = (nominal: Day, edition: Edition): Basis => ({
  from: nominal,
  count: 0,
  unit: 'day',
  ...(meetingRuleOf(edition).standsOnMakeUpDay ? {} : { passesMakeUpDays: true }),
})

/** What the closing day of an agenda is counted from: the meeting as held. */
export const agendaBasis = ({ held }: Pick<MeetingDay, 'held'>, edition: Edition): Basis => ({
  from: held,
  count: -meetingRuleOf(edition).agendaDays,
  unit: 'workday',
})

/** The meeting a case can still reach when everything is ready on `readyOn`, and the one after it (Q9). */
export const reachableMeetings = (
  readyOn: Day,
  edition: Edition,
  calendar: Calendar,
): { first: MeetingDay; second: MeetingDay } => {
  const rule = meetingRuleOf(edition)
  const first = nextMeeting(readyOn, calendar, rule)
  return { first, second: nextMeeting(addDays(first.agendaClosesOn, 1), calendar, rule) }
}
