import { z } from 'zod'
import { askedItem, field } from '#core/fields.ts'
import { vocabulary } from '#core/kernel.ts'
import type { MeetingPhase, MeetingState } from '#core/meeting-state.ts'

const { event } = vocabulary<MeetingState, MeetingPhase>()

export const agendaItem = z.object({
  caseId: field.id,
  number: z.string(),
  organisationName: z.string(),
  type: z.string(),
  level: z.int(),
  evaluators: z.array(z.string()),
})

export const events = {
  MeetingScheduled: event({
    name: 'MeetingScheduled',
    clause: 'Q9.1',
    data: z.object({
      meetingId: field.id,
      nominalOn: field.day,
      heldOn: field.day,
      agendaClosesOn: field.day,
      provisional: z.boolean(),
    }),
    leadsTo: 'planned',
    apply: (_, data) => data,
  }),
  MeetingMoved: event({
    name: 'MeetingMoved',
    clause: 'Q9.1',
    data: z.object({
      notice: z.string(),
      /** Null where the day is the same and only its agenda or its certainty changed. */
      wasHeldOn: field.day.nullable(),
      heldOn: field.day,
      agendaClosesOn: field.day,
      provisional: z.boolean(),
    }),
    apply: (_, { heldOn, agendaClosesOn, provisional }) => ({ heldOn, agendaClosesOn, provisional }),
    follows: ({ phase, meetingId, agenda }, { notice, heldOn, wasHeldOn }) =>
      phase === 'agenda-locked' && wasHeldOn
        ? agenda.map(({ caseId }) => ({
            stream: 'case',
            streamId: caseId,
            command: 'MovePanelDay',
            // The case joins the agenda by a job of its own, which may still be on its way.
            notYetIn: ['awaiting-panel'],
            input: { meetingId, notice, heldOn },
          }))
        : [],
  }),
  AgendaSet: event({
    name: 'AgendaSet',
    clause: 'Q9.2',
    data: z.object({ agenda: z.array(agendaItem) }),
    apply: (_, data) => data,
  }),
  ExpertsInvited: event({
    name: 'ExpertsInvited',
    clause: 'Q9.1',
    data: z.object({ experts: z.array(z.string()) }),
    apply: (_, { experts }) => ({ invited: experts }),
  }),
  AgendaLocked: event({
    name: 'AgendaLocked',
    clause: 'Q9.2',
    data: z.object({}),
    leadsTo: 'agenda-locked',
    follows: (state) =>
      state.agenda.map(({ caseId }) => ({
        stream: 'case',
        streamId: caseId,
        command: 'JoinAgenda',
        input: { meetingId: state.meetingId, heldOn: state.heldOn },
        // Withdrawn or closed since the agenda was set: it is struck off again.
        otherwise: {
          stream: 'meeting',
          streamId: state.meetingId,
          command: 'StrikeCase',
          input: { caseId },
        },
      })),
  }),
  CaseStruck: event({
    name: 'CaseStruck',
    clause: 'Q9.2',
    data: z.object({ caseId: field.id }),
    apply: (state, { caseId }) => ({
      agenda: state.agenda.filter((item) => item.caseId !== caseId),
      conflicts: state.conflicts.filter((conflict) => conflict.caseId !== caseId),
      votes: state.votes.filter((vote) => vote.caseId !== caseId),
    }),
  }),
  MeetingOpened: event({
    name: 'MeetingOpened',
    clause: 'Q9.1',
    data: z.object({ present: z.array(z.string()) }),
    leadsTo: 'in-session',
    apply: (_, data) => data,
  }),
  ConflictDeclared: event({
    name: 'ConflictDeclared',
    clause: 'Q4.5',
    data: z.object({ caseId: field.id, expertId: z.string(), reason: z.string() }),
    apply: (state, data) => ({
      conflicts: [...state.conflicts, data],
      votes: state.votes.filter((vote) => vote.caseId !== data.caseId || vote.expertId !== data.expertId),
    }),
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
  MeetingConcluded: event({
    name: 'MeetingConcluded',
    clause: 'Q9.1',
    data: z.object({}),
    leadsTo: 'concluded',
  }),
}
