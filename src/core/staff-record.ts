import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import { field } from '#core/fields.ts'
import type { CentreRole, Role } from '#core/roles.ts'
import { type Absence, findAbsence, isTiedTo, type StaffFact, type Tie } from '#core/staff.ts'

/** What is kept of each of the centre's people besides their roles: shapes of the forms, the routes and the columns. */
export const competenceRecord = z.object({
  type: z.string().trim().min(1).max(60).meta({ widget: 'type' }),
  level: z.int().min(1).max(5).meta({ widget: 'level' }),
  until: field.day,
})
export const tieRecord = z.object({
  uscc: field.line,
  organisation: field.line,
  reason: field.reason,
  until: field.day.nullable().default(null),
})
export const absenceRecord = z.object({
  from: field.day,
  to: field.day,
  deputyId: z.uuid().nullable().default(null).meta({ widget: 'person', role: '' }),
})

const mostRecords = 60
export const staffRecords = {
  competences: z.array(competenceRecord).max(mostRecords).meta({ widget: 'rows' }),
  ties: z.array(tieRecord).max(mostRecords).meta({ widget: 'rows' }),
  absences: z.array(absenceRecord).max(mostRecords).meta({ widget: 'rows' }),
}

/**
 * Roles that nobody wears for somebody else: each auditor and each expert judges on their own (Q4.4, Q4.5), and whoever
 * only reads or administers has nothing to be done meanwhile.
 */
const ownHandOnly: readonly Role[] = [
  'auditor',
  'expert',
  'supervisor',
  'administrator',
] satisfies CentreRole[]

/** The roles of somebody that a deputy can act in. */
export const rolesToDeputise = (roles: readonly string[]): readonly Role[] =>
  (roles as readonly Role[]).filter((role) => !ownHandOnly.includes(role))

/** A case that would come into a deputy's hands. */
export interface LedCase {
  readonly caseId: string
  readonly leadId: string
  readonly organisationName: string
  readonly uscc: string | null
  /** Who may not lead it (separation.ts). */
  readonly barred: readonly string[]
}

/** Why an absence cannot stand as stated; words/staff.ts says it. */
export type AbsenceFault =
  | 'absence-backwards'
  | 'absence-over'
  | 'absence-overlaps'
  | 'deputy-unknown'
  | 'deputy-self'
  | 'nothing-to-deputise'
  | 'deputy-lacks-role'
  | 'deputy-away'
  | 'deputy-not-separate'

export interface FoundFault {
  readonly code: AbsenceFault
  readonly facts: Readonly<Record<string, string>>
}

/**
 * What is wrong with an absence of `person`, if anything: days that run backwards, are over or were stated already; a
 * deputy who is unknown, the person, of other roles, away then, or who may not lead a case of theirs or is tied to its
 * applicant (Q4.5).
 */
export const findAbsenceFault = (
  absence: Absence,
  {
    person,
    others,
    staff,
    cases,
    today,
    months,
  }: {
    person: StaffFact
    /** The person's other absences. */
    others: readonly Absence[]
    staff: readonly StaffFact[]
    /** The open cases the person leads. */
    cases: readonly LedCase[]
    today: Day
    /** For how long a tie binds after it has ended (coolingOffMonths). */
    months: number
  },
): FoundFault | undefined => {
  const { from, to, deputyId } = absence
  const fault = (code: AbsenceFault, facts: Record<string, string> = { from, to }) => ({ code, facts })
  if (to < from) return fault('absence-backwards')
  if (to < today) return fault('absence-over')
  if (others.some((other) => overlaps(other, absence))) return fault('absence-overlaps')
  if (deputyId === null) return undefined
  if (deputyId === person.id) return fault('deputy-self')
  const deputy = staff.find(({ id }) => id === deputyId)
  if (!deputy) return fault('deputy-unknown')
  const needed = rolesToDeputise(person.roles)
  if (needed.length === 0) return fault('nothing-to-deputise')
  const lacking = needed.find((role) => !deputy.roles.includes(role))
  if (lacking) return fault('deputy-lacks-role', { role: lacking })
  const away = deputy.absences.find((other) => overlaps(other, absence))
  if (away) return fault('deputy-away', { from: away.from, to: away.to })
  const entangled = cases.find((one) => isEntangled(deputy, one, from, months))
  return entangled && fault('deputy-not-separate', { organisationName: entangled.organisationName })
}

const overlaps = (one: Absence, other: Absence): boolean => one.from <= other.to && other.from <= one.to

const isEntangled = (
  deputy: { readonly id: string; readonly ties: readonly Tie[] },
  { uscc, barred }: LedCase,
  on: Day,
  months: number,
): boolean => barred.includes(deputy.id) || (uscc !== null && isTiedTo(deputy.ties, uscc, on, months))

/**
 * Who is to be told on a day in place of these people: whoever is away is replaced by their deputy, and told all the same
 * when they named none.
 */
export const atWorkFor = (
  ids: readonly string[],
  staff: readonly Pick<StaffFact, 'id' | 'absences'>[],
  on: Day,
): readonly string[] => [
  ...new Set(
    ids.map((id) => {
      const absences = staff.find((one) => one.id === id)?.absences ?? []
      return findAbsence(absences, on)?.deputyId ?? id
    }),
  ),
]

/** Absences that are not over, the next one first; what is over is history that the log of the cases keeps. */
export const comingAbsences = (absences: readonly Absence[], today: Day): readonly Absence[] =>
  absences.filter(({ to }) => to >= today).toSorted((a, b) => (a.from < b.from ? -1 : 1))
