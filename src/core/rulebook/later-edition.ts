import type { Edition, Terms } from './edition-shape.ts'
import { parseEdition } from './parse-edition.ts'
import type { ReadingKey, Readings } from './readings.ts'

/** A reading put differently: its new value, and the sentence that says so in both languages. */
type Reread = { readonly [K in ReadingKey]?: Pick<Readings[K], 'value' | 'note'> }

interface Differences
  extends Pick<Edition, 'id' | 'from'>,
    Partial<Pick<Edition, 'catalogue' | 'fees' | 'minimum' | 'meetings' | 'termClauses'>> {
  readonly terms?: Partial<Omit<Terms, 'agendaDays'>>
  readonly readings?: Reread
}

/**
 * A later edition, written as what it changes; everything else stays as it was. The edition before is left as it is,
 * for the cases pinned to it. Throws an Error naming the edition and the field that cannot be right.
 */
export function laterEdition(previous: Edition, changes: Differences): Edition {
  const readings = { ...previous.readings } as Record<ReadingKey, Readings[ReadingKey]>
  for (const [key, reread] of Object.entries(changes.readings ?? {}))
    readings[key as ReadingKey] = { ...readings[key as ReadingKey], ...reread } as Readings[ReadingKey]
  const meetings = changes.meetings ?? previous.meetings
  return parseEdition({
    ...previous,
    ...changes,
    fees: (changes.fees ?? previous.fees).map((fee) => byReading(fee, readings as Readings)),
    meetings,
    terms: { ...previous.terms, ...changes.terms, agendaDays: meetings.agendaDays },
    readings: readings as Readings,
  })
}

/** A fee that the table does not name is our reading's, so it changes with it. */
const byReading = (fee: Edition['fees'][number], readings: Readings): Edition['fees'][number] =>
  fee.reading === undefined
    ? fee
    : { ...fee, assessmentFen: readings[fee.reading as ReadingKey].value as number }
