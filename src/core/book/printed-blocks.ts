import { isDay } from '#core/calendar/day.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { titleOfColumn } from '#core/words/book-items.ts'
import { bookPrintWords as w } from '#core/words/book-print.ts'
import { dayInWords } from '#core/words/day-in-words.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import { holdingWords } from '#core/words/holdings.ts'
import { inLang, type Lang, type Pair, sayFact, sayFen } from '#core/words/say.ts'
import { processAnswerOf } from './evidence.ts'
import { engagementsOf, type FilledBook, standsIn } from './filled-book.ts'
import type { Column, Item, Part } from './item.ts'
import { attachmentsOfItem, type PrintedAttachment } from './printed-attachments.ts'
import { listColumns, textOfCell } from './table-text.ts'
import { asText, isBlank } from './typed.ts'

/** A column of a printed table; its width is its share of the sum. */
export interface PrintedColumn {
  readonly title: string
  readonly isNumber: boolean
  readonly share: number
}

/** What an answer is set in. */
export type Block =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isFaint?: boolean }
  /** Room to write in, in lines. */
  | { readonly kind: 'room'; readonly lines: number }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'ticks'
      readonly options: readonly { readonly text: string; readonly isTicked: boolean }[]
    }
  | {
      readonly kind: 'table'
      readonly columns: readonly PrintedColumn[]
      readonly rows: readonly (readonly string[])[]
    }

interface Setting {
  readonly lang: Lang
  readonly part: Part
  /** Engagements that the book asks for at least: so many empty rows has a blank list. */
  readonly rows: number
}

/** A cell as it is read on paper: money with its thousands. */
const cellText = (column: Column, value: unknown, lang: Lang): string =>
  column.kind === 'money' && Number.isSafeInteger(value)
    ? (sayFen(value as number, lang).split(' ')[0] as string)
    : textOfCell(column, value, lang)

const shares: Readonly<Record<Column['kind'], number>> = {
  text: 12,
  number: 7,
  money: 11,
  date: 10,
  choice: 9,
}
const emptyRows = 5

const table = (
  columns: readonly PrintedColumn[],
  rows: readonly (readonly string[])[],
  lang: Lang,
): readonly Block[] =>
  rows.length > 0
    ? [
        {
          kind: 'table',
          columns: [{ title: inLang(w.row, lang), isNumber: true, share: 5 }, ...columns],
          rows: rows.map((row, index) => [String(index + 1), ...row]),
        },
      ]
    : nothing(lang)

const nothing = (lang: Lang): readonly Block[] => [
  { kind: 'text', text: inLang(w.nothing, lang), isFaint: true },
]

const listOf = (
  key: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<string, unknown>>[] | null,
  { lang }: Setting,
  least: number,
): readonly Block[] =>
  table(
    columns.map(({ key: column, kind }) => ({
      title: inLang(titleOfColumn(key, column), lang),
      isNumber: kind === 'number' || kind === 'money',
      share: shares[kind],
    })),
    rows
      ?.filter((row) => !isBlank(row))
      .map((row) => columns.map((one) => cellText(one, row[one.key], lang))) ??
      Array.from({ length: Math.max(least, emptyRows) }, () => columns.map(() => '')),
    lang,
  )

const column = (title: Pair, lang: Lang, share: number): PrintedColumn => ({
  title: inLang(title, lang),
  isNumber: false,
  share,
})

/** The attachment column: number, engagement where there is one, document, pages (Q13.2). */
const attachmentTable = (
  attachments: readonly PrintedAttachment[] | null,
  { lang }: Setting,
): readonly Block[] =>
  table(
    [column(w.attachmentNumber, lang, 10), column(w.fileName, lang, 50)],
    attachments?.map(({ number, name }) => [number, name]) ?? [
      ['', ''],
      ['', ''],
    ],
    lang,
  )

const evidenceTable = (
  attachments: readonly PrintedAttachment[] | null,
  { lang }: Setting,
): readonly Block[] =>
  table(
    [
      column(w.attachmentNumber, lang, 9),
      column(w.engagement, lang, 22),
      column(w.document, lang, 26),
      column(w.pages, lang, 8),
    ],
    attachments?.map(({ number, engagement, name, pages }) => [
      number,
      engagement?.name ?? '',
      name,
      pages ?? inLang(w.wholePages, lang),
    ]) ?? Array.from({ length: 3 }, () => ['', '', '', '']),
    lang,
  )

const documentTable = (
  attachments: readonly PrintedAttachment[] | null,
  { lang }: Setting,
): readonly Block[] =>
  table(
    [
      column(w.attachmentNumber, lang, 9),
      column(w.engagement, lang, 20),
      column(w.fileName, lang, 22),
      column(w.whole, lang, 6),
      column(sectionWords.desensitised, lang, 14),
    ],
    attachments?.map(({ number, engagement, name, isWhole, desensitised }) => [
      number,
      engagement?.name ?? '',
      name,
      sayFact('', isWhole, lang),
      desensitised ?? '',
    ]) ?? Array.from({ length: 3 }, () => ['', '', '', '', '']),
    lang,
  )

