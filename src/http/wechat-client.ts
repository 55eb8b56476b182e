import { randomBytes } from 'node:crypto'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { openMessage, sealMessage, signatureOf } from './wechat-cipher.ts'
import { readMarkup, writeMarkup } from './wechat-markup.ts'

type Fields = Readonly<Record<string, string | number>>

export interface Envelope {
  readonly query: Record<string, string>
  readonly body: string
}

export interface Delivery {
  readonly status: number
  /** The text that a person would see; null when there was nothing to say. */
  readonly said: string | null
  /** The reply as it came. */
  readonly raw: string
}

/** The account's own name, to which everything is addressed. */
export const accountName = 'gh_account'

/**
 * The other side of the official account's door: what the platform does with what a person writes. It signs and seals
 * each message as published and shows a reply only when that is signed, sealed and addressed as it has to be. For the
 * demo, where no platform is, and for tests.
 */
export const wechatClient = (
  send: (path: string, init: { method: string; body?: string }) => Response | Promise<Response>,
  { token, appId, aesKey }: WechatAccount,
  { seconds, next }: { readonly seconds: () => number; readonly next: () => string },
) => {
  const envelope = (fields: Fields, { at = seconds(), nonce = next() } = {}): Envelope => {
    const timestamp = String(at)
    const plain = writeMarkup(fields)
    const query: Record<string, string> = {
      signature: signatureOf(token, timestamp, nonce),
      timestamp,
      nonce,
    }
    if (!aesKey) return { query, body: plain }
    const sealed = sealMessage(plain, { key: aesKey, appId }, randomBytes(16))
    return {
      query: {
        ...query,
        encrypt_type: 'aes',
        msg_signature: signatureOf(token, timestamp, nonce, sealed),
      },
      body: writeMarkup({ ToUserName: accountName, Encrypt: sealed }),
    }
  }

  /** What a reply says. Throws when it would not be shown: wrongly signed, sealed for another, or to somebody else. */
  const read = (raw: string, openid: string): string | null => {
    if (raw === 'success' || raw === '') return null
    const outer = readMarkup(raw)
    if (!outer) throw new Error(`no reply: ${raw}`)
    let inner = outer
    if (aesKey) {
      const { Encrypt = '', MsgSignature, TimeStamp = '', Nonce = '' } = outer
      if (MsgSignature !== signatureOf(token, TimeStamp, Nonce, Encrypt)) throw new Error('wrongly signed')
      inner = readMarkup(openMessage(Encrypt, { key: aesKey, appId }) ?? '') ?? {}
    }
    if (inner.ToUserName !== openid || inner.FromUserName !== accountName || inner.MsgType !== 'text')
      throw new Error(`a reply that is not shown: ${JSON.stringify(inner)}`)
    return inner.Content ?? ''
  }

  const deliver = async ({ query, body }: Envelope, openid = ''): Promise<Delivery> => {
    const answer = await send(`/wechat?${new URLSearchParams(query)}`, { method: 'POST', body })
    const raw = await answer.text()
    return { status: answer.status, raw, said: answer.status === 200 ? read(raw, openid) : null }
  }

  const fieldsOf = (openid: string, rest: Fields): Fields => ({
    ToUserName: accountName,
    FromUserName: openid,
    CreateTime: seconds(),
    ...rest,
  })
  const textOf = (openid: string, content: string, id = next()): Fields =>
    fieldsOf(openid, { MsgType: 'text', Content: content, MsgId: id })

  return {
    envelope,
    deliver,
    textOf,
    fieldsOf,
    /** A person writes; the answer is what they read. */
    write: (openid: string, content: string) => deliver(envelope(textOf(openid, content)), openid),
    /** An event, such as a touch on the menu. */
    event: (openid: string, event: string, key = '') =>
      deliver(envelope(fieldsOf(openid, { MsgType: 'event', Event: event, EventKey: key })), openid),
  }
}
