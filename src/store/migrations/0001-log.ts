import { type Kysely, sql } from 'kysely'

/** The log: events that are never changed, the snapshots they point at, and the keys of requests already answered. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table events (
      stream uuid not null,
      seq int not null check (seq > 0),
      kind text not null check (kind in ('case', 'meeting', 'certificate')),
      type text not null,
      v int not null,
      at timestamptz not null,
      by_person text not null,
      by_role text not null,
      command_id uuid not null,
      edition text not null,
      data jsonb not null,
      prev text not null,
      hash text not null,
      primary key (stream, seq)
    )`.execute(db)
  await sql`
    create function refuse_rewriting() returns trigger language plpgsql as $$
    begin
      raise exception '% is written once and never changed', tg_table_name using errcode = 'ZZ002';
    end $$`.execute(db)
  await sql`
    create trigger events_stay before update or delete or truncate on events
    for each statement execute function refuse_rewriting()`.execute(db)
  await sql`
    create function iso_instant(at timestamptz) returns text language sql immutable strict parallel safe as $$
      select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    $$`.execute(db)
  await sql`create table snapshots (digest text primary key, body jsonb not null)`.execute(db)
  await sql`
    create trigger snapshots_stay before update or delete or truncate on snapshots
    for each statement execute function refuse_rewriting()`.execute(db)
  await sql`
    create table idempotency (
      actor_id text not null,
      key text not null,
      request_digest text not null,
      outcome jsonb not null,
      at timestamptz not null,
      primary key (actor_id, key)
    )`.execute(db)
  await sql`create sequence case_serial`.execute(db)
  await sql`create sequence certificate_serial`.execute(db)
}
