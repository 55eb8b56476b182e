import { dayOfInstant } from '#core/calendar/day.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import type { Absence, Competence, StaffFact, Tie } from '#core/staff.ts'
import { comingAbsences, findAbsenceFault } from '#core/staff-record.ts'
import { checkUscc } from '#core/uscc.ts'
import type { staffProblems } from '#core/words/staff.ts'
import type { Page, Part } from '#store/page.ts'
import { findPerson, listLedCases, listStaff, type Person } from '#store/people.ts'
import { changeStaffMember, listStaffLog, type StaffLogRow } from '#store/staff-log.ts'
import type { Ports } from './ports.ts'

export type { StaffLogRow } from '#store/staff-log.ts'

/** Why records were left as they are; words/problems.ts says it. */
export interface RecordsNo {
  readonly no: keyof typeof staffProblems | 'person-unknown'
  readonly facts?: Readonly<Record<string, string>>
}

export interface Records {
  readonly competences?: readonly Competence[] | undefined
  readonly ties?: readonly Tie[] | undefined
  readonly absences?: readonly Absence[] | undefined
}

const isStaff = (person: Person | undefined): person is Person =>
  person !== undefined && person.organisation_id === null && person.roles.length > 0

/**
 * Writes what is kept of one of the centre's people; what is not given stays. Absences are the coming ones: those that are
 * over are dropped, and each that is new or changed is looked at. It is written down who did it. Answers the person, or why nothing was changed.
 */
export const keepRecords = async (
  ports: Ports,
  { personId, byId }: { readonly personId: string; readonly byId: string },
  records: Records,
): Promise<Person | RecordsNo> => {
  const person = await findPerson(ports.db, personId)
  if (!isStaff(person)) return { no: 'person-unknown' }
  const ties = records.ties?.map((tie) => ({ ...tie, uscc: asCompared(tie.uscc) }))
  const kept = {
    ...(records.competences && { competences: records.competences }),
    ...(ties && { ties }),
    ...(records.absences && {
      absences: comingAbsences(records.absences, dayOfInstant(ports.clock.now())),
    }),
  }
  const no =
    findWrongCompetence(ports, kept.competences ?? []) ??
    findWrongTie(ties ?? []) ??
    (records.absences && (await findWrongAbsence(ports, person, records.absences)))
  if (no) return no
  await changeStaffMember(ports.db, { personId, byId, at: ports.clock.now() }, kept)
  return { ...person, ...(kept as Partial<Person>) }
}

/** What was changed of the centre's people and by whom, the newest first. */
export const listStaffLogFor = (ports: Ports, page: Page): Promise<Part<StaffLogRow>> =>
  listStaffLog(ports.db, page)

/** Adds a tie to what somebody declared: they may add, an administrator corrects or ends. */
export const declareTie = async (ports: Ports, personId: string, tie: Tie): Promise<Person | RecordsNo> => {
  const person = await findPerson(ports.db, personId)
  if (!isStaff(person)) return { no: 'person-unknown' }
  return keepRecords(ports, { personId, byId: personId }, { ties: [...person.ties, tie] })
}

const findWrongCompetence = (ports: Ports, competences: readonly Competence[]): RecordsNo | undefined => {
  const wrong = competences.find(({ type }) => !ports.editions.some((edition) => findType(type, edition)))
  return wrong && { no: 'competence-type-unknown', facts: { type: wrong.type } }
}

const findWrongTie = (ties: readonly Tie[]): RecordsNo | undefined => {
  const wrong = ties.find(({ uscc }) => checkUscc(uscc).answer === 'not-met')
  return wrong && { no: 'tie-uscc-malformed', facts: { uscc: wrong.uscc } }
}

const asFact = ({ person_id: id, name, roles, competences, ties, absences }: Person): StaffFact => ({
  id,
  name,
  roles,
  competences,
  ties,
  absences,
})

const findWrongAbsence = async (
  ports: Ports,
  person: Person,
  absences: readonly Absence[],
): Promise<RecordsNo | undefined> => {
  const [staff, cases] = await Promise.all([listStaff(ports.db), listLedCases(ports.db, person.person_id)])
  const today = dayOfInstant(ports.clock.now())
  const isKnown = (one: Absence) =>
    person.absences.some(
      ({ from, to, deputyId }) => from === one.from && to === one.to && deputyId === one.deputyId,
    )
  for (const absence of absences) {
    if (isKnown(absence)) continue
    const fault = findAbsenceFault(absence, {
      person: asFact(person),
      others: absences.filter((other) => other !== absence),
      staff: staff.map(asFact),
      cases,
      today,
      months: editionOn(today, ports.editions)?.readings.coolingOffMonths.value ?? 0,
    })
    if (fault) return { no: fault.code, facts: fault.facts }
  }
  return undefined
}
