import { type Kysely, sql } from 'kysely'

/** Roles that one administrator asked for somebody at the centre, until another has confirmed them. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table asked_rights (
      person_id uuid primary key,
      roles text[] not null,
      by_id uuid not null,
      at timestamptz not null
    )`.execute(db)
  await sql`alter table staff_log add column asked_by text`.execute(db)
}
