import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import type { Follow } from '#core/kernel.ts'
import { beforeDecision } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'

/** A case that ends is not heard: the meeting it was to come before learns of it. */
const strikeFromAgenda = ({ meetingId, caseId }: CaseState): readonly Follow[] =>
  meetingId ? [{ stream: 'meeting', streamId: meetingId, command: 'StrikeCase', input: { caseId } }] : []

export const events = {
  ApplicationWithdrawn: event({
    name: 'ApplicationWithdrawn',
    clause: 'Q4',
    data: z.object({ reason: z.string() }),
    leadsTo: 'withdrawn',
    letters: ['application-withdrawn'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
    follows: strikeFromAgenda,
  }),
  CaseClosed: event({
    name: 'CaseClosed',
    clause: 'Q4',
    data: z.object({ code: z.string(), reason: z.string() }),
    leadsTo: 'closed',
    letters: ['case-closed'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
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
    decide: (_, { reason }) => [events.ApplicationWithdrawn.of({ reason })],
  }),
  CloseCase: command({
    name: 'CloseCase',
    clause: 'Q4',
    by: ['approver', 'system'],
    from: beforeDecision,
    input: z.object({
      code: z.string().default('centre-decided').meta({ widget: 'hidden' }),
      reason: field.reason,
    }),
    weight: 'danger',
    decide: (_, input) => [events.CaseClosed.of(input)],
  }),
}
