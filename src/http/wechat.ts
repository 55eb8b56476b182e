import { randomBytes } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { answerSlow } from '#core/wechat-answer.ts'
import type { WechatMessage } from '#core/wechat-message.ts'
import { isTakenNow, type ReceivedMessage, wechatCorrespondent } from '#handle/wechat.ts'
import type { WechatAccount } from '#handle/wechat-account.ts'
import type { App, Deps } from './door.ts'
import { Problem } from './errors.ts'
import { problemAnswer } from './shapes.ts'
import { isSignedBy, openMessage, sealMessage, signatureOf } from './wechat-cipher.ts'
import { readMarkup, writeMarkup } from './wechat-markup.ts'

const LARGEST_BODY = 64 * 1024
/** The platform waits five seconds and then asks again. */
const ANSWER_WITHIN_MS = 4000
const NOTHING_TO_SAY = 'success'

type Fields = Readonly<Record<string, string>>

const asked = z.object({
  signature: z.string().default(''),
  timestamp: z.string().regex(/^\d{1,12}$/),
  nonce: z.string().min(1).max(64),
  echostr: z.string().max(200).optional(),
  encrypt_type: z.string().optional(),
  msg_signature: z.string().default(''),
})

/** The message in the body. Throws Problems for what is forged, late or no message; none of them changes anything. */
const readBody = (
  account: WechatAccount,
  query: z.infer<typeof asked>,
  body: string,
): { fields: Fields; isSealed: boolean } => {
  const { timestamp, nonce, signature, msg_signature: sealedSignature, encrypt_type: kind } = query
  const { token, aesKey, appId } = account
  const fields = readMarkup(body)
  // An account with a key takes sealed messages only: a plain one says nothing of who wrote what is in it.
  if (!aesKey) {
    if (kind === 'aes' || !isSignedBy(signature, token, timestamp, nonce))
      throw new Problem('wechat-signature')
    if (!fields) throw new Problem('wechat-unreadable')
    return { fields, isSealed: false }
  }
  const sealed = fields?.Encrypt ?? ''
  if (!isSignedBy(sealedSignature, token, timestamp, nonce, sealed)) throw new Problem('wechat-signature')
  const opened = openMessage(sealed, { key: aesKey, appId })
  if (opened === undefined) throw new Problem('wechat-signature')
  const inner = readMarkup(opened)
  if (!inner) throw new Problem('wechat-unreadable')
  return { fields: inner, isSealed: true }
}

const messageOf = ({ MsgType = '', Content = '', Event = '', EventKey = '' }: Fields): WechatMessage => {
  if (MsgType === 'text') return { kind: 'text', text: Content }
  if (MsgType !== 'event') return { kind: 'other' }
  const event = Event.toLowerCase()
  if (event === 'click') return { kind: 'click', key: EventKey }
  return event === 'subscribe' || event === 'unsubscribe' ? { kind: event } : { kind: 'other' }
}

/** Events that nobody waits to hear about: a page was opened from the menu, a place was reported. */
const isSilent = ({ MsgType, Event = '' }: Fields): boolean =>
  MsgType === 'event' && !['click', 'subscribe', 'unsubscribe'].includes(Event.toLowerCase())

/** What tells a message from others: its number, or for events, which have none, who did what when. */
const idOf = ({ MsgId, FromUserName, CreateTime, Event, EventKey = '' }: Fields): string =>
  MsgId ? `message ${MsgId}` : `event ${FromUserName} ${CreateTime} ${Event} ${EventKey}`

const receivedFrom = (fields: Fields, isSealed: boolean): ReceivedMessage => {
  const { FromUserName: openid = '', ToUserName = '', CreateTime = '', MsgId, Event } = fields
  if (!openid || !ToUserName || !CreateTime || (!MsgId && !Event)) throw new Problem('wechat-unreadable')
  return { id: idOf(fields), openid, message: messageOf(fields), isSealed }
}

