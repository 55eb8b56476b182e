import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOfInstant } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import { isAddressAtFault } from '#core/incoming-mail.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { isWithinCentre } from '#core/letters/letters.ts'
import type { ReceiptMark } from '#core/papers/receipt-code.ts'
import { fold } from '#core/procedure.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { createGate } from '#core/rulebook/secrecy.ts'
import { plainFileName } from '#core/uploads.ts'
import { scanPath } from '#evidence/scan-on-server.ts'
import { digestOf } from '#store/chain.ts'
import { findMark, type IncomingAttachment, isKnownMessage, keepIncoming, moveMark } from '#store/incoming.ts'
import { readStream } from '#store/log.ts'
import { findMailByToken, type Mail } from '#store/mails.ts'
import type { CaseRow } from '#store/views.ts'
import { BlobsAway } from './blobs.ts'
import { idFrom } from './id-from.ts'
import { findMailPlace, type MailPlace } from './mail-place.ts'
import type { Ports } from './ports.ts'
import { failMail } from './post.ts'
import { type ReadMessage, readMessage, unreadable } from './read-message.ts'
import { maskEmail } from './secret.ts'
import { findVirus, keepFile } from './upload.ts'

/** Letters that ask for the receipt of an audit date (Q4.4). */
const askingForReceipt = ['audit-notice', 'audit-moved']

/**
 * Reads what came into the mailbox since last time and files each message once (Q8.1): by the token of the mail that it
 * answers, and by nothing else. What answers nothing waits for a person. No message is ever answered by itself, so that
 * no two machines can write to each other. Returns how many messages there were. Throws when the mailbox cannot be read.
 */
export const collectMail = async (ports: Ports): Promise<number> => {
  const { mailbox, db } = ports
  if (!mailbox) return 0
  let taken = 0
  await mailbox.read((await findMark(db, mailbox.name)) ?? null, async (given, mark) => {
    // One that the server does not give is known by its place.
    const source = given?.source ?? Buffer.from(`${mailbox.name} ${mark.uidValidity}:${mark.lastUid}`)
    const [read] = await Promise.allSettled([given ? readMessage(source, given.isWhole) : unreadable(source)])
    if (read.status === 'rejected') ports.log(`a message could not be read: ${read.reason}`)
    const message = read.status === 'fulfilled' ? read.value : unreadable(source)
    const answer = await takeOrTell(ports, message, source)
    await moveMark(db, mailbox.name, mark, ports.clock.now())
    taken += 1
    return answer
  })
  return taken
}

/** Nothing is wrong with the message: what it has to be shown to does not answer now. */
class ScannerAway extends Error {}

/**
 * Takes a message in, or, where it is the message itself that cannot be taken, tells a person that it lies in the
 * mailbox: one must not stop all that come after it. While the files or the virus scanner are away it waits in the
 * mailbox, and what fails for this word as well comes again with the next reading.
 */
const takeOrTell = async (
  ports: Ports,
  message: ReadMessage,
  source: Uint8Array,
): Promise<'keep' | 'remove'> => {
  const [taken] = await Promise.allSettled([takeIn(ports, message)])
  if (taken.status === 'fulfilled') return taken.value
  if (taken.reason instanceof BlobsAway || taken.reason instanceof ScannerAway) throw taken.reason
  ports.log(`a message could not be taken in: ${taken.reason}`)
  return takeIn(ports, unreadable(source))
}

const takeIn = async (ports: Ports, message: ReadMessage): Promise<'keep' | 'remove'> => {
  if (await isKnownMessage(ports.db, message.digest)) return 'keep'
  const [meant = {}, ...others] = await findAnswered(ports, message)
  if (message.kind === 'report' && meant.mail) await noteReturned(ports, meant.mail, message)
  const answers: ('keep' | 'remove')[] = []
  // By the one it is meant for it is known again: that comes last, so that no other is missed when this stops in between.
  for (const one of others) {
    const digest = digestOf([message.digest, one.place?.id])
    answers.push(await fileTo(ports, { ...message, digest }, one))
  }
  answers.push(await fileTo(ports, message, meant))
  ports.nudge()
  return answers.includes('remove') ? 'remove' : 'keep'
}

