import { z } from 'zod'
import { isAgreementInForce, withVersion } from '#core/agreement.ts'
import type { CaseState } from '#core/case-state.ts'
import { isFeePaid } from '#core/fee-paid.ts'
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
  return state.phase === 'contracting' && isAgreementInForce(after, edition) && isFeePaid(after)
    ? [happened, events.ContractingCompleted.of({ completedOn: today })]
    : [happened]
}

export const commands = {
  SendBusinessEmail: command({
    name: 'SendBusinessEmail',
    clause: 'Q8.3',
    by: ['lead'],
    from: ['quotation'],
    previewsLetters: true,
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
}
