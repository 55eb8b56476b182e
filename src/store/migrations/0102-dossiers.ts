import { type Kysely, sql } from 'kysely'

/** What an applicant prepares before submitting: the draft of the book, and the files of a case. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table drafts (
      case_id uuid primary key,
      version int not null check (version > 0),
      book jsonb not null,
      updated_at timestamptz not null,
      updated_by uuid not null
    )`.execute(db)
  await sql`
    create table files (
      file_id uuid primary key,
      case_id uuid not null,
      organisation_id uuid not null,
      name text not null,
      size_bytes bigint not null,
      sha256 text not null,
      kind text not null,
      uploaded_at timestamptz not null,
      uploaded_by uuid not null
    )`.execute(db)
  await sql`create index files_by_case on files (case_id, uploaded_at, file_id)`.execute(db)
  await sql`create index files_by_content on files (sha256)`.execute(db)
}
