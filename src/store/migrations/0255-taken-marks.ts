import { type Kysely, sql } from 'kysely'

/** The marks of a review that one person made and another took over before they were sent: who made which is kept. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table taken_marks (
      taken_mark bigint generated always as identity primary key,
      case_id uuid not null,
      mark jsonb not null,
      made_by uuid not null,
      taken_by uuid not null,
      taken_at timestamptz not null
    )`.execute(db)
  await sql`create index taken_marks_by_case on taken_marks (case_id, taken_mark)`.execute(db)
}
