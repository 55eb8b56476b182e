import { expect, test } from 'vitest'
import { findPlaceLabel, sayItemTitle } from '#core/words/places.ts'
import example from '../../examples/book.json' with { type: 'json' }
import { bookFileSchema } from './book/book-file.ts'
import { placesOf } from './book-places.ts'

const book = bookFileSchema.parse(example)
const keys = placesOf(book, []).map(({ key }) => key)

test('Q4.1 A supplement can be about the very item of the book, a process item too', () => {
  expect(keys).toEqual(
    expect.arrayContaining(['item.history', 'item.figures', 'item.process-PA16', 'engagements.3']),
  )
  expect(sayItemTitle({ place: 'item.process-PA16', about: '' }, 'zh-CN')).toBe('PA16 策划技术工作')
  expect(sayItemTitle({ place: 'item.figures', about: '缺 2025 年' }, 'en')).toBe(
    'Main figures of three years: 缺 2025 年',
  )
})
test('Every place has its name in both languages, and none is there twice', () => {
  expect(keys.filter((key) => !findPlaceLabel(key, 'zh-CN') || !findPlaceLabel(key, 'en'))).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.length).toBeGreaterThan(40)
})
test('What was not answered is no place', () => {
  const { history: _, ...answers } = book.answers ?? {}
  expect(placesOf({ ...book, answers }, []).map(({ key }) => key)).not.toContain('item.history')
})
