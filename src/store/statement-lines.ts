import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from './db.ts'
import type { StatementLinesTable } from './tables.ts'

export type LineStatus = Selectable<StatementLinesTable>['status']

/** A line with the case it was confirmed on, when it was. */
export interface StatementLineRow extends Omit<Selectable<StatementLinesTable>, 'fingerprint'> {
  used_case_id: string | null
  used_number: string | null
  used_organisation: string | null
}

/** A line is used when an event of some case names it. */
const uses = sql`events e on e.type = 'PaymentConfirmed' and e.data ? 'lineId' and e.data ->> 'lineId' = l.line_id::text`

/** Adds the lines that are not there yet, all or none; returns how many were new. */
export async function addStatementLines(
  db: Db,
  lines: readonly Insertable<StatementLinesTable>[],
): Promise<number> {
  if (lines.length === 0) return 0
  const added = await db
    .insertInto('statement_lines')
    .values(lines)
    .onConflict((on) => on.column('fingerprint').doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0)
}

const columns = sql`l.line_id, l.booked_on, l.payer, l.amount_fen, l.remark, l.serial, l.imported_at, l.imported_by,
  l.status, l.note, l.noted_by, l.noted_at,
  c.case_id as used_case_id, c.number as used_number, c.organisation_name as used_organisation`

/** What still needs somebody, the oldest first; or what has been settled, the newest first. At most `size` lines. */
export async function listStatementLines(
  db: Db,
  { settled, size }: { settled: boolean; size: number },
): Promise<StatementLineRow[]> {
  const { rows } = settled
    ? await sql<StatementLineRow>`
      select ${columns} from statement_lines l left join ${uses} left join cases c on c.case_id = e.stream
      where e.stream is not null or l.status = 'returned'
      order by l.booked_on desc, l.line_id limit ${size}`.execute(db)
    : await sql<StatementLineRow>`
      select ${columns} from statement_lines l left join ${uses} left join cases c on c.case_id = e.stream
      where e.stream is null and l.status <> 'returned'
      order by l.booked_on, l.line_id limit ${size}`.execute(db)
  return rows
}

/**
 * Notes what becomes of a line that is not used. Returns whether it was: a line that pays a case stays as it is, and a
 * line that does not exist is not noted.
 */
export async function noteStatementLine(
  db: Db,
  {
    lineId,
    status,
    note,
    by,
    at,
  }: { lineId: string; status: LineStatus; note: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update statement_lines l set status = ${status}, note = ${note}, noted_by = ${by}, noted_at = ${at}
    where l.line_id = ${lineId} and not exists (
      select from events e where e.type = 'PaymentConfirmed' and e.data ? 'lineId'
        and e.data ->> 'lineId' = l.line_id::text)`.execute(db)
  return numAffectedRows === 1n
}
