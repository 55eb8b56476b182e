import { describe, expect, test } from 'vitest'
import { addDays } from './day.ts'
import { type MeetingRule, meetingOf, meetingsBetween, nextMeeting } from './meeting-days.ts'
import type { Notice } from './notice.ts'
import { allNotices } from './notices.ts'
import { loadCalendar, theCalendar } from './working-days.ts'

const notices = allNotices as readonly Notice[]
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
    expect(moved).toMatchObject({
      held: '2026-10-12',
      agendaClosesOn: '2026-10-08',
      provisional: false,
    })
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
  test('a meeting on the first day without a notice is provisional, though its agenda closes before that day', () => {
    // New Year 2017 was a Sunday: its notice arranges 29 December too.
    const calendar = loadCalendar(notices.filter(({ year }) => year <= 2016))
    const meeting = meetingOf(calendar.provisionalFrom, calendar, rule)
    expect(meeting).toMatchObject({
      held: '2016-12-29',
      agendaClosesOn: '2016-12-26',
      provisional: true,
    })
    expect(meetingOf(addDays('2016-12-29', -1), calendar, rule).provisional).toBe(false)
  })
  test('⚖ one that moves on from a make-up day into a year without a notice is provisional', () => {
    const work = ['2019-12-28']
    const off = [['2019-12-30', '2019-12-31', '元旦']]
    const amendment = {
      id: 'cn-2019-3',
      year: 2019,
      publishedOn: '2019-12-01',
      amends: 'cn-2019-1',
      off,
      work,
    }
    const calendar = loadCalendar([
      ...notices.filter(({ year }) => year <= 2019),
      { ...amendment, source: 'invented for this test' },
    ])
    const on = (standsOnMakeUpDay: boolean) =>
      meetingOf('2019-12-28', calendar, { ...rule, standsOnMakeUpDay })
    expect(on(true)).toMatchObject({ held: '2019-12-28', provisional: false })
    expect(on(false)).toMatchObject({ held: '2020-01-02', provisional: true })
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

describe('Q9.1 the calendar begins with its first notice', () => {
  test('a meeting of its first month that moves into the second is found there', () => {
    // The Spring Festival of 2009 lasted from 25 to 31 January; Sunday 1 February was worked.
    const calendar = loadCalendar(notices.filter(({ year }) => year >= 2009))
    const held = meetingsBetween('2009-02-01', '2009-02-09', calendar, rule)
    expect(held).toMatchObject([{ nominal: '2009-01-25', held: '2009-02-01' }])
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
  test('where the agenda would close more than three months before, no meeting is reached', () => {
    expect(() => nextMeeting('2026-09-29', theCalendar, { ...rule, agendaDays: 80 })).toThrow(
      'no expert review meeting within three months of 2026-09-29',
    )
  })
})
