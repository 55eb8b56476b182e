import { type Kysely, sql } from 'kysely'

/** The board looks for what was settled in the last months: it finds those cases without reading all others. */
export async function up(db: Kysely<never>): Promise<void> {
  // As text: a day compares the same way, and turning it into a date would not be immutable. It brings its search path
  // along, since a dump is read back under an empty one.
  await sql`
    create function last_settled_on(summary jsonb) returns text language sql immutable parallel safe
    set search_path from current as $$
      select max(p.value ->> 'metOn') from jsonb_array_elements(coalesce(summary -> 'promises', '[]')) as p
    $$`.execute(db)
  await sql`
    create index cases_by_last_settled on cases (last_settled_on(summary))
    where last_settled_on(summary) is not null`.execute(db)
}
