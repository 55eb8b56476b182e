import { z } from 'zod'
import { calendarBefore } from '#core/calendar/calendar-in-force.ts'
import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Deadline } from '#core/deadlines.ts'
import { field } from '#core/fields.ts'
import type { HeldDeadline, HoldsDeadlines } from '#core/held-deadlines.ts'
import { type CommandRecord, type Context, refuse, type StreamState, vocabulary } from '#core/kernel.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/**
 * What a new notice does to the deadlines of a stream (Q9.1): each with the old day, the new one and the notice that moved
 * it. One chapter for every kind of stream that has deadlines.
 */

const move = z.object({ name: z.string(), countedFrom: field.day, wasOn: field.day, nowOn: field.day })
export const movedData = z.object({ notice: z.string(), moves: z.array(move.extend({ waits: z.boolean() })) })
export const settledData = z.object({
  notice: z.string(),
  accepted: z.boolean(),
  reason: z.string(),
  moves: z.array(move),
})
type Moved = z.output<typeof movedData>
type Settled = z.output<typeof settledData>

interface Told {
  /** The event, and the letters that go out with it. */
  readonly name: string
  readonly letters?: readonly string[]
}

interface Recounting<S, P extends string> {
  readonly moved: Told
  readonly settled: Told
  /** Deadlines within the house that nobody else is told of, and the names of their own events. */
  readonly within?: { readonly names: readonly string[]; readonly moved: string; readonly settled: string }
  readonly move: string
  readonly settle: string
  readonly from: readonly P[]
  /** Whose yes it takes for a day to come earlier than announced, and what keeps one of them from saying it. */
  readonly settledBy: CommandRecord<S, P>['by']
  readonly needs?: readonly string[]
  readonly refusedWhen?: CommandRecord<S, P>['refusedWhen']
  readonly clauses?: CommandRecord<S, P>['clauses']
  /** Days that come and go with something else, and that nobody keeps. */
  readonly unkept?: readonly string[]
  /** What was promised beside the deadlines, as the calendar before had it and as this one has it. */
  promisesOf?(state: S, context: Context, before: Calendar): readonly Omit<Moved['moves'][number], 'waits'>[]
  deadlinesOf(state: S, edition: Edition, calendar: Calendar): readonly Deadline[]
}

const isOf =
  (names: readonly string[]) =>
  ({ name }: { readonly name: string }): boolean =>
    names.includes(name)

const without = (
  { heldDeadlines }: HoldsDeadlines,
  moves: readonly { readonly name: string }[],
): readonly HeldDeadline[] => heldDeadlines.filter((one) => !isOf(moves.map(({ name }) => name))(one))

const held = ({ notice, moves }: Moved): readonly HeldDeadline[] =>
  moves
    .filter(({ waits }) => waits)
    .map(({ name, countedFrom, wasOn, nowOn }) => ({
      name,
      from: countedFrom,
      dueOn: wasOn,
      earlierOn: nowOn,
      notice,
      isSettled: false,
    }))

/** Whether it is known already that this deadline would come forward to this day. */
const isHeld = ({ heldDeadlines }: HoldsDeadlines, name: string, from: Day, earlierOn: Day): boolean =>
  heldDeadlines.some((one) => one.name === name && one.from === from && one.earlierOn === earlierOn)

/**
 * The two commands of such a stream and their events: the clock counts its deadlines again, and a person decides on those
 * that would come earlier than announced. The first refuses with `nothing-moved`, the second with
 * `nothing-brought-forward` and `reason-missing`.
 */
