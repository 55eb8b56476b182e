import { z } from 'zod'
import { isAgreementInForce } from '#core/agreement.ts'
import { findAttendance } from '#core/attendance.ts'
import type { AuditNotice } from '#core/audit-state.ts'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import { unpaidFee } from '#core/fee-paid.ts'
import { field } from '#core/fields.ts'
import { refuseUnfitFor } from '#core/fitness.ts'
import { type Context, isRefusal, type Refusal, refuse } from '#core/kernel.ts'
import { noticeLeadDays } from '#core/rulebook/lead-days.ts'
import type { StaffFact } from '#core/staff.ts'
import { carriedOver, preparationRow, usualPreparation } from './audit-preparation.ts'
import { auditAssignment } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'
import { unknownFile } from './supplements.ts'

const modes = z.enum(['on-site', 'remote'])
const attendanceId = z.uuid().meta({ widget: 'attendance' })

/** A notice as it goes out: nobody has confirmed the day or said who attends. */
export const noticeFor = (announced: Pick<AuditNotice, 'mode' | 'auditOn' | 'sentOn'>): AuditNotice => ({
  ...announced,
  confirmedOn: null,
  attendees: 0,
  attendanceId: null,
  connection: '',
})

export const events = {
  AuditNoticeSent: event({
    name: 'AuditNoticeSent',
    clause: 'Q8.4',
    data: z.object({
      mode: modes,
      auditOn: field.day,
      sentOn: field.day,
      reason: z.string(),
      /** Notices went out without a list before there was one. */
      preparation: z.array(preparationRow.extend({ id: z.string() })).default([]),
    }),
    leadsTo: 'audit-confirmation',
    letters: ['audit-notice', 'audit-team-called', 'audit-day-set'],
    apply: ({ audit }, { mode, auditOn, sentOn, preparation }) => ({
      audit: {
        ...audit,
        dateChange: null,
        notice: noticeFor({ mode, auditOn, sentOn }),
        preparation: carriedOver(preparation, audit.preparation),
      },
    }),
  }),
  AuditDateConfirmed: event({
    name: 'AuditDateConfirmed',
    clause: 'Q4.4',
    data: z.object({
      confirmedOn: field.day,
      receipt: z.array(z.string()),
      attendees: z.int(),
      /** Receipts of old carried the connection and named nobody. */
      attendanceId: field.id.optional(),
      connection: z.string().optional(),
    }),
    leadsTo: 'audit',
    apply: ({ audit }, { confirmedOn, attendees, attendanceId = null, connection = '' }) => ({
      audit: {
        ...audit,
        notice: audit.notice && { ...audit.notice, confirmedOn, attendees, attendanceId, connection },
      },
    }),
  }),
  AttendanceRevised: event({
    name: 'AttendanceRevised',
    clause: 'Q4.4',
    data: z.object({ attendees: z.int(), attendanceId: field.id }),
    apply: ({ audit }, revised) => ({
      audit: { ...audit, notice: audit.notice && { ...audit.notice, ...revised, connection: '' } },
    }),
  }),
  AuditDateDeclined: event({
    name: 'AuditDateDeclined',
    clause: 'Q4.4',
    data: z.object({ reason: z.string(), proposedOn: field.day }),
    leadsTo: 'audit-preparation',
    letters: ['audit-date-declined', 'audit-day-open'],
    apply: ({ audit }) => ({ audit: { ...audit, notice: null } }),
  }),
}

/** What can stand in the way of a day for an audit, once one is named. */
export const noticeRefusals = {
  needs: ['staff'],
  clauses: {
    'audit-team-missing': 'Q4.4',
    'auditor-objection-open': 'Q4.4',
    'person-tied-to-applicant': 'Q4.4',
    'competence-missing': 'Q4.4',
    'absent-on-day': 'Q4.4',
  },
  mayRefuse: [
    'audit-too-soon',
    'day-in-past',
    'person-lacks-role',
    'person-tied-to-applicant',
    'competence-missing',
    'absent-on-day',
  ],
}

/**
 * Why no notice can go out today for an audit on this day, or null: it is past, or fewer working days ahead than the
 * edition asks for (Q8.4), or one of the team cannot audit on it (Q4.4).
 */
export const refuseNotice = (state: CaseState, auditOn: Day, context: Context): Refusal | null => {
  const { today, calendar, edition } = context
  if (auditOn < today) return refuse('day-in-past', 'Q8.4', { day: auditOn })
  const ahead = noticeLeadDays(edition)
  const lastSend = calendar.addWorkdays(auditOn, -ahead)
  if (today > lastSend.date)
    return refuse('audit-too-soon', 'Q8.4', {
      auditOn,
      ahead,
      lastSendOn: lastSend.date,
      earliestOn: calendar.addWorkdays(today, ahead).date,
    })
  const assignment = auditAssignment(state, context, auditOn)
  for (const id of state.audit.team) {
    const member = (context.facts.staff as readonly StaffFact[]).find((one) => one.id === id)
    const unfit = member?.roles.includes('auditor')
      ? refuseUnfitFor(member, assignment, 'Q4.4')
      : refuse('person-lacks-role', 'Q4.4', { role: 'auditor' })
    if (unfit) return unfit
  }
  return null
}

