import { describe, expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import { findBook, findPart } from './book.ts'
import type { Book, Part } from './item.ts'
import { carriedOver, isLate, mayOpen, progressOf, sectionSchema } from './section.ts'

const book = findBook('risk-assessment', 2, getEdition('2025-04')) as Book
const part = (key: string) => findPart(book, key) as Part

describe('Q12.1 A section is open to the contact and to whoever holds it', () => {
  const who = (personId: string, ...roles: ('contact' | 'contributor' | 'payer' | 'lead')[]) => ({
    personId,
    roles,
  })
  test.each([
    ['the contact', who('a', 'contact'), 'b', true],
    ['its owner', who('b', 'contributor'), 'b', true],
    ['another contributor', who('c', 'contributor'), 'b', false],
    ['a contributor where nobody holds it', who('c', 'contributor'), null, false],
    ['a payer of the same name', who('b', 'payer'), 'b', false],
    ['somebody of the centre', who('b', 'lead'), 'b', false],
  ] as const)('%s', (_, actor, owner, may) => expect(mayOpen(actor, owner)).toBe(may))
})

describe('Q12.1 A section is late from the day after the one set for it', () => {
  const on = (dueOn: string | null, state: 'empty' | 'in-work' | 'ready' = 'in-work') =>
    isLate({ dueOn, state }, '2026-11-20')
  test('not on the day itself', () => expect(on('2026-11-20')).toBe(false))
  test('the day after', () => expect(on('2026-11-19', 'empty')).toBe(true))
  test('not once it is ready', () => expect(on('2026-11-19', 'ready')).toBe(false))
  test('never without a day', () => expect(on(null)).toBe(false))
})

describe('Q12.4 A section keeps answers to its own items', () => {
  const takes = (key: string, answers: object) => sectionSchema(part(key)).safeParse(answers).success
  test('each as far as it goes', () => {
    expect(takes('part-2', { history: '2018 年成立' })).toBe(true)
    expect(takes('part-4', { cisp: [{ name: '陈昇' }], 'key-staff': [{ name: '赵垚', years: '九' }] })).toBe(
      true,
    )
    expect(takes('part-8', { engagements: [{ id: 'e1', name: '一', files: [] }] })).toBe(true)
    expect(takes('part-6', { 'process-RA01': { how: '按规程', evidence: [] } })).toBe(true)
  })
  test('not to those of another section, nor to what there is not', () => {
    expect(takes('part-2', { plan: '三年' })).toBe(false)
    expect(takes('part-2', { nonsense: 1 })).toBe(false)
    expect(takes('part-1', { organisation: {} })).toBe(false)
  })
  test('not in a shape that no item has', () => {
    expect(takes('part-2', { history: { deep: { er: 1 } }, structure: [[1]] })).toBe(false)
    expect(takes('part-8', { engagements: [{ files: [{ name: 'a', sha256: 'x' }] }] })).toBe(false)
  })
})

test('How far a section is: what it asks for without condition', () => {
  expect(progressOf(part('part-2'), {})).toEqual({ done: 0, asked: 5 })
  expect(progressOf(part('part-2'), { history: '2018', services: ' ' })).toEqual({ done: 1, asked: 5 })
})
test('Q19 That no agency helped counts as answered', () => {
  expect(progressOf(part('declaration'), { agency: { used: false } })).toEqual({ done: 1, asked: 6 })
  expect(progressOf(part('declaration'), { agency: {} })).toEqual({ done: 0, asked: 6 })
})

describe('Q16 A later cycle starts with what may still hold', () => {
  const earlier = {
    history: '2018 年成立',
    'changes-since': '无',
    'quality-system': 'certified',
    'organisation-chart': [{ sha256: 'a'.repeat(64), name: '结构图.pdf' }],
    'process-RA01': { how: '按规程', evidence: [] },
    'staff-total': 128,
    figures: [{ year: 2022 }],
  }
  test('texts, choices and tables', () =>
    expect(carriedOver(part('part-2'), earlier)).toEqual({
      history: '2018 年成立',
      'quality-system': 'certified',
    }))
  test('never process evidence, and never what has to be new', () => {
    for (const key of ['part-3', 'part-4', 'part-6', 'part-7', 'part-8'])
      expect(carriedOver(part(key), earlier), key).toEqual({})
  })
})
