import { type Insertable, type Selectable, sql } from 'kysely'
import type { About } from '#core/letters/letter.ts'
import { type Db, json } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { MailsTable } from './tables-of-mail.ts'

export type Mail = Selectable<MailsTable>

/** With the kind of stream that it is about; what is about none says a case, and names none. */
export interface ListedMail extends Mail {
  readonly about: About['what']
}

/** A reminder may be about anything that has a deadline, so that its name does not tell. */
const aboutOf = sql<About['what']>`coalesce((select kind from matters where matter_id = mails.case_id),
  (select 'certificate' from certificates where certificate_id = mails.case_id),
  (select 'meeting' from meetings where meeting_id = mails.case_id), 'case')`.as('about')

/** Why a mail did not arrive. */
export type MailFailure = NonNullable<Mail['failure']>

export type NewMail = Omit<
  Insertable<MailsTable>,
  | 'status'
  | 'sent_at'
  | 'token'
  | 'failure'
  | 'failure_text'
  | 'failed_at'
  | 'settled_at'
  | 'settled_by'
  | 'paper'
  | 'invitation'
> & { readonly paper?: unknown; readonly invitation?: unknown }

/** Keeps a mail under its key and returns it; the one already kept when the key is known, so a retry changes nothing. */
export async function keepMail(db: Db, { paper, invitation, ...mail }: NewMail): Promise<Mail> {
  const kept = {
    ...mail,
    status: 'kept' as const,
    sent_at: null,
    paper: paper ? json(paper) : null,
    invitation: invitation ? json(invitation) : null,
  }
  await db
    .insertInto('mails')
    .values(kept)
    .onConflict((on) => on.column('key').doNothing())
    .execute()
  return db.selectFrom('mails').selectAll().where('key', '=', mail.key).executeTakeFirstOrThrow()
}

/** Records that a mail was taken by the other server. */
export async function markSent(db: Db, id: number, sentAt: string): Promise<void> {
  await db.updateTable('mails').set({ status: 'sent', sent_at: sentAt }).where('id', '=', id).execute()
}

/** Records that a mail did not arrive; the first reason stays. False when that was known. */
export async function markFailed(
  db: Db,
  id: number,
  { failure, text, at }: { failure: MailFailure; text: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set({ status: 'bounced', failure, failure_text: text.slice(0, 500), failed_at: at, settled_at: null })
    .where('id', '=', id)
    .where('status', '<>', 'bounced')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Puts a mail that did not arrive back among those to be sent. False when it is not one. */
export async function keepAgain(db: Db, id: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set({ status: 'kept', failure: null, failure_text: null, failed_at: null, settled_at: null })
    .where('id', '=', id)
    .where('status', '=', 'bounced')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Notes that somebody has seen to a mail that did not arrive. False when somebody had. */
export async function settleMail(db: Db, id: number, by: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mails')
    .set({ settled_at: at, settled_by: by })
    .where('id', '=', id)
    .where('failure', 'is not', null)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Mails that did not arrive and that nobody has seen to yet, the oldest first; of the cases of this lead when named. */
export async function listUnsettled(db: Db, leadId: string | null): Promise<ListedMail[]> {
  let query = db
    .selectFrom('mails')
    .leftJoin('cases', 'cases.case_id', 'mails.case_id')
    .selectAll('mails')
    .select(aboutOf)
    .where('mails.failure', 'is not', null)
    .where('mails.settled_at', 'is', null)
  if (leadId) query = query.where('cases.lead_id', '=', leadId)
  return query.orderBy('mails.id').limit(200).execute()
}

export async function findMailByToken(db: Db, token: string): Promise<Mail | undefined> {
  return db.selectFrom('mails').selectAll().where('token', '=', token).executeTakeFirst()
}

export async function findMail(db: Db, id: number): Promise<Mail | undefined> {
  return db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Mails, the newest first. */
export async function listMails(
  db: Db,
  filters: { caseId?: string; recipientId?: string },
  page: Page,
): Promise<Part<ListedMail>> {
  const after = readMark(page)
  let query = db.selectFrom('mails').selectAll().select(aboutOf)
  if (filters.caseId) query = query.where('case_id', '=', filters.caseId)
  if (filters.recipientId) query = query.where('recipient_id', '=', filters.recipientId)
  if (after) query = query.where('id', '<', Number(after[1]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, (row) => ['mail', row.id])
}
