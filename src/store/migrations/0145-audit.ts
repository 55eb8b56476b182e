import { type Kysely, sql } from 'kysely'

/** What somebody is filling in for a command, and who of an applicant attends an audit. */
export async function up(db: Kysely<never>): Promise<void> {
  // One's own alone: the key has the person in it, so nobody's half-filled rating is read by the other auditor.
  await sql`
    create table command_drafts (
      stream uuid not null,
      person_id uuid not null,
      command text not null,
      version int not null check (version > 0),
      input jsonb not null,
      updated_at timestamptz not null,
      primary key (stream, person_id, command)
    )`.execute(db)
  // Names, numbers and the way to connect are personal data: sealed, and beside the log, so that they can be removed.
  await sql`
    create table attendances (
      attendance_id uuid primary key,
      case_id uuid not null,
      organisation_id uuid not null,
      people int not null check (people > 0),
      has_connection boolean not null,
      sealed text not null,
      created_at timestamptz not null,
      created_by uuid not null
    )`.execute(db)
  await sql`create index attendances_by_case on attendances (case_id, created_at)`.execute(db)
}
