import type { CaseState } from '#core/case-state.ts'
import type { StoredEvent } from '#core/kernel.ts'

/** Who declared a conflict on the case, or was found to be tied to its applicant: out of it for good (Q4.5). */
export const outOfCase = ({ recused, audit }: CaseState): readonly string[] => [
  ...new Set([...recused, ...audit.conflicted]),
]

export const staysOut = (state: CaseState, personId: string): boolean => outOfCase(state).includes(personId)

/**
 * Everybody but its evaluators who may not vote on the case: who stays out of it, at whatever meeting that was declared,
 * and who has decided on it before (Q4.5).
 */
export const barredFromPanel = (state: CaseState): readonly string[] => [
  ...new Set([...outOfCase(state), ...state.decidedBy]),
]

/**
 * Everybody who may neither lead the case nor stand in for its lead: who accepted it, voted or decided on it, or stays out
 * of it. Otherwise one person would do both halves of a separated duty, only in the other order (Q4.5).
 */
export const barredFromLead = (state: CaseState): readonly string[] => {
  const { acceptedBy, decidedBy, panelVoters } = state
  return [...new Set([acceptedBy ?? [], decidedBy, panelVoters, outOfCase(state)].flat())]
}

/** Whoever has decided on it neither leads it nor votes on it afterwards (Q4.5). */
export const withDecider = (
  { decidedBy }: CaseState,
  { by }: Pick<StoredEvent, 'by'>,
): Pick<CaseState, 'decidedBy'> => ({ decidedBy: [...new Set([...decidedBy, by.personId])] })
