import { type Kysely, sql } from 'kysely'

/** What the centre's people may assess, what binds them to organisations, and when they are away (core/staff.ts). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table people
      add column competences jsonb not null default '[]',
      add column ties jsonb not null default '[]',
      add column absences jsonb not null default '[]'`.execute(db)
}
