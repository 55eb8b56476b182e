import { sql } from 'kysely'
import type { Db } from './db.ts'
import { wholeDeadline } from './deadlines.ts'

/** A certificate on which somebody at the centre has to act by a day; one that is only proposed for the register too. */
export interface DueCertificate {
  readonly certificateId: string
  readonly number: string
  readonly holder: string
  /** What is due, by the name of its deadline. */
  readonly name: string
  readonly dueOn: string
  /** The deadline with what it is counted from, for the date proof. */
  readonly due: unknown
}

/** Everything that is due on certificates, the nearest day first. */
export async function listDueCertificates(db: Db): Promise<DueCertificate[]> {
  const { rows } = await sql<DueCertificate>`
    select d.stream as "certificateId", coalesce(t.number, e.data ->> 'number') as number,
      coalesce(t.holder, e.data ->> 'holder') as holder, d.name, d.due_on as "dueOn", ${wholeDeadline} as due
    from deadlines d
    -- What nobody has confirmed is in no register: its first event says what it is.
    join events e on e.stream = d.stream and e.seq = 1 and e.kind = 'certificate'
    left join certificates t on t.certificate_id = d.stream
    order by d.due_on, d.stream, d.name`.execute(db)
  return rows
}
