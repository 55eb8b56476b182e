import { describe, expect, test } from 'vitest'
import { reread } from '#test/reread.ts'
import { certificateNumber } from './certificate-number.ts'
import { editionJudging, editionOn, editions, getEdition } from './edition.ts'
import { laterEdition } from './later-edition.ts'

const edition = getEdition('2025-04')

describe('An edition is dated data', () => {
  test('⚖ Q3.1 the schedule of April 2025 is in force from its first day', () => {
    expect(editionOn('2025-03-31')).toBeUndefined()
    expect(editionOn('2025-04-01')?.id).toBe('2025-04')
    expect(editionOn('2030-01-01')?.id).toBe('2025-04')
  })
  test('editions stand in the order of their days, each id once', () => {
    expect(editions.map(({ from }) => from)).toEqual([...new Set(editions.map(({ from }) => from))].sort())
    expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length)
  })
  test('an edition that never was is a fault', () => {
    expect(() => getEdition('2019-01')).toThrow('no rulebook edition "2019-01"')
  })
  test('a case is judged by the edition it is pinned to, before that by the one in force on the day', () => {
    const later = laterEdition(edition, { id: '2027-01', from: '2027-01-01' })
    const judging = (pinned: string | null | undefined, on: string) =>
      editionJudging(pinned, on, [edition, later]).id
    expect(judging('2025-04', '2027-06-01')).toBe('2025-04')
    expect([judging(null, '2026-12-31'), judging(undefined, '2027-01-01')]).toEqual(['2025-04', '2027-01'])
    expect(() => judging('2019-01', '2027-06-01')).toThrow('no rulebook edition "2019-01"')
  })
  test('every reading has both languages and a clause', () => {
    for (const [key, { note, clause }] of Object.entries(edition.readings)) {
      expect(note[0], key).toMatch(/[\u4e00-\u9fff].*。$/)
      expect(note[1], key).toMatch(/^[A-Z][\s\S]*\.$/)
      expect(clause, key).toMatch(/^Q\d/)
    }
  })
})

describe('⚖ Q10 the number of a certificate follows a pattern', () => {
  const number = (type: string, level: number, serial: number) =>
    certificateNumber({ type, level, issuedOn: '2026-12-04', serial }, edition)
  test('year, type, level and serial', () => {
    expect(number('security-engineering', 1, 31)).toBe('CNITSEC2026SRV-SE-I-0031')
    expect(number('risk-assessment', 2, 12345)).toBe('CNITSEC2026SRV-RA-II-12345')
  })
  test('what the pattern asks for and a certificate does not have is left out', () => {
    const by = reread({ certificateNumberPattern: '{year}{colour}-{serial}' })
    const certificate = { type: 'risk-assessment', level: 6, issuedOn: '2026-12-04', serial: 7 }
    expect(certificateNumber(certificate, by)).toBe('2026-0007')
  })
  test('an unknown type is a fault', () => expect(() => number('astrology', 1, 1)).toThrow('astrology'))
})
