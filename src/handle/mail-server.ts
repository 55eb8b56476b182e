import { createTransport } from 'nodemailer'
import type { Ports } from './ports.ts'

// A server that says nothing is given up well before the lease of the job ends, so that no second process sends it too.
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Mail through the SMTP server at this address (smtp://user:password@host:port, smtps:// for TLS from the start; `from`
 * in the query sets the sender). Sending throws when the server does not take the mail,
 * or does not answer within seconds.
 */
export const connectMailServer = (smtpUrl: string): NonNullable<Ports['mail']> => {
  const url = new URL(smtpUrl)
  const from = url.searchParams.get('from') ?? `zizhi@${url.hostname}`
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
    send: async ({ messageId, to, subject, text, html }) => {
      await transport.sendMail({ from, to, subject, text, html, messageId })
    },
  }
}
