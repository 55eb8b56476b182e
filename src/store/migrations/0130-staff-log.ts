import { type Kysely, sql } from 'kysely'

/** Who changed which right or record of one of the centre's people, when, from what to what: written once. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table staff_log (
      id bigint generated always as identity primary key,
      person_id text not null,
      by_id text not null,
      at timestamptz not null,
      field text not null,
      before jsonb not null,
      after jsonb not null
    )`.execute(db)
  await sql`
    create trigger staff_log_stay before update or delete or truncate on staff_log
    for each statement execute function refuse_rewriting()`.execute(db)
}
