import type { Pair } from './say.ts'

/** What a finding says, and what would put it right; nothing to put right when it is met. */
export interface RuleWords {
  readonly message: Pair
  readonly remedy: Pair | null
}
