import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Edition } from './edition-shape.ts'

/** The last day on which an applicant is barred for false material found on a day, before issue or after it (Q19). */
export function barredUntil(found: { on: Day; wasIssued: boolean }, { readings }: Edition): Day {
  const years = found.wasIssued ? readings.barYearsAfterIssue.value : readings.barYearsBeforeIssue.value
  return addMonths(found.on, years * 12)
}
