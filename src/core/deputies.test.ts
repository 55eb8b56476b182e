import { expect, test } from 'vitest'
import { nameAuditTeam } from '#test/audit-story.ts'
import { type CaseStory, caseAt } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import type { Actor } from './kernel.ts'
import type { Role } from './roles.ts'
import { caseView } from './views.ts'

/** A second lead, whom the case's own lead named while away. */
const deputy: Actor = { ...actor('lead-2'), deputyFor: ['lead'] }
const proposed = (one: CaseStory, by: Actor) =>
  one.does(by, 'ProposeAcceptance', { feedback: '材料齐全，符合受理条件。' })

test('Q8.1 While the lead is away their deputy does what the lead may, and the log says who acted and for whom', () => {
  const one = caseAt('acceptance-review')
  expect(one.refused(actor('lead-2'), 'ProposeAcceptance', { feedback: '齐全' }).code).toBe(
    'not-the-case-lead',
  )
  expect(one.offer(deputy, 'ProposeAcceptance')).toMatchObject({ refusal: null, for: 'lead' })
  proposed(one, deputy)
  expect(one.log.at(-1)?.by).toEqual({ personId: 'lead-2', role: 'lead', for: 'lead' })
  expect(one.state().leadId).toBe('lead')
  const { timeline } = caseView(one.log, one.contextOf(actor('supervisor')))
  expect(timeline.at(-1)).toMatchObject({ personId: 'lead-2', for: 'lead' })
  expect(timeline.at(-2)).not.toHaveProperty('for')
})
test('Q8.1 A deputy of somebody else is no deputy on this case, and the lead at work acts for nobody', () => {
  const one = caseAt('acceptance-review')
  const other: Actor = { ...actor('lead-2'), deputyFor: ['lead-3'] }
  expect(one.refused(other, 'ProposeAcceptance', { feedback: '齐全' }).code).toBe('not-the-case-lead')
  proposed(one, { ...actor('lead'), deputyFor: ['lead-2'] })
  expect(one.log.at(-1)?.by).toEqual({ personId: 'lead', role: 'lead' })
})
test('Q4.4 An auditor has no deputy: whoever stands in for a colleague is not on the audit team', () => {
  const one = caseAt('audit')
  const standIn: Actor = { ...actor('auditor-3'), deputyFor: ['auditor'] }
  const report = { recommendation: 'pass', summary: '符合要求。' }
  expect(one.offer(standIn, 'CompleteAudit')?.refusal?.code).toBe('not-on-audit-team')
  expect(one.refused(standIn, 'CompleteAudit', report).code).toBe('not-on-audit-team')
})
test('Q4.5 Whoever acted for the lead took part in the evaluation and does not decide', () => {
  const one = caseAt('acceptance-review')
  const both: Actor = { ...deputy, roles: ['lead', 'decider'] }
  proposed(one, both)
  expect(one.state().evaluators).toContain('lead-2')
  const later = caseAt('decision')
  const asDecider: Actor = { ...actor('decider'), personId: 'lead-2' }
  expect(later.offer(asDecider, 'GrantQualification')?.refusal).toBeNull()
  later.log.push({
    ...(one.log.at(-1) as (typeof one.log)[number]),
    type: 'LeadChanged',
    seq: later.log.length + 1,
    data: { leadId: 'lead', reason: '代办' },
  })
  expect(later.offer(asDecider, 'GrantQualification')?.refusal?.code).toBe('took-part-in-evaluation')
})

const tie = {
  uscc: caseAt('acceptance-review').state().application?.uscc ?? '',
  organisation: '申请单位',
  reason: '持有股份',
  until: null,
}

refuses('*', 'deputy-not-separate', 'Q4.5 A deputy who is tied to the applicant is refused', () =>
  caseAt('acceptance-review').refused({ ...deputy, ties: [tie] }, 'AskSupplement', {
    items: [{ about: '7.3 PA16', ask: '补充项目计划' }],
  }),
)
test('Q4.5 A deputy whose tie has ended may act, and one who voted on the case may not', () => {
  const one = caseAt('acceptance-review')
  expect(
    one.offer({ ...deputy, ties: [{ ...tie, until: '2020-01-01' }] }, 'AskSupplement')?.refusal,
  ).toBeNull()
  const heard = caseAt('rectification-check')
  const voter = heard.state().panelVoters[0] as string
  const verdict = heard.offer({ ...deputy, personId: voter }, 'CheckSupplement')
  expect(verdict?.refusal?.code).toBe('deputy-not-separate')
  expect(heard.offer(deputy, 'CheckSupplement')?.refusal).toBeNull()
})
test('Q4.5 A deputy who is an expert touches no case that is before the meeting', () => {
  const expert: Actor = { ...deputy, roles: ['lead', 'expert'] as Role[] }
  for (const phase of ['awaiting-panel', 'panel'] as const) {
    const one = caseAt(phase)
    one.does('contact', 'AskQuestion', { text: '评审会需要我单位到场吗？' })
    expect(one.offer(expert, 'AnswerQuestion')?.refusal?.code).toBe('deputy-not-separate')
    expect(one.offer(deputy, 'AnswerQuestion')?.refusal).toBeNull()
  }
})
test('Q4.5 The approver who accepted the application does not lead it as a deputy, nor who declared a conflict', () => {
  const one = caseAt('quotation')
  const approver: Actor = { ...deputy, personId: 'approver', roles: ['approver', 'lead'] }
  expect(one.refused(approver, 'SendBusinessEmail').code).toBe('deputy-not-separate')
  const audited = caseAt('audit-preparation')
  nameAuditTeam(audited)
  audited.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
  const conflicted: Actor = { ...deputy, personId: 'auditor-2' }
  expect(audited.offer(conflicted, 'AssignAuditTeam')?.refusal?.code).toBe('deputy-not-separate')
})
