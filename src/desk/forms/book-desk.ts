import { createContext, useContext } from 'react'
import type { Answers, Attachment } from '#core/book/answers.ts'
import type { Book } from '#core/book/item.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import type { Application, EngagementDocument } from '#core/rulebook/application-shape.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import type { BookAnswer } from '../contract.ts'
import type { BookComment } from '../contract-of-book.ts'
import type { Organisation } from '../contract-of-me.ts'
import type { Uploaded } from './upload.ts'

export type BookDocument = EngagementDocument & { readonly id?: string }
export type EngagementRow = Partial<Omit<Application['engagements'][number], 'files'>> & {
  files?: readonly BookDocument[]
}
type Change = (change: (before: Answers) => Answers) => void

/** What every item of the book may look at while it is filled in. */
export interface BookDesk {
  readonly caseId: string
  readonly book: Book
  readonly kind: ApplicationKind
  readonly askedKind: ApplicationKind
  readonly organisation: Organisation | null
  readonly contact: Application['contact'] | null
  readonly held: RegisteredCertificate | undefined
  /** Answers of every section that this person may open, together. */
  readonly answers: Answers
  readonly engagements: readonly EngagementRow[]
  readonly findings: readonly Finding[]
  /** What is written beside the sections that this person may open, and the names of who wrote it. */
  readonly comments: readonly BookComment[]
  readonly people: BookAnswer['people']
  readonly sizeOf: (id: string) => number | undefined
  /** Asks the server for the digest of a file that has just arrived. */
  readonly knownFile: (file: Uploaded) => Promise<Attachment & Pick<Uploaded, 'size' | 'pages'>>
  /** Changes an answer of whichever section it stands in. */
  readonly changeItem: (key: string, change: (before: unknown) => unknown) => void
}

export type { Change }

const bookDesk = createContext<BookDesk | null>(null)
export const BookDeskProvider = bookDesk.Provider

/** Throws outside a book: a component of it is used nowhere else. */
export const useBookDesk = (): BookDesk => {
  const found = useContext(bookDesk)
  if (!found) throw new Error('no book is open here')
  return found
}
