import type { AgendaItem, Barred, MeetingState, Recusal, Seat, Vote } from '#core/meeting-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isCompetent, isTiedTo, type StaffFact } from '#core/staff.ts'

const isSeat =
  (caseId: string, expertId: string) =>
  (one: Seat): boolean =>
    one.caseId === caseId && one.expertId === expertId

/** Why the agenda itself keeps somebody from a case, whether they are invited or not. */
const groundOnAgenda = (state: MeetingState, caseId: string, expertId: string) => {
  const item = state.agenda.find((one) => one.caseId === caseId)
  if (item?.evaluators.includes(expertId)) return 'evaluator'
  return item?.barredFromPanel?.includes(expertId) ? 'earlier' : undefined
}

/** Why this expert takes no part in a case; undefined where they may vote on it (Q4.5, separation of duties). */
export const findRecusal = (state: MeetingState, caseId: string, expertId: string): Recusal | undefined => {
  const ground = groundOnAgenda(state, caseId, expertId)
  if (ground) return { caseId, expertId, ground, conflict: null, reason: '' }
  const declared = state.conflicts.find(isSeat(caseId, expertId))
  if (declared) return { ...declared, ground: 'declared' }
  const barred = state.barred.find(isSeat(caseId, expertId))
  return barred && { ...barred, conflict: null, reason: '' }
}

/** Experts who are here, or before the meeting are expected: invited, and not declined. */
export const panelOf = (state: MeetingState): readonly string[] =>
  state.phase === 'planned' || state.phase === 'agenda-locked'
    ? state.invited.filter(
        (expert) =>
          !state.answers.some(({ expertId, answer }) => expertId === expert && answer === 'decline'),
      )
    : state.present

/** Who of the panel takes no part in a case, each with the reason. */
export const recusalsOn = (state: MeetingState, caseId: string): readonly Recusal[] =>
  panelOf(state).flatMap((expert) => findRecusal(state, caseId, expert) ?? [])

/** Who of the panel may vote on a case. */
export const votersFor = (state: MeetingState, caseId: string): readonly string[] =>
  panelOf(state).filter((expert) => !findRecusal(state, caseId, expert))

export const votesOn = (state: MeetingState, caseId: string): readonly Vote[] =>
  state.votes.filter((vote) => vote.caseId === caseId)

/** How the vote on a case stands. */
export const countOf = (state: MeetingState, caseId: string) => {
  const votes = votesOn(state, caseId)
  return { inFavour: votes.filter(({ pass }) => pass).length, votes: votes.length }
}

/** Whether the votes cast pass the case: two thirds of them at least (our reading of Q4.5). */
export const isPassed = (state: MeetingState, caseId: string, { readings }: Edition): boolean => {
  const { inFavour, votes } = countOf(state, caseId)
  return inFavour >= votes * readings.panelPassShare.value
}

/** Votes are open once everybody who may vote has, or the chair opened them; before the conclusion and after it. */
export const isOpened = (state: MeetingState, caseId: string): boolean =>
  state.opened.includes(caseId) || state.conclusions.some((one) => one.caseId === caseId)

/** Whether nobody's vote is missing any more, of a panel that has its quorum. */
export const isVoteComplete = (state: MeetingState, caseId: string, { readings }: Edition): boolean => {
  const voters = votersFor(state, caseId)
  return (
    voters.length >= readings.panelQuorum.value &&
    voters.every((expert) => state.votes.some(isSeat(caseId, expert)))
  )
}

export const hasVoted = (state: MeetingState, caseId: string, expertId: string): boolean =>
  state.votes.some(isSeat(caseId, expertId))

export const isImpartial = (state: MeetingState, caseId: string, expertId: string): boolean =>
  state.impartial.some(isSeat(caseId, expertId))

/** Who takes the chair for a case: the chair, or where that one is recused the first of those present who is not. */
export const chairOf = (state: MeetingState, caseId: string): string | null =>
  state.chairId && !findRecusal(state, caseId, state.chairId)
    ? state.chairId
    : (votersFor(state, caseId)[0] ?? null)

/**
 * Experts whom a case on the agenda bars by what the centre knows of them: tied to the applicant within the cooling-off
 * months, or not competent for its type and level on the day of the meeting.
 */
export const findBarred = (
  agenda: readonly AgendaItem[],
  experts: readonly string[],
  staff: unknown,
  { on, months }: { on: string; months: number },
): readonly Barred[] =>
  agenda.flatMap(({ caseId, uscc, type, level }) =>
    experts.flatMap((expertId): Barred[] => {
      const member = (staff as readonly StaffFact[]).find(({ id }) => id === expertId)
      if (uscc && isTiedTo(member?.ties ?? [], uscc, on, months)) return [{ caseId, expertId, ground: 'tie' }]
      return isCompetent(member?.competences ?? [], { type, level, on })
        ? []
        : [{ caseId, expertId, ground: 'competence' }]
    }),
  )

/** Cases of the agenda that somebody would have no part in if they came, each with the reason (Q4.5). */
export const recusalsAhead = (
  state: MeetingState,
  expertId: string,
  staff: unknown,
  on: { on: string; months: number },
): readonly Recusal[] => {
  const known = { ...state, barred: findBarred(state.agenda, [expertId], staff, on) }
  return state.agenda.flatMap(({ caseId }) => findRecusal(known, caseId, expertId) ?? [])
}

/** The meeting as one person may see it: the votes of others stay sealed until those on the case are opened. */
export const sealedFor = (state: MeetingState, personId: string): MeetingState => ({
  ...state,
  votes: state.votes.map((vote) =>
    vote.expertId === personId || isOpened(state, vote.caseId)
      ? vote
      : { caseId: vote.caseId, expertId: vote.expertId, pass: false, opinion: '' },
  ),
})
