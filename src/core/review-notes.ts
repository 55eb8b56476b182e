import { areRatingsOpen } from '#core/audit-state.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Actor, At } from '#core/kernel.ts'
import { isReviewer, reviewers } from '#core/likeness-hint.ts'
import { phaseOf } from '#core/phases.ts'

/** A note that the centre's people leave one another on a case; no applicant reads it, and no event says it. */
export interface ReviewNote {
  readonly id: string
  /** A place of book-places.ts; null when it is about the whole case. */
  readonly place: string | null
  readonly writtenBy: string
  readonly writtenAt: At
  /** When its author took it back; its words are gone then, that it was there stays. */
  readonly withdrawnAt: At | null
}

/** Whether this actor reads notes at all: whoever reviews evidence for the centre. */
export const readsNotes = (actor: Pick<Actor, 'organisationId' | 'roles'>): boolean =>
  actor.organisationId === null && isReviewer(actor)

/** Whether this actor writes them: whoever watches over the work reads only. */
export const writesNotes = (actor: Pick<Actor, 'organisationId' | 'roles'>): boolean =>
  actor.organisationId === null &&
  reviewers.some((role) => role !== 'supervisor' && actor.roles.includes(role))

/**
 * Whether a note is closed to this reader: what an auditor of the team notes stays theirs until both ratings are in, as
 * the ratings themselves do, so that neither leans on the other (Q4.4). A case that ended before has nothing left to rate.
 */
export const isNoteSealed = (
  { audit, phase }: Pick<CaseState, 'audit' | 'phase'>,
  note: Pick<ReviewNote, 'writtenBy'>,
  reader: Pick<Actor, 'personId'>,
): boolean =>
  note.writtenBy !== reader.personId &&
  audit.team.includes(note.writtenBy) &&
  !areRatingsOpen(audit) &&
  phaseOf(phase).stage !== 'ended'
