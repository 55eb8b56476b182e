import { createContext, useContext } from 'react'
import type { AuditState } from '#core/audit-state.ts'
import type { BookFile } from '#core/book/book-file.ts'
import type { Question, SupplementItem } from '#core/case-state.ts'
import type { AgendaItem } from '#core/meeting-state.ts'
import type { FieldWords } from '#core/words/fields.ts'
import type { Address, People } from '../contract.ts'
import type { ToldAttendance } from '../contract-of-forms.ts'
import type { Stream } from '../paths.ts'

/** The case whose audit is under way, for what the auditors fill in. */
export interface Rated {
  caseId: string
  type: string
  level: number
  audit: AuditState | null
  /** Practices that the team may still agree on. */
  mayAgreeOn: readonly string[]
  people: People
}

export const nothingRated: Rated = { caseId: '', type: '', level: 1, audit: null, mayAgreeOn: [], people: {} }

/** The stream that a command is asked of. */
export interface AskedOf {
  readonly stream: Stream
  readonly id: string
}

/** What the controls of a form may choose from, besides what they ask the server for. */
export interface Surroundings {
  /** None in a form that no command asks for. */
  asked?: AskedOf
  /** The case or matter that uploads belong to. */
  caseId?: string
  /** What that matter will be about, where it is still to be opened: `case:` and the id. */
  about?: string
  command: string
  /** What a form that no command asks for calls its fields. */
  labels?: Readonly<Record<string, FieldWords>>
  items: readonly SupplementItem[]
  /** The book as it was handed in; null before that. */
  book: BookFile | null
  questions: readonly Question[]
  files: Readonly<Record<string, { name: string; size: number }>>
  onUploaded: (file: { id: string; name: string; size: number }) => void
  addresses: readonly Address[]
  /** Who attends the audit, as far as known. */
  attendance?: ToldAttendance | null
  agenda: readonly AgendaItem[]
  ready: readonly AgendaItem[]
  rated: Rated
  /** Tells the form that something is still on its way, so that it is not sent half. */
  onBusy: (isBusy: boolean) => void
}

export const SurroundingsContext = createContext<Surroundings>({
  command: '',
  items: [],
  book: null,
  questions: [],
  files: {},
  onUploaded: () => {},
  addresses: [],
  agenda: [],
  ready: [],
  rated: nothingRated,
  onBusy: () => {},
})

export const useSurroundings = (): Surroundings => useContext(SurroundingsContext)
