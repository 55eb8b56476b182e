import type { CaseState } from '#core/case-state.ts'
import { vocabulary } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'

/** event() and command() bound to the case. */
export const { event, command } = vocabulary<CaseState, Phase>()
