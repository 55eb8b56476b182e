import { addDays, addMonths, type Day } from './day.ts'
import { type Notice, NoticeRefused, parseNotice } from './notice.ts'
import { allNotices } from './notices.ts'
import { type Calendar, type DayKind, loadCalendar } from './working-days.ts'

/**
 * The calendar of the shipped notices and of those that people adopted here. What people adopted stands: a notice that a
 * later version of the program ships for the same year, or under the same id, gives way to theirs.
 */
export function calendarWith(adopted: readonly Notice[], shipped: readonly unknown[] = allNotices): Calendar {
  const isReplaced = ({ id, year }: Notice) =>
    adopted.some((notice) => notice.id === id || (notice.year === year && notice.amends === undefined))
  return loadCalendar([...shipped.map(parseNotice).filter((notice) => !isReplaced(notice)), ...adopted])
}

/** The calendar with one more notice, or what is wrong with that notice. */
export function tryNotice(calendar: Calendar, notice: unknown): Calendar | NoticeRefused {
  try {
    return loadCalendar([...calendar.notices, notice])
  } catch (fault) {
    if (fault instanceof NoticeRefused) return fault
    throw fault
  }
}

export interface ChangedDay {
  day: Day
  was: DayKind
  now: DayKind
}

/** The days that are of another kind in the second calendar, in order. */
export function changedDays(before: Calendar, after: Calendar): ChangedDay[] {
  const changed: ChangedDay[] = []
  for (let day = before.firstDay; day < before.lastDay; day = addDays(day, 1)) {
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
