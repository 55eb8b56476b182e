import { randomBytes, randomUUID } from 'node:crypto'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { openMessage, sealMessage, signatureOf } from '../../src/http/wechat-cipher.ts'
import { readMarkup, writeMarkup } from '../../src/http/wechat-markup.ts'

type Fields = Readonly<Record<string, string | number>>

export interface Delivery {
  readonly status: number
  /** The text that a person would see; null when there was nothing to say. */
  readonly said: string | null
  /** The reply as it came. */
  readonly raw: string
}

export interface Envelope {
  readonly query: Record<string, string>
  readonly body: string
}

/** The account's side as the world knows it, behaving as its platform does: seals, signs, and sends again. */
export const wechatPlatform = (
  send: (path: string, init: { method: string; body?: string }) => Response | Promise<Response>,
  { token, appId, aesKey }: WechatAccount,
  seconds: () => number,
) => {
  let serial = 1000
  const next = () => {
    serial += 1
    return String(serial)
  }

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
      body: writeMarkup({ ToUserName: 'gh_account', Encrypt: sealed }),
    }
  }

  /** What a reply says; throws when it would not be shown: wrongly signed, sealed for another, or to somebody else. */
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
    if (inner.ToUserName !== openid || inner.FromUserName !== 'gh_account' || inner.MsgType !== 'text')
      throw new Error(`a reply that is not shown: ${JSON.stringify(inner)}`)
    return inner.Content ?? ''
  }

  const deliver = async ({ query, body }: Envelope, openid = ''): Promise<Delivery> => {
    const answer = await send(`/wechat?${new URLSearchParams(query)}`, { method: 'POST', body })
    const raw = await answer.text()
    return { status: answer.status, raw, said: answer.status === 200 ? read(raw, openid) : null }
  }

  const fieldsOf = (openid: string, rest: Fields): Fields => ({
    ToUserName: 'gh_account',
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
    /** No answer came in time: the same message again, signed anew, twice more. */
    sendThrice: async (openid: string, content: string) => {
      const fields = textOf(openid, content)
      return Promise.all([1, 2, 3].map(() => deliver(envelope(fields), openid)))
    },
    /** The check of the address. */
    check: (query: Record<string, string> = {}) => {
      const timestamp = String(seconds())
      const nonce = next()
      const given = {
        signature: signatureOf(token, timestamp, nonce),
        timestamp,
        nonce,
        echostr: '4375120948345356249',
      }
      return send(`/wechat?${new URLSearchParams({ ...given, ...query })}`, { method: 'GET' })
    },
    newOpenid: () => `o${randomUUID().replaceAll('-', '').slice(0, 27)}`,
  }
}
