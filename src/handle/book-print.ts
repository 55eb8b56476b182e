import { findBookFor } from '#core/book/book.ts'
import type { BookFile } from '#core/book/book-file.ts'
import type { BookFormat } from '#core/book/book-formats.ts'
import type { BookPaper, BookStanding } from '#core/book/book-paper.ts'
import { checkWhole } from '#core/book/check-whole.ts'
import { type FilledBook, sectionContent } from '#core/book/filled-book.ts'
import type { Book } from '#core/book/item.ts'
import { type PrintedBook, printedBook } from '#core/book/printed-book.ts'
import type { Day } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { guideTo, printedGuide } from '#core/guide.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import { isOnlyPayer } from '#core/roles.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionJudging, getEdition } from '#core/rulebook/edition.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import type { Lang } from '#core/words/say.ts'
import { digestOf } from '#store/chain.ts'
import { findSnapshot, readStream } from '#store/log.ts'
import { findCaseFor } from './case-access.ts'
import { contextFor } from './command.ts'
import { bindDossier, type DossierParts, lastCycleOf, partsOfDossier } from './dossier.ts'
import { keepPapers } from './kept-papers.ts'
import { needsOf } from './needs.ts'
import type { Ports } from './ports.ts'

/** A book with everything that its paper says of it; `filled` is what it was made from. */
export interface PrintableBook {
  readonly paper: BookPaper
  readonly filled: FilledBook
}

/** What a case is asked as in a draft: chosen when it was opened. */
type Chosen = Pick<Application, 'kind' | 'type' | 'level'>

/**
 * The book of a case as it is printed: as handed in, for whoever may read it; before that as it stands, for the contact
 * alone, since it holds the sections of everybody. Undefined for anybody else.
 */
export const findPrintableBook = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<PrintableBook | undefined> => {
  const row = await findCaseFor(ports, actor, caseId)
  if (!row || isOnlyPayer(actor)) return undefined
  const needs = needsOf(['dossier'], { streamId: caseId, actor })
  const read = await readStream(ports.db, { stream: caseId, key: '', actorId: actor.personId, needs })
  const state = fold(caseProcedure, read.events as StoredEvent[])
  if (state.application) {
    const { digest, submittedOn } = state.application
    const filled = (await findSnapshot(ports.db, digest)) as BookFile | null | undefined
    // Pinned at filing; until then the rules of the day on which it was handed in.
    const edition = editionJudging(state.edition, submittedOn, ports.editions)
    return filled
      ? printable(filled, state, { standing: 'handed-in', edition, today: submittedOn })
      : undefined
  }
  const isTheirs = row.organisation_id === actor.organisationId && actor.roles.includes('contact')
  if (!isTheirs) return undefined
  await ports.calendar.asOf(read.adopted)
  const { today, edition, calendar } = contextFor(ports, caseId, actor, null)
  const chosen: Chosen = { kind: row.kind as Application['kind'], type: row.type, level: row.level }
  const { dossier } = read.facts as { dossier: DossierParts }
  const bound = bindDossier(dossier, chosen)
  if (!bound.success)
    return printable(partsOfDossier(dossier, chosen) as FilledBook, state, {
      standing: 'draft',
      edition,
      today,
    })
  const waived = new Set(state.waivers.map(({ code }) => code))
  const findings = checkWhole({ ...bound.data, submittedOn: today }, edition, calendar, lastCycleOf(dossier))
  const isGreen = !findings.some(({ answer, code }) => answer === 'not-met' && !waived.has(code))
  return printable(bound.data, state, { standing: isGreen ? 'ready' : 'draft', edition, today })
}

const printable = (
  filled: FilledBook,
  { caseId, number, type, level }: CaseState,
  { standing, edition, today }: { standing: BookStanding; edition: Edition; today: Day },
): PrintableBook | undefined => {
  const book = findBookFor({ kind: filled.kind, type, level }, edition)
  if (!book) return undefined
  const printed = printedBook(book, filled, { edition, lang: 'zh-CN' })
  const sections = book.parts.map((part) => [part.key, digestOf(sectionContent(book, part, filled))] as const)
  const tie = { caseId, caseNumber: number, digest: digestOf(filled), sections: Object.fromEntries(sections) }
  return { filled, paper: { book: printed, standing, on: printed.boundOn ?? today, tie } }
}

/** The name under which a book is saved: `信息安全服务资质申请书-安全工程类-一级.pdf`. */
export const fileNameOf = ({ book }: BookPaper, format: BookFormat): string =>
  `${[book.title, ...book.subtitle.split(' '), book.applicant].filter(Boolean).join('-')}.${format}`

/** What printing a book needs of the ports. */
interface Printing {
  readonly print: Pick<Ports['print'], 'book' | 'bookInWord'>
}

/** Books made into files, each version once, and no more at a time than a few; "busy" when too many are asked for. */
export const keepBooks = (ports: Printing, most?: number) => {
  const keep = keepPapers<Awaited<ReturnType<Ports['print']['book']>>>(most)
  return (paper: BookPaper, format: BookFormat) =>
    keep(`${digestOf(paper)}.${format}`, () =>
      format === 'pdf' ? ports.print.book(paper) : ports.print.bookInWord(paper),
    )
}

/** Every blank book and every guide of an edition in both languages and forms, and some of the edition before. */
const mostBlank = 140

/** A paper for anybody as a file, with its name and a mark of what it says; "busy" when too many are asked for. */
type Published = { readonly bytes: Uint8Array; readonly name: string; readonly version: string } | 'busy'

/** The blank books and the guides to them, for anybody: each is made once and kept. */
export const publishedBooks = (ports: Printing & Pick<Ports, 'editions'>) => {
  const print = keepBooks(ports, mostBlank)
  const publish = async (printed: PrintedBook, on: Day, format: BookFormat): Promise<Published> => {
    const paper: BookPaper = { book: printed, standing: 'blank', on, tie: null }
    const made = await print(paper, format)
    if (made === 'busy') return made
    if ('unprintable' in made) throw new Error(`${printed.id} cannot be printed: ${made.unprintable}`)
    return {
      bytes: made,
      name: fileNameOf(paper, format),
      version: `${digestOf(paper).slice(0, 32)}-${format}`,
    }
  }
  const editionOf = (book: Book) => getEdition(book.edition, ports.editions)
  return {
    blank: (book: Book, format: BookFormat, lang: Lang): Promise<Published> => {
      const edition = editionOf(book)
      return publish(printedBook(book, null, { edition, lang }), edition.from, format)
    },
    guide: (book: Book, format: BookFormat, lang: Lang): Promise<Published> => {
      const edition = editionOf(book)
      return publish(printedGuide(guideTo(book, edition, lang)), edition.from, format)
    },
  }
}
