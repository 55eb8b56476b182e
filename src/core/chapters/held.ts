import type { CaseState } from '#core/case-state.ts'
import type { RegisterStatus } from '#core/certificate-status.ts'
import type { Context } from '#core/kernel.ts'
import { mayBuildOn } from '#core/rulebook/held-certificate.ts'

/** The certificate on which a case builds, as the register has it at this moment. */
export interface HeldFact {
  readonly number: string
  readonly status: RegisterStatus
  /** The proceeding on false material that is open about it. */
  readonly proceeding: string | null
}

const heldOf = ({ facts }: Context) => facts.held as HeldFact | null | undefined

/**
 * Withdrawn, given up or suspended since the application came in: nothing is granted on it and nothing made of it, as
 * nothing would be opened on it today (Q15, Q17, Q18, Q4.6).
 */
export const isHeldOver = ({ kind, held }: CaseState, context: Context) => {
  const now = held && kind !== 'initial' ? heldOf(context) : null
  return now ? !mayBuildOn(kind, now.status) && { number: now.number, status: now.status } : false
}

/** Nothing is granted or made while it is open whether the material is true, here or of the certificate held (Q19). */
export const hasOpenProceeding = ({ proceeding }: CaseState, context: Context) => {
  const number = proceeding?.number ?? heldOf(context)?.proceeding
  return number ? { number } : false
}
