import { z } from 'zod'
import { field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { movedMeeting } from '#core/meeting-day.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import { command, event } from './meeting-vocabulary.ts'

export const events = {
  MeetingScheduled: event({
    name: 'MeetingScheduled',
    clause: 'Q9.1',
    data: z.object({
      meetingId: field.id,
      nominalOn: field.day,
      heldOn: field.day,
      agendaClosesOn: field.day,
      provisional: z.boolean(),
    }),
    leadsTo: 'planned',
    apply: (_, data) => data,
  }),
  MeetingMoved: event({
    name: 'MeetingMoved',
    clause: 'Q9.1',
    data: z.object({
      notice: z.string(),
      /** Null where the day is the same and only its agenda or its certainty changed. */
      wasHeldOn: field.day.nullable(),
      heldOn: field.day,
      agendaClosesOn: field.day,
      provisional: z.boolean(),
    }),
    letters: ['meeting-changed'],
    apply: (_, { heldOn, agendaClosesOn, provisional }) => ({ heldOn, agendaClosesOn, provisional }),
    follows: ({ phase, meetingId, agenda }, { notice, heldOn, wasHeldOn }) =>
      phase === 'agenda-locked' && wasHeldOn
        ? agenda.map(({ caseId }) => ({
            stream: 'case',
            streamId: caseId,
            command: 'MovePanelDay',
            // The case joins the agenda by a job of its own, which may still be on its way.
            notYetIn: ['awaiting-panel'],
            // Withdrawn or closed since: no day of a meeting concerns it.
            expected: ['not-in-phase', 'not-on-agenda'],
            input: { meetingId, notice, heldOn },
          }))
        : [],
  }),
}

export const commands = {
  ScheduleMeeting: command({
    name: 'ScheduleMeeting',
    clause: 'Q9.1',
    by: ['secretary', 'system'],
    from: ['planned'],
    input: z.object({ nominalOn: field.day }),
    needs: ['dayHasMeeting'],
    starts: true,
    refusedWhen: { 'meeting-scheduled-already': ({ version }) => version > 0 },
    mayRefuse: ['not-a-meeting-day', 'day-in-past'],
    decide: (_, { nominalOn }, { editions, calendar, streamId, today, facts }) => {
      const meeting = meetingsInForce(nominalOn, nominalOn, calendar, editions).find(
        ({ nominal }) => nominal === nominalOn,
      )
      if (!meeting) return refuse('not-a-meeting-day', 'Q9.1', { day: nominalOn })
      const { held, agendaClosesOn, provisional } = meeting
      if (held < today) return refuse('day-in-past', 'Q9.1', { day: held })
      if (facts.dayHasMeeting) return refuse('meeting-scheduled-already', 'Q9.1')
      return [
        events.MeetingScheduled.of({
          meetingId: streamId,
          nominalOn,
          heldOn: held,
          agendaClosesOn,
          provisional,
        }),
      ]
    },
  }),
  MoveMeeting: command({
    name: 'MoveMeeting',
    clause: 'Q9.1',
    by: ['system'],
    from: ['planned', 'agenda-locked'],
    input: z.object({}),
    mayRefuse: ['meeting-day-stands'],
    decide: (state, _, context) => {
      const moved = movedMeeting(state, context)
      return moved
        ? [events.MeetingMoved.of(moved)]
        : refuse('meeting-day-stands', 'Q9.1', { heldOn: state.heldOn })
    },
  }),
}
