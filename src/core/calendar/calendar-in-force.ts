import { addDays, addMonths, type Day } from './day.ts'
import { type Notice, NoticeRefused, parseNotice } from './notice.ts'
import { allNotices } from './notices.ts'
import { type Calendar, type DayKind, loadCalendar } from './working-days.ts'

/**
 * The calendar of the shipped notices and of those that people adopted here. What people adopted stands: a notice that a
 * later version of the program ships for the same year, or under the same id, gives way to theirs.
 */
export function calendarWith(
  adopted: readonly Notice[],
  shipped: readonly unknown[] = allNotices,
  /** The instant at which each was adopted; one without it counts as there from the beginning. */
  adoptedAt: readonly string[] = [],
): Calendar {
  const isReplaced = ({ id, year }: Notice) =>
    adopted.some((notice) => notice.id === id || (notice.year === year && notice.amends === undefined))
  const calendar = loadCalendar([
    ...shipped.map(parseNotice).filter((notice) => !isReplaced(notice)),
    ...adopted,
  ])
  origins.set(calendar, { adopted, shipped, adoptedAt, until: new Map() })
  return calendar
}

interface Origin {
  readonly adopted: readonly Notice[]
  readonly shipped: readonly unknown[]
  readonly adoptedAt: readonly string[]
  readonly until: Map<number, Calendar>
}
const origins = new WeakMap<Calendar, Origin>()

/** The calendar as it stood at an instant: without what people have adopted from then on. What was met by then was counted on it. */
export function calendarAt(calendar: Calendar, at: string): Calendar {
  const origin = origins.get(calendar)
  const later = origin?.adoptedAt.findIndex((adoptedAt) => adoptedAt >= at) ?? -1
  if (!origin || later < 0) return calendar
  const { adopted, shipped, adoptedAt, until } = origin
  const then = until.get(later) ?? calendarWith(adopted.slice(0, later), shipped, adoptedAt.slice(0, later))
  until.set(later, then)
  return then
}

const earlier = new WeakMap<Calendar, Map<string, Calendar | undefined>>()

/**
 * The calendar that this one was when the notice of a version had come last: what counted then counted on it. Undefined
 * when the notices do not lead back there.
 */
export function calendarBefore(calendar: Calendar, version: string): Calendar | undefined {
  const known = earlier.get(calendar) ?? new Map<string, Calendar | undefined>()
  earlier.set(calendar, known)
  if (!known.has(version)) {
    const last = calendar.notices.findIndex(({ id }) => id === version.split('+')[0])
    const before = last < 0 ? undefined : loadCalendar(calendar.notices.slice(0, last + 1))
    known.set(version, before?.version === version ? before : undefined)
  }
  return known.get(version)
}

/**
 * The calendar with one more notice, or what is wrong with that notice. Somebody enters it now, so more is asked than of
 * the notices a calendar is loaded from: its number and its publication fit its year, and an amendment changes a day.
 */
export function tryNotice(calendar: Calendar, notice: unknown): Calendar | NoticeRefused {
  try {
    const after = loadCalendar([...calendar.notices, notice])
    checkEntry(parseNotice(notice), calendar, after)
    return after
  } catch (fault) {
    if (fault instanceof NoticeRefused) return fault
    throw fault
  }
}

/** A notice is published from the July before its year, by the precedent of all so far, until the year is over. */
function checkEntry({ id, year, publishedOn, amends }: Notice, before: Calendar, after: Calendar): void {
  if (!id.startsWith(`cn-${year}-`))
    throw new NoticeRefused(
      'notice-id-of-another-year',
      { notice: id, year },
      `expected an id like cn-${year}-1 of a notice for ${year}`,
    )
  const [from, to] = [`${year - 1}-07-01`, `${year}-12-31`]
  if (publishedOn < from || publishedOn > to)
    throw new NoticeRefused(
      'notice-publication-unlikely',
      { notice: id, publishedOn, year, from, to },
      `published on ${publishedOn}; a notice for ${year} is published from ${from} to ${to}`,
    )
  if (amends !== undefined && changedDays(before, after).length === 0)
    throw new NoticeRefused(
      'notice-changes-nothing',
      { notice: id, amends },
      `amends ${amends}, and every day stays as it is`,
    )
}

export interface ChangedDay {
  day: Day
  was: DayKind
  now: DayKind
}

/** The days that are of another kind in the second calendar, in order. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const changed: ChangedDay[] = []
  for (let day = before.firstDay; day <= before.lastDay; day = addDays(day, 1)) {
    const [was, now] = [before.kindOf(day), after.kindOf(day)]
    if (was !== now) changed.push({ day, was, now })
  }
  return changed
}

/** Months before the first day without a notice at which somebody has to be told: the next notice is usually out by then. */
export const alarmMonths = 2

/** Whether the notices run out soon: from two months before the first day that no notice arranges. */
export function isRunningOut({ provisionalFrom }: Pick<Calendar, 'provisionalFrom'>, today: Day): boolean {
  return today >= addMonths(provisionalFrom, -alarmMonths)
}
