import { expect, test } from 'vitest'
import { agreedRatings, openDifferences } from '#core/audit-state.ts'
import { caseView } from '#core/views.ts'
import { rateAll, rates, ratingsOf, report } from '#test/audit-story.ts'
import { acceptAll, type CaseStory, caseAt, factsOfHuaqing, supplyAll } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'

const onTheDay = (facts = factsOfHuaqing()) => {
  const one = caseAt('audit', facts)
  one.on('2026-12-28')
  return one
}
const differing = () => {
  const one = onTheDay()
  rates(one, 'auditor')
  rates(one, 'auditor-2', { 'PA05.BP3': 'partly', 'PA22.BP1': 'not-applicable' })
  return one
}
const agreed = [
  { practice: 'PA05.BP3', grade: 'met', reason: '另一个项目的记录完整' },
  { practice: 'PA22.BP1', grade: 'not-applicable', reason: '没有供应商参与' },
]
const undeclared = () => {
  const facts = factsOfHuaqing()
  facts.staff.push(staffMember('auditor-3', 'auditor'))
  const one = onTheDay(facts)
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor-3' })
  return one
}
const seenBy = (one: CaseStory, who: string) => caseView(one.log, one.contextOf(actor(who))).state.audit

test('Q4.4 Two auditors rate on their own: one sees the other’s rating only when both are in', () => {
  const one = onTheDay()
  rates(one, 'auditor', { 'PA05.BP3': 'partly' })
  expect(seenBy(one, 'auditor').ratings[0]?.ratings['PA05.BP3']?.grade).toBe('partly')
  for (const who of ['auditor-2', 'lead', 'supervisor'])
    expect(seenBy(one, who).ratings[0]?.ratings, who).toEqual({})
  rates(one, 'auditor-2')
  for (const who of ['auditor', 'auditor-2', 'lead'])
    expect(
      seenBy(one, who).ratings.map(({ ratings }) => ratings['PA05.BP3']?.grade),
      who,
    ).toEqual(['partly', 'met'])
})
test('Q4.4 No line of the timeline tells a rating, and the applicant sees neither rating, consensus nor report', () => {
  const one = differing()
  one.does('auditor', 'RecordConsensus', { ratings: agreed })
  one.does('auditor', 'CompleteAudit', report)
  for (const who of ['contact', 'auditor', 'lead']) {
    const { timeline } = caseView(one.log, one.contextOf(actor(who)))
    expect(
      timeline.filter(({ data }) => 'ratings' in data),
      who,
    ).toEqual([])
  }
  expect(seenBy(one, 'contact')).toMatchObject({ ratings: [], consensus: {}, report: null, impartial: [] })
  expect(seenBy(one, 'lead').report).toMatchObject({ recommendation: 'pass' })
  expect(JSON.stringify(caseView(one.log, one.contextOf(actor('contact'))))).not.toMatch(
    /partly|符合要求|没有供应商参与/,
  )
})
test('Q4.4 A rating can be put right until the other is in', () => {
  const one = onTheDay()
  rates(one, 'auditor', { 'PA05.BP3': 'partly' })
  rates(one, 'auditor')
  rates(one, 'auditor-2')
  expect(openDifferences(one.state().audit)).toEqual([])
  expect(agreedRatings(one.state().audit)?.['PA05.BP3']?.grade).toBe('met')
})
test('Q4.4 Two auditors differ, agree with a reason, and the agreement stands', () => {
  const one = differing()
  expect(openDifferences(one.state().audit)).toEqual(['PA05.BP3', 'PA22.BP1'])
  expect(agreedRatings(one.state().audit)).toBeNull()
  one.does('auditor', 'RecordConsensus', { ratings: agreed })
  expect(openDifferences(one.state().audit)).toEqual([])
  expect(agreedRatings(one.state().audit)).toMatchObject({
    'PA05.BP3': { grade: 'met' },
    'PA22.BP1': { grade: 'not-applicable' },
  })
})
test('Q4.4 What an auditor rated who leaves the team is void, and whoever takes over rates without seeing the other', () => {
  const facts = factsOfHuaqing()
  facts.staff.push(staffMember('auditor-3', 'auditor'))
  const one = onTheDay(facts)
  rateAll(one)
  one.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor' })
  one.does('auditor-3', 'DeclareAuditImpartiality', { impartial: true })
  expect(seenBy(one, 'auditor-3').ratings).toEqual([{ personId: 'auditor', on: '2026-12-28', ratings: {} }])
  rates(one, 'auditor-3')
  one.does('auditor', 'CompleteAudit', report)
})

