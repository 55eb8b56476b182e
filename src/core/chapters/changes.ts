import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { unpaidFee } from '#core/fee-paid.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { phaseOf } from '#core/phases.ts'
import { clauseOfKind } from '#core/rulebook/held-certificate.ts'
import { isChange } from '#core/rulebook/kinds.ts'
import { originalReturnFor } from '#core/rulebook/original-return.ts'
import { withDecider } from '#core/separation.ts'
import { tookPart } from './assessment.ts'
import { command, event } from './case-vocabulary.ts'
import { quotedFee } from './contracting.ts'
import { hasOpenProceeding, isHeldOver } from './held.ts'
import { assessedInFull, isExpired } from './short-road.ts'
import { openItems } from './supplement-round.ts'

/**
 * The short road of a change of name or address and of a cancellation (Q18, Q4.6): the proof is checked, a fee paid
 * where there is one, somebody who took no part decides, and the original comes back.
 */
const givenUp = { cancellation: clauseOfKind('cancellation') }

export const events = {
  ProofConfirmed: event({
    name: 'ProofConfirmed',
    clause: 'Q18',
    clauseFor: givenUp,
    data: z.object({ findings: z.string(), isFeeDue: z.boolean() }),
    leadsTo: ['quotation', 'decision'],
    letters: ['proof-confirmed'],
    apply: (_, { isFeeDue }) => ({ phase: isFeeDue ? 'quotation' : 'decision' }),
  }),
  ChangeGranted: event({
    name: 'ChangeGranted',
    clause: 'Q18',
    data: z.object({
      grantedOn: field.day,
      /** When the original has to be back: before or after the new one leaves, or not at all (our reading). */
      originalReturn: z.enum(['before-posting', 'after-posting']).nullable(),
    }),
    leadsTo: 'delivery-confirmation',
    letters: ['change-granted'],
    apply: (state, { originalReturn }, meta) => ({ ...withDecider(state, meta), originalReturn }),
  }),
  CancellationGranted: event({
    name: 'CancellationGranted',
    clause: 'Q4.6',
    data: z.object({
      grantedOn: field.day,
      /** Set where the register does not wait for the original (our reading). */
      cancelledOn: field.day.optional(),
    }),
    leadsTo: 'original-return',
    letters: ['cancellation-granted'],
    apply: (state, { cancelledOn }, meta) => ({
      ...withDecider(state, meta),
      originalReturn: cancelledOn ? 'after-posting' : 'before-posting',
    }),
    follows: (state, { cancelledOn }) => cancellation(state, cancelledOn),
  }),
  ChangeDenied: event({
    name: 'ChangeDenied',
    clause: 'Q18',
    clauseFor: givenUp,
    data: z.object({ reason: z.string() }),
    leadsTo: 'refused',
    letters: ['change-denied'],
    apply: (state, { reason }, meta) => ({
      ...withDecider(state, meta),
      endedAt: meta.at,
      endReason: reason,
    }),
  }),
  OriginalSent: event({
    name: 'OriginalSent',
    clause: 'Q4.6',
    data: z.object({ carrier: z.string(), trackingNumber: z.string() }),
  }),
  OriginalReturned: event({
    name: 'OriginalReturned',
    clause: 'Q4.6',
    data: z.object({ receivedOn: field.day, cancelledOn: field.day.optional() }),
    leadsTo: ['certificate-production', 'completed'],
    letters: ['original-returned'],
    apply: (state, { receivedOn }, { at }) => ({
      originalReturnedOn: receivedOn,
      ...(state.kind === 'cancellation' || state.certificate
        ? { phase: 'completed', endedAt: at }
        : { phase: 'certificate-production' }),
    }),
    follows: (state, { cancelledOn }) => cancellation(state, cancelledOn),
  }),
}

/** The entry of the register that ends a certificate, from a day on. */
const cancellation = ({ held, caseId }: CaseState, on: string | undefined) =>
  held && on
    ? [
        {
          stream: 'certificate',
          streamId: held.certificateId,
          command: 'CancelCertificate',
          input: { caseId, on },
        },
      ]
    : []

/** Whether the register enters the cancellation when the original is back. */
const isCancelledNow = ({ kind, originalReturn }: CaseState): boolean =>
  kind === 'cancellation' && originalReturn === 'before-posting'

