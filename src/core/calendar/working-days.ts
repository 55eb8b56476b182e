import { addDays, type Day, dayFrom, dayNumber, weekdayOfNumber } from './day.ts'
import { type Notice, NoticeRefused, parseNotice } from './notice.ts'
import { allNotices } from './notices.ts'
import { FIRST_STATUTORY_YEAR, LAST_STATUTORY_YEAR, statutoryDays } from './statutory-days.ts'

export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up'

/** A date, whether it rests on a year whose notice is not out, and the calendar that gave it. */
export interface Counted {
  date: Day
  provisional: boolean
  calendar: string
}

export interface CountedDays {
  count: number
  provisional: boolean
  calendar: string
}

export interface StripDay {
  date: Day
  kind: DayKind
  counted: boolean
  provisional: boolean
  name?: string
}

export interface Calendar {
  /** The id of the notice that came last, and of the newest where that is another: each new calendar has a new one. */
  version: string
  /** What it was made of, in the order in which the notices came. */
  notices: readonly Notice[]
  /** The days this calendar can answer for; any other day throws OutsideCalendar. */
  firstDay: Day
  lastDay: Day
  /** From here on no notice is out: everything is provisional. */
  provisionalFrom: Day
  kindOf(day: Day): DayKind
  isWorkday(day: Day): boolean
  /** Whether the State Council's notice that governs the day is missing. */
  isProvisional(day: Day): boolean
  /** The n-th working day after `from` (before it when n is negative); `from` itself is never counted. */
  addWorkdays(from: Day, n: number): Counted
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  countWorkdays(from: Day, to: Day): CountedDays
  /** The day itself when it is a working day, else the first one after it. */
  nextWorkday(day: Day): Counted
  /** Every day from the earlier to the later of the two; `from` is shown but not counted. */
  strip(from: Day, to: Day): StripDay[]
}

/** A day that no calendar of ours can answer for: before the first notice, or after the table of statutory days. */
export class OutsideCalendar extends RangeError {
  readonly day: Day

  constructor(day: Day, { firstDay, lastDay }: Pick<Calendar, 'firstDay' | 'lastDay'>) {
    super(`${day} is outside the calendar, which covers ${firstDay} to ${lastDay}`)
    this.day = day
  }
}

const KINDS: readonly DayKind[] = ['workday', 'weekend', 'holiday', 'make-up']
const WORKDAY = 0
const WEEKEND = 1
const HOLIDAY = 2
const MAKE_UP = 3
const works = (kind: number) => kind === WORKDAY || kind === MAKE_UP

/**
 * Builds a calendar from notices; one published later wins. A year without notice gets weekends and the days fixed
 * by law, and is provisional. A year whose notice is there and whose amendment is not looks settled: nothing in the notices
 * tells that one is missing (docs/why/010). Throws NoticeRefused for anything that cannot be right.
 */
