import { type Candidate, candidatesFor } from '#core/candidates.ts'
import type { Actor, Context, StoredEvent } from '#core/kernel.ts'
import { recusalsAhead } from '#core/meeting/panel.ts'
import type { MeetingState, Recusal } from '#core/meeting-state.ts'
import { fold, rolesOf } from '#core/procedure.ts'
import type { Absence, StaffFact } from '#core/staff.ts'
import { comingAbsences } from '#core/staff-record.ts'
import type { StreamKind } from '#store/chain.ts'
import type { WorkloadFact } from '#store/facts.ts'
import { readStream } from '#store/log.ts'
import { contextFor } from './command.ts'
import { needsOf } from './needs.ts'
import type { Ports } from './ports.ts'
import { streams } from './streams.ts'

/** Somebody who could be named in a command, with what whoever chooses looks at. */
export interface CandidateRow extends Candidate {
  /** When they are away next, from today on. */
  readonly absence: Absence | null
  /** Open cases they lead and audit; null of people of an applicant. */
  readonly leads: number | null
  readonly audits: number | null
  /** Cases of a meeting in which they would have no part. */
  readonly recusals: readonly Recusal[]
}

export type CandidatesAnswer =
  | { readonly kind: 'told'; readonly fields: Readonly<Record<string, readonly CandidateRow[]>> }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'role-may-not' }

/**
 * Who could be named in each field of a command, by the tests that deciding asks: one read, whatever their number. Only for
 * those who may give the command.
 */
export const findCandidates = async (
  ports: Ports,
  actor: Actor,
  asked: { readonly stream: StreamKind; readonly streamId: string; readonly command: string },
): Promise<CandidatesAnswer> => {
  const { stream: kind, streamId } = asked
  const { procedure, pinned } = streams[kind]
  const command = procedure.commands[asked.command]
  if (!command) return { kind: 'unknown' }
  const read = await readStream(ports.db, {
    stream: streamId,
    kind,
    key: '',
    actorId: actor.personId,
    needs: needsOf([...command.needs, 'workload'], { streamId, actor }),
  })
  const state = fold(procedure, read.events as StoredEvent[])
  if (read.events.length === 0 || !procedure.maySee(state, actor)) return { kind: 'unknown' }
  if (!rolesOf(command).some((role) => actor.roles.includes(role))) return { kind: 'role-may-not' }
  await ports.calendar.asOf(read.adopted)
  const context = contextFor(ports, streamId, actor, pinned(state), read.facts)
  const describe = describer(context, kind === 'meeting' ? (state as MeetingState) : null)
  const fields = Object.entries(candidatesFor(command, state, context)).map(
    ([field, people]) => [field, people.map(describe)] as const,
  )
  return { kind: 'told', fields: Object.fromEntries(fields) }
}

const describer = ({ facts, today, edition }: Context, meeting: MeetingState | null) => {
  const staff = facts.staff as readonly StaffFact[] | undefined
  const workload = facts.workload as readonly WorkloadFact[]
  const months = edition.readings.coolingOffMonths.value
  return (who: Candidate): CandidateRow => {
    const member = staff?.find(({ id }) => id === who.id)
    const inHand = (role: WorkloadFact['role']) =>
      member ? (workload.find((one) => one.personId === who.id && one.role === role)?.cases ?? 0) : null
    return {
      ...who,
      absence: comingAbsences(member?.absences ?? [], today)[0] ?? null,
      leads: inHand('lead'),
      audits: inHand('auditor'),
      recusals: meeting ? recusalsAhead(meeting, who.id, staff, { on: meeting.heldOn, months }) : [],
    }
  }
}
