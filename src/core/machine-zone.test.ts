import { expect, test } from 'vitest'
import { dayOfInstant } from './calendar/day.ts'

/** Hours east of Greenwich on 22 November 2026, by the zone that the run asks for (vitest.config.ts). */
const zones: Readonly<Record<string, number>> = {
  'Asia/Shanghai': 8,
  UTC: 0,
  'America/Los_Angeles': -8,
  'Pacific/Kiritimati': 14,
}

test('Q9 The machine of this run stands where the run says, and the day of the centre is the same there', () => {
  const zone = process.env.TZ ?? ''
  expect(Object.keys(zones)).toContain(zone)
  expect(new Date('2026-11-22T12:00:00Z').getTimezoneOffset()).toBeCloseTo(-60 * (zones[zone] as number))
  // Ten at night in Greenwich is the next morning in Beijing, wherever one looks from.
  expect(dayOfInstant('2026-11-22T22:00:00.000Z')).toBe('2026-11-23')
  expect(dayOfInstant('2026-11-22T15:59:59.999Z')).toBe('2026-11-22')
})
