import { sql } from 'kysely'
import type { Db } from './db.ts'

/** A case that has ended, with what the time of its keeping is counted from. */
export interface EndedCase {
  readonly caseId: string
  readonly number: string | null
  readonly organisationName: string
  readonly type: string
  readonly level: number
  readonly endedAt: string
  /** The last day of the certificate it issued, if it issued one. */
  readonly validTo: string | null
}

/** The cases that ended before a day and whose certificate, if any, ended before it too: the earliest first. */
export async function listEndedBefore(db: Db, day: string, most: number): Promise<EndedCase[]> {
  const { rows } = await sql<EndedCase>`
    select * from (
      select c.case_id as "caseId", c.number, c.organisation_name as "organisationName", c.type, c.level,
        iso_instant(c.phase_since) as "endedAt",
        (select max(t.valid_to) from certificates t where t.case_id = c.case_id) as "validTo"
      from cases c
      where c.phase in ('completed', 'withdrawn', 'closed', 'refused') and c.phase_since < ${day}::date
    ) as ended
    where "validTo" is null or "validTo" < ${day}
    order by "endedAt", "caseId" limit ${most}`.execute(db)
  return rows
}
