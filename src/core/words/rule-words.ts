import type { Pair } from './say.ts'

/** What a finding says, and what would put it right; nothing to put right when it is met. */
export interface RuleWords {
  readonly message: Pair
  readonly remedy: Pair | null
}

/** What a rule is called and how it judges; `{names}` are values of the edition on which it rests. */
export interface RuleExplained {
  readonly title: Pair
  readonly statement: Pair
}
