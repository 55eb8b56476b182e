import type { About } from '#core/letters/letter.ts'
import type { CentreRole } from '#core/roles.ts'

/**
 * What an incoming message is, told from its head alone and without trusting any of it. A token says which of our mails
 * is answered, and nothing else does; whose words they are, the sender's address only suggests (Q8.1).
 */
export interface MailHead {
  /** Every address it was delivered or written to. */
  readonly to: readonly string[]
  /** The ids of the mails that it says it answers. */
  readonly references: readonly string[]
  readonly contentType: string
  readonly autoSubmitted: string | null
  readonly listId: string | null
  readonly precedence: string | null
  /** The envelope's sender: '<>' on what nobody may answer. */
  readonly returnPath: string | null
  readonly from: string
  /** Whom a server could not reach, where it says so in a head of its own. */
  readonly failedRecipients: string | null
}

/** An answer of a person, a report that a mail came back, or what a machine sent of itself and nobody answers. */
export type IncomingKind = 'message' | 'report' | 'automatic'

const token = /[0-9a-f]{32}/
const plusToken = new RegExp(`\\+(${token.source})@`, 'i')
const idToken = new RegExp(`^<?(${token.source})@`, 'i')

/** One message answers no more letters than this: the rest of a long list of names is not looked up. */
export const mostAnswered = 10

/**
 * The tokens of the mails that are answered, each once: by the addresses it came to, then by the ids it refers to, the
 * nearest first.
 */
export const tokensIn = ({ to, references }: Pick<MailHead, 'to' | 'references'>): readonly string[] => {
  const found = [
    ...to.map((address) => plusToken.exec(address)),
    ...references.toReversed().map((id) => idToken.exec(id.trim())),
  ].flatMap((match) => match?.[1]?.toLowerCase() ?? [])
  return [...new Set(found)].slice(0, mostAnswered)
}

/** Of what kind a message is (RFC 3464, RFC 3834, RFC 2919); many servers report in a form of their own. */
export const kindOfMail = (head: MailHead): IncomingKind => {
  const { contentType, autoSubmitted, listId, precedence, returnPath, from, failedRecipients } = head
  if (/^multipart\/report\b/i.test(contentType) && /delivery-status/i.test(contentType)) return 'report'
  const isAuto = autoSubmitted !== null && !/^\s*no\b/i.test(autoSubmitted)
  const isFromNobody = returnPath?.trim() === '<>'
  const isOfServer = /^(?:mailer-daemon|mail-daemon|postmaster)@/i.test(from)
  if (failedRecipients !== null || (isOfServer && (isFromNobody || isAuto))) return 'report'
  const isBulk = precedence !== null && /^\s*(bulk|junk|list|auto_reply)\b/i.test(precedence)
  return isAuto || isBulk || listId !== null || isFromNobody ? 'automatic' : 'message'
}

/** What a report says of one address (RFC 3464). */
export interface DeliveryStatus {
  readonly recipient: string
  readonly action: string
  readonly status: string
  readonly diagnostic: string
}

/** The fields of a message/delivery-status body, recipient by recipient; nothing where it names none. */
export const readDeliveryStatus = (
  body: string,
): { readonly envelopeId: string | null; readonly recipients: readonly DeliveryStatus[] } => {
  const groups = body
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(
      (group) =>
        new Map(
          group.split('\n').flatMap((line): [string, string][] => {
            const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
            return name ? [[name.toLowerCase(), value ?? '']] : []
          }),
        ),
    )
  /** Without the type that stands before the semicolon: rfc822, smtp. */
  const plain = (value: string | undefined) => (value ?? '').replace(/^[\w.-]+;\s*/, '').trim()
  return {
    envelopeId: groups[0]?.get('original-envelope-id')?.trim() || null,
    recipients: groups
      .filter((group) => group.has('action'))
      .map((group) => ({
        recipient: plain(group.get('final-recipient') ?? group.get('original-recipient')).toLowerCase(),
        action: (group.get('action') ?? '').trim().toLowerCase(),
        status: (group.get('status') ?? '').trim(),
        diagnostic: plain(group.get('diagnostic-code')).slice(0, 500),
      })),
  }
}

/** The line of a report’s words in which a server said no (RFC 5321); '' where there is none. */
export const noIn = (text: string): string =>
  (text.split('\n').find((one) => /(?:^|[^\d.])5\d\d[ -]/.test(one)) ?? '').trim().slice(0, 500)

const saysFailed = /undeliver|returned mail|delivery (?:has )?fail|failure notice|\(failure\)|退信|退回/i

/**
 * What a report in a form of its own says: that the mail came back, by its head, a code of failure in its words or its
 * subject; nothing where it may only be late.
 */
export const readPlainReport = ({
  subject,
  text,
  failedRecipients,
}: {
  readonly subject: string
  readonly text: string
  readonly failedRecipients: string | null
}): readonly DeliveryStatus[] => {
  const [, status = ''] = /(?:5\d\d[ -]|#)(5\.\d{1,3}\.\d{1,3})\b/.exec(text) ?? []
  if (failedRecipients === null && status === '' && !saysFailed.test(subject)) return []
  const recipient = (failedRecipients ?? '').trim().toLowerCase()
  return [{ recipient, action: 'failed', status, diagnostic: noIn(text) }]
}

/** What the answer of a calendar says to an invitation (RFC 5546): a yes asks nobody for anything, a no does. */
export const isCalendarYes = (calendar: string): boolean =>
  /^METHOD:REPLY\s*$/im.test(calendar) &&
  /PARTSTAT="?(?:ACCEPTED|TENTATIVE)/i.test(calendar.replaceAll(/\r?\n[ \t]/g, ''))

/**
 * Whether what came back means that mails do not reach the address, and not only this one: by its status (RFC 3463: no
 * such address, mailbox closed or full, no way there), or by the bare answer of a server that gives none (RFC 5321).
 */
export const isAddressAtFault = ({
  status,
  diagnostic,
}: Pick<DeliveryStatus, 'status' | 'diagnostic'>): boolean =>
  status === ''
    ? /(?:^|[^\d.])55[0-3][ -]/.test(diagnostic)
    : /^5\.(1\.|2\.[12]|4\.)/.test(status) || status === '5.0.0'

/** Whose it is at the centre to read what is answered to letters, by what they are about; of a case its lead's. */
export const answererAbout = {
  case: 'lead',
  meeting: 'secretary',
  certificate: 'clerk',
  proceeding: 'decider',
  objection: 'decider',
  complaint: 'approver',
} as const satisfies Record<About['what'], CentreRole>

/** What somebody with these roles reads the answers about, cases left out. */
export const answeredBy = (roles: readonly string[]): readonly About['what'][] =>
  (Object.keys(answererAbout) as About['what'][]).filter(
    (what) => what !== 'case' && roles.includes(answererAbout[what]),
  )

/** Who at the centre sees to mail that no token files: whoever takes in, and approvers. */
export const keepsPost = (roles: readonly string[]): boolean =>
  roles.includes('intake') || roles.includes('approver')

/** Who reads what waits there: besides them, whoever watches over their work. */
export const readsPost = ({ roles }: { readonly roles: readonly string[] }): boolean =>
  keepsPost(roles) || roles.includes('supervisor')

/** The longest text of a message that is kept; what is longer was not written by hand. */
export const longestMailText = 20_000

/** The largest message that is taken in whole; the rest is asked to be uploaded (Q13.5). */
export const largestMailBytes = 30 * 1024 * 1024
