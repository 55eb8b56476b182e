export type Unit = 'working-days' | 'days' | 'months' | 'years' | 'people' | 'times' | 'fen'

export interface Reading<V> {
  readonly value: V
  readonly unit: Unit | null
  readonly clause: string
  readonly note: readonly [zh: string, en: string]
}

/** One reading: its value, the clause of the FAQ it fills in, why it reads so in both languages, and its unit. */
export function reading<V extends number | string | boolean | readonly number[]>(
  value: V,
  clause: string,
  zh: string,
  en: string,
  unit: Unit | null = null,
): Reading<V> {
  return { value, unit, clause, note: [zh, en] }
}
