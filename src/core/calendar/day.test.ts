import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  dayFrom,
  dayNumber,
  dayOf,
  dayOfInstant,
  daySchema,
  daysBetween,
  earliestDay,
  isBeyondCalendar,
  isDay,
  latestDay,
  nearDaySchema,
  partsOf,
  weekdayOf,
} from './day.ts'

describe('A day is one that exists', () => {
  test.each(['2026-01-31', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true)
    expect(daySchema.parse(day)).toBe(day)
  })
  test.each([
    '2026-02-30',
    '2025-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '2026-4-1',
    '2026/04-01',
    '2026-04/01',
    '2026-04-011',
    '2026-0:-01',
    '2026-1/-01',
    '2026/04/01',
    '1899-12-31',
    '2200-01-01',
    '20a6-01-01',
    '2026-01-00',
    '',
  ])('"%s" is refused', (text) => {
    expect(isDay(text)).toBe(false)
    expect(daySchema.safeParse(text).success).toBe(false)
    expect(() => dayNumber(text)).toThrow('is not a day')
  })
  test('something that is not text is no day', () => {
    expect(isDay(20260101)).toBe(false)
    expect(isDay(undefined)).toBe(false)
  })
  test('parts that make no day are refused', () => {
    expect(() => dayOf(2026, 2, 29)).toThrow('2026-02-29')
    expect(partsOf('2026-02-28')).toEqual({ year: 2026, month: 2, dayOfMonth: 28 })
  })
})

describe('The latest and the earliest of some days', () => {
  test('of none there is neither, and those that are not there do not count', () => {
    expect([latestDay([]), latestDay([null, null]), earliestDay([])]).toEqual([null, null, null])
    expect(latestDay([null, '2026-01-02', null])).toBe('2026-01-02')
  })
  test('wherever it stands', () => {
    for (const days of [
      ['2026-01-01', '2026-01-02', '2026-01-03'],
      ['2026-01-03', '2026-01-01', '2026-01-02'],
      ['2026-01-02', '2026-01-03', '2026-01-01'],
    ])
      expect([earliestDay(days), latestDay(days)]).toEqual(['2026-01-01', '2026-01-03'])
  })
})

describe('A day of the matter in hand lies where the calendar has an answer', () => {
  test('and a text that only holds such a day is none', () => {
    expect(['2007-12-31', '2050-01-01', '2030-01-01'].map(isBeyondCalendar)).toEqual([true, true, false])
    expect(['x2007-12-31', '2007-12-31x'].map(isBeyondCalendar)).toEqual([false, false])
  })
  test('from the first of January 2008 to the end of 2049', () => {
    const isNear = (day: string) => nearDaySchema.safeParse(day).success
    expect(['2007-12-31', '2008-01-01', '2049-12-31', '2050-01-01'].map(isNear)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(nearDaySchema.safeParse('2050-01-01').error?.issues[0]?.message).toBe(
      'expected a day that the calendar answers for',
    )
  })
})

describe('Days are whole numbers', () => {
  test('the numbers agree with Temporal on the first and the last day of every month from 1900 to 2199', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01')
    for (let year = 1900; year <= 2199; year++)
      for (let month = 1; month <= 12; month++) {
        const first = Temporal.PlainDate.from({ year, month, day: 1 })
        for (const date of [first, first.with({ day: first.daysInMonth })]) {
          const [text, n] = [date.toString(), epoch.until(date).days]
          if (dayNumber(text) !== n || dayFrom(n) !== text || weekdayOf(text) !== date.dayOfWeek)
            expect(text).toBe(n)
        }
      }
  })
  test('adding days and counting them are inverse', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
    expect(daysBetween('2026-03-01', '2024-02-28')).toBe(-732)
    expect(addDays('2026-03-01', -732)).toBe('2024-02-28')
  })
  test('a day outside the range is refused', () => {
    expect(() => addDays('2199-12-31', 1)).toThrow(RangeError)
    expect(() => addDays('1900-01-01', -1)).toThrow(RangeError)
  })
})

describe('Civil Code art. 202: a month period ends on the same day number, else on the last day of the month', () => {
  test.each([
    ['2027-08-31', -6, '2027-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-03-31', 0, '2026-03-31'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))
})

describe('The centre lives in Beijing time', () => {
  test.each([
    ['2026-11-18T15:59:59Z', '2026-11-18'],
    ['2026-11-18T16:00:00Z', '2026-11-19'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2026-11-19T00:30:00+08:00', '2026-11-19'],
    ['2026-11-18T12:00:00-05:00', '2026-11-19'],
    ['2026-11-18T10:59-05:00', '2026-11-18'],
    ['2026-11-18T21:29+05:30', '2026-11-18'],
    ['2026-11-18T21:30+05:30', '2026-11-19'],
    ['2026-03-01T03:00:00+14:00', '2026-02-28'],
  ])('%s falls on %s', (at, day) => expect(dayOfInstant(at)).toBe(day))

  test.each(['2026-11-18', '2026-11-18T10:00:00', 'yesterday', '2026-02-30T10:00:00Z'])(
    '"%s" is no instant',
    (at) => {
      expect(() => dayOfInstant(at)).toThrow('is not an instant')
    },
  )
})
