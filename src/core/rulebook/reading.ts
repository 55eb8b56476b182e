export type Unit =
  | 'minutes'
  | 'working-days'
  | 'days'
  | 'months'
  | 'years'
  | 'people'
  | 'cases'
  | 'times'
  | 'oclock'
  | 'fen'

export interface Reading<V> {
  readonly value: V
  readonly unit: Unit | null
  /** Where there is a choice, every value that the code knows how to follow. */
  readonly options?: readonly string[]
  readonly clause: string
  readonly note: readonly [zh: string, en: string]
}

type Widened<V> = V extends number
  ? number
  : V extends boolean
    ? boolean
    : V extends string
      ? string
      : readonly number[]

/** One reading: its value, the clause of the FAQ it fills in, why it reads so in both languages, and its unit. */
export const reading = <V extends number | string | boolean | readonly number[]>(
  value: V,
  clause: string,
  zh: string,
  en: string,
  unit: Unit | null = null,
): Reading<Widened<V>> => ({ value: value as unknown as Widened<V>, unit, clause, note: [zh, en] })

/** A reading that is one of several ways to go: the first option is the one taken here. */
export const choice = <const O extends string>(
  options: readonly [taken: O, ...others: O[]],
  clause: string,
  zh: string,
  en: string,
): Reading<O> => ({ value: options[0], unit: null, options, clause, note: [zh, en] })

/** A number that need not be limited at all: 'any' is a value like every number. */
export const limit = (
  value: number | 'any',
  clause: string,
  zh: string,
  en: string,
  unit: Unit,
): Reading<number | 'any'> => ({ value, unit, options: ['any'], clause, note: [zh, en] })

const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0

/** What a value of this reading has to be, when the given one is not; undefined when it is. */
export const faultOf = (of: Reading<unknown>, given: unknown): string | undefined => {
  const expected = (what: string) => `expected ${what}, not ${JSON.stringify(given)}`
  if (of.options) {
    const isCount = of.unit !== null && isWhole(given)
    return isCount || of.options.includes(given as string)
      ? undefined
      : expected(`${of.unit === null ? '' : 'a whole number or '}one of ${of.options.join(', ')}`)
  }
  if (Array.isArray(of.value))
    return Array.isArray(given) && given.length > 0 && given.every(isWhole)
      ? undefined
      : expected('whole numbers')
  if (typeof of.value !== 'number')
    return typeof given === typeof of.value && given !== '' ? undefined : expected(`a ${typeof of.value}`)
  // A count, whatever its unit; what is not whole is a share.
  if (Number.isInteger(of.value)) return isWhole(given) ? undefined : expected('a whole number')
  return typeof given === 'number' && given > 0 && given <= 1
    ? undefined
    : expected('a share above 0 up to 1')
}
