import type { Book } from './book/item.ts'
import type { PrintedBook, PrintedItem } from './book/printed-book.ts'
import type { Day } from './calendar/day.ts'
import type { FaqTable } from './faq.ts'
import { findType } from './rulebook/catalogue.ts'
import type { ApplicationKind, Edition } from './rulebook/edition-shape.ts'
import { feeBy } from './rulebook/fees.ts'
import { minimumFor } from './rulebook/minimums.ts'
import { departmentWords, titleOfItem, titleOfPart } from './words/book-items.ts'
import { choices } from './words/choices.ts'
import { clauseFacts, clauses } from './words/clauses.ts'
import { dayInWords } from './words/day-in-words.ts'
import { faqWords } from './words/faq-page.ts'
import { guideWords as w } from './words/guide.ts'
import { inLang, type Lang, say, sayFact, sayFen } from './words/say.ts'
import { typeWords } from './words/site-reference.ts'

/** One sentence of a guide with its clause, or a reading of ours that fills the clause in. */
export interface GuidePoint {
  readonly clause: string
  readonly text: string
  readonly isReading: boolean
}

export interface GuideSection {
  readonly key: SectionKey
  readonly title: string
  readonly points: readonly GuidePoint[]
  readonly table: FaqTable | null
}

/** What whoever applies for a type and level has to know, said by an edition in one language (Q11.1, Q11.3). */
export interface Guide {
  /** That of its book: edition, type, level. */
  readonly id: string
  readonly edition: string
  /** The first day of the edition: the guide's own date. */
  readonly from: Day
  readonly lang: Lang
  readonly title: string
  /** 安全工程类 一级 */
  readonly subtitle: string
  /** What the type of service is about. */
  readonly about: string
  readonly sections: readonly GuideSection[]
}

/** The clauses that each section tells, in the order in which they are read. */
const told = {
  conditions: ['Q5.1', 'Q5.2', 'Q5.3', 'Q6', 'Q2.2'],
  evidence: ['Q14', 'Q13.1', 'Q13.2', 'Q13.3', 'Q13.4', 'Q16'],
  book: ['Q12.1', 'Q12.2', 'Q12.3', 'Q12.4', 'Q12.5'],
  handing: ['Q11.3', 'Q12.6', 'Q13.5', 'Q4.1'],
  fees: ['Q3.1', 'Q3.3'],
  way: ['Q7', 'Q8.1', 'Q8.2', 'Q4.2', 'Q8.3', 'Q4.3', 'Q8.4', 'Q4.4', 'Q9.1', 'Q9.2', 'Q4.5', 'Q8.5', 'Q4.6'],
  certificate: ['Q10', 'Q15.1', 'Q15.2', 'Q15.3', 'Q15.4', 'Q17', 'Q18'],
  help: ['Q19', 'Q20', 'Q11.1', 'Q11.2'],
} as const satisfies Record<string, readonly string[]>
type SectionKey = keyof typeof told

/** Sections whose readings are for the centre's own work: the rules tell of them, and a guide leads there. */
const plain: ReadonlySet<SectionKey> = new Set(['way', 'help'])
/** Of these clauses as well the readings are for others. */
const plainClauses: ReadonlySet<string> = new Set(['Q4.1', 'Q10'])

/** What a clause says for this book; of engagements the number that its own type and level needs. */
const pointsOn = (
  key: SectionKey,
  clause: string,
  book: Book,
  edition: Edition,
  lang: Lang,
): readonly GuidePoint[] => {
  const said = clauses[clause]
  if (!said) throw new Error(`The guide tells of the clause ${clause}, which nothing explains`)
  const needed = minimumFor(book.type, book.level, edition)
  const minimum = say(w.minimum, lang, { type: book.type, level: book.level, needed })
  const isPlain = plain.has(key) || plainClauses.has(clause)
  const ours = isPlain ? [] : Object.values(edition.readings).filter((one) => one.clause === clause)
  return [
    { clause, text: say(said, lang, clauseFacts(edition)), isReading: false },
    ...(clause === 'Q14' ? [{ clause, text: minimum, isReading: false }] : []),
    ...ours.map(({ note }) => ({ clause, text: inLang(note, lang), isReading: true })),
  ]
}

