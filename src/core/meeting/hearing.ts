import { z } from 'zod'
import { askedItem, field } from '#core/fields.ts'
import { type Refusal, refuse } from '#core/kernel.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { highestScore, panelHeadings } from '#core/rulebook/panel-headings.ts'
import type { StaffFact } from '#core/staff.ts'
import { withBarred } from './experts.ts'
import { caseId, command, event, refusedItem, unconcluded } from './meeting-vocabulary.ts'
import {
  chairOf,
  countOf,
  hasVoted,
  isImpartial,
  isOpened,
  isPassed,
  isVoteComplete,
  votersFor,
  votesOn,
} from './panel.ts'
import { events as voting } from './votes-opened.ts'

const score = z.int().min(1).max(highestScore)
const scores = z.object(
  Object.fromEntries(panelHeadings.map((heading) => [heading, score])) as Record<
    (typeof panelHeadings)[number],
    typeof score
  >,
)

export const events = {
  MeetingOpened: event({
    name: 'MeetingOpened',
    clause: 'Q9.1',
    data: z.object({ present: z.array(z.string()), chairId: z.string().optional() }),
    leadsTo: 'in-session',
    apply: (_, { present, chairId }, { at }) => ({ present, chairId: chairId ?? null, openedAt: at }),
  }),
  ChairHandedOver: event({
    name: 'ChairHandedOver',
    clause: 'Q4.5',
    data: z.object({ chairId: z.string(), reason: z.string() }),
    letters: ['minutes-to-sign'],
    apply: (_, { chairId }) => ({ chairId }),
  }),
  VoteCast: event({
    name: 'VoteCast',
    clause: 'Q4.5',
    data: z.object({
      caseId: field.id,
      expertId: z.string(),
      pass: z.boolean(),
      scores: z.record(z.string(), z.int()).optional(),
      opinion: z.string(),
    }),
    apply: (state, data) => ({ votes: [...state.votes, data] }),
  }),
  ...voting,
  CaseConcluded: event({
    name: 'CaseConcluded',
    clause: 'Q4.5',
    data: z.object({
      caseId: field.id,
      conclusion: z.enum(['pass', 'not-pass', 'postponed']),
      inFavour: z.int(),
      votes: z.int(),
      voters: z.array(z.string()),
      /** Who took the chair for it, and who had declared a conflict: neither decides on it later. */
      chairId: z.string().nullable().optional(),
      recused: z.array(z.string()).optional(),
      reason: z.string(),
      items: z.array(askedItem),
    }),
    apply: (state, { voters: _voters, recused: _recused, chairId, ...conclusion }) => ({
      conclusions: [...state.conclusions, { ...conclusion, chairId: chairId ?? null }],
    }),
    // At once, and not with the minutes: the nine working days run from the day of the panel (Q8.5).
    follows: (state, { caseId, ...conclusion }) => [
      {
        stream: 'case',
        streamId: caseId,
        command: 'RecordConclusion',
        // The case joins the agenda by a job of its own, which may still be on its way.
        notYetIn: ['awaiting-panel'],
        // Withdrawn or closed at the same moment: the conclusion stands in the minutes and leads nowhere.
        expected: ['not-in-phase'],
        input: { ...conclusion, meetingId: state.meetingId, heldOn: state.heldOn },
      },
    ],
  }),
}

/** Whoever declared a conflict or is tied to the applicant, whether here or not: they do not come back to it later. */
const outOfIt = ({ conflicts, barred }: MeetingState, id: string): string[] => {
  const ties = barred.filter(({ ground }) => ground === 'tie')
  const seats = [...conflicts, ...ties].filter((seat) => seat.caseId === id)
  return [...new Set(seats.map(({ expertId }) => expertId))]
}

/** What the conclusion on a case carries, whatever it is. */
const heard = (state: MeetingState, id: string) => ({
  caseId: id,
  ...countOf(state, id),
  voters: votesOn(state, id).map(({ expertId }) => expertId),
  chairId: state.phase === 'in-session' ? chairOf(state, id) : null,
  recused: outOfIt(state, id),
})

