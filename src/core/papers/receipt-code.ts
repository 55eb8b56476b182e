import { type Day, isDay } from '#core/calendar/day.ts'
import { checkDigits } from '#core/payment-reference.ts'

/** Tells the code of a receipt from that of a cover sheet and whatever else stands on paper. */
const mark = 'HZ'

/** Which notice a receipt answers: of which case, for which audit day. One for a day that was moved is not this one. */
export interface ReceiptMark {
  readonly caseNumber: string
  readonly auditOn: Day
}

/**
 * The code on the receipt of an audit date (Q4.4), as printed and as its QR code says it: mark, case number, audit day and
 * two check digits (ISO 7064, MOD 97-10), HZ-20260031-20261228-75. No mistyped digit makes it the code of another.
 */
export const receiptCode = ({ caseNumber, auditOn }: ReceiptMark): string => {
  const [number, day] = [caseNumber.replace(/\D/g, ''), auditOn.replace(/\D/g, '')]
  return [mark, number, day, checkDigits(`${number}${day}`)].join('-')
}

const shape = /HZ[\s-]*(\d{8,12})[\s-]+(\d{4})(\d{2})(\d{2})[\s-]+(\d{2})(?!\d)/g

/** The first receipt that a text names, however it is spaced; undefined where it names none, or one mistyped. */
export const findReceiptMark = (text: string): ReceiptMark | undefined => {
  for (const [, number = '', year, month, day, check] of text
    .normalize('NFKC')
    .toUpperCase()
    .matchAll(shape)) {
    const auditOn = `${year}-${month}-${day}`
    if (isDay(auditOn) && checkDigits(`${number}${year}${month}${day}`) === check)
      return { caseNumber: `${number.slice(0, 4)}-${number.slice(4)}`, auditOn }
  }
  return undefined
}
