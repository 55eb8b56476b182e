import { type Context, type Happened, isRefusal } from '#core/kernel.ts'
import { decide } from '#core/procedure.ts'
import type { StreamKind } from '#store/chain.ts'
import type { StandingDeadline } from '#store/log.ts'
import { type AnyState, streams } from './streams.ts'
import { systemActor } from './system-actor.ts'

/** What the clock asks of a stream whose deadlines rest on another calendar; the kinds that are not here have none. */
export const recountedBy: Partial<Record<StreamKind, string>> = {
  case: 'MoveDeadlines',
  certificate: 'MoveCertificateDeadlines',
  proceeding: 'MoveProceedingDeadlines',
  objection: 'MoveObjectionDeadlines',
  complaint: 'MoveComplaintDeadlines',
}

/**
 * What a notice moved before this command, when its deadlines have not been counted again yet: whatever is appended writes
 * them anew, and afterwards nobody would know the days that were announced. Empty when they rest on this calendar.
 */
export const movedBefore = (
  {
    kind,
    command,
    state,
    standing,
  }: {
    readonly kind: StreamKind
    readonly command: string
    readonly state: AnyState
    readonly standing: readonly StandingDeadline[]
  },
  context: Context,
): readonly Happened[] => {
  const recount = recountedBy[kind]
  const stale = standing.find(({ countedOn }) => countedOn !== null && countedOn !== context.calendar.version)
  if (!recount || !stale || command === recount) return []
  const was = standing.map(({ name, dueOn }) => ({ name, dueOn }))
  const asked = { was, countedOn: stale.countedOn }
  const decided = decide(streams[kind].procedure, state, recount, asked, { ...context, actor: systemActor })
  return isRefusal(decided) ? [] : decided.events
}
