import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { ComplaintTextsTable, MattersTable } from './tables.ts'

export type MatterRow = Selectable<MattersTable>
export type ComplaintText = Selectable<ComplaintTextsTable>

export interface MatterFilters {
  kinds?: readonly MatterRow['kind'][]
  /** Only those in which somebody still has to act. */
  open?: boolean
  /** About this case, certificate or proceeding, or about a proceeding that is about it. */
  aboutId?: string
  organisationId?: string
}

const after = (mark: readonly [string, string]) =>
  sql<SqlBool>`(coalesce(due_on, 'infinity'), matter_id) > (${mark[0]}::date, ${mark[1]}::uuid)`

/** Proceedings, objections and complaints, those due first at the top and those that are over at the end. */
export async function listMatters(db: Db, filters: MatterFilters, page: Page): Promise<Part<MatterRow>> {
  const { kinds, open, aboutId, organisationId } = filters
  const mark = readMark(page)
  let query = db.selectFrom('matters').selectAll()
  if (kinds) query = query.where('kind', 'in', [...kinds])
  if (open) query = query.where('due_on', 'is not', null)
  if (organisationId) query = query.where('organisation_id', '=', organisationId)
  if (aboutId)
    query = query.where(
      sql<SqlBool>`(about_id = ${aboutId} or about_id in (select m.matter_id from matters m where m.about_id = ${aboutId}))`,
    )
  if (mark) query = query.where(after([String(mark[0]), String(mark[1])]))
  const rows = await query
    .orderBy(sql`coalesce(due_on, 'infinity')`)
    .orderBy('matter_id')
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, (row) => [row.due_on ?? 'infinity', row.matter_id])
}

export async function findMatter(db: Db, matterId: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matters').selectAll().where('matter_id', '=', matterId).executeTakeFirst()
}

/** The complaint with this receipt. */
export async function findComplaint(db: Db, receipt: string): Promise<MatterRow | undefined> {
  const query = db.selectFrom('matters').selectAll().where('kind', '=', 'complaint')
  return query.where('number', '=', receipt).executeTakeFirst()
}

/** Keeps what somebody wrote; the same again (a form sent twice) changes nothing. */
export async function keepComplaintText(db: Db, text: Insertable<ComplaintTextsTable>): Promise<void> {
  await db
    .insertInto('complaint_texts')
    .values(text)
    .onConflict((on) => on.column('complaint_id').doNothing())
    .execute()
}

export async function findComplaintText(db: Db, complaintId: string): Promise<ComplaintText | undefined> {
  return db
    .selectFrom('complaint_texts')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .executeTakeFirst()
}
