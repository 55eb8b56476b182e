import { createHash } from 'node:crypto'
import type { BookFile } from '#core/book/book-file.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { roundsOf } from '#core/chapters/supplement-round.ts'
import { type Consignment, coverOf, findConsignment, isSupplied } from '#core/disc/consignment.ts'
import { type Cover, coverCode } from '#core/disc/cover-code.ts'
import {
  type DiscEntry,
  type DiscFile,
  discsOf,
  layoutOfBook,
  layoutOfRound,
} from '#core/disc/disc-layout.ts'
import { type DiscPaper, type Manifest, manifestOf } from '#core/disc/disc-manifest.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import { isOnlyPayer } from '#core/roles.ts'
import { editionFor, editionJudging } from '#core/rulebook/edition.ts'
import { moneyFilesOf } from '#core/seen-by.ts'
import { discFolders } from '#core/words/disc.ts'
import type { ConsignmentPaper } from '#documents/cover.ts'
import { type ArchivePart, archiveBytes, discArchive } from '#documents/disc-archive.ts'
import { startPage } from '#documents/start-page.ts'
import { type FileRow, listFiles } from '#store/files.ts'
import { readStream } from '#store/log.ts'
import { findPrintableBook, keepBooks, type PrintableBook } from './book-print.ts'
import { isId } from './case-access.ts'
import { contentsOf } from './disc-contents.ts'
import type { Ports } from './ports.ts'

/** Why there is no disc: words/paper-sheets.ts says it. */
export type DiscProblem =
  | 'not-found'
  | 'dossier-not-submitted'
  | 'round-unknown'
  | 'supplement-not-supplied'
  | 'disc-unknown'
  | 'print-busy'

/** The book with its attachments, one round of supplements, or everything of a case together. */
export type DiscRound = number | 'all'

/** What was handed in, as it goes on paper and disc. */
export interface DiscDossier {
  readonly state: CaseState
  readonly book: BookFile
  /** Null where everything is together: only what is sent has a cover sheet. */
  readonly cover: Cover | null
  readonly consignment: Consignment | null
  /** Disc by disc, in order. */
  readonly discs: readonly (readonly DiscEntry[])[]
  /** Of each content by its SHA-256, where it was made when the file was taken. */
  readonly checksums: ReadonlyMap<string, number | null>
  /** The book as it is printed, with its digests. */
  readonly printable: PrintableBook['paper']
}

export const isDiscProblem = (outcome: unknown): outcome is DiscProblem => typeof outcome === 'string'

const asDiscFile = ({ file_id, name, size_bytes, sha256, sm3 }: FileRow): DiscFile => ({
  fileId: file_id,
  name,
  bytes: size_bytes,
  sha256,
  sm3,
})

/** What lay on the case when the book was handed in, but for what goes with questions, agreement and payment. */
const handedIn = (state: CaseState, files: readonly FileRow[]): readonly DiscFile[] => {
  const submittedAt = state.trail.find(({ phase }) => phase === 'filing')?.at ?? ''
  const apart = new Set([
    ...moneyFilesOf(state),
    ...state.questions.flatMap(({ asked, answers }) => [asked, ...answers].flatMap((one) => one.files)),
  ])
  return files
    .filter(({ file_id, uploaded_at }) => uploaded_at <= submittedAt && !apart.has(file_id))
    .map(asDiscFile)
}

/**
 * What was handed in of a case, laid out for paper and disc, for whoever may see its files; else why there is none. The
 * same dossier gives the same answer at any time.
 */
export const findDiscDossier = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
  round: DiscRound,
): Promise<DiscDossier | DiscProblem> => {
  if (!isId(caseId)) return 'not-found'
  const { events } = await readStream(ports.db, {
    stream: caseId,
    kind: 'case',
    key: '',
    actorId: actor.personId,
  })
  const state = fold(caseProcedure, events as StoredEvent[])
  // Whoever only pays reads what belongs to agreement and payment, and nothing of the dossier.
  if (events.length === 0 || !caseProcedure.maySee(state, actor) || isOnlyPayer(actor)) return 'not-found'
  if (!state.application) return 'dossier-not-submitted'
  const [printable, rows] = await Promise.all([
    findPrintableBook(ports, actor, caseId),
    listFiles(ports.db, caseId),
  ])
  if (!printable) throw new Error(`the book of case ${caseId} that was handed in is not in the store`)
  const book = printable.filled as BookFile
  const consignment = round === 'all' ? null : findConsignment(state, round)
  if (consignment === undefined) return 'round-unknown'
  if (consignment && 'of' in consignment && !isSupplied(consignment.of)) return 'supplement-not-supplied'
  const contentOf = (fileId: string) => rows.find(({ file_id }) => file_id === fileId)?.sha256
  const edition = editionJudging(state.edition, state.application.submittedOn, ports.editions)
  const ofBook = () => layoutOfBook(book, handedIn(state, rows), edition)
  const ofRound = (number: number) => {
    const of = roundsOf(state)[number - 1]
    return of ? layoutOfRound(of, number, rows.map(asDiscFile)) : []
  }
  const entries =
    round === 'all'
      ? [...ofBook(), ...roundsOf(state).flatMap((_, index) => ofRound(index + 1))]
      : round === 0
        ? ofBook()
        : ofRound(round)
  const discBytes =
    editionFor(dayOfInstant(ports.clock.now()), ports.editions).readings.discMegabytes.value * 1e6
  return {
    state,
    book,
    cover: consignment && coverOf(state, consignment, contentOf),
    consignment,
    discs: round === 'all' ? [entries] : discsOf(entries, discBytes),
    checksums: new Map(rows.map(({ sha256, crc32 }) => [sha256, crc32])),
    printable: printable.paper,
  }
}

