import type { Selectable } from 'kysely'
import { type Db, json } from './db.ts'
import { cutPart, type Page, type Part, readMark } from './page.ts'
import { changePerson } from './people.ts'
import type { StaffLogTable } from './tables.ts'

export type StaffLogRow = Selectable<StaffLogTable>

/** What may be changed of one of the centre's people; each is one line of the log. */
export type StaffChange = Pick<
  Parameters<typeof changePerson>[2],
  'roles' | 'competences' | 'ties' | 'absences'
>

/** Changes the rights or records of one of the centre's people, and writes down who did it, in one transaction. */
export async function changeStaffMember(
  db: Db,
  {
    personId,
    byId,
    askedBy = null,
    at,
  }: { personId: string; byId: string; askedBy?: string | null; at: string },
  change: StaffChange,
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('people')
      .select(['roles', 'competences', 'ties', 'absences'])
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const lines = Object.entries(change).flatMap(([field, after]) => {
      const was = before[field as keyof typeof before]
      const isSame = JSON.stringify(was) === JSON.stringify(after)
      const who = { person_id: personId, by_id: byId, asked_by: askedBy, at }
      const line = { ...who, field, before: json(was), after: json(after) }
      return after === undefined || isSame ? [] : [line]
    })
    if (lines.length === 0) return
    await changePerson(transaction, personId, change)
    await transaction.insertInto('staff_log').values(lines).execute()
  })
}

/** What was changed, the newest first. */
export async function listStaffLog(db: Db, page: Page): Promise<Part<StaffLogRow>> {
  const after = readMark(page)
  let query = db.selectFrom('staff_log').selectAll()
  if (after) query = query.where('id', '<', Number(after[1]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(page.size + 1)
    .execute()
  return cutPart(rows, page, ({ id }) => ['staff', id])
}
