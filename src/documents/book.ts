import QRCode from 'qrcode'
import { shortDigest, writeBookMark } from '#core/book/book-mark.ts'
import type { BookPaper } from '#core/book/book-paper.ts'
import { partsOf } from '#core/calendar/day.ts'
import { contact } from '#core/contact.ts'
import { bookPrintWords } from '#core/words/book-print.ts'
import { inLang, say } from '#core/words/say.ts'
import { missingCharacters } from './fonts.ts'
import { renderPdf, renderWord, texts } from './render.ts'
import { tidied } from './tidy.ts'

/** The foot of the pages of a section: its code and its digest; neither on a blank book. */
const footOf = async ({ tie, book }: BookPaper, section: string, digest: string | undefined) => {
  if (!tie || !digest) return { digest: null, code: null }
  const mark = writeBookMark({ caseId: tie.caseId, section, digest })
  return {
    digest: `${inLang(bookPrintWords.digest, book.lang)} ${shortDigest(digest)}`,
    code: await QRCode.toString(mark, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
  }
}

/**
 * The print-ready application book (Q12.2, Q12.4) as PDF/A-2b, the same bytes for the same book; or the characters in it
 * that no typeface here draws, in which case it has to be printed from Word. Throws when it cannot be made (see renderPdf).
 */
export const bookPdf = async (
  paper: BookPaper,
): Promise<Uint8Array | { readonly unprintable: readonly string[] }> => {
  const { standing, tie, on } = paper
  const book = tidied(paper.book) as BookPaper['book']
  const unprintable = missingCharacters(texts(book))
  if (unprintable.length > 0) return { unprintable }
  const word = (key: keyof typeof bookPrintWords) => inLang(bookPrintWords[key], book.lang)
  const [cover, ...feet] = await Promise.all([
    footOf(paper, 'cover', tie?.digest),
    ...book.parts.map(({ key }) => footOf(paper, key, tie?.sections[key])),
  ])
  return renderPdf('book', {
    ...book,
    parts: book.parts.map((part, index) => ({ ...part, foot: feet[index] })),
    foot: cover,
    lang: book.lang === 'en' ? 'en' : 'zh',
    issuer: inLang(contact.centre, book.lang),
    day: partsOf(on),
    dayText: book.cover.at(-1)?.[1] ?? '',
    caseNumber: tie?.caseNumber ? [word('number'), tie.caseNumber] : null,
    wholeDigest: tie ? [word('wholeDigest'), tie.digest] : null,
    draft: standing === 'draft' ? [word('draft'), word('draftWhy')] : null,
    words: {
      contents: word('contents'),
      notes: word('notesTitle'),
      includes: word('notesOfItem'),
      folder: word('folder'),
      day: word('day'),
      page: say(bookPrintWords.page, book.lang, { page: '1', pages: '1' }),
    },
  })
}

/** The same book in Word, for whoever goes on writing there; it takes every character. Throws when it cannot be made. */
export const bookDocx = renderWord
