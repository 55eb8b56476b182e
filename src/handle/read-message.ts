import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import {
  type DeliveryStatus,
  isCalendarYes,
  kindOfMail,
  longestMailText,
  type MailHead,
  noIn,
  readDeliveryStatus,
  readPlainReport,
  tokensIn,
} from '#core/incoming-mail.ts'
import { readSevenBit, sevenBitCharset } from './seven-bit-chinese.ts'

/** What of a message cannot be told, though the message is there: the original stays in the mailbox. */
export type Loss = 'file-too-large' | 'text-unreadable' | 'message-unreadable'

export interface ReadMessage {
  readonly kind: ReturnType<typeof kindOfMail>
  /** Of the mails that it answers, the one it is meant for first; or of the one that it reports on. */
  readonly tokens: readonly string[]
  /** The same for the same message, by whatever way it comes. */
  readonly digest: string
  readonly from: { readonly address: string; readonly name: string }
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly losses: readonly Loss[]
  /** What a report says, recipient by recipient. */
  readonly statuses: readonly DeliveryStatus[]
}

const addresses = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((one) =>
      typeof one === 'string'
        ? [one]
        : ((one as AddressObject | undefined)?.value ?? []).map(({ address = '' }) => address),
    )

const headOf = (mail: ParsedMail): MailHead => {
  const line = (name: string) => {
    const found = mail.headerLines.find(({ key }) => key === name)?.line
    return found === undefined
      ? null
      : found
          .slice(found.indexOf(':') + 1)
          .replaceAll(/\s+/g, ' ')
          .trim()
  }
  const { headers } = mail
  return {
    to: ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) =>
      addresses(headers.get(name)),
    ),
    references: [...[mail.references ?? []].flat(), ...(mail.inReplyTo ? [mail.inReplyTo] : [])],
    contentType: line('content-type') ?? '',
    autoSubmitted: line('auto-submitted'),
    listId: line('list-id'),
    precedence: line('precedence'),
    returnPath: line('return-path'),
    from: mail.from?.value[0]?.address ?? '',
    failedRecipients: line('x-failed-recipients'),
  }
}

/** Text that the database takes: without the character that ends strings, and without halves of characters. */
const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()

/** Whether a text is mostly what a reader puts where it could not tell the character. */
const isGarbled = (text: string): boolean => text.split('\ufffd').length - 1 > text.length / 10

/**
 * Old programs write Chinese without saying how. A head that is not UTF-8 is then GB18030, and so is a body of one part
 * that says nothing of its characters.
 */
const inUtf8 = (source: Uint8Array): Buffer => {
  const bytes = Buffer.from(source)
  const ends = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at >= 0)
  const end = ends.length > 0 ? Math.min(...ends) : bytes.length
  const told = (part: Buffer) => (isUtf8(part) ? part : Buffer.from(new TextDecoder('gb18030').decode(part)))
  const head = told(bytes.subarray(0, end))
  const body = bytes.subarray(end)
  const isSilent =
    !/charset\s*=|^content-type:\s*(?!text\/)|^content-transfer-encoding:\s*(?:base64|quoted)/im.test(
      head.toString(),
    )
  return Buffer.concat([head, isSilent ? told(body) : body])
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Reads a message as it came over the line (RFC 5322, MIME). Whatever a sender can put into it is taken as text only. */
export const readMessage = async (source: Uint8Array, isWhole: boolean): Promise<ReadMessage> => {
  const mail = await simpleParser(inUtf8(source), {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
  })
  const head = headOf(mail)
  const contentOf = (type: RegExp) =>
    mail.attachments
      .filter(({ contentType }) => type.test(contentType))
      .map(({ content }) => clean(content.toString('utf8')))
      .join('\n\n')
  const kind = isCalendarYes(contentOf(/^text\/calendar$/)) ? 'automatic' : kindOfMail(head)
  const report =
    kind === 'report'
      ? readDeliveryStatus(contentOf(/delivery-status$/))
      : { envelopeId: null, recipients: [] }
  // A report brings along the mail that came back, or its head.
  const original =
    kind === 'report' ? (/^message-id:\s*(<[^>]+>)/im.exec(contentOf(/rfc822/))?.[1] ?? null) : null
  const references = [...head.references, ...(original ? [original] : [])]
  const [from] = mail.from?.value ?? []
  const charset = sevenBitCharset(source)
  const body = readSevenBit(clean(mail.text ?? ''), charset)
  const text = (body ?? '').trim().slice(0, longestMailText)
  const losses: readonly Loss[] = [
    ...(isWhole ? [] : (['file-too-large'] as const)),
    ...(body === null || isGarbled(text) ? (['text-unreadable'] as const) : []),
  ]
  const attachments = isWhole
    ? mail.attachments
        // A calendar's answer is no paper.
        .filter(({ contentType }) => kind === 'message' && contentType !== 'text/calendar')
        .map(({ filename, contentType, content }, at) => ({
          name: clean(filename ?? (contentType === 'message/rfc822' ? `${at + 1}.eml` : `${at + 1}`)),
          content: new Uint8Array(content),
        }))
    : []
  const address = clean(from?.address ?? '').toLowerCase()
  const subject = (readSevenBit(clean(mail.subject ?? ''), charset) ?? '')
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, 300)
  const statuses =
    kind === 'report' && report.recipients.length === 0
      ? readPlainReport({ ...head, subject, text })
      : // Some servers say why in their words alone, and nothing but a general status in the fields.
        report.recipients.map((one) => (one.diagnostic === '' ? { ...one, diagnostic: noIn(text) } : one))
  const named =
    report.envelopeId && /^[0-9a-f]{32}$/.test(report.envelopeId)
      ? [report.envelopeId]
      : tokensIn({ ...head, references })
  // Only a person answers several at once; a machine speaks of one mail.
  const tokens = kind === 'message' ? named : named.slice(0, 1)
  return {
    kind,
    tokens,
    digest: sha256(
      JSON.stringify([
        mail.messageId ?? '',
        address,
        subject,
        text,
        attachments.map(({ content }) => sha256(content)),
        // Reports read alike, and often have no id: what tells two of them apart is the mail that came back.
        ...(kind === 'report' ? [tokens[0] ?? null, statuses] : []),
      ]),
    ),
    from: { address, name: readSevenBit(clean(from?.name ?? ''), charset) ?? '' },
    subject,
    text,
    attachments,
    losses,
    statuses,
  }
}

/** A message that no reader makes sense of: a person looks at it in the mailbox itself. */
export const unreadable = (source: Uint8Array): ReadMessage => ({
  kind: 'message',
  tokens: [],
  digest: sha256(source),
  from: { address: '', name: '' },
  subject: '',
  text: '',
  attachments: [],
  losses: ['message-unreadable'],
  statuses: [],
})
