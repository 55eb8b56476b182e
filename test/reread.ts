import { addDays } from '#core/calendar/day.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import type { ReadingKey, Readings } from '#core/rulebook/readings.ts'
import { edition } from './given.ts'

/** The rulebook with some of our readings put otherwise, as a later edition would put them. */
export const reread = (values: { readonly [K in ReadingKey]?: Readings[K]['value'] }): Edition =>
  laterEdition(edition, {
    id: 'otherwise',
    from: addDays(edition.from, 1),
    readings: Object.fromEntries(
      Object.entries(values).map(([key, value]) => [
        key,
        { value, note: [`读法另定：${String(value)}。`, `Read otherwise: ${String(value)}.`] },
      ]),
    ),
  })
