import { describe, expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { isDigestTime, isTriedLongEnough, whyConfirm } from './mail-terms.ts'

const edition = getEdition('2025-04')

test('Q8.1 A mail that is not taken is tried for two days, and then a person sees to it', () => {
  const createdAt = '2026-11-27T02:00:00.000Z'
  expect(isTriedLongEnough({ createdAt, now: '2026-11-29T01:59:59.999Z' }, edition)).toBe(false)
  expect(isTriedLongEnough({ createdAt, now: '2026-11-29T02:00:00.000Z' }, edition)).toBe(true)
})

test('Q8.1 The digest of the day goes out on working days from eight o’clock in Beijing', () => {
  const at = (now: string) => isDigestTime(now, edition, theCalendar)
  expect(at('2026-11-26T23:59:00.000Z')).toBe(false)
  expect(at('2026-11-27T00:00:00.000Z')).toBe(true)
  expect(at('2026-11-28T02:00:00.000Z'), 'a Saturday').toBe(false)
  expect(at('2026-10-10T02:00:00.000Z'), 'a Saturday that is worked').toBe(true)
})

describe('Q8.1 An address is confirmed again', () => {
  const confirmedAt = '2025-11-27T02:00:00.000Z'
  const at = (now: string, failsSince: string | null = null) =>
    whyConfirm({ confirmedAt, failsSince }, now, edition)
  test('after twelve months, not on the last day of them', () => {
    expect(at('2026-11-27T02:00:00.000Z')).toBeNull()
    expect(at('2026-11-28T02:00:00.000Z')).toBe('long-ago')
  })
  test('and as soon as a mail came back', () => {
    expect(at('2025-12-01T02:00:00.000Z', '2025-11-30T02:00:00.000Z')).toBe('mail-came-back')
    expect(whyConfirm({ confirmedAt: null, failsSince: null }, confirmedAt, edition)).toBe('never-confirmed')
  })
})
