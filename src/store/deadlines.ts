import { type Selectable, type SqlBool, sql } from 'kysely'
import type { StreamKind } from './chain.ts'
import type { Db } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import type { DeadlinesTable } from './tables.ts'

export type DeadlineRow = Selectable<DeadlinesTable> & { kind: StreamKind }

/** A deadline `d` as the core has it, with what its day is counted from: enough for a screen to show the date proof. */
export const wholeDeadline = sql<unknown>`jsonb_build_object(
  'name', d.name, 'dueOn', d.due_on, 'owner', d.owner, 'clause', d.clause) || d.basis`

/** Deadlines that end on this day or before, all or those of these names, the oldest first. */
export async function listDeadlinesDue(
  db: Db,
  day: string,
  page: Page,
  names?: readonly string[],
): Promise<Part<DeadlineRow>> {
  const after = readMark(page)
  const rows = await db
    .selectFrom('deadlines')
    .innerJoin('events', (join) =>
      join.onRef('events.stream', '=', 'deadlines.stream').on('events.seq', '=', 1),
    )
    .selectAll('deadlines')
    .select(sql<StreamKind>`events.kind`.as('kind'))
    .where('deadlines.due_on', '<=', day)
    .$if(names !== undefined, (query) => query.where('deadlines.name', 'in', names ?? []))
    // A stream may have several deadlines on a day: its last one ends the part.
    .$if(after !== undefined, (query) =>
      query.where(
        sql<SqlBool>`(deadlines.due_on, deadlines.stream::text || ' ' || deadlines.name) > (${after?.[0]}::date, ${after?.[1]})`,
      ),
    )
    .orderBy('deadlines.due_on')
    .orderBy(sql`deadlines.stream::text || ' ' || deadlines.name`)
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, (row) => [row.due_on, `${row.stream} ${row.name}`])
}

export async function listDeadlines(db: Db, stream: string): Promise<Selectable<DeadlinesTable>[]> {
  return db
    .selectFrom('deadlines')
    .selectAll()
    .where('stream', '=', stream)
    .orderBy('due_on')
    .orderBy('name')
    .execute()
}
