import { sql } from 'kysely'
import type { Tie } from '#core/staff.ts'
import type { Db } from './db.ts'

/** Who is behind a session, with what deciding and every screen's head need: one round trip. */
export interface SignedIn {
  personId: string
  name: string
  email: string
  emailConfirmed: boolean
  organisationId: string | null
  organisationName: string | null
  uscc: string | null
  /** Whether the centre has compared the code with the licence. */
  usccConfirmed: boolean
  roles: string[]
  position: string | null
  lang: 'zh-CN' | 'en'
  /** Colleagues who are away on that day and named this person. */
  deputyFor: string[]
  ties: Tie[]
}

/** Seconds until a session ends, whatever is done, and without anything being done. */
export interface SessionLife {
  absoluteSeconds: number
  idleSeconds: number
}

/**
 * The person of a session that has not ended, and a note that they were here. Sessions go by the database's clock, not
 * by the service's, which a demo may have moved; who is away goes by the service's day.
 */
export async function findSignedIn(
  db: Db,
  token: string,
  life: SessionLife,
  today: string,
): Promise<SignedIn | undefined> {
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
    select p.person_id as "personId", u.name, u.email, u.email_verified and p.mail_fails_since is null as "emailConfirmed",
      p.organisation_id as "organisationId", o.name as "organisationName", o.uscc,
      o.uscc_confirmed_at is not null as "usccConfirmed", p.roles, p.position, p.lang,
      p.ties, array(
        select a.person_id from people a
        where p.organisation_id is null and a.organisation_id is null and a.roles <> '{}' and a.active
          and exists (
            select from jsonb_to_recordset(a.absences) as away ("from" date, "to" date, "deputyId" uuid)
            where away."deputyId" = p.person_id and ${today}::date between away."from" and away."to")
      ) as "deputyFor"
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

/**
 * Counts one more attempt to sign in with this address, before its password is looked at: forty attempts at once are
 * forty. Returns how many there were and the seconds until the count starts anew; past the limit that moment stands,
 * so nobody can keep somebody else locked out for ever.
 */
export async function countAttempt(
  db: Db,
  email: string,
  { limit, pauseSeconds }: { limit: number; pauseSeconds: number },
): Promise<{ attempts: number; secondsLeft: number }> {
  const { rows } = await sql<{ attempts: number; secondsLeft: number }>`
    insert into sign_in_failures as f (email, failures, last_at) values (${email}, 1, now())
    on conflict (email) do update set
      failures = case when f.last_at > now() - make_interval(secs => ${pauseSeconds}) then f.failures + 1 else 1 end,
      last_at = case when f.last_at > now() - make_interval(secs => ${pauseSeconds}) and f.failures >= ${limit}
        then f.last_at else now() end
    returning failures as attempts,
      ceil(extract(epoch from last_at + make_interval(secs => ${pauseSeconds}) - now()))::int as "secondsLeft"`.execute(
    db,
  )
  return rows[0]!
}

export async function forgetFailures(db: Db, email: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('email', '=', email).execute()
}

/** Marks an address as confirmed: its owner followed a link that only they were sent. */
export async function confirmEmail(db: Db, personId: string): Promise<void> {
  await db.updateTable('users').set({ email_verified: true }).where('id', '=', personId).execute()
}
