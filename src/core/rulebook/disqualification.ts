import { addMonths, type Day } from '#core/calendar/day.ts'
import type { Basis } from '#core/date-proof.ts'
import type { Edition } from './edition-shape.ts'
import { type Finding, find } from './finding.ts'

/** The last day on which an applicant is barred for false material found on a day, before issue or after it (Q19). */
export function barredUntil(found: Found, edition: Edition): Day {
  const { from, count } = barBasis(found, edition)
  return addMonths(from, count)
}

interface Found {
  readonly on: Day
  readonly wasIssued: boolean
}

/** What the last day of a bar is counted from: it falls on its day, whether that is a working day or not. */
export const barBasis = ({ on, wasIssued }: Found, { readings }: Edition): Basis => {
  const years = wasIssued ? readings.barYearsAfterIssue.value : readings.barYearsBeforeIssue.value
  return { from: on, count: years * 12, unit: 'month', stays: true }
}

/** A bar as it was decided: when the false material was found, and the last day of it. */
export interface Bar {
  readonly foundOn: Day
  readonly lastDay: Day
}

/** Q19: whether an applicant may apply on a day; on the day after the last one of its bar it may again. */
export const checkBar = ({ foundOn, lastDay }: Bar, on: Day): Finding =>
  find('disqualification', on <= lastDay ? 'applicant-barred' : 'bar-over', 'Q19', { foundOn, lastDay })
