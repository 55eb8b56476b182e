import type { Day } from '#core/calendar/day.ts'
import type { HoldsDeadlines } from '#core/held-deadlines.ts'
import { type Actor, type At, vocabulary } from '#core/kernel.ts'
import { type Concerning, concerningNothing, type Statement } from '#core/matter.ts'
import { isOf, sideOf } from '#core/roles.ts'

export const proceedingPhases = [
  'unopened',
  'hearing',
  'deciding',
  'founded',
  'unfounded',
  'set-aside',
] as const
export type ProceedingPhase = (typeof proceedingPhases)[number]

export interface ProceedingState extends Concerning, HoldsDeadlines {
  readonly phase: ProceedingPhase
  readonly version: number
  readonly number: string
  readonly openedAt: At
  /** The case whose material it is, and the certificate issued for it; either may be missing. */
  readonly caseId: string | null
  readonly certificateId: string | null
  /** Who opened it or added to it: they do not decide. */
  readonly openerIds: readonly string[]
  readonly found: readonly Statement[]
  readonly answers: readonly Statement[]
  /** The day from which the days to answer run. */
  readonly heardSince: Day | null
  /** The last of these days, once they passed without an answer. */
  readonly hearingPassedOn: Day | null
  readonly decision: string | null
  readonly decidedOn: Day | null
  readonly reason: string | null
  readonly barredUntil: Day | null
}

/** What a proceeding is opened on, as the tables have it. */
export interface SubjectFact extends Omit<Concerning, 'aboutKind'> {
  readonly caseId: string | null
  readonly certificateId: string | null
}

export const { event, command } = vocabulary<ProceedingState, ProceedingPhase>()

/** The centre sees every matter, an applicant its own; an expert none. */
export const maySeeMatter = (
  state: { readonly version: number; readonly organisationId: string | null; readonly uscc: string },
  actor: Actor,
): boolean => {
  if (state.version === 0) return true
  if (sideOf(actor) === 'centre') return actor.roles.some((role) => role !== 'expert')
  return isOf(actor, state)
}

export const initialProceeding: ProceedingState = {
  phase: 'unopened',
  version: 0,
  number: '',
  openedAt: '',
  ...concerningNothing,
  caseId: null,
  certificateId: null,
  openerIds: [],
  found: [],
  answers: [],
  heardSince: null,
  hearingPassedOn: null,
  decision: null,
  decidedOn: null,
  reason: null,
  barredUntil: null,
  heldDeadlines: [],
}