export const commands = {
  ConfirmProof: command({
    name: 'ConfirmProof',
    clause: 'Q18',
    clauseFor: givenUp,
    by: ['lead'],
    from: ['acceptance-review'],
    input: z.object({ findings: field.text }),
    weight: 'primary',
    refusedWhen: {
      'assessed-in-full': assessedInFull,
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
      'certificate-expired': isExpired,
    },
    clauses: { 'assessed-in-full': 'Q15.4', 'supplement-unchecked': 'Q4.2' },
    mayRefuse: ['fee-unknown'],
    decide: (state, { findings }, context) => {
      const fee = quotedFee(state, context)
      if ('answer' in fee) return refuse('fee-unknown', fee.clause, fee.facts)
      return [events.ProofConfirmed.of({ findings, isFeeDue: fee.totalFen > 0 })]
    },
  }),
  GrantChange: command({
    name: 'GrantChange',
    clause: 'Q18',
    clauseFor: givenUp,
    by: ['decider'],
    from: ['decision'],
    isDecision: true,
    input: z.object({}),
    needs: ['held'],
    weight: 'primary',
    refusedWhen: {
      'assessed-in-full': assessedInFull,
      'took-part-in-evaluation': tookPart,
      'certificate-expired': isExpired,
      'fee-unpaid': unpaidFee,
      'proceeding-open': hasOpenProceeding,
      'certificate-not-in-force': isHeldOver,
    },
    clauses: {
      'assessed-in-full': 'Q15.4',
      'fee-unpaid': 'Q4.3',
      'took-part-in-evaluation': 'Q4.5',
      'proceeding-open': 'Q19',
    },
    decide: ({ kind }, _, { today, edition }) => {
      const originalReturn = originalReturnFor(kind, edition)
      if (isChange(kind)) return [events.ChangeGranted.of({ grantedOn: today, originalReturn })]
      const isFirst = originalReturn === 'before-posting'
      return [events.CancellationGranted.of({ grantedOn: today, ...(isFirst ? {} : { cancelledOn: today }) })]
    },
  }),
  DenyChange: command({
    name: 'DenyChange',
    clause: 'Q18',
    clauseFor: givenUp,
    by: ['decider'],
    from: ['decision'],
    isDecision: true,
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    refusedWhen: { 'assessed-in-full': assessedInFull, 'took-part-in-evaluation': tookPart },
    clauses: { 'assessed-in-full': 'Q15.4', 'took-part-in-evaluation': 'Q4.5' },
    decide: (_, { reason }) => [events.ChangeDenied.of({ reason })],
  }),
  ReportOriginalSent: command({
    name: 'ReportOriginalSent',
    clause: 'Q4.6',
    by: ['contact'],
    from: ['original-return'],
    input: z.object({ carrier: field.line, trackingNumber: field.line }),
    weight: 'primary',
    decide: (_, input) => [events.OriginalSent.of(input)],
  }),
  RecordOriginalReturned: command({
    name: 'RecordOriginalReturned',
    clause: 'Q4.6',
    by: ['clerk'],
    from: ['original-return'],
    input: z.object({ receivedOn: field.day }),
    needs: ['held'],
    weight: 'primary',
    refusedWhen: {
      // Given up now, it could not be withdrawn any more, whatever is found.
      'proceeding-open': (state, context) => isCancelledNow(state) && hasOpenProceeding(state, context),
    },
    clauses: { 'proceeding-open': 'Q19' },
    mayRefuse: ['day-in-future', 'day-before-grant'],
    suggest: (_, { today }) => ({ receivedOn: today }),
    decide: (state, { receivedOn }, { today }) => {
      if (receivedOn > today) return refuse('day-in-future', 'Q4.6', { day: receivedOn })
      const granted = state.trail.find(({ phase }) => phaseOf(phase).stage === 'issuance')
      const grantedOn = granted ? dayOfInstant(granted.at) : receivedOn
      if (receivedOn < grantedOn) return refuse('day-before-grant', 'Q4.6', { day: receivedOn, grantedOn })
      const cancels = isCancelledNow(state)
      return [events.OriginalReturned.of({ receivedOn, ...(cancels ? { cancelledOn: today } : {}) })]
    },
  }),
}
