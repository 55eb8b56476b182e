import { expect, test } from 'vitest'
import { dutiesOf } from './duties.ts'

test.each([
  ['approver', ['start-approval', 'acceptance-approval']],
  ['finance', ['contracting']],
  ['decider', ['decision']],
  ['auditor', ['audit']],
  ['supervisor', []],
] as const)('A case waits for %s where the table gives that role a primary command', (role, phases) => {
  expect(dutiesOf([role])).toEqual([{ role, phases }])
})
