import { type Kysely, sql } from 'kysely'

/** The few certificates whose holder moved to another province: as of an earlier day they are found in the former one (Q18). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create index certificates_moved on certificates (certificate_id) where summary @> '{"moved": true}'`.execute(
    db,
  )
}
