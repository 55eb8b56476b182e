import { describe, expect, test } from 'vitest'
import { checkPair, findType } from './catalogue.ts'
import { getEdition } from './edition.ts'
import type { ApplicationKind } from './edition-shape.ts'
import { feeBy, feeFor } from './fees.ts'
import { laterEdition } from './later-edition.ts'
import { minimumFor } from './minimums.ts'

const edition = getEdition('2025-04')
const feesAt = (level: number) =>
  (['initial', 'maintenance'] as const).map((kind) => ({
    kind,
    level,
    assessmentFen: 1,
    annualFen: 1,
    clause: 'Q3.1',
  }))

const issued: [string, string, number[]][] = [
  ['security-engineering', '安全工程类', [1, 2, 3]],
  ['risk-assessment', '风险评估类', [1, 2]],
  ['secure-development', '安全开发类', [1, 2]],
  ['disaster-recovery', '灾难恢复类', [1, 2]],
  ['system-audit', '信息系统审计类', [1]],
  ['cloud-security', '云计算安全类', [1]],
  ['data-security', '数据安全类', [1]],
  ['security-operations', '安全运营类', [1, 2]],
]

describe('Q1 there are eight service types', () => {
  test('in the order of the FAQ', () => {
    expect(edition.catalogue.map(({ type, zh, levels }) => [type, zh, levels])).toEqual(issued)
  })
  test.each(['风险评估类', '风险评估', 'risk-assessment', ' Risk-Assessment '])(
    '"%s" names risk assessment',
    (name) => {
      expect(findType(name, edition)?.type).toBe('risk-assessment')
    },
  )
  test.each(['', '类', '评估', 'risk', '安全'])('"%s" names none', (name) =>
    expect(findType(name, edition)).toBeUndefined(),
  )
  test('an unknown type is refused with the eight', () => {
    const finding = checkPair('占星类', 1, edition)
    expect(finding).toMatchObject({ answer: 'not-met', code: 'unknown-type', clause: 'Q1' })
    expect(finding.rule).toBe('pair')
    expect(finding.facts.typesZh).toEqual(issued.map(([, zh]) => zh))
    expect(finding.facts.typesEn).toEqual(
      expect.arrayContaining(['Risk assessment (risk-assessment)', 'Data security (data-security)']),
    )
  })
})

describe('Q2.1 there are five levels', () => {
  test.each([4, 5])('level %i is a level, though no type is issued at it today', (level) => {
    const catalogue = edition.catalogue.map((entry) => ({ ...entry, levels: [...entry.levels, level] }))
    const later = laterEdition(edition, {
      id: 'later',
      from: '2030-01-01',
      catalogue,
      fees: [...edition.fees, ...feesAt(level)],
    })
    expect(checkPair('security-engineering', level, later).answer).toBe('met')
    expect(checkPair('security-engineering', level, edition).code).toBe('level-not-issued')
  })
  test.each([0, 6])('level %i is none', (level) => {
    const catalogue = edition.catalogue.map((entry) => ({ ...entry, levels: [level] }))
    expect(() => laterEdition(edition, { id: 'later', from: '2030-01-01', catalogue })).toThrow('levels')
  })
})

describe('Q2.2 levels issued today', () => {
  test.each(issued)('%s %s at %j and at no other', (type, _zh, levels) => {
    for (const level of [0, 1, 2, 3, 4, 5, 6]) {
      const finding = checkPair(type, level, edition)
      expect(finding.answer).toBe(levels.includes(level) ? 'met' : 'not-met')
      if (finding.answer === 'not-met') {
        expect(finding).toMatchObject({
          code: 'level-not-issued',
          clause: 'Q2.2',
          facts: { issuedLevel: levels },
        })
      }
    }
  })
})

