import { type Kysely, sql } from 'kysely'

/** When what came by mail and belongs to no case was emptied; that it came stays, so that it is not read in anew. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table incoming_mails add column forgotten_at timestamptz`.execute(db)
  await sql`
    create index incoming_to_forget on incoming_mails (coalesce(handled_at, received_at))
      where case_id is null and standing <> 'waiting' and forgotten_at is null`.execute(db)
}
