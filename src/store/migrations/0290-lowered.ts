import { type Kysely, sql } from 'kysely'

/** The few certificates whose level a decision lowered: as of an earlier day they had another one (Q10). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create index certificates_lowered on certificates (certificate_id)
    where summary -> 'sanctions' @> '[{"measure": "downgrade"}]'`.execute(db)
}
