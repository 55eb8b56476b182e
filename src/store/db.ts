import { Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations.ts'
import type { Database } from './tables.ts'

export type Db = Kysely<Database>

const oldestVersion = 150_000

/**
 * A pool of connections to any PostgreSQL of 15 or later; end it with `db.destroy()`. Days come back as text, instants
 * as ISO text in UTC, counts as numbers. Throws a sentence that names the address and the
 * reason when there is no answer, no entry, or an older server.
 */
export async function connect(
  databaseUrl: string,
  options: { max?: number; log?: (line: string) => void } = {},
): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.max ?? 10,
    application_name: 'zizhi',
    types: { getTypeParser },
  })
  // A connection that breaks (a database restart) is replaced by the pool, and its query rejects. Unheard, the same news
  // would end the process: the pool tells of idle connections, each connection of its own.
  const lost = (error: Error) => options.log?.(`a database connection was lost: ${error.message}`)
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db)
    refuseOldVersion(Number(rows[0]!.server_version_num))
  } catch (error) {
    await db.destroy()
    throw new Error(`${nameOf(databaseUrl)} cannot be used: ${reasonOf(error)}`, { cause: error })
  }
  return db
}

/** The database's address without its password, for a sentence. */
function nameOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'The database of DATABASE_URL, which is not an address,'
  const { host, pathname, username } = new URL(databaseUrl)
  return `The database ${username}@${host}${pathname} (DATABASE_URL)`
}

/** A refused connection to a name with two addresses is an error of several, without words of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}

/** Throws when a server of this version number (as in `server_version_num`) is too old for our statements. */
export function refuseOldVersion(version: number): void {
  if (version >= oldestVersion) return
  throw new Error(`it is PostgreSQL ${Math.floor(version / 10_000)}, and zizhi needs 15 or later.`)
}

/** Brings the tables up to this program's version; returns the names of the steps it took. Never goes back. */
export async function migrate(db: Db): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Rooms number their steps in ranges of their own, so a new step need not have the highest number.
    allowUnorderedMigrations: true,
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error) {
    const at = results.find((step) => step.status === 'Error')
    throw new Error(`The database could not be brought up to date${at ? ` (at ${at.migrationName})` : ''}.`, {
      cause: error,
    })
  }
  return results.map((step) => step.migrationName)
}

/** Names of the steps a database still lacks; for `/readyz`. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  return (await migrator.getMigrations()).filter((step) => !step.executedAt).map((step) => step.name)
}

/** A value for a jsonb column. */
export function json<T>(value: T): RawBuilder<T> {
  return sql`${JSON.stringify(value)}::jsonb`
}

const asInstant = (text: string) => new Date(text).toISOString()

const asSafeNumber = (text: string) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} does not fit a number`)
  return number
}

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.TIMESTAMPTZ, asInstant],
  [pg.types.builtins.INT8, asSafeNumber],
])

/** For this pool alone: pg's own table of parsers belongs to the whole process. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text')
}
