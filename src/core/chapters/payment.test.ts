import { expect, test } from 'vitest'
import { caseAt, factsOfHuaqing, file, meeting } from '#test/case-story.ts'
import { changeAt } from '#test/change-story.ts'
import { refuses } from '#test/refuses.ts'
import { caseReading } from '#test/reread.ts'

const lineId = '00000000-0000-4000-8000-00000000b001'
const paid = (amountFen: number, more: object = {}) => ({
  amountFen,
  receivedOn: '2026-12-10',
  reference: 'ZZ2026003158',
  ...more,
})
const line = {
  id: lineId,
  payer: '华清网安科技有限公司',
  amountFen: 3600000,
  bookedOn: '2026-12-10',
  status: 'open',
  isUsed: false,
}
/** A case in contracting, with what the store knows of the statement line that is named. */
const withLine = (more: object = {}) =>
  caseAt('contracting', { ...factsOfHuaqing(), statementLine: { ...line, ...more } })
const byLine = paid(3600000, { lineId })

test('Q4.3 The fee may come in three parts, and what is open is told each time', () => {
  const one = caseAt('contracting')
  for (const amountFen of [1000000, 600000, 2000000]) one.does('finance', 'ConfirmPayment', paid(amountFen))
  expect(one.state().paidFen).toBe(3600000)
  expect(one.state().money.payments.map(({ amountFen, payer }) => [amountFen, payer])).toEqual([
    [1000000, 'applicant'],
    [600000, 'applicant'],
    [2000000, 'applicant'],
  ])
})
test('Q4.3 A form starts with what is open and the reference of the case', () => {
  const one = caseAt('contracting')
  one.does('finance', 'ConfirmPayment', paid(1000000))
  const { state } = one
  expect(state().money.payments).toHaveLength(1)
  expect(one.offer('finance', 'ConfirmPayment')?.refusal).toBeNull()
})
test('Q4.3 Somebody else’s payment counts once their letter is on the case', () => {
  const one = caseAt('contracting')
  one.does('payer', 'GivePayerLetter', { files: [file] })
  one.does('finance', 'ConfirmPayment', paid(3600000, { payer: 'other' }))
  expect(one.state().money).toMatchObject({
    payerLetters: [{ on: '2026-12-10', files: [file] }],
    payments: [{ payer: 'other' }],
  })
})
test('Q4.3 A payment names the statement line it was found on', () => {
  const one = withLine()
  one.does('finance', 'ConfirmPayment', byLine)
  expect(one.log.at(-1)?.data).toMatchObject({ lineId, payer: 'applicant' })
  // The name of a payer may be a person's: it stays in the table.
  expect(JSON.stringify(one.log.at(-1)?.data)).not.toContain(line.payer)
})
test('Q4.3 Who paid is told by the statement, whatever was ticked', () => {
  const one = withLine({ payer: '李建国' })
  expect(one.refused('finance', 'ConfirmPayment', byLine).code).toBe('payer-letter-missing')
  one.does('contact', 'GivePayerLetter', { files: [file] })
  one.does('finance', 'ConfirmPayment', byLine)
  expect(one.state().money.payments).toMatchObject([{ payer: 'other' }])
})
test('Q4.3 A payment recorded before there were payers is the applicant’s', () => {
  const one = caseAt('contracting')
  one.given({
    type: 'PaymentConfirmed',
    data: { amountFen: 3600000, receivedOn: '2026-12-10', reference: '2026-0031' },
  })
  expect(one.state().money.payments).toMatchObject([{ payer: 'applicant' }])
})

refuses('ConfirmPayment', 'fee-paid-already', 'Q4.3 A fee paid in full is not paid again', () => {
  const one = caseAt('contracting')
  one.does('finance', 'ConfirmPayment', paid(3600000))
  return one.refused('finance', 'ConfirmPayment', paid(100))
})
refuses('ConfirmPayment', 'payment-over-quotation', 'Q3.1 No more than the quotation is confirmed', () =>
  caseAt('contracting').refused('finance', 'ConfirmPayment', paid(3600001)),
)
refuses('ConfirmPayment', 'day-in-future', 'Q4.3 Payment counts when it has arrived, not before', () =>
  caseAt('contracting').refused('finance', 'ConfirmPayment', paid(3600000, { receivedOn: '2026-12-11' })),
)
refuses('ConfirmPayment', 'payer-letter-missing', 'Q4.3 Without a letter somebody else’s money waits', () =>
  caseAt('contracting').refused('finance', 'ConfirmPayment', paid(3600000, { payer: 'other' })),
)
refuses('ConfirmPayment', 'line-unknown', 'Q4.3 A line that no statement has pays nothing', () =>
  caseAt('contracting').refused('finance', 'ConfirmPayment', byLine),
)
refuses('ConfirmPayment', 'line-used-already', 'Q4.3 A line pays once', () =>
  withLine({ isUsed: true }).refused('finance', 'ConfirmPayment', byLine),
)
refuses('ConfirmPayment', 'line-set-apart', 'Q4.3 A line that is to be returned pays nothing', () =>
  withLine({ status: 'to-return' }).refused('finance', 'ConfirmPayment', byLine),
)
refuses('ConfirmPayment', 'line-split', 'Q4.3 A line that was split is confirmed by its parts', () =>
  withLine({ status: 'split' }).refused('finance', 'ConfirmPayment', byLine),
)
refuses('ConfirmPayment', 'line-differs', 'Q4.3 The amount of a line is not changed', () =>
  withLine({ amountFen: 3500000 }).refused('finance', 'ConfirmPayment', byLine),
)
refuses('GivePayerLetter', 'fee-paid-already', 'Q4.3 Nobody explains a payment that is complete', () => {
  const one = caseAt('contracting')
  one.does('finance', 'ConfirmPayment', paid(3600000))
  return one.refused('contact', 'GivePayerLetter', { files: [file] })
})
refuses('GivePayerLetter', 'file-unknown', 'Q4.3 The payer’s letter belongs to the case', () =>
  caseAt('contracting').refused('contact', 'GivePayerLetter', { files: [meeting] }),
)

test('⚖ Q4.3 Read otherwise, somebody else pays without a letter', () => {
  const one = caseReading('contracting', { otherPayer: 'without' })
  expect(one.does('finance', 'ConfirmPayment', paid(3600000, { payer: 'other' }))).toEqual([
    'PaymentConfirmed',
  ])
})
refuses('ConfirmPayment', 'nothing-quoted', 'Q4.3 Where nothing was quoted, nothing is paid', () =>
  changeAt('change-address', 'decision').refused('finance', 'ConfirmPayment', paid(100)),
)
refuses('GivePayerLetter', 'nothing-quoted', 'Q4.3 Nor does anybody explain who pays', () =>
  changeAt('change-address', 'decision').refused('contact', 'GivePayerLetter', { files: [file] }),
)
refuses('ConfirmPayment', 'day-before-quotation', 'Q4.3 Nobody paid before the fee was quoted', () =>
  caseAt('contracting').refused('finance', 'ConfirmPayment', paid(100, { receivedOn: '2008-01-02' })),
)