/** A paper of our own on a disc, with its content. */
export type Paper = DiscPaper & { readonly content: Uint8Array }

const asPaper = (path: string, content: Uint8Array): Paper => ({
  path,
  content,
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  sm3: createHash('sm3').update(content).digest('hex'),
})

/** Printed books are kept for all who ask of one printer. */
const printers = new WeakMap<Ports['print'], ReturnType<typeof keepBooks>>()

const printerOf = (ports: Ports) => {
  const known = printers.get(ports.print)
  if (known) return known
  const made = keepBooks(ports)
  printers.set(ports.print, made)
  return made
}

/**
 * The printed book for the root of the disc: as PDF, or in Word where it has characters that no typeface here draws.
 * Nothing where only supplements are sent; "busy" when too many books are being printed.
 */
export const papersOf = async (
  ports: Ports,
  dossier: DiscDossier,
): Promise<readonly Paper[] | 'print-busy'> => {
  if (dossier.cover && dossier.cover.round > 0) return []
  const print = printerOf(ports)
  const pdf = await print(dossier.printable, 'pdf')
  if (pdf === 'busy') return 'print-busy'
  if (!('unprintable' in pdf)) return [asPaper(`${discFolders.book}.pdf`, pdf)]
  const word = await print(dossier.printable, 'docx')
  if (word === 'busy') return 'print-busy'
  return 'unprintable' in word ? [] : [asPaper(`${discFolders.book}.docx`, word)]
}

/** The pages of a PDF of ours, whose tree counts them, at its root all together; null where there is none. */
export const pagesOf = (papers: readonly Paper[]): number | null => {
  const pdf = papers.find(({ path }) => path.endsWith('.pdf'))
  const counts = pdf
    ? [
        ...Buffer.from(pdf.content)
          .toString('latin1')
          .matchAll(/\/Count (\d+)/g),
      ]
    : []
  return counts.length > 0 ? Math.max(...counts.map(([, count]) => Number(count))) : null
}

/** The manifest of one disc of a dossier. */
export const manifestFor = (dossier: DiscDossier, papers: readonly Paper[], number: number): Manifest => {
  const { state, book, cover, discs, printable } = dossier
  return manifestOf(
    {
      caseNumber: state.number ?? '',
      round: cover?.round ?? null,
      code: cover ? coverCode(cover) : '',
      applicant: state.organisationName,
      kind: state.kind,
      type: state.type,
      level: state.level,
      boundOn: book.applicationOn,
      digest: cover?.digest ?? state.application?.digest ?? '',
      sections: printable.book.parts.map(({ key, title }) => ({
        key,
        title,
        digest: printable.tie?.sections[key] ?? '',
      })),
    },
    papers.map(({ content: _, ...paper }) => paper),
    discs,
    number,
  )
}

export interface Archive {
  readonly fileName: string
  /** Null where it exceeds what an archive says without its large extensions. */
  readonly bytes: number | null
  readonly stream: ReadableStream<Uint8Array>
}

/** The archive of one disc, to be burnt as it unpacks: streamed from the store, never held whole (Q12.6). */
export const openDiscArchive = async (
  ports: Ports,
  dossier: DiscDossier,
  number: number,
): Promise<Archive | DiscProblem> => {
  const { state, book, discs, cover, checksums } = dossier
  const entries = discs[number - 1]
  if (!entries) return 'disc-unknown'
  const papers = await papersOf(ports, dossier)
  if (papers === 'print-busy') return papers
  const manifest = manifestFor(dossier, papers, number)
  const text = new TextEncoder()
  const parts: ArchivePart[] = [
    { path: 'index.html', content: text.encode(startPage(manifest)) },
    { path: 'manifest.json', content: text.encode(`${JSON.stringify(manifest, null, 2)}\n`) },
    ...(number === 1 ? papers.map(({ path, content }) => ({ path, content })) : []),
    ...(await contentsOf(ports, entries, checksums)),
  ]
  const what = cover === null ? '全部材料' : cover.round === 0 ? '申报材料' : `第${cover.round}轮补充资料`
  return {
    fileName: `${state.number} ${what}${discs.length > 1 ? ` ${number}-${discs.length}` : ''}.zip`,
    bytes: archiveBytes(parts),
    stream: discArchive(parts, book.applicationOn),
  }
}

/** The top folders of each disc with what is in them, as cover sheet and labels name them. */
const foldersOf = ({ discs }: DiscDossier, papers: readonly Paper[]): ConsignmentPaper['discs'] =>
  discs.map((entries, index) => {
    const folders = new Map<string, { folder: string; files: number; bytes: number }>()
    for (const { path, bytes } of [...(index === 0 ? papers : []), ...entries]) {
      const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
      const known = folders.get(folder) ?? { folder, files: 0, bytes: 0 }
      folders.set(folder, { folder, files: known.files + 1, bytes: known.bytes + bytes })
    }
    return [...folders.values()]
  })

/** Cover sheet or labels of a consignment; everything together has none: that is not sent. */
export const printConsignment = async (
  ports: Ports,
  dossier: DiscDossier,
  sheet: 'cover' | 'labels',
): Promise<Uint8Array | DiscProblem> => {
  const { state, book, cover } = dossier
  if (!cover) return 'round-unknown'
  const papers = await papersOf(ports, dossier)
  if (papers === 'print-busy') return papers
  return ports.print[sheet]({
    code: coverCode(cover),
    round: cover.round,
    caseNumber: cover.caseNumber,
    applicant: state.organisationName,
    address: book.organisation.registeredAddress,
    kind: state.kind,
    type: state.type,
    level: state.level,
    boundOn: book.applicationOn,
    digest: cover.digest,
    pages: pagesOf(papers),
    discs: foldersOf(dossier, papers),
  })
}
