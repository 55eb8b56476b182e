import { sql } from 'kysely'
import type { StoredEvent, StreamKind } from './chain.ts'
import type { Db } from './db.ts'
import { type Deadline, eachStream, type ViewRow } from './log.ts'

const views = {
  cases: 'case_id',
  certificates: 'certificate_id',
  deadlines: 'stream, name',
  matters: 'matter_id',
  meetings: 'meeting_id',
} as const

type Fold = (stream: { stream: string; kind: StreamKind; events: StoredEvent[] }) => {
  row: ViewRow | null
  deadlines: Deadline[]
}

/**
 * Computes all views anew from the log and returns how many streams it read. Appends wait until it has ended; reading
 * goes on with the old rows.
 */
export async function rebuildViews(db: Db, fold: Fold): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await lockViews(transaction)
    return refill(transaction, fold)
  })
}

/**
 * The same when the views kept are of another version than this, and then keeps it; null when there was nothing to do.
 * Of two programs that start at once, the second finds it done.
 */
export async function renewViews(db: Db, version: string, fold: Fold): Promise<number | null> {
  if ((await keptVersion(db)) === version) return null
  return db.transaction().execute(async (transaction) => {
    await lockViews(transaction)
    if ((await keptVersion(transaction)) === version) return null
    const streams = await refill(transaction, fold)
    await sql`insert into views_version (version) values (${version})
      on conflict (is_only) do update set version = excluded.version`.execute(transaction)
    return streams
  })
}

const tables = Object.keys(views)

const keptVersion = async (db: Db): Promise<string | undefined> =>
  (await sql<{ version: string }>`select version from views_version`.execute(db)).rows[0]?.version

/** Taken before the first look at the log, so that no append falls between what we read and what we replace. */
const lockViews = (transaction: Db) =>
  sql`lock table ${sql.join(tables.map((name) => sql.table(name)))} in exclusive mode`.execute(transaction)

const refill = async (transaction: Db, fold: Fold): Promise<number> => {
  for (const name of tables) await sql`delete from ${sql.table(name)}`.execute(transaction)
  let streams = 0
  for await (const stream of eachStream(transaction)) {
    const { row, deadlines } = fold(stream)
    if (row) await sql`select put_view(${stream.kind}, ${JSON.stringify(row)}::jsonb)`.execute(transaction)
    await sql`select put_deadlines(${stream.stream}, ${JSON.stringify(deadlines)}::jsonb)`.execute(
      transaction,
    )
    streams += 1
  }
  return streams
}

/** One digest over all rows of all views: equal before and after rebuilding when they say what the log says. */
export async function digestViews(db: Db): Promise<string> {
  const digests = Object.entries(views).map(
    ([name, order]) =>
      sql`coalesce((select string_agg(md5(to_jsonb(one)::text), '' order by ${sql.raw(order)}) from ${sql.table(name)} as one), '')`,
  )
  const { rows } = await sql<{ digest: string }>`
    select encode(sha256(convert_to(${sql.join(digests, sql` || '/' || `)}, 'UTF8')), 'hex') as digest`.execute(
    db,
  )
  return rows[0]!.digest
}
