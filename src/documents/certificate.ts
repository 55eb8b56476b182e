import QRCode from 'qrcode'
import { type Day, partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { certificateWords } from '#core/words/certificate.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { renderPdf } from './render.ts'

export interface CertificatePaper {
  readonly number: string
  readonly holderName: string
  readonly uscc: string
  readonly registeredAddress: string
  /** The service type, Chinese and English. */
  readonly type: readonly [zh: string, en: string]
  /** The level, Chinese and English. */
  readonly level: readonly [zh: string, en: string]
  readonly issuedOn: Day
  readonly validFrom: Day
  readonly validTo: Day
  readonly verifyUrl: string
  /** Marks the paper as a sample across the page, for demonstrations. */
  readonly sample?: boolean
}

const bothWays = (day: Day) => [dayInWords(day, 'zh'), dayInWords(day, 'en')]

/**
 * The certificate on paper: one A4 page, Chinese with English, a place for the seal, and a QR code that leads to
 * the public page of this certificate. Throws when it cannot be made exactly (see renderPdf).
 */
export const certificatePdf = async ({
  issuedOn,
  validFrom,
  validTo,
  sample = false,
  ...paper
}: CertificatePaper) =>
  renderPdf('certificate', {
    ...paper,
    sample,
    words: certificateWords,
    issuer: contact.centre,
    issued: { ...partsOf(issuedOn), words: bothWays(issuedOn) },
    validFrom: bothWays(validFrom),
    validTo: bothWays(validTo),
    qr: await QRCode.toString(paper.verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
  })
