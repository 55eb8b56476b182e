import { addMonths, type Day } from '#core/calendar/day.ts'

/** What one of the centre's people may assess or hear: a service type up to a level, until a day. */
export interface Competence {
  readonly type: string
  readonly level: number
  readonly until: Day
}

/** Something that binds one of the centre's people to an organisation: employment, shares, advice. */
export interface Tie {
  /** The organisation by its credit code, so that it is known before it ever applies. */
  readonly uscc: string
  readonly organisation: string
  readonly reason: string
  /** The last day of it; null while it lasts. */
  readonly until: Day | null
}

/** Days on which somebody is away, both included, and who acts for them. */
export interface Absence {
  readonly from: Day
  readonly to: Day
  readonly deputyId: string | null
}

/** One of the centre's people as the store knows them, for commands that assign or invite somebody. */
export interface StaffFact {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly competences: readonly Competence[]
  readonly ties: readonly Tie[]
  readonly absences: readonly Absence[]
}

/** Whether these competences cover a type at a level on a day. */
export const isCompetent = (
  competences: readonly Competence[],
  { type, level, on }: { type: string; level: number; on: Day },
): boolean => competences.some((one) => one.type === type && one.level >= level && one.until >= on)

/** Whether one of these ties binds to an organisation on a day: it lasts, or ended fewer than `months` months before. */
export const isTiedTo = (ties: readonly Tie[], uscc: string, on: Day, months: number): boolean =>
  ties.some((tie) => tie.uscc === uscc && (tie.until === null || addMonths(tie.until, months) >= on))

/** The absence that keeps somebody away on a day, if any. */
export const findAbsence = (absences: readonly Absence[], on: Day): Absence | undefined =>
  absences.find(({ from, to }) => from <= on && on <= to)
