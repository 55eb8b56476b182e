import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { conflict } from '#core/conflict.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { teamPhases } from './audit-team.ts'
import { command, event } from './case-vocabulary.ts'

/**
 * The applicant learns who audits it, and may object to one of them (impartiality, ISO/IEC 17021-1): the lead names
 * another team, or keeps the auditor and says why. No audit is announced or reported meanwhile.
 */

export const events = {
  AuditorObjectedTo: event({
    name: 'AuditorObjectedTo',
    clause: 'Q4.4',
    data: z.object({ auditorId: z.string(), conflict }),
    letters: ['auditor-objected'],
    apply: ({ audit }, objection, { at }) => ({
      audit: { ...audit, objections: [...audit.objections, { ...objection, on: dayOfInstant(at) }] },
    }),
  }),
  AuditorKept: event({
    name: 'AuditorKept',
    clause: 'Q4.4',
    data: z.object({ auditorId: z.string(), reason: z.string() }),
    letters: ['auditor-kept'],
    apply: ({ audit }, { auditorId }) => ({
      audit: { ...audit, objections: audit.objections.filter((one) => one.auditorId !== auditorId) },
    }),
  }),
}

const auditorId = z.string().min(1).meta({ widget: 'team-member' })

export const commands = {
  ObjectToAuditor: command({
    name: 'ObjectToAuditor',
    clause: 'Q4.4',
    by: ['contact'],
    from: teamPhases,
    input: z.object({ auditorId, conflict: conflict.meta({ widget: 'choice' }) }),
    refusedWhen: { 'audit-team-missing': ({ audit }) => audit.team.length === 0 },
    mayRefuse: ['auditor-unknown', 'auditor-objection-open'],
    decide: ({ audit }, input) => {
      if (!audit.team.includes(input.auditorId)) return refuse('auditor-unknown', 'Q4.4')
      return audit.objections.some((one) => one.auditorId === input.auditorId)
        ? refuse('auditor-objection-open', 'Q4.4')
        : [events.AuditorObjectedTo.of(input)]
    },
  }),
  KeepAuditor: command({
    name: 'KeepAuditor',
    clause: 'Q4.4',
    by: ['lead'],
    from: teamPhases,
    previewsLetters: true,
    input: z.object({ auditorId, reason: field.reason }),
    refusedWhen: { 'no-auditor-objection': ({ audit }) => audit.objections.length === 0 },
    mayRefuse: ['auditor-unknown'],
    suggest: ({ audit }) => ({ auditorId: audit.objections[0]?.auditorId }),
    decide: ({ audit }, input) =>
      audit.objections.some((one) => one.auditorId === input.auditorId)
        ? [events.AuditorKept.of(input)]
        : refuse('auditor-unknown', 'Q4.4'),
  }),
}
