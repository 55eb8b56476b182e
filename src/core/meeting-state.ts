import type { Day } from '#core/calendar/day.ts'

export type MeetingPhase = 'planned' | 'agenda-locked' | 'in-session' | 'concluded'
export const meetingPhases = ['planned', 'agenda-locked', 'in-session', 'concluded'] as const

/** A case as the panel sees it, copied onto the agenda so that recusal needs no second read. */
export interface AgendaItem {
  readonly caseId: string
  readonly number: string
  readonly organisationName: string
  readonly type: string
  readonly level: number
  /** Whoever led or audited it may not vote (separation of duties). */
  readonly evaluators: readonly string[]
}

export interface Vote {
  readonly caseId: string
  readonly expertId: string
  readonly pass: boolean
  readonly opinion: string
}

export interface Conclusion {
  readonly caseId: string
  readonly conclusion: 'pass' | 'not-pass' | 'postponed'
  readonly inFavour: number
  readonly votes: number
  readonly reason: string
}

/** The expert review meeting of one nominal day (Q9). */
export interface MeetingState {
  readonly phase: MeetingPhase
  readonly version: number
  readonly meetingId: string
  readonly nominalOn: Day
  readonly heldOn: Day
  readonly agendaClosesOn: Day
  readonly provisional: boolean
  readonly agenda: readonly AgendaItem[]
  /** Why the agenda leaves out a case that was ready earlier, where it does. */
  readonly agendaReason: string
  /** How many cases it hears at most, where that is not the rulebook's number. */
  readonly capacity: number | null
  readonly invited: readonly string[]
  readonly present: readonly string[]
  readonly conflicts: readonly {
    readonly caseId: string
    readonly expertId: string
    readonly reason: string
  }[]
  readonly votes: readonly Vote[]
  readonly conclusions: readonly Conclusion[]
}

export const initialMeeting: MeetingState = {
  phase: 'planned',
  version: 0,
  meetingId: '',
  nominalOn: '',
  heldOn: '',
  agendaClosesOn: '',
  provisional: false,
  agenda: [],
  agendaReason: '',
  capacity: null,
  invited: [],
  present: [],
  conflicts: [],
  votes: [],
  conclusions: [],
}

/** Experts present who neither declared a conflict nor took part in the evaluation of this case. */
export const votersFor = (state: MeetingState, caseId: string): readonly string[] => {
  const item = state.agenda.find((one) => one.caseId === caseId)
  return state.present.filter(
    (expert) =>
      !item?.evaluators.includes(expert) &&
      !state.conflicts.some((conflict) => conflict.caseId === caseId && conflict.expertId === expert),
  )
}

export const votesOn = (state: MeetingState, caseId: string): readonly Vote[] =>
  state.votes.filter((vote) => vote.caseId === caseId)
