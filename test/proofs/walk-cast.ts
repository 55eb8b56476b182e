import { randomUUID } from 'node:crypto'
import type { Day } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { type CentreRole, centreRoles, type Role } from '#core/roles.ts'
import type { Tie } from '#core/staff.ts'
import type { Ports } from '#handle/ports.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { companies } from '../../examples/companies.ts'
import type { Stage } from '../../examples/plan.ts'
import { competencesOf, type StaffKey, tiesOf } from '../../examples/staff.ts'
import type { Standing } from './separate-duties.ts'

export interface Cast {
  /** Everybody who may act for an organisation, and everybody of the centre. */
  readonly applicants: readonly {
    readonly company: string
    readonly organisationId: string
    readonly actors: readonly Actor[]
  }[]
  readonly centre: readonly Actor[]
  readonly people: readonly { readonly id: string; readonly roles: readonly string[] }[]
  readonly standing: ReadonlyMap<string, Standing>
  /** Everybody as they are on this day: who acts for whom changes. */
  on(today: Day): readonly Actor[]
}

/** Days on which one of the leads is away, and somebody of many hats acts for them. */
const away = { from: '2026-10-12', to: '2027-01-29' }

/** Wears every hat that decides something, to see whether the procedure keeps its duties apart. */
const allHats = centreRoles.filter((role) => role !== 'administrator' && role !== 'supervisor')

/** Some have been tied to applicants for good, and one only until lately. */
const tiesTo = (
  some: readonly { readonly key: string; readonly name: string; readonly uscc: string }[],
): Tie[] =>
  some.map(({ name, uscc }, at) => ({
    uscc,
    organisation: name,
    reason: '任技术顾问',
    until: at === 2 ? '2025-12-31' : null,
  }))

const enter = async ({ db }: Ports, name: string): Promise<string> => {
  const id = randomUUID()
  await db
    .insertInto('users')
    .values({ id, name, email: `${id}@walk.example`, email_verified: true })
    .execute()
  await addPerson(db, { personId: id, lang: 'zh-CN' })
  return id
}

/**
 * The people of a walk: the stage's own, who wear one hat each, five more who wear every hat at once, and a second
 * contact, a contributor and a payer in each organisation.
 */
export const castOf = async (ports: Ports, stage: Stage): Promise<Cast> => {
  const standing = new Map<string, Standing>()
  const centre: Actor[] = (Object.keys(stage.staff) as StaffKey[]).map((key) => ({
    ...stage.staff[key],
    ties: tiesOf(key),
  }))
  for (const key of Object.keys(stage.staff) as StaffKey[])
    standing.set(stage.staff[key].personId, { organisationId: null, ties: tiesOf(key) })
  for (const serial of [1, 2, 3, 4, 5]) {
    const personId = await enter(ports, `多岗${serial}`)
    const roles: readonly CentreRole[] = allHats
    const ties = serial > 3 ? tiesTo(companies.slice(serial, serial + 3)) : []
    await changePerson(ports.db, personId, { roles, competences: competencesOf(roles), ties })
    standing.set(personId, { organisationId: null, ties })
    centre.push({ personId, organisationId: null, roles, ties })
  }
  const deputy = centre.at(-5)
  if (!deputy) throw new Error('Nobody wears many hats')
  await changePerson(ports.db, stage.staff.lead2.personId, {
    absences: [{ ...away, deputyId: deputy.personId }],
  })
  const applicants = []
  for (const { key } of companies) {
    const contact = stage.contactOf(key)
    const organisationId = contact.organisationId ?? ''
    const others: Actor[] = []
    for (const role of ['contact', 'contributor', 'payer'] as const) {
      const personId = await enter(ports, `${key} ${role}`)
      await changePerson(ports.db, personId, { organisationId, roles: [role] })
      others.push({ personId, organisationId, roles: [role as Role] })
    }
    const actors = [contact, ...others]
    for (const { personId } of actors) standing.set(personId, { organisationId, ties: [] })
    applicants.push({ company: key, organisationId, actors })
  }
  const everybody = [...centre, ...applicants.flatMap(({ actors }) => actors)]
  const deputised = everybody.map((one) =>
    one === deputy ? { ...one, deputyFor: [stage.staff.lead2.personId] } : one,
  )
  return {
    on: (today) => (away.from <= today && today <= away.to ? deputised : everybody),
    applicants,
    centre,
    people: centre.map(({ personId, roles }) => ({ id: personId, roles })),
    standing,
  }
}
