import { type Day, isDay } from '#core/calendar/day.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { minimumFor } from '#core/rulebook/minimums.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { includedIn, titleOfItem, titleOfPart } from '#core/words/book-items.ts'
import { partNumerals, bookPrintWords as w } from '#core/words/book-print.ts'
import { choices } from '#core/words/choices.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { account } from '#core/words/desk-account.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { inLang, type Lang, type Pair, say, sayFact } from '#core/words/say.ts'
import { findItem, isShown } from './book.ts'
import { processItemsOf } from './evidence.ts'
import type { FilledBook } from './filled-book.ts'
import type { Book, Item, Part } from './item.ts'
import { attachmentsOf, type PrintedAttachment } from './printed-attachments.ts'
import { type Block, blocksOf } from './printed-blocks.ts'

/** A place that is sealed or signed by hand on the bound book. */
export interface SealPlace {
  readonly kind: 'seal' | 'signature'
  /** Where it is, for a list: `封面：申请单位公章`. */
  readonly title: string
  /** What stands in the frame. */
  readonly inFrame: string
  /** The part in which it stands; null for the cover. */
  readonly part: string | null
}

export interface PrintedItem {
  readonly key: string
  readonly number: string
  readonly title: string
  /** "This item includes…", when it is asked for, whether it is written anew (Q12.4, Q16). */
  readonly notes: readonly string[]
  readonly isConfirmed: boolean
  readonly blocks: readonly Block[]
}

export interface PrintedPart {
  readonly key: string
  /** 第一部分 基本情况 */
  readonly title: string
  /** The folder of its attachments on the disc (Q12.6); null where it has none. */
  readonly folder: string | null
  /** What stands before its items. */
  readonly lead: string | null
  readonly items: readonly PrintedItem[]
  /** Everything that belongs into its folder, numbered as the items cite it. */
  readonly attachments: readonly PrintedAttachment[]
  readonly seals: readonly SealPlace[]
}

/**
 * The application book as it is printed (Q12.2, Q12.4), in words, in its order: the one source of the PDF, the Word file,
 * the blank download and the folders of the disc.
 */
export interface PrintedBook {
  readonly id: string
  readonly edition: string
  readonly lang: Lang
  readonly isBlank: boolean
  readonly title: string
  /** 安全工程类 一级 */
  readonly subtitle: string
  readonly applicant: string
  /** The day of binding (Q12.2); null while it is not said. */
  readonly boundOn: Day | null
  readonly cover: readonly (readonly [label: string, value: string])[]
  readonly notes: readonly string[]
  readonly parts: readonly PrintedPart[]
  readonly seals: readonly SealPlace[]
}

const titleOf = (book: Book, { key, number }: Part, edition: Edition, lang: Lang): string => {
  const title = inLang(titleOfPart(key, book.type, edition), lang)
  if (number === null) return title
  const numeral = lang === 'en' ? number : (partNumerals[number - 1] ?? number)
  return `${say(w.partNumber, lang, { number: String(numeral) })} ${title}`
}

const sealPlaces = (lang: Lang, key: string | null): readonly SealPlace[] => {
  const place = (kind: SealPlace['kind'], title: Pair, inFrame: Pair): SealPlace => ({
    kind,
    title: inLang(title, lang),
    inFrame: inLang(inFrame, lang),
    part: key,
  })
  if (key === null) return [place('seal', w.sealCover, w.seal)]
  return key === 'declaration'
    ? [place('signature', w.signature, w.signHere), place('seal', w.sealDeclaration, w.seal)]
    : []
}

/** Every place of a book that is sealed or signed by hand once it is bound: its cover, then its parts. */
export const sealPlacesOf = ({ parts }: Pick<Book, 'parts'>, lang: Lang): readonly SealPlace[] =>
  [null, ...parts.map(({ key }) => key)].flatMap((key) => sealPlaces(lang, key))

/** When an item with a condition is asked for, in a sentence. */
const conditionOf = (book: Book, { shownWhen }: Item, lang: Lang): readonly string[] => {
  if (!shownWhen) return []
  if ('kinds' in shownWhen) return [say(w.onlyFor, lang, { kinds: sayFact('kind', shownWhen.kinds, lang) })]
  const other = findItem(book, shownWhen.item)?.item
  const is = inLang(bookChoices[shownWhen.is] ?? [shownWhen.is, shownWhen.is], lang)
  return [say(w.onlyWhen, lang, { item: other ? inLang(titleOfItem(other), lang) : shownWhen.item, is })]
}

