import { expect, test } from 'vitest'
import { address, application, caseAt, meeting } from '#test/case-story.ts'
import { refuses } from '#test/refuses.ts'

const details = { title: application.organisation.name, uscc: application.organisation.uscc }
const paid = () => {
  const one = caseAt('contracting')
  one.does('finance', 'ConfirmPayment', {
    amountFen: 2000000,
    receivedOn: '2026-12-10',
    reference: 'ZZ2026003158',
  })
  return one
}
const invoice = (amountFen: number, issuedOn = '2026-12-10') => ({ number: '25117000', issuedOn, amountFen })

test('Q4.3 The payer says where the invoice goes; finance records one for what has been paid, and another later', () => {
  const one = paid()
  one.does('payer', 'GiveInvoiceDetails', { ...details, bank: '工行中关村支行 0200', addressId: address })
  expect(one.state().money.invoiceDetails).toEqual({
    ...details,
    address: '',
    bank: '工行中关村支行 0200',
    addressId: address,
  })
  one.does('finance', 'RecordInvoice', invoice(1500000))
  one.does('finance', 'RecordInvoice', invoice(500000))
  expect(one.state().money.invoices.map(({ amountFen }) => amountFen)).toEqual([1500000, 500000])
})
test('Q4.3 The title may be written with spaces, the code in small letters', () => {
  const one = paid()
  const uscc = details.uscc.toLowerCase()
  expect(one.does('contact', 'GiveInvoiceDetails', { ...details, uscc })).toEqual(['InvoiceDetailsGiven'])
})
test('Q4.3 An invoice may still be made when the case is complete', () => {
  const one = caseAt('completed')
  one.does('contact', 'GiveInvoiceDetails', details)
  expect(one.does('finance', 'RecordInvoice', invoice(3600000, '2027-02-19'))).toEqual(['InvoiceIssued'])
})

refuses('GiveInvoiceDetails', 'invoice-title-differs', 'Q4.3 No invoice is made out to somebody else', () =>
  paid().refused('contact', 'GiveInvoiceDetails', { ...details, title: '华清信息技术有限公司' }),
)
refuses('GiveInvoiceDetails', 'invoice-uscc-differs', 'Q4.3 Nor with another credit code', () =>
  paid().refused('contact', 'GiveInvoiceDetails', { ...details, uscc: '914403001922038216' }),
)
refuses('GiveInvoiceDetails', 'address-unknown', 'Q4.3 It is mailed to an address of the applicant', () =>
  paid().refused('contact', 'GiveInvoiceDetails', { ...details, addressId: meeting }),
)
refuses('GiveInvoiceDetails', 'nothing-quoted', 'Q4.3 Where nothing was quoted, nothing is invoiced', () =>
  caseAt('withdrawn').refused('contact', 'GiveInvoiceDetails', details),
)
refuses('RecordInvoice', 'invoice-details-missing', 'Q4.3 Finance does not guess to whom', () =>
  paid().refused('finance', 'RecordInvoice', invoice(100)),
)
refuses('RecordInvoice', 'nothing-to-invoice', 'Q4.3 There is no invoice before there is money', () => {
  const one = caseAt('contracting')
  one.does('contact', 'GiveInvoiceDetails', details)
  return one.refused('finance', 'RecordInvoice', invoice(100))
})
refuses('RecordInvoice', 'invoice-over-payment', 'Q4.3 No invoice is larger than what was paid', () => {
  const one = paid()
  one.does('contact', 'GiveInvoiceDetails', details)
  return one.refused('finance', 'RecordInvoice', invoice(2000001))
})
refuses('RecordInvoice', 'day-in-future', 'Q4.3 An invoice of tomorrow is not recorded today', () => {
  const one = paid()
  one.does('contact', 'GiveInvoiceDetails', details)
  return one.refused('finance', 'RecordInvoice', invoice(100, '2026-12-11'))
})
test('Q4.3 What was given back is not invoiced', () => {
  const one = caseAt('audit-preparation')
  one.does('contact', 'GiveInvoiceDetails', details)
  one.does('contact', 'WithdrawApplication', { reason: '单位业务调整' })
  one.does('approver', 'DecideRefund', { amountFen: 3000000, reason: '审核尚未开始' })
  const no = one.refused('finance', 'RecordInvoice', invoice(600001, one.today()))
  expect(no).toMatchObject({ code: 'invoice-over-payment', facts: { openFen: 600000 } })
})
