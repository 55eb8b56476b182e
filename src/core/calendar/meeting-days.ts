import { addMonths, type Day, dayOf, partsOf } from './day.ts'
import type { Calendar, Counted } from './working-days.ts'

export interface MeetingRule {
  /** Days of the month on which the expert review meeting is held (Q9.1). */
  daysOfMonth: readonly number[]
  /** Working days before the meeting by which the agenda is fixed (Q9.2). */
  agendaDays: number
  /** Whether a meeting stands on a weekend day that a notice made a working day; else it moves on. */
  standsOnMakeUpDay: boolean
}

export interface MeetingDay {
  /** The 10th or the 25th that the meeting belongs to. */
  nominal: Day
  held: Day
  /** The last day on which a case can still be put on the agenda. */
  agendaClosesOn: Day
  provisional: boolean
  /** Set where the held day is a weekend day that a notice made a working day. */
  reading?: 'makeUpDayIsWorkday'
}

/** The meeting of one nominal day: held then, or on the next working day (Q9.1); agenda fixed before it (Q9.2). */
export function meetingOf(nominal: Day, calendar: Calendar, rule: MeetingRule): MeetingDay {
  const held = heldDay(nominal, calendar, rule)
  const agenda = calendar.addWorkdays(held.date, -rule.agendaDays)
  return {
    nominal,
    held: held.date,
    agendaClosesOn: agenda.date,
    provisional: held.provisional || agenda.provisional,
    ...(calendar.kindOf(held.date) === 'make-up' ? { reading: 'makeUpDayIsWorkday' as const } : {}),
  }
}

function heldDay(nominal: Day, calendar: Calendar, { standsOnMakeUpDay }: MeetingRule): Counted {
  let held = calendar.nextWorkday(nominal)
  // A notice arranged the make-up day, so only the way onward from it can be provisional.
  while (!standsOnMakeUpDay && calendar.kindOf(held.date) === 'make-up')
    held = calendar.addWorkdays(held.date, 1)
  return held
}

/** The meetings whose nominal day or day held lies between two days, both included, in order. */
export function meetingsBetween(from: Day, to: Day, calendar: Calendar, rule: MeetingRule): MeetingDay[] {
  const meetings: MeetingDay[] = []
  // A meeting of the month before may have been postponed into the range.
  const start = addMonths(from, -1)
  for (const nominal of nominalDays(start < calendar.firstDay ? from : start, to, rule)) {
    const meeting = meetingOf(nominal, calendar, rule)
    if (nominal >= from || (meeting.held >= from && meeting.held <= to)) meetings.push(meeting)
  }
  return meetings
}

/** The first meeting that a case ready on this day still reaches: its agenda closes on that day or later (Q9.2). */
export function nextMeeting(readyOn: Day, calendar: Calendar, rule: MeetingRule): MeetingDay {
  for (const nominal of nominalDays(readyOn, addMonths(readyOn, 3), rule)) {
    const meeting = meetingOf(nominal, calendar, rule)
    if (meeting.agendaClosesOn >= readyOn) return meeting
  }
  throw new RangeError(`no expert review meeting within three months of ${readyOn}`)
}

/** The nominal days from the month of the first day until the last day. */
function* nominalDays(from: Day, to: Day, rule: MeetingRule): Generator<Day> {
  const { year, month } = partsOf(from)
  for (let m = year * 12 + month - 1; ; m++) {
    for (const dayOfMonth of rule.daysOfMonth) {
      const nominal = dayOf(Math.floor(m / 12), (m % 12) + 1, dayOfMonth)
      if (nominal > to) return
      yield nominal
    }
  }
}
