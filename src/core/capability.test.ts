import { expect, test } from 'vitest'
import {
  differencesBetween,
  type Grade,
  lowestLevel,
  practicesOf,
  profileOf,
  type Ratings,
  recommendationOf,
} from './capability.ts'
import { editions } from './rulebook/edition.ts'
import { processAreasOf } from './rulebook/process-areas.ts'

const type = 'security-engineering'
const rated = (level: number, but: Readonly<Record<string, Grade>> = {}): Ratings =>
  Object.fromEntries(practicesOf(type, level).map(({ id }) => [id, { grade: but[id] ?? 'met', reason: '' }]))
const areaIn = (level: number, area: string, but: Readonly<Record<string, Grade>>) =>
  profileOf(rated(level, but), type, level).find((one) => one.area === area)

test('Level one of security engineering is rated on seventeen process areas, in the order of the book', () => {
  const codes = processAreasOf(type, 1).map(({ code }) => code)
  expect(codes.join(' ')).toBe(
    'PA04 PA05 PA02 PA03 PA10 PA09 PA01 PA08 PA07 PA11 PA06 PA12 PA14 PA16 PA15 PA21 PA22',
  )
  expect(processAreasOf(type, 2)).toHaveLength(22)
})
test('Every pair of type and level that is issued has process areas, each known by one code', () => {
  for (const { catalogue } of editions)
    for (const one of catalogue)
      for (const level of one.levels) {
        const codes = processAreasOf(one.type, level).map(({ code }) => code)
        expect(codes.length, `${one.type} ${level}`).toBeGreaterThan(3)
        expect(new Set(codes).size).toBe(codes.length)
      }
  expect(processAreasOf('unheard-of', 1)).toEqual([])
})
test('At level one only base practices are rated; at level two also the generic ones of level two', () => {
  expect(practicesOf(type, 1).every(({ level }) => level === 1)).toBe(true)
  expect(
    practicesOf(type, 1)
      .filter(({ area }) => area === 'PA04')
      .map(({ id }) => id),
  ).toEqual(['PA04.BP1', 'PA04.BP2', 'PA04.BP3', 'PA04.BP4', 'PA04.BP5', 'PA04.BP6'])
  expect(practicesOf(type, 2).filter(({ area }) => area === 'PA04')).toHaveLength(6 + 12)
  expect(practicesOf(type, 3).filter(({ area }) => area === 'PA04')).toHaveLength(6 + 12 + 8)
})
test('An area is at level one when every base practice that applies is met', () => {
  expect(areaIn(1, 'PA04', {})).toEqual({ area: 'PA04', level: 1, lacking: [] })
  expect(areaIn(1, 'PA04', { 'PA04.BP2': 'not-applicable' })?.level).toBe(1)
  expect(areaIn(1, 'PA04', { 'PA04.BP2': 'partly' })).toEqual({
    area: 'PA04',
    level: 0,
    lacking: ['PA04.BP2'],
  })
  expect(areaIn(1, 'PA04', { 'PA04.BP2': 'not-met' })?.level).toBe(0)
})
test('An area is at level n when every generic practice up to n is met, and no level is skipped', () => {
  expect(areaIn(3, 'PA16', {})?.level).toBe(3)
  expect(areaIn(3, 'PA16', { 'PA16.GP3.1.1': 'partly' })).toEqual({
    area: 'PA16',
    level: 2,
    lacking: ['PA16.GP3.1.1'],
  })
  // Level three is whole, level two is not: the area stays at level one.
  expect(areaIn(3, 'PA16', { 'PA16.GP2.4.1': 'not-met' })).toEqual({
    area: 'PA16',
    level: 1,
    lacking: ['PA16.GP2.4.1'],
  })
  expect(areaIn(3, 'PA16', { 'PA16.BP1': 'not-met', 'PA16.GP2.4.1': 'not-met' })?.level).toBe(0)
})
test('A practice nobody rated keeps the area down', () => {
  const { 'PA04.BP1': _, ...without } = rated(1)
  expect(profileOf(without, type, 1)[0]).toEqual({ area: 'PA04', level: 0, lacking: ['PA04.BP1'] })
})
test('An area in which nothing applies has no level, and does not count for the lowest', () => {
  const none = Object.fromEntries(
    practicesOf(type, 1)
      .filter(({ area }) => area === 'PA22')
      .map(({ id }) => [id, 'not-applicable' as const]),
  )
  const profile = profileOf(rated(1, none), type, 1)
  expect(profile.at(-1)).toEqual({ area: 'PA22', level: null, lacking: [] })
  expect(recommendationOf(profile, 1)).toBe('pass')
  expect(lowestLevel([])).toBe(0)
})
test('The recommendation is pass only when the lowest required area reaches the level asked for', () => {
  const profile = profileOf(rated(2, { 'PA21.GP2.1.1': 'partly' }), type, 2)
  expect(lowestLevel(profile)).toBe(1)
  expect(recommendationOf(profile, 2)).toBe('not-pass')
  expect(recommendationOf(profileOf(rated(2), type, 2), 2)).toBe('pass')
})
test('Two ratings differ where their grades do, whatever the remarks', () => {
  const one = { a: { grade: 'met', reason: '' }, b: { grade: 'partly', reason: '甲' } } as const
  const other = { a: { grade: 'met', reason: '乙' }, b: { grade: 'met', reason: '' } } as const
  expect(differencesBetween(one, other)).toEqual(['b'])
})
