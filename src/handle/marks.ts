import { z } from 'zod'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { defects } from '#core/defects.ts'
import type { Actor } from '#core/kernel.ts'
import { carriesReview, type Mark, type MarksLeft, type TakenMark } from '#core/marks.ts'
import { refuseFilling } from '#core/procedure.ts'
import { isNoteSealed } from '#core/review-notes.ts'
import { listMarks, listTakenMarks, takeMarks } from '#store/marks.ts'
import { contextFor } from './command.ts'
import type { Ports } from './ports.ts'
import { findReviewed } from './review-notes.ts'

/** The command whose unsent rows are a reviewer's marks. */
const command = 'AskSupplement'

/** A draft may hold anything that its author sent; only what is a mark is shown to somebody else. */
const markSchema = z.object({
  place: z.string().optional(),
  file: z.string().optional(),
  page: z.number().optional(),
  defect: z
    .string()
    .optional()
    .transform((word) => defects.find((one) => one === word)),
  about: z.string().optional(),
  ask: z.string().optional(),
})
const marksIn = (rows: readonly unknown[]): readonly Mark[] =>
  rows.flatMap((row) => markSchema.safeParse(row).data ?? [])

export interface ToldMarks {
  /** What colleagues have marked and not sent, for whoever carries the review on; none for anybody else. */
  readonly left: readonly MarksLeft[]
  readonly taken: readonly TakenMark[]
}

/** Whether this actor may take marks over now: they carry the review on, and could ask for supplements themselves. */
const mayTake = (ports: Ports, actor: Actor, state: CaseState): boolean => {
  const context = contextFor(ports, state.caseId, actor, state.edition)
  const record = caseProcedure.commands[command]
  return (
    record !== undefined &&
    carriesReview(state, actor) &&
    refuseFilling(caseProcedure, record, state, context) === null
  )
}

const leftTo = async (ports: Ports, actor: Actor, state: CaseState): Promise<readonly MarksLeft[]> => {
  if (!mayTake(ports, actor, state)) return []
  const all = await listMarks(ports.db, { caseId: state.caseId, command })
  return all
    .filter(({ by }) => by !== actor.personId && !isNoteSealed(state, { writtenBy: by }, actor))
    .map((one) => ({ ...one, marks: marksIn(one.marks) }))
    .filter(({ marks }) => marks.length > 0)
}

/**
 * The marks of colleagues on a case that this actor may know of: what the other auditor marks stays theirs until both
 * ratings are in (Q4.4). Undefined when the case is not theirs to review.
 */
export const findMarksFor = async (
  ports: Ports,
  actor: Actor,
  caseId: string,
): Promise<ToldMarks | undefined> => {
  const state = await findReviewed(ports, actor, caseId)
  if (!state) return undefined
  const isSealed = (writtenBy: string) => isNoteSealed(state, { writtenBy }, actor)
  const taken = (await listTakenMarks(ports.db, caseId)).filter(
    ({ from, to }) => !isSealed(from) && !isSealed(to),
  )
  return { left: await leftTo(ports, actor, state), taken }
}

/**
 * Takes over what a colleague marked and did not send, behind one's own marks (Q8.1: nothing of a review is lost when the
 * case changes hands). Who made which is kept. 'unknown' when there is nothing of theirs to take.
 */
export const takeMarksFor = async (
  ports: Ports,
  actor: Actor,
  { caseId, from }: { readonly caseId: string; readonly from: string },
): Promise<'taken' | 'unknown'> => {
  const state = await findReviewed(ports, actor, caseId)
  const left = state ? await leftTo(ports, actor, state) : []
  if (!left.some(({ by }) => by === from)) return 'unknown'
  const asked = { caseId, command, from, to: actor.personId, now: ports.clock.now() }
  return (await takeMarks(ports.db, asked)) ? 'taken' : 'unknown'
}
