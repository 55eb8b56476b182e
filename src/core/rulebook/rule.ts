import type { Answer } from './answer.ts'
import type { Terms } from './edition-shape.ts'
import type { ReadingKey } from './readings.ts'

/** Lists of an edition that a rule rests on, besides its terms and readings. */
export type RuleList = 'catalogue' | 'fees' | 'minimum' | 'meetings'

/** Where a person meets the rule, besides the commands, refusals, deadlines and letters that cite its clauses. */
export type RuleScreen =
  | 'self-check'
  | 'fees'
  | 'new-application'
  | 'plan'
  | 'meetings'
  | 'clock'
  | 'register'
  | 'holdings'
  | 'upload'
  | 'wechat'

export interface Rule {
  readonly clauses: readonly string[]
  readonly terms?: readonly (keyof Terms)[]
  readonly readings?: readonly ReadingKey[]
  readonly lists?: readonly RuleList[]
  /** What the rule can find, each with the answer that belongs to it. */
  readonly findings?: Readonly<Record<string, Answer>>
  /** Deadlines that follow from a day of the calendar instead of a number of days. */
  readonly deadlines?: readonly string[]
  readonly screens?: readonly RuleScreen[]
}
