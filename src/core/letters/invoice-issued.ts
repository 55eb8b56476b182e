import type { events } from '#core/chapters/invoice.ts'
import { letterOn } from './letter.ts'

export const invoiceIssued = letterOn<typeof events.InvoiceIssued>((data, { state }) => ({
  subject: ['发票已开具', 'Invoice issued'],
  facts: {
    ...data,
    title: state.money.invoiceDetails?.title,
    uscc: state.money.invoiceDetails?.uscc,
  },
  paragraphs: [
    [
      '费用发票已开具：发票号码 {number}，{issuedOn}，金额 {amountFen}，抬头 {title}（统一社会信用代码 {uscc}）。',
      'The invoice has been issued: number {number}, {issuedOn}, over {amountFen}, made out to {title} (credit code {uscc}).',
    ],
    state.money.invoiceDetails?.addressId
      ? ['发票将寄往贵单位填写的地址。', 'It is mailed to the address you gave.']
      : ['发票以电子形式提供。', 'It comes electronically.'],
  ],
}))
