import { heardBy, roundOf, warnedUntil } from '#core/alarms.ts'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { atWorkFor } from '#core/staff-record.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { deadlines as deadlineWords } from '#core/words/deadlines.ts'
import { reminderLines } from '#core/words/reminder-mails.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { inLang, type Lang, say } from '#core/words/say.ts'
import type { Db } from '#store/db.ts'
import { listMembers, listStaff, type Person } from '#store/people.ts'
import {
  type DueRound,
  listDueDays,
  listUnsaidDeadlines,
  sayOnce,
  type UnsaidDeadline,
} from '#store/reminders.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/**
 * Warns of deadlines that are near and sounds the alarm for those that were missed (Q7–Q9, our readings): each round once,
 * after an outage only the newest, within the centre one mail a person however much there is to say. Nothing is done on a
 * case: that is for people. Returns how many deadlines were spoken of.
 */
export const sendAlarms = async (ports: Ports, edition: Edition, calendar: Calendar): Promise<number> => {
  const today = dayOfInstant(ports.clock.now())
  const days = await listDueDays(ports.db, warnedUntil(today, edition, calendar))
  const rounds = days.flatMap((dueOn): DueRound[] => {
    const round = roundOf(dueOn, today, edition, calendar)
    return round === null ? [] : [{ dueOn, round }]
  })
  const unsaid = await listUnsaidDeadlines(ports.db, rounds)
  const staff = (await listStaff(ports.db)).map((person) => ({ ...person, id: person.person_id }))
  return sayOnce(ports.db, unsaid, ports.clock.now(), async (db, fresh) => {
    const within = { ...ports, db }
    await writeDigests(within, fresh, staff, { today, calendar })
    for (const one of fresh)
      if (isApplicantRole(one.owner as Role)) await writeToApplicant(within, one, { today, calendar })
  })
}

type Staff = readonly (Person & { readonly id: string })[]
interface Now {
  readonly today: Day
  readonly calendar: Calendar
}

/** Whoever owes it on this case: the lead, the audit team, or everybody of the role. */
const ownersOf = ({ owner, leadId, auditTeam }: UnsaidDeadline, staff: Staff): readonly string[] => {
  if (owner === 'lead' && leadId !== null) return [leadId]
  if (owner === 'auditor' && auditTeam.length > 0) return auditTeam
  return staff.filter(({ roles }) => roles.includes(owner)).map(({ id }) => id)
}

/** The people of the centre who hear of it; who is away is replaced by their deputy. */
const hearersOf = (one: UnsaidDeadline, staff: Staff, today: Day): readonly string[] => {
  const answerers = ownersOf({ ...one, owner: one.leadId ? 'lead' : 'intake' }, staff)
  const ids = heardBy(one.owner as Role, one.round).flatMap((who) => {
    if (who === 'answerer') return answerers
    if (who === 'owner') return isApplicantRole(one.owner as Role) ? [] : ownersOf(one, staff)
    return ownersOf({ ...one, owner: who }, staff)
  })
  return atWorkFor(ids, staff, today)
}

const comma = ['，', ', '] as const

const writeDigests = async (
  ports: Ports,
  fresh: readonly UnsaidDeadline[],
  staff: Staff,
  now: Now,
): Promise<void> => {
  const heard = fresh.map((one) => ({ one, ids: hearersOf(one, staff, now.today) }))
  for (const { id, name, email, lang, early_reminders: isWarned } of staff) {
    const mine = heard.flatMap(({ one, ids }) =>
      ids.includes(id) && (isWarned || one.round > 0) ? [one] : [],
    )
    if (mine.length === 0) continue
    const missed = mine.filter(({ round }) => round > 0).length
    const facts = {
      name,
      today: now.today,
      soon: mine.length - missed || null,
      missed: missed || null,
      comma: missed > 0 && mine.length > missed ? inLang(comma, lang) : null,
      lines: mine.map((one) => lineOf(one, staff, now, lang, ports.publicUrl)).join('\n'),
      link: `${ports.publicUrl}/desk/${mine.every(({ type }) => type === null) ? 'matters' : 'cases'}`,
    }
    await post(ports, {
      key: `deadline-digest:${id}:${ports.ids.next()}`,
      caseId: null,
      letter: 'deadline-digest',
      recipientId: id,
      to: email,
      lang,
      ...writeAccountMail('deadline-digest', facts, lang),
    })
  }
}

/** What the sentences about one deadline are told from. */
const factsOf = (one: UnsaidDeadline, { today, calendar }: Now, lang: Lang) => {
  const what = (deadlineWords as Readonly<Record<string, readonly [string, string]>>)[one.name]
  const days = calendar.countWorkdays(today, one.dueOn).count
  return {
    ...one,
    matter: one.type === null ? one.number : null,
    // A complaint is about no organisation, or names none.
    organisationName: one.organisationName || null,
    what: what ? inLang(what, lang) : one.name,
    left: days,
    late: -days,
  }
}

/** Where one acts on it. */
const pageOf = (publicUrl: string, { kind, stream }: UnsaidDeadline): string =>
  `${publicUrl}/desk/${kind}s/${stream}`

const lineOf = (one: UnsaidDeadline, staff: Staff, now: Now, lang: Lang, publicUrl: string): string => {
  const names = ownersOf(one, staff).map((id) => staff.find((person) => person.id === id)?.name ?? '')
  const role = inLang(roleWords[one.owner as Role], lang)
  // Where a whole role owes it, the role says more than its names.
  const ownerName = names.length === 1 ? `${role} ${names[0]}` : role
  const { soon, missed, matterSoon, matterMissed } = reminderLines
  const pair = one.type === null ? [matterSoon, matterMissed] : [soon, missed]
  return say(pair[one.round === 0 ? 0 : 1] ?? soon, lang, {
    ...factsOf(one, now, lang),
    ownerName,
    page: pageOf(publicUrl, one),
  })
}

/** The authorised contacts hear of what they owe themselves, about each deadline apart: it goes on the case. */
const writeToApplicant = async (ports: Ports, one: UnsaidDeadline, now: Now): Promise<void> => {
  const letter = one.round === 0 ? 'deadline-soon' : 'deadline-missed'
  if (one.organisationId === null) return
  for (const { person_id, email, lang, early_reminders: isWarned } of await listContacts(
    ports.db,
    one.organisationId,
  )) {
    // To be warned ahead is a courtesy; that a day was missed is said in any case.
    if (one.round === 0 && !isWarned) continue
    const facts = { ...factsOf(one, now, lang), link: pageOf(ports.publicUrl, one) }
    await post(ports, {
      key: `${letter}:${one.stream}:${one.name}:${one.dueOn}:${one.round}:${person_id}`,
      caseId: one.stream,
      letter,
      recipientId: person_id,
      to: email,
      lang,
      ...writeAccountMail(letter, facts, lang),
    })
  }
}

/** The authorised contacts of an organisation, who answer for it. */
export const listContacts = async (db: Db, organisationId: string): Promise<readonly Person[]> =>
  (await listMembers(db, organisationId)).filter(({ roles }) => roles.includes('contact'))
