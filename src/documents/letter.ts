import { partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import type { LetterPaper } from '#core/letters/letter-paper.ts'
import type { LetterTable } from '#core/letters/write-letter.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { letterPaperWords as words } from '#core/words/letter-paper.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import { missingCharacters } from './fonts.ts'
import { fileTitle, previewMark, type Setting } from './preview-mark.ts'
import { renderPdf, texts } from './render.ts'
import { tidied } from './tidy.ts'

/** The foot that every letter carries (Q20): hotline, website, account. */
const foot = (lang: Lang): readonly string[] => [
  `${inLang(contact.centre, lang)} · ${inLang(contact.office, lang)}`,
  [...contact.hotlines, contact.website, inLang(contact.account, lang)].join(' · '),
]

/** How wide a text is set, in half-widths: a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u2e80' ? 1 : 2), 0)

/** A column whose widest text has no more half-widths is as wide as that text; the others share what is left. */
const narrow = 20

/** The columns of a table: a share of what the narrow ones leave, or none; all narrow, the widest takes all of it. */
const columnsOf = ({ head, rows, amounts }: LetterTable) => {
  const widths = head.map((title, at) => [title, ...rows.map((row) => row[at] ?? '')].map(widthOf))
  const most = widths.map((all) => Math.max(...all))
  const isWide = (at: number) =>
    most[at]! > narrow || (most.every((one) => one <= narrow) && at === most.indexOf(Math.max(...most)))
  return head.map((title, at) => {
    const usual = widths[at]!.reduce((sum, one) => sum + one, 0) / widths[at]!.length
    const share = isWide(at) ? Math.min(4 * narrow, Math.max(narrow, usual)) : null
    return { title, isAmount: amounts.includes(at), share }
  })
}

/** What was typed on several lines, as so many paragraphs. */
const linesOf = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.flatMap((paragraph) => paragraph.split('\n')).filter((line) => line.trim() !== '')

/**
 * A letter of the centre on paper as PDF/A-2b, the same bytes for the same letter; or the characters in it that no
 * typeface here draws. An official one follows the letter form of GB/T 9704-2012; a preview says so across
 * every page. Throws when it cannot be made (see renderPdf).
 */
export const letterPdf = async (
  paper: LetterPaper,
  setting: Setting = {},
): Promise<Uint8Array | { readonly unprintable: readonly string[] }> => {
  const {
    lang,
    on,
    form = 'official',
    number = null,
    table = null,
    after = [],
    ...said
  } = tidied(paper) as LetterPaper
  const { subject, addressee, paragraphs } = said
  const [issuer, office] = [inLang(contact.centre, lang), inLang(contact.office, lang)]
  const signature = said.signature ?? [`${issuer} ${office}`]
  const signers = signature.slice(0, -1)
  const data = {
    lang: lang === 'en' ? 'en' : 'zh',
    form,
    title: fileTitle(subject, lang, setting),
    preview: previewMark(lang, setting),
    number,
    subject,
    addressee,
    paragraphs: table ? linesOf(paragraphs) : [],
    table: table && {
      columns: columnsOf(table),
      rows: table.rows.map((row) => row.map((cell) => cell.split('\n'))),
    },
    after: linesOf(table ? after : [...paragraphs, ...after]),
    issuer,
    office,
    signature,
    // The centre alone signs an official letter; whom to turn to is noted below the day (GB/T 9704-2012, 7.3.7).
    note: signers.length > 0 ? say(words.note, lang, { signers }) : null,
    seal: inLang(words.seal, lang),
    day: { ...partsOf(on), words: dayInWords(on, lang) },
    foot: foot(lang),
  }
  const unprintable = missingCharacters(texts(data))
  return unprintable.length > 0 ? { unprintable } : renderPdf('letter', data)
}
