import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { type Context, type Follow, refuse } from '#core/kernel.ts'
import { beforeDecision, isBefore } from '#core/phases.ts'
import { ledIt } from './acceptance.ts'
import { command, event } from './case-vocabulary.ts'
import { isExpired } from './short-road.ts'
import { openItems } from './supplement-round.ts'

const grantedChange = ['delivery-confirmation', 'original-return', 'certificate-production'] as const

/** A case that ends is not heard: the meeting it was to come before learns of it. */
export const strikeFromAgenda = ({ meetingId, caseId }: CaseState): readonly Follow[] =>
  meetingId
    ? [
        {
          stream: 'meeting',
          streamId: meetingId,
          command: 'StrikeCase',
          input: { caseId },
          // Heard already, or never on it.
          expected: ['not-in-phase', 'not-on-agenda', 'case-concluded-already'],
        },
      ]
    : []

/** The clock closes a case only when the day for rectification has passed and files are still missing (Q4.5). */
const isRectifiedInTime = (state: CaseState, { actor, today, edition, calendar }: Context): boolean => {
  if (!actor.roles.includes('system')) return false
  const due = deadlinesOf(state, edition, calendar).find(({ name }) => name === 'rectification')
  return !due || today <= due.dueOn || openItems(state).every(({ electronicOn }) => electronicOn !== null)
}

export const events = {
  ApplicationWithdrawn: event({
    name: 'ApplicationWithdrawn',
    clause: 'Q4',
    data: z.object({ reason: z.string() }),
    leadsTo: 'withdrawn',
    letters: ['application-withdrawn', 'audit-called-off'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
    follows: strikeFromAgenda,
  }),
  CaseClosed: event({
    name: 'CaseClosed',
    clause: 'Q4',
    data: z.object({ code: z.string(), reason: z.string() }),
    leadsTo: 'closed',
    letters: ['case-closed', 'audit-called-off'],
    // What the clock says has words in both languages under its code; what a person wrote stands as written.
    apply: (_, { code, reason }, { at }) => ({ endedAt: at, endReason: reason || code }),
    follows: strikeFromAgenda,
  }),
}

export const commands = {
  WithdrawApplication: command({
    name: 'WithdrawApplication',
    clause: 'Q4',
    by: ['contact'],
    from: beforeDecision,
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    refusedWhen: {
      'withdrawal-too-late': ({ phase }, { edition }) =>
        !isBefore(phase, edition.readings.withdrawalUntil.value),
    },
    decide: (_, { reason }) => [events.ApplicationWithdrawn.of({ reason })],
  }),
  CloseCase: command({
    name: 'CloseCase',
    clause: 'Q4',
    by: ['approver', 'system'],
    // Also once it is granted: a change that is not completed while the certificate is valid comes to nothing (Q18).
    from: [...beforeDecision, ...grantedChange],
    previewsLetters: true,
    input: z.object({
      code: z
        .enum(['centre-decided', 'rectification-overdue'])
        .default('centre-decided')
        .meta({ widget: 'hidden' }),
      reason: field.reason,
    }),
    weight: 'danger',
    refusedWhen: {
      'lead-approves-own-case': ledIt,
      'granted-already': (state, context) =>
        grantedChange.some((phase) => phase === state.phase) && !isExpired(state, context),
      'rectification-in-time': isRectifiedInTime,
    },
    clauses: { 'lead-approves-own-case': 'Q4.2', 'rectification-in-time': 'Q4.5' },
    mayRefuse: ['closed-by-clock-only'],
    // That a day has passed is for the clock to say; a person closes for reasons of their own.
    decide: (_, { code, reason }, { actor }) => {
      if (code === 'centre-decided') return [events.CaseClosed.of({ code, reason })]
      return actor.roles.includes('system')
        ? [events.CaseClosed.of({ code, reason: '' })]
        : refuse('closed-by-clock-only', 'Q4.5')
    },
  }),
}
