import type { Day } from '#core/calendar/day.ts'
import type { Context } from '#core/kernel.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'

type Planned = Pick<MeetingState, 'nominalOn' | 'heldOn' | 'agendaClosesOn' | 'provisional'> & {
  readonly phase: string
}

export interface MovedMeeting {
  readonly notice: string
  /** The day it was on; null where that is the same and only its agenda or its certainty changes. */
  readonly wasHeldOn: Day | null
  readonly heldOn: Day
  readonly agendaClosesOn: Day
  readonly provisional: boolean
}

/**
 * The days that the calendar in force gives a meeting still ahead, where they are others than it has (Q9.1, Q9.2); null
 * where it stays. Once its agenda is fixed the day has been announced: it may move on, and no longer comes earlier.
 */
export const movedMeeting = (
  meeting: Planned,
  { calendar, editions, today }: Pick<Context, 'calendar' | 'editions' | 'today'>,
): MovedMeeting | null => {
  const { nominalOn, heldOn, agendaClosesOn, provisional, phase } = meeting
  const on = meetingsInForce(nominalOn, nominalOn, calendar, editions).find(
    ({ nominal }) => nominal === nominalOn,
  )
  if (!on || on.held < today || heldOn < today) return null
  const isOther = on.held !== heldOn || on.agendaClosesOn !== agendaClosesOn || on.provisional !== provisional
  const mayMove = phase === 'planned' ? isOther : phase === 'agenda-locked' && on.held > heldOn
  if (!mayMove) return null
  return {
    notice: calendar.version,
    wasHeldOn: on.held === heldOn ? null : heldOn,
    heldOn: on.held,
    agendaClosesOn: on.agendaClosesOn,
    provisional: on.provisional,
  }
}
