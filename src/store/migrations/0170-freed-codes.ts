import { type Kysely, sql } from 'kysely'

/**
 * Who confirmed a credit code or took it from an organisation, why, and what they had looked at: written once. An
 * organisation whose code was freed has none until it states its own.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table organisations alter column uscc drop not null`.execute(db)
  await sql`
    create table organisation_log (
      id bigint generated always as identity primary key,
      organisation_id uuid not null,
      by_id text not null,
      at timestamptz not null,
      act text not null check (act in ('confirmed', 'freed')),
      uscc text not null,
      reason text not null,
      proof text not null
    )`.execute(db)
  await sql`create index organisation_log_of on organisation_log (organisation_id, id)`.execute(db)
  await sql`
    create trigger organisation_log_stay before update or delete or truncate on organisation_log
    for each statement execute function refuse_rewriting()`.execute(db)
}
