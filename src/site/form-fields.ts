import { type Day, isBeyondCalendar, isDay } from '#core/calendar/day.ts'
import type { InputFault } from '#core/words/input-faults.ts'
import type { Pair } from '#core/words/say.ts'

/** What a text turned out to be: a value, or what is wrong with it. */
export type Read<T> =
  | { readonly value: T }
  | { readonly fault: InputFault; readonly facts?: Readonly<Record<string, unknown>> }

/** How a field is drawn. */
export type Widget =
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly options: readonly (readonly [value: string, label: string])[] }
  | { readonly kind: 'line' | 'lines'; readonly longest: number }

/** One thing that a form of the public site asks for. */
export interface Field<T> {
  readonly label: Pair
  readonly hint?: Pair
  readonly widget: Widget
  /** What stands in it before anything was asked; where there is none it has to be filled in. */
  readonly preset?: string
  readonly isOptional?: boolean
  /** Kept as it was written, full-width signs and all: it is read by a person, not looked for. */
  readonly isVerbatim?: boolean
  readonly read: (text: string) => Read<T>
}

type About = Pick<Field<unknown>, 'hint' | 'preset'>

/** Any day that the calendar answers for. */
export const readDay = (text: string): Read<Day> => {
  if (isBeyondCalendar(text)) return { fault: 'day-out-of-reach' }
  return isDay(text) ? { value: text } : { fault: 'not-a-day' }
}

export const dayField = (label: Pair, about: About = {}): Field<Day> => ({
  label,
  widget: { kind: 'day' },
  read: readDay,
  ...about,
})

export const choiceField = <V extends string>(
  label: Pair,
  options: readonly (readonly [value: V, label: string])[],
  about: About = {},
): Field<V> => ({
  label,
  widget: { kind: 'choice', options },
  read: (text) => {
    const chosen = options.find(([value]) => value === text)
    return chosen ? { value: chosen[0] } : { fault: 'not-a-choice' }
  },
  ...about,
})

export const lineField = (label: Pair, longest: number, about: About = {}): Field<string> => ({
  label,
  widget: { kind: 'line', longest },
  read: (text) => (text.length > longest ? { fault: 'too-long', facts: { most: longest } } : { value: text }),
  ...about,
})

/** Some lines of plain text, kept as they were written. */
export const linesField = (label: Pair, longest: number, about: About = {}): Field<string> => ({
  ...lineField(label, longest, about),
  widget: { kind: 'lines', longest },
  isVerbatim: true,
})

/** The same field, which may stay empty. */
export const optional = <T>(field: Field<T>): Field<T | undefined> => ({ ...field, isOptional: true })
