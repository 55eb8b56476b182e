import { type Kysely, sql } from 'kysely'

/** Rows for screens, all computed from the log and replaceable from it. */
export async function up(db: Kysely<never>): Promise<void> {
  // Chinese is written without spaces and pg_trgm does not see words of two characters: single characters and pairs do.
  await sql`
    create function plain_name(name text) returns text language sql immutable strict parallel safe as $$
      select regexp_replace(lower(normalize(name, NFKC)), '\\s+', '', 'g')
    $$`.execute(db)
  // Run at every append: a loop over simple expressions takes a fifth of the time of a query over generate_series.
  // It brings its search path along: a dump is read back under an empty one, and columns are generated from this.
  await sql`
    create function name_grams(name text) returns text[] language plpgsql immutable strict parallel safe
    set search_path from current as $$
    declare
      plain text := plain_name(name);
      grams text[] := '{}';
    begin
      for at in 1 .. length(plain) loop
        grams := grams || substr(plain, at, 1);
        if at < length(plain) then
          grams := grams || substr(plain, at, 2);
        end if;
      end loop;
      return grams;
    end $$`.execute(db)
  await sql`
    create table cases (
      case_id uuid primary key,
      number text unique,
      organisation_id uuid not null,
      organisation_name text not null,
      kind text not null,
      type text not null,
      level int not null,
      phase text not null,
      turn text not null check (turn in ('applicant', 'centre', 'none')),
      due_on date,
      due_name text,
      due_clause text,
      lead_id text,
      opened_at timestamptz not null,
      filed_at timestamptz,
      phase_since timestamptz not null,
      centre_days int,
      summary jsonb not null,
      version int not null,
      sort_on date generated always as (coalesce(due_on, 'infinity'::date)) stored,
      name_grams text[] generated always as (name_grams(organisation_name)) stored
    )`.execute(db)
  // Most cases of a full house have ended: the queues' indexes hold only those in which somebody has to act.
  await sql`create index cases_open on cases (sort_on, case_id) where turn <> 'none'`.execute(db)
  await sql`create index cases_by_turn on cases (turn, sort_on, case_id) where turn <> 'none'`.execute(db)
  await sql`create index cases_by_phase on cases (phase, sort_on, case_id)`.execute(db)
  await sql`create index cases_by_lead on cases (lead_id, sort_on, case_id) where lead_id is not null`.execute(
    db,
  )
  await sql`create index cases_by_organisation on cases (organisation_id, sort_on, case_id)`.execute(db)
  // One application per type at a time, also when two are opened at the same instant.
  await sql`
    create unique index cases_one_open_a_type on cases (organisation_id, type)
    where phase not in ('completed', 'withdrawn', 'closed', 'refused')`.execute(db)
  await sql`create index cases_by_sort on cases (sort_on, case_id)`.execute(db)
  await sql`create index cases_by_name on cases using gin (name_grams)`.execute(db)

  await sql`
    create table deadlines (
      stream uuid not null,
      name text not null,
      due_on date not null,
      owner text not null,
      clause text not null,
      basis jsonb not null,
      primary key (stream, name)
    )`.execute(db)
  await sql`create index deadlines_by_day on deadlines (due_on, stream)`.execute(db)

  await sql`
    create table meetings (
      meeting_id uuid primary key,
      nominal_on date not null constraint meetings_one_a_day unique,
      held_on date not null,
      agenda_closes_on date not null,
      phase text not null,
      summary jsonb not null,
      version int not null
    )`.execute(db)
  await sql`create index meetings_by_day on meetings (held_on)`.execute(db)

  await sql`
    create table certificates (
      certificate_id uuid primary key,
      number text not null unique,
      case_id uuid,
      organisation_id uuid,
      holder text not null,
      uscc text not null,
      type text not null,
      level int not null,
      issued_on date not null,
      valid_from date not null,
      valid_to date not null,
      status text not null check (status in ('valid', 'withdrawn', 'cancelled', 'superseded', 'suspended')),
      summary jsonb not null,
      version int not null,
      holder_grams text[] generated always as (name_grams(holder)) stored
    )`.execute(db)
  await sql`create index certificates_by_holder on certificates using gin (holder_grams)`.execute(db)
  await sql`create index certificates_by_uscc on certificates (uscc)`.execute(db)
  await sql`create index certificates_by_case on certificates (case_id)`.execute(db)
  await sql`create index certificates_by_organisation on certificates (organisation_id)`.execute(db)
  await sql`create index certificates_newest on certificates (issued_on desc, certificate_id desc)`.execute(
    db,
  )
  await sql`create index certificates_by_end on certificates (valid_to) where status = 'valid'`.execute(db)
}
