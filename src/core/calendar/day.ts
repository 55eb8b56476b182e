import { z } from 'zod'

/** A calendar day of the centre, written 'YYYY-MM-DD'. */
export type Day = string

const FIRST_YEAR = 1900
const LAST_YEAR = 2199

const pad = (value: number, width: number) => String(value).padStart(width, '0')

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysInMonth(year: number, month: number): number {
  return month === 2
    ? isLeap(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31
}

function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Year, month and day of month; throws a RangeError naming a day that does not exist. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  if (!isDay(day))
    throw new RangeError(`"${day}" is not a day between ${FIRST_YEAR} and ${LAST_YEAR} (YYYY-MM-DD)`)
  return { year: digits(day, 0, 4), month: digits(day, 5, 7), dayOfMonth: digits(day, 8, 10) }
}

/** Whether the text is a real day between 1900 and 2199, written 'YYYY-MM-DD'. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month)
  )
}

/** Whether a text written like a day lies in a year for which the calendar has no answer, be the day real or not. */
export const isBeyondCalendar = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && (text < '2008' || text >= '2050')

const notADay = 'expected a day that exists, written YYYY-MM-DD'

export const daySchema = z.string().refine(isDay, { error: notADay })

/**
 * A day of the matter in hand: near enough for every calculation with working days and months to have an answer. The
 * statutory days are known up to 2050.
 */
export const nearDaySchema = z
  .string()
  .refine((text) => !isBeyondCalendar(text), {
    error: 'expected a day that the calendar answers for',
    abort: true,
  })
  .refine(isDay, { error: notADay })

/** Builds a day from its parts; throws a RangeError when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`
  if (!isDay(day))
    throw new RangeError(`"${day}" is not a day between ${FIRST_YEAR} and ${LAST_YEAR} (YYYY-MM-DD)`)
  return day
}

/** Whole days since 1970-01-01. Throws a RangeError for a day that does not exist. */
export function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day)
  // Counting the year from March puts the leap day last, so a month's offset needs no leap test.
  const shifted = month > 2 ? year : year - 1
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    dayOfYear -
    719468
  )
}

/** The day that is n whole days after 1970-01-01. Throws a RangeError outside 1900–2199. */
export function dayFrom(n: number): Day {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

/** The day n calendar days later (earlier when n is negative). */
export function addDays(day: Day, n: number): Day {
  return dayFrom(dayNumber(day) + n)
}

/** The same day number n months on, or that month's last day where there is none (Civil Code art. 202). */
export function addMonths(day: Day, n: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const months = year * 12 + month - 1 + n
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

/** Calendar days from a to b; negative when b is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a)
}

/** The latest of some days, leaving out those that are not there; null when none is. */
export function latestDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last !== null && (day === null || day <= last) ? last : day), null)
}

/** The earliest of some days; null when there is none. */
export function earliestDay(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((first, day) => (first !== null && first <= day ? first : day), null)
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumber(day))
}

/** 1 for Monday … 7 for Sunday, of a day counted from 1970-01-01. */
export function weekdayOfNumber(n: number): number {
  return ((((n + 3) % 7) + 7) % 7) + 1
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * The day in Beijing on which an instant falls (ISO 8601 with Z or an offset).
 * China has kept UTC+8 without summer time since 1992, so a fixed offset is exact. Throws a RangeError on other text.
 */
export function dayOfInstant(at: string): Day {
  const match = INSTANT.exec(at)
  const [, day, hours, minutes, , zone] = match ?? []
  if (!day || !isDay(day) || !hours || !minutes || !zone) {
    throw new RangeError(`"${at}" is not an instant written like 2026-11-19T10:20:00Z`)
  }
  const sign = zone[0] === '-' ? -1 : 1
  const offset = zone === 'Z' ? 0 : sign * (digits(zone, 1, 3) * 60 + digits(zone, 4, 6))
  const minuteInBeijing = Number(hours) * 60 + Number(minutes) - offset + 8 * 60
  return addDays(day, Math.floor(minuteInBeijing / 1440))
}