/** A letter that is answered, and where it lies. */
interface Answered {
  readonly mail?: Mail
  readonly place?: MailPlace
}

/** The letters that a message answers, one of each case or whatever else they are about. */
const findAnswered = async (ports: Ports, { tokens }: ReadMessage): Promise<readonly Answered[]> => {
  const answered: Answered[] = []
  for (const token of tokens) {
    const mail = await findMailByToken(ports.db, token)
    if (!mail) continue
    const place = await findMailPlace(ports, mail.case_id)
    const isThere = answered.some((one) => one.place?.id === place?.id)
    if (!isThere) answered.push({ mail, ...(place && { place }) })
  }
  // What is about nothing, like a link to sign in, says no more than that.
  const placed = answered.filter(({ place }) => place)
  return placed.length > 0 ? placed : answered
}

/** Keeps a message where the letter that it answers lies; one that answers none waits for a person. */
const fileTo = async (
  ports: Ports,
  message: ReadMessage,
  { mail, place }: Answered,
): Promise<'keep' | 'remove'> => {
  const edition = editionFor(dayOfInstant(ports.clock.now()), ports.editions)
  const isSecret = isMarkedSecret(message, edition)
  const brought = isSecret ? nothing : await takeFiles(ports, message, place, edition)
  const isFromRecipient = mail !== undefined && message.from.address === addressOf(ports, mail).toLowerCase()
  const isForBoth = isFromRecipient && message.kind === 'message' && !isWithinCentre(mail.letter)
  await keepIncoming(ports.db, {
    incoming_id: idFrom(message.digest),
    digest: message.digest,
    received_at: ports.clock.now(),
    kind: message.kind,
    standing: isSecret ? 'refused' : standingOf(message, mail, place),
    case_id: place?.id ?? null,
    answers_mail: mail?.id ?? null,
    from_recipient: isFromRecipient,
    seen_by: isForBoth ? 'case' : 'centre',
    sender_sealed: ports.seal.close(JSON.stringify(message.from)),
    sender_masked: maskEmail(message.from.address),
    // Nothing of what is classified is kept, not even its subject (Q13.4).
    subject: isSecret ? '' : message.subject,
    body: isSecret ? '' : bodyOf(message),
    attachments: [
      ...brought.attachments,
      ...(isSecret ? [] : message.losses.map((loss) => ({ name: '', fileId: null, refused: [loss] }))),
    ],
    offer: (await isReceipt(ports, mail, place?.row, isFromRecipient, brought)) ? 'audit-receipt' : null,
  })
  return isSecret || brought.hasSecret ? 'remove' : 'keep'
}

const nothing = {
  attachments: [] as readonly IncomingAttachment[],
  hasSecret: false,
  /** Receipts of audit dates among them, by their codes. */
  receipts: [] as readonly ReceiptMark[],
}

const standingOf = ({ kind }: ReadMessage, mail: Mail | undefined, place: MailPlace | undefined) => {
  if (place) return 'filed'
  // What a machine sent of itself asks nobody for anything; a report that names no mail of ours might.
  return kind === 'automatic' || (kind === 'report' && mail) ? 'aside' : 'waiting'
}

const bodyOf = ({ text, statuses }: ReadMessage): string =>
  [text, ...statuses.map(({ recipient, status, diagnostic }) => `${recipient} ${status} ${diagnostic}`)]
    .filter((part) => part !== '')
    .join('\n\n')

const addressOf = (ports: Ports, mail: Mail): string =>
  mail.to_sealed === null ? mail.to_address : ports.seal.open(mail.to_sealed)

/** A mail came back after it had been taken (RFC 3464); one that is only late has not. */
const noteReturned = async (ports: Ports, mail: Mail, { statuses }: ReadMessage): Promise<void> => {
  const failed = statuses.find(({ action }) => action === 'failed')
  if (failed)
    await failMail(ports, mail, {
      failure: 'returned',
      text: `${failed.status} ${failed.diagnostic}`.trim(),
      isAddress: isAddressAtFault(failed),
    })
}

