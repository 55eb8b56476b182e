import { calendarWith } from '#core/calendar/calendar-in-force.ts'
import type { Notice } from '#core/calendar/notice.ts'
import { allNotices } from '#core/calendar/notices.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { countAdopted, listAdopted } from '#store/adopted-notices.ts'
import type { Db } from '#store/db.ts'

/** The calendar in force in this database. Several processes may adopt notices; each finds out with its next read. */
export interface CalendarInForce {
  /** As last read: for pages, which may be a minute behind another process. */
  now(): Calendar
  /** Once this many notices have been adopted: read again only when that is news. */
  asOf(adopted: number): Promise<Calendar>
  /** Looks whether another process has adopted a notice. */
  refresh(): Promise<Calendar>
}

/** The notices shipped with the program and, from the first look on, those adopted in this database. */
export const calendarInForce = (db: Db, shipped: readonly unknown[] = allNotices): CalendarInForce => {
  const read = async () => {
    const adopted = await listAdopted(db)
    const notices = adopted.map(({ notice }) => notice as Notice)
    const instants = adopted.map(({ at }) => at)
    return { count: adopted.length, calendar: calendarWith(notices, shipped, instants) }
  }
  let known = { count: 0, calendar: calendarWith([], shipped) }
  const asOf = async (adopted: number) => {
    if (adopted > known.count) known = await read()
    return known.calendar
  }
  return {
    now: () => known.calendar,
    asOf,
    refresh: async () => asOf(await countAdopted(db)),
  }
}
