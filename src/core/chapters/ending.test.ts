import { expect, test } from 'vitest'
import { beforeDecision, type Phase } from '#core/phases.ts'
import { caseAt, everyPhase, file } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'

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
  // A granted change can still be closed, once the certificate has run out; nothing else can (Q18).
  expect(['not-in-phase', 'granted-already']).toContain(one.refused('approver', 'CloseCase', { reason }).code)
})
test('Q4 The centre closes a case with a reason', () => {
  const one = caseAt('filing-supplement')
  one.does('approver', 'CloseCase', { reason: '逾期两个月未补充' })
  expect(one.log.at(-1)).toMatchObject({ type: 'CaseClosed', data: { code: 'centre-decided' } })
})
test('Q4 A case is not closed without a reason', () => {
  expect(() => caseAt('filing').does('approver', 'CloseCase', { reason: ' ' })).toThrow()
})

const tooLate = { code: 'rectification-overdue', reason: '整改期限已过' }
refuses(
  'CloseCase',
  'rectification-in-time',
  'Q4.5 The clock does not close a case on the last day of rectification',
  () => {
    const one = caseAt('rectification')
    one.on('2027-03-12')
    return one.refused('system', 'CloseCase', tooLate)
  },
)
test('Q4.5 The clock closes a case the day after, when nothing was supplied', () => {
  const one = caseAt('rectification')
  one.on('2027-03-13')
  one.does('system', 'CloseCase', tooLate)
  // The clock writes no sentence: each reader has it in their language.
  expect(one.log.at(-1)?.data).toEqual({ code: 'rectification-overdue', reason: '' })
  expect(one.state()).toMatchObject({ phase: 'closed', endReason: 'rectification-overdue' })
})
test('Q4.5 The clock does not close a case whose files are here, or which is being checked, or in any other phase', () => {
  const sent = caseAt('rectification')
  const items = sent.state().supplement?.items.map(({ id }) => ({ itemId: id, files: [file] })) ?? []
  sent.does('contact', 'SupplySupplement', { items })
  sent.on('2027-04-01')
  expect(sent.refused('system', 'CloseCase', tooLate).code).toBe('rectification-in-time')
  for (const phase of ['rectification-check', 'filing', 'contracting'] as const)
    expect(caseAt(phase).refused('system', 'CloseCase', tooLate).code, phase).toBe('rectification-in-time')
})

const withdraw = { reason: '材料另行准备' }
refuses(
  'WithdrawApplication',
  'withdrawal-too-late',
  'Q4 Read as until contracting, an application is not withdrawn during contracting',
  () =>
    caseReading('contracting', { withdrawalUntil: 'contracting' }).refused(
      'contact',
      'WithdrawApplication',
      withdraw,
    ),
)
test('⚖ Q4 Read as until contracting, it can still be withdrawn in the phase before', () => {
  const one = caseReading('quotation', { withdrawalUntil: 'contracting' })
  expect(one.does('contact', 'WithdrawApplication', withdraw)).toEqual(['ApplicationWithdrawn'])
})
refuses('CloseCase', 'lead-approves-own-case', 'Q4.2 Whoever led the case does not close it', () => {
  const both = { ...actor('approver'), personId: 'lead' }
  return caseAt('contracting').refused(both, 'CloseCase', { reason: '申请单位没有回音' })
})
refuses('CloseCase', 'closed-by-clock-only', 'Q4.5 Nobody but the clock closes a case as overdue', () =>
  caseAt('filing').refused('approver', 'CloseCase', tooLate),
)
