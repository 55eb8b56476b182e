import { z } from 'zod'
import { areRatingsOpen } from '#core/audit-state.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { noticeFor, noticeRefusals, refuseNotice } from './audit-notice.ts'
import { command, event } from './case-vocabulary.ts'
import { openItems } from './supplement-round.ts'

/**
 * A confirmed audit day is moved (Q4.4, Q8.4): the lead announces another, of their own or because the applicant asked.
 * The applicant confirms that one anew; what was prepared, planned, found and rated for the old day stays.
 */

const modes = z.enum(['on-site', 'remote'])

export const events = {
  AuditDateChangeAsked: event({
    name: 'AuditDateChangeAsked',
    clause: 'Q4.4',
    data: z.object({ reason: z.string(), proposedOn: field.day }),
    letters: ['audit-date-change-asked'],
    apply: ({ audit }, { reason, proposedOn }, { at }) => ({
      audit: { ...audit, dateChange: { on: dayOfInstant(at), reason, proposedOn } },
    }),
  }),
  AuditDateKept: event({
    name: 'AuditDateKept',
    clause: 'Q4.4',
    data: z.object({ reason: z.string() }),
    letters: ['audit-date-kept'],
    apply: ({ audit }) => ({ audit: { ...audit, dateChange: null } }),
  }),
  AuditMoved: event({
    name: 'AuditMoved',
    clause: 'Q8.4',
    data: z.object({
      formerOn: field.day,
      mode: modes,
      auditOn: field.day,
      sentOn: field.day,
      reason: z.string(),
    }),
    leadsTo: 'audit-confirmation',
    letters: ['audit-moved', 'audit-team-called', 'audit-day-set'],
    apply: ({ audit }, { formerOn, reason, ...announced }) => ({
      audit: {
        ...audit,
        dateChange: null,
        formerDays: [...audit.formerDays, { auditOn: formerOn, reason }],
        // Who attends and how they are reached was said for the old day, and is where the new receipt starts.
        notice: { ...noticeFor(announced), ...kept(audit.notice) },
      },
    }),
  }),
}

const kept = (notice: ReturnType<typeof noticeFor> | null) =>
  notice && {
    attendees: notice.attendees,
    attendanceId: notice.attendanceId,
    connection: notice.connection,
  }

export const commands = {
  AskAuditDateChange: command({
    name: 'AskAuditDateChange',
    clause: 'Q4.4',
    by: ['contact'],
    from: ['audit'],
    input: z.object({ reason: field.reason, proposedOn: field.day }),
    refusedWhen: {
      'audit-held': ({ audit }) => areRatingsOpen(audit),
      'date-change-open': ({ audit }) => audit.dateChange !== null,
    },
    mayRefuse: ['day-in-past'],
    decide: (_, input, { today }) =>
      input.proposedOn < today
        ? refuse('day-in-past', 'Q4.4', { day: input.proposedOn })
        : [events.AuditDateChangeAsked.of(input)],
  }),
  KeepAuditDate: command({
    name: 'KeepAuditDate',
    clause: 'Q4.4',
    by: ['lead'],
    from: ['audit'],
    previewsLetters: true,
    input: z.object({ reason: field.reason }),
    refusedWhen: { 'no-date-change': ({ audit }) => audit.dateChange === null },
    decide: (_, { reason }) => [events.AuditDateKept.of({ reason })],
  }),
  MoveAuditDate: command({
    name: 'MoveAuditDate',
    clause: 'Q8.4',
    by: ['lead'],
    from: ['audit'],
    previewsLetters: true,
    input: z.object({
      mode: modes.meta({ widget: 'choice' }),
      auditOn: field.day,
      reason: field.reason,
    }),
    refusedWhen: {
      'audit-held': ({ audit }) => areRatingsOpen(audit),
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
      'audit-team-missing': ({ audit }) => audit.team.length < 2,
      'auditor-objection-open': ({ audit }) => audit.objections.length > 0,
    },
    ...noticeRefusals,
    suggest: ({ audit: { notice, dateChange } }) => ({
      ...(notice && { mode: notice.mode }),
      ...(dateChange && { auditOn: dateChange.proposedOn, reason: dateChange.reason }),
    }),
    decide: (state, { mode, auditOn, reason }, context) =>
      refuseNotice(state, auditOn, context) ?? [
        events.AuditMoved.of({
          formerOn: state.audit.notice?.auditOn ?? context.today,
          mode,
          auditOn,
          sentOn: context.today,
          reason,
        }),
      ],
  }),
}
