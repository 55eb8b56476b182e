import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'

/** The last day on which an applicant is barred for false material found on a day, before issue or after it (Q19). */
export function barredUntil(found: { on: Day; wasIssued: boolean }, { readings }: Edition): Day {
  const years = found.wasIssued ? readings.barYearsAfterIssue.value : readings.barYearsBeforeIssue.value
  return addMonths(found.on, years * 12)
}

/** Q19: whether an applicant whose false material was found on a day may apply again on another. */
export function checkBar(found: { on: Day; wasIssued: boolean }, on: Day, edition: Edition): Finding {
  const lastDay = barredUntil(found, edition)
  return find(
    'disqualification',
    on <= lastDay ? 'applicant-barred' : 'bar-over',
    'Q19',
    { foundOn: found.on, lastDay },
    found.wasIssued ? 'barYearsAfterIssue' : 'barYearsBeforeIssue',
  )
}
