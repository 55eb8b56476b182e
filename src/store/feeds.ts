import { sql } from 'kysely'
import { namingAuditDay, wordsOfAuditDay } from '#core/audit-invitation.ts'
import type { FedAudit, FedDeadline, FedMeeting } from '#core/calendar-feed.ts'
import { wordsOfMeetingDay } from '#core/meeting-invitation.ts'
import type { Db } from './db.ts'

export interface FeedOwner {
  readonly kind: 'person' | 'certificate'
  readonly id: string
}

/** Whose calendar this is; undefined when the token is none, or not any more. */
export async function findFeed(db: Db, tokenDigest: string): Promise<FeedOwner | undefined> {
  const row = await db
    .selectFrom('calendar_feeds')
    .selectAll()
    .where('token_digest', '=', tokenDigest)
    .executeTakeFirst()
  return row && { kind: row.owner_kind, id: row.owner_id }
}

export async function findFeedToken(db: Db, { kind, id }: FeedOwner): Promise<string | undefined> {
  const row = await db
    .selectFrom('calendar_feeds')
    .select('token_sealed')
    .where('owner_kind', '=', kind)
    .where('owner_id', '=', id)
    .executeTakeFirst()
  return row?.token_sealed
}

/** Gives a calendar its address, or a new one: the old one leads nowhere from then on. */
export async function keepFeed(
  db: Db,
  { kind, id }: FeedOwner,
  token: { digest: string; sealed: string },
  now: string,
): Promise<void> {
  const feed = { token_digest: token.digest, token_sealed: token.sealed, created_at: now }
  await db
    .insertInto('calendar_feeds')
    .values({ ...feed, owner_kind: kind, owner_id: id })
    .onConflict((on) => on.columns(['owner_kind', 'owner_id']).doUpdateSet(feed))
    .execute()
}

/** Takes a calendar its address: it leads nowhere from then on. One that has none keeps having none. */
export async function dropFeed(db: Db, { kind, id }: FeedOwner): Promise<void> {
  await db.deleteFrom('calendar_feeds').where('owner_kind', '=', kind).where('owner_id', '=', id).execute()
}

/** Of whom days are told: a member of an organisation, or somebody of the centre in their roles. */
export interface FeedReader {
  readonly personId: string
  readonly organisationId: string | null
  readonly roles: readonly string[]
}

const most = 500

/** The cases of this reader: their organisation's, or those they lead or audit. */
const own = ({ personId, organisationId }: FeedReader) =>
  organisationId
    ? sql`c.organisation_id = ${organisationId}`
    : sql`(c.lead_id = ${personId} or jsonb_exists(coalesce(c.summary -> 'auditTeam', '[]'), ${personId}))`

/** What this reader owes on cases, the nearest first. */
export async function listFedDeadlines(db: Db, reader: FeedReader): Promise<FedDeadline[]> {
  const { organisationId, roles, personId } = reader
  const mine = organisationId
    ? sql`c.organisation_id = ${organisationId} and d.owner = any(${['contact', ...roles]})`
    : sql`d.owner = any(${[...roles]}) and c.phase <> 'preparation'
        and (d.owner <> 'lead' or c.lead_id = ${personId})
        and (d.owner <> 'auditor' or jsonb_exists(coalesce(c.summary -> 'auditTeam', '[]'), ${personId}))`
  const { rows } = await sql<FedDeadline>`
    select d.stream, 'case' as kind, d.name, d.due_on as "dueOn", d.clause, c.organisation_name as "organisationName", c.number
    from deadlines d join cases c on c.case_id = d.stream and c.turn <> 'none'
    where ${mine} order by d.due_on, d.stream, d.name limit ${most}`.execute(db)
  return rows
}

/** The audits that stand, of this reader's cases, from a day on. */
export async function listFedAudits(db: Db, reader: FeedReader, from: string): Promise<FedAudit[]> {
  const { rows } = await sql<FedAudit>`
    select c.case_id as "caseId", e.data ->> 'auditOn' as "auditOn", e.data ->> 'mode' as mode,
      c.organisation_name as "organisationName", c.number,
      (select count(*) from events n where n.stream = c.case_id and n.type = any(${wordsOfAuditDay})
        and n.seq >= (select min(f.seq) from events f where f.stream = c.case_id and f.type = any(${namingAuditDay}))) as named
    from cases c
    join lateral (select * from events e
      where e.stream = c.case_id and e.type in ('AuditNoticeSent', 'AuditMoved', 'AuditDateDeclined')
      order by e.seq desc limit 1) e on e.type <> 'AuditDateDeclined'
    where ${own(reader)} and c.phase not in ('withdrawn', 'closed', 'refused') and e.data ->> 'auditOn' >= ${from}
    order by 2, 1 limit ${most}`.execute(db)
  return rows
}

/** The meetings this reader takes part in or waits for, from a day on; none that was called off. The room is for the centre. */
export async function listFedMeetings(db: Db, reader: FeedReader, from: string): Promise<FedMeeting[]> {
  const isAll = reader.roles.some((role) => role === 'secretary' || role === 'approver')
  const isCentre = reader.organisationId === null
  const { rows } = await sql<FedMeeting>`
    select m.meeting_id as "meetingId", m.held_on as "heldOn",
      case when ${isCentre} then (select e.data ->> 'venue' from events e
        where e.stream = m.meeting_id and e.type = 'ExpertsInvited' and jsonb_exists(e.data, 'venue')
        order by e.seq desc limit 1) end as venue,
      (select count(*) from events n
        where n.stream = m.meeting_id and n.type = any(${wordsOfMeetingDay})) as named
    from meetings m
    where m.held_on >= ${from}::date
      and not exists (select from events o where o.stream = m.meeting_id and o.type = 'MeetingConcluded')
      and (${reader.organisationId === null && isAll}
      or exists (select from cases c where ${own(reader)} and c.summary ->> 'meetingId' = m.meeting_id::text)
      or jsonb_exists((select e.data -> 'experts' from events e
        where e.stream = m.meeting_id and e.type = 'ExpertsInvited' order by e.seq desc limit 1), ${reader.personId})
      and not coalesce((select e.data ->> 'answer' = 'decline' from events e where e.stream = m.meeting_id
          and (e.type = 'InvitationAnswered' and e.data ->> 'expertId' = ${reader.personId}
            or e.type = 'ExpertsInvited' and not jsonb_exists(e.data -> 'experts', ${reader.personId}))
        order by e.seq desc limit 1), false))
    order by m.held_on limit ${most}`.execute(db)
  return rows
}
