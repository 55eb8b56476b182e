import { expect, test } from 'vitest'
import { mergeAnswers } from './merge-answers.ts'

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
