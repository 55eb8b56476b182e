import { type Insertable, type Selectable, type SqlBool, sql } from 'kysely'
import type { Db } from './db.ts'
import { wholeDeadline } from './deadlines.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { ComplaintTextsTable, MattersTable } from './tables.ts'

export type MatterRow = Selectable<MattersTable>
/** One of a list, with the deadline it is sorted by: its day, and what that is counted from. */
export type ListedMatter = MatterRow & { due: unknown }
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
export async function listMatters(db: Db, filters: MatterFilters, page: Page): Promise<Part<ListedMatter>> {
  const { kinds, open, aboutId, organisationId } = filters
  const mark = readMark(page)
  let query = db
    .selectFrom('matters')
    .selectAll()
    .select(
      sql<unknown>`(select ${wholeDeadline} from deadlines d where d.stream = matter_id and d.name = due_name)`.as(
        'due',
      ),
    )
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

export async function findMatterByNumber(db: Db, number: string): Promise<MatterRow | undefined> {
  return db.selectFrom('matters').selectAll().where('number', '=', number).executeTakeFirst()
}

/** The complaint with this receipt number, for whoever has its word as well. */
export async function findComplaintByReceipt(
  db: Db,
  { number, wordDigest }: { number: string; wordDigest: string },
): Promise<MatterRow | undefined> {
  return db
    .selectFrom('matters')
    .innerJoin('complaint_texts', 'complaint_texts.complaint_id', 'matters.matter_id')
    .selectAll('matters')
    .where('matters.number', '=', number)
    .where('complaint_texts.word_digest', '=', wordDigest)
    .executeTakeFirst()
}

/** Keeps what somebody wrote and returns it; with a form sent twice what was sent first. */
export async function keepComplaintText(
  db: Db,
  text: Insertable<ComplaintTextsTable>,
): Promise<ComplaintText> {
  await db
    .insertInto('complaint_texts')
    .values(text)
    .onConflict((on) => on.column('complaint_id').doNothing())
    .execute()
  const kept = db.selectFrom('complaint_texts').selectAll()
  return kept.where('complaint_id', '=', text.complaint_id).executeTakeFirstOrThrow()
}

export async function findComplaintText(db: Db, complaintId: string): Promise<ComplaintText | undefined> {
  return db
    .selectFrom('complaint_texts')
    .selectAll()
    .where('complaint_id', '=', complaintId)
    .executeTakeFirst()
}

export interface ComplaintSubject {
  readonly topic: string
  readonly about: string
  /** As it was written: the register may not have it. */
  readonly certificateNumber: string | null
}

/** What these complaints are about, by their ids. */
export async function listComplaintSubjects(
  db: Db,
  ids: readonly string[],
): Promise<Readonly<Record<string, ComplaintSubject>>> {
  if (ids.length === 0) return {}
  const { rows } = await sql<ComplaintSubject & { id: string }>`
    select t.complaint_id as id, e.data ->> 'topic' as topic, t.about, t.certificate_number as "certificateNumber"
    from complaint_texts t join events e on e.stream = t.complaint_id and e.type = 'ComplaintReceived'
    where t.complaint_id = any(${[...ids]})`.execute(db)
  return Object.fromEntries(rows.map(({ id, ...subject }) => [id, subject]))
}
