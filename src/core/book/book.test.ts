import { describe, expect, test } from 'vitest'
import { getEdition } from '#core/rulebook/edition.ts'
import { processAreasOf } from '#core/rulebook/process-areas.ts'
import { bookChoices, columnWords } from '#core/words/book-columns.ts'
import {
  departmentWords,
  includedIn,
  itemWords,
  titleOfColumn,
  titleOfItem,
  titleOfPart,
} from '#core/words/book-items.ts'
import { everyBook, findBook, findBookFor, findItem, isShown } from './book.ts'
import { departments } from './item.ts'
import { listColumns } from './table-text.ts'

const edition = getEdition('2025-04')
const books = everyBook(edition).map((book) => [book.id, book] as const)
const hanzi = /\p{Script=Han}/u

describe('Q11.1 Every type has a book at every level that is issued', () => {
  test('fourteen of them', () => {
    const pairs = edition.catalogue.flatMap(({ type, levels }) =>
      levels.map((level) => `${edition.id}/${type}/${level}`),
    )
    expect(books.map(([id]) => id)).toEqual(pairs)
    expect(pairs).toHaveLength(14)
  })
  test('and none at another', () => {
    expect(findBook('data-security', 2, edition)).toBeUndefined()
    expect(findBook('penetration', 1, edition)).toBeUndefined()
  })
  test('a type may be named in Chinese', () =>
    expect(findBook('安全工程', 3, edition)?.id).toBe('2025-04/security-engineering/3'))
})

describe.each(books)('Q12.4 The book %s', (_, book) => {
  const items = book.parts.flatMap((part) => part.items)
  test('has twelve parts and the declaration, in order', () =>
    expect(book.parts.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 12 }, (_one, index) => `part-${index + 1}`),
      'declaration',
    ]))
  test('has something to fill in in every part', () =>
    expect(book.parts.filter((part) => part.items.length === 0)).toEqual([]))
  test('names no item twice', () => expect(new Set(items.map(({ key }) => key)).size).toBe(items.length))
  test('asks for every process area that the audit rates, in the order in which it does', () =>
    expect(items.flatMap((item) => (item.kind === 'process' ? [item.area] : []))).toEqual(
      processAreasOf(book.type, book.level),
    ))
  test('marks as confirmed no process item that is not', () =>
    expect(
      items.filter((item) => item.kind === 'process' && item.isConfirmed !== item.area.isConfirmed),
    ).toEqual([]))
  test('has words for every item, column and choice in both languages', () => {
    const own = items.filter(({ kind }) => kind !== 'process')
    expect(own.filter(({ key }) => !(key in itemWords))).toEqual([])
    const columns = items.flatMap((item) =>
      item.kind === 'table' ? item.columns.map((one) => [item.key, one] as const) : [],
    )
    expect(columns.length).toBeGreaterThan(20)
    const choices = [
      ...items.flatMap((item) => (item.kind === 'choice' ? item.choices : [])),
      ...columns.flatMap(([, { choices: listed = [] }]) => listed),
    ]
    expect(choices.filter((choice) => !(choice in bookChoices))).toEqual([])
    for (const [zh, en] of [
      ...items.flatMap((item) => [titleOfItem(item), ...includedIn(item)]),
      ...columns.map(([key, column]) => titleOfColumn(key, column.key)),
      ...book.parts.map(({ key }) => titleOfPart(key, book.type, edition)),
    ]) {
      expect(zh).toMatch(hanzi)
      expect(en).toMatch(/[a-z]/)
      expect(en).not.toMatch(hanzi)
    }
  })
  test('asks only under conditions that another of its items can fulfil', () => {
    const bound = items.flatMap(({ shownWhen }) => (shownWhen && 'item' in shownWhen ? [shownWhen] : []))
    expect(bound.length).toBeGreaterThan(0)
    for (const { item, is } of bound) {
      const other = findItem(book, item)?.item
      expect(other?.kind === 'choice' && other.choices.includes(is), item).toBe(true)
    }
  })
})

describe('The order of the level-1 book of security engineering, as published', () => {
  const codesOf = (part: string) =>
    findBook('security-engineering', 1, edition)
      ?.parts.find(({ key }) => key === part)
      ?.items.map((item) => `${item.number} ${item.kind === 'process' ? item.area.code : item.key}`)
  test('part 6', () =>
    expect(codesOf('part-6')?.join(' ')).toBe(
      '6.1 PA04 6.2 PA05 6.3 PA02 6.4 PA03 6.5 PA10 6.6 PA09 6.7 PA01 6.8 PA08 6.9 PA07 6.10 PA11 6.11 PA06',
    ))
  test('part 7', () =>
    expect(codesOf('part-7')?.join(' ')).toBe('7.1 PA12 7.2 PA14 7.3 PA16 7.4 PA15 7.5 PA21 7.6 PA22'))
})

describe('What is asked only of some', () => {
  const book = findBook('risk-assessment', 1, edition)
  const isAsked = (key: string, kind: 'initial' | 'maintenance', answers = {}) => {
    const found = book && findItem(book, key)
    return found && isShown(found.item, kind, answers)
  }
  test('Q16 what has changed since the last certificate, only where there was one', () => {
    expect(isAsked('changes-since', 'initial')).toBe(false)
    expect(isAsked('changes-since', 'maintenance')).toBe(true)
  })
  test('Q12.4 certificates of the quality system, only where it is certified', () => {
    expect(isAsked('quality-certificates', 'initial', { 'quality-system': 'in-use' })).toBe(false)
    expect(isAsked('quality-certificates', 'initial', { 'quality-system': 'certified' })).toBe(true)
  })
  test('Q18 a change asks for its day and its proof, a cancellation for its reason', () => {
    const asked = (kind: 'change-name' | 'cancellation') =>
      findBookFor({ kind, type: 'risk-assessment', level: 1 }, edition)
        ?.parts.flatMap((part) => part.items)
        .filter((item) => isShown(item, kind, {}))
        .map(({ key }) => key)
        .join(' ')
    expect(asked('change-name')).toBe('organisation contact certificate changedOn proof agency applicationOn')
    expect(asked('cancellation')).toBe(
      'organisation contact certificate cancellationReason agency applicationOn',
    )
  })
})

test('Q12.1 Every department has a name, and every part one that usually holds it', () => {
  expect(Object.keys(departmentWords).toSorted()).toEqual([...departments].toSorted())
  const held = new Set(books.flatMap(([, { parts }]) => parts.map(({ department }) => department)))
  expect([...held].toSorted()).toEqual([...departments].toSorted())
})

test('No word of the book is left over', () => {
  const every = books.flatMap(([, { parts }]) => parts.flatMap(({ items }) => items))
  const keys = new Set([...every.map(({ key }) => key), 'changedOn', 'proof', 'cancellationReason'])
  expect(Object.keys(itemWords).filter((key) => !keys.has(key))).toEqual([])
  const tables = [
    ...every.flatMap((item) => (item.kind === 'table' ? [[item.key, item.columns] as const] : [])),
    ...Object.entries(listColumns),
  ]
  const columns = new Set(
    tables.flatMap(([table, own]) => own.flatMap(({ key }) => [key, `${table}.${key}`])),
  )
  expect(Object.keys(columnWords).filter((key) => !columns.has(key))).toEqual([])
})