export function loadCalendar(input: readonly unknown[]): Calendar {
  const given = input.map(parseNotice)
  const notices = given.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  const last = given.at(-1)
  if (!last) throw new Error('a calendar needs at least one notice')
  for (const notice of notices) checkYearIsKnown(notice)
  const years = new Set(notices.map((notice) => notice.year))
  const firstYear = Math.min(...years)
  const first = dayNumber(`${firstYear}-01-01`)
  const length = dayNumber(`${LAST_STATUTORY_YEAR}-12-31`) - first + 1

  const days: Day[] = Array.from({ length }, (_, i) => dayFrom(first + i))
  const kinds = new Uint8Array(length)
  const names = new Map<number, string>()
  for (let i = 0; i < length; i++) kinds[i] = weekdayOfNumber(first + i) >= 6 ? WEEKEND : WORKDAY
  for (let year = firstYear; year <= LAST_STATUTORY_YEAR; year++) {
    if (years.has(year)) continue
    for (const { n, name } of statutoryDays(year)) {
      kinds[n - first] = HOLIDAY
      names.set(n - first, name)
    }
  }
  const seen = new Map<string, Notice>()
  for (const notice of notices) {
    checkPlace(notice, seen)
    apply(notice, first, kinds, names)
    seen.set(notice.id, notice)
  }
  for (const year of years) checkYear(year, notices, first, kinds)

  // Three tables turn every question into a read: works up to a day, the day of the n-th work, provisional days so far.
  const worksUpTo = new Int32Array(length)
  const provisionalUpTo = new Int32Array(length)
  const workIndex: number[] = []
  const firm = new Uint8Array(length)
  for (const year of years)
    firm.fill(1, Math.max(0, arrangedFrom(year) - first), arrangedFrom(year + 1) - first)
  for (let i = 0; i < length; i++) {
    if (works(kinds[i]!)) workIndex.push(i)
    worksUpTo[i] = workIndex.length
    provisionalUpTo[i] = (provisionalUpTo[i - 1] ?? 0) + 1 - firm[i]!
  }

  const firstDay = days[0]!
  const lastDay = days[length - 1]!
  // A notice adopted here stands last; one shipped later for another year must not go unnoticed beside it.
  const newest = notices.at(-1) ?? last
  const version = newest === last ? last.id : `${last.id}+${newest.id}`
  const outside = (day: Day): never => {
    throw new OutsideCalendar(day, { firstDay, lastDay })
  }
  const index = (day: Day): number => {
    const i = dayNumber(day) - first
    return i < 0 || i >= length ? outside(day) : i
  }
  const touched = (from: number, to: number) => (provisionalUpTo[to] ?? 0) > (provisionalUpTo[from] ?? 0)
  const counted = (from: number, to: number): Counted => ({
    date: days[to]!,
    provisional: from <= to ? touched(from, to) : touched(to - 1, from - 1),
    calendar: version,
  })
  const describe = (i: number, isCounted: boolean): StripDay => {
    const name = names.get(i)
    return {
      date: days[i]!,
      kind: KINDS[kinds[i]!]!,
      counted: isCounted,
      provisional: touched(i - 1, i),
      ...(name ? { name } : {}),
    }
  }

  return {
    version,
    notices: given,
    firstDay,
    lastDay,
    provisionalFrom: days[firm.lastIndexOf(1) + 1]!,
    kindOf: (day) => KINDS[kinds[index(day)]!]!,
    isWorkday: (day) => works(kinds[index(day)]!),
    isProvisional(day) {
      const i = index(day)
      return touched(i - 1, i)
    },
    addWorkdays(from, n) {
      const start = index(from)
      if (!Number.isInteger(n)) throw new RangeError(`working days are whole, not ${n}`)
      if (n === 0) return counted(start - 1, start)
      const rank = n > 0 ? worksUpTo[start]! + n - 1 : (worksUpTo[start - 1] ?? 0) + n
      const to = workIndex[rank] ?? outside(n > 0 ? addDays(lastDay, 1) : addDays(firstDay, -1))
      return counted(start, to)
    },
    countWorkdays(from, to) {
      const [a, b] = [index(from), index(to)]
      const count = a <= b ? worksUpTo[b]! - worksUpTo[a]! : (worksUpTo[b - 1] ?? 0) - (worksUpTo[a - 1] ?? 0)
      return { count, provisional: counted(a, b).provisional, calendar: version }
    },
    nextWorkday(day) {
      const start = index(day)
      const to = workIndex[worksUpTo[start - 1] ?? 0] ?? outside(addDays(lastDay, 1))
      return counted(start - 1, to)
    },
    strip(from, to) {
      const [a, b] = [index(from), index(to)]
      const [low, high] = a <= b ? [a, b] : [b, a]
      return Array.from({ length: high - low + 1 }, (_, i) =>
        describe(low + i, low + i !== a && works(kinds[low + i]!)),
      )
    },
  }
}

/**
 * The first day that the notice for a year arranges, as a number: its 1 January or, when that is a Sunday, Monday or
 * Tuesday, 29 December. Then the New Year days off and their make-up days reach back (2008, 2012, 2019, 2023).
 */
function arrangedFrom(year: number): number {
  const newYear = dayNumber(`${year}-01-01`)
  const weekday = weekdayOfNumber(newYear)
  return weekday === 7 || weekday <= 2 ? newYear - 3 : newYear
}

