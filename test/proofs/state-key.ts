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
  /(At|version|trail|rounds|questions|reason|note|opinion|text|number|files|warned|waivers|heldDeadlines|application|held|round|days|extension|meetingId|[Ii]d|sha256|payment|conclusions|consensus|preparation|plan|findings)$/

/** What of a state decides who may do what next: no days, no words, no history of rounds. */
const abstract = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(abstract)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (key.endsWith('On')) return [[key, inner !== null]]
      // Who has rated decides what comes next, not how each practice was graded.
      if (key === 'ratings' && !Array.isArray(inner)) return []
      return volatile.test(key) && !/^(lead|expert|person)Id$/.test(key) ? [] : [[key, abstract(inner)]]
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

const swaps = [
  ['ann', 'cai', 'ben'],
  ['ben', 'ann', 'cai'],
  ['ben', 'cai', 'ann'],
  ['cai', 'ann', 'ben'],
  ['cai', 'ben', 'ann'],
] as const

/** Two states with one key are alike in everything that decides who may do what next, and in who did what. */
export const keyOf = ({ one, meeting: of, pending, duties }: Keyed): string =>
  [
    textOf(one),
    textOf(of),
    of?.conclusions.map(({ conclusion }) => conclusion).join() ?? '',
    pending.map(({ command }) => command).join(),
    duties.join(),
  ].join('\n')

/** The three wear the same hats: what one may do in the place of another need not be looked at twice. */
export const otherNames = (key: string): string[] =>
  swaps.map((swap) => {
    const swapped = key.replaceAll(/ann|ben|cai/g, (name) => swap[people.indexOf(name as 'ann')] ?? name)
    const at = swapped.lastIndexOf('\n') + 1
    return swapped.slice(0, at) + swapped.slice(at).split(',').toSorted().join()
  })
