import { expect, test } from 'vitest'
import { auditTeam, rateAll, rates, report } from '#test/audit-story.ts'
import { acceptAll, caseAt, factsOfHuaqing, supplyAll } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'
import { commands } from './audit-report.ts'
import { commands as supplements } from './supplements.ts'

const onTheDay = () => {
  const one = caseAt('audit')
  one.on('2026-12-28')
  return one
}
const short = { 'PA05.BP3': 'partly' } as const
const finding = { area: 'PA05', found: '漏洞验证记录不完整', ask: '补充漏洞验证记录并加盖公章' }

refuses('CompleteAudit', 'audit-day-not-reached', 'Q4.4 An audit is not completed before its day', () =>
  caseAt('audit').refused('auditor', 'CompleteAudit', report),
)
refuses(
  'CompleteAudit',
  'supplement-unchecked',
  'Q4.4 An audit is not completed over unchecked supplements',
  () => {
    const one = caseAt('audit-supplement')
    supplyAll(one)
    return one.refused('auditor', 'CompleteAudit', report)
  },
)
refuses(
  'CompleteAudit',
  'not-lead-auditor',
  'Q4.4 The lead auditor of the team signs the report, and no other member',
  () => {
    const one = onTheDay()
    rateAll(one)
    return one.refused('auditor-2', 'CompleteAudit', report)
  },
)
refuses('CompleteAudit', 'ratings-missing', 'Q4.4 There is no report before two auditors have rated', () => {
  const one = onTheDay()
  rates(one, 'auditor')
  return one.refused('auditor', 'CompleteAudit', report)
})
refuses('CompleteAudit', 'difference-open', 'Q4.4 There is no report while the two differ', () => {
  const one = onTheDay()
  rates(one, 'auditor')
  rates(one, 'auditor-2', short)
  const refusal = one.refused('auditor', 'CompleteAudit', report)
  expect(refusal.facts).toEqual({ count: 1, practice: 'PA05.BP3' })
  return refusal
})
const shortOfLevel = () => {
  const one = onTheDay()
  for (const auditor of auditTeam.auditors) rates(one, auditor, short)
  return one
}
refuses(
  'CompleteAudit',
  'recommendation-against-profile',
  'Q4.4 A recommendation against the capability profile needs a reason',
  () => {
    const refusal = shortOfLevel().refused('auditor', 'CompleteAudit', report)
    expect(refusal.facts).toEqual({ lowest: 0, level: 1, recommendation: 'not-pass' })
    return refusal
  },
)
test('Q4.4 The recommendation starts as the profile has it, and goes against it with a reason', () => {
  const one = shortOfLevel()
  expect(commands.CompleteAudit.suggest(one.state(), one.contextOf(actor('auditor')))).toEqual({
    recommendation: 'not-pass',
  })
  const against = '该项在审核后已当场改正'
  one.does('auditor', 'CompleteAudit', { ...report, against })
  expect(one.state().audit.report).toEqual({
    recommendation: 'pass',
    summary: report.summary,
    against,
    by: 'auditor',
  })
})
test('Q4.4 A completed audit waits for the expert review meeting', () => {
  expect(caseAt('awaiting-panel').state()).toMatchObject({ audit: { completedOn: '2026-12-28' } })
})
test('An audit that was completed before there were ratings is still read', () => {
  const one = onTheDay()
  one.given({
    type: 'AuditCompleted',
    data: { completedOn: '2026-12-28', recommendation: 'pass', summary: '符合。' },
  })
  expect(one.state()).toMatchObject({ phase: 'awaiting-panel', audit: { report: { against: '' } } })
})

test('Q4.4 A finding becomes an item of the request for supplements, once, and stays on the case', () => {
  const one = onTheDay()
  one.does('auditor', 'RecordFinding', finding)
  const proposed = () => supplements.AskSupplement.suggest(one.state(), one.contextOf(actor('auditor')))
  expect(proposed()).toEqual({ items: [{ about: 'PA05 评估脆弱性', ask: finding.ask }] })
  one.does('auditor', 'AskSupplement', proposed())
  supplyAll(one)
  acceptAll(one, 'auditor')
  expect(proposed()).toEqual({})
  rateAll(one)
  one.does('auditor', 'CompleteAudit', report)
  expect(one.state().audit.findings).toMatchObject([finding])
})
refuses('RecordFinding', 'area-unknown', 'Q4.4 A finding is about a process area of the audit', () =>
  onTheDay().refused('auditor', 'RecordFinding', { ...finding, area: 'PA13' }),
)
refuses(
  'RecordFinding',
  'audit-day-not-reached',
  'Q4.4 Nothing is found before the audit has taken place',
  () => caseAt('audit').refused('auditor', 'RecordFinding', finding),
)
refuses(
  'RecordFinding',
  'impartiality-undeclared',
  'Q4.4 Nobody records a finding before they have declared',
  () => {
    const facts = factsOfHuaqing()
    facts.staff.push(staffMember('auditor-3', 'auditor'))
    const one = caseAt('audit', facts)
    one.on('2026-12-28')
    one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor' })
    return one.refused('auditor-3', 'RecordFinding', finding)
  },
)
