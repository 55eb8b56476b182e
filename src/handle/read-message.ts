import { createHash } from 'node:crypto'
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser'
import {
  type DeliveryStatus,
  kindOfMail,
  longestMailText,
  type MailHead,
  readDeliveryStatus,
  tokenIn,
} from '#core/incoming-mail.ts'

export interface ReadMessage {
  readonly kind: ReturnType<typeof kindOfMail>
  /** Of the mail that it answers or reports on. */
  readonly token: string | null
  /** The same for the same message, by whatever way it comes. */
  readonly digest: string
  readonly from: { readonly address: string; readonly name: string }
  readonly subject: string
  readonly text: string
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[]
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
  }
}

const isPartOfReport = (type: string): boolean =>
  [
    'message/delivery-status',
    'message/rfc822',
    'text/rfc822-headers',
    'message/global-delivery-status',
  ].includes(type)

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Reads a message as it came over the line (RFC 5322, MIME). Whatever a sender can put into it is taken as text only. */
export const readMessage = async (source: Uint8Array, isWhole: boolean): Promise<ReadMessage> => {
  const mail = await simpleParser(Buffer.from(source), {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    skipTextToHtml: true,
  })
  const head = headOf(mail)
  const kind = kindOfMail(head)
  const contentOf = (type: RegExp) =>
    mail.attachments
      .filter(({ contentType }) => type.test(contentType))
      .map(({ content }) => content.toString('utf8'))
      .join('\n\n')
  const report =
    kind === 'report'
      ? readDeliveryStatus(contentOf(/delivery-status$/))
      : { envelopeId: null, recipients: [] }
  // A report brings along the mail that came back, or its head.
  const original =
    kind === 'report' ? (/^message-id:\s*(<[^>]+>)/im.exec(contentOf(/rfc822/))?.[1] ?? null) : null
  const references = [...head.references, ...(original ? [original] : [])]
  const [from] = mail.from?.value ?? []
  const text = (mail.text ?? '').replaceAll('\0', '').trim().slice(0, longestMailText)
  const attachments = isWhole
    ? mail.attachments
        .filter(({ contentType }) => kind === 'message' && !isPartOfReport(contentType))
        .map(({ filename, content }, at) => ({
          name: filename ?? `${at + 1}`,
          content: new Uint8Array(content),
        }))
    : []
  const address = (from?.address ?? '').toLowerCase()
  const subject = (mail.subject ?? '').replaceAll(/\p{Cc}/gu, ' ').slice(0, 300)
  return {
    kind,
    token:
      report.envelopeId && /^[0-9a-f]{32}$/.test(report.envelopeId)
        ? report.envelopeId
        : tokenIn({ ...head, references }),
    digest: sha256(
      JSON.stringify([
        mail.messageId ?? '',
        address,
        subject,
        text,
        attachments.map(({ content }) => sha256(content)),
      ]),
    ),
    from: { address, name: from?.name ?? '' },
    subject,
    text,
    attachments,
    statuses: report.recipients,
  }
}

/** A message that no reader makes sense of: a person looks at it in the mailbox itself. */
export const unreadable = (source: Uint8Array): ReadMessage => ({
  kind: 'message',
  token: null,
  digest: sha256(source),
  from: { address: '', name: '' },
  subject: '',
  text: '',
  attachments: [],
  statuses: [],
})
