import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import { fold } from '#core/procedure.ts'
import { isNoteSealed, type ReviewNote, readsNotes, writesNotes } from '#core/review-notes.ts'
import { findPlaceLabel } from '#core/words/places.ts'
import { readStream } from '#store/log.ts'
import {
  addReviewNote,
  listReviewNotes,
  type ReviewNoteRow,
  withdrawReviewNote,
} from '#store/review-notes.ts'
import { isId } from './case-access.ts'
import type { Ports } from './ports.ts'

export interface ToldNote extends ReviewNote {
  /** Null once it was taken back. */
  readonly text: string | null
}

export interface ToldNotes {
  readonly notes: readonly ToldNote[]
  /** How many more there are that this reader may not see yet. */
  readonly sealed: number
}

/** The case for a reader of notes; undefined for an applicant, for who reviews nothing, and while it is being prepared. */
export const findReviewed = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<CaseState | undefined> => {
  if (!isId(caseId) || !readsNotes(actor)) return undefined
  const { events } = await readStream(ports.db, {
    stream: caseId,
    kind: 'case',
    key: '',
    actorId: actor.personId,
  })
  const state = fold(caseProcedure, events as StoredEvent[])
  const isOpen = events.length > 0 && state.phase !== 'preparation' && caseProcedure.maySee(state, actor)
  return isOpen ? state : undefined
}

const noteOf = (row: ReviewNoteRow): ReviewNote => ({
  id: row.note_id,
  place: row.place,
  writtenBy: row.written_by,
  writtenAt: row.written_at,
  withdrawnAt: row.withdrawn_at,
})

/** The notes on a case as this actor may read them (Q4.4 for what auditors note); undefined when none are theirs to read. */
export const findNotesFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<ToldNotes | undefined> => {
  const state = await findReviewed(ports, actor, caseId)
  if (!state) return undefined
  const rows = await listReviewNotes(ports.db, caseId)
  const open = rows.filter((row) => !isNoteSealed(state, noteOf(row), actor))
  return {
    notes: open.map((row) => ({ ...noteOf(row), text: row.sealed && ports.seal.open(row.sealed) })),
    sealed: rows.length - open.length,
  }
}

export type NoteAnswer = 'kept' | 'withdrawn' | 'unknown' | 'role-may-not'

/** Writes a note on a case or on one of its places. */
export const writeNoteFor = async (
  ports: Ports,
  actor: Actor,
  { caseId, place, text }: { readonly caseId: string; readonly place: string | null; readonly text: string },
): Promise<NoteAnswer> => {
  if (!(await findReviewed(ports, actor, caseId))) return 'unknown'
  if (!writesNotes(actor)) return 'role-may-not'
  if (place !== null && findPlaceLabel(place, 'zh-CN') === null) return 'unknown'
  await addReviewNote(ports.db, {
    note_id: ports.ids.next(),
    case_id: caseId,
    place,
    sealed: ports.seal.close(text),
    written_at: ports.clock.now(),
    written_by: actor.personId,
    withdrawn_at: null,
  })
  return 'kept'
}

/** Takes one's own note back; another's is nobody's to delete. */
export const withdrawNoteFor = async (
  ports: Ports,
  actor: Actor,
  { caseId, noteId }: { readonly caseId: string; readonly noteId: string },
): Promise<NoteAnswer> => {
  if (!isId(noteId) || !(await findReviewed(ports, actor, caseId))) return 'unknown'
  const asked = { noteId, caseId, by: actor.personId, now: ports.clock.now() }
  return (await withdrawReviewNote(ports.db, asked)) ? 'withdrawn' : 'unknown'
}
