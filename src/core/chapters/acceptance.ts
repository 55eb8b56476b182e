import { z } from 'zod'
import type { CaseState } from '#core/case-state.ts'
import { field } from '#core/fields.ts'
import type { Context } from '#core/kernel.ts'
import { withDecider } from '#core/separation.ts'
import { command, event } from './case-vocabulary.ts'
import { notAssessed } from './short-road.ts'
import { openItems } from './supplement-round.ts'

export const events = {
  AcceptanceProposed: event({
    name: 'AcceptanceProposed',
    clause: 'Q8.2',
    data: z.object({ feedback: z.string() }),
    leadsTo: 'acceptance-approval',
    letters: ['acceptance-feedback'],
  }),
  AcceptanceReturned: event({
    name: 'AcceptanceReturned',
    clause: 'Q4.2',
    data: z.object({ reason: z.string() }),
    leadsTo: 'acceptance-review',
  }),
  ApplicationAccepted: event({
    name: 'ApplicationAccepted',
    clause: 'Q8.3',
    data: z.object({}),
    leadsTo: 'quotation',
    apply: (_, __, { by }) => ({ acceptedBy: by.personId }),
  }),
  ApplicationRefused: event({
    name: 'ApplicationRefused',
    clause: 'Q4.2',
    data: z.object({ reason: z.string() }),
    leadsTo: 'refused',
    letters: ['application-refused'],
    // Opened again by an objection, it is led by somebody else than whoever refused it.
    apply: (state, { reason }, stored) => ({
      endedAt: stored.at,
      endReason: reason,
      ...withDecider(state, stored),
    }),
  }),
}

/** Whoever led the case at any time proposed or prepared what is approved here. */
export const ledIt = (state: CaseState, { actor }: Context): boolean =>
  state.evaluators.includes(actor.personId)

export const commands = {
  ProposeAcceptance: command({
    name: 'ProposeAcceptance',
    clause: 'Q8.2',
    by: ['lead'],
    from: ['acceptance-review'],
    previewsLetters: true,
    input: z.object({ feedback: field.text }),
    weight: 'primary',
    refusedWhen: {
      'nothing-to-assess': notAssessed,
      'supplement-unchecked': (state) => openItems(state).length > 0 && { count: openItems(state).length },
    },
    clauses: { 'nothing-to-assess': 'Q18', 'supplement-unchecked': 'Q4.2' },
    decide: (_, { feedback }) => [events.AcceptanceProposed.of({ feedback })],
  }),
  ReturnAcceptance: command({
    name: 'ReturnAcceptance',
    clause: 'Q4.2',
    by: ['approver'],
    from: ['acceptance-approval'],
    input: z.object({ reason: field.reason }),
    decide: (_, { reason }) => [events.AcceptanceReturned.of({ reason })],
  }),
  AcceptApplication: command({
    name: 'AcceptApplication',
    clause: 'Q8.3',
    by: ['approver'],
    from: ['acceptance-approval'],
    isDecision: true,
    input: z.object({}),
    weight: 'primary',
    refusedWhen: { 'lead-approves-own-case': ledIt },
    decide: () => [events.ApplicationAccepted.of({})],
  }),
  RefuseApplication: command({
    name: 'RefuseApplication',
    clause: 'Q4.2',
    by: ['approver'],
    from: ['acceptance-approval'],
    isDecision: true,
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    refusedWhen: { 'lead-approves-own-case': ledIt },
    decide: (_, { reason }) => [events.ApplicationRefused.of({ reason })],
  }),
}
