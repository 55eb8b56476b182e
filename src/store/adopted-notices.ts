import { sql } from 'kysely'
import type { StreamKind } from './chain.ts'
import type { Db } from './db.ts'
import type { Deadline, ViewRow } from './log.ts'

/** The notices adopted in this database with the instant of each, in the order of their adoption. */
export async function listAdopted(db: Db): Promise<{ notice: unknown; at: string }[]> {
  const { rows } = await sql<{ notice: unknown; at: string }>`
    select data -> 'notice' as notice, iso_instant(at) as at
    from events where type = 'NoticeAdopted' order by seq`.execute(db)
  return rows
}

/** How many notices have been adopted: what a process compares with what it has loaded. */
export async function countAdopted(db: Db): Promise<number> {
  const { rows } = await sql<{ adopted: number }>`select count_adopted() as adopted`.execute(db)
  return rows[0]!.adopted
}

/** A stream whose deadlines rest on another calendar than the one in force. */
export interface StaleStream {
  stream: string
  kind: StreamKind
  version: number
  /** The calendar that they rest on. */
  counted_on: string
  deadlines: { name: string; dueOn: string }[]
}

/**
 * The next streams, by their id, with a deadline that was not counted on this calendar. Two that look at once see the same,
 * in the same order: what they then ask for is one request.
 */
export async function listStaleStreams(
  db: Db,
  { calendar, after, limit }: { calendar: string; after: string; limit: number },
): Promise<StaleStream[]> {
  const { rows } = await sql<StaleStream>`
    select d.stream, e.kind, e.seq as version, min(d.basis ->> 'calendar') as counted_on,
      jsonb_agg(jsonb_build_object('name', d.name, 'dueOn', d.due_on) order by d.name) as deadlines
    from deadlines d
    join lateral (select kind, seq from events where stream = d.stream order by seq desc limit 1) e on true
    where d.stream > ${after} and d.stream in (
      select stream from deadlines where basis ->> 'calendar' <> ${calendar} and stream > ${after}
      order by stream limit ${limit})
    group by d.stream, e.kind, e.seq order by d.stream`.execute(db)
  return rows
}

/** One open deadline as it stands, with what it is counted from. */
export interface OpenDeadline {
  stream: string
  kind: StreamKind
  number: string | null
  organisation_name: string
  name: string
  due_on: string
  clause: string
  basis: { basis: { from: string; count: number; unit: 'workday' | 'day' } }
}

/** Every deadline of every stream, for a look at what a notice would move. */
export async function listOpenDeadlines(db: Db): Promise<OpenDeadline[]> {
  const { rows } = await sql<OpenDeadline>`
    select d.stream, e.kind, coalesce(c.number, t.number, m.number) as number,
      coalesce(c.organisation_name, t.holder, m.organisation_name, '') as organisation_name,
      d.name, d.due_on, d.clause, d.basis
    from deadlines d
    join events e on e.stream = d.stream and e.seq = 1
    left join cases c on c.case_id = d.stream
    left join certificates t on t.certificate_id = d.stream
    left join matters m on m.matter_id = d.stream
    order by d.due_on, d.stream, d.name`.execute(db)
  return rows
}

/** Writes row and deadlines of a stream computed anew; false when it has moved on since they were. */
export async function refreshStream(
  db: Db,
  of: {
    stream: string
    kind: StreamKind
    expected: number
    /** Null for what has none, such as a certificate that nobody has confirmed. */
    row: ViewRow | null
    deadlines: readonly Deadline[]
  },
): Promise<boolean> {
  const { stream, kind, expected, row, deadlines } = of
  const { rows } = await sql<{ refreshed: boolean }>`
    select refresh_stream(${kind}, ${stream}, ${expected}, ${JSON.stringify(row)}::jsonb,
      ${JSON.stringify(deadlines)}::jsonb) as refreshed`.execute(db)
  return rows[0]!.refreshed
}
