import { z } from 'zod'
import { addDays, dayOfInstant } from '#core/calendar/day.ts'
import { nextMeeting } from '#core/calendar/meeting-days.ts'
import { field } from '#core/fields.ts'
import { type Context, type Happened, refuse } from '#core/kernel.ts'
import type { AgendaItem, MeetingState } from '#core/meeting-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { meetingRuleOf } from '#core/rulebook/lead-days.ts'
import { withBarred } from './experts.ts'
import { caseId, command, event, refusedItem } from './meeting-vocabulary.ts'
import { events as minutes } from './minutes.ts'
import { whyLeft } from './why-left.ts'

export const agendaItem = z.object({
  caseId: field.id,
  number: z.string(),
  organisationName: z.string(),
  uscc: z.string().optional(),
  type: z.string(),
  level: z.int(),
  leadId: z.string().nullable().optional(),
  evaluators: z.array(z.string()),
  barredFromPanel: z.array(z.string()).optional(),
})

export const events = {
  AgendaSet: event({
    name: 'AgendaSet',
    clause: 'Q9.2',
    data: z.object({
      agenda: z.array(agendaItem),
      /** Why a case that was ready earlier is left out, where one is. */
      reason: z.string().optional(),
    }),
    apply: (_, { agenda, reason }) => ({ agenda, agendaReason: reason ?? '' }),
  }),
  CapacityAdjusted: event({
    name: 'CapacityAdjusted',
    clause: 'Q9.2',
    data: z.object({ capacity: z.int(), reason: z.string() }),
    apply: (_, { capacity }) => ({ capacity }),
  }),
  AgendaLocked: event({
    name: 'AgendaLocked',
    clause: 'Q9.2',
    data: z.object({
      /** Cases that were ready in time and are not on it, and why: they wait for the next meeting. */
      left: z.array(field.id).optional(),
      why: whyLeft.optional(),
    }),
    leadsTo: 'agenda-locked',
    letters: ['meeting-agenda-fixed'],
    follows: (state, { left = [], why }) => [
      ...state.agenda.map(({ caseId }) => ({
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
          expected: ['not-in-phase', 'not-on-agenda'],
        },
      })),
      ...left.map((caseId) => ({
        stream: 'case',
        streamId: caseId,
        command: 'HoldOver',
        input: {
          meetingId: state.meetingId,
          heldOn: state.heldOn,
          agendaClosedOn: state.agendaClosesOn,
          why: why ?? 'left-out',
        },
        // Withdrawn or closed since: it waits for no meeting.
        expected: ['not-in-phase'],
      })),
    ],
  }),
  CaseStruck: event({
    name: 'CaseStruck',
    clause: 'Q9.2',
    data: z.object({ caseId: field.id }),
    apply: (state, { caseId }) => ({
      agenda: state.agenda.filter((item) => item.caseId !== caseId),
      conflicts: state.conflicts.filter((conflict) => conflict.caseId !== caseId),
      votes: state.votes.filter((vote) => vote.caseId !== caseId),
      barred: state.barred.filter((one) => one.caseId !== caseId),
    }),
  }),
}

/** Whether the same people are kept from a case. */
const isSamePanel = (one: AgendaItem, other: AgendaItem): boolean =>
  [one, other]
    .map(({ evaluators, barredFromPanel = [] }) => [...evaluators, '', ...barredFromPanel].join())
    .every((text, _, [first]) => text === first)

/** With nothing on the agenda there is no meeting to hold: it is over with that. */
const withNothingLeft = (happened: Happened, left: number): readonly Happened[] =>
  left > 0 ? [happened] : [happened, minutes.MeetingConcluded.of({})]

/** How many cases this meeting hears at most: the rulebook's number, or the secretary's for this one (our reading of Q9.2). */
export const capacityOf = ({ capacity }: MeetingState, { readings }: Edition): number =>
  capacity ?? readings.panelCapacity.value

type ReadyCase = AgendaItem & { readonly readySince: string }

const readyIn = ({ facts }: Context): readonly ReadyCase[] => (facts.readyCases ?? []) as ReadyCase[]

/** Cases for the agenda as it is proposed: in the order they became ready, as many as there is room for. */
const proposed = (state: MeetingState, context: Context): readonly string[] =>
  readyIn(context)
    .slice(0, capacityOf(state, context.edition))
    .map(({ caseId }) => caseId)

/** A case that waits although one that became ready after it is heard, if any. */
const findPassedOver = (ready: readonly ReadyCase[], cases: readonly string[]): ReadyCase | undefined => {
  const last = ready.findLastIndex(({ caseId }) => cases.includes(caseId))
  return ready.slice(0, last + 1).find(({ caseId }) => !cases.includes(caseId))
}

/** The meeting after this one: what comes too late for its agenda goes there. */
const heldNext = (state: MeetingState, { calendar, edition }: Context) =>
  nextMeeting(addDays(state.agendaClosesOn, 1), calendar, meetingRuleOf(edition)).held

