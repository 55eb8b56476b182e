import type { Edition } from '#core/rulebook/edition.ts'
import type { ReadingKey } from '#core/rulebook/readings.ts'
import { edition } from './given.ts'

/** The edition in force with other values for some readings: what a centre may change. */
export const editionReading = (values: Readonly<Partial<Record<ReadingKey, unknown>>>): Edition => ({
  ...edition,
  readings: Object.fromEntries(
    Object.entries(edition.readings).map(([key, reading]) => [
      key,
      key in values ? { ...reading, value: values[key as ReadingKey] } : reading,
    ]),
  ) as unknown as Edition['readings'],
})
