import type { Insertable, Selectable } from 'kysely'
import type { Db } from './db.ts'
import type { ReviewNotesTable } from './tables-of-people.ts'

export type ReviewNoteRow = Selectable<ReviewNotesTable>

export async function addReviewNote(db: Db, note: Insertable<ReviewNotesTable>): Promise<void> {
  await db.insertInto('review_notes').values(note).execute()
}

/** The notes of a case in the order they were written, those taken back among them. */
export async function listReviewNotes(db: Db, caseId: string): Promise<ReviewNoteRow[]> {
  return db
    .selectFrom('review_notes')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('written_at')
    .orderBy('note_id')
    .execute()
}

/** Takes a note back: its words go, its trace stays. False when it is not this person's, or was taken back before. */
export async function withdrawReviewNote(
  db: Db,
  { noteId, caseId, by, now }: { noteId: string; caseId: string; by: string; now: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('review_notes')
    .set({ sealed: null, withdrawn_at: now })
    .where('note_id', '=', noteId)
    .where('case_id', '=', caseId)
    .where('written_by', '=', by)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
