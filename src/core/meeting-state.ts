import type { Day } from '#core/calendar/day.ts'
import type { Conflict } from '#core/conflict.ts'
import type { At } from '#core/kernel.ts'

export type MeetingPhase = 'planned' | 'agenda-locked' | 'in-session' | 'minutes' | 'concluded'
export const meetingPhases = ['planned', 'agenda-locked', 'in-session', 'minutes', 'concluded'] as const

/** A case as the panel sees it, copied onto the agenda so that recusal needs no second read. */
export interface AgendaItem {
  readonly caseId: string
  readonly number: string
  readonly organisationName: string
  /** The applicant's credit code, by which ties to it are found; older agendas lack it. */
  readonly uscc?: string | undefined
  readonly type: string
  readonly level: number
  readonly leadId?: string | null | undefined
  /** Whoever led or audited it may not vote (separation of duties). */
  readonly evaluators: readonly string[]
  /** Nor may whoever stays out of it or decided on it before; older agendas lack it. */
  readonly barredFromPanel?: readonly string[] | undefined
}

export interface Vote {
  readonly caseId: string
  readonly expertId: string
  readonly pass: boolean
  /** One to five for each heading (rulebook/panel-headings.ts); votes of old have none. */
  readonly scores?: Readonly<Record<string, number>> | undefined
  readonly opinion: string
}

export interface Conclusion {
  readonly caseId: string
  readonly conclusion: 'pass' | 'not-pass' | 'postponed'
  readonly inFavour: number
  readonly votes: number
  readonly reason: string
  /** What is to be rectified, where it was not passed. */
  readonly items: readonly { readonly about: string; readonly ask: string }[]
  /** Who took the chair for it. */
  readonly chairId: string | null
}

/** One expert and one case of the agenda. */
export interface Seat {
  readonly caseId: string
  readonly expertId: string
}

/** Found by the system: tied to the applicant, or not competent for its type and level. */
export type Barred = Seat & { readonly ground: 'tie' | 'competence' }

/** Why somebody takes no part in a case. */
export interface Recusal extends Seat {
  readonly ground: 'evaluator' | 'earlier' | 'declared' | Barred['ground']
  /** What they declared themselves; in their own words before there was a choice. */
  readonly conflict: Conflict | null
  readonly reason: string
}

export interface Answer {
  readonly expertId: string
  readonly answer: 'accept' | 'decline'
  readonly reason: string
}

/** Since when an expert has been asked to come. */
export interface Asked {
  readonly expertId: string
  readonly on: Day
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
  readonly asked: readonly Asked[]
  /** The room, or the line on which to join; empty until it is announced. */
  readonly venue: string
  /** The last answer of each expert to the invitation; whoever is silent is expected. */
  readonly answers: readonly Answer[]
  readonly barred: readonly Barred[]
  readonly present: readonly string[]
  readonly chairId: string | null
  /** Who has declared to be free of a conflict, case by case. */
  readonly impartial: readonly Seat[]
  readonly conflicts: readonly (Seat & Pick<Recusal, 'conflict' | 'reason'>)[]
  readonly votes: readonly Vote[]
  /** The cases whose votes have been opened. */
  readonly opened: readonly string[]
  readonly conclusions: readonly Conclusion[]
  readonly openedAt: At | null
  readonly closedAt: At | null
  /** What was put right or added in the minutes before they were signed. */
  readonly corrections: readonly { readonly at: At; readonly text: string }[]
  readonly signed: { readonly at: At; readonly personId: string } | null
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
  asked: [],
  venue: '',
  answers: [],
  barred: [],
  present: [],
  chairId: null,
  impartial: [],
  conflicts: [],
  votes: [],
  opened: [],
  conclusions: [],
  openedAt: null,
  closedAt: null,
  corrections: [],
  signed: null,
}
