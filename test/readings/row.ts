import type { Edition } from '#core/rulebook/edition.ts'
import type { ReadingKey, Readings } from '#core/rulebook/readings.ts'

/** One reading asked about: its clause, another value it could have, and a question whose answer hangs on it. */
export type Row<K extends ReadingKey> = readonly [
  clause: string,
  other: Readings[K]['value'],
  ask: (edition: Edition) => unknown,
]

export type Rows = { readonly [K in ReadingKey]: Row<K> }
