import { type Day, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Payment } from '#core/contracting-state.ts'
import { phaseOf } from '#core/phases.ts'
import { refundableFen } from '#core/refund.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { Pause } from '#core/stretches.ts'

/** What is still to be paid of the quoted fee, in fen: what was given back is owed again should the case go on (Q4.3). */
export const owedFen = (state: Pick<CaseState, 'quotation' | 'paidFen' | 'money'>): number =>
  Math.max(0, (state.quotation?.totalFen ?? 0) - refundableFen(state))

/** Whether there is a fee and nothing of it is owed (Q4.3). */
export const isFeePaid = (state: Pick<CaseState, 'quotation' | 'paidFen' | 'money'>): boolean =>
  state.quotation !== null && owedFen(state) === 0

/** What is owed of a fee before a step that waits for all of it, or false. */
export const unpaidFee = (state: CaseState) =>
  state.quotation !== null &&
  owedFen(state) > 0 && { paidFen: refundableFen(state), totalFen: state.quotation.totalFen }

/** The day of the objection for which a case went on after (part of) its fee had been given back; null otherwise. */
export const owedAgainOn = ({ money, reopenings }: CaseState): Day | null => {
  const on = reopenings.at(-1)?.on
  return on !== undefined && money.refunds.some(({ paid }) => paid && paid.on <= on) ? on : null
}

/** The same while it has not been paid again: the case waits for the applicant (Q4.3, Q7). */
export const findFeeOwedAgain = (state: CaseState): Day | null =>
  phaseOf(state.phase).stage === 'ended' || state.phase === 'contracting' || !unpaidFee(state)
    ? null
    : owedAgainOn(state)

/**
 * While the fee was waited for: from the quotation until all of it was there, and once more when it was given back and the
 * case went on after all. It counts from the day finance confirms its arrival, or from that arrival (a reading of Q4.3).
 */
export const paymentPauses = (state: CaseState, { readings }: Edition): readonly Pause[] => {
  const { quotation, money } = state
  if (!quotation) return []
  const dayOf = ({ receivedOn, confirmedOn }: Payment): Day =>
    readings.paymentCountsFrom.value === 'arrival' ? receivedOn : confirmedOn
  let sumFen = 0
  const covering = money.payments.findIndex(({ amountFen }) => {
    sumFen += amountFen
    return sumFen >= quotation.totalFen
  })
  const first = money.payments.slice(0, covering + 1).map(dayOf)
  const from = quotation.sentOn
  const to = quotation.totalFen === 0 ? from : covering < 0 ? null : latestDay(first)
  const again = owedAgainOn(state)
  if (!again) return [{ stop: 'payment', from, to }]
  const paidAgain = latestDay(money.payments.slice(covering + 1).map(dayOf))
  const until = isFeePaid(state) ? (latestDay([paidAgain, again]) as Day) : null
  return [
    { stop: 'payment', from, to },
    { stop: 'payment', from: again, to: until },
  ]
}
