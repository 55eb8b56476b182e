import { addDays, addMonths, type Day, daysBetween } from '#core/calendar/day.ts'
import type { Calendar, StripDay } from '#core/calendar/working-days.ts'
import type { Terms } from '#core/rulebook/edition-shape.ts'

/** What a day was counted from: enough to count it again and to show how. */
export interface Basis {
  readonly from: Day
  /** Negative when it is counted back; `from` itself is never counted. */
  readonly count: number
  readonly unit: 'workday' | 'day' | 'month'
  /** Calendar days by which it moved on because the clock stood still (Q7). */
  readonly stoppedDays?: number
  /** Set where the day stays although it is a day off: a limit counted back in months, a certificate's own days. */
  readonly stays?: boolean
  /** Set where a weekend day that a notice made a working day does not do either: a reading of Q9.1. */
  readonly passesMakeUpDays?: boolean
}

/** One day of the strip: the day counted from, a counted one with its number, one passed over, or the answer itself. */
export interface ProofDay extends StripDay {
  readonly part: 'start' | 'counted' | 'passed-over' | 'end'
  /** Which of the counted days it is; null when it was not counted. */
  readonly number: number | null
}

/** What a limit of Q7 is counted from: months from the start of the clock, and every day it stood still. */
export const limitBasis = (
  { startedOn, applicantDays }: { startedOn: Day; applicantDays: number },
  months: number,
): Basis => ({ from: startedOn, count: months, unit: 'month', stoppedDays: applicantDays })

/** What the last day in time for maintenance or an upgrade is counted from (Q15.1, Q17). */
export const inTimeBasis = (expiresOn: Day, { maintenanceLeadMonths }: Terms): Basis => ({
  from: expiresOn,
  count: -maintenanceLeadMonths,
  unit: 'month',
  stays: true,
})

/** What the last day of late maintenance is counted from (Q15.2). */
export const lateBasis = (expiresOn: Day, { lateMonths }: Terms): Basis => ({
  from: expiresOn,
  count: lateMonths,
  unit: 'month',
})

export interface DateProof {
  readonly on: Day
  readonly basis: Basis
  /** Where the count ended before a day off moved it on; the same as `on` when none did. */
  readonly fallsOn: Day
  readonly days: readonly ProofDay[]
  /** The years whose notices are still to come and may move the day. */
  readonly missingYears: readonly number[]
  readonly calendar: string
}

const countedEnd = ({ from, count, unit, stoppedDays = 0 }: Basis, calendar: Calendar): Day =>
  unit === 'workday'
    ? calendar.addWorkdays(from, count).date
    : addDays(unit === 'month' ? addMonths(from, count) : addDays(from, count), stoppedDays)

/** The day itself when it is a working day that does, else the first one after it. */
const workdayFrom = (day: Day, { passesMakeUpDays }: Basis, calendar: Calendar): Day => {
  let on = calendar.nextWorkday(day).date
  while (passesMakeUpDays && calendar.kindOf(on) === 'make-up') on = calendar.addWorkdays(on, 1).date
  return on
}

/**
 * Counts a day again from its basis and lists the days it was counted on, the earliest first. Months are not listed
 * day by day: their strip begins where the count ends. Throws OutsideCalendar for days that no calendar answers for.
 */
export function proofOf(basis: Basis, calendar: Calendar): DateProof {
  const { from, count, unit, stays } = basis
  const fallsOn = countedEnd(basis, calendar)
  const on = stays ? fallsOn : workdayFrom(fallsOn, basis, calendar)
  const isBack = unit === 'workday' && count < 0
  const first = unit === 'month' ? fallsOn : from
  const [low, high] = first < on ? [first, on] : [on, first]
  let counted = 0
  const numberOf = ({ date, kind }: StripDay): number | null => {
    if (date === from || unit === 'month') return null
    if (unit === 'day') return date <= fallsOn ? daysBetween(from, date) : null
    if (kind === 'weekend' || kind === 'holiday') return null
    counted += 1
    return isBack ? 1 - count - counted : counted
  }
  const days = calendar.strip(low, high).map((day): ProofDay => {
    const number = numberOf(day)
    const part =
      day.date === on ? 'end' : day.date === from ? 'start' : number === null ? 'passed-over' : 'counted'
    return { ...day, part, number, counted: number !== null }
  })
  const missing = days.filter(({ provisional }) => provisional).map(({ date }) => noticeYear(date, calendar))
  return { on, basis, fallsOn, days, missingYears: [...new Set(missing)], calendar: calendar.version }
}

/** The year whose missing notice makes a day provisional: its own, or the next for the last days of December. */
const noticeYear = (day: Day, calendar: Calendar): number => {
  const year = Number(day.slice(0, 4))
  return calendar.isProvisional(`${year}-06-30`) ? year : year + 1
}
