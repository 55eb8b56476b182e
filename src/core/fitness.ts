import type { Day } from '#core/calendar/day.ts'
import { type Facts, type Refusal, refuse } from '#core/kernel.ts'
import { findAbsence, isCompetent, isTiedTo, type StaffFact } from '#core/staff.ts'

/** What somebody of the centre is to be assigned to. */
export interface Assignment {
  readonly role: string
  readonly type: string
  readonly level: number
  /** The applicant's credit code; null before there is an application. */
  readonly uscc: string | null
  /** The day on which they are to act. */
  readonly on: Day
  /** For how long an ended tie still binds. */
  readonly coolingOffMonths: number
}

interface Unfit {
  readonly code: 'person-lacks-role' | 'competence-missing' | 'person-tied-to-applicant' | 'absent-on-day'
  readonly facts: Facts
}

/** Why this member of staff cannot take on an assignment, the weightiest reason first; undefined when they can. */
export const findUnfit = (member: StaffFact, to: Assignment): Unfit | undefined => {
  const { role, type, level, uscc, on, coolingOffMonths: months } = to
  const person = member.name
  if (!member.roles.includes(role)) return { code: 'person-lacks-role', facts: { role, person } }
  if (uscc && isTiedTo(member.ties, uscc, on, months))
    return { code: 'person-tied-to-applicant', facts: { person, months } }
  if (!isCompetent(member.competences, { type, level, on }))
    return { code: 'competence-missing', facts: { person, type, level, on } }
  const absence = findAbsence(member.absences, on)
  return absence && { code: 'absent-on-day', facts: { person, on, from: absence.from, to: absence.to } }
}

/** The refusal for the first of `ids` that cannot take on the assignment, or null; who is unknown holds no role. */
export const refuseUnfit = (
  staff: unknown,
  ids: readonly string[],
  to: Assignment,
  clause: string,
): Refusal | null => {
  for (const id of ids) {
    const member = (staff as readonly StaffFact[]).find((one) => one.id === id)
    const unfit = member
      ? findUnfit(member, to)
      : { code: 'person-lacks-role', facts: { role: to.role, person: id } }
    if (unfit) return refuse(unfit.code, clause, unfit.facts)
  }
  return null
}
