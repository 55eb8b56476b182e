import type { Calendar } from '#core/calendar/working-days.ts'
import { type Clock, type ClockFacts, readClock } from '#core/clock.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import type { CaseRow } from '#store/views.ts'
import type { Ports } from './ports.ts'

/** The clock of a case as it stands on `today`, from its row alone (Q7); null before it starts. */
export const rowClock = (
  { summary }: Pick<CaseRow, 'summary'>,
  { editions }: Pick<Ports, 'editions'>,
  calendar: Calendar,
  today: string,
): Clock | null => {
  const { clock, edition } = summary as { clock?: ClockFacts | null; edition?: string }
  return clock && edition ? readClock(clock, getEdition(edition, editions), calendar, today) : null
}
