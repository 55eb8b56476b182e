import { randomUUID } from 'node:crypto'
import { editions } from '#core/rulebook/edition.ts'
import { databaseWords as words } from '#core/words/command-line-database.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import { calendarInForce } from '#handle/calendar-in-force.ts'
import type { Deciding } from '#handle/command.ts'
import { connect, pendingMigrations } from '#store/db.ts'
import { findRunningServer } from '#store/running-server.ts'
import { Refused } from './cli-command.ts'

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
  const url = process.env.DATABASE_URL || (await findRunningServer(process.env.ZIZHI_DATA || './data'))
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
