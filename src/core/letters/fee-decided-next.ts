import type { CaseState } from '#core/case-state.ts'
import { openRefund } from '#core/refund.ts'
import type { Pair } from '#core/words/say.ts'

/** What a case that ended early leaves open where something was paid; null where nothing was. */
export const feeDecidedNext = (state: CaseState): Pair | null =>
  openRefund(state)
    ? [
        '已缴费用如何处理，另行决定并告知。',
        'What becomes of the fee paid so far is decided separately, and you will be told.',
      ]
    : null