const auditDayPassed = ({ audit: { notice } }: CaseState, { today }: Context) =>
  notice !== null && today > notice.auditOn && { auditOn: notice.auditOn }

export const commands = {
  SendAuditNotice: command({
    name: 'SendAuditNotice',
    clause: 'Q8.4',
    by: ['lead'],
    from: ['contracting', 'audit-preparation', 'audit-confirmation'],
    previewsLetters: true,
    input: z.object({
      mode: modes.meta({ widget: 'choice' }),
      auditOn: field.day,
      reason: field.reason,
      /** The usual list when it stays empty. */
      preparation: z.array(preparationRow).max(60).default([]).meta({ widget: 'rows' }),
    }),
    weight: 'primary',
    refusedWhen: {
      'agreement-not-in-force': (state, { edition }) => !isAgreementInForce(state, edition),
      'fee-unpaid': unpaidFee,
      'audit-team-missing': ({ audit }) => audit.team.length < 2,
      'auditor-objection-open': ({ audit }) => audit.objections.length > 0,
    },
    ...noticeRefusals,
    suggest: ({ level }, { today, calendar, edition }) => ({
      mode: level <= edition.readings.remoteAuditUpToLevel.value ? 'remote' : 'on-site',
      auditOn: calendar.addWorkdays(today, noticeLeadDays(edition)).date,
    }),
    decide: (state, { mode, auditOn, reason, preparation }, context) => {
      const refusal = refuseNotice(state, auditOn, context)
      if (refusal) return refusal
      const rows = preparation.length > 0 ? preparation : usualPreparation(mode)
      return [
        events.AuditNoticeSent.of({
          mode,
          auditOn,
          sentOn: context.today,
          reason,
          preparation: rows.map((row) => ({ ...row, id: context.newId() })),
        }),
      ]
    },
  }),
  ConfirmAuditDate: command({
    name: 'ConfirmAuditDate',
    clause: 'Q4.4',
    by: ['contact'],
    from: ['audit-confirmation'],
    input: z.object({
      receipt: field.files,
      attendanceId,
    }),
    needs: ['files', 'attendances'],
    weight: 'primary',
    refusedWhen: {
      'receipt-by-mail-only': (_, { edition }) => edition.readings.auditReceiptBy.value === 'mail',
      'audit-day-passed': auditDayPassed,
    },
    mayRefuse: ['file-unknown', 'attendance-unknown', 'connection-missing'],
    // The list that was given for a day that has been moved.
    suggest: ({ audit }) => (audit.notice?.attendanceId ? { attendanceId: audit.notice.attendanceId } : {}),
    decide: (state, input, context) => {
      const file = unknownFile(context, input.receipt)
      if (file) return refuse('file-unknown', 'Q4.4', { file })
      const found = findAttendance(state, context.facts.attendances, input.attendanceId)
      return isRefusal(found)
        ? found
        : [events.AuditDateConfirmed.of({ ...input, attendees: found.people, confirmedOn: context.today })]
    },
  }),
  /** It came by mail, or on paper: whoever leads the case looks at seal and day before it counts. */
  RecordAuditReceipt: command({
    name: 'RecordAuditReceipt',
    clause: 'Q4.4',
    by: ['lead'],
    from: ['audit-confirmation'],
    input: z.object({
      receipt: field.files,
      attendees: z.int().min(1).max(200).meta({ widget: 'number' }),
    }),
    needs: ['files'],
    refusedWhen: { 'audit-day-passed': auditDayPassed },
    mayRefuse: ['file-unknown'],
    decide: (_, input, context) => {
      const file = unknownFile(context, input.receipt)
      return file
        ? refuse('file-unknown', 'Q4.4', { file })
        : [events.AuditDateConfirmed.of({ ...input, confirmedOn: context.today })]
    },
  }),
  ReviseAttendance: command({
    name: 'ReviseAttendance',
    clause: 'Q4.4',
    by: ['contact'],
    from: ['audit', 'audit-supplement'],
    input: z.object({ attendanceId }),
    needs: ['attendances'],
    mayRefuse: ['attendance-unknown', 'connection-missing'],
    decide: (state, input, { facts }) => {
      const found = findAttendance(state, facts.attendances, input.attendanceId)
      return isRefusal(found) ? found : [events.AttendanceRevised.of({ ...input, attendees: found.people })]
    },
  }),
  DeclineAuditDate: command({
    name: 'DeclineAuditDate',
    clause: 'Q4.4',
    by: ['contact'],
    from: ['audit-confirmation'],
    input: z.object({ reason: field.reason, proposedOn: field.day }),
    mayRefuse: ['day-in-past'],
    decide: (_, input, { today }) =>
      input.proposedOn < today
        ? refuse('day-in-past', 'Q4.4', { day: input.proposedOn })
        : [events.AuditDateDeclined.of(input)],
  }),
}
