import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { type Phase, phaseNames, phaseOf } from '#core/phases.ts'
import { withoutOpenRefund } from '#core/refund.ts'
import { command, event } from './case-vocabulary.ts'
import { strikeFromAgenda } from './ending.ts'

/** What a proceeding on false material and an objection do to a case; the matters themselves are streams of their own. */

const underWay = phaseNames.filter((phase) => phaseOf(phase).stage !== 'ended')
const ended = phaseNames.filter((phase) => phaseOf(phase).stage === 'ended')
/** A meeting has gone on without the case: it is heard by the next one. */
const reopened = (phase: Phase): Phase => (phase === 'panel' ? 'awaiting-panel' : phase)

export const events = {
  ProceedingNoted: event({
    name: 'ProceedingNoted',
    clause: 'Q19',
    data: z.object({ proceedingId: field.id, number: z.string(), isOpen: z.boolean() }),
    // The news of two proceedings may cross: only the end of the one that is marked clears the mark.
    apply: ({ proceeding }, { proceedingId, number, isOpen }) => {
      if (isOpen) return { proceeding: { proceedingId, number } }
      return proceeding?.proceedingId === proceedingId ? { proceeding: null } : {}
    },
  }),
  FalseMaterialProved: event({
    name: 'FalseMaterialProved',
    clause: 'Q19',
    data: z.object({ proceedingId: field.id }),
    leadsTo: 'closed',
    apply: (_, __, { at }) => ({ endedAt: at, endReason: null }),
    follows: strikeFromAgenda,
  }),
  CaseReopened: event({
    name: 'CaseReopened',
    clause: 'Q19',
    data: z.object({
      objectionId: field.id,
      phase: z.enum(phaseNames as [Phase, ...Phase[]]),
      /** The day on which the objection came: until then the case stood still. */
      receivedOn: field.day,
    }),
    leadsTo: underWay.filter((phase) => phase !== 'panel'),
    letters: ['case-reopened'],
    apply: ({ endedAt, reopenings, phase: _, ...state }, { phase, receivedOn }, { at }) => ({
      phase,
      endedAt: null,
      endReason: null,
      ...withoutOpenRefund(state),
      reopenings: [
        ...reopenings,
        { closedOn: dayOfInstant(endedAt ?? at), receivedOn, on: dayOfInstant(at) },
      ],
      ...(phase === 'awaiting-panel' ? { meetingId: null, meetingHeldOn: null } : {}),
      ...(phase === 'awaiting-panel' && state.readyAt === null ? { readyAt: at } : {}),
    }),
  }),
}

export const commands = {
  NoteProceeding: command({
    name: 'NoteProceeding',
    clause: 'Q19',
    by: ['system'],
    from: phaseNames,
    input: z.object({ proceedingId: field.id, number: field.line, isOpen: z.boolean() }),
    decide: (_, input) => [events.ProceedingNoted.of(input)],
  }),
  CloseForFalseMaterial: command({
    name: 'CloseForFalseMaterial',
    clause: 'Q19',
    by: ['system'],
    from: underWay,
    input: z.object({ proceedingId: field.id }),
    decide: (_, input) => [events.FalseMaterialProved.of(input)],
  }),
  ReopenCase: command({
    name: 'ReopenCase',
    clause: 'Q19',
    by: ['system'],
    from: ended,
    input: z.object({ objectionId: field.id, receivedOn: field.day }),
    mayRefuse: ['ended-otherwise'],
    decide: ({ phase: now, trail }, { objectionId, receivedOn }) => {
      const before = trail.findLast(({ phase }) => phaseOf(phase).stage !== 'ended')?.phase
      // Completed or withdrawn is no decision of the centre.
      if (!before || now === 'completed' || now === 'withdrawn') return refuse('ended-otherwise', 'Q19')
      return [events.CaseReopened.of({ objectionId, receivedOn, phase: reopened(before) })]
    },
  }),
}
