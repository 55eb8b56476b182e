import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Deadline, ViewRow } from './log.ts'

/** The notices adopted in this database, in the order of their adoption. */
export async function listAdopted(db: Db): Promise<unknown[]> {
  const { rows } = await sql<{ notice: unknown }>`
    select data -> 'notice' as notice from events where type = 'NoticeAdopted' order by seq`.execute(db)
  return rows.map(({ notice }) => notice)
}

/** How many notices have been adopted: what a process compares with what it has loaded. */
export async function countAdopted(db: Db): Promise<number> {
  const { rows } = await sql<{ adopted: number }>`select count_adopted() as adopted`.execute(db)
  return rows[0]!.adopted
}

/** A case whose deadlines rest on another calendar than the one in force. */
export interface StaleCase {
  stream: string
  version: number
  deadlines: { name: string; dueOn: string }[]
}

/** The next cases, by their id, with a deadline that was not counted on this calendar. */
export async function listStaleCases(
  db: Db,
  { calendar, after, limit }: { calendar: string; after: string; limit: number },
): Promise<StaleCase[]> {
  const { rows } = await sql<StaleCase>`
    select d.stream, c.version, jsonb_agg(jsonb_build_object('name', d.name, 'dueOn', d.due_on)) as deadlines
    from deadlines d join cases c on c.case_id = d.stream
    where d.stream > ${after} and d.stream in (
      select stream from deadlines where basis ->> 'calendar' <> ${calendar} and stream > ${after}
      order by stream limit ${limit})
    group by d.stream, c.version order by d.stream`.execute(db)
  return rows
}

/** One open deadline as it stands, with what it is counted from. */
export interface OpenDeadline {
  case_id: string
  number: string | null
  organisation_name: string
  name: string
  due_on: string
  basis: { basis: { from: string; count: number; unit: 'workday' | 'day' } }
}

/** Every deadline of every case, for a look at what a notice would move. */
export async function listOpenDeadlines(db: Db): Promise<OpenDeadline[]> {
  const { rows } = await sql<OpenDeadline>`
    select c.case_id, c.number, c.organisation_name, d.name, d.due_on, d.basis
    from deadlines d join cases c on c.case_id = d.stream order by d.due_on, d.stream, d.name`.execute(db)
  return rows
}

/** Writes row and deadlines of a case computed anew; false when the case has moved on since they were. */
export async function refreshCase(
  db: Db,
  of: { caseId: string; expected: number; row: ViewRow; deadlines: readonly Deadline[] },
): Promise<boolean> {
  const { caseId, expected, row, deadlines } = of
  const { rows } = await sql<{ refreshed: boolean }>`
    select refresh_case(${caseId}, ${expected}, ${JSON.stringify(row)}::jsonb, ${JSON.stringify(deadlines)}::jsonb)
      as refreshed`.execute(db)
  return rows[0]!.refreshed
}
