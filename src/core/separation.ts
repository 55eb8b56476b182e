import type { CaseState } from '#core/case-state.ts'

/** Whether somebody declared a conflict on the case, or was found to be tied to its applicant: out of it for good (Q4.5). */
export const staysOut = ({ recused, audit }: CaseState, personId: string): boolean =>
  recused.includes(personId) || audit.conflicted.includes(personId)

/**
 * Everybody who may neither lead the case nor stand in for its lead: who accepted it, voted or decided on it, or stays out
 * of it. Otherwise one person would do both halves of a separated duty, only in the other order (Q4.5).
 */
export const barredFromLead = (state: CaseState): readonly string[] => {
  const { acceptedBy, decidedBy, panelVoters, recused, audit } = state
  return [
    ...new Set([acceptedBy ?? [], decidedBy, panelVoters, recused, audit.conflicted].flat()),
  ] as readonly string[]
}
