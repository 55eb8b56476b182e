import type { CaseState } from '#core/case-state.ts'
import { type Refusal, refuse } from '#core/kernel.ts'

/**
 * The refusal of somebody who accepted the application or voted on it, when they are to lead or audit it: one person would
 * do both halves of a separated duty, only in the other order (Q4.5). Null for everybody else.
 */
export const refuseBothHalves = ({ acceptedBy, panelVoters }: CaseState, personId: string): Refusal | null =>
  personId === acceptedBy || panelVoters.includes(personId) ? refuse('accepted-or-voted', 'Q4.5') : null
