import { type Attendance, maskAttendance, readsAttendance } from '#core/attendance.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Actor } from '#core/kernel.ts'
import { addAttendance, findAttendanceRow } from '#store/attendances.ts'
import { findCaseFor } from './case-access.ts'
import type { Ports } from './ports.ts'

/** Phases in which an applicant says who attends. */
const open: readonly string[] = ['audit-confirmation', 'audit', 'audit-supplement']

export type KeptAttendance =
  | { readonly kind: 'kept'; readonly id: string; readonly people: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'role-may-not' }
  | { readonly kind: 'closed' }

/** Keeps who attends the audit of a case, sealed; each list is a new one, and the receipt names the one that counts (Q4.4). */
export const keepAttendance = async (
  ports: Ports,
  actor: Actor,
  { caseId, attendance }: { readonly caseId: string; readonly attendance: Attendance },
): Promise<KeptAttendance> => {
  const found = await findCaseFor(ports, actor, caseId)
  if (!found || found.organisation_id !== actor.organisationId) return { kind: 'unknown' }
  if (!actor.roles.includes('contact')) return { kind: 'role-may-not' }
  if (!open.includes(found.phase)) return { kind: 'closed' }
  const id = ports.ids.next()
  const { people, connection } = attendance
  await addAttendance(ports.db, {
    attendance_id: id,
    case_id: caseId,
    organisation_id: found.organisation_id,
    people: people.length,
    has_connection: connection !== '',
    sealed: ports.seal.close(JSON.stringify(attendance)),
    created_at: ports.clock.now(),
    created_by: actor.personId,
  })
  return { kind: 'kept', id, people: people.length }
}

/** Who attends, as the page of a case tells it. */
export interface ToldAttendance extends Attendance {
  /** Names and the way to connect are told, not masked. */
  readonly isWhole: boolean
}

/** Who attends the audit as this actor may read it; null before the receipt, and once the list has been removed. */
export const attendanceFor = async (
  ports: Ports,
  actor: Actor,
  state: CaseState,
): Promise<ToldAttendance | null> => {
  const id = state.audit.notice?.attendanceId
  const row = id ? await findAttendanceRow(ports.db, id) : undefined
  if (!row) return null
  const attendance = JSON.parse(ports.seal.open(row.sealed)) as Attendance
  const isWhole = readsAttendance(state, actor)
  return { ...(isWhole ? attendance : maskAttendance(attendance)), isWhole }
}
