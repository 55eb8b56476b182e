import { z } from 'zod'
import { field } from '#core/fields.ts'
import { beforeDecision } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'

export const events = {
  ApplicationWithdrawn: event({
    name: 'ApplicationWithdrawn',
    clause: 'Q4',
    data: z.object({ reason: z.string() }),
    leadsTo: 'withdrawn',
    letters: ['application-withdrawn'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
  }),
  CaseClosed: event({
    name: 'CaseClosed',
    clause: 'Q4',
    data: z.object({ code: z.string(), reason: z.string() }),
    leadsTo: 'closed',
    letters: ['case-closed'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
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
