import { type Kysely, sql } from 'kysely'

/** Decisions on certificates and on false material are numbered in one series. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create sequence decision_serial`.execute(db)
}
