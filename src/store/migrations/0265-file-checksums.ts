import { type Kysely, sql } from 'kysely'

/** The checksum by which an archive names a file at its head; null of files taken before it was made. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table files add column crc32 bigint`.execute(db)
}
