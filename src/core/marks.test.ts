import { expect, test } from 'vitest'
import { initialCase } from './case-state.ts'
import { carriesReview, isEmptyMark, makerOf, marksWith, mergeMarks } from './marks.ts'

const seal = { place: 'engagements.1', ask: '补盖公章' }
const page = { place: 'file.a', page: 12, ask: '补第 12 页' }
const plan = { place: 'item.process-PA16', ask: '补项目计划' }

test('Q4.4 What audit findings suggest stands after the marks, and not twice', () => {
  const finding = { about: 'PA05 评估脆弱性', ask: '补评估记录' }
  expect(marksWith([seal], [finding])).toEqual([seal, finding])
  expect(marksWith([finding, seal], [finding])).toEqual([finding, seal])
  // Reworded it is still the same; a page of the same file is not.
  expect(marksWith([{ ...finding, ask: '补评估记录原件' }], [finding])).toHaveLength(1)
  expect(marksWith([page], [{ place: 'file.a', ask: '光盘中没有此文件' }])).toHaveLength(2)
})

test('Q4.1 A mark without a word asks for nothing', () => {
  expect(isEmptyMark({ place: 'contact' })).toBe(true)
  expect(isEmptyMark({ place: 'contact', ask: '  ' })).toBe(true)
  expect(isEmptyMark(seal)).toBe(false)
})

test('Q4.1 Marks made in two windows come together, and what was deleted in one stays deleted', () => {
  expect(mergeMarks([], [seal], [page])).toEqual([page, seal])
  expect(mergeMarks([seal], [seal, plan], [seal, page])).toEqual([seal, page, plan])
  expect(mergeMarks([seal, page], [page], [seal, page, plan])).toEqual([page, plan])
  expect(mergeMarks([seal, page], [seal, page, plan], [page])).toEqual([page, plan])
})

test('Q8.1 A review is carried on by the lead, their deputy and the audit team, and by intake until there is a lead', () => {
  const led = { leadId: 'lead', audit: { ...initialCase.audit, team: ['anna'] } }
  const carries = (state: Parameters<typeof carriesReview>[0], personId: string, deputyFor: string[] = []) =>
    carriesReview(state, { personId, roles: ['intake', 'lead', 'auditor'], deputyFor })
  expect(carries(led, 'lead')).toBe(true)
  expect(carries(led, 'anna')).toBe(true)
  expect(carries(led, 'deputy', ['lead'])).toBe(true)
  expect(carries(led, 'deputy', ['anna'])).toBe(false)
  expect(carries(led, 'clerk')).toBe(false)
  expect(carries({ ...led, leadId: null }, 'clerk')).toBe(true)
  expect(carriesReview({ ...led, leadId: null }, { personId: 'lead', roles: ['lead'] })).toBe(false)
})

test('Q8.1 Whoever made a mark stays known, reworded, sent, and taken over twice', () => {
  const taken = [
    { mark: seal, from: 'clerk', to: 'lead', at: '2026-09-09T01:00:00Z' },
    { mark: { ...page, file: 'a' }, from: 'lead', to: 'lead-2', at: '2026-09-10T01:00:00Z' },
    { mark: { ...seal, ask: '请补盖公章' }, from: 'lead', to: 'lead-2', at: '2026-09-10T01:00:00Z' },
  ]
  const reworded = { ...seal, ask: '章' }
  expect(makerOf(reworded, taken)).toBe('clerk')
  expect(makerOf(page, taken)).toBe('lead')
  expect(makerOf(plan, taken)).toBeUndefined()
  // As an item it has the name of its place, and no file beside a place that is the file.
  expect(makerOf({ place: 'engagements.1', about: '项目一', file: null, page: null }, taken)).toBe('clerk')
  expect(makerOf({ place: 'file.a', about: '', file: null, page: 12 }, taken)).toBe('lead')
  expect(makerOf({ place: 'file.a', about: '', file: null, page: 13 }, taken)).toBeUndefined()
})
