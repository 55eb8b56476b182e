import { type Kysely, sql } from 'kysely'

/** Organisations that apply, the people on both sides with their roles, and where certificates are posted. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table organisations (
      organisation_id uuid primary key,
      name text not null,
      uscc text not null constraint organisations_one_a_code unique,
      legal_form text not null,
      legal_person boolean not null,
      business_scope text not null,
      established_on date not null,
      registered_address text not null,
      legal_representative text not null,
      uscc_confirmed_by uuid,
      uscc_confirmed_at timestamptz,
      uscc_confirm_reason text,
      created_at timestamptz not null,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`
    create table people (
      person_id uuid primary key references users (id) on delete cascade,
      organisation_id uuid references organisations (organisation_id),
      roles text[] not null default '{}',
      position text,
      lang text not null default 'zh-CN' check (lang in ('zh-CN', 'en')),
      active boolean not null default true,
      created_at timestamptz not null default current_timestamp
    )`.execute(db)
  await sql`create index people_by_organisation on people (organisation_id) where organisation_id is not null`.execute(
    db,
  )
  await sql`create index people_of_centre on people (person_id) where organisation_id is null and roles <> '{}'`.execute(
    db,
  )
  await sql`
    create table addresses (
      address_id uuid primary key,
      organisation_id uuid not null references organisations (organisation_id),
      recipient text not null,
      phone_sealed text not null,
      address text not null,
      postcode text not null,
      created_at timestamptz not null
    )`.execute(db)
  await sql`create index addresses_by_organisation on addresses (organisation_id)`.execute(db)
}
