import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import type { Refund } from '#core/contracting-state.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { openRefund, refundableFen, suggestedRefundFen, withRefund } from '#core/refund.ts'
import { command, event } from './case-vocabulary.ts'

/**
 * What is given back of a fee when a case has ended (a reading of Q4.3). An end that comes early opens the question by
 * itself (case.ts); finance may open it, too. An approver decides who did not raise it, and finance carries it out.
 */

export const events = {
  RefundProposed: event({
    name: 'RefundProposed',
    clause: 'Q4.3',
    data: z.object({ amountFen: z.int(), reason: z.string(), proposedOn: field.day }),
    apply: (state, { amountFen, reason, proposedOn }, { by }) => {
      const refund: Refund = {
        proposedBy: by.personId,
        proposedOn,
        proposedFen: amountFen,
        proposedFor: reason,
        decision: null,
        paid: null,
      }
      return { money: { ...state.money, refunds: [...state.money.refunds, refund] } }
    },
  }),
  RefundDecided: event({
    name: 'RefundDecided',
    clause: 'Q4.3',
    data: z.object({ amountFen: z.int(), keptFen: z.int(), reason: z.string(), decidedOn: field.day }),
    letters: ['refund-decided'],
    apply: (state, { amountFen, reason, decidedOn }) =>
      withRefund(state, { decision: { amountFen, reason, on: decidedOn } }),
  }),
  RefundPaid: event({
    name: 'RefundPaid',
    clause: 'Q4.3',
    data: z.object({ amountFen: z.int(), refundedOn: field.day, reference: z.string() }),
    letters: ['refund-paid'],
    apply: (state, { refundedOn, reference }) => withRefund(state, { paid: { on: refundedOn, reference } }),
  }),
}

const ended = phaseNames.filter((phase) => phaseOf(phase).stage === 'ended')

/** Who raised the question of a refund does not answer it. */
const raisedIt = (state: CaseState, { actor }: Context): boolean =>
  openRefund(state)?.proposedBy === actor.personId

const nothingWaits = (state: CaseState): boolean => openRefund(state)?.decision !== null

export const commands = {
  ProposeRefund: command({
    name: 'ProposeRefund',
    clause: 'Q4.3',
    by: ['finance'],
    from: ended,
    input: z.object({ amountFen: field.fen, reason: field.reason }),
    refusedWhen: {
      'nothing-to-refund': (state) => refundableFen(state) <= 0,
      'refund-under-way': (state) => openRefund(state) !== undefined,
    },
    mayRefuse: ['refund-over-payment'],
    suggest: (state) => ({ amountFen: refundableFen(state) }),
    decide: (state, { amountFen, reason }, { today }) => {
      const mostFen = refundableFen(state)
      return amountFen > mostFen
        ? refuse('refund-over-payment', 'Q4.3', { amountFen, mostFen })
        : [events.RefundProposed.of({ amountFen, reason, proposedOn: today })]
    },
  }),
  DecideRefund: command({
    name: 'DecideRefund',
    clause: 'Q4.3',
    by: ['approver'],
    from: ended,
    previewsLetters: true,
    input: z.object({
      amountFen: z.int().min(0).max(100_000_000_00).meta({ widget: 'money' }),
      reason: field.reason,
    }),
    refusedWhen: { 'no-refund-proposed': nothingWaits, 'raised-the-refund': raisedIt },
    mayRefuse: ['refund-over-payment'],
    suggest: (state, { edition }) => ({ amountFen: suggestedRefundFen(state, edition) }),
    decide: (state, { amountFen, reason }, { today }) => {
      const mostFen = refundableFen(state)
      return amountFen > mostFen
        ? refuse('refund-over-payment', 'Q4.3', { amountFen, mostFen })
        : [events.RefundDecided.of({ amountFen, keptFen: mostFen - amountFen, reason, decidedOn: today })]
    },
  }),
  RecordRefund: command({
    name: 'RecordRefund',
    clause: 'Q4.3',
    by: ['finance'],
    from: ended,
    input: z.object({ refundedOn: field.day, reference: field.line }),
    refusedWhen: { 'no-refund-decided': (state) => !openRefund(state)?.decision },
    mayRefuse: ['day-in-future', 'refund-before-decision'],
    suggest: (_, { today }) => ({ refundedOn: today }),
    decide: (state, { refundedOn, reference }, { today }) => {
      const { amountFen = 0, on: decidedOn = today } = openRefund(state)?.decision ?? {}
      if (refundedOn > today) return refuse('day-in-future', 'Q4.3', { day: refundedOn })
      if (refundedOn < decidedOn) return refuse('refund-before-decision', 'Q4.3', { refundedOn, decidedOn })
      return [events.RefundPaid.of({ amountFen, refundedOn, reference })]
    },
  }),
}
