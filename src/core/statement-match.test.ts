import { expect, test } from 'vitest'
import { isPaidBy } from './chapters/payment.ts'
import { paymentReference } from './payment-reference.ts'
import { type PayableCase, proposeCase } from './statement-match.ts'

const waiting = (number: string, organisationName: string, openFen = 3600000): PayableCase => ({
  caseId: number,
  number,
  organisationName,
  openFen,
  hasPayerLetter: false,
  version: 9,
})
const cases = [
  waiting('2026-0031', '华清网安科技有限公司'),
  waiting('2026-0032', '翰林数据（北京）有限公司'),
  waiting('2026-0033', '翰林数据（北京）有限公司', 8700000),
]
const line = (more: object) => ({ payer: '某人', amountFen: 3600000, remark: '', ...more })

test('Q4.3 A line that names a reference is proposed for that case, whoever paid and however much', () => {
  const remark = `信息安全资质 ${paymentReference('2026-0032')}`
  expect(proposeCase(line({ remark, amountFen: 5 }), cases)).toMatchObject({
    case: { number: '2026-0032' },
    by: 'reference',
  })
})
test('Q4.3 A part of a transfer that names two cases is proposed for the one whose open amount it meets', () => {
  const remark = `${paymentReference('2026-0032')} ${paymentReference('2026-0033')}`
  expect(proposeCase(line({ remark, amountFen: 8700000, isPart: true }), cases)).toMatchObject({
    case: { number: '2026-0033' },
    by: 'reference',
  })
  expect(proposeCase(line({ remark, amountFen: 12300000, isPart: true }), cases)).toBeNull()
})
test('Q4.3 Without a reference the applicant’s name and the exact open amount decide', () => {
  expect(proposeCase(line({ payer: '翰林数据(北京)有限公司', amountFen: 8700000 }), cases)).toMatchObject({
    case: { number: '2026-0033' },
    by: 'amount-and-name',
  })
  expect(proposeCase(line({ payer: '翰林数据(北京)有限公司', amountFen: 8699999 }), cases)).toBeNull()
  expect(proposeCase(line({}), cases)).toBeNull()
})
test('Q4.3 Where two cases would do, a person decides', () => {
  const twice = [...cases, waiting('2026-0034', '华清网安科技有限公司')]
  expect(proposeCase(line({ payer: '华清网安科技有限公司' }), twice)).toBeNull()
  const both = `${paymentReference('2026-0031')} ${paymentReference('2026-0033')}`
  expect(proposeCase(line({ remark: both }), cases)).toBeNull()
})
test('Q4.3 A name is the same in half-width brackets and with spaces; a branch is somebody else', () => {
  expect(isPaidBy('翰林数据 (北京) 有限公司', '翰林数据（北京）有限公司')).toBe(true)
  expect(isPaidBy('翰林数据（北京）有限公司上海分公司', '翰林数据（北京）有限公司')).toBe(false)
})