const feesOf = ({ type, level }: Book, edition: Edition, lang: Lang): FaqTable => {
  const kinds: readonly ApplicationKind[] = ['initial', 'maintenance', 'upgrade', 'change-name']
  const rows = kinds.flatMap((kind) => {
    const fee = feeBy(edition, { type, level, kind })
    if (!('totalFen' in fee)) return []
    const amounts = [fee.assessmentFen, fee.annualFen, fee.totalFen].map((fen) => sayFen(fen, lang))
    return [[inLang(choices.kind[kind], lang), ...amounts]]
  })
  const head = [faqWords.kind, faqWords.assessment, faqWords.annual, faqWords.total]
  return { head: head.map((pair) => inLang(pair, lang)), rows, amounts: [1, 2, 3] }
}

const partsOfBook = (book: Book, edition: Edition, lang: Lang): FaqTable => ({
  head: [w.part, w.items, w.department, w.folder].map((pair) => inLang(pair, lang)),
  rows: book.parts.map((part) => [
    `${part.number ?? ''} ${inLang(titleOfPart(part.key, book.type, edition), lang)}`.trim(),
    String(part.items.length),
    inLang(departmentWords[part.department], lang),
    part.folder ?? '',
  ]),
  amounts: [],
})

const processesOf = (book: Book, edition: Edition, lang: Lang): FaqTable => ({
  head: [w.processItem, w.part].map((pair) => inLang(pair, lang)),
  rows: book.parts.flatMap((part) =>
    part.items
      .filter(({ kind }) => kind === 'process')
      .map((item) => [
        `${item.number} ${inLang(titleOfItem(item), lang)}${item.isConfirmed ? '' : ' ◇'}`,
        inLang(titleOfPart(part.key, book.type, edition), lang),
      ]),
  ),
  amounts: [],
})

/** The guide to a book: every clause that its applicant meets, and what the edition fixes for its type and level. */
export const guideTo = (book: Book, edition: Edition, lang: Lang): Guide => {
  const tables: Partial<Record<SectionKey, FaqTable | null>> = {
    evidence: processesOf(book, edition, lang),
    book: partsOfBook(book, edition, lang),
    fees: feesOf(book, edition, lang),
  }
  const about = typeWords[book.type]
  const known = findType(book.type, edition)
  return {
    id: book.id,
    edition: edition.id,
    from: edition.from,
    lang,
    title: inLang(w.title, lang),
    subtitle: `${known ? inLang([known.zh, known.en], lang) : book.type} ${sayFact('level', book.level, lang)}`,
    about: about ? inLang(about, lang) : '',
    sections: (Object.keys(told) as SectionKey[]).map((key) => ({
      key,
      title: inLang(w[key], lang),
      points: told[key].flatMap((clause) => pointsOn(key, clause, book, edition, lang)),
      table: tables[key] ?? null,
    })),
  }
}

const printSection = ({ key, title, points, table }: GuideSection, lang: Lang): PrintedItem => ({
  key,
  number: '',
  title,
  notes: [],
  isConfirmed: true,
  blocks: [
    ...points.map(({ clause, text, isReading }) => ({
      kind: 'text' as const,
      text: `${isReading ? `${inLang(w.ours, lang)} · ` : ''}${text} ${clause}`,
      isFaint: isReading,
    })),
    ...(table
      ? [
          {
            kind: 'table' as const,
            columns: table.head.map((head, at) => ({
              title: head,
              isNumber: table.amounts.includes(at),
              share: at === 0 ? 2 : 1,
            })),
            rows: table.rows,
          },
        ]
      : []),
  ],
})

/** A guide as a book of one part with nothing to fill in: what sets books as PDF and writes them in Word sets it too. */
export const printedGuide = ({
  id,
  edition,
  from,
  lang,
  title,
  subtitle,
  about,
  sections,
}: Guide): PrintedBook => ({
  id: `guide/${id}`,
  edition,
  lang,
  isBlank: true,
  title,
  subtitle,
  applicant: '',
  boundOn: null,
  cover: [
    [inLang(w.about, lang), about],
    [inLang(w.version, lang), edition],
    [inLang(w.inForce, lang), dayInWords(from, lang)],
  ],
  notes: [],
  parts: [
    {
      key: 'guide',
      title: subtitle,
      folder: null,
      lead: null,
      items: sections.map((section) => printSection(section, lang)),
      attachments: [],
      seals: [],
    },
  ],
  seals: [],
})
