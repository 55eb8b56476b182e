import { z } from 'zod'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState, HeldDeadline } from '#core/case-state.ts'
import { type Deadline, deadlinesOf } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import { type Context, refuse } from '#core/kernel.ts'
import { type Phase, phaseNames, phaseOf } from '#core/phases.ts'
import { command, event } from './case-vocabulary.ts'

/** What a new notice does to a case under way: each day with the old date, the new one and the notice that moved it. */

const move = z.object({
  name: z.string(),
  countedFrom: field.day,
  wasOn: field.day,
  nowOn: field.day,
})

/** Days that follow the meeting: they come and go with it, and nobody keeps them. */
const ofTheMeeting = ['agenda', 'panel']

const without = (state: CaseState, names: readonly string[]): readonly HeldDeadline[] =>
  state.heldDeadlines.filter(({ name }) => !names.includes(name))

export const events = {
  DeadlinesMoved: event({
    name: 'DeadlinesMoved',
    clause: 'Q9.1',
    data: z.object({ notice: z.string(), moves: z.array(move.extend({ waits: z.boolean() })) }),
    letters: ['deadlines-moved'],
    apply: (state, { notice, moves }) => ({
      heldDeadlines: [
        ...without(
          state,
          moves.map(({ name }) => name),
        ),
        ...moves
          .filter(({ waits }) => waits)
          .map(({ name, countedFrom, wasOn, nowOn }) => ({
            name,
            from: countedFrom,
            dueOn: wasOn,
            earlierOn: nowOn,
            notice,
            isSettled: false,
          })),
      ],
    }),
  }),
  EarlierDeadlinesSettled: event({
    name: 'EarlierDeadlinesSettled',
    clause: 'Q9.1',
    data: z.object({
      notice: z.string(),
      accepted: z.boolean(),
      reason: z.string(),
      moves: z.array(move),
    }),
    letters: ['earlier-deadlines-settled'],
    apply: (state, { accepted, moves }) => {
      const names = moves.map(({ name }) => name)
      const kept = state.heldDeadlines.filter(({ name }) => names.includes(name))
      return {
        heldDeadlines: [
          ...without(state, names),
          ...(accepted ? [] : kept.map((one) => ({ ...one, isSettled: true }))),
        ],
      }
    },
  }),
  PanelDayMoved: event({
    name: 'PanelDayMoved',
    clause: 'Q9.1',
    data: z.object({ notice: z.string(), wasOn: field.day, heldOn: field.day }),
    letters: ['panel-moved'],
    apply: (_, { heldOn }) => ({ meetingHeldOn: heldOn }),
  }),
}

const underWay = phaseNames.filter((phase) => !['preparation', 'ended'].includes(phaseOf(phase).stage))

/** Until there is a case lead, the intake clerk answers for the case. */
const beforeLead: readonly Phase[] = ['filing', 'filing-supplement', 'start-approval']

const settledBy = Object.fromEntries(
  underWay.map((phase) => [phase, [beforeLead.includes(phase) ? 'intake' : 'lead'] as const]),
)

/** The deadlines that the calendar in force would bring forward and nobody has decided on. */
const waiting = (state: CaseState, { edition, calendar }: Context): readonly Deadline[] =>
  deadlinesOf(state, edition, calendar).filter(({ kept }) => kept && !kept.isSettled)

/** Whether it is known already that this deadline would come forward to this day. */
const isHeld = (state: CaseState, name: string, from: Day, earlierOn: Day): boolean =>
  state.heldDeadlines.some((one) => one.name === name && one.from === from && one.earlierOn === earlierOn)

export const commands = {
  MoveDeadlines: command({
    name: 'MoveDeadlines',
    clause: 'Q9.1',
    by: ['system'],
    from: underWay,
    input: z.object({ was: z.array(z.object({ name: z.string(), dueOn: field.day })) }),
    mayRefuse: ['nothing-moved'],
    decide: (state, { was }, { edition, calendar }) => {
      const moves = deadlinesOf(state, edition, calendar).flatMap(({ name, dueOn, basis, kept }) => {
        const wasOn = was.find((one) => one.name === name)?.dueOn
        const nowOn = kept?.earlierOn ?? dueOn
        if (!wasOn || wasOn === nowOn || isHeld(state, name, basis.from, nowOn)) return []
        const waits = nowOn < wasOn && !ofTheMeeting.includes(name)
        return [{ name, countedFrom: basis.from, wasOn, nowOn, waits }]
      })
      return moves.length > 0
        ? [events.DeadlinesMoved.of({ notice: calendar.version, moves })]
        : refuse('nothing-moved', 'Q9.1', { notice: calendar.version })
    },
  }),
  SettleEarlierDeadlines: command({
    name: 'SettleEarlierDeadlines',
    clause: 'Q9.1',
    by: settledBy,
    from: underWay,
    input: z.object({
      accepted: z.boolean().meta({ widget: 'check' }),
      reason: field.remark,
    }),
    refusedWhen: { 'nothing-brought-forward': (state, context) => waiting(state, context).length === 0 },
    mayRefuse: ['reason-missing'],
    decide: (state, { accepted, reason }, context) =>
      !accepted && !reason
        ? refuse('reason-missing', 'Q9.1')
        : [
            events.EarlierDeadlinesSettled.of({
              notice: context.calendar.version,
              accepted,
              reason,
              moves: waiting(state, context).map(({ name, basis, dueOn, kept }) => ({
                name,
                countedFrom: basis.from,
                wasOn: dueOn,
                nowOn: kept?.earlierOn ?? dueOn,
              })),
            }),
          ],
  }),
  MovePanelDay: command({
    name: 'MovePanelDay',
    clause: 'Q9.1',
    by: ['system'],
    from: ['panel'],
    input: z.object({ meetingId: field.id, notice: z.string(), heldOn: field.day }),
    mayRefuse: ['not-its-meeting'],
    decide: (state, { meetingId, notice, heldOn }) =>
      state.meetingId === meetingId && state.meetingHeldOn && state.meetingHeldOn !== heldOn
        ? [events.PanelDayMoved.of({ notice, wasOn: state.meetingHeldOn, heldOn })]
        : refuse('not-its-meeting', 'Q9.1'),
  }),
}