/** A case on which this panel cannot vote for want of its quorum (our reading of Q4.5). */
const quorumMissing = (state: MeetingState, id: string, { readings }: Edition): Refusal | null => {
  const present = votersFor(state, id).length
  const quorum = readings.panelQuorum.value
  return present < quorum ? refuse('quorum-missing', 'Q4.5', { present, quorum }) : null
}

/** Whether a case is still open on which this expert may vote and has not. */
const hasVoteLeft = (state: MeetingState, expertId: string): boolean =>
  unconcluded(state).some(
    ({ caseId: id }) =>
      !isOpened(state, id) && votersFor(state, id).includes(expertId) && !hasVoted(state, id, expertId),
  )

/** Whether there is a case whose votes are open, to be concluded. */
const openToAll = (state: MeetingState): boolean =>
  unconcluded(state).some(({ caseId: id }) => isOpened(state, id))

const firstOf = (state: MeetingState): string => unconcluded(state)[0]?.caseId ?? ''

/** Cases whose envelopes this expert may open from the chair. */
const hasToOpen = (state: MeetingState, expertId: string): boolean =>
  unconcluded(state).some(({ caseId: id }) => !isOpened(state, id) && chairOf(state, id) === expertId)

const fitToBePresent = ({ id }: StaffFact, { invited }: MeetingState): Refusal | null =>
  invited.includes(id) ? null : refuse('not-invited', 'Q9.1')

