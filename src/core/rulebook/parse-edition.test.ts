import { describe, expect, test } from 'vitest'
import { type Edition, editions, getEdition } from './edition.ts'
import { parseEdition, parseEditions } from './parse-edition.ts'
import type { ReadingKey } from './readings.ts'

const edition = getEdition('2025-04')
const { catalogue, fees, readings, terms } = edition
const [first, ...others] = catalogue as [Edition['catalogue'][number], ...Edition['catalogue'][number][]]
const exception = (type: string, level: number) => ({
  minimum: { usual: 3, exceptions: [{ type, level, engagements: 3 }] },
})
const reread = (key: ReadingKey, value: unknown, unit = readings[key].unit) => ({
  readings: { ...readings, [key]: { ...readings[key], value, unit } } as Edition['readings'],
})
const { panelQuorum: _, ...withoutQuorum } = readings

type Row = [title: string, change: object, field: string, expected: string]

const rows: Row[] = [
  ['no id', { id: '' }, 'id', '>=1 characters'],
  ['a start that is no day', { from: '2025-02-30' }, 'from', 'expected a day that exists'],
  ['a field that no rule knows', { discount: 1 }, 'fields', 'discount'],
  ['an empty catalogue', { catalogue: [] }, 'catalogue', '>=1 items'],
  [
    'a type that stands there twice',
    { catalogue: [first, ...others, { ...first, code: 'XX' }] },
    'catalogue',
    'type security-engineering stands there twice',
  ],
  [
    'two types of one code',
    { catalogue: [first, { ...others[0], code: 'SE' }, ...others.slice(1)] },
    'catalogue',
    'code SE stands there twice',
  ],
  ['level 0', { catalogue: [{ ...first, levels: [0, 1] }, ...others] }, 'catalogue.0.levels.0', '>=1'],
  ['level 6', { catalogue: [{ ...first, levels: [6] }, ...others] }, 'catalogue.0.levels.0', '<=5'],
  [
    'a type without any level',
    { catalogue: [{ ...first, levels: [] }, ...others] },
    'catalogue.0.levels',
    '>=1 items',
  ],
  [
    'levels out of order',
    { catalogue: [{ ...first, levels: [2, 1] }, ...others] },
    'catalogue.0.levels',
    'the lowest first',
  ],
  [
    'a level named twice',
    { catalogue: [{ ...first, levels: [1, 1] }, ...others] },
    'catalogue.0.levels',
    'each level once',
  ],
  [
    'an issued level without a fee',
    { catalogue: [{ ...first, levels: [1, 2, 3, 4] }, ...others] },
    'fees',
    'there is none for initial at level 4',
  ],
  [
    'a kind without a fee',
    { fees: fees.filter(({ kind }) => kind !== 'change-name') },
    'fees',
    'there is none for change-name at level 1',
  ],
  [
    'no maintenance at the highest level',
    { fees: fees.filter(({ kind, level }) => kind !== 'maintenance' || level !== 3) },
    'fees',
    'there is none for maintenance at level 3',
  ],
  ['a fee named twice', { fees: [...fees, fees[0]] }, 'fees', 'there are 2 for initial at level 1'],
  [
    'a fee of half a fen',
    { fees: [{ ...fees[0], assessmentFen: 0.5 }] },
    'fees.0.assessmentFen',
    'expected int',
  ],
  ['a fee below nothing', { fees: [{ ...fees[0], annualFen: -1 }] }, 'fees.0.annualFen', '>=0'],
  [
    'a fee of an upgrade',
    { fees: [...fees, { ...fees[0], kind: 'upgrade' }] },
    'fees.9.kind',
    'pays by the reading upgradeFeeAs',
  ],
  [
    'a fee other than its reading',
    { fees: fees.map((fee) => (fee.kind === 'cancellation' ? { ...fee, assessmentFen: 1 } : fee)) },
    'fees.8.assessmentFen',
    'the reading cancellationFeeFen says 0, not 1',
  ],
  [
    'a minimum for an unknown type',
    exception('astrology', 1),
    'minimum.exceptions.0.type',
    'astrology is not in the catalogue',
  ],
  [
    'a minimum for a level that is not issued',
    exception('data-security', 2),
    'minimum.exceptions.0.level',
    'data-security is not issued at level 2',
  ],
  [
    'meetings out of order',
    { meetings: { daysOfMonth: [25, 10], agendaDays: 3 } },
    'meetings.daysOfMonth',
    'the earliest first',
  ],
  [
    'two meetings on one day',
    { meetings: { daysOfMonth: [10, 10], agendaDays: 3 } },
    'meetings.daysOfMonth',
    'each day once',
  ],
  [
    'a meeting on the 29th',
    { meetings: { daysOfMonth: [29], agendaDays: 3 } },
    'meetings.daysOfMonth.0',
    '<=28',
  ],
  [
    'agendas closing on two days',
    { meetings: { daysOfMonth: [10, 25], agendaDays: 4 } },
    'terms.agendaDays',
    'the meetings say 4, not 3',
  ],
  ['a term of no days', { terms: { ...terms, certificateDays: 0 } }, 'terms.certificateDays', '>0'],
  [
    'a usual time above the longest',
    { terms: { ...terms, usualMonths: 7 } },
    'terms.usualMonths',
    '7 is more than the longest time, 6',
  ],
  [
    'a clause that cannot be',
    { termClauses: { ...edition.termClauses, usualMonths: 'seven' } },
    'termClauses.usualMonths',
    'must match pattern',
  ],
  ['a reading that is missing', { readings: withoutQuorum }, 'readings.panelQuorum', 'it is missing'],
  [
    'a reading that no rule reads',
    { readings: { ...readings, luckyNumber: readings.panelQuorum } },
    'readings.luckyNumber',
    'no rule reads this',
  ],
  [
    'words for a number',
    reread('supplementDays', 'ten'),
    'readings.supplementDays',
    'expected a whole number, not "ten"',
  ],
  [
    'half a day',
    reread('supplementDays', 2.5),
    'readings.supplementDays',
    'expected a whole number, not 2.5',
  ],
  [
    'a choice that nobody knows',
    reread('decidedBy', 'the weather'),
    'readings.decidedBy',
    'expected one of uninvolved, any-decider, not "the weather"',
  ],
  [
    'a limit that is neither',
    reread('supplementRounds', 'many'),
    'readings.supplementRounds',
    'expected a whole number or one of any, not "many"',
  ],
  [
    'a yes that is a number',
    reread('rectificationStopsClock', 1),
    'readings.rectificationStopsClock',
    'expected a boolean, not 1',
  ],
  ['no words to look for', reread('scopeWords', ''), 'readings.scopeWords', 'expected a string, not ""'],
  [
    'a list that is empty',
    reread('reminderMonths', []),
    'readings.reminderMonths',
    'expected whole numbers, not []',
  ],
  [
    'a share above the whole',
    reread('panelPassShare', 1.5),
    'readings.panelPassShare',
    'expected a share above 0 up to 1, not 1.5',
  ],
  [
    'days where there are working days',
    reread('supplementDays', 10, 'days'),
    'readings.supplementDays.unit',
    'expected working-days, not days',
  ],
  [
    'maintenance that opens after its last day',
    reread('earliestMaintenanceMonths', 6),
    'readings.earliestMaintenanceMonths',
    'expected more than the 6 months ahead that are the last, not 6',
  ],
]

