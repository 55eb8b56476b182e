import { z } from 'zod'
import { askedItem, field } from '#core/fields.ts'
import { refuse } from '#core/kernel.ts'
import { type MeetingState, votersFor, votesOn } from '#core/meeting-state.ts'
import { caseId, command, event, refusedItem, unconcluded } from './meeting-vocabulary.ts'

export const events = {
  MeetingOpened: event({
    name: 'MeetingOpened',
    clause: 'Q9.1',
    data: z.object({ present: z.array(z.string()) }),
    leadsTo: 'in-session',
    apply: (_, data) => data,
  }),
  VoteCast: event({
    name: 'VoteCast',
    clause: 'Q4.5',
    data: z.object({ caseId: field.id, expertId: z.string(), pass: z.boolean(), opinion: z.string() }),
    apply: (state, data) => ({ votes: [...state.votes, data] }),
  }),
  CaseConcluded: event({
    name: 'CaseConcluded',
    clause: 'Q4.5',
    data: z.object({
      caseId: field.id,
      conclusion: z.enum(['pass', 'not-pass', 'postponed']),
      inFavour: z.int(),
      votes: z.int(),
      voters: z.array(z.string()),
      reason: z.string(),
      items: z.array(askedItem),
    }),
    apply: (state, { caseId, conclusion, inFavour, votes, reason }) => ({
      conclusions: [...state.conclusions, { caseId, conclusion, inFavour, votes, reason }],
    }),
    follows: (state, { caseId, ...conclusion }) => [
      {
        stream: 'case',
        streamId: caseId,
        command: 'RecordConclusion',
        // The case joins the agenda by a job of its own, which may still be on its way.
        notYetIn: ['awaiting-panel'],
        input: { ...conclusion, meetingId: state.meetingId, heldOn: state.heldOn },
      },
    ],
  }),
}

/** How the vote on a case stands. */
const countOf = (state: MeetingState, id: string) => {
  const votes = votesOn(state, id)
  return {
    caseId: id,
    inFavour: votes.filter(({ pass }) => pass).length,
    votes: votes.length,
    voters: votes.map(({ expertId }) => expertId),
  }
}

/** Whether a case is still open on which this expert may vote and has not. */
const hasVoteLeft = (state: MeetingState, expertId: string): boolean =>
  unconcluded(state).some(
    (item) =>
      votersFor(state, item.caseId).includes(expertId) &&
      votesOn(state, item.caseId).every((vote) => vote.expertId !== expertId),
  )

export const commands = {
  OpenMeeting: command({
    name: 'OpenMeeting',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['agenda-locked'],
    input: z.object({ present: field.people('expert', 1) }),
    weight: 'primary',
    refusedWhen: {
      'meeting-day-not-reached': ({ heldOn }, { today }) => today < heldOn && { heldOn },
    },
    mayRefuse: ['not-invited', 'quorum-missing'],
    suggest: (state) => ({ present: state.invited }),
    decide: (state, { present }, { edition }) => {
      if (present.some((expert) => !state.invited.includes(expert))) return refuse('not-invited', 'Q9.1')
      const quorum = edition.readings.panelQuorum.value
      const here = [...new Set(present)]
      if (here.length < quorum) return refuse('quorum-missing', 'Q4.5', { present: here.length, quorum })
      return [events.MeetingOpened.of({ present: here })]
    },
  }),
  CastVote: command({
    name: 'CastVote',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['in-session'],
    input: z.object({ caseId, pass: z.boolean().meta({ widget: 'verdict' }), opinion: field.text }),
    commutes: true,
    weight: 'primary',
    refusedWhen: { 'no-vote-left': (state, { actor }) => !hasVoteLeft(state, actor.personId) },
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'may-not-vote', 'voted-already'],
    decide: (state, input, { actor }) => {
      const refusal = refusedItem(state, input.caseId)
      if (refusal) return refusal
      if (!votersFor(state, input.caseId).includes(actor.personId)) return refuse('may-not-vote', 'Q4.5')
      if (votesOn(state, input.caseId).some(({ expertId }) => expertId === actor.personId))
        return refuse('voted-already', 'Q4.5')
      return [events.VoteCast.of({ ...input, expertId: actor.personId })]
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
    refusedWhen: { 'all-concluded': (state) => unconcluded(state).length === 0 },
    mayRefuse: [
      'not-on-agenda',
      'case-concluded-already',
      'quorum-missing',
      'votes-missing',
      'rectification-items-missing',
    ],
    decide: (state, { caseId: id, reason, items }, { edition }) => {
      const refusal = refusedItem(state, id)
      if (refusal) return refusal
      const voters = votersFor(state, id)
      const counted = { ...countOf(state, id), reason }
      const quorum = edition.readings.panelQuorum.value
      if (voters.length < quorum) return refuse('quorum-missing', 'Q4.5', { present: voters.length, quorum })
      if (counted.votes < voters.length)
        return refuse('votes-missing', 'Q4.5', { votes: counted.votes, voters: voters.length })
      if (counted.inFavour >= counted.votes * edition.readings.panelPassShare.value)
        return [events.CaseConcluded.of({ ...counted, conclusion: 'pass', items: [] })]
      return items.length > 0
        ? [events.CaseConcluded.of({ ...counted, conclusion: 'not-pass', items })]
        : refuse('rectification-items-missing', 'Q4.5', {
            inFavour: counted.inFavour,
            votes: counted.votes,
          })
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
    mayRefuse: ['not-on-agenda', 'case-concluded-already'],
    decide: (state, { caseId: id, reason }) =>
      refusedItem(state, id) ?? [
        events.CaseConcluded.of({ ...countOf(state, id), reason, conclusion: 'postponed', items: [] }),
      ],
  }),
}
