import { sql } from 'kysely'
import type { Db } from './db.ts'

/** The open cases of an organisation whose authorised contact is this person: by whom each was opened, or taken over last. */
export async function listCasesOfContact(
  db: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select c.case_id from cases c
    where c.organisation_id = ${organisationId}
      and c.phase not in ('completed', 'withdrawn', 'closed', 'refused')
      and ${personId} = (select e.data ->> 'contactId' from events e
        where e.stream = c.case_id and e.type in ('CaseOpened', 'ContactChanged')
        order by e.seq desc limit 1)
    order by c.case_id`.execute(db)
  return rows.map(({ case_id }) => case_id)
}
