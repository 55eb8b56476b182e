import { isAgreementInForce, presentVersion } from '#core/agreement.ts'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { turnOf } from '#core/clock.ts'
import { findFeeOwedAgain, isFeePaid } from '#core/fee-paid.ts'
import type { Term } from '#core/phases.ts'
import { openRefund } from '#core/refund.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { silentSince } from '#core/silence.ts'

/** What runs on agreement and fee beside the step under way (Q4.3). */
export const contractingTerms = {
  /** A wish to change the agreement is the case lead's to answer, whatever else is waited for. */
  agreement: {
    name: 'agreement-answer',
    value: 'agreementAnswerDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q4.3',
  },
  /** The applicant has sealed: what is still missing is the centre's own seal. */
  counterSeal: {
    name: 'counter-seal',
    value: 'counterSealDays',
    unit: 'workday',
    owner: 'finance',
    clause: 'Q4.3',
  },
  /** By when something should be heard of agreement and payment, before the service asks. */
  progress: {
    name: 'progress',
    value: 'silenceDays',
    unit: 'workday',
    owner: 'contact',
    clause: 'Q4.3',
  },
  /** What was given back is owed again when the case goes on after all. */
  feeAgain: {
    name: 'fee-again',
    value: 'contractingDays',
    unit: 'workday',
    owner: 'contact',
    clause: 'Q4.3',
  },
  refundDecision: {
    name: 'refund-decision',
    value: 'refundDecisionDays',
    unit: 'workday',
    owner: 'approver',
    clause: 'Q4.3',
  },
  refundPayment: {
    name: 'refund-payment',
    value: 'refundPaymentDays',
    unit: 'workday',
    owner: 'finance',
    clause: 'Q4.3',
  },
} as const satisfies Record<string, Term>

/** Whether agreement and fee wait for nothing of the applicant's any more, only for the centre. */
export const waitsForCentreAlone = (state: CaseState, edition: Edition): boolean =>
  state.phase === 'contracting' && isFeePaid(state) && turnOf(state, edition) === 'centre'

/** Which of these stands in this state, with the day it is counted from; undefined when none does. */
export const findContractingTerm = (state: CaseState, edition: Edition): readonly [Term, Day] | undefined => {
  const refund = openRefund(state)
  if (refund?.decision) return [contractingTerms.refundPayment, refund.decision.on]
  if (refund) return [contractingTerms.refundDecision, refund.proposedOn]
  const owedOn = findFeeOwedAgain(state)
  if (owedOn) return [contractingTerms.feeAgain, owedOn]
  if (state.phase !== 'contracting') return undefined
  const { changeAsked } = state.agreement
  if (changeAsked) return [contractingTerms.agreement, changeAsked.on]
  const sealed = presentVersion(state)?.applicantSeal
  if (sealed && !isAgreementInForce(state, edition)) return [contractingTerms.counterSeal, sealed.on]
  const since = silentSince(state)
  return since && turnOf(state, edition) === 'applicant' ? [contractingTerms.progress, since] : undefined
}