describe('An edition that cannot be right is refused when it is loaded', () => {
  test.each(rows)('%s', (_title, change, field, expected) => {
    const load = () => parseEdition({ ...edition, ...change } as Edition)
    expect(load).toThrow(`edition ${(change as Edition).id ?? edition.id}, ${field}:`)
    expect(load).toThrow(expected)
  })
  test('and one that can is given back as it is', () => {
    for (const one of editions) expect(parseEdition(one)).toBe(one)
    const limited = { ...edition, ...reread('supplementRounds', 3) }
    expect(parseEdition(limited)).toBe(limited)
  })
})

describe('Editions stand in the order of their days', () => {
  const second = { ...edition, id: '2026-12', from: '2026-12-01' }

  test('two of them, the earlier first', () =>
    expect(parseEditions([edition, second])).toEqual([edition, second]))
  test('none at all is no rulebook', () => expect(() => parseEditions([])).toThrow('at least one edition'))
  test('an id is given once', () =>
    expect(() => parseEditions([edition, { ...second, id: '2025-04' }])).toThrow(
      'edition 2025-04, id: this id is already taken',
    ))
  test.each(['2025-04-01', '2025-03-31'])('none begins on %s, not after the one before it', (from) =>
    expect(() => parseEditions([edition, { ...second, from }])).toThrow(
      'edition 2026-12, from: expected a day after 2025-04-01, when edition 2025-04 begins',
    ),
  )
  test('each of them is checked', () =>
    expect(() => parseEditions([edition, { ...second, catalogue: [] }])).toThrow(
      'edition 2026-12, catalogue',
    ))
})
