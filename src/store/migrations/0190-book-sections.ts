import { type Kysely, sql } from 'kysely'

/**
 * The book by its sections, each with its own version, so that departments write side by side; what was one draft moves
 * into them. Beside it comments, and who confirmed to have read the guide.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table book_sections (
      case_id uuid not null,
      section text not null,
      version int not null default 0 check (version >= 0),
      answers jsonb not null default '{}',
      state text not null default 'in-work' check (state in ('in-work', 'ready', 'checked')),
      department text,
      owner_id uuid,
      due_on date,
      updated_at timestamptz,
      updated_by uuid,
      primary key (case_id, section)
    )`.execute(db)
  await sql`create index book_sections_by_owner on book_sections (owner_id) where owner_id is not null`.execute(
    db,
  )
  await sql`
    create table book_comments (
      comment_id uuid primary key,
      case_id uuid not null,
      section text not null,
      item text,
      text text not null,
      written_at timestamptz not null,
      written_by uuid not null
    )`.execute(db)
  await sql`create index book_comments_by_case on book_comments (case_id, written_at)`.execute(db)
  await sql`
    create table book_guides (
      case_id uuid primary key,
      read_at timestamptz not null,
      read_by uuid not null
    )`.execute(db)
  await sql`
    insert into book_sections (case_id, section, version, answers, updated_at, updated_by)
    select d.case_id, s.section, d.version, jsonb_object_agg(e.key, e.value), d.updated_at, d.updated_by
    from drafts d
    join cases c on c.case_id = d.case_id
    cross join jsonb_each(d.book) e
    cross join lateral (select case
      when e.key = 'cisp' then 'part-4'
      when e.key = 'engagements' then 'part-8'
      when e.key in ('changedOn', 'proof', 'cancellationReason') then 'change'
      else 'declaration' end as section) s
    -- A change and a cancellation have no lists: what stood there was empty.
    where c.kind in ('initial', 'maintenance', 'upgrade') or e.key not in ('cisp', 'engagements')
    group by d.case_id, s.section, d.version, d.updated_at, d.updated_by`.execute(db)
  // Whoever had begun under the old form had no guide put before them; they are not locked out.
  await sql`
    insert into book_guides (case_id, read_at, read_by)
    select case_id, updated_at, updated_by from drafts`.execute(db)
  await sql`drop table drafts`.execute(db)
}
