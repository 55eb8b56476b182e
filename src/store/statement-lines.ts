import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from './db.ts'
import type { StatementLinesTable } from './tables.ts'

export type LineStatus = Selectable<StatementLinesTable>['status']
/** What finance may note on a line; splitting it has a way of its own. */
export type LineNote = Exclude<LineStatus, 'split'>

/** A line with the case it was confirmed on, when it was. */
export interface StatementLineRow extends Omit<Selectable<StatementLinesTable>, 'fingerprint'> {
  used_case_id: string | null
  used_number: string | null
  used_organisation: string | null
  /** What the whole line brought, of which this is a part. */
  whole_fen: number | null
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
  l.status, l.note, l.noted_by, l.noted_at, l.part_of,
  (select w.amount_fen from statement_lines w where w.line_id = l.part_of) as whole_fen,
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
      where e.stream is null and l.status not in ('returned', 'split')
      order by l.booked_on, l.line_id limit ${size}`.execute(db)
  return rows
}

/**
 * Notes what becomes of a line that is not used. Returns whether it was: a line that pays a case stays as it is, and a
 * line that does not exist or was split is not noted.
 */
export async function noteStatementLine(
  db: Db,
  {
    lineId,
    status,
    note,
    by,
    at,
  }: { lineId: string; status: LineNote; note: string; by: string; at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update statement_lines l set status = ${status}, note = ${note}, noted_by = ${by}, noted_at = ${at}
    where l.line_id = ${lineId} and l.status <> 'split' and not exists (
      select from events e where e.type = 'PaymentConfirmed' and e.data ? 'lineId'
        and e.data ->> 'lineId' = l.line_id::text)`.execute(db)
  return numAffectedRows === 1n
}

/** Whether an event of some case names one of these lines. */
const isUsed = async (db: Db, lineIds: readonly string[]): Promise<boolean> => {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from events e where e.type = 'PaymentConfirmed' and e.data ? 'lineId'
      and e.data ->> 'lineId' = any(${sql.val(lineIds)})) as used`.execute(db)
  return rows[0]!.used
}

/**
 * Splits a line that is not used into parts that come to what it brought; each is a line from then on and pays once. False
 * when there is no such line, or it is used, split or to be returned, or the parts come to something else.
 */
export async function splitStatementLine(
  db: Db,
  split: {
    lineId: string
    parts: readonly { id: string; amountFen: number }[]
    reason: string
    by: string
    at: string
  },
): Promise<boolean> {
  const { lineId, parts, reason, by, at } = split
  return db.transaction().execute(async (transaction) => {
    const line = await transaction
      .selectFrom('statement_lines')
      .selectAll()
      .where('line_id', '=', lineId)
      .forUpdate()
      .executeTakeFirst()
    const isFree = line?.status === 'open' || line?.status === 'aside'
    if (!line || !isFree || (await isUsed(transaction, [lineId]))) return false
    if (parts.reduce((sum, { amountFen }) => sum + amountFen, 0) !== line.amount_fen) return false
    const noted = { noted_by: by, noted_at: at, note: reason }
    await transaction
      .updateTable('statement_lines')
      .set({ ...noted, status: 'split' })
      .where('line_id', '=', lineId)
      .execute()
    const { status: _, ...whole } = line
    await transaction
      .insertInto('statement_lines')
      .values(
        parts.map(({ id, amountFen }) => ({
          ...whole,
          ...noted,
          line_id: id,
          fingerprint: `part:${id}`,
          amount_fen: amountFen,
          part_of: lineId,
        })),
      )
      .execute()
    return true
  })
}

/** Makes a split line whole again, while none of its parts is used or was returned; false otherwise. */
export async function joinStatementLine(
  db: Db,
  { lineId, by, at }: { lineId: string; by: string; at: string },
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const lines = await transaction
      .selectFrom('statement_lines')
      .select(['line_id', 'status', 'part_of'])
      .where((where) => where.or([where('line_id', '=', lineId), where('part_of', '=', lineId)]))
      .forUpdate()
      .execute()
    const parts = lines.filter(({ part_of }) => part_of === lineId)
    const isTouched = parts.some(({ status }) => status === 'returned' || status === 'split')
    if (parts.length === 0 || isTouched) return false
    const ids = parts.map(({ line_id }) => line_id)
    if (await isUsed(transaction, ids)) return false
    await transaction.deleteFrom('statement_lines').where('line_id', 'in', ids).execute()
    await transaction
      .updateTable('statement_lines')
      .set({ status: 'open', note: '', noted_by: by, noted_at: at })
      .where('line_id', '=', lineId)
      .execute()
    return true
  })
}
