import type { MeetingState } from '#core/meeting-state.ts'
import { panelOf } from './panel.ts'

/** Letters about a meeting, and whom each goes to, given the meeting before its event and after it. */
type Addressed = (before: MeetingState, after: MeetingState) => readonly string[] | 'secretary'

/** Who is to come: known until the meeting begins, and nobody afterwards. */
const expected = (state: MeetingState): readonly string[] =>
  state.phase === 'planned' || state.phase === 'agenda-locked' ? panelOf(state) : []

const without = (some: readonly string[], others: readonly string[]): readonly string[] =>
  some.filter((one) => !others.includes(one))

/** Where or when it is held, as far as an expert has to know. */
const isElsewhere = (before: MeetingState, after: MeetingState): boolean =>
  before.heldOn !== after.heldOn || before.venue !== after.venue

const addressed = {
  /** Who was not expected before: invited, or able to come after all. */
  'meeting-notice': (before, after) => without(expected(after), expected(before)),
  'meeting-changed': (before, after) =>
    isElsewhere(before, after) ? expected(after).filter((one) => expected(before).includes(one)) : [],
  'meeting-agenda-fixed': (_, after) => (after.agenda.length > 0 ? expected(after) : []),
  'meeting-released': (before, after) => without(expected(before), expected(after)),
  /** Whoever sits in a meeting sees that it is over. */
  'meeting-called-off': (before) => expected(before),
  'expert-declined': (before, after) =>
    without(expected(before), expected(after)).length > 0 ? 'secretary' : [],
  /** The chair, once there is something to sign; handed over in the meeting, there is nothing yet. */
  'minutes-to-sign': (_, after) => (after.phase === 'minutes' && after.chairId ? [after.chairId] : []),
} as const satisfies Record<string, Addressed>

export type MeetingLetterName = keyof typeof addressed

export const meetingLetterNames = Object.keys(addressed) as readonly MeetingLetterName[]

export const isMeetingLetter = (name: string): name is MeetingLetterName => Object.hasOwn(addressed, name)

/**
 * Whom a letter about a meeting goes to: those for whom its event has changed something (Q9.1), by their ids, or the
 * secretaries. Nobody where it has changed nothing for anybody.
 */
export const recipientsOf = (
  letter: MeetingLetterName,
  before: MeetingState,
  after: MeetingState,
): readonly string[] | 'secretary' => (addressed[letter] as Addressed)(before, after)
