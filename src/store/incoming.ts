import { type Insertable, type Selectable, sql } from 'kysely'
import { type Db, json } from './db.ts'
import { forgetContents } from './files.ts'
import type { IncomingAttachment, IncomingMailsTable } from './tables-of-mail.ts'

export type IncomingMail = Selectable<IncomingMailsTable> & {
  readonly attachments: readonly IncomingAttachment[]
}

/** With the person whom the mail went to that it answers. */
export type FiledMessage = IncomingMail & { readonly recipient_id: string | null }
export type { IncomingAttachment } from './tables-of-mail.ts'

/** How far this mailbox has been read; undefined before the first time. */
export async function findMark(db: Db, mailbox: string) {
  const row = await db.selectFrom('mailboxes').selectAll().where('mailbox', '=', mailbox).executeTakeFirst()
  return row && { uidValidity: row.uid_validity, lastUid: row.last_uid, readAt: row.read_at }
}

/** Moves the mark of a mailbox on; of two readers the one further on counts. */
export async function moveMark(
  db: Db,
  mailbox: string,
  { uidValidity, lastUid }: { uidValidity: number; lastUid: number },
  now: string,
): Promise<void> {
  await sql`
    insert into mailboxes as m (mailbox, uid_validity, last_uid, read_at)
    values (${mailbox}, ${uidValidity}, ${lastUid}, ${now})
    on conflict (mailbox) do update set uid_validity = excluded.uid_validity, read_at = excluded.read_at,
      last_uid = case when m.uid_validity = excluded.uid_validity
        then greatest(m.last_uid, excluded.last_uid) else excluded.last_uid end`.execute(db)
}

export async function isKnownMessage(db: Db, digest: string): Promise<boolean> {
  const row = await db
    .selectFrom('incoming_mails')
    .select('incoming_id')
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps a message; the same one again changes nothing. */
export async function keepIncoming(
  db: Db,
  message: Omit<Insertable<IncomingMailsTable>, 'attachments' | 'handled_at' | 'handled_by' | 'note'> & {
    readonly attachments: readonly IncomingAttachment[]
  },
): Promise<void> {
  await db
    .insertInto('incoming_mails')
    .values({ ...message, attachments: json(message.attachments), handled_at: null, handled_by: null })
    .onConflict((on) => on.column('digest').doNothing())
    .execute()
}

const withRecipient = (db: Db) =>
  db
    .selectFrom('incoming_mails')
    .leftJoin('mails', 'mails.id', 'incoming_mails.answers_mail')
    .selectAll('incoming_mails')
    .select('mails.recipient_id')

/** What was filed to a case, or to whatever else letters are about, the latest first. */
export async function listIncomingOf(db: Db, streamId: string): Promise<FiledMessage[]> {
  const rows = await withRecipient(db)
    .where('incoming_mails.case_id', '=', streamId)
    .orderBy('received_at', 'desc')
    .limit(200)
    .execute()
  return rows as FiledMessage[]
}

/** The files that messages brought here for the centre alone, and that no event has entered since. */
export async function listWithheldFiles(db: Db, streamId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select a ->> 'fileId' as id from incoming_mails i, jsonb_array_elements(i.attachments) a
    where i.case_id = ${streamId} and i.seen_by = 'centre' and a ->> 'fileId' is not null
      and not exists (select from events e where e.stream = i.case_id and strpos(e.data::text, a ->> 'fileId') > 0)`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

/** Whether an event of this stream names a file. */
export async function isEntered(db: Db, streamId: string, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from events where stream = ${streamId} and strpos(data::text, ${fileId}) > 0) as is`.execute(
    db,
  )
  return rows[0]!.is
}

/** What waits for a person, the oldest first. */
export async function listWaiting(db: Db): Promise<IncomingMail[]> {
  const rows = await db
    .selectFrom('incoming_mails')
    .selectAll()
    .where('standing', '=', 'waiting')
    .orderBy('received_at')
    .limit(200)
    .execute()
  return rows as IncomingMail[]
}

export async function findIncoming(db: Db, id: string): Promise<FiledMessage | undefined> {
  const row = await withRecipient(db).where('incoming_id', '=', id).executeTakeFirst()
  return row as FiledMessage | undefined
}

/** Takes a waiting message out of the queue. False when somebody was first. */
export async function settleIncoming(
  db: Db,
  id: string,
  change: {
    standing: 'filed' | 'answered' | 'aside'
    by: string
    at: string
    note?: string
    caseId?: string
    organisationId?: string
    seenBy?: 'centre' | 'case'
    offer?: 'audit-receipt'
  },
): Promise<boolean> {
  const { standing, by, at, note = '', caseId, organisationId, seenBy, offer } = change
  return db.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('incoming_mails')
      .set({
        standing,
        handled_by: by,
        handled_at: at,
        note,
        ...(caseId && { case_id: caseId }),
        ...(seenBy && { seen_by: seenBy }),
        ...(offer && { offer }),
      })
      .where('incoming_id', '=', id)
      .where('standing', '=', 'waiting')
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    // Until then its files lie under the message itself.
    if (caseId && organisationId)
      await transaction
        .updateTable('files')
        .set({ case_id: caseId, organisation_id: organisationId })
        .where('case_id', '=', id)
        .execute()
    return true
  })
}

/** How many messages wait, for whoever sees to them. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from incoming_mails where standing = 'waiting'`.execute(db)
  return rows[0]!.count
}

/**
 * Empties messages that belong to no case, wait for nobody and were done with before an instant: no sender, no words, no
 * files. Returns how many.
 */
export async function forgetIncoming(
  db: Db,
  { before, now, nobody, most }: { before: string; now: string; nobody: string; most: number },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ id: string }>`
      update incoming_mails set forgotten_at = ${now}, sender_sealed = ${nobody}, sender_masked = '', subject = '',
        body = '', note = '', attachments = '[]'
      where incoming_id in (
        select incoming_id from incoming_mails
        where case_id is null and standing <> 'waiting' and forgotten_at is null
          and coalesce(handled_at, received_at) < ${before}
        order by coalesce(handled_at, received_at) limit ${most} for update skip locked)
      returning incoming_id as id`.execute(transaction)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    // Until a message is filed its files lie under its own id.
    const files = await transaction
      .deleteFrom('files')
      .where('case_id', 'in', ids)
      .returning(['file_id', 'sha256'])
      .execute()
    await forgetContents(transaction, files, now)
    return ids.length
  })
}
