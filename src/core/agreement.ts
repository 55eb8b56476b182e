import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'

/** The day since which the agreement is in force, or null while a seal that it needs is missing (Q4.3). */
export const agreementInForceOn = (
  { agreement: { applicantSealedOn, centreSealedOn } }: CaseState,
  { readings }: Edition,
): Day | null => {
  if (readings.agreementNeedsSealsOf.value === 'applicant') return applicantSealedOn
  return applicantSealedOn && centreSealedOn && latestDay([applicantSealedOn, centreSealedOn])
}

/** Whether no agreement is missing: a change or a cancellation has none, only a fee (Q18). */
export const isAgreementInForce = (state: CaseState, edition: Edition): boolean =>
  !isAssessed(state.kind) || agreementInForceOn(state, edition) !== null
