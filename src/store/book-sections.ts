import { type Selectable, sql } from 'kysely'
import type { Db } from './db.ts'
import type { BookCommentsTable, BookSectionsTable } from './tables-of-people.ts'

export type SectionRow = Omit<Selectable<BookSectionsTable>, 'case_id'>

const columns = [
  'section',
  'version',
  'answers',
  'state',
  'department',
  'owner_id',
  'due_on',
  'updated_at',
  'updated_by',
] as const

/** What there is of a book, section by section; nothing of those that nobody has touched. */
export const listSections = (db: Db, caseId: string): Promise<SectionRow[]> =>
  db.selectFrom('book_sections').select(columns).where('case_id', '=', caseId).orderBy('section').execute()

/**
 * Saves a section over the version its writer saw and returns the new version; undefined when somebody saved in between,
 * or when the case is no longer in preparation: a submitted book stays as it was handed in. What was ready is in work
 * again.
 */
export async function saveSection(
  db: Db,
  saved: { caseId: string; section: string; expected: number; answers: unknown; by: string; now: string },
): Promise<number | undefined> {
  const { caseId, section, expected, answers, by, now } = saved
  const { rows } = await sql<{ version: number }>`
    insert into book_sections as s (case_id, section, version, answers, updated_at, updated_by)
    select c.case_id, ${section}, 1, ${JSON.stringify(answers)}::jsonb, ${now}, ${by}
    from cases c
    where c.case_id = ${caseId} and c.phase = 'preparation'
      and (${expected} = 0 or exists (
        select from book_sections where case_id = ${caseId} and section = ${section}))
    on conflict (case_id, section) do update
      set version = s.version + 1, answers = excluded.answers, state = 'in-work',
        updated_at = excluded.updated_at, updated_by = excluded.updated_by
      where s.version = ${expected}
    returning version`.execute(db)
  return rows[0]?.version
}

export type Standing = Partial<
  Pick<Selectable<BookSectionsTable>, 'state' | 'department' | 'owner_id' | 'due_on'>
>

/**
 * Says who holds a section, until when, and how far it is; its answers and their version stay. With a version that was
 * `seen`, false when there is another by now.
 */
export async function changeStanding(
  db: Db,
  { caseId, section }: { caseId: string; section: string },
  standing: Standing,
  seen?: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('book_sections')
    .values({ case_id: caseId, section, ...standing })
    .onConflict((on) => {
      const update = on.columns(['case_id', 'section']).doUpdateSet(standing)
      return seen === undefined ? update : update.where('book_sections.version', '=', seen)
    })
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type CommentRow = Omit<BookCommentsTable, 'case_id'>

/** What is written beside the sections of a book, the oldest first. */
export const listComments = (db: Db, caseId: string): Promise<CommentRow[]> =>
  db
    .selectFrom('book_comments')
    .select(['comment_id', 'section', 'item', 'text', 'written_at', 'written_by', 'settled_at', 'settled_by'])
    .where('case_id', '=', caseId)
    .orderBy('written_at')
    .orderBy('comment_id')
    .execute()

export async function keepComment(
  db: Db,
  comment: Omit<BookCommentsTable, 'settled_at' | 'settled_by'>,
): Promise<void> {
  await db
    .insertInto('book_comments')
    .values({ ...comment, settled_at: null, settled_by: null })
    .execute()
}

/** Who settled a comment and when, or null to open it again; the first to settle it stands. False without such a one. */
export async function settleComment(
  db: Db,
  { caseId, section, comment }: { caseId: string; section: string; comment: string },
  settled: { readonly by: string; readonly at: string } | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('book_comments')
    .set(
      settled
        ? {
            settled_at: sql`coalesce(settled_at, ${settled.at})`,
            settled_by: sql`coalesce(settled_by, ${settled.by})`,
          }
        : { settled_at: null, settled_by: null },
    )
    .where('comment_id', '=', comment)
    .where('case_id', '=', caseId)
    .where('section', '=', section)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** When the reading of the guide was confirmed, and by whom; undefined before that (Q11.3). */
export const findGuide = (
  db: Db,
  caseId: string,
): Promise<{ read_at: string; read_by: string } | undefined> =>
  db.selectFrom('book_guides').select(['read_at', 'read_by']).where('case_id', '=', caseId).executeTakeFirst()

/** Keeps the first confirmation; a second changes nothing. True when it was the first. */
export async function keepGuide(
  db: Db,
  guide: { caseId: string; by: string; now: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('book_guides')
    .values({ case_id: guide.caseId, read_by: guide.by, read_at: guide.now })
    .onConflict((on) => on.column('case_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** The answers of the book that led to the certificate on which this case builds; undefined where there is none (Q16). */
export async function findEarlierAnswers(
  db: Db,
  caseId: string,
): Promise<Record<string, unknown> | undefined> {
  const { rows } = await sql<{ answers: Record<string, unknown> | null }>`
    select k.body -> 'answers' as answers
    from cases c
    join certificates t on t.certificate_id = (c.summary ->> 'heldCertificateId')::uuid
    join events s on s.stream = t.case_id and s.type = 'ApplicationSubmitted'
    join snapshots k on k.digest = s.data ->> 'digest'
    where c.case_id = ${caseId}
    order by s.seq desc limit 1`.execute(db)
  return rows[0]?.answers ?? undefined
}