const notesOf = (book: Book, item: Item, lang: Lang): readonly string[] => [
  ...includedIn(item).map((one) => inLang(one, lang)),
  ...conditionOf(book, item, lang),
  ...(item.isRequired || item.kind === 'undertaking' ? [] : [inLang(w.isOptional, lang)]),
]

const notesOfBook = (book: Book, edition: Edition, lang: Lang, seals: readonly SealPlace[]) => {
  const processes = processItemsOf(book).length
  const engagements = { needed: minimumFor(book.type, book.level, edition) }
  const areas = { count: processes, years: edition.terms.engagementYears }
  return [
    inLang(sectionWords.guideTruth, lang),
    inLang(w.noteFormat, lang),
    inLang(w.noteDate, lang),
    say(w.noteSeals, lang, { seals: seals.map(({ title }) => title) }),
    inLang(w.noteAttachments, lang),
    `◇ ${inLang(sectionWords.unconfirmed, lang)}`,
    ...(processes > 0
      ? [say(sectionWords.guideProcess, lang, areas), say(sectionWords.guideEngagements, lang, engagements)]
      : []),
  ]
}

const coverOf = (
  book: Book,
  filled: FilledBook | null,
  boundOn: Day | null,
  lang: Lang,
): PrintedBook['cover'] => {
  const kinds = filled ? [filled.kind] : (['initial', 'maintenance', 'upgrade'] as const)
  const kind = kinds.map((one) => `${filled ? '' : '□ '}${inLang(choices.kind[one], lang)}`).join('　')
  return [
    [inLang(w.type, lang), sayFact('type', book.type, lang)],
    [inLang(w.level, lang), sayFact('level', book.level, lang)],
    [inLang(w.kind, lang), kind],
    [inLang(w.applicant, lang), filled?.organisation?.name ?? ''],
    [inLang(account.uscc, lang), filled?.organisation?.uscc ?? ''],
    [inLang(w.boundOn, lang), boundOn ? dayInWords(boundOn, lang) : inLang(w.blankDay, lang)],
  ]
}

const printItem = (
  book: Book,
  item: Item,
  part: Part,
  filled: FilledBook | null,
  edition: Edition,
  lang: Lang,
): PrintedItem => {
  const isAsked = !filled || isShown(item, filled.kind, filled.answers ?? {})
  return {
    key: item.key,
    number: item.number,
    title: inLang(titleOfItem(item), lang),
    notes: notesOf(book, item, lang),
    isConfirmed: item.isConfirmed,
    blocks: isAsked
      ? blocksOf(item, filled, { lang, part, rows: minimumFor(book.type, book.level, edition) })
      : [{ kind: 'text', text: inLang(w.notApplicable, lang), isFaint: true }],
  }
}

/** The printed form of a book as far as it is filled in; the blank book when there is nothing filled in. */
export const printedBook = (
  book: Book,
  filled: FilledBook | null,
  { edition, lang }: { readonly edition: Edition; readonly lang: Lang },
): PrintedBook => {
  const boundOn = filled?.applicationOn && isDay(filled.applicationOn) ? filled.applicationOn : null
  const isShort = filled !== null && !isAssessed(filled.kind)
  const parts = book.parts.map(
    (part): PrintedPart => ({
      key: part.key,
      title: titleOf(book, part, edition, lang),
      folder: part.folder,
      lead: part.key === 'declaration' ? inLang(w.declarationLead, lang) : null,
      items: part.items.map((item) => printItem(book, item, part, filled, edition, lang)),
      attachments: filled ? attachmentsOf(part, filled) : [],
      seals: sealPlaces(lang, part.key),
    }),
  )
  const seals = sealPlacesOf(book, lang)
  return {
    id: book.id,
    edition: edition.id,
    lang,
    isBlank: filled === null,
    title: inLang(isShort ? w.titleShort : w.title, lang),
    subtitle: `${sayFact('type', book.type, lang)} ${sayFact('level', book.level, lang)}`,
    applicant: filled?.organisation?.name ?? '',
    boundOn,
    cover: coverOf(book, filled, boundOn, lang),
    notes: notesOfBook(book, edition, lang, seals),
    parts,
    seals,
  }
}
