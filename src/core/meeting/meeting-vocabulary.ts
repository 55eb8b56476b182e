import { z } from 'zod'
import { type Refusal, refuse, vocabulary } from '#core/kernel.ts'
import type { MeetingPhase, MeetingState } from '#core/meeting-state.ts'

export const { command, event } = vocabulary<MeetingState, MeetingPhase>()

export const caseId = z.uuid().meta({ widget: 'agenda-item' })
const isConcluded = (state: MeetingState, id: string) => state.conclusions.some((one) => one.caseId === id)
export const unconcluded = (state: MeetingState) =>
  state.agenda.filter((item) => !isConcluded(state, item.caseId))

/** A case that is not to be heard (any more): not on the agenda, or concluded. */
export const refusedItem = (state: MeetingState, id: string): Refusal | null => {
  if (!state.agenda.some((item) => item.caseId === id)) return refuse('not-on-agenda', 'Q9.2')
  return isConcluded(state, id) ? refuse('case-concluded-already', 'Q4.5') : null
}
