import { type Selectable, sql } from 'kysely'
import { type Db, json } from './db.ts'
import type { JobRequest } from './log.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { JobsTable } from './tables.ts'

export type Job = Selectable<JobsTable>

// Long enough for the slowest job; a worker killed in the middle costs this much delay.
const leaseSeconds = 120
const firstPauseSeconds = 15
const longestPauseSeconds = 6 * 3600
/** With these pauses about two days; then a person has to look. */
const mostAttempts = 20

/** Asks for jobs that belong to no append (a sign-in mail); a key already known adds nothing. */
export async function requestJobs(db: Db, jobs: readonly JobRequest[], now: string): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(({ key, kind, payload, stream = null, at = now }) => {
    return { key, kind, payload: json(payload), stream, next_try_at: at, created_at: now }
  })
  rows.sort((a, b) => (a.key < b.key ? -1 : 1))
  await db
    .insertInto('jobs')
    .values(rows)
    .onConflict((on) => on.column('key').doNothing())
    .execute()
}

/**
 * Takes up to `limit` jobs whose time has come, for this caller alone: until it finishes them, or its lease runs out,
 * no other gets them. `now` is the caller's clock, which a demo may have moved.
 */
export async function claimJobs(
  db: Db,
  { kinds, limit, now }: { kinds: readonly string[]; limit: number; now: string },
): Promise<Job[]> {
  // Materialized: planned as a join the inner query could run again and take more than the limit.
  const { rows } = await sql<Job>`
    with ready as materialized (
      select id from jobs
      where done_at is null and next_try_at <= ${now} and kind = any(${kinds})
      order by next_try_at, id limit ${limit} for update skip locked
    )
    update jobs set attempts = attempts + 1, next_try_at = ${now}::timestamptz + make_interval(secs => ${leaseSeconds})
    from ready where jobs.id = ready.id returning jobs.*`.execute(db)
  return rows.sort((a, b) => a.id - b.id)
}

/** Marks a job done. False when the lease had run out and another caller has taken the job since. */
export async function finishJob(db: Db, job: Job, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('jobs')
    .set({ done_at: now, last_error: null })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Puts a job off, longer each time; after many attempts it is parked until `retryJob`. */
export async function failJob(db: Db, job: Job, failure: { error: string; now: string }): Promise<void> {
  const pause = Math.min(firstPauseSeconds * 2 ** (job.attempts - 1), longestPauseSeconds)
  const next = new Date(Date.parse(failure.now) + pause * 1000).toISOString()
  await db
    .updateTable('jobs')
    .set({ last_error: failure.error.slice(0, 2000), next_try_at: job.attempts < mostAttempts ? next : null })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('done_at', 'is', null)
    .execute()
}

/** Parks a job at once, until `retryJob`: a person has to look. */
export async function parkJob(db: Db, job: Job, error: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ last_error: error.slice(0, 2000), next_try_at: null })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('done_at', 'is', null)
    .execute()
}

/** Lets an unfinished job be tried at once, from the start of its patience. */
export async function retryJob(db: Db, id: number, now: string): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ next_try_at: now, attempts: 0 })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute()
}

export interface JobFilters {
  state?: 'waiting' | 'parked' | 'done'
  kind?: string
  stream?: string
}

/** Jobs, the newest first. */
export async function listJobs(db: Db, filters: JobFilters, page: Page): Promise<Part<Job>> {
  const { state, kind, stream } = filters
  const after = readMark(page)
  let query = db.selectFrom('jobs').selectAll()
  if (state === 'done') query = query.where('done_at', 'is not', null)
  if (state === 'waiting') query = query.where('done_at', 'is', null).where('next_try_at', 'is not', null)
  if (state === 'parked') query = query.where('done_at', 'is', null).where('next_try_at', 'is', null)
  if (kind) query = query.where('kind', '=', kind)
  if (stream) query = query.where('stream', '=', stream)
  if (after) query = query.where('id', '<', Number(after[1]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, (row) => ['job', row.id])
}

/** How many jobs wait, how many are parked, and since when the longest one could have been done; for `/readyz`. */
export async function countJobs(
  db: Db,
  now: string,
): Promise<{ waiting: number; parked: number; oldestDueAt: string | null }> {
  const { rows } = await sql<{ waiting: number; parked: number; oldestDueAt: string | null }>`
    select count(*) filter (where next_try_at is not null) as waiting,
      count(*) filter (where next_try_at is null) as parked,
      min(next_try_at) filter (where next_try_at <= ${now}) as "oldestDueAt"
    from jobs where done_at is null`.execute(db)
  return rows[0]!
}
