import { expect, test } from 'vitest'
import { beforeDecision, type Phase } from '#core/phases.ts'
import { caseAt, everyPhase } from '#test/case-story.ts'

const after = everyPhase.filter((phase) => !beforeDecision.includes(phase as (typeof beforeDecision)[number]))

test.each(beforeDecision)('Q4 The applicant withdraws with a reason in %s', (phase) => {
  const one = caseAt(phase)
  one.does('contact', 'WithdrawApplication', { reason: '材料另行准备' })
  expect(one.state()).toMatchObject({ phase: 'withdrawn', endReason: '材料另行准备' })
})
test.each(after)('Q4 Nobody withdraws or closes in %s', (phase: Phase) => {
  const one = caseAt(phase)
  const reason = '材料另行准备'
  expect(one.refused('contact', 'WithdrawApplication', { reason }).code).toBe('not-in-phase')
  expect(one.refused('approver', 'CloseCase', { reason }).code).toBe('not-in-phase')
})
test('Q4 The centre closes a case with a reason', () => {
  const one = caseAt('filing-supplement')
  one.does('approver', 'CloseCase', { reason: '逾期两个月未补充' })
  expect(one.log.at(-1)).toMatchObject({ type: 'CaseClosed', data: { code: 'centre-decided' } })
})
test('Q4 A case is not closed without a reason', () => {
  expect(() => caseAt('filing').does('approver', 'CloseCase', { reason: ' ' })).toThrow()
})