/** A reply as the platform takes it: sealed when the message was. */
const replyTo = (
  fields: Fields,
  { token, aesKey, appId }: WechatAccount,
  {
    content,
    seconds,
    nonce,
    isSealed,
  }: { content: string; seconds: number; nonce: string; isSealed: boolean },
): string => {
  const reply = writeMarkup({
    ToUserName: fields.FromUserName ?? '',
    FromUserName: fields.ToUserName ?? '',
    CreateTime: seconds,
    MsgType: 'text',
    Content: content,
  })
  if (!isSealed || !aesKey) return reply
  const sealed = sealMessage(reply, { key: aesKey, appId }, randomBytes(16))
  return writeMarkup({
    Encrypt: sealed,
    MsgSignature: signatureOf(token, String(seconds), nonce, sealed),
    TimeStamp: seconds,
    Nonce: nonce,
  })
}

/** The official account's door: its platform checks the address and hands over what people send. */
export const addWechatRoutes = (app: App, { ports, wechat = null }: Deps): void => {
  const correspondent = wechatCorrespondent(ports)
  const accountOf = (): WechatAccount => {
    if (!wechat) throw new Problem('wechat-off')
    return wechat
  }
  const readQuery = (given: Readonly<Record<string, string>>) => {
    const read = asked.safeParse(given)
    if (!read.success) throw new Problem('wechat-signature')
    if (!isTakenNow(ports, Number(read.data.timestamp))) throw new Problem('wechat-late')
    return read.data
  }
  for (const [method, summary] of [
    ['get', 'WeChat: the check of this address'],
    ['post', 'WeChat: a message or an event of the official account'],
  ] as const)
    app.openAPIRegistry.registerPath({
      method,
      path: '/wechat',
      summary,
      request: { query: asked },
      responses: {
        200: {
          description: 'The text to echo, a reply, or “success” when there is nothing to say.',
          content: { 'text/plain': { schema: z.string() }, 'text/xml': { schema: z.string() } },
        },
        default: problemAnswer,
      },
    })

  app.get('/wechat', (c) => {
    const { token } = accountOf()
    const { signature, timestamp, nonce, echostr } = readQuery(c.req.query())
    if (echostr === undefined || !isSignedBy(signature, token, timestamp, nonce))
      throw new Problem('wechat-signature')
    c.header('Cache-Control', 'no-store')
    return c.text(echostr)
  })

  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: () => {
      throw new Problem('body-too-large')
    },
  })
  app.post('/wechat', limit, async (c) => {
    const account = accountOf()
    const query = readQuery(c.req.query())
    const { fields, isSealed } = readBody(account, query, await c.req.text())
    const received = receivedFrom(fields, isSealed)
    c.header('Cache-Control', 'no-store')
    if (isSilent(fields)) return c.text(NOTHING_TO_SAY)
    const content = await inTime(correspondent.answer(received))
    if (content === '') return c.text(NOTHING_TO_SAY)
    const seconds = Math.floor(Date.parse(ports.clock.now()) / 1000)
    return c.body(replyTo(fields, account, { content, seconds, nonce: query.nonce, isSealed }), 200, {
      'Content-Type': 'text/xml; charset=utf-8',
    })
  })

  /** The answer, or a sentence that says where to look: when it takes too long, and when the database is away. */
  const inTime = async (answer: Promise<string>): Promise<string> => {
    const late = Promise.withResolvers<string>()
    const timer = setTimeout(() => late.resolve(answerSlow(ports.publicUrl)), ANSWER_WITHIN_MS)
    const told = answer.catch((error: unknown) => {
      ports.log(`a WeChat message was not answered: ${error instanceof Error ? error.stack : error}`)
      return answerSlow(ports.publicUrl)
    })
    try {
      return await Promise.race([told, late.promise])
    } finally {
      clearTimeout(timer)
    }
  }
}