function checkYearIsKnown({ id, year }: Notice): void {
  if (year < FIRST_STATUTORY_YEAR || year > LAST_STATUTORY_YEAR)
    throw new NoticeRefused(
      'notice-year-unknown',
      { notice: id, year, first: FIRST_STATUTORY_YEAR, last: LAST_STATUTORY_YEAR },
      `years are known from ${FIRST_STATUTORY_YEAR} to ${LAST_STATUTORY_YEAR}, not ${year}`,
    )
}

function checkPlace(notice: Notice, seen: ReadonlyMap<string, Notice>): void {
  const { id, year, amends } = notice
  if (seen.has(id))
    throw new NoticeRefused(
      'notice-id-taken',
      { notice: id },
      'this id is already taken; a notice is never edited',
    )
  if (amends !== undefined && seen.get(amends)?.year !== year)
    throw new NoticeRefused(
      'notice-amends-nothing',
      { notice: id, amends, year },
      `amends ${amends}, which is not an earlier notice for ${year}`,
    )
  const twin = [...seen.values()].find((other) => other.year === year)
  if (amends === undefined && twin)
    throw new NoticeRefused(
      'notice-year-arranged',
      { notice: id, other: twin.id, year },
      `${twin.id} already arranges ${year}; a change must say that it amends it`,
    )
}

function apply(notice: Notice, first: number, kinds: Uint8Array, names: Map<number, string>): void {
  const { id, year } = notice
  const named = new Set<number>()
  const claim = (day: Day): number => {
    const n = dayNumber(day)
    if (n < arrangedFrom(year) || n >= arrangedFrom(year + 1))
      throw new NoticeRefused(
        'notice-day-elsewhere',
        { notice: id, day, year },
        `expected a day that the notice for ${year} arranges`,
      )
    const i = n - first
    if (named.has(i))
      throw new NoticeRefused('notice-day-twice', { notice: id, day }, 'this day is named twice')
    named.add(i)
    return i
  }
  for (const [from, to, name] of notice.off) {
    if (to < from)
      throw new NoticeRefused(
        'notice-days-backwards',
        { notice: id, day: from, to },
        `the days off end on ${to}, before they start`,
      )
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const i = claim(day)
      if (i < 0) continue
      kinds[i] = HOLIDAY
      names.set(i, name)
    }
  }
  for (const day of notice.work) {
    const i = claim(day)
    const isWeekend = weekdayOfNumber(first + i) >= 6
    // An amendment may take a day off back; otherwise only a weekend day can be made a working day.
    const restores = notice.amends !== undefined && kinds[i] === HOLIDAY
    if (!isWeekend && !restores)
      throw new NoticeRefused(
        'notice-day-works-already',
        { notice: id, day },
        'expected a Saturday or Sunday: it is a working day already',
      )
    if (i < 0) continue
    kinds[i] = isWeekend ? MAKE_UP : WORKDAY
    names.delete(i)
  }
}

const FEWEST_WORKDAYS = 247
const MOST_WORKDAYS = 252

function checkYear(year: number, notices: readonly Notice[], first: number, kinds: Uint8Array): void {
  const { id } = notices.filter((notice) => notice.year === year).at(-1)!
  for (const { n, name } of statutoryDays(year))
    if (kinds[n - first] !== HOLIDAY)
      throw new NoticeRefused(
        'notice-festival-missing',
        { notice: id, day: dayFrom(n), festival: name, year },
        `${name} is a holiday by law, and the notices for ${year} leave it out`,
      )
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`].map((day) => dayNumber(day) - first)
  const count = kinds.subarray(from, to).filter(works).length
  if (count < FEWEST_WORKDAYS || count > MOST_WORKDAYS)
    throw new NoticeRefused(
      'notice-workdays-unlikely',
      { notice: id, year, count, fewest: FEWEST_WORKDAYS, most: MOST_WORKDAYS },
      `${year} would have ${count} working days; expected ${FEWEST_WORKDAYS} to ${MOST_WORKDAYS}`,
    )
}

/** The calendar of the notices shipped with this version. */
export const theCalendar: Calendar = loadCalendar(allNotices)
