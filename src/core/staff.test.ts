import { expect, test } from 'vitest'
import { type Competence, findAbsence, isCompetent, isTiedTo, type Tie } from './staff.ts'

const uscc = '91110108551385082Q'
const competence: Competence = { type: 'risk-assessment', level: 2, until: '2027-06-30' }
const tie: Tie = { uscc, organisation: '华清网安', reason: '曾任项目经理', until: '2025-01-31' }

test('Q4.4 Somebody is competent for a type up to their level, until the last day of the competence', () => {
  const on = '2027-06-30'
  expect(isCompetent([competence], { type: 'risk-assessment', level: 2, on })).toBe(true)
  expect(isCompetent([competence], { type: 'risk-assessment', level: 1, on })).toBe(true)
  expect(isCompetent([competence], { type: 'risk-assessment', level: 3, on })).toBe(false)
  expect(isCompetent([competence], { type: 'data-security', level: 1, on })).toBe(false)
  expect(isCompetent([competence], { type: 'risk-assessment', level: 2, on: '2027-07-01' })).toBe(false)
})
test('A tie binds while it lasts and until the months of cooling off have passed', () => {
  expect(isTiedTo([tie], uscc, '2027-01-31', 24)).toBe(true)
  expect(isTiedTo([tie], uscc, '2027-02-01', 24)).toBe(false)
  expect(isTiedTo([{ ...tie, until: null }], uscc, '2040-01-01', 24)).toBe(true)
  expect(isTiedTo([tie], '914403001922038216', '2025-01-31', 24)).toBe(false)
})
test('Somebody is away from the first to the last day of an absence', () => {
  const absence = { from: '2026-12-07', to: '2026-12-11', deputyId: 'b' }
  expect(findAbsence([absence], '2026-12-06')).toBeUndefined()
  expect(findAbsence([absence], '2026-12-07')).toBe(absence)
  expect(findAbsence([absence], '2026-12-11')).toBe(absence)
  expect(findAbsence([absence], '2026-12-12')).toBeUndefined()
})
