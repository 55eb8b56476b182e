import { type Kysely, sql } from 'kysely'

/**
 * The second digest of a file (GB/T 32905), empty for files taken before, and whether the uploader declared that what no
 * machine could look through holds nothing classified (Q13.4).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table files
    add column sm3 text not null default '', add column declared boolean not null default false`.execute(db)
}