describe('Q3 fees in fen', () => {
  const on = '2026-11-22'
  const rows: [ApplicationKind, number, number, number, string][] = [
    ['initial', 1, 21000, 15000, 'Q3.1'],
    ['maintenance', 1, 21000, 15000, 'Q3.1'],
    ['initial', 2, 72000, 15000, 'Q3.1'],
    ['maintenance', 2, 48000, 15000, 'Q3.1'],
    ['initial', 3, 108000, 15000, 'Q3.1'],
    ['maintenance', 3, 72000, 15000, 'Q3.1'],
    ['upgrade', 2, 72000, 15000, 'Q3.3'],
    ['upgrade', 3, 108000, 15000, 'Q3.3'],
    ['change-name', 1, 1000, 0, 'Q3.2'],
    ['change-name', 3, 1000, 0, 'Q3.2'],
    ['change-address', 2, 0, 0, 'Q3.3'],
    ['cancellation', 1, 0, 0, 'Q3.3'],
  ]
  test.each(rows)('%s at level %i: %i + %i yuan by %s', (kind, level, assessment, annual, clause) => {
    expect(feeFor({ type: 'security-engineering', level, kind, on })).toMatchObject({
      assessmentFen: assessment * 100,
      annualFen: annual * 100,
      totalFen: (assessment + annual) * 100,
      edition: '2025-04',
      clause,
    })
  })
  test('⚖ what the table does not name says which reading it is', () => {
    const reading = (kind: ApplicationKind) => {
      const fee = feeFor({ type: 'risk-assessment', level: 2, kind, on })
      return 'answer' in fee ? fee.code : fee.reading
    }
    expect(
      ['upgrade', 'change-address', 'cancellation', 'initial', 'change-name'].map((k) =>
        reading(k as ApplicationKind),
      ),
    ).toEqual(['upgradeFeeAs', 'addressChangeFeeFen', 'cancellationFeeFen', undefined, undefined])
  })
  test('⚖ a day before the first schedule has no fee', () => {
    for (const before of ['2025-03-31', '2024-12-31', '2008-01-01'])
      expect(feeFor({ type: 'data-security', level: 1, kind: 'initial', on: before })).toMatchObject({
        rule: 'edition',
        answer: 'not-met',
        code: 'no-edition-on-day',
        clause: 'Q3.1',
        facts: { on: before, from: '2025-04-01' },
      })
  })
  test('Q17 nothing can be upgraded to level 1', () => {
    expect(feeFor({ type: 'risk-assessment', level: 1, kind: 'upgrade', on })).toMatchObject({
      rule: 'upgrade',
      answer: 'not-met',
      code: 'upgrade-to-lowest-level',
      clause: 'Q17',
      facts: { level: 1 },
    })
  })
  test('a schedule that lacks a row is a fault, not an answer', () =>
    expect(() =>
      feeBy({ ...edition, fees: [] }, { type: 'data-security', level: 1, kind: 'maintenance' }),
    ).toThrow('edition 2025-04 has no fee for maintenance at level 1'))
  test('a pair that is not issued has no fee', () => {
    expect(feeFor({ type: 'data-security', level: 2, kind: 'initial', on })).toMatchObject({
      code: 'level-not-issued',
    })
  })
})

describe('Q3 the whole table: every pair, every kind, from the first day of the schedule on', () => {
  // In yuan, as the table of fees has them; null where there is no such application.
  const byLevel: Record<number, [ApplicationKind, number | null][]> = {
    1: [
      ['initial', 36000],
      ['maintenance', 36000],
      ['upgrade', null],
      ['change-name', 1000],
      ['change-address', 0],
      ['cancellation', 0],
    ],
    2: [
      ['initial', 87000],
      ['maintenance', 63000],
      ['upgrade', 87000],
      ['change-name', 1000],
      ['change-address', 0],
      ['cancellation', 0],
    ],
    3: [
      ['initial', 123000],
      ['maintenance', 87000],
      ['upgrade', 123000],
      ['change-name', 1000],
      ['change-address', 0],
      ['cancellation', 0],
    ],
  }
  const pairs = issued.flatMap(([type, zh, levels]) => levels.map((level) => [type, zh, level] as const))
  test('there are fourteen pairs', () => expect(pairs).toHaveLength(14))
  test.each(pairs)('%s (%s) level %i', (type, _zh, level) => {
    for (const [kind, yuan] of byLevel[level] ?? [])
      for (const on of ['2025-04-01', '2025-04-02', '2026-11-22', '2028-02-29', '2049-12-31']) {
        const fee = feeFor({ type, level, kind, on })
        expect('totalFen' in fee ? fee.totalFen : null, `${kind} on ${on}`).toBe(
          yuan === null ? null : yuan * 100,
        )
      }
  })
  test.each(issued)('%s (%s) at any other level than %j has no fee', (type, _zh, levels) => {
    for (const level of [0, 1, 2, 3, 4, 5].filter((one) => !levels.includes(one)))
      expect(feeFor({ type, level, kind: 'maintenance', on: '2026-11-22' })).toMatchObject({
        code: 'level-not-issued',
        clause: 'Q2.2',
      })
  })
})

test('Q3.1 without any schedule there is no fee, and none to name the first day of', () =>
  expect(feeFor({ type: 'risk-assessment', level: 1, kind: 'initial', on: '2026-11-22' }, [])).toEqual({
    rule: 'edition',
    code: 'no-edition-on-day',
    answer: 'not-met',
    clause: 'Q3.1',
    facts: { on: '2026-11-22', from: '' },
  }))

describe('Q14 how many engagements', () => {
  const special: Record<string, number> = {
    'security-operations 2': 5,
    'disaster-recovery 2': 5,
    'risk-assessment 2': 6,
    'security-engineering 3': 10,
  }
  test.each(issued.flatMap(([type, , levels]) => levels.map((level) => [type, level] as const)))(
    '%s %i',
    (type, level) => {
      expect(minimumFor(type, level, edition)).toBe(special[`${type} ${level}`] ?? 3)
    },
  )
})
