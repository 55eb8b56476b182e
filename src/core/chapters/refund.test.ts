import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockOf, turnOf } from '#core/clock.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { isFeePaid } from '#core/fee-paid.ts'
import { openRefund, refundableFen, suggestedRefundFen } from '#core/refund.ts'
import { type CaseStory, caseAt, meeting } from '#test/case-story.ts'
import { changeAt } from '#test/change-story.ts'
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

/** Denied after the meeting passed it, and the objection upheld: what became of the fee meanwhile. */
const denied = () => {
  const one = caseAt('decision')
  one.does('decider', 'DenyQualification', { reason: '证据前后矛盾' })
  return one
}
const reopens = (one: CaseStory) => {
  one.on('2027-03-15')
  one.does('system', 'ReopenCase', { objectionId: meeting, receivedOn: '2027-02-20' })
  return one
}
/** All of the fee was paid out before the case went on. */
const owing = () => {
  const one = denied()
  one.does('approver', 'DecideRefund', { amountFen: 3600000, reason: '不予通过，全额退还' })
  one.does('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0093' })
  return reopens(one)
}
const payAgain = (one: CaseStory) =>
  one.does('finance', 'ConfirmPayment', {
    amountFen: 3600000,
    receivedOn: one.today(),
    reference: '2026-0031',
  })

test('Q4.3 An objection that is upheld leaves no refund waiting that nobody could decide', () => {
  for (const one of [denied(), denied()].map((first, index) => {
    if (index > 0) first.does('approver', 'DecideRefund', { amountFen: 100, reason: '退还部分费用' })
    return reopens(first)
  })) {
    expect(openRefund(one.state())).toBeUndefined()
    expect(turnOf(one.state(), edition)).toBe('centre')
    expect(deadlinesOf(one.state(), edition, theCalendar).map(({ name }) => name)).not.toContain(
      'refund-decision',
    )
    expect(isFeePaid(one.state())).toBe(true)
    expect(one.does('decider', 'GrantQualification')).toEqual(['QualificationGranted'])
  }
})
test('Q4.3 What was paid out is owed again when the case goes on: the applicant’s turn, its days, a stopped clock', () => {
  const one = owing()
  expect(isFeePaid(one.state())).toBe(false)
  expect(turnOf(one.state(), edition)).toBe('applicant')
  expect(due(one)).toMatchObject({ name: 'certificate' })
  expect(deadlinesOf(one.state(), edition, theCalendar)[1]).toMatchObject({
    name: 'fee-again',
    owner: 'contact',
    dueOn: '2027-04-13',
  })
  expect(clockOf(one.state(), edition, theCalendar, one.now())?.standing).toEqual({
    stops: ['payment'],
    since: '2027-03-15',
  })
  one.on('2027-03-22')
  expect(payAgain(one)).toEqual(['PaymentConfirmed'])
  expect(turnOf(one.state(), edition)).toBe('centre')
  expect(clockOf(one.state(), edition, theCalendar, one.now())?.standing).toBeNull()
  expect(deadlinesOf(one.state(), edition, theCalendar).at(-1)).toMatchObject({
    name: 'decision',
    basis: { from: '2027-03-22' },
  })
  expect(one.does('decider', 'GrantQualification')).toEqual(['QualificationGranted'])
})
test('Q4.3 A second end raises no refund of what was given back at the first', () => {
  const one = owing()
  one.does('decider', 'DenyQualification', { reason: '证据仍不足' })
  expect(openRefund(one.state())).toBeUndefined()
  expect(turnOf(one.state(), edition)).toBe('none')
})
test('Q4.3 A clock that has ended is not changed by a refund', () => {
  const one = denied()
  const before = clockOf(one.state(), edition, theCalendar, one.now())
  one.does('approver', 'DecideRefund', { amountFen: 3600000, reason: '不予通过，全额退还' })
  one.does('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0093' })
  expect(clockOf(one.state(), edition, theCalendar, one.now())).toEqual(before)
})
refuses('GrantQualification', 'fee-unpaid', 'Q4.3 Nothing is granted while the fee is owed again', () =>
  owing().refused('decider', 'GrantQualification'),
)
refuses('IssueCertificate', 'fee-unpaid', 'Q4.3 Nor is a certificate made', () => {
  const one = caseAt('certificate-production')
  one.does('system', 'CloseForFalseMaterial', { proceedingId: meeting })
  one.does('approver', 'DecideRefund', { amountFen: 3600000, reason: '全额退还' })
  one.does('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0094' })
  return reopens(one).refused('clerk', 'IssueCertificate')
})
refuses('GrantChange', 'fee-unpaid', 'Q4.3 Nor a change of name', () => {
  const one = changeAt('change-name', 'decision')
  one.does('decider', 'DenyChange', { reason: '登记机关的通知书无法核实' })
  const amountFen = refundableFen(one.state())
  one.does('approver', 'DecideRefund', { amountFen, reason: '全额退还' })
  one.does('finance', 'RecordRefund', { refundedOn: one.today(), reference: 'HK0095' })
  one.does('system', 'ReopenCase', { objectionId: meeting, receivedOn: one.today() })
  return one.refused('decider', 'GrantChange')
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
