import { expect, test } from 'vitest'
import { caseAt, supplyAll } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'

test('Q8.2 The lead gives feedback and proposes acceptance; an approver accepts', () => {
  const one = caseAt('acceptance-review')
  one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })
  expect(one.state().phase).toBe('acceptance-approval')
  one.does('approver', 'AcceptApplication')
  expect(one.state().phase).toBe('quotation')
})
test('Q4.2 An approver may return the case to the review, which then goes on', () => {
  const one = caseAt('acceptance-approval')
  one.does('approver', 'ReturnAcceptance', { reason: '请再核对人员' })
  expect(one.state().phase).toBe('acceptance-review')
})
test('Q4.2 A refused application ends with its reason', () => {
  expect(caseAt('refused').state()).toMatchObject({ phase: 'refused', endReason: '业务范围与申请不符' })
})
refuses(
  'ProposeAcceptance',
  'supplement-unchecked',
  'Q4.2 Acceptance is not proposed over unchecked supplements',
  () => {
    const one = caseAt('acceptance-supplement')
    supplyAll(one)
    return one.refused('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })
  },
)
refuses(
  'AcceptApplication',
  'lead-approves-own-case',
  'Q8.3 Nobody approves the acceptance of a case of their own',
  () => {
    const both = { ...actor('lead'), roles: ['lead', 'approver'] as const }
    return caseAt('acceptance-approval').refused(both, 'AcceptApplication')
  },
)
refuses(
  'RefuseApplication',
  'lead-approves-own-case',
  'Q4.2 Nobody refuses a case of their own in the name of the approver',
  () => {
    const both = { ...actor('lead'), roles: ['lead', 'approver'] as const }
    return caseAt('acceptance-approval').refused(both, 'RefuseApplication', { reason: '范围不符' })
  },
)
test('Q8.3 Whoever led a case and handed it over does not approve it either', () => {
  const one = caseAt('acceptance-approval')
  const both = { ...actor('lead'), roles: ['lead', 'approver'] as const }
  one.does(both, 'ChangeLead', { leadId: 'lead-2', reason: '工作调整' })
  expect(one.refused(both, 'AcceptApplication').code).toBe('lead-approves-own-case')
})
