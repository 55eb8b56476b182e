import type { Actor } from '#core/kernel.ts'
import { paperOfMail } from '#core/letters/letter-paper.ts'
import { findStreamKind } from '#store/log.ts'
import { findMail, type Mail } from '#store/mails.ts'
import type { Ports } from './ports.ts'
import { findCasePage } from './query.ts'
import { findRecordPage, type RecordKind, recordKinds } from './record.ts'

/** A letter as PDF under its subject; or the characters in it that cannot be printed here. */
export type PrintedLetter =
  | { readonly subject: string; readonly pdf: Uint8Array }
  | { readonly unprintable: readonly string[] }

/** Whether a letter was sent to this actor, or stands on a page that they may see; the administrator reads them all. */
const mayRead = async (ports: Ports, actor: Actor, mail: Mail): Promise<boolean> => {
  const { id, recipient_id: recipientId, case_id: streamId } = mail
  if (recipientId === actor.personId || actor.roles.includes('administrator')) return true
  const kind = streamId && (await findStreamKind(ports.db, streamId))
  if (!streamId || !kind) return false
  const page =
    kind === 'case'
      ? await findCasePage(ports, actor, streamId)
      : recordKinds.includes(kind as RecordKind) &&
        (await findRecordPage(ports, actor, kind as RecordKind, streamId))
  return page ? page.letters.some((letter) => letter.id === id) : false
}

/** A letter on paper for whoever may read it; undefined when there is none for them. Throws when it cannot be made. */
export const findLetterPaper = async (
  ports: Ports,
  actor: Actor,
  mailId: number,
): Promise<PrintedLetter | undefined> => {
  const mail = await findMail(ports.db, mailId)
  if (!mail || !(await mayRead(ports, actor, mail))) return undefined
  const paper = paperOfMail({ ...mail, createdAt: mail.created_at })
  if (!paper) return undefined
  const printed = await ports.print.letter(paper)
  if ('unprintable' in printed) return printed
  return { subject: mail.subject, pdf: printed }
}
