import { z } from 'zod'
import { field } from '#core/fields.ts'
import { type Happened, refuse } from '#core/kernel.ts'
import { caseId, command, event, refusedItem } from './meeting-vocabulary.ts'
import { events as minutes } from './minutes.ts'

export const agendaItem = z.object({
  caseId: field.id,
  number: z.string(),
  organisationName: z.string(),
  type: z.string(),
  level: z.int(),
  evaluators: z.array(z.string()),
})

export const events = {
  AgendaSet: event({
    name: 'AgendaSet',
    clause: 'Q9.2',
    data: z.object({ agenda: z.array(agendaItem) }),
    apply: (_, data) => data,
  }),
  AgendaLocked: event({
    name: 'AgendaLocked',
    clause: 'Q9.2',
    data: z.object({}),
    leadsTo: 'agenda-locked',
    follows: (state) =>
      state.agenda.map(({ caseId }) => ({
        stream: 'case',
        streamId: caseId,
        command: 'JoinAgenda',
        input: { meetingId: state.meetingId, heldOn: state.heldOn },
        // Withdrawn or closed since the agenda was set: it is struck off again.
        otherwise: {
          stream: 'meeting',
          streamId: state.meetingId,
          command: 'StrikeCase',
          input: { caseId },
        },
      })),
  }),
  CaseStruck: event({
    name: 'CaseStruck',
    clause: 'Q9.2',
    data: z.object({ caseId: field.id }),
    apply: (state, { caseId }) => ({
      agenda: state.agenda.filter((item) => item.caseId !== caseId),
      conflicts: state.conflicts.filter((conflict) => conflict.caseId !== caseId),
      votes: state.votes.filter((vote) => vote.caseId !== caseId),
    }),
  }),
}

/** With nothing on the agenda there is no meeting to hold: it is over with that. */
const withNothingLeft = (happened: Happened, left: number): readonly Happened[] =>
  left > 0 ? [happened] : [happened, minutes.MeetingConcluded.of({})]

export const commands = {
  SetAgenda: command({
    name: 'SetAgenda',
    clause: 'Q9.2',
    by: ['secretary'],
    from: ['planned'],
    input: z.object({ cases: z.array(z.uuid()).max(60).meta({ widget: 'ready-cases' }) }),
    needs: ['readyCases'],
    weight: 'primary',
    refusedWhen: {
      'agenda-closed': ({ agendaClosesOn }, { today }) => today > agendaClosesOn && { agendaClosesOn },
    },
    mayRefuse: ['case-not-ready'],
    suggest: (state) => ({ cases: state.agenda.map((item) => item.caseId) }),
    decide: (_, { cases }, { facts }) => {
      const ready = facts.readyCases as z.output<typeof agendaItem>[]
      const agenda = [...new Set(cases)].map((id) => ready.find((one) => one.caseId === id))
      const missing = cases.find((id) => !ready.some((one) => one.caseId === id))
      if (missing) return refuse('case-not-ready', 'Q9.2', { case: missing })
      return [events.AgendaSet.of({ agenda: agenda.map((item) => agendaItem.parse(item)) })]
    },
  }),
  LockAgenda: command({
    name: 'LockAgenda',
    clause: 'Q9.2',
    by: ['secretary', 'system'],
    from: ['planned'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: {
      'agenda-empty': (state, { actor }) => state.agenda.length === 0 && !actor.roles.includes('system'),
      'agenda-still-open': (state, { actor, today }) =>
        actor.roles.includes('system') &&
        today <= state.agendaClosesOn && { agendaClosesOn: state.agendaClosesOn },
    },
    decide: (state) => withNothingLeft(events.AgendaLocked.of({}), state.agenda.length),
  }),
  StrikeCase: command({
    name: 'StrikeCase',
    clause: 'Q9.2',
    by: ['system'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId }),
    mayRefuse: ['not-on-agenda', 'case-concluded-already'],
    decide: (state, input) =>
      refusedItem(state, input.caseId) ??
      withNothingLeft(events.CaseStruck.of(input), state.agenda.length - 1),
  }),
}
