import { describe, expect, test } from 'vitest'
import { type MeetingRule, meetingOf, meetingsBetween, nextMeeting } from './meeting-days.ts'
import { theCalendar } from './working-days.ts'

const rule: MeetingRule = { daysOfMonth: [10, 25], agendaDays: 3, standsOnMakeUpDay: true }

describe('Q9.1 the expert review meeting is on the 10th and the 25th, or the next working day', () => {
  test.each([
    ['2026-10-10', '2026-10-10', '2026-09-30'],
    ['2026-10-25', '2026-10-26', '2026-10-21'],
    ['2026-02-25', '2026-02-25', '2026-02-13'],
    ['2026-05-10', '2026-05-11', '2026-05-07'],
    ['2026-09-25', '2026-09-28', '2026-09-22'],
    ['2025-10-10', '2025-10-10', '2025-09-29'],
  ])('the meeting of %s is held on %s and its agenda closes on %s', (nominal, held, agendaClosesOn) => {
    expect(meetingOf(nominal, theCalendar, rule)).toMatchObject({
      nominal,
      held,
      agendaClosesOn,
      provisional: false,
    })
  })
  test('⚖ a Saturday that a notice made a working day is a meeting day, and says so', () => {
    expect(meetingOf('2026-10-10', theCalendar, rule).reading).toBe('makeUpDayIsWorkday')
    expect(meetingOf('2026-12-10', theCalendar, rule).reading).toBeUndefined()
  })
  test('⚖ read otherwise, a meeting on such a Saturday moves to the Monday, and its agenda closes later', () => {
    const moved = meetingOf('2026-10-10', theCalendar, { ...rule, standsOnMakeUpDay: false })
    expect(moved).toMatchObject({ held: '2026-10-12', agendaClosesOn: '2026-10-08' })
    expect(moved.reading).toBeUndefined()
  })
  test('a meeting in a year without notice is provisional', () => {
    expect(meetingOf('2027-01-10', theCalendar, rule)).toEqual({
      nominal: '2027-01-10',
      held: '2027-01-11',
      agendaClosesOn: '2027-01-06',
      provisional: true,
    })
  })
  test('a meeting stands in a range by its nominal day and by the day it is held', () => {
    expect(meetingsBetween('2026-10-01', '2026-10-31', theCalendar, rule).map((m) => m.held)).toEqual([
      '2026-10-10',
      '2026-10-26',
    ])
    expect(meetingsBetween('2026-10-26', '2026-10-26', theCalendar, rule).map((m) => m.nominal)).toEqual([
      '2026-10-25',
    ])
    expect(meetingsBetween('2026-10-25', '2026-10-25', theCalendar, rule).map((m) => m.nominal)).toEqual([
      '2026-10-25',
    ])
    expect(meetingsBetween('2026-10-27', '2026-11-09', theCalendar, rule)).toEqual([])
  })
  test('a day between the nominal day of a meeting and the day it is held has no meeting', () => {
    expect(meetingOf('2026-07-25', theCalendar, rule).held).toBe('2026-07-27')
    expect(meetingsBetween('2026-07-26', '2026-07-26', theCalendar, rule)).toEqual([])
    expect(meetingsBetween('2026-07-26', '2026-07-27', theCalendar, rule)).toHaveLength(1)
  })
  test('the first month of the calendar has its meetings', () => {
    expect(meetingsBetween('2007-01-15', '2007-01-31', theCalendar, rule).map((m) => m.held)).toEqual([
      '2007-01-25',
    ])
  })
})

describe('Q9.2 the agenda is fixed three working days before; later cases wait for the next meeting', () => {
  test.each([
    ['2026-09-29', '2026-10-10'],
    ['2026-09-30', '2026-10-10'],
    ['2026-10-01', '2026-10-25'],
    ['2026-10-21', '2026-10-25'],
    ['2026-10-22', '2026-11-10'],
  ])('a case ready on %s reaches the meeting of %s', (readyOn, nominal) => {
    expect(nextMeeting(readyOn, theCalendar, rule).nominal).toBe(nominal)
  })
})
