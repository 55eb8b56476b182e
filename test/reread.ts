import { addDays } from '#core/calendar/day.ts'
import type { Phase } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import type { ReadingKey, Readings } from '#core/rulebook/readings.ts'
import { type CaseStory, caseAt, factsOfHuaqing } from './case-story.ts'
import { edition } from './given.ts'

type Values = { readonly [K in ReadingKey]?: Readings[K]['value'] }

/** The rulebook with some of our readings put otherwise, as a later edition would put them. */
export const reread = (values: Values): Edition =>
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

/** A case that was judged by such a rulebook all along, as it stands when it comes to a phase. */
export const caseReading = (phase: Phase, values: Values): CaseStory =>
  caseAt(phase, factsOfHuaqing(), [reread(values)])
