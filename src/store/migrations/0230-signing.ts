import { type Kysely, sql } from 'kysely'

/** What is signed for good: the keys by which it can be checked, and each form of a certificate with its place. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table signing_keys (
      public_key text primary key,
      suite text not null,
      valid_from timestamptz,
      expires timestamptz
    )`.execute(db)
  await sql`create sequence status_places minvalue 0 start 0`.execute(db)
  await sql`
    create table signed_forms (
      place bigint primary key,
      certificate_id uuid not null,
      content text not null,
      signed_at timestamptz not null,
      form text not null,
      unique (certificate_id, content)
    )`.execute(db)
  // A status list names those with something to tell: a few among very many.
  await sql`
    create function has_history(summary jsonb) returns boolean language sql immutable parallel safe as $$
      select coalesce(jsonb_array_length(summary -> 'changes'), 0) + coalesce(jsonb_array_length(summary -> 'former'), 0)
        + coalesce(jsonb_array_length(summary -> 'sanctions'), 0) > 0
    $$`.execute(db)
  await sql`create index certificates_with_history on certificates (certificate_id) where has_history(summary)`.execute(
    db,
  )
}
