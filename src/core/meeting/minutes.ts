import { z } from 'zod'
import { field } from '#core/fields.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { command, event, unconcluded } from './meeting-vocabulary.ts'

export const events = {
  /** Every case has its conclusion; the minutes are there to be read, put right and signed. */
  SessionClosed: event({
    name: 'SessionClosed',
    clause: 'Q9.1',
    data: z.object({}),
    leadsTo: 'minutes',
    letters: ['minutes-to-sign'],
    apply: (_, __, { at }) => ({ closedAt: at }),
  }),
  MinutesCorrected: event({
    name: 'MinutesCorrected',
    clause: 'Q9.1',
    data: z.object({ text: z.string() }),
    apply: ({ corrections }, { text }, { at }) => ({ corrections: [...corrections, { at, text }] }),
  }),
  MinutesSigned: event({
    name: 'MinutesSigned',
    clause: 'Q9.1',
    data: z.object({ chairId: z.string() }),
    leadsTo: 'concluded',
    apply: (_, { chairId }, { at }) => ({ signed: { at, personId: chairId } }),
  }),
  /** A meeting that heard nothing is over without minutes: no case was left on it, or its experts were no quorum. */
  MeetingConcluded: event({
    name: 'MeetingConcluded',
    clause: 'Q9.1',
    data: z.object({}),
    leadsTo: 'concluded',
    letters: ['meeting-called-off'],
  }),
}

const isChair = ({ chairId }: MeetingState, personId: string): boolean => chairId === personId

export const commands = {
  ConcludeMeeting: command({
    name: 'ConcludeMeeting',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: {
      'cases-not-concluded': (state) => unconcluded(state).length > 0 && { count: unconcluded(state).length },
    },
    decide: ({ phase }) => [
      phase === 'in-session' ? events.SessionClosed.of({}) : events.MeetingConcluded.of({}),
    ],
  }),
  CorrectMinutes: command({
    name: 'CorrectMinutes',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['minutes'],
    input: z.object({ text: field.text }),
    decide: (_, input) => [events.MinutesCorrected.of(input)],
  }),
  SignMinutes: command({
    name: 'SignMinutes',
    clause: 'Q9.1',
    by: ['expert'],
    from: ['minutes'],
    input: z.object({ read: z.literal(true).meta({ widget: 'confirm' }) }),
    weight: 'primary',
    refusedWhen: { 'not-in-the-chair': (state, { actor }) => !isChair(state, actor.personId) },
    decide: (_, __, { actor }) => [events.MinutesSigned.of({ chairId: actor.personId })],
  }),
}
