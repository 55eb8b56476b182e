import { ImapFlow } from 'imapflow'
import { largestMailBytes } from '#core/incoming-mail.ts'
import type { BoxMark, BoxMessage, Mailbox } from './ports.ts'

/** Of a message that is too large, enough to know whose it is and which mail it answers. */
const headBytes = 64 * 1024

/** Readings in a row that may end at the same message: then it is passed over, and a person looks at it. */
const mostTries = 5

/** The message at which the last reading ended, and how many in a row did. */
interface Stumbling {
  at: string
  times: number
}

/**
 * The mailbox at this address (imaps://user:password@host:port/INBOX, imap:// with STARTTLS where the server has it). It
 * is read as it is: nothing is marked as seen, and nothing moved, so that people may read it beside us.
 */
export const connectMailbox = (imapUrl: string): Mailbox => {
  const url = new URL(imapUrl)
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX'
  const user = decodeURIComponent(url.username)
  const secure = url.protocol === 'imaps:'
  const stumbling: Stumbling = { at: '', times: 0 }
  return {
    name: `${user}@${url.hostname}/${folder}`,
    read: async (mark, take) => {
      const client = new ImapFlow({
        host: url.hostname,
        port: Number(url.port || (secure ? 993 : 143)),
        secure,
        auth: { user, pass: decodeURIComponent(url.password) },
        logger: false,
        socketTimeout: 60_000,
        greetingTimeout: 10_000,
        connectionTimeout: 10_000,
      })
      // Told again by whatever is waited for; without a listener it would end the process.
      client.on('error', () => {})
      await client.connect()
      const [read] = await Promise.allSettled([readFolder(client, folder, { mark, stumbling }, take)])
      await Promise.allSettled([client.logout()])
      client.close()
      if (read.status === 'rejected') throw read.reason
    },
  }
}

const readFolder = async (
  client: ImapFlow,
  folder: string,
  { mark, stumbling }: { readonly mark: BoxMark | null; readonly stumbling: Stumbling },
  take: Parameters<Mailbox['read']>[1],
): Promise<void> => {
  const box = await client.mailboxOpen(folder)
  const uidValidity = Number(box.uidValidity)
  const after = mark?.uidValidity === uidValidity ? mark.lastUid : 0
  // One that came before the mark answers to n:* too, as the last that there is.
  const found = (await client.search({ uid: `${after + 1}:*` }, { uid: true })) || []
  for (const uid of found.filter((one) => one > after).toSorted((a, b) => a - b)) {
    const next = { uidValidity, lastUid: uid }
    const at = `${uidValidity}:${uid}`
    // Some servers break the line at a message that lies there damaged, and would at every reading.
    if (stumbling.at === at && stumbling.times >= mostTries) {
      await take(null, next)
      continue
    }
    const [fetched] = await Promise.allSettled([fetchMessage(client, uid)])
    if (fetched.status === 'rejected') {
      Object.assign(stumbling, { at, times: stumbling.at === at ? stumbling.times + 1 : 1 })
      throw fetched.reason
    }
    // Gone meanwhile: somebody else reads this mailbox, too.
    if (!fetched.value) continue
    const answer = await take(fetched.value, next)
    if (answer === 'remove') await client.messageDelete(String(uid), { uid: true })
  }
}

const fetchMessage = async (client: ImapFlow, uid: number): Promise<BoxMessage | undefined> => {
  const size = await client.fetchOne(String(uid), { size: true }, { uid: true })
  if (!size) return undefined
  const isWhole = (size.size ?? 0) <= largestMailBytes
  const source = isWhole || { start: 0, maxLength: headBytes }
  const message = await client.fetchOne(String(uid), { source }, { uid: true })
  return message && message.source !== undefined ? { source: message.source, isWhole } : undefined
}
