import { calendarPhases, calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import { certificateProcedure } from '#core/certificate.ts'
import { certificatePhases } from '#core/certificate-state.ts'
import { complaintPhases, complaintProcedure } from '#core/complaint.ts'
import type { CommandRecord, EventRecord } from '#core/kernel.ts'
import { meetingProcedure } from '#core/meeting.ts'
import { meetingPhases } from '#core/meeting-state.ts'
import { objectionPhases, objectionProcedure } from '#core/objection.ts'
import { phaseNames } from '#core/phases.ts'
import { rolesOf } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingPhases } from '#core/proceeding-state.ts'
import type { Role } from '#core/roles.ts'

/** A procedure whatever its state, for pages and tests that look at all alike. */
export interface AnyProcedure {
  readonly stream: string
  readonly phases: readonly string[]
  readonly events: readonly EventRecord<never, string>[]
  readonly commands: readonly CommandRecord<never, string>[]
}

const plain = (
  of: { stream: string; events: object; commands: object },
  phases: readonly string[],
): AnyProcedure => ({
  stream: of.stream,
  phases,
  events: Object.values(of.events),
  commands: Object.values(of.commands),
})

export const procedures: readonly AnyProcedure[] = [
  plain(caseProcedure, phaseNames),
  plain(meetingProcedure, meetingPhases),
  plain(certificateProcedure, certificatePhases),
  plain(calendarProcedure, calendarPhases),
  plain(proceedingProcedure, proceedingPhases),
  plain(objectionProcedure, objectionPhases),
  plain(complaintProcedure, complaintPhases),
]

/** Who may ask for a command in a phase. */
export const rolesIn = (command: CommandRecord<never, string>, phase: string): readonly Role[] => {
  if (!command.from.includes(phase)) return []
  return Array.isArray(command.by)
    ? command.by
    : ((command.by as Record<string, readonly Role[]>)[phase] ?? [])
}

export const everyRoleOf = (command: CommandRecord<never, string>): readonly Role[] => rolesOf(command)

/** Refusals that any command of a stream may meet before its own tests are asked. */
export const commonRefusals = [
  'unknown-command',
  'not-in-phase',
  'role-may-not',
  'other-organisation',
  'not-the-case-lead',
  'deputy-not-separate',
  'not-on-audit-team',
  'tied-to-applicant',
] as const

/** Every code with which a command says no by its own record. */
export const refusalsOf = (command: CommandRecord<never, string>): readonly string[] => [
  ...new Set([...Object.keys(command.refusedWhen), ...command.mayRefuse]),
]
