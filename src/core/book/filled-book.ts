import type { Application } from '#core/rulebook/application-shape.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import type { Answers, Attachment } from './answers.ts'
import { isShown } from './book.ts'
import type { BookFile } from './book-file.ts'
import { type Book, type Item, isFactKey, type Part } from './item.ts'

type Lenient<T> = { readonly [key in keyof T]?: T[key] | null | undefined }

/**
 * A book as far as it is filled in: handed in, or still a draft in which any fact may be missing or unfinished. A bound
 * BookFile is one.
 */
export type FilledBook = Lenient<Omit<BookFile, 'kind' | 'answers'>> & {
  readonly kind: ApplicationKind
  readonly answers?: Answers | undefined
}

type DraftEngagement = Partial<Application['engagements'][number]>

/** The list of engagements, each with its list of documents; its places are the numbers by which it is cited. */
export const engagementsOf = ({ engagements }: FilledBook): Application['engagements'] =>
  ((engagements ?? []) as readonly DraftEngagement[]).map(
    (one) => ({ ...one, name: one.name ?? '', files: one.files ?? [] }) as Application['engagements'][number],
  )

/** Left empty, which is as good as not given; a “no” to a question is an answer. */
const isLeftOut = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/** What stands in an item, wherever it is kept: a fact, an answer, or what is taken from elsewhere. */
export const standsIn = (filled: FilledBook, item: Item): unknown => {
  if (item.kind === 'given' || isFactKey(item.key)) return filled[item.key as keyof FilledBook]
  return filled.answers?.[item.key]
}

/** The files that an item names itself; evidence lies with its engagement. */
export const filesOf = (filled: FilledBook, item: Item): readonly Attachment[] => {
  const value = item.kind === 'attachments' ? standsIn(filled, item) : undefined
  return Array.isArray(value) ? (value as Attachment[]) : []
}

/**
 * What the digest of a section is taken over (SHA-256 over its canonical JSON): the book, the section, and the answers to
 * the items that are asked for in it. An item left empty is as good as none, so a draft and the book handed in from it
 * have the same.
 */
export const sectionContent = (
  { id }: Pick<Book, 'id'>,
  { key, items }: Part,
  filled: FilledBook,
): Readonly<Record<string, unknown>> => ({
  book: id,
  section: key,
  answers: Object.fromEntries(
    items
      .filter((item) => isShown(item, filled.kind, filled.answers ?? {}))
      .map((item) => [item.key, standsIn(filled, item)] as const)
      .filter(([, value]) => !isLeftOut(value)),
  ),
})
