import { type Selectable, sql } from 'kysely'
import type { LikeFiles } from '#core/likeness-hint.ts'
import type { Sketch } from '#core/shingles.ts'
import type { Db } from './db.ts'
import type { SketchesTable } from './tables-of-people.ts'

/** A selected shingle leads to this many contents at most, the newest first: what everybody writes tells nothing. */
const mostContents = 40
/** So many contents are compared in full at most. */
const mostCompared = 20
/** Listed of one case at most, the likest first. */
const mostListed = 200

/** The database has whole numbers with a sign only. */
const signed = (hashes: Iterable<number>): number[] => Array.from(hashes, (hash) => hash | 0)

const sketchIn = ({ step, hashes }: Pick<Selectable<SketchesTable>, 'step' | 'hashes'>): Sketch => ({
  step,
  hashes: new Set(hashes.map((hash) => hash >>> 0)),
})

/** Keeps the sketch of a content, to be indexed; one that is known stays as it is. */
export async function keepSketch(db: Db, sha256: string, { step, hashes }: Sketch): Promise<void> {
  await db
    .insertInto('sketches')
    .values({ sha256, step, hashes: signed(hashes) })
    .onConflict((on) => on.column('sha256').doNothing())
    .execute()
}

/** A content that is known, with its sketch; undefined where it is not or not any more. */
export async function findSketch(
  db: Db,
  sha256: string,
): Promise<{ content: number; indexed: boolean; sketch: Sketch } | undefined> {
  const row = await db.selectFrom('sketches').selectAll().where('sha256', '=', sha256).executeTakeFirst()
  return row && { content: row.content, indexed: row.indexed, sketch: sketchIn(row) }
}

/** Enters a content under its selected shingles; doing it again changes nothing. */
export async function enterShingles(db: Db, content: number, selected: readonly number[]): Promise<void> {
  await sql`
    insert into shingles (hash, content) select hash, ${content} from unnest(${signed(selected)}::int[]) as hash
    on conflict do nothing`.execute(db)
}

/**
 * The contents that share most of these shingles with this one, with their sketches. However large the index, it reads at
 * most forty entries for each shingle and twenty sketches.
 */
export async function findNear(
  db: Db,
  content: number,
  selected: readonly number[],
): Promise<{ sha256: string; sketch: Sketch }[]> {
  const { rows } = await sql<Pick<Selectable<SketchesTable>, 'sha256' | 'step' | 'hashes'>>`
    select s.sha256, s.step, s.hashes
    from (
      select found.content from unnest(${signed(selected)}::int[]) as asked(hash)
      cross join lateral (
        select one.content from shingles one where one.hash = asked.hash and one.content <> ${content}
        order by one.content desc limit ${mostContents}
      ) as found
      group by found.content order by count(*) desc, found.content desc limit ${mostCompared}
    ) as best
    join sketches s on s.content = best.content`.execute(db)
  return rows.map(({ sha256, ...row }) => ({ sha256, sketch: sketchIn(row) }))
}

export interface LikenessRow {
  readonly sha256: string
  readonly other: string
  /** How much of the first the other has, from 0 to 1. */
  readonly share: number
}

/** Keeps what was found out about a content, and that it is in the index now. */
export async function keepLikenesses(db: Db, content: number, found: readonly LikenessRow[]): Promise<void> {
  if (found.length > 0)
    await db
      .insertInto('likenesses')
      .values([...found])
      .onConflict((on) => on.doNothing())
      .execute()
  await db.updateTable('sketches').set({ indexed: true }).where('content', '=', content).execute()
}

/**
 * Forgets a content that is not kept any more. Its entries are found by its own shingles, among which they were selected:
 * the index leads from a shingle to contents, not back.
 */
export async function forgetContent(db: Db, sha256: string): Promise<void> {
  await sql`
    with gone as (delete from sketches where sha256 = ${sha256} returning content, hashes),
      pairs as (delete from likenesses where sha256 = ${sha256} or other = ${sha256})
    delete from shingles using gone, unnest(gone.hashes) as had(hash)
    where shingles.hash = had.hash and shingles.content = gone.content`.execute(db)
}

/**
 * The files of a case that files of other cases are like, from this share on; the identical ones first. What another
 * applicant still prepares is its own and left out.
 */
export async function listLikeFiles(db: Db, caseId: string, least: number): Promise<LikeFiles[]> {
  const { rows } = await sql<LikeFiles>`
    select f.file_id as "fileId", o.file_id as "otherFileId", o.name as "otherName", c.case_id as "otherCaseId",
      c.number as "otherCaseNumber", c.organisation_id as "otherOrganisationId",
      c.organisation_name as "otherOrganisationName", alike.share, alike.identical
    from files f
    cross join lateral (
      select f.sha256 as sha256, 1::real as share, true as identical
      union all
      select l.other, l.share, false from likenesses l where l.sha256 = f.sha256 and l.share >= ${least}
    ) as alike
    join files o on o.sha256 = alike.sha256 and o.case_id <> f.case_id
    join cases c on c.case_id = o.case_id and c.phase <> 'preparation'
    where f.case_id = ${caseId}
    order by alike.identical desc, alike.share desc, f.file_id, o.uploaded_at desc
    limit ${mostListed}`.execute(db)
  return rows
}
