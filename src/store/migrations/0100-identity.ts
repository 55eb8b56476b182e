import { type Kysely, sql } from 'kysely'

/**
 * Who can sign in. The first four tables are those of better-auth with names in our style; a test compares them with
 * what the library expects.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table users (
      id uuid primary key default gen_random_uuid(),
      name text not null,
      email text not null unique,
      email_verified boolean not null,
      image text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db)
  await sql`
    create table sessions (
      id uuid primary key default gen_random_uuid(),
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null,
      ip_address text,
      user_agent text,
      user_id uuid not null references users (id) on delete cascade
    )`.execute(db)
  await sql`create index sessions_user_id_idx on sessions (user_id)`.execute(db)
  await sql`
    create table accounts (
      id uuid primary key default gen_random_uuid(),
      account_id text not null,
      provider_id text not null,
      user_id uuid not null references users (id) on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null
    )`.execute(db)
  await sql`create index accounts_user_id_idx on accounts (user_id)`.execute(db)
  await sql`
    create table verifications (
      id uuid primary key default gen_random_uuid(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default current_timestamp,
      updated_at timestamptz not null default current_timestamp
    )`.execute(db)
  await sql`create index verifications_identifier_idx on verifications (identifier)`.execute(db)
  // Kept by address, whether anybody has it or not: the answer must not tell which addresses are known.
  await sql`
    create table sign_in_failures (
      email text primary key,
      failures int not null,
      last_at timestamptz not null
    )`.execute(db)
}