refuses('HandInRating', 'impartiality-undeclared', 'Q4.4 Nobody rates before they have declared', () => {
  const one = undeclared()
  return one.refused('auditor-3', 'HandInRating', { ratings: ratingsOf(one) })
})
refuses('HandInRating', 'audit-day-not-reached', 'Q4.4 Nobody rates before the audit has taken place', () => {
  const one = caseAt('audit')
  return one.refused('auditor', 'HandInRating', { ratings: ratingsOf(one) })
})
refuses('HandInRating', 'ratings-open', 'Q4.4 Ratings that are open to each other are not changed', () => {
  const one = onTheDay()
  rateAll(one)
  return one.refused('auditor', 'HandInRating', { ratings: ratingsOf(one) })
})
refuses('HandInRating', 'practice-unknown', 'Q4.4 Only practices of the type and level are rated', () => {
  const one = onTheDay()
  const strange = { practice: 'PA99.BP1', grade: 'met' }
  return one.refused('auditor', 'HandInRating', { ratings: [...ratingsOf(one), strange] })
})
refuses('HandInRating', 'ratings-incomplete', 'Q4.4 A rating is handed in whole', () => {
  const one = onTheDay()
  const refusal = one.refused('auditor', 'HandInRating', { ratings: ratingsOf(one).slice(2) })
  expect(refusal.facts).toEqual({ count: 2, practice: 'PA04.BP1' })
  return refusal
})
refuses('HandInRating', 'not-applicable-without-reason', 'Q4.4 What does not apply says why', () => {
  const one = onTheDay()
  const [first, ...others] = ratingsOf(one)
  return one.refused('auditor', 'HandInRating', {
    ratings: [{ ...first, grade: 'not-applicable' }, ...others],
  })
})
refuses(
  'RecordConsensus',
  'impartiality-undeclared',
  'Q4.4 Nobody records a consensus before they have declared',
  () => undeclared().refused('auditor-3', 'RecordConsensus', { ratings: agreed }),
)
refuses('RecordConsensus', 'not-lead-auditor', 'Q4.4 The lead auditor speaks for the team', () =>
  differing().refused('auditor-2', 'RecordConsensus', { ratings: agreed }),
)
refuses('RecordConsensus', 'ratings-missing', 'Q4.4 There is no consensus before two have rated', () => {
  const one = onTheDay()
  rates(one, 'auditor')
  const refusal = one.refused('auditor', 'RecordConsensus', { ratings: agreed })
  expect(refusal.facts).toEqual({ count: 1 })
  return refusal
})
refuses(
  'RecordConsensus',
  'ratings-agree',
  'Q4.4 What both auditors found on their own is not changed by a consensus',
  () =>
    differing().refused('auditor', 'RecordConsensus', {
      ratings: [...agreed, { practice: 'PA05.BP1', grade: 'not-met', reason: '改为不满足' }],
    }),
)
test('Q4.4 Evidence accepted on an area lets the team agree anew on what both had found wanting', () => {
  const one = onTheDay()
  for (const who of ['auditor', 'auditor-2']) rates(one, who, { 'PA16.BP2': 'partly' })
  const met = { ratings: [{ practice: 'PA16.BP2', grade: 'met', reason: '补充资料已证明' }] }
  expect(one.refused('auditor', 'RecordConsensus', met).code).toBe('ratings-agree')
  one.does('auditor', 'AskSupplement', { items: [{ about: 'PA16 策划技术工作', ask: '补充项目计划' }] })
  supplyAll(one)
  expect(one.refused('auditor', 'RecordConsensus', met).code).toBe('ratings-agree')
  acceptAll(one, 'auditor')
  one.does('auditor', 'RecordConsensus', met)
  expect(agreedRatings(one.state().audit)?.['PA16.BP2']?.grade).toBe('met')
})
refuses('RecordConsensus', 'practice-unknown', 'Q4.4 A consensus is on practices of the case', () =>
  differing().refused('auditor', 'RecordConsensus', {
    ratings: [{ practice: 'PA99.BP1', grade: 'met', reason: '都看过了' }],
  }),
)
refuses('RecordConsensus', 'difference-open', 'Q4.4 A consensus leaves no difference open', () => {
  const refusal = differing().refused('auditor', 'RecordConsensus', { ratings: agreed.slice(1) })
  expect(refusal.facts).toEqual({ count: 1, practice: 'PA05.BP3' })
  return refusal
})
