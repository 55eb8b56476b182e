import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekdayOf } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { edition } from '#test/given.ts'
import { costOfLapsing, findReminder, remindedBetween } from './reminders.ts'

const validTo = '2027-08-31'
const due = (today: Day, of: Day = validTo) => findReminder(of, today, edition, theCalendar)

describe('Q15 The reminder that is due for a certificate', () => {
  test('None is due before the first, and each stays due until the next takes its place', () => {
    expect(due('2026-08-28')).toBeUndefined()
    expect(due('2026-08-31')).toMatchObject({ reminder: 'ahead', on: '2026-08-31' })
    expect(due('2026-11-27')).toMatchObject({ reminder: 'ahead', on: '2026-08-31' })
    expect(due('2026-11-30')).toMatchObject({ reminder: 'ahead', on: '2026-11-30' })
    expect(due('2027-02-26')).toMatchObject({ reminder: 'last-day-in-time', on: '2027-02-28' })
    expect(due('2027-08-30')).toMatchObject({ reminder: 'last-day-in-time' })
    expect(due('2027-08-31')).toMatchObject({ reminder: 'expiry', on: validTo })
  })
  test('What falls on a Sunday is due on the Friday before, while the holder can still act', () => {
    expect(weekdayOf('2027-02-28')).toBe(7)
    expect(due('2027-02-25')).toMatchObject({ reminder: 'ahead' })
    expect(due('2027-02-26')).toMatchObject({
      reminder: 'last-day-in-time',
      inTimeUntil: '2027-02-28',
      lateUntil: '2028-02-29',
    })
  })
  test('After an outage only the newest is due, and none once late maintenance is no longer taken', () => {
    expect(due('2028-02-10')?.reminder).toBe('lateness-ends')
    expect(due('2028-02-29')?.reminder).toBe('lateness-ends')
    expect(due('2028-03-01')).toBeUndefined()
  })
  test('No day is lost: every certificate that has a reminder due ends between the two days looked at', () => {
    for (let offset = -300; offset < 500; offset += 1) {
      const end = addDays('2027-06-15', offset)
      if (!due('2027-06-15', end)) continue
      const { from, to } = remindedBetween('2027-06-15', edition)
      expect(end >= from && end <= to, end).toBe(true)
    }
  })
})
test('Q15.2 A first application costs 24,000 more at level 2, 36,000 more at level 3, and the same at level 1', () => {
  const more = (type: string, level: number) => costOfLapsing({ type, level }, edition)
  expect(more('security-engineering', 1)).toBe(0)
  expect(more('security-engineering', 2)).toBe(24_000_00)
  expect(more('security-engineering', 3)).toBe(36_000_00)
  expect(more('data-security', 3)).toBeNull()
})
