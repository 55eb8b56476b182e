import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Roles that one administrator asked for somebody at the centre, and those the person has. */
export interface AskedRights {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly before: readonly string[]
  readonly roles: readonly string[]
  readonly byId: string
  readonly at: string
}

/** What waits for a second person, the longest first. */
export async function listAskedRights(db: Db): Promise<AskedRights[]> {
  const { rows } = await sql<AskedRights>`
    select a.person_id as "personId", u.name, u.email, p.roles as before, a.roles, a.by_id as "byId", a.at
    from asked_rights a join people p on p.person_id = a.person_id join users u on u.id = a.person_id
    order by a.at, a.person_id`.execute(db)
  return rows
}

/** Writes down what is asked; what was asked for the same person before gives way. */
export async function askRights(
  db: Db,
  asked: { personId: string; roles: readonly string[]; byId: string; at: string },
): Promise<void> {
  const { personId, roles, byId, at } = asked
  const row = { roles: [...roles], by_id: byId, at }
  await db
    .insertInto('asked_rights')
    .values({ person_id: personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute()
}

/** Takes what was asked for somebody off the list, for one caller alone; undefined when nothing was, or another was first. */
export async function takeAskedRights(
  db: Db,
  personId: string,
): Promise<{ readonly roles: readonly string[]; readonly by_id: string } | undefined> {
  return db
    .deleteFrom('asked_rights')
    .where('person_id', '=', personId)
    .returning(['roles', 'by_id'])
    .executeTakeFirst()
}
