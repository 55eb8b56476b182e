import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Refund } from '#core/contracting-state.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { type Phase, phaseOf } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** The refund that waits for its decision, or for the transfer that was decided; undefined when none does. */
export const openRefund = ({ money }: Pick<CaseState, 'money'>): Refund | undefined =>
  money.refunds.find(({ decision, paid }) => !decision || (decision.amountFen > 0 && !paid))

/** What has been paid and not been given back, nor been decided to be, in fen. */
export const refundableFen = ({ paidFen, money }: Pick<CaseState, 'money' | 'paidFen'>): number =>
  money.refunds.reduce((left, { decision }) => left - (decision?.amountFen ?? 0), paidFen)

/** The money once the case goes on after all: nothing is left to be decided or paid out; what was paid out, was. */
export const withoutOpenRefund = ({ money }: Pick<CaseState, 'money'>): Pick<CaseState, 'money'> => {
  const open = openRefund({ money })
  return { money: { ...money, refunds: money.refunds.filter((one) => one !== open) } }
}

/** The state with the open refund a step further. */
export const withRefund = (state: CaseState, step: Partial<Refund>): Pick<CaseState, 'money'> => {
  const open = openRefund(state)
  const refunds = state.money.refunds.map((one) => (one === open ? { ...one, ...step } : one))
  return { money: { ...state.money, refunds } }
}

const isOver = (phase: Phase): boolean => phaseOf(phase).stage === 'ended'

/**
 * What the early end of a case leaves to be decided: whoever ended it raises the question of what becomes of the fee.
 * Nothing where nothing is left to give back, or where the case came to its own end.
 */
export const raisedByEnd = (
  before: CaseState,
  after: CaseState,
  { by, at }: StoredEvent,
): Partial<CaseState> => {
  const isEarlyEnd = !isOver(before.phase) && isOver(after.phase) && after.phase !== 'completed'
  if (!isEarlyEnd || refundableFen(after) <= 0) return {}
  const raised: Refund = {
    proposedBy: by.personId,
    proposedOn: dayOfInstant(at),
    proposedFen: null,
    proposedFor: after.endReason ?? '',
    decision: null,
    paid: null,
  }
  return { money: { ...after.money, refunds: [...after.money.refunds, raised] } }
}

/**
 * What a decision starts from, in fen: the amount that was proposed; else all of it until the audit is complete, and
 * afterwards the annual fee alone, since the assessment has been done (a reading of Q4.3).
 */
export const suggestedRefundFen = (state: CaseState, { readings }: Edition): number => {
  const mostFen = refundableFen(state)
  const proposed = openRefund(state)?.proposedFen
  if (proposed !== undefined && proposed !== null) return Math.min(proposed, mostFen)
  const isAssessed = state.audit.completedOn !== null
  if (!isAssessed || readings.refundAfterAudit.value === 'all') return mostFen
  return Math.min(mostFen, state.quotation?.annualFen ?? 0)
}
