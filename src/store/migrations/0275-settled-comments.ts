import { type Kysely, sql } from 'kysely'

/** A comment on the book is settled by somebody at some time; until then it is open. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table book_comments
      add column settled_at timestamptz,
      add column settled_by uuid,
      add check ((settled_at is null) = (settled_by is null))`.execute(db)
}
