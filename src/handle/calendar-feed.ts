import { createHash, randomBytes } from 'node:crypto'
import { addDays, dayOfInstant } from '#core/calendar/day.ts'
import {
  auditEntry,
  certificateEntries,
  deadlineEntry,
  meetingEntry,
  type Telling,
} from '#core/calendar-feed.ts'
import { type CalendarEntry, calendarText } from '#core/calendar-file.ts'
import { isOnlyPayer, type Role } from '#core/roles.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { isDeadlineSeenBy } from '#core/seen-by.ts'
import { feedWords } from '#core/words/calendar-feed.ts'
import { say } from '#core/words/say.ts'
import {
  dropFeed,
  type FeedOwner,
  findFeed,
  findFeedToken,
  keepFeed,
  listFedAudits,
  listFedDeadlines,
  listFedMeetings,
} from '#store/feeds.ts'
import { findPerson } from '#store/people.ts'
import { findCertificate } from '#store/views.ts'
import { listHoldings } from './holdings.ts'
import type { Ports } from './ports.ts'
import { registered } from './register-row.ts'

/** What lies longer ago than this is not told any more. */
const daysBack = 60

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const addressOf = (ports: Ports, token: string): string => `${ports.publicUrl}/calendar/${token}.ics`

/** The address of a calendar, which whoever knows it can read; made when there is none yet, or anew when asked for. */
export const feedAddress = async (ports: Ports, owner: FeedOwner, isRenewed: boolean): Promise<string> => {
  const known = isRenewed ? undefined : await findFeedToken(ports.db, owner)
  if (known) return addressOf(ports, ports.seal.open(known))
  const token = randomBytes(24).toString('hex')
  await keepFeed(
    ports.db,
    owner,
    { digest: sha256(token), sealed: ports.seal.close(token) },
    ports.clock.now(),
  )
  return addressOf(ports, token)
}

/** The same, if there is one already. */
export const findFeedAddress = async (ports: Ports, owner: FeedOwner): Promise<string | null> => {
  const known = await findFeedToken(ports.db, owner)
  return known ? addressOf(ports, ports.seal.open(known)) : null
}

/** Switches a calendar off: whoever subscribed to it is told nothing more. Asked again, nothing changes. */
export const stopFeed = (ports: Ports, owner: FeedOwner): Promise<void> => dropFeed(ports.db, owner)

/** A calendar by its secret address, with a mark that changes when it does; undefined where the address leads nowhere. */
export const readFeed = async (
  ports: Ports,
  token: string,
): Promise<{ text: string; etag: string } | undefined> => {
  const owner = await findFeed(ports.db, sha256(token))
  const told =
    owner &&
    (owner.kind === 'person' ? await tellPerson(ports, owner.id) : await tellCertificate(ports, owner.id))
  if (!told) return undefined
  const text = calendarText(told.entries, { name: told.name })
  return { text, etag: `"${sha256(text).slice(0, 32)}"` }
}

interface Feed {
  readonly name: string
  readonly entries: readonly CalendarEntry[]
}

const count = (ports: Ports) => ({
  edition: editionFor(dayOfInstant(ports.clock.now()), ports.editions),
  calendar: ports.calendar.now(),
})

/** What one person owes, attends and holds. Whoever is let go, or left, has no days here any more. */
const tellPerson = async (ports: Ports, personId: string): Promise<Feed | undefined> => {
  const person = await findPerson(ports.db, personId)
  if (!person?.active || person.roles.length === 0) return undefined
  const { organisation_id: organisationId, roles, lang, name } = person
  const today = dayOfInstant(ports.clock.now())
  const telling: Telling = { lang, publicUrl: ports.publicUrl, today }
  const reader = { personId, organisationId, roles: roles as Role[] }
  const isPayer = organisationId !== null && isOnlyPayer(reader)
  const from = addDays(today, -daysBack)
  const holdings = organisationId ? await listHoldings(ports, organisationId) : []
  return {
    name: say(feedWords.name, lang, { name }),
    entries: [
      ...(await listFedDeadlines(ports.db, reader))
        .filter(({ name: due }) => isDeadlineSeenBy(due, reader))
        .map((due) => deadlineEntry(due, telling)),
      ...(isPayer ? [] : await listFedAudits(ports.db, reader, from)).map((audit) =>
        auditEntry(audit, telling),
      ),
      ...(isPayer ? [] : await listFedMeetings(ports.db, reader, from)).map((meeting) =>
        meetingEntry(meeting, telling),
      ),
      ...holdings.flatMap((held) => certificateEntries(held, count(ports), telling)),
    ],
  }
}

/** The days of one certificate, in Chinese: its calendar belongs to nobody in particular. */
const tellCertificate = async (ports: Ports, certificateId: string): Promise<Feed | undefined> => {
  const row = await findCertificate(ports.db, certificateId)
  if (!row) return undefined
  const telling: Telling = {
    lang: 'zh-CN',
    publicUrl: ports.publicUrl,
    today: dayOfInstant(ports.clock.now()),
  }
  return {
    name: say(feedWords.name, 'zh-CN', { name: row.number }),
    entries: certificateEntries(registered(row), count(ports), telling),
  }
}
