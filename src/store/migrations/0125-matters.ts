import { type Kysely, sql } from 'kysely'

/** Proceedings, objections and complaints: streams of their own, one list of them, and what a complaint says. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create sequence matter_serial`.execute(db)
  await sql`alter table events drop constraint events_kind_check`.execute(db)
  await sql`
    alter table events add constraint events_kind_check
    check (kind in ('case', 'meeting', 'certificate', 'calendar', 'proceeding', 'objection', 'complaint'))`.execute(
    db,
  )
  await sql`
    create table matters (
      matter_id uuid primary key,
      kind text not null check (kind in ('proceeding', 'objection', 'complaint')),
      number text not null unique,
      about_kind text,
      about_id uuid,
      about_number text,
      organisation_id uuid,
      organisation_name text not null,
      uscc text not null,
      phase text not null,
      due_on date,
      due_name text,
      opened_at timestamptz not null,
      barred_until date,
      version int not null
    )`.execute(db)
  await sql`create index matters_by_subject on matters (about_id, opened_at)`.execute(db)
  await sql`create index matters_by_due on matters (coalesce(due_on, 'infinity'), opened_at, matter_id)`.execute(
    db,
  )
  // Asked at every opening and submission of an application; bars are few.
  await sql`create index matters_barring on matters (uscc, barred_until) where barred_until is not null`.execute(
    db,
  )
  // What somebody wrote to the centre is kept beside the log, so that it can be removed; the contact is sealed.
  await sql`
    create table complaint_texts (
      complaint_id uuid primary key,
      about text not null,
      text text not null,
      contact_sealed text,
      received_at timestamptz not null
    )`.execute(db)

  // Three more kinds of row; the others are put as before.
  await sql`alter function put_view(text, jsonb) rename to put_view_before_matters`.execute(db)
  await sql`
    create function put_view(kind_ text, row_ jsonb) returns void language plpgsql as $$
    begin
      if kind_ not in ('proceeding', 'objection', 'complaint') then
        perform put_view_before_matters(kind_, row_);
        return;
      end if;
      insert into matters
      select r.* from jsonb_populate_record(null::matters, row_) as r
      on conflict (matter_id) do update set
        about_kind = excluded.about_kind, about_id = excluded.about_id, about_number = excluded.about_number,
        organisation_id = excluded.organisation_id, organisation_name = excluded.organisation_name,
        uscc = excluded.uscc, phase = excluded.phase, due_on = excluded.due_on, due_name = excluded.due_name,
        barred_until = excluded.barred_until, version = excluded.version;
    end $$`.execute(db)
}