export const recounting = <S extends StreamState<P> & HoldsDeadlines, P extends string>(
  of: Recounting<S, P>,
) => {
  const { event, command } = vocabulary<S, P>()
  const { within, unkept = [] } = of
  const patch = (heldDeadlines: readonly HeldDeadline[]) => ({ heldDeadlines }) as unknown as Partial<S>
  const movedAs = ({ name, letters = [] }: Told) =>
    event({
      name,
      clause: 'Q9.1',
      data: movedData,
      letters,
      apply: (state, data) => patch([...without(state, data.moves), ...held(data)]),
    })
  const settledAs = ({ name, letters = [] }: Told) =>
    event({
      name,
      clause: 'Q9.1',
      data: settledData,
      letters,
      apply: (state, { accepted, moves }: Settled) => {
        const kept = state.heldDeadlines.filter(isOf(moves.map((one) => one.name)))
        const stays = accepted ? [] : kept.map((one) => ({ ...one, isSettled: true }))
        return patch([...without(state, moves), ...stays])
      },
    })
  const told = { moved: movedAs(of.moved), settled: settledAs(of.settled) }
  const ours = within && {
    moved: movedAs({ name: within.moved }),
    settled: settledAs({ name: within.settled }),
  }

  /** One event for what others are told, one for what stays within the house; neither without a day that moved. */
  const tell = <K extends 'moved' | 'settled', M extends { readonly name: string }>(
    kind: K,
    moves: readonly M[],
    data: (moves: readonly M[]) => never,
  ) => {
    const isOurs = isOf(within?.names ?? [])
    const [inner, outer] = [moves.filter(isOurs), moves.filter((one) => !isOurs(one))]
    return [
      ...(outer.length > 0 ? [told[kind].of(data(outer))] : []),
      ...(ours && inner.length > 0 ? [ours[kind].of(data(inner))] : []),
    ]
  }

  /** The deadlines that the calendar in force would bring forward and nobody has decided on. */
  const waiting = (state: S, { edition, calendar }: Context): readonly Deadline[] =>
    of.deadlinesOf(state, edition, calendar).filter(({ kept }) => kept && !kept.isSettled)

  const moveAll = command({
    name: of.move,
    clause: 'Q9.1',
    by: ['system'],
    from: of.from,
    input: z.object({
      was: z.array(z.object({ name: z.string(), dueOn: field.day })),
      /** The calendar that these rest on. */
      countedOn: z.string().optional(),
    }),
    mayRefuse: ['nothing-moved'],
    decide: (state, { was, countedOn }, context) => {
      const { edition, calendar } = context
      const before = countedOn === undefined ? undefined : calendarBefore(calendar, countedOn)
      const promises = (before && of.promisesOf?.(state, context, before)) ?? []
      const due = of.deadlinesOf(state, edition, calendar).flatMap(({ name, dueOn, basis, kept }) => {
        const wasOn = was.find((one) => one.name === name)?.dueOn
        const nowOn = kept?.earlierOn ?? dueOn
        if (!wasOn || wasOn === nowOn || isHeld(state, name, basis.from, nowOn)) return []
        return [
          { name, countedFrom: basis.from, wasOn, nowOn, waits: nowOn < wasOn && !unkept.includes(name) },
        ]
      })
      const moves = [
        ...due,
        // The centre's own promise: nobody loses days when it has fewer.
        ...promises.flatMap((one) => (one.wasOn === one.nowOn ? [] : [{ ...one, waits: false }])),
      ]
      const notice = calendar.version
      return moves.length > 0
        ? tell('moved', moves, (some) => ({ notice, moves: some }) as never)
        : refuse('nothing-moved', 'Q9.1', { notice })
    },
  })
  const settleAll = command({
    name: of.settle,
    clause: 'Q9.1',
    by: of.settledBy,
    from: of.from,
    previewsLetters: true,
    input: z.object({ accepted: z.boolean().meta({ widget: 'check' }), reason: field.remark }),
    needs: of.needs ?? [],
    refusedWhen: {
      'nothing-brought-forward': (state, context) => waiting(state, context).length === 0,
      ...of.refusedWhen,
    },
    mayRefuse: ['reason-missing'],
    clauses: of.clauses ?? {},
    decide: (state, { accepted, reason }, context) => {
      if (!accepted && !reason) return refuse('reason-missing', 'Q9.1')
      const moves = waiting(state, context).map(({ name, basis, dueOn, kept }) => ({
        name,
        countedFrom: basis.from,
        wasOn: dueOn,
        nowOn: kept?.earlierOn ?? dueOn,
      }))
      const notice = context.calendar.version
      return tell('settled', moves, (some) => ({ notice, accepted, reason, moves: some }) as never)
    },
  })
  const events = [told.moved, told.settled, ...(ours ? [ours.moved, ours.settled] : [])]
  return {
    move: moveAll,
    settle: settleAll,
    events: Object.fromEntries(events.map((one) => [one.name, one])),
    commands: { [of.move]: moveAll, [of.settle]: settleAll },
  }
}
