import { sql } from 'kysely'
import type { Db } from './db.ts'

export interface Draft {
  /** 0 while nothing has been saved. */
  version: number
  book: Record<string, unknown>
  updatedAt: string | null
  updatedBy: string | null
}

export async function findDraft(db: Db, caseId: string): Promise<Draft> {
  const row = await db.selectFrom('drafts').selectAll().where('case_id', '=', caseId).executeTakeFirst()
  return row
    ? { version: row.version, book: row.book, updatedAt: row.updated_at, updatedBy: row.updated_by }
    : { version: 0, book: {}, updatedAt: null, updatedBy: null }
}

/**
 * Saves the book over the version its writer saw and returns the new version; undefined when somebody saved in between,
 * or when the case is no longer in preparation: a submitted book stays as it was handed in.
 */
export async function saveDraft(
  db: Db,
  draft: { caseId: string; expected: number; book: unknown; by: string; now: string },
): Promise<number | undefined> {
  const { caseId, expected, book, by, now } = draft
  const { rows } = await sql<{ version: number }>`
    insert into drafts as d (case_id, version, book, updated_at, updated_by)
    select c.case_id, 1, ${JSON.stringify(book)}::jsonb, ${now}, ${by}
    from cases c
    where c.case_id = ${caseId} and c.phase = 'preparation'
      and (${expected} = 0 or exists (select from drafts where case_id = ${caseId}))
    on conflict (case_id) do update
      set version = d.version + 1, book = excluded.book, updated_at = excluded.updated_at, updated_by = excluded.updated_by
      where d.version = ${expected}
    returning version`.execute(db)
  return rows[0]?.version
}
