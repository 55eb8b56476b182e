import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { type Context, type Refusal, refuse } from '#core/kernel.ts'
import { isBefore, phaseNames } from '#core/phases.ts'
import { refundableFen } from '#core/refund.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { command, event } from './case-vocabulary.ts'

/** To whom the invoice is made out and where it goes, and the invoices themselves (Q4.3). */

const details = z.object({
  title: z.string(),
  uscc: z.string(),
  address: z.string(),
  bank: z.string(),
  addressId: field.id.optional(),
})

export const events = {
  InvoiceDetailsGiven: event({
    name: 'InvoiceDetailsGiven',
    clause: 'Q4.3',
    data: details,
    apply: ({ money }, { addressId = null, ...given }) => ({
      money: { ...money, invoiceDetails: { ...given, addressId } },
    }),
  }),
  InvoiceIssued: event({
    name: 'InvoiceIssued',
    clause: 'Q4.3',
    data: z.object({ number: z.string(), issuedOn: field.day, amountFen: z.int() }),
    letters: ['invoice-issued'],
    apply: ({ money }, invoice) => ({ money: { ...money, invoices: [...money.invoices, invoice] } }),
  }),
}

/** An invoice may be asked for and made as long as anybody looks at the case, also after it has ended. */
const onceQuoted = phaseNames.filter((phase) => !isBefore(phase, 'contracting'))

/** What has been paid and not been given back, and stands on no invoice yet, in fen. */
export const toInvoiceFen = (state: CaseState): number =>
  refundableFen(state) - state.money.invoices.reduce((sum, { amountFen }) => sum + amountFen, 0)

/** The title and the code of an invoice are the applicant's own (a reading of Q4.3). */
const madeOutToAnother = (
  { title, uscc }: { title: string; uscc: string },
  { organisationName, application }: CaseState,
  { edition }: Context,
): Refusal | null => {
  if (edition.readings.invoiceMadeOutTo.value === 'payer') return null
  if (asCompared(title) !== asCompared(organisationName))
    return refuse('invoice-title-differs', 'Q4.3', { title, organisationName })
  const own = application?.uscc ?? ''
  return asCompared(uscc) === asCompared(own)
    ? null
    : refuse('invoice-uscc-differs', 'Q4.3', { uscc, ownUscc: own })
}

export const commands = {
  GiveInvoiceDetails: command({
    name: 'GiveInvoiceDetails',
    clause: 'Q4.3',
    by: ['contact', 'payer'],
    from: onceQuoted,
    input: z.object({
      title: field.line,
      uscc: field.line,
      address: field.remark,
      bank: field.remark,
      addressId: field.id.optional().meta({ widget: 'address' }),
    }),
    needs: ['addresses'],
    refusedWhen: { 'nothing-quoted': ({ quotation }) => quotation === null },
    mayRefuse: ['invoice-title-differs', 'invoice-uscc-differs', 'address-unknown'],
    suggest: (state) => {
      const { address = '', bank = '', addressId = null } = state.money.invoiceDetails ?? {}
      return {
        title: state.organisationName,
        uscc: state.application?.uscc,
        address,
        bank,
        ...(addressId ? { addressId } : {}),
      }
    },
    decide: (state, input, context) => {
      const addresses = context.facts.addresses as readonly { id: string }[]
      if (input.addressId && addresses.every(({ id }) => id !== input.addressId))
        return refuse('address-unknown', 'Q4.3')
      return madeOutToAnother(input, state, context) ?? [events.InvoiceDetailsGiven.of(input)]
    },
  }),
  RecordInvoice: command({
    name: 'RecordInvoice',
    clause: 'Q4.3',
    by: ['finance'],
    from: onceQuoted,
    input: z.object({ number: field.line, issuedOn: field.day, amountFen: field.fen }),
    refusedWhen: {
      'nothing-to-invoice': (state) => toInvoiceFen(state) <= 0,
      'invoice-details-missing': ({ money }) => money.invoiceDetails === null,
    },
    mayRefuse: ['day-in-future', 'invoice-over-payment'],
    suggest: (state, { today }) => ({ issuedOn: today, amountFen: toInvoiceFen(state) }),
    decide: (state, input, { today }) => {
      const openFen = toInvoiceFen(state)
      if (input.issuedOn > today) return refuse('day-in-future', 'Q4.3', { day: input.issuedOn })
      if (input.amountFen > openFen)
        return refuse('invoice-over-payment', 'Q4.3', { amountFen: input.amountFen, openFen })
      return [events.InvoiceIssued.of(input)]
    },
  }),
}
