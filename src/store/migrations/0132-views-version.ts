import { type Kysely, sql } from 'kysely'

/** With which version of the program all views were last computed; no row before the first start that asks. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table views_version (
      is_only boolean primary key default true check (is_only),
      version text not null
    )`.execute(db)
}
