import type { Insertable, Selectable } from 'kysely'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { MailsTable } from './tables.ts'

export type Mail = Selectable<MailsTable>

/** Keeps a mail under its key and returns it; the one already kept when the key is known, so a retry changes nothing. */
export async function keepMail(
  db: Db,
  mail: Omit<Insertable<MailsTable>, 'status' | 'sent_at'>,
): Promise<Mail> {
  const kept = { ...mail, status: 'kept' as const, sent_at: null }
  await db
    .insertInto('mails')
    .values(kept)
    .onConflict((on) => on.column('key').doNothing())
    .execute()
  return db.selectFrom('mails').selectAll().where('key', '=', mail.key).executeTakeFirstOrThrow()
}

/** Records that a mail went out, or came back. */
export async function markMail(
  db: Db,
  id: number,
  mark: { status: 'sent'; sentAt: string } | { status: 'bounced' },
) {
  const change =
    mark.status === 'sent' ? { status: mark.status, sent_at: mark.sentAt } : { status: mark.status }
  await db.updateTable('mails').set(change).where('id', '=', id).execute()
}

export async function findMail(db: Db, id: number): Promise<Mail | undefined> {
  return db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Mails, the newest first. */
export async function listMails(
  db: Db,
  filters: { caseId?: string; recipientId?: string },
  page: Page,
): Promise<Part<Mail>> {
  const after = readMark(page)
  let query = db.selectFrom('mails').selectAll()
  if (filters.caseId) query = query.where('case_id', '=', filters.caseId)
  if (filters.recipientId) query = query.where('recipient_id', '=', filters.recipientId)
  if (after) query = query.where('id', '<', Number(after[1]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, (row) => ['mail', row.id])
}
