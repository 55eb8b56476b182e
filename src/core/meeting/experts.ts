import { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import { conflict } from '#core/conflict.ts'
import { field } from '#core/fields.ts'
import { refuseAbsent } from '#core/fitness.ts'
import { type Context, type Happened, type Refusal, refuse } from '#core/kernel.ts'
import type { AgendaItem, MeetingState, Seat } from '#core/meeting-state.ts'
import { isCompetent, type StaffFact } from '#core/staff.ts'
import { caseId, command, event, refusedItem, unconcluded } from './meeting-vocabulary.ts'
import { findBarred, findRecusal, isImpartial, isOpened, isVoteComplete } from './panel.ts'
import { events as voting } from './votes-opened.ts'

/** Whoever declares a conflict is out of the case: a vote already cast is void. */
const withConflict = (state: MeetingState, declared: MeetingState['conflicts'][number]) => {
  const isOther = (one: Seat) => one.caseId !== declared.caseId || one.expertId !== declared.expertId
  return {
    conflicts: [...state.conflicts, declared],
    impartial: state.impartial.filter(isOther),
    votes: state.votes.filter(isOther),
  }
}

export const events = {
  ExpertsInvited: event({
    name: 'ExpertsInvited',
    clause: 'Q9.1',
    data: z.object({
      experts: z.array(z.string()),
      /** Left out where what was announced before stands. */
      venue: z.string().optional(),
    }),
    letters: ['meeting-notice', 'meeting-changed', 'meeting-released'],
    apply: ({ answers, asked, venue: announced }, { experts, venue = announced }, { at }) => ({
      invited: experts,
      answers: answers.filter(({ expertId }) => experts.includes(expertId)),
      asked: experts.map(
        (expertId) => asked.find((one) => one.expertId === expertId) ?? { expertId, on: dayOfInstant(at) },
      ),
      venue,
    }),
  }),
  /** Who takes no part in which case by what the centre knows of them; the last finding stands. */
  ExpertsBarred: event({
    name: 'ExpertsBarred',
    clause: 'Q4.5',
    data: z.object({
      barred: z.array(
        z.object({ caseId: field.id, expertId: z.string(), ground: z.enum(['tie', 'competence']) }),
      ),
    }),
    apply: (_, data) => data,
  }),
  InvitationAnswered: event({
    name: 'InvitationAnswered',
    clause: 'Q9.1',
    data: z.object({ expertId: z.string(), answer: z.enum(['accept', 'decline']), reason: z.string() }),
    letters: ['meeting-notice', 'meeting-released', 'expert-declined'],
    apply: ({ answers }, data) => ({
      answers: [...answers.filter(({ expertId }) => expertId !== data.expertId), data],
    }),
  }),
  ImpartialityDeclared: event({
    name: 'ImpartialityDeclared',
    clause: 'Q4.5',
    data: z.object({ expertId: z.string(), cases: z.array(field.id) }),
    apply: ({ impartial }, { expertId, cases }) => ({
      impartial: [...impartial, ...cases.map((id) => ({ caseId: id, expertId }))],
    }),
  }),
  ConflictDeclared: event({
    name: 'ConflictDeclared',
    clause: 'Q4.5',
    data: z.object({
      caseId: field.id,
      expertId: z.string(),
      conflict: conflict.nullable().default(null),
      /** Written freely before there was a choice. */
      reason: z.string().default(''),
    }),
    apply: withConflict,
    follows: ({ meetingId }, { caseId: streamId, expertId }) => [
      { stream: 'case', streamId, command: 'NoteRecusal', input: { expertId, meetingId } },
    ],
  }),
}

/** What happened, and who is barred by it where that is not what stands already. */
export const withBarred = (
  happened: readonly Happened[],
  { agenda, barred, heldOn }: Pick<MeetingState, 'agenda' | 'barred' | 'heldOn'>,
  experts: readonly string[],
  { facts, edition }: Context,
): readonly Happened[] => {
  const found = findBarred(agenda, experts, facts.staff, {
    on: heldOn,
    months: edition.readings.coolingOffMonths.value,
  })
  return JSON.stringify(found) === JSON.stringify(barred)
    ? happened
    : [...happened, events.ExpertsBarred.of({ barred: [...found] })]
}

/** Why somebody is not invited to this meeting: competent for nothing on its agenda, or away; null when they can come. */
const fitToVote = (who: StaffFact, { agenda, heldOn }: MeetingState): Refusal | null => {
  const { competences, name: person } = who
  const isOfUse =
    agenda.length === 0 ||
    agenda.some(({ type, level }) => isCompetent(competences, { type, level, on: heldOn }))
  return isOfUse
    ? refuseAbsent(who, heldOn, 'Q9.1')
    : refuse('expert-lacks-competence', 'Q9.1', { person, cases: agenda.length })
}

/** Cases still to be heard on which this expert has said nothing yet. */
const undeclared = (state: MeetingState, expertId: string): readonly AgendaItem[] =>
  unconcluded(state).filter(
    (item) => !findRecusal(state, item.caseId, expertId) && !isImpartial(state, item.caseId, expertId),
  )

export const commands = {
  InviteExperts: command({
    name: 'InviteExperts',
    clause: 'Q9.1',
    by: ['secretary'],
    from: ['planned', 'agenda-locked'],
    input: z.object({
      experts: field.people('expert', 1),
      venue: z.string().trim().max(200).default('').meta({ widget: 'line' }),
    }),
    needs: ['staff'],
    fit: { experts: fitToVote },
    mayRefuse: ['person-lacks-role', 'same-person-twice', 'expert-lacks-competence', 'absent-on-day'],
    suggest: ({ invited, venue }) => ({ experts: invited, venue }),
    decide: (state, { experts, venue }, context) => {
      if (new Set(experts).size < experts.length) return refuse('same-person-twice', 'Q9.1')
      const invited = events.ExpertsInvited.of({ experts, ...(venue !== '' && { venue }) })
      return withBarred([invited], state, experts, context)
    },
  }),
  AnswerInvitation: command({
    name: 'AnswerInvitation',
    clause: 'Q9.1',
    by: ['expert'],
    from: ['planned', 'agenda-locked'],
    input: z.object({ answer: z.enum(['accept', 'decline']), reason: field.remark }),
    commutes: true,
    weight: 'primary',
    mayRefuse: ['reason-missing'],
    suggest: () => ({ answer: 'accept' }),
    decide: (_, input, { actor }) =>
      input.answer === 'decline' && !input.reason
        ? refuse('reason-missing', 'Q9.1')
        : [events.InvitationAnswered.of({ ...input, expertId: actor.personId })],
  }),
  DeclareImpartiality: command({
    name: 'DeclareImpartiality',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ cases: z.array(z.uuid()).min(1).max(60).meta({ widget: 'agenda-items' }) }),
    commutes: true,
    weight: 'primary',
    refusedWhen: {
      'nothing-to-declare': (state, { actor }) => undeclared(state, actor.personId).length === 0,
    },
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'recused-already'],
    suggest: (state, { actor }) => ({ cases: undeclared(state, actor.personId).map((item) => item.caseId) }),
    decide: (state, { cases }, { actor }) => {
      for (const id of cases) {
        const refusal = refusedItem(state, id)
        if (refusal) return refusal
        if (findRecusal(state, id, actor.personId)) return refuse('recused-already', 'Q4.5')
      }
      return [events.ImpartialityDeclared.of({ cases, expertId: actor.personId })]
    },
  }),
  DeclareConflict: command({
    name: 'DeclareConflict',
    clause: 'Q4.5',
    by: ['expert'],
    from: ['agenda-locked', 'in-session'],
    input: z.object({ caseId, conflict: conflict.meta({ widget: 'choice' }) }),
    commutes: true,
    mayRefuse: ['not-on-agenda', 'case-concluded-already', 'votes-opened', 'recused-already'],
    decide: (state, input, { actor, edition }) => {
      const { personId: expertId } = actor
      const refusal = refusedItem(state, input.caseId)
      if (refusal) return refusal
      if (isOpened(state, input.caseId)) return refuse('votes-opened', 'Q4.5')
      if (findRecusal(state, input.caseId, expertId)) return refuse('recused-already', 'Q4.5')
      const declared = { ...input, expertId, reason: '' }
      const after = { ...state, ...withConflict(state, declared) }
      const happened = [events.ConflictDeclared.of(declared)]
      // The one vote that was still missing is missing no longer.
      return state.phase === 'in-session' && isVoteComplete(after, input.caseId, edition)
        ? [...happened, voting.VotesOpened.of({ caseId: input.caseId })]
        : happened
    },
  }),
}
