import { type Kysely, sql } from 'kysely'

/** What the secrecy gate left to a person (Q13.4) stays with the file; what it refused is not kept at all. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table files add column findings jsonb not null default '[]'`.execute(db)
}
