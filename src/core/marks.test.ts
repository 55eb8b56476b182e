import { expect, test } from 'vitest'
import { isEmptyMark, marksWith, mergeMarks } from './marks.ts'

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
