import { expect, test } from 'vitest'
import { planOf } from '#test/audit-story.ts'
import { caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'
import { commands } from './audit-plan.ts'

const [session] = planOf('auditor')
const asked = (...sessions: object[]) =>
  caseAt('audit-confirmation').refused('auditor', 'SetAuditPlan', { sessions })

test('Q4.4 The lead auditor lays out the day, and it is kept in the order of the hours', () => {
  const one = caseAt('audit-confirmation')
  const later = { ...session, from: '13:30', to: '15:00', topic: 'PA04 评估威胁' }
  one.does('auditor', 'SetAuditPlan', { sessions: [later, session] })
  expect(one.state().audit.plan.map(({ from }) => from)).toEqual(['09:00', '13:30'])
})
test('Q4.4 The plan proposed covers every process area, and is one that may be set', () => {
  const one = caseAt('audit-confirmation')
  const proposed = commands.SetAuditPlan.suggest(one.state(), one.contextOf(actor('auditor')))
  expect(JSON.stringify(proposed)).toMatch(/PA04[\s\S]*PA22/)
  expect(one.does('auditor', 'SetAuditPlan', proposed)).toEqual(['AuditPlanSet'])
  // Once there is one, it is that which is changed.
  expect(commands.SetAuditPlan.suggest(one.state(), one.contextOf(actor('auditor')))).toEqual({
    sessions: one.state().audit.plan,
  })
})
refuses('SetAuditPlan', 'session-ends-early', 'Q4.4 A session ends after it starts', () =>
  asked({ ...session, to: '09:00' }),
)
refuses('SetAuditPlan', 'session-auditor-not-on-team', 'Q4.4 Sessions are held by the team', () =>
  asked({ ...session, auditorId: 'auditor-3' }),
)
refuses('SetAuditPlan', 'sessions-overlap', 'Q4.4 Nobody is in two sessions at once', () =>
  asked(session as object, { ...session, from: '11:59', to: '13:00' }),
)
test('Q4.4 Two auditors can be at work at the same hour', () => {
  const one = caseAt('audit-confirmation')
  const sessions = [session, { ...session, auditorId: 'auditor-2' }]
  expect(one.does('auditor', 'SetAuditPlan', { sessions })).toEqual(['AuditPlanSet'])
})
refuses('SetAuditPlan', 'not-lead-auditor', 'Q4.4 The plan is the lead auditor’s', () =>
  caseAt('audit-confirmation').refused('auditor-2', 'SetAuditPlan', { sessions: [session] }),
)
refuses(
  'SetAuditPlan',
  'impartiality-undeclared',
  'Q4.4 Nobody plans an audit before they have declared',
  () => {
    const facts = factsOfHuaqing()
    facts.staff.push(staffMember('auditor-3', 'auditor'))
    const one = caseAt('audit-confirmation', facts)
    one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor-3' })
    return one.refused('auditor-3', 'SetAuditPlan', { sessions: planOf('auditor-3') })
  },
)
