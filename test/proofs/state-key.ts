import { hash } from 'node:crypto'
import type { CaseState } from '#core/case-state.ts'
import type { Follow } from '#core/kernel.ts'
import type { MeetingState } from '#core/meeting-state.ts'

/** Three people who all wear every hat. */
export const people = ['ann', 'ben', 'cai'] as const

/** What tells one state of the search from another. */
export interface Keyed {
  readonly one: CaseState
  readonly meeting: MeetingState | null
  readonly pending: readonly Follow[]
  /** Who did what so far, in no order. */
  readonly duties: readonly string[]
}

const volatile =
  /(At|version|trail|rounds|questions|reason|note|opinion|text|number|files|warned|waivers|heldDeadlines|application|held|round|days|extension|meetingId|[Ii]d|sha256|payment|conclusions|consensus|preparation|plan|findings|corrections|payerLetters|payments|mode|attendees|connection|invoice|recommendation|signed|reopenings|supersedes|sinceIssue)$/

/** Lists of which only matters what is in them; a team and an agenda have an order. */
const unordered =
  /^(evaluators|impartial|conflicted|conflicts|recused|invited|present|declared|ratings|votes|opened|accepted|decidedBy|panelVoters|barredFromPanel)$/

/** What of a state decides who may do what next: no days, no words, no history of rounds. */
const abstract = (value: unknown, name = ''): unknown => {
  if (Array.isArray(value)) {
    const all = value.map((one) => abstract(one))
    // Of several versions the last is the one that can be sealed.
    if (name === 'versions') return all.slice(-1)
    return unordered.test(name) ? all.map((one) => JSON.stringify(one)).toSorted() : all
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key.endsWith('On')) return [[key, inner !== null]]
      // Who has rated decides what comes next, not how each practice was graded.
      if (key === 'ratings' && !Array.isArray(inner)) return []
      return volatile.test(key) && !/^(lead|expert|person)Id$/.test(key) ? [] : [[key, abstract(inner, key)]]
    }),
  )
}

const abstracted = new WeakMap<object, string>()
const textOf = (state: object | null): string => {
  if (state === null) return ''
  const known = abstracted.get(state) ?? JSON.stringify(abstract(state))
  abstracted.set(state, known)
  return known
}

/** Two states of one text are alike in everything that decides who may do what next. */
const textOfNode = ({ one, meeting: of, pending }: Keyed): string =>
  [
    textOf(one),
    // What has ended is opened again where it was.
    one.endedAt ? (one.trail.at(-2)?.phase ?? '') : '',
    textOf(of),
    of?.conclusions.map(({ conclusion }) => conclusion).join() ?? '',
    pending.map(({ command }) => command).join(),
  ].join('\n')

const name = /(ann|ben|cai)/
const order = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const

/**
 * One key for all states that are alike but for the names: the three wear the same hats, so what one may do in the place
 * of another need not be looked at twice. A digest, since a million of the texts would not be held in memory.
 */
export const keyOf = (node: Keyed): string => {
  const pieces = textOfNode(node).split(name)
  const duties = node.duties.map((duty) => duty.split(name))
  const first = order
    .map((to) => {
      const swapped = (piece: string, at: number) =>
        at % 2 === 1 ? (people[to[people.indexOf(piece as 'ann')] ?? 0] ?? '') : piece
      const done = duties.map((duty) => duty.map(swapped).join('')).toSorted()
      return `${pieces.map(swapped).join('')}\n${done.join()}`
    })
    .reduce((least, one) => (one < least ? one : least))
  return hash('sha256', first, 'base64')
}
