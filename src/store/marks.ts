import { sql } from 'kysely'
import type { MarksLeft, TakenMark } from '#core/marks.ts'
import type { Db } from './db.ts'

/** How many rows a draft holds, whatever else somebody may have saved under that name. */
const rowsOf = sql`case jsonb_typeof(input -> 'items') when 'array' then jsonb_array_length(input -> 'items') else 0 end`

interface OfCase {
  readonly caseId: string
  /** The command whose drafts hold the marks. */
  readonly command: string
}

/** What anybody has marked on a case and not sent, the oldest first. */
export async function listMarks(db: Db, { caseId, command }: OfCase): Promise<MarksLeft[]> {
  const { rows } = await sql<MarksLeft>`
    select person_id as by, iso_instant(updated_at) as at, input -> 'items' as marks from command_drafts
    where stream = ${caseId}::uuid and command = ${command} and ${rowsOf} > 0
    order by updated_at, person_id`.execute(db)
  return rows
}

/** Every mark of a case that was taken over, in that order. */
export async function listTakenMarks(db: Db, caseId: string): Promise<TakenMark[]> {
  const { rows } = await sql<TakenMark>`
    select mark, made_by as "from", taken_by as "to", iso_instant(taken_at) as at from taken_marks
    where case_id = ${caseId}::uuid order by taken_mark`.execute(db)
  return rows
}

/** Puts somebody's marks behind one's own and notes whose they were, in one step; false when there are none any more. */
export async function takeMarks(
  db: Db,
  {
    caseId,
    command,
    from,
    to,
    now,
  }: OfCase & { readonly from: string; readonly to: string; readonly now: string },
): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from command_drafts
      where stream = ${caseId}::uuid and person_id = ${from}::uuid and command = ${command}
        and ${rowsOf} > 0
      returning input -> 'items' as items
    ), noted as (
      insert into taken_marks (case_id, mark, made_by, taken_by, taken_at)
      select ${caseId}::uuid, mark, ${from}::uuid, ${to}::uuid, ${now}::timestamptz
      from gone, jsonb_array_elements(items) as mark
    )
    insert into command_drafts as d (stream, person_id, command, version, input, updated_at)
    select ${caseId}::uuid, ${to}::uuid, ${command}, 1, jsonb_build_object('items', items), ${now}::timestamptz
    from gone
    on conflict (stream, person_id, command) do update
      set version = d.version + 1, updated_at = excluded.updated_at,
        input = d.input || jsonb_build_object('items',
          coalesce(d.input -> 'items', '[]') || (excluded.input -> 'items'))
    returning version`.execute(db)
  return rows.length > 0
}
