import type { Day } from '#core/calendar/day.ts'
import { type Refusal, refuse } from '#core/kernel.ts'
import { findAbsence, isCompetent, isTiedTo, type StaffFact } from '#core/staff.ts'

/** What somebody of the centre is to be assigned to. */
export interface Assignment {
  readonly type: string
  readonly level: number
  /** The applicant's credit code; null before there is an application. */
  readonly uscc: string | null
  /** The day on which they are to act. */
  readonly on: Day
  /** For how long an ended tie still binds. */
  readonly coolingOffMonths: number
}

/** The refusal of somebody who is bound to the applicant, or was until lately; null for everybody else (Q4.5). */
export const refuseTied = (
  { name: person, ties }: StaffFact,
  { uscc, on, coolingOffMonths: months }: Pick<Assignment, 'uscc' | 'on' | 'coolingOffMonths'>,
  clause: string,
): Refusal | null =>
  uscc && isTiedTo(ties, uscc, on, months)
    ? refuse('person-tied-to-applicant', clause, { person, months })
    : null

/** The refusal of somebody who is away on a day, or null. */
export const refuseAbsent = (
  { name: person, absences }: StaffFact,
  on: Day,
  clause: string,
): Refusal | null => {
  const absence = findAbsence(absences, on)
  return absence ? refuse('absent-on-day', clause, { person, on, from: absence.from, to: absence.to }) : null
}

/** The refusal of somebody who cannot take on an assignment, for the weightiest reason; null when they can (Q4.4). */
export const refuseUnfitFor = (member: StaffFact, to: Assignment, clause: string): Refusal | null => {
  const { type, level, on } = to
  return (
    refuseTied(member, to, clause) ??
    (isCompetent(member.competences, { type, level, on })
      ? refuseAbsent(member, on, clause)
      : refuse('competence-missing', clause, { person: member.name, type, level, on }))
  )
}
