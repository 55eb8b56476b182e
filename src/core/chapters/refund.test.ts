import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { turnOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { openRefund, refundableFen, suggestedRefundFen } from '#core/refund.ts'
import { type CaseStory, caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

/** Paid in full on 17 December and withdrawn before the audit. */
const withdrawn = () => {
  const one = caseAt('audit-preparation')
  one.does('contact', 'WithdrawApplication', { reason: '单位业务调整' })
  return one
}
const decided = (amountFen = 3000000) => {
  const one = withdrawn()
  one.does('approver', 'DecideRefund', { amountFen, reason: '审核尚未开始，扣除已发生的费用' })
  return one
}
const refunded = () => {
  const one = decided()
  one.does('finance', 'RecordRefund', { refundedOn: '2026-12-17', reference: 'HK0091' })
  return one
}
const due = (one: CaseStory) => deadlinesOf(one.state(), edition, theCalendar)[0]

test('Q4.3 A withdrawal after payment raises by itself what becomes of the fee, and the turn is the centre’s', () => {
  const one = withdrawn()
  expect(openRefund(one.state())).toMatchObject({
    proposedBy: 'contact',
    proposedFen: null,
    proposedFor: '单位业务调整',
  })
  expect(turnOf(one.state(), edition)).toBe('centre')
  // ⚖ Ten working days.
  expect(due(one)).toMatchObject({ name: 'refund-decision', owner: 'approver', dueOn: '2026-12-31' })
})
test('Q4.3 A withdrawal before anything was paid raises nothing', () => {
  const one = caseAt('contracting')
  one.does('contact', 'WithdrawApplication', { reason: '单位业务调整' })
  expect(openRefund(one.state())).toBeUndefined()
  expect(turnOf(one.state(), edition)).toBe('none')
})
test('Q4.3 What is decided says what is given back and what is not, and finance carries it out', () => {
  const one = decided()
  expect(one.log.at(-1)?.data).toMatchObject({ amountFen: 3000000, keptFen: 600000 })
  expect(due(one)).toMatchObject({ name: 'refund-payment', owner: 'finance', dueOn: '2026-12-31' })
  one.does('finance', 'RecordRefund', { refundedOn: '2026-12-17', reference: 'HK0091' })
  expect(turnOf(one.state(), edition)).toBe('none')
  expect(refundableFen(one.state())).toBe(600000)
})
test('Q4.3 A decision to give nothing back ends the matter', () => {
  const one = decided(0)
  expect(openRefund(one.state())).toBeUndefined()
  expect(one.refused('finance', 'RecordRefund', { refundedOn: '2026-12-17', reference: 'HK' }).code).toBe(
    'no-refund-decided',
  )
})
test('Q4.3 Whoever closes a case decides nothing about its fee; another approver does', () => {
  const one = caseAt('audit-preparation')
  one.does('approver', 'CloseCase', { reason: '申请单位已经注销' })
  expect(one.refused('approver', 'DecideRefund', { amountFen: 0, reason: '费用已经用去' }).code).toBe(
    'raised-the-refund',
  )
  expect(one.does('approver-2', 'DecideRefund', { amountFen: 3600000, reason: '审核尚未开始' })).toEqual([
    'RefundDecided',
  ])
})
test('Q4.3 Finance may come back to it later, for what was not given back', () => {
  const one = refunded()
  one.does('finance', 'ProposeRefund', { amountFen: 600000, reason: '复核后应全额退还' })
  expect(openRefund(one.state())?.proposedFen).toBe(600000)
  one.does('approver', 'DecideRefund', { amountFen: 600000, reason: '同意全额退还' })
  one.does('finance', 'RecordRefund', { refundedOn: '2026-12-17', reference: 'HK0092' })
  expect(refundableFen(one.state())).toBe(0)
})
test('⚖ Q4.3 All of it is suggested before the audit is complete, the annual fee afterwards', () => {
  expect(suggestedRefundFen(withdrawn().state(), edition)).toBe(3600000)
  const denied = caseAt('decision')
  denied.does('decider', 'DenyQualification', { reason: '能力与级别不符' })
  expect(suggestedRefundFen(denied.state(), edition)).toBe(1500000)
})

refuses('ProposeRefund', 'refund-under-way', 'Q4.3 One refund at a time', () =>
  withdrawn().refused('finance', 'ProposeRefund', { amountFen: 100, reason: '应退余款' }),
)
refuses('ProposeRefund', 'nothing-to-refund', 'Q4.3 What was never paid is not given back', () =>
  caseAt('withdrawn').refused('finance', 'ProposeRefund', { amountFen: 100, reason: '应退余款' }),
)
refuses('ProposeRefund', 'refund-over-payment', 'Q4.3 No more is proposed than is left', () =>
  refunded().refused('finance', 'ProposeRefund', { amountFen: 600001, reason: '应退余款' }),
)
refuses('DecideRefund', 'no-refund-proposed', 'Q4.3 Nothing is decided that nobody raised', () =>
  refunded().refused('approver', 'DecideRefund', { amountFen: 0, reason: '费用已经用去' }),
)
refuses('DecideRefund', 'raised-the-refund', 'Q4.3 Who ended the case does not decide on its fee', () => {
  const one = caseAt('audit-preparation')
  one.does('approver', 'CloseCase', { reason: '申请单位已经注销' })
  return one.refused('approver', 'DecideRefund', { amountFen: 0, reason: '费用已经用去' })
})
refuses('DecideRefund', 'refund-over-payment', 'Q4.3 No more is given back than was paid', () =>
  withdrawn().refused('approver', 'DecideRefund', { amountFen: 3600001, reason: '全额退还' }),
)
refuses('RecordRefund', 'no-refund-decided', 'Q4.3 Nothing is paid out before it is decided', () =>
  withdrawn().refused('finance', 'RecordRefund', { refundedOn: '2026-12-17', reference: 'HK' }),
)
refuses('RecordRefund', 'refund-before-decision', 'Q4.3 Nor on a day before the decision', () =>
  decided().refused('finance', 'RecordRefund', { refundedOn: '2026-12-16', reference: 'HK' }),
)
refuses('RecordRefund', 'day-in-future', 'Q4.3 Nor on a day to come', () =>
  decided().refused('finance', 'RecordRefund', { refundedOn: '2026-12-18', reference: 'HK' }),
)
