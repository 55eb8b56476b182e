import { termWords, unitWords, valueWords as words } from '#core/words/rules-explained.ts'
import { type Pair, say, sayFact, sayFen } from '#core/words/say.ts'
import type { Edition, Terms } from './edition-shape.ts'
import type { Unit } from './reading.ts'
import type { Rule, RuleList } from './rule.ts'

/** One value of an edition on which a rule rests. */
export interface ExplainedValue {
  /** Names it within its edition: 'terms.usualMonths', 'readings.cispHolders', 'fees.initial.1' … */
  readonly key: string
  readonly label: Pair
  readonly value: number | string | boolean | readonly number[]
  readonly unit: Unit | null
  /** The value with its unit, as people read it; null where the label says it in words already. */
  readonly text: Pair | null
  readonly clause: string
  /** Our own choice where the source is silent: its label is then the note of the reading. */
  readonly isReading: boolean
}

const both = (say: (lang: 'zh-CN' | 'en') => string): Pair => [say('zh-CN'), say('en')]
const filled = (pair: Pair, facts: Record<string, unknown>): Pair => both((lang) => say(pair, lang, facts))

/** The values of an edition on which a rule rests: its lists first, then what the source fixes, then our readings. */
export function valuesOf(rule: Rule, edition: Edition): readonly ExplainedValue[] {
  const { lists = [], terms = [], readings = [] } = rule
  return [
    ...lists.flatMap((list) => listed[list](edition)),
    ...terms.map((term) => termValue(term, edition)),
    ...readings.map((name): ExplainedValue => {
      const { value, unit, clause, note } = edition.readings[name]
      const given = { value, unit: unit as Unit | null }
      return { key: `readings.${name}`, label: note, ...given, text: textOf(given), clause, isReading: true }
    }),
  ]
}

/** A number or a list of numbers with its unit; null for anything else. */
function textOf({ value, unit }: Pick<ExplainedValue, 'value' | 'unit'>): Pair | null {
  const numbers = [value].flat()
  const last = numbers.at(-1)
  if (typeof last !== 'number' || !Number.isInteger(last)) return null
  const before = numbers.slice(0, -1).map((one) => [`${one}、`, `${one}, `] as const)
  const [zh, en] =
    unit === null
      ? [String(last), String(last)]
      : unit === 'fen'
        ? both((lang) => sayFen(last, lang))
        : filled(unitWords[unit], { n: last })
  return [before.map(([one]) => one).join('') + zh, before.map(([, one]) => one).join('') + en]
}

function termValue(term: keyof Terms, edition: Edition): ExplainedValue {
  const given = { value: edition.terms[term], unit: unitOf(term) }
  const clause = edition.termClauses[term]
  return {
    key: `terms.${term}`,
    label: termWords[term],
    ...given,
    text: textOf(given),
    clause,
    isReading: false,
  }
}

/** The unit of a term stands at the end of its name; days of the source are working days (Q8, Q9). */
const unitOf = (term: keyof Terms): Unit =>
  term.endsWith('Years') ? 'years' : term.endsWith('Months') ? 'months' : 'working-days'

const listed: Readonly<Record<RuleList, (edition: Edition) => readonly ExplainedValue[]>> = {
  catalogue: ({ catalogue }) =>
    catalogue.map(({ type, zh, en, levels }) => ({
      key: `catalogue.${type}`,
      label: [zh, en],
      value: levels,
      unit: null,
      text: both((lang) => sayFact('level', levels, lang)),
      clause: 'Q2.2',
      isReading: false,
    })),
  fees: ({ fees }) =>
    fees.map(({ kind, level, assessmentFen, annualFen, clause, reading }) => ({
      key: `fees.${kind}.${level ?? 'any'}`,
      label: filled(words.fee, { kind, level }),
      value: assessmentFen + annualFen,
      unit: 'fen',
      text: filled(annualFen > 0 ? words.feeInParts : words.feeInOne, {
        totalFen: assessmentFen + annualFen,
        assessmentFen,
        annualFen,
      }),
      clause,
      isReading: reading !== undefined,
    })),
  minimum: ({ minimum: { usual, exceptions } }) => [
    ...exceptions.map(({ type, level, engagements }) => ({
      ...minimumValue(engagements),
      key: `minimum.${type}.${level}`,
      label: filled(words.minimum, { type, level }),
    })),
    { ...minimumValue(usual), key: 'minimum.usual', label: words.otherPairs },
  ],
  meetings: ({ meetings: { daysOfMonth } }) => [
    {
      key: 'meetings.daysOfMonth',
      label: words.meetingDays,
      value: daysOfMonth,
      unit: null,
      text: filled(words.dayOfMonth, { days: daysOfMonth }),
      clause: 'Q9.1',
      isReading: false,
    },
  ],
}

const minimumValue = (engagements: number) => ({
  value: engagements,
  unit: null,
  text: filled(words.engagements, { count: engagements }),
  clause: 'Q14',
  isReading: false,
})
