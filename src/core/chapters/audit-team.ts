import { z } from 'zod'
import { hasDeclared, withTeam } from '#core/audit-state.ts'
import { type CaseState, evaluatorsWith } from '#core/case-state.ts'
import { conflict } from '#core/conflict.ts'
import { field } from '#core/fields.ts'
import { type Assignment, refuseUnfitFor } from '#core/fitness.ts'
import { type Actor, type Context, type Refusal, refuse } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'
import type { StaffFact } from '#core/staff.ts'
import { command, event } from './case-vocabulary.ts'
import { refuseBothHalves } from './separate-halves.ts'

export const events = {
  AuditTeamAssigned: event({
    name: 'AuditTeamAssigned',
    clause: 'Q4.4',
    data: z.object({
      auditors: z.array(z.string()),
      /** Teams named before there was a lead among them were led by whoever stood first. */
      leadAuditorId: z.string().optional(),
    }),
    letters: ['audit-team-named', 'audit-team-called', 'audit-team-released'],
    apply: ({ audit, ...state }, { auditors, leadAuditorId }) => ({
      audit: { ...withTeam(audit, auditors), leadAuditorId: leadAuditorId ?? auditors[0] ?? null },
      evaluators: evaluatorsWith(state, ...auditors),
    }),
  }),
  AuditImpartialityDeclared: event({
    name: 'AuditImpartialityDeclared',
    clause: 'Q4.4',
    data: z.object({}),
    apply: ({ audit }, _, { by }) => ({
      audit: { ...audit, impartial: [...audit.impartial, by.personId] },
    }),
  }),
  AuditConflictDeclared: event({
    name: 'AuditConflictDeclared',
    clause: 'Q4.4',
    data: z.object({
      conflict: conflict.optional(),
      /** Written freely before there was a choice. */
      reason: z.string().optional(),
    }),
    letters: ['audit-team-released'],
    apply: ({ audit }, _, { by: { personId } }) => ({
      audit: {
        ...withTeam(
          audit,
          audit.team.filter((id) => id !== personId),
        ),
        conflicted: [...audit.conflicted, personId],
      },
    }),
  }),
}

/** From here until the report the team may change. */
export const teamPhases = [
  'contracting',
  'audit-preparation',
  'audit-confirmation',
  'audit',
  'audit-supplement',
] as const satisfies readonly Phase[]

/** What an auditor of this case takes on, on the day of its audit, or today while that is open or past. */
export const auditAssignment = (
  { audit, type, level, application }: CaseState,
  { today, edition }: Pick<Context, 'today' | 'edition'>,
  auditOn = audit.notice?.auditOn ?? today,
): Assignment => ({
  type,
  level,
  uscc: application?.uscc ?? null,
  on: auditOn > today ? auditOn : today,
  coolingOffMonths: edition.readings.coolingOffMonths.value,
})

/** Why somebody cannot audit this case; null when they can. Whoever accepted it or voted on it does not audit it (Q4.5). */
export const fitToAudit = (who: StaffFact, state: CaseState, context: Context): Refusal | null => {
  if (state.audit.conflicted.includes(who.id)) return refuse('conflict-declared', 'Q4.4')
  return refuseBothHalves(state, who.id) ?? refuseUnfitFor(who, auditAssignment(state, context), 'Q4.4')
}

/** The day of an audit that has not come yet, or false. */
export const isAuditAhead = ({ audit: { notice } }: CaseState, { today }: Pick<Context, 'today'>) =>
  notice !== null && today < notice.auditOn && { auditOn: notice.auditOn }

/** The same for a command that auditors share with others at other stages. */
export const isAuditDayAhead = (state: CaseState, context: Pick<Context, 'today'>) =>
  state.phase === 'audit' && isAuditAhead(state, context)

/** Whether this auditor still owes their declaration: no work on an audit before it (our reading). */
export const owesDeclaration = ({ audit }: CaseState, { personId }: Actor): boolean =>
  !hasDeclared(audit, personId)

/** The same for a command that auditors share with others at other stages. */
export const owesItInAudit = (state: CaseState, { actor }: Pick<Context, 'actor'>): boolean =>
  state.phase === 'audit' && owesDeclaration(state, actor)

export const commands = {
  AssignAuditTeam: command({
    name: 'AssignAuditTeam',
    clause: 'Q4.4',
    by: ['lead'],
    from: teamPhases,
    previewsLetters: true,
    input: z.object({ auditors: field.people('auditor', 2), leadAuditorId: field.person('auditor') }),
    needs: ['staff'],
    fit: { auditors: fitToAudit, leadAuditorId: fitToAudit },
    mayRefuse: [
      'same-person-twice',
      'lead-auditor-not-on-team',
      'conflict-declared',
      'accepted-or-voted',
      'person-lacks-role',
      'person-tied-to-applicant',
      'competence-missing',
      'absent-on-day',
    ],
    suggest: ({ audit }) => ({
      auditors: audit.team,
      ...(audit.leadAuditorId && { leadAuditorId: audit.leadAuditorId }),
    }),
    decide: (_, { auditors, leadAuditorId }) => {
      if (new Set(auditors).size < auditors.length) return refuse('same-person-twice', 'Q4.4')
      return auditors.includes(leadAuditorId)
        ? [events.AuditTeamAssigned.of({ auditors, leadAuditorId })]
        : refuse('lead-auditor-not-on-team', 'Q4.4')
    },
  }),
  DeclareAuditImpartiality: command({
    name: 'DeclareAuditImpartiality',
    clause: 'Q4.4',
    by: ['auditor'],
    from: teamPhases,
    input: z.object({ impartial: z.literal(true).meta({ widget: 'confirm' }) }),
    refusedWhen: { 'declared-already': (state, { actor }) => !owesDeclaration(state, actor) },
    decide: () => [events.AuditImpartialityDeclared.of({})],
  }),
  DeclareAuditConflict: command({
    name: 'DeclareAuditConflict',
    clause: 'Q4.4',
    by: ['auditor'],
    from: teamPhases,
    input: z.object({ conflict: conflict.meta({ widget: 'choice' }) }),
    weight: 'danger',
    decide: (_, input) => [events.AuditConflictDeclared.of(input)],
  }),
}
