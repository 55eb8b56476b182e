import { z } from 'zod'
import { dayOfInstant, latestDay } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { isFeePaid, owedFen } from '#core/fee-paid.ts'
import { field } from '#core/fields.ts'
import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { isBefore, phaseNames, phaseOf } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'
import { completedOnce } from './contracting.ts'
import { unknownFile } from './supplements.ts'

/** What arrives of the fee, in one sum or in parts, and who sends it (Q4.3). */

/** Who a transfer came from: the applicant, or somebody else for them. */
export const payers = ['applicant', 'other'] as const

/** One line of a bank statement as the store knows it. Its payer may be a person: it never enters an event. */
export interface StatementLineFact {
  readonly id: string
  readonly payer: string
  readonly amountFen: number
  readonly bookedOn: string
  readonly status: string
  /** It has been confirmed, on this case or another. */
  readonly isUsed: boolean
}

/** A name as two banks may write it: without spaces, brackets and points, full-width as half. */
const asWritten = (name: string): string => name.normalize('NFKC').replace(/[\s()（）.·,，。]/g, '')

/** Whether the payer of a statement line is the applicant itself. */
export const isPaidBy = (payer: string, organisationName: string): boolean =>
  asWritten(payer) === asWritten(organisationName)

export const events = {
  PaymentConfirmed: event({
    name: 'PaymentConfirmed',
    clause: 'Q4.3',
    data: z.object({
      amountFen: z.int(),
      receivedOn: field.day,
      reference: z.string(),
      payer: z.enum(payers).optional(),
      /** The line of the bank statement it was found on; a line is confirmed once. */
      lineId: z.uuid().optional(),
    }),
    letters: ['payment-confirmed'],
    apply: (state, { amountFen, receivedOn, reference, payer = 'applicant' }, { at }) => ({
      paidFen: state.paidFen + amountFen,
      payment: {
        arrivedOn: latestDay([state.payment.arrivedOn, receivedOn]),
        confirmedOn: dayOfInstant(at),
      },
      money: {
        ...state.money,
        payments: [
          ...state.money.payments,
          { amountFen, receivedOn, confirmedOn: dayOfInstant(at), reference, payer },
        ],
      },
    }),
  }),
  PayerLetterGiven: event({
    name: 'PayerLetterGiven',
    clause: 'Q4.3',
    data: z.object({ files: z.array(z.string()) }),
    apply: ({ money }, { files }, { at }) => ({
      money: { ...money, payerLetters: [...money.payerLetters, { on: dayOfInstant(at), files }] },
    }),
  }),
}

/** What a line of the statement does not allow, or null. */
const refusedLine = (
  { lineId, amountFen, receivedOn }: { lineId?: string | undefined; amountFen: number; receivedOn: string },
  line: StatementLineFact | null,
): Refusal | null => {
  if (!lineId) return null
  if (!line) return refuse('line-unknown', 'Q4.3')
  if (line.isUsed) return refuse('line-used-already', 'Q4.3')
  if (line.status === 'split') return refuse('line-split', 'Q4.3')
  if (line.status === 'to-return' || line.status === 'returned') return refuse('line-set-apart', 'Q4.3')
  if (line.amountFen !== amountFen || line.bookedOn !== receivedOn)
    return refuse('line-differs', 'Q4.3', { amountFen: line.amountFen, receivedOn: line.bookedOn })
  return null
}

/** Somebody else's money needs that payer's letter on the case first (a reading of Q4.3). */
const lacksLetter = ({ money }: CaseState, { edition }: Context): boolean =>
  edition.readings.otherPayer.value === 'with-letter' && money.payerLetters.length === 0

/** In contracting, and later on where a fee was given back and the case goes on: the objection was upheld (Q4.3, Q19). */
const whileOwed = phaseNames.filter(
  (phase) => phaseOf(phase).stage !== 'ended' && !isBefore(phase, 'contracting'),
)

const nothingQuoted = ({ quotation }: CaseState): boolean => quotation === null

export const commands = {
  ConfirmPayment: command({
    name: 'ConfirmPayment',
    clause: 'Q4.3',
    by: ['finance'],
    from: whileOwed,
    input: z.object({
      amountFen: field.fen,
      receivedOn: field.day,
      reference: field.line,
      payer: z.enum(payers).default('applicant').meta({ widget: 'choice' }),
      lineId: z.uuid().optional().meta({ widget: 'hidden' }),
    }),
    needs: ['statementLine'],
    refusedWhen: { 'nothing-quoted': nothingQuoted, 'fee-paid-already': isFeePaid },
    mayRefuse: [
      'payment-over-quotation',
      'day-in-future',
      'day-before-quotation',
      'payer-letter-missing',
      'line-unknown',
      'line-used-already',
      'line-set-apart',
      'line-split',
      'line-differs',
    ],
    suggest: (state, { today }) => ({
      amountFen: owedFen(state),
      receivedOn: today,
      reference: state.number === null ? '' : paymentReference(state.number),
    }),
    decide: (state, input, context) => {
      const dueFen = owedFen(state)
      const line = (context.facts.statementLine ?? null) as StatementLineFact | null
      if (input.receivedOn > context.today) return refuse('day-in-future', 'Q4.3', { day: input.receivedOn })
      const sentOn = state.quotation?.sentOn ?? input.receivedOn
      if (input.receivedOn < sentOn)
        return refuse('day-before-quotation', 'Q4.3', { day: input.receivedOn, sentOn })
      const refused = refusedLine(input, line)
      if (refused) return refused
      if (input.amountFen > dueFen)
        return refuse('payment-over-quotation', 'Q3.1', { amountFen: input.amountFen, dueFen })
      // What the bank says of the payer counts, not what somebody ticked.
      const isOther =
        input.lineId && line ? !isPaidBy(line.payer, state.organisationName) : input.payer === 'other'
      if (isOther && lacksLetter(state, context)) return refuse('payer-letter-missing', 'Q4.3')
      return completedOnce(
        state,
        events.PaymentConfirmed.of({ ...input, payer: isOther ? 'other' : 'applicant' }),
        { paidFen: state.paidFen + input.amountFen },
        context,
      )
    },
  }),
  GivePayerLetter: command({
    name: 'GivePayerLetter',
    clause: 'Q4.3',
    by: ['contact', 'payer'],
    from: whileOwed,
    input: z.object({ files: field.files }),
    needs: ['files'],
    refusedWhen: { 'nothing-quoted': nothingQuoted, 'fee-paid-already': isFeePaid },
    mayRefuse: ['file-unknown'],
    decide: (_, { files }, context) => {
      const file = unknownFile(context, files)
      return file ? refuse('file-unknown', 'Q4.3', { file }) : [events.PayerLetterGiven.of({ files })]
    },
  }),
}
