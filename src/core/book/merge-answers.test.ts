import { expect, test } from 'vitest'
import { clashesOf, mergeAnswers } from './merge-answers.ts'

const base = { history: '2018', services: '检测', tools: [{ name: 'a' }] }

test('Q12.1 Two who answer different items of a section both keep what they wrote', () =>
  expect(mergeAnswers(base, { ...base, history: '2018 年成立' }, { ...base, tools: [] })).toEqual({
    history: '2018 年成立',
    services: '检测',
    tools: [],
  }))
test('What one of them took out stays out', () => {
  const { services: _, ...without } = base
  expect(mergeAnswers(base, without, { ...base, history: '2019' })).toEqual({ ...without, history: '2019' })
})
test('The same item answered in two ways is for a person to choose', () =>
  expect(mergeAnswers(base, { ...base, history: '甲' }, { ...base, history: '乙' })).toBeUndefined())
test('The same item answered alike is no conflict', () =>
  expect(mergeAnswers(base, { ...base, history: '甲' }, { ...base, history: '甲' })).toEqual({
    ...base,
    history: '甲',
  }))

test('What a store gives back in another order, or without what is empty, was changed by nobody', () => {
  const rows = { tools: [{ name: 'a', use: '', count: 2 }], history: '' }
  const kept = { tools: [{ count: 2, name: 'a' }] }
  const mine = { ...rows, tools: [{ name: 'a', use: '检测', count: 2 }] }
  expect(mergeAnswers(rows, mine, { ...kept, services: '检测' })).toEqual({
    tools: mine.tools,
    services: '检测',
  })
  expect(clashesOf(rows, mine, { tools: [{ count: 3, name: 'a' }] })).toEqual(['tools'])
  // That no agency helped is an answer.
  expect(clashesOf({}, { agency: { used: false } }, { agency: { used: true } })).toEqual(['agency'])
})
test('A side is chosen for what both changed alone; what only one of them changed stays', () => {
  const mine = { ...base, history: '甲', services: '评估' }
  const theirs = { ...base, history: '乙', tools: [] }
  expect(clashesOf(base, mine, theirs)).toEqual(['history'])
  const both = { services: '评估', tools: [] }
  expect(mergeAnswers(base, mine, theirs, 'mine')).toEqual({ ...both, history: '甲' })
  expect(mergeAnswers(base, mine, theirs, 'theirs')).toEqual({ ...both, history: '乙' })
})
