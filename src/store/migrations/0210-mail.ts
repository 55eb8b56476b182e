import { type Kysely, sql } from 'kysely'

/** Mails that are answered, come back and are read; what comes in; what people chose; and calendars to subscribe to. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table mails
      add column token text not null unique default replace(gen_random_uuid()::text, '-', ''),
      add column paper jsonb,
      add column invitation jsonb,
      add column failure text check (failure in ('address', 'message', 'given-up', 'returned')),
      add column failure_text text,
      add column failed_at timestamptz,
      add column settled_at timestamptz,
      add column settled_by text`.execute(db)
  await sql`create index mails_to_settle on mails (id) where failure is not null and settled_at is null`.execute(
    db,
  )
  await sql`
    create table incoming_mails (
      incoming_id uuid primary key,
      digest text not null unique,
      received_at timestamptz not null,
      kind text not null check (kind in ('message', 'report', 'automatic')),
      standing text not null check (standing in ('waiting', 'filed', 'answered', 'aside', 'refused')),
      case_id uuid,
      answers_mail bigint references mails (id),
      from_recipient boolean not null,
      seen_by text not null check (seen_by in ('centre', 'case')),
      sender_sealed text not null,
      sender_masked text not null,
      subject text not null,
      body text not null,
      attachments jsonb not null default '[]',
      offer text check (offer in ('audit-receipt')),
      handled_at timestamptz,
      handled_by text,
      note text not null default ''
    )`.execute(db)
  await sql`create index incoming_by_case on incoming_mails (case_id, received_at) where case_id is not null`.execute(
    db,
  )
  await sql`create index incoming_waiting on incoming_mails (received_at) where standing = 'waiting'`.execute(
    db,
  )
  await sql`
    create table mailboxes (
      mailbox text primary key,
      uid_validity bigint not null,
      last_uid bigint not null,
      read_at timestamptz not null
    )`.execute(db)
  await sql`
    create table opened_letters (
      person_id text not null,
      letter text not null,
      opened_at timestamptz not null,
      primary key (person_id, letter)
    )`.execute(db)
  // What was written before anybody could open it counts as read.
  await sql`insert into opened_letters select recipient_id, 'mail:' || id, created_at from mails`.execute(db)
  await sql`
    alter table people
      add column digest boolean not null default false,
      add column early_reminders boolean not null default true,
      add column calendar_files boolean not null default true,
      add column address_confirmed_at timestamptz not null default now(),
      add column mail_fails_since timestamptz`.execute(db)
  await sql`
    create table calendar_feeds (
      token_digest text primary key,
      token_sealed text not null,
      owner_kind text not null check (owner_kind in ('person', 'certificate')),
      owner_id uuid not null,
      created_at timestamptz not null,
      unique (owner_kind, owner_id)
    )`.execute(db)
}
