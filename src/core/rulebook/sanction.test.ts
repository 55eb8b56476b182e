import { expect, test } from 'vitest'
import { getEdition } from './edition.ts'
import { decisionNumber, suspensionLastDay } from './sanction.ts'

const edition = getEdition('2025-04')

test('Q10 ⚖ A decision is numbered by its year and its place in it', () => {
  const pattern = edition.readings.decisionNumberPattern.value
  expect(decisionNumber('2026-11-28', 7, edition)).toBe(
    pattern.split('{year}').join('2026').split('{serial}').join('7'),
  )
  expect(decisionNumber('2026-11-28', 7, edition)).toMatch(/2026\D+7\D*$/)
  // Read before it is made, it has none yet.
  expect(decisionNumber('2026-11-28', null, edition)).toBe(
    pattern.split('{year}').join('2026').split('{serial}').join('　'),
  )
})

test('Q10 ⚖ A suspension includes the day on which it begins, and ends by itself after the days of the edition', () => {
  expect(edition.readings.suspensionDays.value).toBeGreaterThan(0)
  expect(suspensionLastDay('2026-11-28', edition) > '2026-11-28').toBe(true)
  expect(suspensionLastDay('2026-12-31', edition).slice(0, 4)).toBe('2027')
})
