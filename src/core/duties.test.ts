import { expect, test } from 'vitest'
import { dutiesOf, findDuty } from './duties.ts'

test.each([
  ['approver', ['start-approval', 'acceptance-approval']],
  ['finance', ['contracting']],
  ['decider', ['decision']],
  ['auditor', ['audit']],
  ['supervisor', []],
] as const)('A case waits for %s where the table gives that role a primary command', (role, phases) => {
  expect(dutiesOf([role])).toEqual([{ role, phases }])
})

test.each([
  ['owes the deadline', ['finance', 'lead'], 'contracting', ['lead'], 'lead'],
  ['owes an answer', ['intake'], 'preparation', [undefined, 'intake'], 'intake'],
  [
    'acts while the applicant owes the deadline',
    ['finance'],
    'contracting',
    ['contact', undefined],
    'finance',
  ],
  ['has nothing to do with the case', ['clerk'], 'contracting', ['contact'], undefined],
] as const)('A person of the centre who %s is named by that role', (_, roles, phase, owners, expected) => {
  expect(findDuty(roles, phase, owners)).toBe(expected)
})
