import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import type { ProcessArea } from '#core/rulebook/process-areas.ts'

/** The departments that the FAQ recommends to involve, and who holds which section as a rule (Q12.1). */
export const departments = [
  'administration',
  'personnel',
  'finance',
  'business',
  'quality',
  'project-management',
  'purchasing',
  'engineering',
] as const
export type Department = (typeof departments)[number]

/** When an item is asked for: only if another one was answered so, or only in applications of these kinds. */
export type Condition =
  | { readonly item: string; readonly is: string }
  | { readonly kinds: readonly ApplicationKind[] }

/** A column of a table; what does not fit its kind is refused in its cell. Money is whole fen. */
export interface Column {
  readonly key: string
  readonly kind: 'text' | 'number' | 'money' | 'date' | 'choice'
  readonly isRequired: boolean
  readonly choices?: readonly string[]
}

/** Facts that the rules judge: they are answers of the book, and lie in the Application. */
export const factKeys = [
  'applicationOn',
  'cisp',
  'engagements',
  'agency',
  'changedOn',
  'proof',
  'cancellationReason',
] as const
export type FactKey = (typeof factKeys)[number]

export const isFactKey = (key: string): key is FactKey => factKeys.some((one) => one === key)

/** What an item asks for. */
export type Asked =
  | { readonly kind: 'text' | 'date' | 'undertaking' }
  | { readonly kind: 'number' | 'money' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly leastRows: number
      /** A row for each year: an applicant that is younger gives as many as it has. */
      readonly isYearly?: boolean
    }
  | { readonly kind: 'attachments' }
  | { readonly kind: 'process'; readonly area: ProcessArea }
  /** Taken from the organisation, the contact's account or the register, never typed here. */
  | { readonly kind: 'given' }
  /** Lists and statements of the Application. */
  | { readonly kind: 'people' | 'engagements' | 'agency' }

export type AnswerKind = Asked['kind']

export type Item = Asked & {
  /** Unique in the book: the answer is kept, and a finding cites it, by this key. */
  readonly key: string
  /** As printed: `1.3`; empty where the book numbers nothing. */
  readonly number: string
  readonly clause: string
  readonly isRequired: boolean
  /** Read in a public source; what is not is usual in the field, and the centre's own book counts. */
  readonly isConfirmed: boolean
  readonly shownWhen?: Condition
  /** Cannot be taken over from the last cycle (Q16). */
  readonly mustBeNew: boolean
}

export interface Part {
  /** `part-1` … `part-12`, `declaration`; of a change and a cancellation `change`. */
  readonly key: string
  readonly number: number | null
  /** The folder of its attachments on the disc (Q12.6); null where it has none. */
  readonly folder: string | null
  readonly department: Department
  readonly items: readonly Item[]
}

export interface Book {
  /** `2025-04/security-engineering/1`. */
  readonly id: string
  readonly edition: string
  readonly type: string
  readonly level: number
  readonly parts: readonly Part[]
}
