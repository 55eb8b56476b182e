import { type Day, partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import type { Lang } from '#core/words/say.ts'
import { renderPdf } from './render.ts'

export interface LetterPaper {
  readonly lang: Lang
  /** The document number, 〔2026〕1号; none on a letter without one. */
  readonly number?: string
  readonly subject: string
  readonly addressee: string
  readonly paragraphs: readonly string[]
  /** Who signs, line by line; the centre's own name when left out. */
  readonly signature?: readonly string[]
  readonly on: Day
}

/** The foot that every letter carries (Q20): hotline, website, account. */
const foot = (at: 0 | 1): string[] => [
  `${contact.centre[at]} · ${contact.office[at]}`,
  [...contact.hotlines, contact.website, contact.account[at]].join(' · '),
]

/** A letter of the centre on paper, in the letter form of GB/T 9704-2012. Throws when it cannot be made exactly (see renderPdf). */
export const letterPdf = ({ lang, number, subject, addressee, paragraphs, signature, on }: LetterPaper) => {
  const at = lang === 'zh-CN' ? 0 : 1
  const issuer = contact.centre[at]
  return renderPdf('letter', {
    lang: lang === 'zh-CN' ? 'zh' : 'en',
    number: number ?? null,
    subject,
    addressee,
    paragraphs,
    issuer,
    signature: signature ?? [issuer],
    day: { ...partsOf(on), words: dayInWords(on, lang) },
    foot: foot(at),
  })
}
