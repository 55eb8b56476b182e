import { type Kysely, sql } from 'kysely'

/**
 * What the centre's people note on a case for one another. Beside the log and sealed, so that it can be taken back: then
 * the words are gone, and who wrote when, and when it was withdrawn, stays.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table review_notes (
      note_id uuid primary key,
      case_id uuid not null,
      place text,
      sealed text,
      written_at timestamptz not null,
      written_by uuid not null,
      withdrawn_at timestamptz,
      check ((sealed is null) = (withdrawn_at is not null))
    )`.execute(db)
  await sql`create index review_notes_by_case on review_notes (case_id, written_at)`.execute(db)
}
