import { expect, test } from 'vitest'
import { caseProcedure } from '#core/case.ts'
import { application, caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { actor, story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'
import { answersFor } from '../../../examples/answers.ts'

const fresh = (facts: object = {}) => story(caseProcedure, { ...factsOfHuaqing(), ...facts }, '2026-11-23')
const engineering = { type: 'security-engineering', level: 1 }
const ready = { digest: 'b'.repeat(64), application }

test('Q2.2 A type and level that are issued open a case', () => {
  const one = fresh()
  expect(one.does('contact', 'OpenCase', engineering)).toEqual(['CaseOpened'])
  expect(one.state()).toMatchObject({ kind: 'initial', type: 'security-engineering', contactId: 'contact' })
})

refuses(
  'OpenCase',
  'level-not-issued',
  'Q2.2 A level that is not issued for a type is refused with the table row',
  () => {
    const refusal = fresh().refused('contact', 'OpenCase', { type: 'data-security', level: 2 })
    expect(refusal.facts).toMatchObject({ level: 2, issuedLevel: [1] })
    return refusal
  },
)
refuses('OpenCase', 'unknown-type', 'Q1 A service type outside the catalogue is refused', () =>
  fresh().refused('contact', 'OpenCase', { type: 'penetration', level: 1 }),
)
refuses('OpenCase', 'organisation-missing', 'Q5.1 An application needs an organisation to make it', () =>
  fresh({ organisation: null }).refused('contact', 'OpenCase', engineering),
)
refuses('OpenCase', 'application-under-way', 'Q4 One application per type is under way at a time', () =>
  fresh({ openCases: [{ type: 'security-engineering' }] }).refused('contact', 'OpenCase', engineering),
)
test('Q4 Applications of two types may be under way at once', () => {
  const one = fresh({ openCases: [{ type: 'risk-assessment' }] })
  expect(one.does('contact', 'OpenCase', engineering)).toEqual(['CaseOpened'])
})
refuses('OpenCase', 'case-already-open', 'Q2.2 A case is opened once', () =>
  caseAt('preparation').refused('contact', 'OpenCase', engineering),
)

test('Q12.5 A complete application is submitted under a number and frozen by its digest', () => {
  const one = caseAt('preparation')
  expect(one.does('contact', 'SubmitApplication', { truthful: true })).toEqual(['ApplicationSubmitted'])
  expect(one.state()).toMatchObject({
    phase: 'filing',
    number: '2026-0031',
    application: { submittedOn: '2026-11-23', engagements: 3, digest: 'a'.repeat(64) },
  })
})
test('Q12.5 An application is not submitted without the undertaking that it is true', () => {
  expect(() => caseAt('preparation').does('contact', 'SubmitApplication', { truthful: false })).toThrow()
})
refuses(
  'SubmitApplication',
  'application-incomplete',
  'Q12.5 A book that lacks something is not submitted',
  () =>
    caseAt('preparation', { ...factsOfHuaqing(), dossier: null }).refused('contact', 'SubmitApplication', {
      truthful: true,
    }),
)
const paper = { sha256: 'a'.repeat(64), name: '营业执照.pdf' }
/** The same book with other facts, and its process items filled in from those. */
const filledAnew = (facts: typeof application) => ({ ...facts, answers: answersFor(facts, paper) })
const twoEngagements = {
  ...ready,
  application: filledAnew({ ...application, engagements: application.engagements.slice(1) }),
}
refuses(
  'SubmitApplication',
  'application-not-ready',
  'Q14 Two engagements where three are asked for block submission',
  () => {
    const one = caseAt('preparation', { ...factsOfHuaqing(), dossier: twoEngagements })
    const refusal = one.refused('contact', 'SubmitApplication', { truthful: true })
    expect(refusal.findings?.map(({ code }) => code)).toEqual(['engagements-too-few'])
    return refusal
  },
)
test('Q14 Two engagements are enough once an approver has waived the minimum with a reason', () => {
  const one = caseAt('preparation', { ...factsOfHuaqing(), dossier: twoEngagements })
  one.does('approver', 'WaiveEngagementMinimum', { reason: '两个项目规模很大' })
  expect(one.does('contact', 'SubmitApplication', { truthful: true })).toEqual(['ApplicationSubmitted'])
})
refuses(
  'SubmitApplication',
  'application-not-ready',
  'Q5.1 A book without its answers, the licence first, is not submitted, and each of them is named',
  () => {
    const { answers: _, ...facts } = application
    const one = caseAt('preparation', { ...factsOfHuaqing(), dossier: { ...ready, application: facts } })
    const refusal = one.refused('contact', 'SubmitApplication', { truthful: true })
    const codes = new Set(refusal.findings?.map(({ code }) => code))
    expect(codes).toEqual(new Set(['item-missing', 'process-not-described', 'process-without-evidence']))
    expect(refusal.findings?.length).toBeGreaterThan(50)
    return refusal
  },
)
refuses(
  'WaiveEngagementMinimum',
  'minimum-not-waivable',
  'Q14 Read as waived by nobody, the minimum stands even for an approver',
  () =>
    caseReading('preparation', { engagementMinimumWaivedBy: 'nobody' }).refused(
      'approver',
      'WaiveEngagementMinimum',
      { reason: '两个项目规模很大' },
    ),
)
refuses('WaiveEngagementMinimum', 'already-waived', 'Q14 The minimum is waived once', () => {
  const one = caseAt('preparation')
  one.does('approver', 'WaiveEngagementMinimum', { reason: '两个项目规模很大' })
  return one.refused('approver', 'WaiveEngagementMinimum', { reason: '再次豁免一次' })
})
test('Q17 A first application above level one is submitted, and referred to the centre', () => {
  const level2 = filledAnew({ ...application, level: 2 })
  const one = fresh({ dossier: { ...ready, application: level2 } })
  one.does('contact', 'OpenCase', { type: 'security-engineering', level: 2 })
  one.does('contact', 'SubmitApplication', { truthful: true })
  expect(one.state().application?.referred).toContain('first-application-above-level-one')
})
test('Q12.1 Before submission a case exists for its applicant, an approver and nobody else', () => {
  const state = caseAt('preparation').state()
  const sees = (who: string, of?: string) => caseProcedure.maySee(state, actor(who, of))
  expect([sees('contact'), sees('contributor'), sees('approver')]).toEqual([true, true, true])
  expect([sees('intake'), sees('lead'), sees('contact', 'another')]).toEqual([false, false, false])
})

test.each(['风险评估类', '风险评估', 'RISK-ASSESSMENT', ' risk-assessment '])(
  'Q4 Another name for the type, %s, opens no second application for it',
  (type) => {
    const underWay = { ...factsOfHuaqing(), openCases: [{ type: 'risk-assessment' }] }
    const second = story(caseProcedure, underWay, '2026-11-23')
    expect(second.refused('contact', 'OpenCase', { type, level: 1 }).code).toBe('application-under-way')
    const first = story(caseProcedure, factsOfHuaqing(), '2026-11-23')
    first.does('contact', 'OpenCase', { type, level: 1 })
    expect(first.state().type).toBe('risk-assessment')
  },
)
