import { requestJobs } from '#store/jobs.ts'
import { keepMail, type Mail, markMail } from '#store/mails.ts'
import type { Ports } from './ports.ts'

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

/** Hands a kept mail to the mail server. Without one, mails stay kept and are shown in the administration pages. */
export const deliver = async (ports: Ports, mail: Mail): Promise<void> => {
  if (!ports.mail || mail.status !== 'kept') return
  await ports.mail.send({
    messageId: `<${mail.key.replaceAll(/[^\w.-]/g, '.')}@zizhi>`,
    to: mail.to_sealed === null ? mail.to_address : ports.seal.open(mail.to_sealed),
    subject: mail.subject,
    text: mail.body,
    html: mail.html,
  })
  await markMail(ports.db, mail.id, { status: 'sent', sentAt: ports.clock.now() })
}
