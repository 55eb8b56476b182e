import { keepsPost, readsPost } from '#core/incoming-mail.ts'
import type { Actor } from '#core/kernel.ts'
import type { About } from '#core/letters/letter.ts'
import { sideOf } from '#core/roles.ts'
import { writeAccountMail } from '#core/words/account-mails.ts'
import type { Lang } from '#core/words/say.ts'
import {
  countWaiting,
  findIncoming,
  findMark,
  type IncomingMail,
  listIncomingOf,
  listWaiting,
  settleIncoming,
} from '#store/incoming.ts'
import { requestJobs } from '#store/jobs.ts'
import { findMail, keepAgain, type ListedMail, listUnsettled, settleMail } from '#store/mails.ts'
import { findCase } from '#store/views.ts'
import { isId } from './case-access.ts'
import { findNumbered, isMessageSeenBy } from './mail-place.ts'
import type { Ports } from './ports.ts'
import { post } from './post.ts'
import { maskEmail } from './secret.ts'

/** A message as somebody at the centre reads it: with its sender. */
export interface ToldMessage extends IncomingMail {
  readonly sender: { readonly name: string; readonly address: string }
}

const openedFor = (ports: Ports, message: IncomingMail): ToldMessage => ({
  ...message,
  sender: JSON.parse(ports.seal.open(message.sender_sealed)) as ToldMessage['sender'],
})

export interface Mailroom {
  /** Whether there is a mailbox at all, and when it was last read. */
  readonly mailbox: { readonly readAt: string | null } | null
  readonly waiting: readonly ToldMessage[]
  /** Mails that did not arrive and that nobody has seen to. */
  readonly failed: readonly ListedMail[]
}

/** What of the mail waits for this person: everything for whoever keeps the post, else what came back on their cases. */
export const readMailroom = async (ports: Ports, actor: Actor): Promise<Mailroom> => {
  const isKeeper = readsPost(actor)
  const mark = ports.mailbox ? await findMark(ports.db, ports.mailbox.name) : undefined
  return {
    mailbox: ports.mailbox ? { readAt: mark?.readAt ?? null } : null,
    waiting: isKeeper ? (await listWaiting(ports.db)).map((one) => openedFor(ports, one)) : [],
    failed: await listUnsettled(ports.db, isKeeper ? null : actor.personId),
  }
}

/** How much of the mail waits for this person, for the menu. */
export const countMailroom = async (ports: Ports, actor: Actor): Promise<number> => {
  if (sideOf(actor) !== 'centre') return 0
  const isKeeper = readsPost(actor)
  const failed = await listUnsettled(ports.db, isKeeper ? null : actor.personId)
  return failed.length + (isKeeper ? await countWaiting(ports.db) : 0)
}

/** The messages filed to something that this actor may see, as they may read them; whoever only pays reads none. */
export const incomingFor = async (
  ports: Ports,
  actor: Actor,
  streamId: string,
  kind: About['what'] = 'case',
): Promise<readonly ToldMessage[]> => {
  const messages = (await listIncomingOf(ports.db, streamId))
    .filter((one) => isMessageSeenBy(one, actor, kind === 'meeting'))
    .map((one) => openedFor(ports, one))
  return sideOf(actor) === 'centre'
    ? messages
    : messages.map((one) => ({ ...one, sender: maskedSender(one) }))
}

/** What whoever complained answered, without who they are: that is for its handler alone (Q19). */
export const withoutSender = (message: ToldMessage): ToldMessage => ({
  ...message,
  sender: { name: '', address: message.sender_masked },
})

/** An applicant knows its own people; of a stranger it learns no more than that somebody wrote. */
const maskedSender = ({ sender, from_recipient: isOwn }: ToldMessage): ToldMessage['sender'] =>
  isOwn ? sender : { name: '', address: maskEmail(sender.address) }

/** Why nothing was done with a message; words/problems.ts says it. */
export type MailroomRefusal = 'not-found' | 'mail-settled' | 'case-number-unknown' | 'mail-not-answerable'

/** Files a waiting message, and what came with it, to the case or the matter with this number. */
export const assignMessage = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { caseNumber, seenBy }: { caseNumber: string; seenBy: 'case' | 'centre' },
): Promise<MailroomRefusal | 'done'> => {
  const message = isId(id) ? await findIncoming(ports.db, id) : undefined
  if (!message) return 'not-found'
  const place = await findNumbered(ports, caseNumber)
  if (!place) return 'case-number-unknown'
  const { id: caseId, organisationId, row } = place
  const at = ports.clock.now()
  const isReceipt =
    row?.phase === 'audit-confirmation' &&
    message.attachments.some(({ receiptOf }) => receiptOf !== undefined && receiptOf === row.number)
  const change = {
    standing: 'filed',
    by: actor.personId,
    at,
    caseId,
    organisationId,
    seenBy,
    ...(isReceipt && { offer: 'audit-receipt' as const }),
  } as const
  return (await settleIncoming(ports.db, id, change)) ? 'done' : 'mail-settled'
}

/** Answers a waiting message by mail. What a machine sent, or came from nowhere, is never answered. */
export const answerMessage = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { text, lang }: { text: string; lang: Lang },
): Promise<MailroomRefusal | 'done'> => {
  const message = isId(id) ? await findIncoming(ports.db, id) : undefined
  if (!message) return 'not-found'
  const { sender } = openedFor(ports, message)
  if (message.kind !== 'message' || !/^[^\s@]+@[^\s@]+$/.test(sender.address)) return 'mail-not-answerable'
  const settled = { standing: 'answered', by: actor.personId, at: ports.clock.now(), note: text } as const
  if (!(await settleIncoming(ports.db, id, settled))) return 'mail-settled'
  const facts = { subject: message.subject || null, answer: text, link: `${ports.publicUrl}/` }
  await post(ports, {
    key: `mail-answer:${id}`,
    caseId: null,
    letter: 'mail-answer',
    recipientId: id,
    to: message.sender_masked,
    toSealed: ports.seal.close(sender.address),
    lang,
    ...writeAccountMail('mail-answer', facts, lang),
  })
  ports.nudge()
  return 'done'
}

/** Takes a message out of the queue that nothing follows from. */
export const setAside = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { note }: { note: string },
): Promise<MailroomRefusal | 'done'> => {
  if (!isId(id) || !(await findIncoming(ports.db, id))) return 'not-found'
  const change = { standing: 'aside', by: actor.personId, at: ports.clock.now(), note } as const
  return (await settleIncoming(ports.db, id, change)) ? 'done' : 'mail-settled'
}

/** Sees to a mail that did not arrive: sends it again, or notes that it was dealt with otherwise. */
export const settleFailed = async (
  ports: Ports,
  actor: Actor,
  mailId: number,
  how: 'sent-again' | 'seen-to',
): Promise<MailroomRefusal | 'done'> => {
  const mail = await findMail(ports.db, mailId)
  const row = mail?.case_id ? await findCase(ports.db, mail.case_id) : undefined
  const isOwner = row?.lead_id === actor.personId || keepsPost(actor.roles)
  if (!mail?.failure || !isOwner) return 'not-found'
  const at = ports.clock.now()
  if (how === 'seen-to')
    return (await settleMail(ports.db, mailId, actor.personId, at)) ? 'done' : 'mail-settled'
  if (!(await keepAgain(ports.db, mailId))) return 'mail-settled'
  // The failures are counted anew, and it is the same message: by its id a reader sees that.
  await requestJobs(ports.db, [{ key: `mail:${mail.key}:${at}`, kind: 'mail', payload: { mailId } }], at)
  ports.nudge()
  return 'done'
}
