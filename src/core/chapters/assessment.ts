import { z } from 'zod'
import { addDays, latestDay } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { unpaidFee } from '#core/fee-paid.ts'
import { askedItem, field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { whyLeft } from '#core/meeting/why-left.ts'
import { phaseNames } from '#core/phases.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { staysOut, withDecider } from '#core/separation.ts'
import { command, event } from './case-vocabulary.ts'
import { events as ending } from './ending.ts'
import { hasOpenProceeding, isHeldOver } from './held.ts'
import { notAssessed } from './short-road.ts'
import { openRound } from './supplement-round.ts'

/** Whoever declared a conflict on the case, or was found to be tied to the applicant, stays out of it for good. */
const isRecused = (state: CaseState, { actor }: Context): boolean => staysOut(state, actor.personId)

/** Whoever led, audited or voted on the case took part in its evaluation (our reading of Q4.5). */
export const tookPart = (state: CaseState, { actor, edition }: Context): boolean =>
  edition.readings.decidedBy.value === 'uninvolved' &&
  (state.evaluators.includes(actor.personId) || state.panelVoters.includes(actor.personId))

/** What meetings have told a case since they name their chair and who was recused. */
const seats = {
  chairId: z.string().nullable().optional(),
  recused: z.array(z.string()).optional(),
}

const heard = {
  meetingId: field.id,
  heldOn: field.day,
  voters: z.array(z.string()),
  inFavour: z.int(),
  votes: z.int(),
  ...seats,
}

/** Everybody who voted or took the chair took part; who was recused stays out of it. */
const withPanel = (
  state: CaseState,
  heardBy: {
    readonly voters: readonly string[]
    readonly chairId?: string | null | undefined
    readonly recused?: readonly string[] | undefined
  },
): Pick<CaseState, 'panelVoters' | 'recused'> => ({
  panelVoters: [
    ...new Set([
      ...state.panelVoters,
      ...heardBy.voters,
      ...(heardBy.chairId && heardBy.voters.length > 0 ? [heardBy.chairId] : []),
    ]),
  ],
  recused: [...new Set([...state.recused, ...(heardBy.recused ?? [])])],
})

export const events = {
  /** At once, and not with a conclusion: a case may leave a meeting without one, and be heard at another. */
  ExpertRecused: event({
    name: 'ExpertRecused',
    clause: 'Q4.5',
    data: z.object({ expertId: z.string(), meetingId: field.id }),
    apply: ({ recused }, { expertId }) => ({ recused: [...new Set([...recused, expertId])] }),
  }),
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
    apply: ({ missedAgendaOn }, { agendaClosedOn }) => ({
      missedAgendaOn: latestDay([missedAgendaOn ?? agendaClosedOn, agendaClosedOn]),
    }),
  }),
  PanelPassed: event({
    name: 'PanelPassed',
    clause: 'Q4.5',
    data: z.object(heard),
    leadsTo: 'decision',
    letters: ['panel-passed'],
    apply: (state, data) => ({ passedOn: data.heldOn, ...withPanel(state, data) }),
  }),
  PanelNotPassed: event({
    name: 'PanelNotPassed',
    clause: 'Q4.5',
    data: z.object({ ...heard, items: z.array(z.object({ ...askedItem.shape, id: z.string() })) }),
    leadsTo: 'rectification',
    letters: ['rectification-demand'],
    apply: (state, data) => ({
      ...openRound(state, { stage: 'rectification', askedOn: data.heldOn }, data.items),
      ...withPanel(state, data),
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
    apply: (state, data) => ({
      ...withPanel(state, data),
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
      ...seats,
      reason: z.string(),
    }),
    leadsTo: 'awaiting-panel',
    letters: ['panel-postponed'],
    apply: (state, data) => ({
      ...withPanel(state, data),
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
    apply: (state, _, meta) => withDecider(state, meta),
  }),
  QualificationDenied: event({
    name: 'QualificationDenied',
    clause: 'Q4.5',
    data: z.object({ reason: z.string() }),
    leadsTo: 'refused',
    letters: ['qualification-denied'],
    apply: (state, { reason }, meta) => ({
      ...withDecider(state, meta),
      endedAt: meta.at,
      endReason: reason,
    }),
  }),
}

export const commands = {
  NoteRecusal: command({
    name: 'NoteRecusal',
    clause: 'Q4.5',
    by: ['system'],
    from: phaseNames,
    input: z.object({ expertId: z.string(), meetingId: field.id }),
    decide: (_, input) => [events.ExpertRecused.of(input)],
  }),
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
    mayRefuse: ['held-over-already'],
    decide: ({ missedAgendaOn }, input, { calendar, edition, today }) => {
      if (missedAgendaOn !== null && missedAgendaOn >= input.agendaClosedOn)
        return refuse('held-over-already', 'Q9.2', { agendaClosedOn: input.agendaClosedOn })
      // After an outage several agendas are closed in one go: the next meeting is one that can still be reached.
      const from = latestDay([addDays(input.agendaClosedOn, 1), today]) ?? today
      const { held } = nextMeeting(from, calendar, meetingRuleOf(edition))
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
      const { inFavour: _inFavour, votes: _votes, ...postponed } = meeting
      if (meeting.meetingId !== state.meetingId) return refuse('not-on-agenda', 'Q9.2')
      if (conclusion === 'postponed') return [events.PanelPostponed.of({ ...postponed, reason })]
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
    isDecision: true,
    input: z.object({}),
    weight: 'primary',
    needs: ['held'],
    refusedWhen: {
      'nothing-to-assess': notAssessed,
      'took-part-in-evaluation': tookPart,
      'recused-from-case': isRecused,
      'fee-unpaid': unpaidFee,
      'proceeding-open': hasOpenProceeding,
      'certificate-not-in-force': isHeldOver,
    },
    clauses: {
      'nothing-to-assess': 'Q18',
      'fee-unpaid': 'Q4.3',
      'proceeding-open': 'Q19',
      'certificate-not-in-force': 'Q10',
    },
    decide: (_, __, { today }) => [events.QualificationGranted.of({ grantedOn: today })],
  }),
  DenyQualification: command({
    name: 'DenyQualification',
    clause: 'Q4.5',
    by: ['decider'],
    from: ['decision'],
    isDecision: true,
    input: z.object({ reason: field.reason }),
    weight: 'danger',
    refusedWhen: {
      'nothing-to-assess': notAssessed,
      'took-part-in-evaluation': tookPart,
      'recused-from-case': isRecused,
    },
    clauses: { 'nothing-to-assess': 'Q18' },
    decide: (_, { reason }) => [events.QualificationDenied.of({ reason })],
  }),
}
