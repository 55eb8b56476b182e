import type { Answers } from '#core/book/answers.ts'
import { findItem, findPart } from '#core/book/book.ts'
import { checkWhole } from '#core/book/check-whole.ts'
import { type Book, isFactKey } from '#core/book/item.ts'
import type { Day } from '#core/calendar/day.ts'
import type { Known } from '#core/rulebook/application.ts'
import { type Application, applicationSchema } from '#core/rulebook/application-shape.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { emptyParts } from '#core/rulebook/empty-parts.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { deskCalendar } from '../calendar-in-force.ts'

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

/** How many things stand against handing a book in. */
export const openCount = ({ findings, missing }: Check): number =>
  findings.filter(({ answer }) => answer === 'not-met').length + missing.length

/** The reviewer's rules over the book as far as it goes: what is missing, and what the rules say about the rest. */
export const checkTyped = (
  typed: Answers,
  around: Surround,
  today: Day,
  waived: readonly string[],
  known: Known = {},
): { readonly check: Check; readonly application: Application | null } => {
  const given = JSON.parse(
    JSON.stringify(typed, (_, value) => (value === '' || value === null ? undefined : value)),
  ) as Record<string, unknown>
  const facts = Object.fromEntries(Object.entries(given).filter(([key]) => isFactKey(key)))
  const answers = Object.fromEntries(Object.entries(given).filter(([key]) => !isFactKey(key)))
  const whole = {
    cisp: [],
    engagements: [],
    ...emptyParts(around.kind),
    ...facts,
    ...around,
    submittedOn: today,
  }
  const parsed = applicationSchema.safeParse(whole)
  const missing = parsed.success ? [] : parsed.error.issues.map(({ path }) => path)
  const edition = editionOn(today)
  const application = parsed.success ? parsed.data : partly(whole)
  if (!edition || !application) return { check: { findings: [], missing }, application }
  const file = isAssessed(around.kind) ? { ...application, answers: answers as never } : application
  const findings = checkWhole(file, edition, deskCalendar, known)
  return {
    application,
    check: {
      missing,
      findings: findings.filter(({ rule, code, answer }) =>
        rule === 'agency' ? facts.agency !== undefined : answer !== 'not-met' || !waived.includes(code),
      ),
    },
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

/** The item that a rule on the facts is about. */
const itemOfRule: Partial<Record<RuleName, string>> = {
  'legal-person': 'organisation',
  'business-scope': 'organisation',
  established: 'organisation',
  uscc: 'organisation',
  'contact-email': 'contact',
  'contact-position': 'contact',
  cisp: 'cisp',
  engagement: 'engagements',
  'engagement-minimum': 'engagements',
  'whole-documents': 'engagements',
  'process-evidence': 'engagements',
  reuse: 'engagements',
  agency: 'agency',
  'application-date': 'applicationOn',
  certificate: 'certificate',
  maintenance: 'certificate',
  upgrade: 'certificate',
  change: 'changedOn',
}

/** Where in the book something stands: its section, and its item within. */
export interface BookPlace {
  readonly section: string
  readonly item: string
}

const placeOfItem = (book: Book, item: string): BookPlace => {
  const found = findItem(book, item)
  const first = book.parts[0]
  return found
    ? { section: found.part.key, item }
    : { section: first?.key ?? '', item: first?.items[0]?.key ?? '' }
}

/** The place of what a rule found. */
export const placeOfFinding = (book: Book, { rule, facts }: Finding): BookPlace =>
  placeOfItem(book, typeof facts.item === 'string' ? facts.item : (itemOfRule[rule] ?? 'applicationOn'))

/** The place of what is not filled in, by its path in the application. */
export const placeOfPath = (book: Book, [part]: readonly PropertyKey[]): BookPlace =>
  placeOfItem(book, String(part))

/** How many things of a section are not met yet. */
export const openIn = (book: Book, section: string, { findings, missing }: Check): number =>
  findPart(book, section)
    ? findings.filter((one) => one.answer === 'not-met' && placeOfFinding(book, one).section === section)
        .length + missing.filter((path) => placeOfPath(book, path).section === section).length
    : 0
