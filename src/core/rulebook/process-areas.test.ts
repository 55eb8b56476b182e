import { describe, expect, test } from 'vitest'
import { findAreaAbout, genericPractices, isProjectArea, processAreasOf } from './process-areas.ts'

const codesOf = (type: string, level: number) =>
  processAreasOf(type, level)
    .map(({ code }) => code)
    .join(' ')
const engineering = 'PA04 PA05 PA02 PA03 PA10 PA09 PA01 PA08 PA07 PA11 PA06'
const project = 'PA12 PA14 PA16 PA15 PA21 PA22'

describe('Q14 The process areas that an audit rates', () => {
  test.each([
    ['security-engineering', 1, `${engineering} ${project}`],
    ['security-engineering', 2, `${engineering} ${project} PA13 PA17 PA18 PA19 PA20`],
    ['security-engineering', 3, `${engineering} ${project} PA13 PA17 PA18 PA19 PA20`],
    ['risk-assessment', 1, 'RA01 RA02 RA03 RA04 RA05 RA06 RA07'],
    ['risk-assessment', 2, `RA01 RA02 RA03 RA04 RA05 RA06 RA07 ${project}`],
    ['cloud-security', 1, 'CS01 CS02 CS03 CS04'],
    ['astrology', 1, ''],
    ['astrology', 2, project],
  ])('%s at level %i: %s', (type, level, codes) => expect(codesOf(type, level)).toBe(codes))
  test('those of projects and of the organisation stand in part 7 of the book, the others in part 6', () => {
    expect(isProjectArea({ code: 'PA12' })).toBe(true)
    expect(isProjectArea({ code: 'PA20' })).toBe(true)
    expect(isProjectArea({ code: 'PA04' })).toBe(false)
    expect(isProjectArea({ code: 'RA01' })).toBe(false)
  })
  test('only what a public source names is confirmed', () => {
    const confirmed = processAreasOf('security-engineering', 3).filter(({ isConfirmed }) => isConfirmed)
    expect(confirmed.map(({ code }) => code).join(' ')).toBe(engineering)
  })
  test('the generic practices run from level two to five', () => {
    expect([...new Set(genericPractices.map(({ level }) => level))]).toEqual([2, 3, 4, 5])
    expect(genericPractices.every(({ code, level }) => code.startsWith(`${level}.`))).toBe(true)
  })
})

describe('Q4.4 An item is about the area that it names', () => {
  const about = (text: string, level = 1) => findAreaAbout(text, 'security-engineering', level)?.code
  test.each([
    ['7.3 PA16', 'PA16'],
    ['7.3 PA16：策划技术工作', 'PA16'],
    ['（PA04）威胁清单', 'PA04'],
    ['PA160', undefined],
    ['XPA16', undefined],
    ['PA 16', undefined],
    ['人员社保', undefined],
  ])('%s → %s', (text, code) => expect(about(text)).toBe(code))
  test('where it is rated at that level', () => {
    expect(about('PA13', 1)).toBeUndefined()
    expect(about('PA13', 2)).toBe('PA13')
  })
})