const dayText = (value: unknown, lang: Lang): string =>
  typeof value === 'string' && isDay(value) ? dayInWords(value, lang) : asText(value)

const wordOf = (words: Readonly<Record<string, Pair>>, key: unknown, lang: Lang): string => {
  const word = words[asText(key)]
  return word ? inLang(word, lang) : asText(key)
}

/** What the book takes from elsewhere: the organisation, the contact, the certificate. */
const givenRows = (
  key: string,
  filled: FilledBook | null,
  lang: Lang,
): readonly (readonly [Pair, string])[] => {
  const { organisation, contact, certificate } = filled ?? {}
  if (key === 'organisation')
    return [
      [account.orgName, asText(organisation?.name)],
      [account.uscc, asText(organisation?.uscc)],
      [account.legalForm, wordOf(account, organisation?.legalForm, lang)],
      [account.legalRepresentative, asText(organisation?.legalRepresentative)],
      [account.establishedOn, dayText(organisation?.establishedOn, lang)],
      [account.registeredAddress, asText(organisation?.registeredAddress)],
      [account.businessScope, asText(organisation?.businessScope)],
    ]
  if (key === 'contact')
    return [
      [account.name, asText(contact?.name)],
      [account.position, wordOf(account, contact?.position, lang)],
      [account.email, asText(contact?.email)],
    ]
  return [
    [holdingWords.certificate, asText(certificate?.number)],
    [holdingWords.onCertificate, asText(certificate?.holder)],
    [holdingWords.addressOnCertificate, asText(certificate?.registeredAddress)],
    [bookWords.cispTo, dayText(certificate?.validTo, lang)],
  ]
}

const ticks = (options: readonly (readonly [text: string, isTicked: boolean])[]): readonly Block[] => [
  { kind: 'ticks', options: options.map(([text, isTicked]) => ({ text, isTicked })) },
]

const prose = (value: unknown, filled: FilledBook | null, lang: Lang, lines: number): readonly Block[] => {
  if (!filled) return [{ kind: 'room', lines }]
  return isBlank(value) ? nothing(lang) : [{ kind: 'text', text: asText(value).trim() }]
}

/** How the answer to an item is set, with room to write where nothing is filled in. */
export const blocksOf = (item: Item, filled: FilledBook | null, setting: Setting): readonly Block[] => {
  const { lang, part } = setting
  const value = filled ? standsIn(filled, item) : undefined
  const attachments = filled && attachmentsOfItem(item, part, filled)
  switch (item.kind) {
    case 'given':
      return [
        {
          kind: 'facts',
          rows: givenRows(item.key, filled, lang).map(([label, text]) => [inLang(label, lang), text]),
        },
      ]
    case 'text':
      return prose(value, filled, lang, 8)
    case 'number':
    case 'money':
      return prose(
        value === undefined ? '' : cellText({ key: '', isRequired: true, kind: item.kind }, value, lang),
        filled,
        lang,
        1,
      )
    case 'date':
      return filled
        ? prose(dayText(value, lang), filled, lang, 1)
        : [{ kind: 'text', text: inLang(w.blankDay, lang) }]
    case 'choice':
      return ticks(item.choices.map((one) => [wordOf(bookChoices, one, lang), one === value]))
    case 'undertaking':
      return ticks([[inLang(sectionWords.confirmIt, lang), value === true]])
    case 'agency': {
      const { used, name } = filled?.agency ?? {}
      return ticks([
        [inLang(bookWords.agencyNot, lang), used === false],
        [`${inLang(bookWords.agencyUsed, lang)}${name ? ` · ${name}` : ''}`, used === true],
      ])
    }
    case 'attachments':
      return attachmentTable(attachments, setting)
    case 'table':
      return listOf(item.key, item.columns, filled && rowsIn(value), setting, item.leastRows)
    case 'people':
      return listOf(item.key, listColumns.cisp, filled && rowsIn(value), setting, 0)
    case 'engagements':
      return [
        ...listOf(item.key, listColumns.engagements, filled && engagementsOf(filled), setting, setting.rows),
        { kind: 'label', text: inLang(w.documentsOf, lang) },
        ...documentTable(attachments, setting),
      ]
    case 'process':
      return [
        { kind: 'label', text: inLang(sectionWords.how, lang) },
        ...prose(processAnswerOf(filled?.answers ?? {}, item.key).how, filled, lang, 8),
        { kind: 'label', text: inLang(w.attachment, lang) },
        ...evidenceTable(attachments, setting),
      ]
  }
}

const rowsIn = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : []
