import { expect, test } from 'vitest'
import { openDifferences } from '#core/audit-state.ts'
import { rates, report } from '#test/audit-story.ts'
import { acceptAll, type CaseStory, caseAt, supplyAll } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'
import { profileAdvice } from './audit-report.ts'
import { acceptedItems } from './supplement-round.ts'

const area = 'PA16 策划技术工作'
/** Both have rated with PA16 wanting and differ on PA05; evidence came, was accepted, and the team agreed that both are met now. */
const agreed = (item = area) => {
  const one = caseAt('audit')
  one.on('2026-12-28')
  rates(one, 'auditor', { 'PA16.BP2': 'partly' })
  // Where no evidence on PA16 comes later, the two differ on it.
  rates(one, 'auditor-2', { 'PA16.BP2': item === area ? 'partly' : 'met', 'PA05.BP1': 'partly' })
  one.does('auditor', 'AskSupplement', { items: [{ about: item, ask: '补充项目计划' }] })
  supplyAll(one)
  acceptAll(one, 'auditor')
  one.does('auditor', 'RecordConsensus', { ratings: [met('PA16.BP2'), met('PA05.BP1')] })
  return one
}
const met = (practice: string) => ({ practice, grade: 'met', reason: '补充资料已证明' })
const reopens = (one: CaseStory) => {
  one.does('auditor', 'ReopenItems', {
    items: acceptedItems(one.state()).map(({ id }) => id),
    reason: '计划不是该项目的',
  })
  supplyAll(one)
  acceptAll(one, 'auditor')
}
test('Q4.4 Evidence asked for again voids what was agreed on its area, and the profile with it; ratings stay', () => {
  const one = agreed()
  expect(profileAdvice(one.state())?.recommendation).toBe('pass')
  const before = one.state().audit
  reopens(one)
  const { audit } = one.state()
  expect(audit.ratings).toEqual(before.ratings)
  expect(Object.keys(audit.consensus)).toEqual(['PA05.BP1'])
  expect(audit.again).toEqual(['PA16'])
  expect(openDifferences(audit)).toEqual(['PA16.BP2'])
  expect(profileAdvice(one.state())).toBeNull()
})
refuses(
  'CompleteAudit',
  'difference-open',
  'Q4.4 No report goes out on an area that is to be agreed on anew',
  () => {
    const one = agreed()
    reopens(one)
    return one.refused('auditor', 'CompleteAudit', report)
  },
)
test('Q4.4 Agreed on anew, the profile stands again with what was agreed last', () => {
  const one = agreed()
  reopens(one)
  one.does('auditor', 'RecordConsensus', {
    ratings: [{ practice: 'PA16.BP2', grade: 'partly', reason: '计划仍不完整' }],
  })
  expect(one.state().audit.again).toEqual([])
  expect(profileAdvice(one.state())?.recommendation).toBe('not-pass')
})
test('Q4.4 An area that both found in order is looked at whole when its evidence is asked for again', () => {
  const one = agreed('PA12 确保质量')
  reopens(one)
  expect(openDifferences(one.state().audit)).toHaveLength(7)
})
test('Q4.4 An item that concerns no process area voids nothing', () => {
  const one = agreed('合同盖章页')
  reopens(one)
  expect(one.state().audit.again).toEqual([])
  expect(profileAdvice(one.state())?.recommendation).toBe('pass')
})
