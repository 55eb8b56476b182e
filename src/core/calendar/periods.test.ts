import { describe, expect, test } from 'vitest'
import { certificateLastDay, monthPeriodEnd } from './periods.ts'
import { theCalendar } from './working-days.ts'

describe('Q10 a certificate is valid for three years', () => {
  test.each([
    ['2026-11-26', '2029-11-25'],
    ['2026-03-01', '2029-02-28'],
    ['2025-03-01', '2028-02-29'],
    ['2024-02-29', '2027-02-28'],
    ['2024-02-28', '2027-02-27'],
    ['2026-01-01', '2028-12-31'],
  ])('issued on %s it ends on %s', (issuedOn, lastDay) => expect(certificateLastDay(issuedOn)).toBe(lastDay))
  test('⚖ issued on 29 February for four years it ends the day before the anniversary', () => {
    expect(certificateLastDay('2024-02-29', 4)).toBe('2028-02-28')
  })
})

describe('Civil Code art. 203: a period in which somebody must act ends on a working day', () => {
  test.each([
    ['2026-07-09', 3, '2026-10-09'],
    ['2026-07-01', 3, '2026-10-08'],
    ['2026-07-10', 3, '2026-10-10'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2026-05-29', 6, '2026-11-30'],
  ])('%s and %i months ends on %s', (startOn, months, date) => {
    expect(monthPeriodEnd(startOn, months, theCalendar)).toEqual({
      date,
      provisional: false,
      calendar: 'cn-2026-1',
    })
  })
  test('a period that ends in a year without notice is provisional', () => {
    expect(monthPeriodEnd('2026-10-01', 3, theCalendar)).toMatchObject({
      date: '2027-01-04',
      provisional: true,
    })
  })
})
