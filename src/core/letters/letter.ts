import type { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { Lang, Pair, SaidFacts } from '#core/words/say.ts'

/** What a letter heads, greets and signs with, whatever it is about. */
export interface About {
  readonly what: 'case' | 'certificate' | 'proceeding' | 'objection' | 'complaint' | 'meeting'
  readonly number: string | null
  readonly organisationName: string
  readonly contactId: string | null
  readonly leadId: string | null
  readonly type?: string
  readonly level?: number
  readonly kind?: string
}

/** What a letter may look at: the case, or what else it is about, as it stands after the event that sends it. */
export interface Told<S = CaseState> {
  readonly state: S
  readonly about: About
  readonly event: StoredEvent
  readonly edition: Edition
  readonly calendar: Calendar
  readonly deadlines: readonly Deadline[]
  readonly lang: Lang
  /** Names of people and of files by id: the contact is greeted, the case lead signs, an item is about a document. */
  readonly names: Readonly<Record<string, string>>
  /** Where the case is opened or a complaint looked up, and where a certificate is checked; null where the service has no public address. */
  readonly caseUrl: string | null
  readonly verifyUrl: string | null
}

export interface Table {
  readonly head: readonly Pair[]
  /** Cells by the name of a fact, so that money and days are written alike everywhere. */
  readonly rows: readonly (readonly (Pair | string)[])[]
}

/** One letter before it is put into a language. A paragraph is left out when it is null. */
export interface Draft {
  readonly subject: Pair
  /** The number of the decision, where it has one. */
  readonly number?: string
  /** Whom it greets; the authorised contact when it does not say. */
  readonly greeting?: Pair
  /** Who signs it, above the office; the case lead when it does not say. */
  readonly signedBy?: Pair
  readonly facts?: SaidFacts
  readonly paragraphs: readonly (Pair | null)[]
  readonly table?: Table
  /** Paragraphs after the table. */
  readonly after?: readonly (Pair | null)[]
}

/** The day by which something is due, or null when no such deadline stands. */
export type DueOn = (name: string) => Day | null

export type LetterDraft<S = CaseState> = (told: Told<S>, dueOn: DueOn) => Draft

/** A case as a letter heads it. */
export const aboutCase = (state: CaseState): About => {
  const { number, organisationName, contactId, leadId, type, level, kind } = state
  return { what: 'case', number, organisationName, contactId, leadId, type, level, kind }
}

/** A certificate as a letter heads it; whoever holds it is written to, whoever applied for it. */
export const aboutCertificate = ({ number, holder, type, level }: CertificateState): About => ({
  what: 'certificate',
  number,
  organisationName: holder,
  contactId: null,
  leadId: null,
  type,
  level,
})

/** Binds a letter to the event that sends it, so that its data is typed by the event's own schema. */
export const letterOn =
  <E extends { readonly data: z.ZodObject }, S = CaseState>(
    write: (data: z.output<E['data']>, told: Told<S>, dueOn: DueOn) => Draft,
  ): LetterDraft<S> =>
  (told, dueOn) =>
    write(told.event.data as z.output<E['data']>, told, dueOn)
