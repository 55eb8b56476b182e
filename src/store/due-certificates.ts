import { sql } from 'kysely'
import type { Db } from './db.ts'
import { wholeDeadline } from './deadlines.ts'

/** An entry of the register that waits for a second person, as it was proposed. */
export interface WaitingEntry {
  readonly certificateId: string
  readonly number: string
  readonly holder: string
  readonly dueOn: string
  /** The deadline with what it is counted from, for the date proof. */
  readonly due: unknown
}

/** The entries from the paper register that nobody has decided on, those due first on top. */
export async function listEntries(db: Db): Promise<WaitingEntry[]> {
  const { rows } = await sql<WaitingEntry>`
    select d.stream as "certificateId", e.data ->> 'number' as number, e.data ->> 'holder' as holder,
      d.due_on as "dueOn", ${wholeDeadline} as due
    from deadlines d join events e on e.stream = d.stream and e.seq = 1
    where d.name = 'entry-decision' order by d.due_on, d.stream`.execute(db)
  return rows
}
