import type { Day } from '#core/calendar/day.ts'
import { checkApplication } from '#core/rulebook/application.ts'
import { type Application, applicationSchema } from '#core/rulebook/application-shape.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { emptyParts } from '#core/rulebook/empty-parts.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { deskCalendar } from '../calendar-in-force.ts'

export interface BookFile {
  readonly id?: string
  readonly sha256: string
  readonly name: string
  readonly size?: number
}

export type CispRow = Partial<Application['cisp'][number]>
export type EngagementRow = Partial<Omit<Application['engagements'][number], 'files'>> & {
  files?: readonly BookFile[]
}

/** What the applicant types; the rest of the application comes from the organisation and the contact's account. */
export interface Book {
  readonly applicationOn?: Day
  readonly cisp?: readonly CispRow[]
  readonly engagements?: readonly EngagementRow[]
  readonly agency?: { readonly used?: boolean; readonly name?: string }
  readonly changedOn?: Day
  readonly proof?: readonly BookFile[]
  readonly cancellationReason?: string
}

export interface Surround {
  readonly kind: ApplicationKind
  readonly type: string
  readonly level: number
  readonly organisation: object | null
  readonly contact: object | null
  /** The certificate on which it builds, as the register has it. */
  readonly certificate?: Application['certificate'] | undefined
}

export interface Check {
  readonly findings: readonly Finding[]
  /** Paths of the application that are not filled in, or not rightly. */
  readonly missing: readonly (readonly PropertyKey[])[]
}

/** The reviewer's rules over the book as far as it goes: what is missing, and what the rules say about the rest. */
export const checkBook = (book: Book, around: Surround, today: Day, waived: readonly string[]): Check => {
  const whole = {
    cisp: [],
    engagements: [],
    ...emptyParts(around.kind),
    ...book,
    ...around,
    submittedOn: today,
  }
  const parsed = applicationSchema.safeParse(whole)
  const missing = parsed.success ? [] : parsed.error.issues.map(({ path }) => path)
  const edition = editionOn(today)
  if (!edition) return { findings: [], missing }
  const asFarAsItGoes = parsed.success ? parsed.data : partly(whole)
  const findings = asFarAsItGoes ? checkApplication(asFarAsItGoes, edition, deskCalendar) : []
  return {
    missing,
    findings: findings.filter(({ rule, code, answer }) =>
      rule === 'agency' ? book.agency !== undefined : answer !== 'not-met' || !waived.includes(code),
    ),
  }
}

/** The application without its unfinished rows, so that the rules already speak about the finished ones. */
const partly = (whole: Record<string, unknown>): Application | null => {
  const { cisp, engagements } = applicationSchema.shape
  const finished = (schema: { safeParse: (row: unknown) => { success: boolean } }, rows: unknown) =>
    (rows as unknown[]).filter((row) => schema.safeParse(row).success)
  const parsed = applicationSchema.safeParse({
    ...whole,
    applicationOn: whole.applicationOn ?? whole.submittedOn,
    agency: whole.agency ?? { used: false },
    cisp: finished(cisp.element, whole.cisp),
    engagements: finished(engagements.element, whole.engagements),
  })
  return parsed.success ? parsed.data : null
}

/** What is saved: lists are there even when empty, and an empty line is not an answer. */
export const tidy = (book: Book): Book =>
  JSON.parse(
    JSON.stringify({ cisp: [], engagements: [], ...book }, (_, value) => (value === '' ? undefined : value)),
  ) as Book