export const commands = {
  OpenMeeting: command({
    name: 'OpenMeeting',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['agenda-locked'],
    input: z.object({ present: field.people('expert', 1), chairId: field.person('expert') }),
    needs: ['staff'],
    weight: 'primary',
    refusedWhen: {
      'meeting-day-not-reached': ({ heldOn }, { today }) => today < heldOn && { heldOn },
    },
    fit: { present: fitToBePresent, chairId: fitToBePresent },
    mayRefuse: ['person-lacks-role', 'not-invited', 'quorum-missing', 'chair-not-present'],
    suggest: (state) => {
      const present = votersFor({ ...state, agenda: [], conflicts: [], barred: [] }, '')
      return { present, chairId: present[0] }
    },
    decide: (state, { present, chairId }, context) => {
      const quorum = context.edition.readings.panelQuorum.value
      const here = [...new Set(present)]
      if (here.length < quorum) return refuse('quorum-missing', 'Q4.5', { present: here.length, quorum })
      if (!here.includes(chairId)) return refuse('chair-not-present', 'Q4.5')
      return withBarred([events.MeetingOpened.of({ present: here, chairId })], state, here, context)
    },
  }),
  HandOverChair: command({
    name: 'HandOverChair',
    clause: 'Q4.5',
    by: ['secretary'],
    from: ['in-session', 'minutes'],
    input: z.object({ chairId: field.person('expert'), reason: field.reason }),
    needs: ['staff'],
    fit: {
      chairId: ({ id }: StaffFact, { present }) =>
        present.includes(id) ? null : refuse('chair-not-present', 'Q4.5'),
    },
    mayRefuse: ['person-lacks-role', 'chair-not-present'],
    decide: (_, input) => [events.ChairHandedOver.of(input)],
  }),
  CastVote: command({
    name: 'CastVote',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['in-session'],
    input: z.object({
      caseId,
      pass: z.boolean().meta({ widget: 'verdict' }),
      scores: scores.meta({ widget: 'scores' }),
      opinion: field.text,
    }),
    commutes: true,
    weight: 'primary',
    refusedWhen: { 'no-vote-left': (state, { actor }) => !hasVoteLeft(state, actor.personId) },
    mayRefuse: [
      'not-on-agenda',
      'case-concluded-already',
      'votes-opened',
      'may-not-vote',
      'declaration-missing',
      'quorum-missing',
      'voted-already',
    ],
    decide: (state, input, { actor, edition }) => {
      const { personId: expertId } = actor
      const refusal = refusedItem(state, input.caseId)
      if (refusal) return refusal
      if (isOpened(state, input.caseId)) return refuse('votes-opened', 'Q4.5')
      if (!votersFor(state, input.caseId).includes(expertId)) return refuse('may-not-vote', 'Q4.5')
      if (!isImpartial(state, input.caseId, expertId)) return refuse('declaration-missing', 'Q4.5')
      const missing = quorumMissing(state, input.caseId, edition)
      if (missing) return missing
      if (hasVoted(state, input.caseId, expertId)) return refuse('voted-already', 'Q4.5')
      const vote = { ...input, expertId }
      const isLast = isVoteComplete({ ...state, votes: [...state.votes, vote] }, input.caseId, edition)
      return isLast
        ? [events.VoteCast.of(vote), events.VotesOpened.of({ caseId: input.caseId })]
        : [events.VoteCast.of(vote)]
    },
  }),
  OpenVotes: command({
    name: 'OpenVotes',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['in-session'],
    input: z.object({ caseId }),
    refusedWhen: { 'not-in-the-chair': (state, { actor }) => !hasToOpen(state, actor.personId) },
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'votes-opened', 'votes-missing'],
    decide: (state, { caseId: id }, { actor, edition }) => {
      const refusal = refusedItem(state, id)
      if (refusal) return refusal
      if (isOpened(state, id)) return refuse('votes-opened', 'Q4.5')
      if (chairOf(state, id) !== actor.personId) return refuse('not-in-the-chair', 'Q4.5')
      const voters = edition.readings.panelQuorum.value
      const { votes } = countOf(state, id)
      return votes < voters
        ? refuse('votes-missing', 'Q4.5', { votes, voters })
        : [events.VotesOpened.of({ caseId: id })]
    },
  }),
  ConcludeCase: command({
    name: 'ConcludeCase',
    clause: 'Q4.5',
    by: ['secretary'],
    from: ['in-session'],
    input: z.object({
      caseId,
      reason: field.remark,
      items: z.array(askedItem).max(100).default([]).meta({ widget: 'rows' }),
    }),
    weight: 'primary',
    refusedWhen: {
      'all-concluded': (state) => unconcluded(state).length === 0,
      'quorum-missing': (state, { edition }) => {
        const facts = openToAll(state) ? null : quorumMissing(state, firstOf(state), edition)?.facts
        return facts ?? false
      },
      'votes-missing': (state) =>
        !openToAll(state) && {
          votes: countOf(state, firstOf(state)).votes,
          voters: votersFor(state, firstOf(state)).length,
        },
    },
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'rectification-items-missing'],
    decide: (state, { caseId: id, reason, items }, { edition }) => {
      const refusal =
        refusedItem(state, id) ?? (isOpened(state, id) ? null : quorumMissing(state, id, edition))
      if (refusal) return refusal
      const counted = { ...heard(state, id), reason }
      const { inFavour, votes } = counted
      if (!isOpened(state, id))
        return refuse('votes-missing', 'Q4.5', { votes, voters: votersFor(state, id).length })
      if (isPassed(state, id, edition))
        return [events.CaseConcluded.of({ ...counted, conclusion: 'pass', items: [] })]
      return items.length > 0
        ? [events.CaseConcluded.of({ ...counted, conclusion: 'not-pass', items })]
        : refuse('rectification-items-missing', 'Q4.5', { inFavour, votes })
    },
  }),
  PostponeCase: command({
    name: 'PostponeCase',
    clause: 'Q4.5',
    by: ['secretary'],
    // Without a quorum the meeting never opens; its cases are then postponed all the same.
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId, reason: field.reason }),
    refusedWhen: { 'all-concluded': (state) => unconcluded(state).length === 0 },
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'votes-opened'],
    decide: (state, { caseId: id, reason }) => {
      const refusal = refusedItem(state, id)
      if (refusal) return refusal
      // What the panel has decided is not put off because somebody has seen how.
      if (isOpened(state, id)) return refuse('votes-opened', 'Q4.5')
      return [events.CaseConcluded.of({ ...heard(state, id), reason, conclusion: 'postponed', items: [] })]
    },
  }),
}
