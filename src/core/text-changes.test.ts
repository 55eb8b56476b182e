import { expect, test } from 'vitest'
import { textChanges } from './text-changes.ts'

const told = (before: string, after: string) =>
  textChanges([...before], [...after]).map(
    ({ kind, lines }) => `${{ same: '=', added: '+', removed: '-' }[kind]}${lines.join('')}`,
  )

test('Q4.1 What a corrected document adds and leaves out is told line by line, in its order', () => {
  expect(told('abcd', 'abcd')).toEqual(['=abcd'])
  expect(told('', 'ab')).toEqual(['+ab'])
  expect(told('ab', '')).toEqual(['-ab'])
  expect(told('abcd', 'abXcd')).toEqual(['=ab', '+X', '=cd'])
  expect(told('abcd', 'acd')).toEqual(['=a', '-b', '=cd'])
  expect(told('aXbYc', 'aZbWc')).toEqual(['=a', '-X', '+Z', '=b', '-Y', '+W', '=c'])
})

test('Q4.1 Lines that stand in a document many times are compared too', () => {
  expect(told('xxaxx', 'xxbxx')).toEqual(['=xx', '-a', '+b', '=xx'])
  expect(told('xyxy', 'yxyx')).toEqual(['-x', '=yxy', '+x'])
})

test('Q4.1 Whatever is told, the lines of both documents come out whole', () => {
  // A walk of a small generator, the same every time: texts of four letters repeat themselves a lot.
  let seed = 7
  const letter = () => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return 'abcd'[(seed >> 16) % 4] as string
  }
  for (let round = 0; round < 50; round++) {
    const before = Array.from({ length: round % 17 }, letter)
    const after = Array.from({ length: (round * 7) % 19 }, letter)
    const changes = textChanges(before, after)
    const side = (kind: 'added' | 'removed') =>
      changes.filter((one) => one.kind === 'same' || one.kind === kind).flatMap(({ lines }) => lines)
    expect(side('removed')).toEqual(before)
    expect(side('added')).toEqual(after)
  }
})

test('Q4.1 A document of ten thousand lines is compared at once, and one that shares nothing is told as replaced', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `第 ${at} 行`)
  const changed = lines.with(5_000, '改过的一行')
  expect(textChanges(lines, changed).map(({ kind, lines: { length } }) => [kind, length])).toEqual([
    ['same', 5_000],
    ['removed', 1],
    ['added', 1],
    ['same', 4_999],
  ])
  const other = Array.from({ length: 10_000 }, (_, at) => `另 ${at} 行`)
  expect(textChanges(lines, other).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
