import type { Day } from '#core/calendar/day.ts'
import { checkPair } from './catalogue.ts'
import { editionOn, editions } from './edition.ts'
import type { ApplicationKind, Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'
import type { ReadingKey } from './readings.ts'

export interface Fee {
  readonly assessmentFen: number
  /** The three years' annual fee in one sum. */
  readonly annualFen: number
  readonly totalFen: number
  readonly edition: string
  readonly clause: string
  readonly reading?: ReadingKey
}

interface FeeQuestion {
  readonly type: string
  readonly level: number
  readonly kind: ApplicationKind
}

/**
 * Q3: what an application costs, in fen, by the schedule in force on a day. Where there is no answer (a pair that is
 * not issued, an upgrade to level 1, a day before the first schedule) a Finding says why.
 */
export function feeFor({ on, ...question }: FeeQuestion & { on: Day }, among = editions): Fee | Finding {
  const edition = editionOn(on, among)
  return edition
    ? feeBy(edition, question)
    : find('edition', 'no-edition-on-day', 'Q3.1', { on, from: among[0]?.from ?? '' })
}

/** Q3: what an application costs by the schedule of one edition, or the Finding that says why there is no answer. */
export function feeBy(edition: Edition, { type, level, kind }: FeeQuestion): Fee | Finding {
  const pair = checkPair(type, level, edition)
  if (pair.answer !== 'met') return pair
  if (kind === 'upgrade' && level === 1) return find('upgrade', 'upgrade-to-lowest-level', 'Q17', { level })
  const charged = kind === 'upgrade' ? edition.readings.upgradeFeeAs.value : kind
  const row = edition.fees.find((fee) => fee.kind === charged && (fee.level === null || fee.level === level))
  if (!row) throw new Error(`edition ${edition.id} has no fee for ${kind} at level ${level}`)
  const reading = kind === 'upgrade' ? 'upgradeFeeAs' : (row.reading as ReadingKey | undefined)
  return {
    assessmentFen: row.assessmentFen,
    annualFen: row.annualFen,
    totalFen: row.assessmentFen + row.annualFen,
    edition: edition.id,
    clause: kind === 'upgrade' ? 'Q3.3' : row.clause,
    ...(reading ? { reading } : {}),
  }
}
