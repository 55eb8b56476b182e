import { addMonths } from '#core/calendar/day.ts'
import type { Application, Engagement, EngagementDocument } from '#core/rulebook/application-shape.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { checkEngagement } from '#core/rulebook/minimums.ts'
import type { Answers, Evidence, ProcessAnswer } from './answers.ts'
import type { Book, Item } from './item.ts'

/** The name by which process items cite an engagement: its id, else its place in the list, counted from 1. */
export const engagementKey = ({ id }: Pick<Engagement, 'id'>, index: number): string =>
  id ?? String(index + 1)

export type ProcessItem = Item & { readonly kind: 'process' }

/** The process items of a book, in its order. */
export const processItemsOf = (book: Book): readonly ProcessItem[] =>
  book.parts.flatMap(({ items }) => items.filter((one): one is ProcessItem => one.kind === 'process'))

const isProcessAnswer = (value: unknown): value is ProcessAnswer =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How a process item is answered as far as it goes. */
export const processAnswerOf = (
  answers: Answers,
  key: string,
): { readonly how: string; readonly evidence: readonly Evidence[] } => {
  const answer = answers[key]
  return isProcessAnswer(answer)
    ? { how: answer.how ?? '', evidence: answer.evidence ?? [] }
    : { how: '', evidence: [] }
}

/** One line of the attachment column: which document of which engagement, and where in it (Q13.2). */
export interface AttachmentLine extends Evidence {
  readonly row: number
  readonly engagementName: string
  readonly document: EngagementDocument
}

type Engagements = Pick<Application, 'engagements'>

/** The documents that a process item names and that are there, in the order of the engagements; it writes itself. */
export const attachmentColumn = (
  { engagements }: Engagements,
  answers: Answers,
  key: string,
): readonly AttachmentLine[] => {
  const { evidence } = processAnswerOf(answers, key)
  return engagements.flatMap((engagement, index) =>
    engagement.files.flatMap((document) =>
      evidence
        .filter(
          (one) => one.engagement === engagementKey(engagement, index) && one.sha256 === document.sha256,
        )
        .map((one) => ({ ...one, row: index + 1, engagementName: engagement.name, document })),
    ),
  )
}

/** What a process item names and the list of engagements does not have: an engagement or a file that was taken out. */
export const strayEvidence = (
  application: Engagements,
  answers: Answers,
  key: string,
): readonly Evidence[] => {
  const found = attachmentColumn(application, answers, key)
  return processAnswerOf(answers, key).evidence.filter(
    (one) => !found.some(({ engagement, sha256 }) => engagement === one.engagement && sha256 === one.sha256),
  )
}

/** How the documents of an engagement stand to the three years before the application date (Q13.1). */
export type Freshness = 'fresh' | 'to-confirm' | 'old'

export interface MatrixRow {
  readonly key: string
  readonly row: number
  readonly name: string
  readonly freshness: Freshness
  /** The code of the rule's own finding on the engagement: whether it counts, and why not. */
  readonly code: string
  readonly contractOn: string
  /** Documents that each process item names of this engagement, in the order of the book. */
  readonly cells: readonly number[]
  readonly documents: number
}

export interface MatrixColumn {
  readonly key: string
  readonly number: string
  readonly isConfirmed: boolean
  readonly isDescribed: boolean
  /** Documents that it names, and how many of the engagements they are of are inside the three years. */
  readonly documents: number
  readonly freshEngagements: number
}

export interface EvidenceMatrix {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** The first day that is inside the three years (Q13.1). */
  readonly windowFrom: string
}

const freshnessOf: Readonly<Record<string, Freshness>> = {
  'engagement-counts': 'fresh',
  'engagement-still-in-delivery': 'to-confirm',
  // A document may still come; the day of its contract is what is judged here.
  'engagement-without-files': 'fresh',
}

/** Engagements down, process items across: who shows what, how fresh it is, and what shows nothing yet (Q13.1, Q13.2). */
export const evidenceMatrix = (
  book: Book,
  application: Application,
  answers: Answers,
  edition: Edition,
): EvidenceMatrix => {
  const items = processItemsOf(book)
  const lines = items.map(({ key }) => attachmentColumn(application, answers, key))
  const rows = application.engagements.map((engagement, index): MatrixRow => {
    const { code } = checkEngagement(engagement, application, edition)
    return {
      key: engagementKey(engagement, index),
      row: index + 1,
      name: engagement.name,
      freshness: freshnessOf[code] ?? 'old',
      code,
      contractOn: engagement.contractOn,
      cells: lines.map((column) => column.filter(({ row }) => row === index + 1).length),
      documents: engagement.files.length,
    }
  })
  return {
    rows,
    columns: items.map(({ key, number, isConfirmed }, index) => ({
      key,
      number,
      isConfirmed,
      isDescribed: processAnswerOf(answers, key).how.trim() !== '',
      documents: lines[index]?.length ?? 0,
      freshEngagements: rows.filter(
        ({ freshness, cells }) => freshness === 'fresh' && (cells[index] ?? 0) > 0,
      ).length,
    })),
    windowFrom: addMonths(application.applicationOn, -12 * edition.terms.engagementYears),
  }
}
