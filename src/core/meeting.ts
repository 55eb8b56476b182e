import { refuse } from '#core/kernel.ts'
import * as agenda from '#core/meeting/agenda.ts'
import * as experts from '#core/meeting/experts.ts'
import * as hearing from '#core/meeting/hearing.ts'
import * as minutes from '#core/meeting/minutes.ts'
import * as schedule from '#core/meeting/schedule.ts'
import { initialMeeting, type MeetingPhase, type MeetingState } from '#core/meeting-state.ts'
import { procedure } from '#core/procedure.ts'
import { sideOf } from '#core/roles.ts'

/**
 * The expert review meeting: a stream of its own; its conclusions reach each case as a command of the system.
 *
 *   schedule → agenda → experts → hearing → minutes
 */
export const meetingChapters = { schedule, agenda, experts, hearing, minutes }

export const meetingProcedure = procedure<MeetingState, MeetingPhase>({
  stream: 'meeting',
  initial: initialMeeting,
  chapters: Object.values(meetingChapters),
  maySee: (_, actor) => sideOf(actor) === 'centre',
  assigned: (state, actor, role) =>
    role === 'expert' && !state.invited.includes(actor.personId) ? refuse('not-invited', 'Q9.1') : null,
})
