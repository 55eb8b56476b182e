import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { costOfLapsing, type DueReminder, findReminder, remindedBetween } from '#core/rulebook/reminders.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import { reminderLines } from '#core/words/reminder-mails.ts'
import { type Lang, say } from '#core/words/say.ts'
import { listEnds, listUnsaidCertificates, sayOnce, type UnsaidCertificate } from '#store/reminders.ts'
import { listContacts } from './deadline-alarms.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'

/** What all reminders of the end of a certificate are kept under. */
const name = 'renewal'

/**
 * Reminds the holders of certificates that come to their end (Q15): each day once, after an outage only of the newest that
 * still makes sense, and nobody who has applied already or whose certificate has ended otherwise. Returns how many.
 */
export const sendRenewalReminders = async (
  ports: Ports,
  edition: Edition,
  calendar: Calendar,
): Promise<number> => {
  const today = dayOfInstant(ports.clock.now())
  const ends = await listEnds(ports.db, remindedBetween(today, edition))
  const due = new Map(
    ends.flatMap((validTo): [Day, DueReminder][] => {
      const found = findReminder(validTo, today, edition, calendar)
      return found ? [[validTo, found]] : []
    }),
  )
  const unsaid = await listUnsaidCertificates(
    ports.db,
    [...due].map(([validTo, { on }]) => ({ validTo, since: on })),
    name,
  )
  const reminders = unsaid.flatMap((one) => {
    const found = due.get(one.validTo)
    return found ? [{ ...one, ...found, stream: one.certificateId, name, dueOn: found.on, round: 0 }] : []
  })
  return sayOnce(ports.db, reminders, ports.clock.now(), async (db, fresh) => {
    for (const one of fresh)
      for (const { person_id, email, lang } of await listContacts(db, one.organisationId)) {
        const letter = `renewal-${one.reminder}` as const
        const facts = {
          ...one,
          lines: linesOf(one, today, edition, lang).join('\n'),
          link: `${ports.publicUrl}/desk/cases/new`,
        }
        await post(
          { ...ports, db },
          {
            key: `renewal:${one.certificateId}:${one.on}:${person_id}`,
            caseId: null,
            letter,
            recipientId: person_id,
            to: email,
            lang,
            ...writeAccountMail(letter, facts, lang),
          },
        )
      }
  })
}

/** What follows for the holder as of today: also when the reminder comes later than it should have. */
const linesOf = (
  one: UnsaidCertificate & DueReminder,
  today: Day,
  edition: Edition,
  lang: Lang,
): readonly string[] => {
  const moreFen = costOfLapsing(one, edition)
  const { inTimeUntil, lateUntil, level, isSuspended } = one
  const lateness = today <= inTimeUntil ? reminderLines.lateAfter : reminderLines.isLate
  const cost =
    moreFen === null ? [] : [moreFen > 0 ? reminderLines.initialAfterCosts : reminderLines.initialAfterSame]
  const suspended = isSuspended ? [reminderLines.isSuspended] : []
  return [lateness, ...cost, ...suspended].map((line) =>
    say(line, lang, { inTimeUntil, lateUntil, level, moreFen }),
  )
}
