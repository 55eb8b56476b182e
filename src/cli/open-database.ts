import { randomUUID } from 'node:crypto'
import { type Calendar, theCalendar } from '#core/calendar/working-days.ts'
import { editions } from '#core/rulebook/edition.ts'
import { databaseWords as words } from '#core/words/command-line-database.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import { calendarInForce } from '#handle/calendar-in-force.ts'
import type { Deciding } from '#handle/command.ts'
import { connect, pendingMigrations } from '#store/db.ts'
import { findRunningServer } from '#store/running-server.ts'
import { Refused } from './cli-command.ts'

/** The database that DATABASE_URL names, or the one that the service keeps running in ZIZHI_DATA; undefined without one. */
const findDatabase = async (): Promise<string | undefined> =>
  process.env.DATABASE_URL || (await findRunningServer(process.env.ZIZHI_DATA || './data'))

/** Which notices a calendar is made of: those of this program alone, or also those adopted in the database. */
export type CalendarFrom = 'program' | 'database'

/**
 * The calendar in force here: that of the configured database, and without one that of the notices shipped. Refused when
 * the database is not of this version of the program.
 */
export async function calendarHere(lang: Lang): Promise<{ calendar: Calendar; from: CalendarFrom }> {
  if (!(await findDatabase())) return { calendar: theCalendar, from: 'program' }
  return withDatabase(lang, async (ports) => ({ calendar: ports.calendar.now(), from: 'database' }))
}

/**
 * Does something over the configured database: DATABASE_URL, or the one that the service keeps running in ZIZHI_DATA.
 * Refused when there is none, or when it is not of this version of the program.
 */
export async function withDatabase<T>(lang: Lang, act: (ports: Deciding) => Promise<T>): Promise<T> {
  const refuse = (why: 'noDatabase' | 'notMigrated'): never => {
    const { message, remedy } = words[why]
    throw new Refused({
      code: why === 'noDatabase' ? 'no-database' : 'database-not-migrated',
      clause: 'Q9.1',
      message: inLang(message, lang),
      remedy: inLang(remedy, lang),
    })
  }
  const url = await findDatabase()
  if (!url) return refuse('noDatabase')
  const db = await connect(url, { max: 2 })
  try {
    if ((await pendingMigrations(db)).length > 0) return refuse('notMigrated')
    const calendar = calendarInForce(db)
    await calendar.refresh()
    return await act({
      db,
      calendar,
      editions,
      clock: { now: () => new Date().toISOString() },
      ids: { next: () => randomUUID() },
      // The service's own worker finds the work with its next look, within seconds.
      nudge: () => {},
    })
  } finally {
    await db.destroy()
  }
}
