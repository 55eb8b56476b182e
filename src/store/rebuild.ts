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

/**
 * Computes all views anew from the log and returns how many streams it read. Appends wait until it has ended; reading
 * goes on with the old rows.
 */
export async function rebuildViews(
  db: Db,
  fold: (stream: { stream: string; kind: StreamKind; events: StoredEvent[] }) => {
    row: ViewRow | null
    deadlines: Deadline[]
  },
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const tables = Object.keys(views)
    // Taken before the first look at the log, so that no append falls between what we read and what we replace.
    await sql`lock table ${sql.join(tables.map((name) => sql.table(name)))} in exclusive mode`.execute(
      transaction,
    )
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
  })
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
