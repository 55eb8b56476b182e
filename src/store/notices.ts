import { sql } from 'kysely'
import { answeredBy } from '#core/incoming-mail.ts'
import type { Db } from './db.ts'

/** What somebody chose of the mails that no procedure demands. */
export interface NoticeChoices {
  readonly digest: boolean
  readonly earlyReminders: boolean
  readonly calendarFiles: boolean
}

export async function keepChoices(db: Db, personId: string, choices: NoticeChoices): Promise<void> {
  await db
    .updateTable('people')
    .set({
      digest: choices.digest,
      early_reminders: choices.earlyReminders,
      calendar_files: choices.calendarFiles,
    })
    .where('person_id', '=', personId)
    .execute()
}

/** Who reads letters: somebody of the centre, or a member of an organisation. */
export interface LetterReader {
  readonly personId: string
  readonly organisationId: string | null
  readonly roles: readonly string[]
}

/** What else letters are about, each with its kind. */
const others = sql`(select meeting_id as id, 'meeting' as kind from meetings
  union all select matter_id, kind from matters union all select certificate_id, 'certificate' from certificates)`

/** Messages about something else than a case, for whoever answers for that. */
const onOthers = ({ personId, organisationId, roles }: LetterReader) => {
  const kinds = organisationId === null ? answeredBy(roles) : []
  return kinds.length === 0
    ? sql``
    : sql`
  union all
  select 'in:' || i.incoming_id, i.subject, i.received_at from incoming_mails i join ${others} o on o.id = i.case_id
  where i.standing = 'filed' and i.kind = 'message' and o.kind = any(${[...kinds]})
    and not exists (select from opened_letters o where o.person_id = ${personId} and o.letter = 'in:' || i.incoming_id)`
}

/** Letters to this person, and messages on what they answer for or on their organisation's cases, that they have not opened. */
const unopened = ({ personId, organisationId, roles }: LetterReader) => sql`
  select 'mail:' || m.id as letter, m.subject, m.created_at as at from mails m
  where m.recipient_id = ${personId} and m.letter <> 'daily-digest'
    and not exists (select from opened_letters o where o.person_id = ${personId} and o.letter = 'mail:' || m.id)
  union all
  select 'in:' || i.incoming_id, i.subject, i.received_at from incoming_mails i join cases c on c.case_id = i.case_id
  where i.standing = 'filed' and i.kind = 'message'
    and ${organisationId ? sql`c.organisation_id = ${organisationId} and i.seen_by = 'case' and not i.from_recipient` : sql`c.lead_id = ${personId}`}
    and not exists (select from opened_letters o where o.person_id = ${personId} and o.letter = 'in:' || i.incoming_id)
  ${onOthers({ personId, organisationId, roles })}`

export interface UnopenedLetter {
  readonly letter: string
  readonly subject: string
  readonly at: string
}

/** The letters that this person has not opened, the newest first. */
export async function listUnopened(db: Db, reader: LetterReader, most = 200): Promise<UnopenedLetter[]> {
  const { rows } = await sql<UnopenedLetter>`
    select * from (${unopened(reader)}) as u order by at desc, letter desc limit ${most}`.execute(db)
  return rows
}

export async function countUnopened(db: Db, reader: LetterReader): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) as count from (${unopened(reader)}) as u`.execute(db)
  return rows[0]!.count
}

/** Notes that this person opened these letters, as far as they are theirs. */
export async function markOpened(
  db: Db,
  reader: LetterReader,
  letters: readonly string[],
  now: string,
): Promise<void> {
  await sql`
    insert into opened_letters (person_id, letter, opened_at)
    select ${reader.personId}, u.letter, ${now} from (${unopened(reader)}) as u where u.letter = any(${[...letters]})
    on conflict do nothing`.execute(db)
}

/** Somebody who chose a daily digest and has had none on this day. */
export async function listUndigested(db: Db, day: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select p.person_id from people p
    where p.digest and p.active and p.roles <> '{}'
      and not exists (select from reminders r where r.stream = p.person_id and r.name = 'daily-digest' and r.due_on = ${day})
    order by p.person_id`.execute(db)
  return rows.map(({ person_id }) => person_id)
}

/** The authorised contacts with an open case whose address was confirmed before an instant, or fails, and who were not asked since. */
export async function listToConfirm(db: Db, before: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select p.person_id from people p
    where p.active and 'contact' = any(p.roles) and p.mail_fails_since is null and p.address_confirmed_at < ${before}
      and exists (select from cases c where c.organisation_id = p.organisation_id and c.turn <> 'none')
      and not exists (select from mails m where m.key = 'confirm-again:' || p.person_id || ':' || iso_instant(p.address_confirmed_at))
    order by p.person_id limit 200`.execute(db)
  return rows.map(({ person_id }) => person_id)
}
