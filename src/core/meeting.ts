import { z } from 'zod'
import { askedItem, field } from '#core/fields.ts'
import { type Happened, type Refusal, refuse, vocabulary } from '#core/kernel.ts'
import { movedMeeting } from '#core/meeting-day.ts'
import { agendaItem, events } from '#core/meeting-events.ts'
import {
  initialMeeting,
  type MeetingPhase,
  type MeetingState,
  votersFor,
  votesOn,
} from '#core/meeting-state.ts'
import { procedure } from '#core/procedure.ts'
import { sideOf } from '#core/roles.ts'
import { meetingsInForce } from '#core/rulebook/meetings-by-edition.ts'
import { lacksRole } from '#core/staff.ts'

const { command } = vocabulary<MeetingState, MeetingPhase>()

const caseId = z.uuid().meta({ widget: 'agenda-item' })
const isConcluded = (state: MeetingState, id: string) => state.conclusions.some((one) => one.caseId === id)
const unconcluded = (state: MeetingState) => state.agenda.filter((item) => !isConcluded(state, item.caseId))

/** A case that is not to be heard (any more): not on the agenda, or concluded. */
const refusedItem = (state: MeetingState, id: string): Refusal | null => {
  if (!state.agenda.some((item) => item.caseId === id)) return refuse('not-on-agenda', 'Q9.2')
  return isConcluded(state, id) ? refuse('case-concluded-already', 'Q4.5') : null
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

/** With nothing on the agenda there is no meeting to hold: it is over with that. */
const withNothingLeft = (happened: Happened, left: number): readonly Happened[] =>
  left > 0 ? [happened] : [happened, events.MeetingConcluded.of({})]

/** Whether a case is still open on which this expert may vote and has not. */
const hasVoteLeft = (state: MeetingState, expertId: string): boolean =>
  unconcluded(state).some(
    (item) =>
      votersFor(state, item.caseId).includes(expertId) &&
      votesOn(state, item.caseId).every((vote) => vote.expertId !== expertId),
  )

export const commands = {
  ScheduleMeeting: command({
    name: 'ScheduleMeeting',
    clause: 'Q9.1',
    by: ['secretary', 'system'],
    from: ['planned'],
    input: z.object({ nominalOn: field.day }),
    needs: ['dayHasMeeting'],
    starts: true,
    refusedWhen: { 'meeting-scheduled-already': ({ version }) => version > 0 },
    mayRefuse: ['not-a-meeting-day', 'day-in-past'],
    decide: (_, { nominalOn }, { editions, calendar, streamId, today, facts }) => {
      const meeting = meetingsInForce(nominalOn, nominalOn, calendar, editions).find(
        ({ nominal }) => nominal === nominalOn,
      )
      if (!meeting) return refuse('not-a-meeting-day', 'Q9.1', { day: nominalOn })
      const { held, agendaClosesOn, provisional } = meeting
      if (held < today) return refuse('day-in-past', 'Q9.1', { day: held })
      if (facts.dayHasMeeting) return refuse('meeting-scheduled-already', 'Q9.1')
      return [
        events.MeetingScheduled.of({
          meetingId: streamId,
          nominalOn,
          heldOn: held,
          agendaClosesOn,
          provisional,
        }),
      ]
    },
  }),
  MoveMeeting: command({
    name: 'MoveMeeting',
    clause: 'Q9.1',
    by: ['system'],
    from: ['planned', 'agenda-locked'],
    input: z.object({}),
    mayRefuse: ['meeting-day-stands'],
    decide: (state, _, context) => {
      const moved = movedMeeting(state, context)
      return moved
        ? [events.MeetingMoved.of(moved)]
        : refuse('meeting-day-stands', 'Q9.1', { heldOn: state.heldOn })
    },
  }),
  SetAgenda: command({
    name: 'SetAgenda',
    clause: 'Q9.2',
    by: ['secretary'],
    from: ['planned'],
    input: z.object({ cases: z.array(z.uuid()).max(60).meta({ widget: 'ready-cases' }) }),
    needs: ['readyCases'],
    weight: 'primary',
    refusedWhen: {
      'agenda-closed': ({ agendaClosesOn }, { today }) => today > agendaClosesOn && { agendaClosesOn },
    },
    mayRefuse: ['case-not-ready'],
    suggest: (state) => ({ cases: state.agenda.map((item) => item.caseId) }),
    decide: (_, { cases }, { facts }) => {
      const ready = facts.readyCases as z.output<typeof agendaItem>[]
      const agenda = [...new Set(cases)].map((id) => ready.find((one) => one.caseId === id))
      const missing = cases.find((id) => !ready.some((one) => one.caseId === id))
      if (missing) return refuse('case-not-ready', 'Q9.2', { case: missing })
      return [events.AgendaSet.of({ agenda: agenda.map((item) => agendaItem.parse(item)) })]
    },
  }),
  InviteExperts: command({
    name: 'InviteExperts',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['planned', 'agenda-locked'],
    input: z.object({ experts: field.people('expert', 1) }),
    needs: ['staff'],
    mayRefuse: ['person-lacks-role', 'same-person-twice'],
    suggest: (state) => ({ experts: state.invited }),
    decide: (_, { experts }, { facts }) => {
      if (new Set(experts).size < experts.length) return refuse('same-person-twice', 'Q9.1')
      if (lacksRole(facts.staff, experts, 'expert'))
        return refuse('person-lacks-role', 'Q9.1', { role: 'expert' })
      return [events.ExpertsInvited.of({ experts })]
    },
  }),
  LockAgenda: command({
    name: 'LockAgenda',
    clause: 'Q9.2',
    by: ['secretary', 'system'],
    from: ['planned'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: {
      'agenda-empty': (state, { actor }) => state.agenda.length === 0 && !actor.roles.includes('system'),
      'agenda-still-open': (state, { actor, today }) =>
        actor.roles.includes('system') &&
        today <= state.agendaClosesOn && { agendaClosesOn: state.agendaClosesOn },
    },
    decide: (state) => withNothingLeft(events.AgendaLocked.of({}), state.agenda.length),
  }),
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
  DeclareConflict: command({
    name: 'DeclareConflict',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId, reason: field.reason }),
    commutes: true,
    mayRefuse: ['not-on-agenda', 'case-concluded-already'],
    decide: (state, input, { actor }) =>
      refusedItem(state, input.caseId) ?? [
        events.ConflictDeclared.of({ ...input, expertId: actor.personId }),
      ],
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
  StrikeCase: command({
    name: 'StrikeCase',
    clause: 'Q9.2',
    by: ['system'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId }),
    mayRefuse: ['not-on-agenda', 'case-concluded-already'],
    decide: (state, input) =>
      refusedItem(state, input.caseId) ??
      withNothingLeft(events.CaseStruck.of(input), state.agenda.length - 1),
  }),
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

export { events }

/** The expert review meeting: a stream of its own; its conclusions reach each case as a command of the system. */
export const meetingProcedure = procedure<MeetingState, MeetingPhase>({
  stream: 'meeting',
  initial: initialMeeting,
  chapters: [{ events, commands }],
  maySee: (_, actor) => sideOf(actor) === 'centre',
  assigned: (state, actor, role) =>
    role === 'expert' && !state.invited.includes(actor.personId) ? refuse('not-invited', 'Q9.1') : null,
})
