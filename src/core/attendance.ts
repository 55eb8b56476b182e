import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import type { Actor } from '#core/kernel.ts'
import { type Refusal, refuse } from '#core/kernel.ts'
import { sideOf } from '#core/roles.ts'

/** Who of the applicant attends an audit, and how a remote one reaches them (Q4.4): personal data, never in an event. */
export const attendanceRecord = z.object({
  people: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(60).meta({ widget: 'line' }),
        position: z.string().trim().min(1).max(60).meta({ widget: 'line' }),
      }),
    )
    .min(1)
    .max(60)
    .meta({ widget: 'rows' }),
  connection: z.string().trim().max(500).default('').meta({ widget: 'text' }),
})

export type Attendance = z.output<typeof attendanceRecord>

/** What a command reads of an attendance: nothing of what is in it but how much. */
export interface AttendanceFact {
  readonly id: string
  readonly people: number
  readonly hasConnection: boolean
}

/** The attendance named on this case, or the refusal: it is kept for the case, and a remote audit says how to connect. */
export const findAttendance = (
  { audit }: Pick<CaseState, 'audit'>,
  attendances: unknown,
  attendanceId: string,
): AttendanceFact | Refusal => {
  const found = (attendances as readonly AttendanceFact[]).find(({ id }) => id === attendanceId)
  if (!found) return refuse('attendance-unknown', 'Q4.4')
  return audit.notice?.mode === 'remote' && !found.hasConnection
    ? refuse('connection-missing', 'Q4.4')
    : found
}

/** Whether somebody reads the names whole: the applicant who gave them, the case lead or their deputy, and the audit team. */
export const readsAttendance = (
  { leadId, audit, organisationId }: Pick<CaseState, 'leadId' | 'audit' | 'organisationId'>,
  actor: Actor,
): boolean => {
  if (sideOf(actor) === 'applicant')
    return (
      actor.organisationId === organisationId &&
      actor.roles.some((role) => role === 'contact' || role === 'contributor')
    )
  const { personId, deputyFor = [] } = actor
  return (
    audit.team.includes(personId) || (leadId !== null && (leadId === personId || deputyFor.includes(leadId)))
  )
}

/** 王*, 欧阳**: enough to tell people apart, for everybody else. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return `${first}${'*'.repeat(Math.max(1, rest.length))}`
}

/** The attendance for those who do not read it whole: names masked, no way to connect. */
export const maskAttendance = ({ people }: Attendance): Attendance => ({
  people: people.map(({ name, position }) => ({ name: maskName(name), position })),
  connection: '',
})
