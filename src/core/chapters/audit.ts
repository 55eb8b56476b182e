import { z } from 'zod'
import { isAgreementInForce } from '#core/agreement.ts'
import { evaluatorsWith, isFeePaid } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { noticeLeadDays } from '#core/rulebook/lead-days.ts'
import { lacksRole } from '#core/staff.ts'
import { command, event } from './case-vocabulary.ts'
import { openItems } from './supplement-round.ts'
import { unknownFile } from './supplements.ts'

const modes = z.enum(['on-site', 'remote'])

export const events = {
  AuditTeamAssigned: event({
    name: 'AuditTeamAssigned',
    clause: 'Q4.4',
    data: z.object({ auditors: z.array(z.string()) }),
    apply: (state, { auditors }) => ({
      auditTeam: auditors,
      evaluators: evaluatorsWith(state, ...auditors),
    }),
  }),
  AuditNoticeSent: event({
    name: 'AuditNoticeSent',
    clause: 'Q8.4',
    data: z.object({ mode: modes, auditOn: field.day, sentOn: field.day, reason: z.string() }),
    leadsTo: 'audit-confirmation',
    letters: ['audit-notice'],
    apply: (_, { mode, auditOn, sentOn }) => ({ auditNotice: { mode, auditOn, sentOn, confirmedOn: null } }),
  }),
  AuditDateConfirmed: event({
    name: 'AuditDateConfirmed',
    clause: 'Q4.4',
    data: z.object({
      confirmedOn: field.day,
      receipt: z.array(z.string()),
      attendees: z.int(),
      connection: z.string(),
    }),
    leadsTo: 'audit',
    apply: (state, { confirmedOn }) => ({
      auditNotice: state.auditNotice && { ...state.auditNotice, confirmedOn },
    }),
  }),
  AuditDateDeclined: event({
    name: 'AuditDateDeclined',
    clause: 'Q4.4',
    data: z.object({ reason: z.string(), proposedOn: field.day }),
    leadsTo: 'audit-preparation',
    apply: () => ({ auditNotice: null }),
  }),
  AuditCompleted: event({
    name: 'AuditCompleted',
    clause: 'Q4.4',
    data: z.object({
      completedOn: field.day,
      recommendation: z.enum(['pass', 'not-pass']),
      summary: z.string(),
    }),
    leadsTo: 'awaiting-panel',
    apply: (_, { completedOn }, { at }) => ({ auditCompletedOn: completedOn, readyAt: at }),
  }),
}

export const commands = {
  AssignAuditTeam: command({
    name: 'AssignAuditTeam',
    clause: 'Q4.4',
    by: ['lead'],
    from: ['contracting', 'audit-preparation', 'audit-confirmation', 'audit', 'audit-supplement'],
    input: z.object({ auditors: field.people('auditor', 2) }),
    needs: ['staff'],
    mayRefuse: ['person-lacks-role', 'same-person-twice'],
    suggest: (state) => ({ auditors: state.auditTeam }),
    decide: (_, { auditors }, { facts }) => {
      if (new Set(auditors).size < auditors.length) return refuse('same-person-twice', 'Q4.4')
      if (lacksRole(facts.staff, auditors, 'auditor'))
        return refuse('person-lacks-role', 'Q4.4', { role: 'auditor' })
      return [events.AuditTeamAssigned.of({ auditors })]
    },
  }),
  SendAuditNotice: command({
    name: 'SendAuditNotice',
    clause: 'Q8.4',
    by: ['lead'],
    from: ['contracting', 'audit-preparation', 'audit-confirmation'],
    input: z.object({ mode: modes.meta({ widget: 'choice' }), auditOn: field.day, reason: field.reason }),
    weight: 'primary',
    refusedWhen: {
      'agreement-not-in-force': (state, { edition }) => !isAgreementInForce(state, edition),
      'fee-unpaid': (state) =>
        !isFeePaid(state) && { paidFen: state.paidFen, totalFen: state.quotation?.totalFen ?? 0 },
      'audit-team-missing': (state) => state.auditTeam.length < 2,
    },
    clauses: { 'audit-team-missing': 'Q4.4' },
    mayRefuse: ['audit-too-soon', 'day-in-past'],
    suggest: ({ level }, { today, calendar, edition }) => ({
      mode: level <= edition.readings.remoteAuditUpToLevel.value ? 'remote' : 'on-site',
      auditOn: calendar.addWorkdays(today, noticeLeadDays(edition)).date,
    }),
    decide: (_, { mode, auditOn, reason }, { today, calendar, edition }) => {
      if (auditOn < today) return refuse('day-in-past', 'Q8.4', { day: auditOn })
      const ahead = noticeLeadDays(edition)
      const earliest = calendar.addWorkdays(today, ahead)
      const lastSend = calendar.addWorkdays(auditOn, -ahead)
      if (today > lastSend.date)
        return refuse('audit-too-soon', 'Q8.4', {
          auditOn,
          ahead,
          lastSendOn: lastSend.date,
          earliestOn: earliest.date,
        })
      return [events.AuditNoticeSent.of({ mode, auditOn, sentOn: today, reason })]
    },
  }),
  ConfirmAuditDate: command({
    name: 'ConfirmAuditDate',
    clause: 'Q4.4',
    by: ['contact'],
    from: ['audit-confirmation'],
    input: z.object({
      receipt: field.files,
      attendees: z.int().min(1).max(200).meta({ widget: 'number' }),
      connection: field.remark,
    }),
    needs: ['files'],
    weight: 'primary',
    refusedWhen: {
      'receipt-by-mail-only': (_, { edition }) => edition.readings.auditReceiptBy.value === 'mail',
      'audit-day-passed': ({ auditNotice }, { today }) =>
        auditNotice !== null && today > auditNotice.auditOn && { auditOn: auditNotice.auditOn },
    },
    mayRefuse: ['file-unknown', 'connection-missing'],
    decide: (state, input, context) => {
      const file = unknownFile(context, input.receipt)
      if (file) return refuse('file-unknown', 'Q4.4', { file })
      if (state.auditNotice?.mode === 'remote' && !input.connection)
        return refuse('connection-missing', 'Q4.4')
      return [events.AuditDateConfirmed.of({ ...input, confirmedOn: context.today })]
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
  CompleteAudit: command({
    name: 'CompleteAudit',
    clause: 'Q4.4',
    by: ['auditor'],
    from: ['audit'],
    input: z.object({
      recommendation: z.enum(['pass', 'not-pass']).meta({ widget: 'choice' }),
      summary: field.text,
    }),
    weight: 'primary',
    refusedWhen: {
      'audit-day-not-reached': (state, { today }) =>
        state.auditNotice !== null &&
        today < state.auditNotice.auditOn && { auditOn: state.auditNotice.auditOn },
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
    },
    decide: (_, input, { today }) => [events.AuditCompleted.of({ ...input, completedOn: today })],
  }),
}
