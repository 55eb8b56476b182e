import { sql } from 'kysely'
import type { Db } from './db.ts'

/** Who is behind a session, with what deciding and every screen's head need: one round trip. */
export interface SignedIn {
  personId: string
  name: string
  email: string
  emailConfirmed: boolean
  organisationId: string | null
  organisationName: string | null
  roles: string[]
  position: string | null
  lang: 'zh-CN' | 'en'
}

/** Seconds until a session ends, whatever is done, and without anything being done. */
export interface SessionLife {
  absoluteSeconds: number
  idleSeconds: number
}

/**
 * The person of a session that has not ended, and a note that they were here. Sessions go by the database's clock, not
 * by the service's, which a demo may have moved.
 */
export async function findSignedIn(db: Db, token: string, life: SessionLife): Promise<SignedIn | undefined> {
  const { rows } = await sql<SignedIn>`
    with live as materialized (
      select id, user_id, updated_at from sessions
      where token = ${token}
        and expires_at > now()
        and created_at > now() - make_interval(secs => ${life.absoluteSeconds})
        and updated_at > now() - make_interval(secs => ${life.idleSeconds})
    ), seen as (
      -- Once a minute is enough, so that reading a page does not write each time.
      update sessions set updated_at = now() from live
      where sessions.id = live.id and live.updated_at < now() - interval '1 minute'
    )
    select p.person_id as "personId", u.name, u.email, u.email_verified as "emailConfirmed",
      p.organisation_id as "organisationId", o.name as "organisationName", p.roles, p.position, p.lang
    from live
    join users u on u.id = live.user_id
    join people p on p.person_id = u.id and p.active
    left join organisations o on o.organisation_id = p.organisation_id`.execute(db)
  return rows[0]
}

/** Ends all sessions of a person: they were removed, or their roles changed hands. */
export async function endSessions(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('sessions').where('user_id', '=', personId).execute()
}

/** How often signing in with this address failed in the last seconds, and how many seconds ago the last time. */
export async function countFailures(
  db: Db,
  email: string,
  withinSeconds: number,
): Promise<{ failures: number; secondsAgo: number }> {
  const { rows } = await sql<{ failures: number; secondsAgo: number }>`
    select failures, extract(epoch from now() - last_at)::int as "secondsAgo" from sign_in_failures
    where email = ${email} and last_at > now() - make_interval(secs => ${withinSeconds})`.execute(db)
  return rows[0] ?? { failures: 0, secondsAgo: 0 }
}

/** Counts one more wrong password; the count starts anew when the last was longer ago than these seconds. */
export async function noteFailure(db: Db, email: string, withinSeconds: number): Promise<void> {
  await sql`
    insert into sign_in_failures as f (email, failures, last_at) values (${email}, 1, now())
    on conflict (email) do update set
      failures = case when f.last_at > now() - make_interval(secs => ${withinSeconds}) then f.failures + 1 else 1 end,
      last_at = now()`.execute(db)
}

export async function forgetFailures(db: Db, email: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('email', '=', email).execute()
}

/** Marks an address as confirmed: its owner followed a link that only they were sent. */
export async function confirmEmail(db: Db, personId: string): Promise<void> {
  await db.updateTable('users').set({ email_verified: true }).where('id', '=', personId).execute()
}