const isMarkedSecret = ({ subject, text }: ReadMessage, edition: Edition): boolean => {
  const gate = createGate(edition)
  for (const passage of [subject, ...text.split('\n')]) gate.see({ text: passage, at: {} })
  return gate.findings().some(({ answer }) => answer === 'not-met')
}

/** Outlook wraps files so for whoever it takes to use Outlook, too (MS-OXTNEF); whoever sent it knows nothing of it. */
const isOutlooks = ({ name, content }: ReadMessage['attachments'][number]): boolean =>
  /^winmail\.dat$/i.test(name) || [0x78, 0x9f, 0x3e, 0x22].every((byte, at) => content[at] === byte)

/** Each file passes the gate that uploads pass; what is turned away leaves its name and the reason (Q13.4). */
const takeFiles = async (
  ports: Ports,
  { attachments, digest }: ReadMessage,
  place: MailPlace | undefined,
  edition: Edition,
): Promise<typeof nothing> => {
  if (attachments.length === 0) return nothing
  return ports.spool.lend(async (folder) => {
    const told: IncomingAttachment[] = []
    let hasSecret = false
    const receipts: ReceiptMark[] = []
    for (const [at, attachment] of attachments.entries()) {
      const name = plainFileName(attachment.name) || `${at + 1}`
      const path = join(folder, String(at))
      await writeFile(path, attachment.content)
      const scanned = await scanPath(path, name, edition, {
        // Of what answers no mail, a code may still say where it belongs.
        readsCodes: place === undefined || place.row?.phase === 'audit-confirmation',
      })
      const no = scanned.findings.filter(({ answer }) => answer === 'not-met')
      const virus = no.length === 0 ? await findVirus(ports, path) : undefined
      // Nothing of the message is taken before it could be looked at: the mailbox is read again later.
      if (virus === 'virus-unchecked') throw new ScannerAway('a mail waits for the virus scanner')
      if (virus) {
        told.push({ name, fileId: null, refused: [virus] })
        continue
      }
      const isSecret = no.some(({ clause, rule }) => clause === 'Q13.4' && rule === 'secrecy')
      hasSecret ||= isSecret
      if (no.length > 0) {
        const refused = isOutlooks(attachment) ? ['outlook-package'] : no.map(({ code }) => code)
        told.push({ name: isSecret ? '' : name, fileId: null, refused })
        continue
      }
      const incomingId = idFrom(digest)
      const file = await keepFile(
        ports,
        {
          id: idFrom(`${digest}:${at}`),
          path,
          name,
          caseId: place?.id ?? incomingId,
          organisationId: place?.organisationId ?? incomingId,
          // Whose mail it came with, whoever that was.
          by: incomingId,
        },
        scanned,
      )
      told.push({
        name,
        fileId: file.file_id,
        refused: [],
        ...(scanned.receipt && { receiptOf: scanned.receipt.caseNumber }),
      })
      if (scanned.receipt) receipts.push(scanned.receipt)
    }
    return { attachments: told, hasSecret, receipts }
  })
}

/**
 * Whether it looks like the signed receipt of an audit date: whether it is one, a person says (Q4.4). One of ours is known
 * by its code, whatever it answers and whoever sent it: it has to be of this case, and of the day that counts now. A scan
 * without a code that can be read is taken for one where the recipient answers the notice with it.
 */
const isReceipt = async (
  ports: Ports,
  mail: Mail | undefined,
  row: CaseRow | undefined,
  isFromRecipient: boolean,
  { attachments, receipts }: typeof nothing,
): Promise<boolean> => {
  if (row?.phase !== 'audit-confirmation') return false
  if (receipts.length > 0) {
    const { events } = await readStream(ports.db, { stream: row.case_id, key: '', actorId: '' })
    const { number, audit } = fold(caseProcedure, events as StoredEvent[])
    return receipts.some((one) => one.caseNumber === number && one.auditOn === audit.notice?.auditOn)
  }
  return (
    isFromRecipient &&
    askingForReceipt.includes(mail?.letter ?? '') &&
    attachments.some(({ fileId }) => fileId !== null)
  )
}
