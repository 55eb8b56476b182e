import { z } from 'zod'
import { addDays } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { askedItem, field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { whyLeft } from '#core/meeting/why-left.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { command, event } from './case-vocabulary.ts'
import { events as ending } from './ending.ts'
import { notAssessed } from './short-road.ts'
import { openRound } from './supplement-round.ts'

/** Whoever led, audited or voted on the case took part in its evaluation (our reading of Q4.5). */
export const tookPart = (state: CaseState, { actor, edition }: Context): boolean =>
  edition.readings.decidedBy.value === 'uninvolved' &&
  (state.evaluators.includes(actor.personId) || state.panelVoters.includes(actor.personId))

const heard = {
  meetingId: field.id,
  heldOn: field.day,
  voters: z.array(z.string()),
  inFavour: z.int(),
  votes: z.int(),
}

export const events = {
  JoinedAgenda: event({
    name: 'JoinedAgenda',
    clause: 'Q9.2',
    data: z.object({ meetingId: field.id, heldOn: field.day }),
    leadsTo: 'panel',
    letters: ['panel-scheduled'],
    apply: (_, { meetingId, heldOn }) => ({ meetingId, meetingHeldOn: heldOn, missedAgendaOn: null }),
  }),
  /** Ready in time, and yet not on the agenda: it says so, and waits for the next meeting. */
  HeldOver: event({
    name: 'HeldOver',
    clause: 'Q9.2',
    data: z.object({
      meetingId: field.id,
      heldOn: field.day,
      agendaClosedOn: field.day,
      nextOn: field.day,
      why: whyLeft,
    }),
    letters: ['panel-held-over'],
    apply: (_, { agendaClosedOn }) => ({ missedAgendaOn: agendaClosedOn }),
  }),
  PanelPassed: event({
    name: 'PanelPassed',
    clause: 'Q4.5',
    data: z.object(heard),
    leadsTo: 'decision',
    letters: ['panel-passed'],
    apply: (state, { heldOn, voters }) => ({
      passedOn: heldOn,
      panelVoters: [...state.panelVoters, ...voters],
    }),
  }),
  PanelNotPassed: event({
    name: 'PanelNotPassed',
    clause: 'Q4.5',
    data: z.object({ ...heard, items: z.array(z.object({ ...askedItem.shape, id: z.string() })) }),
    leadsTo: 'rectification',
    letters: ['rectification-demand'],
    apply: (state, { heldOn, voters, items }) => ({
      ...openRound(state, { stage: 'rectification', askedOn: heldOn }, items),
      panelVoters: [...state.panelVoters, ...voters],
      rectifications: state.rectifications + 1,
      meetingId: null,
      meetingHeldOn: null,
    }),
  }),
  /** Not passed, and no round of rectification is left: the closing that follows tells the applicant. */
  RectificationExhausted: event({
    name: 'RectificationExhausted',
    clause: 'Q4.5',
    data: z.object(heard),
    apply: (state, { voters }) => ({
      panelVoters: [...state.panelVoters, ...voters],
      meetingId: null,
      meetingHeldOn: null,
    }),
  }),
  PanelPostponed: event({
    name: 'PanelPostponed',
    clause: 'Q4.5',
    data: z.object({
      meetingId: field.id,
      heldOn: field.day,
      voters: z.array(z.string()),
      reason: z.string(),
    }),
    leadsTo: 'awaiting-panel',
    letters: ['panel-postponed'],
    apply: (state, { voters }) => ({
      panelVoters: [...state.panelVoters, ...voters],
      meetingId: null,
      meetingHeldOn: null,
    }),
  }),
  QualificationGranted: event({
    name: 'QualificationGranted',
    clause: 'Q4.5',
    data: z.object({ grantedOn: field.day }),
    leadsTo: 'delivery-confirmation',
    letters: ['qualification-granted'],
  }),
  QualificationDenied: event({
    name: 'QualificationDenied',
    clause: 'Q4.5',
    data: z.object({ reason: z.string() }),
    leadsTo: 'refused',
    letters: ['qualification-denied'],
    apply: (_, { reason }, { at }) => ({ endedAt: at, endReason: reason }),
  }),
}

export const commands = {
  JoinAgenda: command({
    name: 'JoinAgenda',
    clause: 'Q9.2',
    by: ['system'],
    from: ['awaiting-panel'],
    input: z.object({ meetingId: field.id, heldOn: field.day }),
    decide: (_, input) => [events.JoinedAgenda.of(input)],
  }),
  HoldOver: command({
    name: 'HoldOver',
    clause: 'Q9.2',
    by: ['system'],
    from: ['awaiting-panel'],
    input: z.object({ meetingId: field.id, heldOn: field.day, agendaClosedOn: field.day, why: whyLeft }),
    decide: (_, input, { calendar, edition }) => {
      const { held } = nextMeeting(addDays(input.agendaClosedOn, 1), calendar, meetingRuleOf(edition))
      return [events.HeldOver.of({ ...input, nextOn: held })]
    },
  }),
  RecordConclusion: command({
    name: 'RecordConclusion',
    clause: 'Q4.5',
    by: ['system'],
    from: ['panel'],
    input: z.object({
      ...heard,
      conclusion: z.enum(['pass', 'not-pass', 'postponed']),
      reason: z.string(),
      items: z.array(askedItem),
    }),
    mayRefuse: ['not-on-agenda'],
    decide: (state, { conclusion, reason, items, ...meeting }, context) => {
      const { meetingId, heldOn, voters } = meeting
      if (meetingId !== state.meetingId) return refuse('not-on-agenda', 'Q9.2')
      if (conclusion === 'postponed') return [events.PanelPostponed.of({ meetingId, heldOn, voters, reason })]
      if (conclusion === 'pass') return [events.PanelPassed.of(meeting)]
      if (state.rectifications >= context.edition.readings.rectificationRounds.value)
        return [
          events.RectificationExhausted.of(meeting),
          ending.CaseClosed.of({ code: 'rectification-rounds-used', reason }),
        ]
      return [
        events.PanelNotPassed.of({
          ...meeting,
          items: items.map((item) => ({ ...item, id: context.newId() })),
        }),
      ]
    },
  }),
  GrantQualification: command({
    name: 'GrantQualification',
    clause: 'Q4.5',
    by: ['decider'],
    from: ['decision'],
    input: z.object({}),
    weight: 'primary',
    refusedWhen: { 'nothing-to-assess': notAssessed, 'took-part-in-evaluation': tookPart },
    clauses: { 'nothing-to-assess': 'Q18' },
    decide: (_, __, { today }) => [events.QualificationGranted.of({ grantedOn: today })],
  }),
  DenyQualification: command({
    name: 'DenyQualification',
    clause: 'Q4.5',
    by: ['decider'],
    from: ['decision'],
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    refusedWhen: { 'nothing-to-assess': notAssessed, 'took-part-in-evaluation': tookPart },
    clauses: { 'nothing-to-assess': 'Q18' },
    decide: (_, { reason }) => [events.QualificationDenied.of({ reason })],
  }),
}
