import { type Refusal, refuse } from '#core/kernel.ts'
import { checkDigits } from '#core/payment-reference.ts'

/** Tells the code of a cover sheet from whatever else a scanner reads: a waybill, a payment reference. */
const mark = 'ZD'
/** Without I, L, O and U: a person who types it cannot take one for a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const roundLength = 2

/** What lies under a cover sheet: of which case, which round (0 is the book), and the dossier as it was then. */
export interface Cover {
  readonly caseNumber: string
  readonly round: number
  /** SHA-256 of the dossier, in hexadecimal. */
  readonly digest: string
}

/** What a code says of it: of the digest only its first forty bits, in eight characters. */
export interface ReadCover {
  readonly caseNumber: string
  readonly round: number
  readonly digestMark: string
}

/** Forty bits of a digest as eight characters. */
export const digestMark = (sha256: string): string => {
  const bits = [...sha256.slice(0, 10)]
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

/** Each character as two digits, so that check digits made for numbers catch a changed letter as surely. */
const asDigits = (characters: string): string =>
  [...characters].map((one) => String(alphabet.indexOf(one)).padStart(2, '0')).join('')

const numberOf = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4)}`

/**
 * The code of a cover sheet, as printed and as its QR code says it: mark, case number, round, digest and two check digits
 * (ISO 7064, MOD 97-10), ZD-20260031-00-7F3A9C2E-41. No single character mistyped and no two neighbours exchanged make it
 * the code of another parcel (Q11.3).
 */
export const coverCode = ({ caseNumber, round, digest }: Cover): string => {
  const parts = [
    mark,
    caseNumber.replace(/\D/g, ''),
    String(round).padStart(roundLength, '0'),
    digestMark(digest),
  ]
  return [...parts, checkDigits(asDigits(parts.join('')))].join('-')
}

/** What was typed or scanned, as the code has it: full-width, spaced, in small letters, with O for 0. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')

/** What a scanned text says, or the Refusal: it is no code of a cover sheet, or it was mistyped. */
export const readCoverCode = (text: string): ReadCover | Refusal => {
  const shape = /^ZD(\d{8,12})(\d{2})([0-9A-HJKMNP-TV-Z]{8})(\d{2})$/
  const code = plain(text)
  const [, digits, round, mark, check] = shape.exec(code) ?? []
  if (!digits || !round || !mark || !check) {
    // Long enough and with the right beginning: a character is missing, not another paper in the hand.
    const isNear = code.startsWith('ZD') && code.length >= 16 && code.length <= 30
    return isNear ? refuse('cover-code-mistyped', 'Q11.3') : refuse('cover-code-unknown', 'Q11.3')
  }
  if (checkDigits(asDigits(code.slice(0, -check.length))) !== check)
    return refuse('cover-code-mistyped', 'Q11.3')
  return { caseNumber: numberOf(digits), round: Number(round), digestMark: mark }
}

/**
 * Whether a code that was read is of what is expected now; the Refusal says what else it is of: another case, another
 * round, or the dossier before it was changed.
 */
export const refuseOtherCover = (read: ReadCover, expected: Cover): Refusal | null => {
  const { caseNumber, round, digest } = expected
  if (read.caseNumber !== caseNumber)
    return refuse('cover-of-other-case', 'Q11.3', { number: read.caseNumber, expectedNumber: caseNumber })
  if (read.round !== round)
    return refuse('cover-of-other-round', 'Q4.1', { round: read.round, expectedRound: round })
  return read.digestMark === digestMark(digest) ? null : refuse('cover-of-older-dossier', 'Q12.6')
}
