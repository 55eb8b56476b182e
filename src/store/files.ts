import { type Insertable, type Selectable, sql } from 'kysely'
import type { Finding } from '#core/rulebook/finding.ts'
import { type Db, json } from './db.ts'
import { requestJobs } from './jobs.ts'
import type { FilesTable } from './tables-of-people.ts'

export type FileRow = Selectable<FilesTable>

/** The files of a case in the order they came. */
export async function listFiles(db: Db, caseId: string): Promise<FileRow[]> {
  return db
    .selectFrom('files')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('uploaded_at')
    .orderBy('file_id')
    .execute()
}

/** The names of these files, by their ids. */
export async function listFileNames(db: Db, fileIds: readonly string[]): Promise<Record<string, string>> {
  if (fileIds.length === 0) return {}
  const rows = await db
    .selectFrom('files')
    .select(['file_id', 'name'])
    .where('file_id', 'in', fileIds)
    .execute()
  return Object.fromEntries(rows.map(({ file_id, name }) => [file_id, name]))
}

export async function findFile(db: Db, fileId: string): Promise<FileRow | undefined> {
  return db.selectFrom('files').selectAll().where('file_id', '=', fileId).executeTakeFirst()
}

export type NewFile = Omit<Insertable<FilesTable>, 'findings'> & { readonly findings?: readonly Finding[] }

/** Adds a file and returns it; adding the same one again (a retried end of an upload) changes nothing. */
export async function addFile(
  db: Db,
  { findings = [], sm3 = '', crc32 = null, declared = false, ...rest }: NewFile,
): Promise<FileRow> {
  const file = { ...rest, sm3, crc32, declared }
  await db
    .insertInto('files')
    .values({ ...file, findings: json(findings) })
    .onConflict((on) => on.column('file_id').doNothing())
    .execute()
  return { ...file, findings }
}

/**
 * Removes a file while its case is in preparation, and asks for what looks after its content; false once the file was
 * handed in with the case or with a question.
 */
export async function removeFile(db: Db, fileId: string, now: string): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<GoneFile>`
      delete from files f using cases c
      where f.file_id = ${fileId} and c.case_id = f.case_id and c.phase = 'preparation'
        and not coalesce(c.summary -> 'questions' @> ${goesWith('asked', fileId)}::jsonb
          or c.summary -> 'questions' @> ${goesWith('answers', fileId)}::jsonb, false)
      returning f.file_id, f.sha256`.execute(transaction)
    await forgetContents(transaction, rows, now)
    return rows.length > 0
  })
}

export type GoneFile = Pick<FileRow, 'file_id' | 'sha256'>

/** Asks for the jobs that remove the contents of files that are gone, where no other file has them. */
export async function forgetContents(db: Db, gone: readonly GoneFile[], now: string): Promise<void> {
  const asked = gone.map(({ file_id, sha256 }) => ({
    key: `forget:${file_id}:${now}`,
    kind: 'forget',
    payload: { sha256 },
  }))
  await requestJobs(db, asked, now)
}

/**
 * Takes away the files that came before this instant and lie on nothing that ever happened, and asks for what looks after
 * their contents; returns how many.
 */
export async function takeNeverOpened(
  db: Db,
  { before, now }: { readonly before: string; readonly now: string },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const { rows } = await sql<GoneFile>`
      delete from files f
      where f.uploaded_at < ${before}
        and not exists (select from events e where e.stream = f.case_id)
        and not exists (select from incoming_mails i where i.incoming_id = f.case_id)
      returning f.file_id, f.sha256`.execute(transaction)
    await forgetContents(transaction, rows, now)
    return rows.length
  })
}

const goesWith = (half: 'asked' | 'answers', fileId: string): string => {
  const message = { files: [fileId] }
  return JSON.stringify([{ [half]: half === 'asked' ? message : [message] }])
}

/** How many files have this content: the last one takes it along when it goes. */
export async function countContent(db: Db, sha256: string): Promise<number> {
  const counted = db.selectFrom('files').select((by) => by.fn.countAll<number>().as('count'))
  return (await counted.where('sha256', '=', sha256).executeTakeFirstOrThrow()).count
}
