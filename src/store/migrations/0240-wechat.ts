import { type Kysely, sql } from 'kysely'

/**
 * The official account: which messages were answered and how, so that a message sent again gets the same answer; who
 * has bound theirs; and the codes by which somebody may. What identifies an account is a digest, or sealed.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table wechat_messages (
      message_digest text primary key,
      answer_sealed text not null,
      answered_at timestamptz not null
    )`.execute(db)
  await sql`create index wechat_messages_by_age on wechat_messages (answered_at)`.execute(db)
  await sql`
    create table wechat_bindings (
      person_id uuid primary key references people on delete cascade,
      openid_digest text not null unique,
      openid_sealed text not null,
      bound_at timestamptz not null
    )`.execute(db)
  await sql`
    create table wechat_codes (
      person_id uuid primary key references people on delete cascade,
      code_digest text not null unique,
      holds_until timestamptz not null
    )`.execute(db)
}
