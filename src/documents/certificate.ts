import QRCode from 'qrcode'
import { type Day, partsOf } from '#core/calendar/day.ts'
import type { CertificateFacts } from '#core/certificate-state.ts'
import { contact } from '#core/contact.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { certificateWords } from '#core/words/certificate.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { sayLevel } from '#core/words/say.ts'
import { renderPdf } from './render.ts'

export interface CertificatePaper extends CertificateFacts {
  /** Where the QR code leads. */
  readonly verifyUrl: string
  /** The signed form, which goes into the file as an attachment. */
  readonly form?: string
  /** Marks the paper as a sample across the page, for demonstrations. */
  readonly sample?: boolean
  /** Marks it as a copy, which nobody takes for the original. */
  readonly isCopy?: boolean
}

const bothWays = (day: Day) => [dayInWords(day, 'zh-CN'), dayInWords(day, 'en')]

const typeNames = (type: string, on: Day) => {
  // A certificate older than the first edition here still names its type as that edition does.
  const known = findType(type, editionFor(on))
  if (!known) throw new Error(`There is no service type "${type}" to print on a certificate`)
  return [known.zh, known.en]
}

/**
 * The certificate on paper: one A4 page, Chinese with English, a place for the seal, and a QR code that leads to
 * the public page of this certificate. Throws when it cannot be made exactly (see renderPdf).
 */
export const certificatePdf = async ({
  issuedOn,
  validFrom,
  validTo,
  sample = false,
  isCopy = false,
  form = '',
  ...paper
}: CertificatePaper) =>
  renderPdf('certificate', {
    ...paper,
    marks: [...(isCopy ? [certificateWords.copy] : []), ...(sample ? [certificateWords.sample] : [])],
    form,
    type: typeNames(paper.type, issuedOn),
    level: [sayLevel(paper.level, 'zh-CN'), sayLevel(paper.level, 'en')],
    words: certificateWords,
    issuer: contact.centre,
    issued: { ...partsOf(issuedOn), words: bothWays(issuedOn) },
    validFrom: bothWays(validFrom),
    validTo: bothWays(validTo),
    qr: await QRCode.toString(paper.verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
  })
