import { readsPost } from '#core/incoming-mail.ts'
import type { Actor } from '#core/kernel.ts'
import { isOnlyPayer, sideOf } from '#core/roles.ts'
import { isMeetingLetterSeenBy } from '#core/seen-by.ts'
import { type FiledMessage, isEntered } from '#store/incoming.ts'
import { hasStream } from '#store/log.ts'
import { findMatter, findMatterByNumber } from '#store/matters.ts'
import { type CaseRow, findCase, findCaseByNumber, findCertificate, findMeeting } from '#store/views.ts'
import { findCaseFor } from './case-access.ts'
import { findMatterFor, maySeeCertificate } from './matter-access.ts'
import type { Ports } from './ports.ts'

/** What a piece of mail is about, and lies on with its files: whatever letters are written about. */
export interface MailPlace {
  readonly id: string
  /** Whose its files are; what concerns no organisation keeps them as its own. */
  readonly organisationId: string
  /** Where it is a case. */
  readonly row?: CaseRow
}

/** Where letters about this stream stand; undefined when there is no such stream. */
export const findMailPlace = async ({ db }: Ports, id: string | null): Promise<MailPlace | undefined> => {
  if (id === null) return undefined
  const row = await findCase(db, id)
  if (row) return { id, organisationId: row.organisation_id, row }
  const other = (await findMatter(db, id)) ?? (await findCertificate(db, id))
  if (other) return { id, organisationId: other.organisation_id ?? id }
  return (await hasStream(db, id)) ? { id, organisationId: id } : undefined
}

/** The case, proceeding, objection or complaint with this number; undefined when there is none. */
export const findNumbered = async (ports: Ports, number: string): Promise<MailPlace | undefined> => {
  const row = await findCaseByNumber(ports.db, number)
  if (row) return { id: row.case_id, organisationId: row.organisation_id, row }
  return findMailPlace(ports, (await findMatterByNumber(ports.db, number))?.matter_id ?? null)
}

/** What this actor reads of a message about something that they may see: a stranger's word is for the centre alone. */
export const isMessageSeenBy = (
  message: Pick<FiledMessage, 'seen_by' | 'from_recipient' | 'recipient_id'>,
  actor: Actor,
  isOfMeeting: boolean,
): boolean => {
  if (isOfMeeting) return isMeetingLetterSeenBy(message.from_recipient ? message.recipient_id : null, actor)
  return sideOf(actor) === 'centre' || (message.seen_by === 'case' && !isOnlyPayer(actor))
}

/**
 * Whether this actor may open a file that this message brought: whoever reads the message, before it is filed whoever
 * sees to it, and once an event names the file whoever sees what it lies on.
 */
export const mayOpenBrought = async (
  ports: Ports,
  actor: Actor,
  { message, fileId }: { readonly message: FiledMessage; readonly fileId: string },
): Promise<boolean> => {
  const id = message.case_id
  if (!id) return message.standing === 'waiting' && readsPost(actor)
  if (await findMeeting(ports.db, id)) return isMessageSeenBy(message, actor, true)
  const certificate = await findCertificate(ports.db, id)
  const isSeen =
    certificate !== undefined
      ? maySeeCertificate(certificate, actor)
      : ((await findCaseFor(ports, actor, id)) ?? (await findMatterFor(ports, actor, id))) !== undefined
  return isSeen && (isMessageSeenBy(message, actor, false) || isEntered(ports.db, id, fileId))
}
