import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** The day since which the agreement is in force, or null while a seal that it needs is missing (Q4.3). */
export const agreementInForceOn = (
  { agreement: { applicantSealedOn, centreSealedOn } }: CaseState,
  { readings }: Edition,
): Day | null => {
  if (readings.agreementNeedsSealsOf.value === 'applicant') return applicantSealedOn
  return applicantSealedOn && centreSealedOn && latestDay([applicantSealedOn, centreSealedOn])
}

export const isAgreementInForce = (state: CaseState, edition: Edition): boolean =>
  agreementInForceOn(state, edition) !== null
