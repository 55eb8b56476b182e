/** Tells a payment reference from whatever else stands in the remark of a transfer. */
const mark = 'ZZ'

/** ISO 7064, MOD 97-10: two digits that catch any digit mistyped and any two neighbours exchanged. */
export const checkDigits = (digits: string): string => {
  const rest = [...`${digits}00`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return String(98 - rest).padStart(2, '0')
}

/**
 * What the transfer of a case names so that it can be matched (Q4.3): `ZZ` and the digits of the case number with two
 * check digits, ZZ2026003158 for 2026-0031. No mistyped digit makes it the reference of another case.
 */
export function paymentReference(caseNumber: string): string {
  const digits = caseNumber.replace(/\D/g, '')
  return `${mark}${digits}${checkDigits(digits)}`
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** Whether the remark of a transfer names the case of this number, however it is spaced or set. */
export const namesCase = (remark: string, caseNumber: string): boolean =>
  plain(remark).includes(paymentReference(caseNumber))
