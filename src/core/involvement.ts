import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'
import { isTiedTo } from '#core/staff.ts'

/** What one of the centre's people did in something that is now looked at again, as its events say. */
export interface InvolvedFact {
  readonly personId: string
  /** The kind of stream, the role in which they acted there, and the event. */
  readonly kind: string
  readonly role: string
  readonly type: string
}

/** The part somebody had in it before. */
export type Part = 'evaluation' | 'panel' | 'decision' | 'proceeding'

const partOf = ({ kind, role, type }: InvolvedFact): Part | undefined => {
  if (kind === 'proceeding') return 'proceeding'
  if (kind === 'certificate') return /^(Sanction|CertificateSanctioned)/.test(type) ? 'decision' : undefined
  if (role === 'expert') return 'panel'
  if (role === 'lead' || role === 'auditor') return 'evaluation'
  return role === 'approver' || role === 'decider' ? 'decision' : undefined
}

/**
 * The refusal of one of the centre's people who is bound to an organisation, or was until lately; null for everybody else,
 * and for the organisation itself (Q4.5).
 */
export const refuseTiedTo = (
  uscc: string | undefined,
  role: Role,
  { actor: { ties = [] }, edition, today }: Context,
): Refusal | null => {
  const months = edition.readings.coolingOffMonths.value
  return uscc && !isApplicantRole(role) && isTiedTo(ties, uscc, today, months)
    ? refuse('tied-to-applicant', 'Q4.5', { months })
    : null
}

/** The first part that somebody had before, among those that matter; undefined when they had none (Q4.5, Q19). */
export const findPart = (
  involved: unknown,
  personId: string,
  parts: readonly Part[] = ['evaluation', 'panel', 'decision', 'proceeding'],
): Part | undefined =>
  ((involved as readonly InvolvedFact[] | undefined) ?? [])
    .filter((one) => one.personId === personId)
    .map(partOf)
    .find((part) => part !== undefined && parts.includes(part))
