import { mediaTypeOf } from '#core/book/book-formats.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import { type CalendarEntry, calendarText } from '#core/calendar-file.ts'
import { isTriedLongEnough } from '#core/mail-terms.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { feedWords } from '#core/words/calendar-feed.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import { requestJobs } from '#store/jobs.ts'
import { keepMail, type Mail, type MailFailure, markFailed, markSent } from '#store/mails.ts'
import { noteMailFails } from '#store/people.ts'
import type { LetterPrint, Ports } from './ports.ts'

/** A calendar entry that goes along with a mail, or takes one back. */
export interface Invitation {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly entry: CalendarEntry
}

export interface Letter {
  /** One mail per key, whatever is retried: (case, event, letter, recipient). */
  readonly key: string
  readonly caseId: string | null
  readonly letter: string
  readonly recipientId: string
  readonly to: string
  /** The address sealed, when it is of somebody who has no account; `to` is then masked. */
  readonly toSealed?: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly lang: string
  /** The letter on paper; an official one goes along as PDF. */
  readonly paper?: LetterPrint | null
  readonly invitation?: Invitation | null
}

/** Keeps a mail and asks the worker to deliver it. Safe to repeat: the key decides. */
export const post = async (ports: Ports, letter: Letter): Promise<void> => {
  const { caseId, recipientId, to, toSealed = null, text, ...rest } = letter
  const now = ports.clock.now()
  const mail = await keepMail(ports.db, {
    ...rest,
    case_id: caseId,
    recipient_id: recipientId,
    to_address: to,
    to_sealed: toSealed,
    body: text,
    created_at: now,
  })
  if (ports.mail && mail.status === 'kept')
    await requestJobs(
      ports.db,
      [{ key: `mail:${letter.key}`, kind: 'mail', payload: { mailId: mail.id } }],
      now,
    )
}

/** Mails name the host under which this service is known, whatever machine it runs on. */
const hostOf = (ports: Ports): string => new URL(ports.publicUrl).hostname

/**
 * Hands a kept mail to the mail server, and tells at once when the address or the message is refused. Throws what may
 * pass. A server that took it just before this process was killed gets it once more: SMTP knows no other answer to a
 * broken line (RFC 5321, 4.5.4.1 and 6.1); its Message-ID is the same then, and by that a second copy is known.
 * Without a mail server, mails stay kept and are shown in the administration pages.
 */
export const deliver = async (ports: Ports, mail: Mail): Promise<void> => {
  if (!ports.mail || mail.status !== 'kept') return
  const { token, case_id: caseId, invitation } = mail
  const calendar = invitation as Invitation | null
  const to = mail.to_sealed === null ? mail.to_address : ports.seal.open(mail.to_sealed)
  const handed = await ports.mail.send({
    messageId: `<${token}@${hostOf(ports)}>`,
    token,
    thread: caseId && `<case.${caseId}@${hostOf(ports)}>`,
    to,
    subject: mail.subject,
    text: mail.body,
    html: mail.html,
    attachments: await papersOf(ports, mail),
    calendar: calendar
      ? {
          method: calendar.method,
          text: callText(calendar, { from: ports.mail.address, to, lang: mail.lang }),
        }
      : undefined,
  })
  if (handed.kind === 'taken') await markSent(ports.db, mail.id, ports.clock.now())
  else
    await failMail(ports, mail, {
      failure: handed.what,
      text: handed.answer,
      isAddress: handed.what === 'address',
    })
}

/**
 * An entry as it calls somebody, or releases them. Calendars act on it only where it says by whom and whom (RFC 5546,
 * 3.2.2 and 3.2.5), and take a release from nobody but whoever called.
 */
const callText = (
  { method, entry }: Invitation,
  { from, to, lang }: { readonly from: string; readonly to: string; readonly lang: string },
): string => {
  const organizer = { name: inLang(feedWords.centre, lang as Lang), address: from }
  return calendarText([{ ...entry, organizer, attendee: { name: to, address: to } }], { method })
}

/** An official letter as PDF, and what goes along. What cannot be set exactly stays away: the mail says the same in words. */
const papersOf = async (ports: Ports, { paper, subject, id }: Mail) => {
  if (!paper) return []
  const { enclosed = [], ...letter } = paper as LetterPrint
  const papers = [
    ...(letter.form === 'plain'
      ? []
      : [{ name: `${subject}.pdf`, format: 'pdf', print: () => ports.print.letter(letter) } as const]),
    ...enclosed.map(({ name, format, sheet }) => ({
      name,
      format,
      print: () => ports.print.sheet(sheet, format),
    })),
  ]
  const printed = await Promise.allSettled(papers.map(async ({ print }) => print()))
  return printed.flatMap((one, at) => {
    const { name = '', format = 'pdf' } = papers[at] ?? {}
    if (one.status === 'fulfilled' && !('unprintable' in one.value))
      return [{ name, content: one.value, type: mediaTypeOf[format === 'docx' ? 'docx' : 'pdf'] }]
    const why = one.status === 'fulfilled' ? 'it has characters that cannot be printed' : one.reason
    ports.log(`mail ${id} goes without ${name}: ${why}`)
    return []
  })
}

/** Notes that a mail did not arrive and, where the address is at fault, that it has to be confirmed again (Q8.1). */
export const failMail = async (
  ports: Ports,
  mail: Mail,
  { failure, text, isAddress }: { failure: MailFailure; text: string; isAddress: boolean },
): Promise<void> => {
  const at = ports.clock.now()
  if (!(await markFailed(ports.db, mail.id, { failure, text, at }))) return
  if (isAddress && mail.to_sealed === null)
    await noteMailFails(ports.db, mail.recipient_id, mail.to_address, at)
  ports.log(`mail ${mail.id} did not arrive: ${failure}`)
}

/**
 * Gives up on a mail that nobody took in time since somebody asked for it, the last time it was sent again; false while
 * it is still to be tried.
 */
export const giveUp = async (
  ports: Ports,
  mail: Mail,
  { error, askedAt }: { readonly error: string; readonly askedAt: string },
): Promise<boolean> => {
  const now = ports.clock.now()
  const edition = editionFor(dayOfInstant(now), ports.editions)
  if (!isTriedLongEnough({ createdAt: askedAt, now }, edition)) return false
  await failMail(ports, mail, { failure: 'given-up', text: error, isAddress: false })
  return true
}
