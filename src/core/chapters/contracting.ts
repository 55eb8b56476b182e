import { z } from 'zod'
import { isAgreementInForce, withVersion } from '#core/agreement.ts'
import { dayOfInstant, latestDay } from '#core/calendar/day.ts'
import { type CaseState, isFeePaid } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { type Context, type Happened, refuse } from '#core/kernel.ts'
import { type Fee, feeBy, feeFor } from '#core/rulebook/fees.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { command, event } from './case-vocabulary.ts'

export const events = {
  BusinessEmailSent: event({
    name: 'BusinessEmailSent',
    clause: 'Q8.3',
    data: z.object({
      assessmentFen: z.int(),
      annualFen: z.int(),
      totalFen: z.int(),
      edition: z.string(),
      sentOn: field.day,
      note: z.string(),
    }),
    leadsTo: 'contracting',
    letters: ['business-email'],
    apply: ({ kind, agreement }, { note: _, ...quotation }) => ({
      quotation,
      // The e-mail brings the first version of the agreement, where there is one to be made.
      agreement: isAssessed(kind)
        ? withVersion(agreement, { madeOn: quotation.sentOn, provisions: '', reason: '' })
        : agreement,
    }),
  }),
  ProgressReported: event({
    name: 'ProgressReported',
    clause: 'Q4.3',
    data: z.object({ about: z.string(), note: z.string() }),
  }),
  PaymentConfirmed: event({
    name: 'PaymentConfirmed',
    clause: 'Q4.3',
    data: z.object({ amountFen: z.int(), receivedOn: field.day, reference: z.string() }),
    letters: ['payment-confirmed'],
    apply: (state, { amountFen, receivedOn }, { at }) => ({
      paidFen: state.paidFen + amountFen,
      payment: {
        arrivedOn: latestDay([state.payment.arrivedOn, receivedOn]),
        confirmedOn: dayOfInstant(at),
      },
    }),
  }),
  ContractingCompleted: event({
    name: 'ContractingCompleted',
    clause: 'Q8.4',
    data: z.object({ completedOn: field.day }),
    leadsTo: ['audit-preparation', 'decision'],
    apply: ({ kind }, { completedOn }) => ({
      contractedOn: completedOn,
      phase: isAssessed(kind) ? 'audit-preparation' : 'decision',
    }),
  }),
}

/** The fee of a case as it would be quoted today, or the Finding that says why there is none (Q3). */
export const quotedFee = (
  { type, level, kind }: CaseState,
  { today, edition: pinned, editions }: Context,
): Fee | Finding =>
  pinned.readings.feeScheduleOf.value === 'quotation'
    ? feeFor({ type, level, kind, on: today }, editions)
    : feeBy(pinned, { type, level, kind })

/** What happened, and that contracting is complete when with it the agreement is in force and the fee is in (Q8.4). */
export const completedOnce = (
  state: CaseState,
  happened: Happened,
  change: Partial<CaseState>,
  { today, edition }: Context,
) => {
  const after = { ...state, ...change }
  return isAgreementInForce(after, edition) && isFeePaid(after)
    ? [happened, events.ContractingCompleted.of({ completedOn: today })]
    : [happened]
}

export const commands = {
  SendBusinessEmail: command({
    name: 'SendBusinessEmail',
    clause: 'Q8.3',
    by: ['lead'],
    from: ['quotation'],
    input: z.object({ note: field.remark }),
    weight: 'primary',
    mayRefuse: ['fee-unknown'],
    decide: (state, { note }, context) => {
      const { today } = context
      const fee = quotedFee(state, context)
      if ('answer' in fee) return refuse('fee-unknown', fee.clause, fee.facts)
      const { assessmentFen, annualFen, totalFen, edition } = fee
      return [
        events.BusinessEmailSent.of({ assessmentFen, annualFen, totalFen, edition, sentOn: today, note }),
      ]
    },
  }),
  ReportProgress: command({
    name: 'ReportProgress',
    clause: 'Q4.3',
    by: ['contact', 'payer'],
    from: ['contracting'],
    input: z.object({
      about: z.enum(['agreement-in-approval', 'transfer-ordered', 'other']).meta({ widget: 'choice' }),
      note: field.remark,
    }),
    decide: (_, input) => [events.ProgressReported.of(input)],
  }),
  ConfirmPayment: command({
    name: 'ConfirmPayment',
    clause: 'Q4.3',
    by: ['finance'],
    from: ['contracting'],
    input: z.object({
      amountFen: field.fen,
      receivedOn: field.day,
      reference: field.line,
    }),
    weight: 'primary',
    refusedWhen: { 'fee-paid-already': isFeePaid },
    mayRefuse: ['payment-over-quotation', 'day-in-future'],
    suggest: (state, { today }) => ({
      amountFen: (state.quotation?.totalFen ?? 0) - state.paidFen,
      receivedOn: today,
      reference: state.number ?? '',
    }),
    decide: (state, input, context) => {
      const dueFen = (state.quotation?.totalFen ?? 0) - state.paidFen
      if (input.receivedOn > context.today) return refuse('day-in-future', 'Q4.3', { day: input.receivedOn })
      if (input.amountFen > dueFen)
        return refuse('payment-over-quotation', 'Q3.1', { amountFen: input.amountFen, dueFen })
      return completedOnce(
        state,
        events.PaymentConfirmed.of(input),
        { paidFen: state.paidFen + input.amountFen },
        context,
      )
    },
  }),
}
