import { type Kysely, sql } from 'kysely'

/** One proceeding at a time about the same material, whether it was opened on the case or on its certificate. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table matters add column subject_id uuid`.execute(db)
  await sql`
    create unique index matters_one_open_proceeding on matters (subject_id)
    where kind = 'proceeding' and phase in ('hearing', 'deciding')`.execute(db)
}
