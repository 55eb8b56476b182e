import { sql } from 'kysely'
import { casesInHand } from './board.ts'
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

/** Something that one of the centre's people has in hand in a role: a case by its number, a meeting by its day. */
export interface OpenWork {
  readonly role: 'lead' | 'auditor' | 'expert'
  readonly what: string
}

/** Open cases that this person leads, or audits, and meetings they were invited to that are still to be concluded. */
export async function listOpenWork(db: Db, personId: string): Promise<OpenWork[]> {
  const { rows } = await sql<OpenWork>`
    select h.role, coalesce(c.number, c.organisation_name) as what
    from (${casesInHand()}) as h join cases c on c.case_id = h.case_id where h.person = ${personId}
    union all
    select 'expert', m.held_on::text from meetings m
    where m.phase <> 'concluded'
      and jsonb_exists((select e.data -> 'experts' from events e
        where e.stream = m.meeting_id and e.type = 'ExpertsInvited' order by e.seq desc limit 1), ${personId})
      and not exists (select from events e where e.stream = m.meeting_id and e.type = 'InvitationAnswered'
        and e.data ->> 'expertId' = ${personId} and e.data ->> 'answer' = 'decline')
    order by role, what`.execute(db)
  return rows
}