const isAgendaClosed = (state: MeetingState, context: Context) =>
  (state.phase !== 'planned' || context.today > state.agendaClosesOn) && {
    agendaClosesOn: state.agendaClosesOn,
    nextOn: heldNext(state, context),
  }

export const commands = {
  SetAgenda: command({
    name: 'SetAgenda',
    clause: 'Q9.2',
    by: ['secretary'],
    // Once it is fixed the refusal names the next meeting.
    from: ['planned', 'agenda-locked'],
    input: z.object({
      cases: z.array(z.uuid()).max(60).meta({ widget: 'ready-cases' }),
      reason: field.remark,
    }),
    needs: ['readyCases', 'staff'],
    weight: 'primary',
    refusedWhen: { 'agenda-closed': isAgendaClosed },
    mayRefuse: ['case-not-ready', 'agenda-full', 'order-of-readiness'],
    suggest: (state, context) => ({
      cases: state.agenda.length > 0 ? state.agenda.map(({ caseId }) => caseId) : proposed(state, context),
      reason: state.agendaReason,
    }),
    decide: (state, { cases, reason }, context) => {
      const ready = readyIn(context)
      const missing = cases.find((id) => !ready.some((one) => one.caseId === id))
      if (missing) return refuse('case-not-ready', 'Q9.2', { case: missing })
      const agenda = ready.filter(({ caseId }) => cases.includes(caseId))
      const capacity = capacityOf(state, context.edition)
      if (agenda.length > capacity) return refuse('agenda-full', 'Q9.2', { count: agenda.length, capacity })
      const passedOver = findPassedOver(ready, cases)
      if (passedOver && !reason)
        return refuse('order-of-readiness', 'Q9.2', { name: passedOver.organisationName })
      const items = agenda.map((item) => agendaItem.parse(item))
      return withBarred(
        [events.AgendaSet.of({ agenda: items, reason })],
        { ...state, agenda: items },
        state.invited,
        context,
      )
    },
  }),
  AdjustCapacity: command({
    name: 'AdjustCapacity',
    clause: 'Q9.2',
    by: ['secretary'],
    from: ['planned'],
    input: z.object({ capacity: z.int().min(1).max(60).meta({ widget: 'number' }), reason: field.reason }),
    refusedWhen: { 'agenda-closed': isAgendaClosed },
    mayRefuse: ['agenda-full'],
    suggest: (state, { edition }) => ({ capacity: capacityOf(state, edition) }),
    decide: (state, input) =>
      state.agenda.length > input.capacity
        ? refuse('agenda-full', 'Q9.2', { count: state.agenda.length, capacity: input.capacity })
        : [events.CapacityAdjusted.of(input)],
  }),
  LockAgenda: command({
    name: 'LockAgenda',
    clause: 'Q9.2',
    by: ['secretary', 'system'],
    from: ['planned'],
    input: z.object({}),
    weight: 'primary',
    needs: ['readyCases'],
    refusedWhen: {
      'agenda-empty': (state, { actor }) => state.agenda.length === 0 && !actor.roles.includes('system'),
      // Everybody was told that a case ready by its closing day is in time: nobody closes it before, the clock after it.
      'agenda-still-open': ({ agendaClosesOn }, { actor, today }) =>
        (actor.roles.includes('system') ? today <= agendaClosesOn : today < agendaClosesOn) && {
          agendaClosesOn,
        },
    },
    decide: (state, _, context) => {
      const left = readyIn(context).filter(
        ({ caseId, readySince }) =>
          dayOfInstant(readySince) <= state.agendaClosesOn &&
          state.agenda.every((item) => item.caseId !== caseId),
      )
      // Withdrawn or closed since the agenda was set: it holds no place, and is not why another one waits.
      const ready = readyIn(context).map(({ caseId }) => caseId)
      const gone = state.agenda.filter((item) => !ready.includes(item.caseId))
      const places = state.agenda.length - gone.length
      const isFull = places >= capacityOf(state, context.edition)
      // Who may not vote can have changed since: with another lead, or after another meeting.
      const agenda = readyIn(context)
        .filter(({ caseId: id }) => state.agenda.some((item) => item.caseId === id))
        .map((item) => agendaItem.parse(item))
      const isNews = agenda.some((item) =>
        state.agenda.some((old) => old.caseId === item.caseId && !isSamePanel(old, item)),
      )
      return [
        ...gone.map((item) => events.CaseStruck.of({ caseId: item.caseId })),
        ...(isNews ? [events.AgendaSet.of({ agenda, reason: state.agendaReason })] : []),
        ...withNothingLeft(
          events.AgendaLocked.of(
            left.length > 0
              ? { left: left.map(({ caseId }) => caseId), why: isFull ? 'agenda-full' : 'left-out' }
              : {},
          ),
          places,
        ),
      ]
    },
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
}
