import { type Kysely, sql } from 'kysely'

/** One transfer may pay several cases: finance splits its line into parts, and each part pays once like any line (Q4.3). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table statement_lines
      add column part_of uuid references statement_lines (line_id),
      drop constraint statement_lines_status_check,
      add constraint statement_lines_status_check
        check (status in ('open', 'aside', 'to-return', 'returned', 'split'))`.execute(db)
  await sql`create index statement_lines_by_whole on statement_lines (part_of) where part_of is not null`.execute(
    db,
  )
}
