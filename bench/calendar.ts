import chineseDays from 'chinese-days'
import { addDays, type Day } from '#core/calendar/day.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { compare, type Figure } from './figure.ts'
import { rateOf } from './rate.ts'

const { findWorkday, getWorkdaysInRange } = chineseDays
const rounds = 7
const reference = { referenceName: 'chinese-days', unit: 'answers a second', rounds }

/** Adding ten working days and counting three years of them, each checked against the other library's answer first. */
export default async function calendar(): Promise<Figure[]> {
  // Elsewhere the other library gives wrong days, and a wrong answer is no reference.
  process.env.TZ = 'Asia/Shanghai'
  const starts = Array.from({ length: 365 }, (_, n) => addDays('2025-01-01', n))
  const addOurs = (from: Day) => theCalendar.addWorkdays(from, 10).date
  const addTheirs = (from: Day) => findWorkday(10, from)
  const countOurs = (from: Day) => theCalendar.countWorkdays(addDays(from, -1), threeYearsOn(from)).count
  const countTheirs = (from: Day) => getWorkdaysInRange(from, threeYearsOn(from)).length
  const periods = starts.slice(0, 20).map((day) => addDays(day, -2 * 365))
  agree(starts, addOurs, addTheirs)
  agree(periods, countOurs, countTheirs)
  return [
    await compare(
      { name: 'calendar-add', what: 'The tenth working day after each day of 2025', ...reference },
      () => rateOf(starts, addOurs),
      () => rateOf(starts, addTheirs),
    ),
    await compare(
      { name: 'calendar-count', what: 'The working days of three years, from twenty days on', ...reference },
      () => rateOf(periods, countOurs),
      () => rateOf(periods, countTheirs),
    ),
  ]
}

const threeYearsOn = (from: Day): Day => addDays(from, 3 * 365)

/** Throws an Error naming the first day on which both do not say the same: speed without that means nothing. */
function agree(days: readonly Day[], ours: (day: Day) => unknown, theirs: (day: Day) => unknown): void {
  const day = days.find((one) => ours(one) !== theirs(one))
  if (day) throw new Error(`on ${day} we say ${ours(day)}, chinese-days says ${theirs(day)}`)
}
