import { type Kysely, sql } from 'kysely'

/** Work that follows a commit, and the mail it wrote. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table jobs (
      id bigint generated always as identity primary key,
      key text not null unique,
      kind text not null,
      stream uuid,
      payload jsonb not null,
      attempts int not null default 0,
      next_try_at timestamptz,
      last_error text,
      done_at timestamptz,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create index jobs_waiting on jobs (next_try_at, id) where done_at is null`.execute(db)
  await sql`create index jobs_by_stream on jobs (stream) where stream is not null`.execute(db)
  await sql`
    create table mails (
      id bigint generated always as identity primary key,
      key text not null unique,
      case_id uuid,
      letter text not null,
      recipient_id text not null,
      to_address text not null,
      subject text not null,
      body text not null,
      html text not null,
      lang text not null,
      created_at timestamptz not null,
      sent_at timestamptz,
      status text not null check (status in ('kept', 'sent', 'bounced'))
    )`.execute(db)
  await sql`create index mails_by_case on mails (case_id, id) where case_id is not null`.execute(db)
  await sql`create index mails_by_recipient on mails (recipient_id, id)`.execute(db)
}
