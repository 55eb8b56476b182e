import { type Selectable, sql } from 'kysely'
import type { Absence, Competence, Tie } from '#core/staff.ts'
import type { LedCase } from '#core/staff-record.ts'
import type { Db } from './db.ts'
import type { PeopleTable } from './tables-of-people.ts'

export type Lang = 'zh-CN' | 'en'

/** A person with the name and address they sign in with. */
export interface Person extends Selectable<PeopleTable> {
  name: string
  email: string
  email_verified: boolean
}

const personColumns = [
  'people.person_id',
  'people.organisation_id',
  'people.roles',
  'people.position',
  'people.lang',
  'people.active',
  'people.created_at',
  'people.competences',
  'people.ties',
  'people.absences',
  'people.digest',
  'people.early_reminders',
  'people.calendar_files',
  'people.address_confirmed_at',
  'people.mail_fails_since',
  'users.name',
  'users.email',
  'users.email_verified',
] as const

const joined = (db: Db) =>
  db.selectFrom('people').innerJoin('users', 'users.id', 'people.person_id').select(personColumns)

export async function findPerson(db: Db, personId: string): Promise<Person | undefined> {
  return joined(db).where('people.person_id', '=', personId).executeTakeFirst()
}

export async function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return joined(db).where('users.email', '=', email.toLowerCase()).executeTakeFirst()
}

/** Names and roles for a screen, whoever of these ids is a person. Active or not: history keeps its names. */
export async function listPeople(db: Db, personIds: readonly string[]): Promise<Person[]> {
  const ids = [...new Set(personIds)].filter((id) => /^[0-9a-f-]{36}$/.test(id))
  return ids.length === 0 ? [] : joined(db).where('people.person_id', 'in', ids).execute()
}

/** The members of an organisation who can act, the longest there first. */
export async function listMembers(db: Db, organisationId: string): Promise<Person[]> {
  return joined(db)
    .where('people.organisation_id', '=', organisationId)
    .where('people.active', '=', true)
    .orderBy('people.created_at')
    .orderBy('people.person_id')
    .execute()
}

/** The centre's people who hold a role, or this role. */
export async function listStaff(db: Db, role?: string): Promise<Person[]> {
  let query = joined(db)
    .where('people.organisation_id', 'is', null)
    .where('people.active', '=', true)
    .where(sql<boolean>`people.roles <> '{}'`)
  if (role) query = query.where(sql<boolean>`${role} = any(people.roles)`)
  return query.orderBy('people.created_at').orderBy('people.person_id').execute()
}

/** Makes the person behind a new sign-in; known ones stay as they are. */
export async function addPerson(db: Db, person: { personId: string; lang: Lang }): Promise<void> {
  await db
    .insertInto('people')
    .values({ person_id: person.personId, organisation_id: null, position: null, lang: person.lang })
    .onConflict((on) => on.column('person_id').doNothing())
    .execute()
}

/** A list as the driver has to be given it: an array of its own it would take for one of PostgreSQL's. */
const asJson = <T>(list: readonly T[]) => sql<T[]>`${JSON.stringify(list)}::jsonb`

export async function changePerson(
  db: Db,
  personId: string,
  change: {
    organisationId?: string | null
    roles?: readonly string[]
    position?: string | null
    lang?: Lang
    active?: boolean
    competences?: readonly Competence[]
    ties?: readonly Tie[]
    absences?: readonly Absence[]
  },
): Promise<void> {
  const { organisationId, roles, competences, ties, absences, ...rest } = change
  const set = {
    ...rest,
    ...(organisationId !== undefined && { organisation_id: organisationId }),
    ...(roles && { roles: [...roles] }),
    ...(competences && { competences: asJson(competences) }),
    ...(ties && { ties: asJson(ties) }),
    ...(absences && { absences: asJson(absences) }),
  }
  if (Object.keys(set).length > 0)
    await db.updateTable('people').set(set).where('person_id', '=', personId).execute()
}

export async function hasAdministrator(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from people where active and 'administrator' = any(roles)) as found`.execute(db)
  return rows[0]!.found
}

/** Everybody with a role, the centre's people first, each with the name of their organisation. */
export async function listPersonas(db: Db): Promise<(Person & { organisation: string | null })[]> {
  return joined(db)
    .leftJoin('organisations', 'organisations.organisation_id', 'people.organisation_id')
    .select('organisations.name as organisation')
    .where('people.active', '=', true)
    .where(sql<boolean>`people.roles <> '{}'`)
    .orderBy('organisations.created_at', (by) => by.asc().nullsFirst())
    .orderBy('people.created_at')
    .orderBy('people.person_id')
    .execute()
}

/** Makes this person the first administrator; false, and the sign-in just made is gone, when somebody else was first. */
export async function makeFirstAdministrator(db: Db, personId: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    // Two who set up at once wait for each other here, and the second sees the first.
    await sql`lock table people in share row exclusive mode`.execute(transaction)
    if (await hasAdministrator(transaction)) {
      await transaction.deleteFrom('users').where('id', '=', personId).execute()
      return false
    }
    await changePerson(transaction, personId, { roles: ['administrator'] })
    return true
  })
}

/** The open cases of this lead, with what bars somebody from acting on them. */
export async function listLedCases(db: Db, leadId: string): Promise<LedCase[]> {
  const { rows } = await sql<LedCase>`
    select c.case_id as "caseId", c.lead_id as "leadId", c.organisation_name as "organisationName", o.uscc,
      coalesce(c.summary -> 'barredFromLead', c.summary -> 'panelVoters', '[]') as "barred"
    from cases c left join organisations o on o.organisation_id = c.organisation_id
    where c.lead_id = ${leadId} and c.turn <> 'none'
    order by c.sort_on, c.case_id`.execute(db)
  return rows
}

/** Notes that mails to this person come back, as long as this is still their address. */
export async function noteMailFails(db: Db, personId: string, email: string, at: string): Promise<void> {
  await sql`update people p set mail_fails_since = ${at} from users u
    where p.person_id::text = ${personId} and u.id = p.person_id and u.email = ${email} and p.mail_fails_since is null`.execute(
    db,
  )
}

/** The address was confirmed (again): mails reach it. */
export async function noteAddressConfirmed(db: Db, personId: string, at: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ address_confirmed_at: at, mail_fails_since: null })
    .where('person_id', '=', personId)
    .execute()
}

/**
 * Gives somebody another address, by which they sign in from now on; links to a new password that went to the former
 * one lead nowhere any more. False when somebody else has it.
 */
export async function changeEmail(db: Db, personId: string, email: string): Promise<boolean> {
  return db.transaction().execute(async (one) => {
    const { rows } = await sql`
      update users set email = ${email}, email_verified = true
      where id = ${personId} and not exists (select from users other where other.email = ${email})
      returning id`.execute(one)
    if (rows.length === 0) return false
    await sql`delete from verifications where value = ${personId}`.execute(one)
    return true
  })
}
