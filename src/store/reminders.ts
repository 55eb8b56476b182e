import { type Insertable, sql } from 'kysely'
import type { Db } from './db.ts'
import type { RemindersTable } from './tables.ts'

/** A day that something falls due, and how often it has to have been spoken of by now. */
export interface DueRound {
  readonly dueOn: string
  readonly round: number
}

/** A standing deadline of an open case, on a certificate or of a matter, that has come to a round nobody has spoken of yet. */
export interface UnsaidDeadline extends DueRound {
  readonly stream: string
  readonly kind: 'case' | 'certificate' | 'proceeding' | 'objection' | 'complaint'
  readonly name: string
  readonly owner: string
  readonly clause: string
  readonly number: string | null
  /** Null on a certificate: what is due there is the centre's alone. */
  readonly organisationId: string | null
  readonly organisationName: string
  /** Null for a matter, which is of no type. */
  readonly type: string | null
  readonly level: number | null
  readonly leadId: string | null
  readonly auditTeam: readonly string[]
}

/** Whether everything there was to say on this day has been said. */
export async function isReminded(db: Db, day: string): Promise<boolean> {
  const row = await db.selectFrom('reminded_days').select('day').where('day', '=', day).executeTakeFirst()
  return row !== undefined
}

export async function markReminded(db: Db, day: string, now: string): Promise<void> {
  await db
    .insertInto('reminded_days')
    .values({ day, done_at: now })
    .onConflict((on) => on.column('day').doNothing())
    .execute()
}

/** The days on which standing deadlines fall, up to and including `until`. */
export async function listDueDays(db: Db, until: string): Promise<string[]> {
  const rows = await db
    .selectFrom('deadlines')
    .select('due_on')
    .distinct()
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .execute()
  return rows.map(({ due_on }) => due_on)
}

/** The deadlines on these days, of open cases, certificates and matters, not spoken of in this round or a later one. */
export async function listUnsaidDeadlines(db: Db, rounds: readonly DueRound[]): Promise<UnsaidDeadline[]> {
  const { rows } = await sql<UnsaidDeadline>`
    select d.stream, d.name, d.due_on as "dueOn", d.owner, d.clause, r.round, 
      e.kind, coalesce(c.number, t.number, m.number, e.data ->> 'number') as number,
      coalesce(c.organisation_id, m.organisation_id) as "organisationId",
      coalesce(c.organisation_name, t.holder, m.organisation_name, e.data ->> 'holder') as "organisationName",
      coalesce(c.type, t.type, e.data ->> 'type') as type, coalesce(c.level, t.level, (e.data ->> 'level')::int) as level,
      c.lead_id as "leadId", coalesce(c.summary -> 'auditTeam', '[]') as "auditTeam"
    from jsonb_to_recordset(${JSON.stringify(rounds)}::jsonb) as r ("dueOn" date, round int)
    join deadlines d on d.due_on = r."dueOn"
    -- The first event says what it is about where no row does: an entry that nobody has confirmed is in no register.
    join events e on e.stream = d.stream and e.seq = 1
    left join cases c on c.case_id = d.stream and c.turn <> 'none'
    left join certificates t on t.certificate_id = d.stream
    left join matters m on m.matter_id = d.stream
    where (c.case_id is not null or e.kind <> 'case') and not exists (
      select from reminders s
      where s.stream = d.stream and s.name = d.name and s.due_on = d.due_on and s.round >= r.round)
    order by d.due_on, d.stream, d.name`.execute(db)
  return rows
}

/**
 * Takes these reminders for this caller alone and lets `say` speak of those that nobody had taken, in one transaction:
 * kept and said, or neither. Two clocks that look at once say each once.
 */
export async function sayOnce<R extends { stream: string; name: string; dueOn: string; round: number }>(
  db: Db,
  reminders: readonly R[],
  now: string,
  say: (db: Db, fresh: readonly R[]) => Promise<void>,
): Promise<number> {
  if (reminders.length === 0) return 0
  return db.transaction().execute(async (transaction) => {
    const rows: Insertable<RemindersTable>[] = reminders.map(({ stream, name, dueOn, round }) => ({
      stream,
      name,
      due_on: dueOn,
      round,
      sent_at: now,
    }))
    const taken = await transaction
      .insertInto('reminders')
      .values(rows)
      .onConflict((on) => on.columns(['stream', 'name', 'due_on', 'round']).doNothing())
      .returning(['stream', 'name', 'due_on', 'round'])
      .execute()
    const isTaken = ({ stream, name, dueOn, round }: R) =>
      taken.some(
        (one) => one.stream === stream && one.name === name && one.due_on === dueOn && one.round === round,
      )
    const fresh = reminders.filter(isTaken)
    if (fresh.length > 0) await say(transaction, fresh)
    return fresh.length
  })
}

/** A certificate whose end has come to a day nobody has spoken of yet. */
export interface UnsaidCertificate {
  readonly certificateId: string
  readonly number: string
  readonly holder: string
  readonly organisationId: string
  readonly type: string
  readonly level: number
  readonly validTo: string
  readonly isSuspended: boolean
}

/** The ends of certificates that are valid or suspended by the register, between two days, both included. */
export async function listEnds(db: Db, days: { from: string; to: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('certificates')
    .select('valid_to')
    .distinct()
    .where('status', 'in', ['valid', 'suspended'])
    .where('valid_to', '>=', days.from)
    .where('valid_to', '<=', days.to)
    .orderBy('valid_to')
    .execute()
  return rows.map(({ valid_to }) => valid_to)
}

/**
 * The certificates with these ends that stand in the register, suspended or not, without any later entry, whose holder is
 * known here, has handed in no application that takes their place, and was not reminded on or after the day named.
 */
export async function listUnsaidCertificates(
  db: Db,
  ends: readonly { readonly validTo: string; readonly since: string }[],
  name: string,
): Promise<UnsaidCertificate[]> {
  const { rows } = await sql<UnsaidCertificate>`
    select t.certificate_id as "certificateId", t.number, t.holder, o.organisation_id as "organisationId", t.type,
      t.level, t.valid_to as "validTo", t.status = 'suspended' as "isSuspended"
    from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as e ("validTo" date, since date)
    join certificates t on t.valid_to = e."validTo" and t.status in ('valid', 'suspended')
    -- One taken over from the paper register names no organisation, only its credit code, once that is confirmed.
    join organisations o on o.organisation_id = t.organisation_id
      or t.organisation_id is null and o.uscc = t.uscc and o.uscc_confirmed_at is not null
    where coalesce(t.summary -> 'changes' -> -1 ->> 'status', 'valid') in ('valid', 'suspended')
      and not exists (
        select from cases c
        where c.organisation_id = o.organisation_id and c.type = t.type and c.turn <> 'none'
          and c.phase <> 'preparation' and c.kind in ('initial', 'maintenance', 'upgrade'))
      and not exists (
        select from certificates later
        where later.organisation_id = o.organisation_id and later.type = t.type and later.status = 'valid'
          and later.valid_to > t.valid_to)
      and not exists (
        select from reminders s where s.stream = t.certificate_id and s.name = ${name} and s.due_on >= e.since)
    order by t.valid_to, t.certificate_id`.execute(db)
  return rows
}
