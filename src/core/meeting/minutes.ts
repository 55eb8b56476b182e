import { z } from 'zod'
import { command, event, unconcluded } from './meeting-vocabulary.ts'

export const events = {
  MeetingConcluded: event({
    name: 'MeetingConcluded',
    clause: 'Q9.1',
    data: z.object({}),
    leadsTo: 'concluded',
  }),
}

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
    decide: () => [events.MeetingConcluded.of({})],
  }),
}
