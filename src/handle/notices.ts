import { addMonths, dayOfInstant } from '#core/calendar/day.ts'
import type { Actor } from '#core/kernel.ts'
import { isDigestTime, whyConfirm } from '#core/mail-terms.ts'
import type { Role } from '#core/roles.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { digestLines } from '#core/words/notices.ts'
import { inLang, say } from '#core/words/say.ts'
import {
  countUnopened,
  keepChoices,
  listToConfirm,
  listUndigested,
  listUnopened,
  markOpened,
  type NoticeChoices,
} from '#store/notices.ts'
import { findPerson } from '#store/people.ts'
import { sayOnce } from '#store/reminders.ts'
import { findFeedAddress } from './calendar-feed.ts'
import { countMailroom } from './mailroom.ts'
import { askToConfirm } from './own-address.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'
import { listCasesFor, waitingFor } from './query.ts'

export type { NoticeChoices } from '#store/notices.ts'

const editionNow = (ports: Ports) => editionFor(dayOfInstant(ports.clock.now()), ports.editions)

/** What one is told and how: choices, the address and whether it works, and the calendar if there is one. */
export const readNotices = async (ports: Ports, personId: string) => {
  const person = await findPerson(ports.db, personId)
  if (!person) throw new Error(`There is no person ${personId}`)
  const address = { confirmedAt: person.address_confirmed_at, failsSince: person.mail_fails_since }
  return {
    choices: {
      digest: person.digest,
      earlyReminders: person.early_reminders,
      calendarFiles: person.calendar_files,
    },
    address: {
      email: person.email,
      ...address,
      why: whyConfirm(address, ports.clock.now(), editionNow(ports)),
    },
    calendar: await findFeedAddress(ports, { kind: 'person', id: personId }),
    sendsMail: ports.mail !== null,
    digestHour: editionNow(ports).readings.digestHour.value,
  }
}

export const chooseNotices = (ports: Ports, personId: string, choices: NoticeChoices): Promise<void> =>
  keepChoices(ports.db, personId, choices)

/** What this person has not opened, and what of the mail waits for them. */
export const countUnread = async (ports: Ports, actor: Actor) => ({
  unread: await countUnopened(ports.db, actor),
  mailroom: await countMailroom(ports, actor),
})

/** Which letters this person has not opened: mail:ID and in:ID. */
export const unreadLetters = async (ports: Ports, actor: Actor): Promise<ReadonlySet<string>> =>
  new Set((await listUnopened(ports.db, actor, 1000)).map(({ letter }) => letter))

export const openLetters = (ports: Ports, actor: Actor, letters: readonly string[]): Promise<void> =>
  markOpened(ports.db, actor, letters, ports.clock.now())

/** How many letters a digest names. */
const named = 10

/**
 * From the hour of the reading on, once a working day and person who chose it: what is unread and what waits for them.
 * Nothing is sent where there is nothing. Contacts whose address was confirmed long ago are asked once (Q8.1).
 */
export const sendNotices = async (ports: Ports): Promise<void> => {
  const now = ports.clock.now()
  const edition = editionNow(ports)
  if (!isDigestTime(now, edition, ports.calendar.now())) return
  const today = dayOfInstant(now)
  const people = (await listUndigested(ports.db, today)).map((stream) => ({
    stream,
    name: 'daily-digest',
    dueOn: today,
    round: 0,
  }))
  await sayOnce(ports.db, people, now, async (db, fresh) => {
    for (const { stream } of fresh) await sendDigest({ ...ports, db }, stream)
  })
  const before = `${addMonths(today, -edition.readings.addressConfirmedMonths.value)}T00:00:00.000Z`
  for (const id of await listToConfirm(ports.db, before)) {
    const person = await findPerson(ports.db, id)
    if (person) await askToConfirm(ports, person, `confirm-again:${id}:${person.address_confirmed_at}`)
  }
}

const sendDigest = async (ports: Ports, personId: string): Promise<void> => {
  const person = await findPerson(ports.db, personId)
  if (!person) return
  const { organisation_id: organisationId, roles, name, lang, email } = person
  const actor: Actor = { personId, organisationId, roles: roles as Role[] }
  const letters = await listUnopened(ports.db, actor)
  const { counts } = await listCasesFor(ports, actor, waitingFor(actor), { size: 1 })
  const waiting = await countMailroom(ports, actor)
  const open = counts.mine + waiting
  if (letters.length === 0 && open === 0) return
  const today = dayOfInstant(ports.clock.now())
  const lines = [
    ...letters.slice(0, named).map(({ subject }) => say(digestLines.letter, lang, { subject })),
    ...(letters.length > named ? [say(digestLines.more, lang, { count: letters.length - named })] : []),
    ...(counts.mine > 0 ? [say(digestLines.cases, lang, { count: counts.mine })] : []),
    ...(waiting > 0 ? [say(digestLines.mailroom, lang, { count: waiting })] : []),
  ]
  const facts = {
    name,
    today,
    unread: letters.length || null,
    open: open || null,
    comma: letters.length > 0 && open > 0 ? inLang(['，', ', '], lang) : null,
    lines: lines.join('\n'),
    link: `${ports.publicUrl}/desk/letters`,
  }
  await post(ports, {
    key: `daily-digest:${today}:${personId}`,
    caseId: null,
    letter: 'daily-digest',
    recipientId: personId,
    to: email,
    lang,
    ...writeAccountMail('daily-digest', facts, lang),
  })
}
