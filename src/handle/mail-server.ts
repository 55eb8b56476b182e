import { createTransport } from 'nodemailer'
import type { Handed, Ports } from './ports.ts'

// A server that says nothing is given up well before the lease of the job ends, so that no second process sends it too.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** What the library says of a mail that was not taken. */
interface SmtpFault extends Error {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

/** The address with the token behind a plus, so that an answer finds its case, and a report the mail that came back. */
const withToken = (address: string, token: string): string => address.replace(/@(?=[^@]*$)/, `+${token}@`)

/** Without a name: centre@example.cn of 资质 <centre@example.cn>. */
const bare = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

/**
 * Mail through the SMTP server at this address (smtp://user:password@host:port, smtps:// for TLS from the start; `from`
 * in the query sets the sender, `plus=no` leaves the token out of the addresses, for a server that does not deliver
 * centre+token@ to centre@). Answers that the address or the message was refused for good (5yz); throws when the
 * server cannot take the mail now, or does not answer within seconds.
 */
export const connectMailServer = (smtpUrl: string): NonNullable<Ports['mail']> => {
  const url = new URL(smtpUrl)
  const from = url.searchParams.get('from') ?? `zizhi@${url.hostname}`
  const hasPlus = url.searchParams.get('plus') !== 'no'
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
    secure: url.protocol === 'smtps:',
    ...patience,
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
  })
  return {
    address: bare(from),
    send: async ({ messageId, token, thread, to, calendar, attachments, ...content }): Promise<Handed> => {
      const answersTo = hasPlus ? withToken(bare(from), token) : bare(from)
      const sending = transport.sendMail({
        ...content,
        from,
        to,
        messageId,
        replyTo: answersTo,
        envelope: {
          from: answersTo,
          to,
          dsn: { id: token, return: 'headers', notify: ['failure'], recipient: to },
        },
        ...(thread && { inReplyTo: thread, references: [thread] }),
        attachments: attachments.map(({ name, content, type }) => ({
          filename: name,
          content: Buffer.from(content),
          contentType: type,
        })),
        ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
        // Whoever is away need not tell a machine.
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
      } as Parameters<typeof transport.sendMail>[0])
      const [sent] = await Promise.allSettled([sending])
      if (sent.status === 'fulfilled') return { kind: 'taken' }
      const refused = refusalIn(sent.reason as SmtpFault)
      if (refused) return refused
      throw sent.reason
    },
  }
}

/** A no for good, of the address or of the message; a wrong password or a busy server is neither. */
const refusalIn = ({ code, responseCode = 0, response = '' }: SmtpFault): Handed | null => {
  if (responseCode < 500 || (code !== 'EENVELOPE' && code !== 'EMESSAGE')) return null
  return { kind: 'refused', what: code === 'EENVELOPE' ? 'address' : 'message', answer: response }
}
