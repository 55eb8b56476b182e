import { type Kysely, sql } from 'kysely'

/** Complaints from the public page: what opens their look-up, in which language and where the answer goes. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table complaint_texts
      add column certificate_number text,
      add column email_sealed text,
      add column lang text not null default 'zh-CN',
      -- The word itself is told once and kept nowhere.
      add column word_digest text`.execute(db)
  // Whoever left an address for their complaint is no account: it lies here sealed, and masked in to_address.
  await sql`alter table mails add column to_sealed text`.execute(db)
}
