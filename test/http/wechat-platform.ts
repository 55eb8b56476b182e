import { randomUUID } from 'node:crypto'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { signatureOf } from '../../src/http/wechat-cipher.ts'
import { wechatClient } from '../../src/http/wechat-client.ts'
import type { Visitor } from './door.ts'

/** The account's side as the world knows it, behaving as its platform does: seals, signs, and sends again. */
export const wechatPlatform = (
  send: Parameters<typeof wechatClient>[0],
  account: WechatAccount,
  seconds: () => number,
) => {
  let serial = 1000
  const next = () => {
    serial += 1
    return String(serial)
  }
  const client = wechatClient(send, account, { seconds, next })
  return {
    ...client,
    /** No answer came in time: the same message again, signed anew, twice more. */
    sendThrice: async (openid: string, content: string) => {
      const fields = client.textOf(openid, content)
      return Promise.all([1, 2, 3].map(() => client.deliver(client.envelope(fields), openid)))
    },
    /** The check of the address. */
    check: (query: Record<string, string> = {}) => {
      const timestamp = String(seconds())
      const nonce = next()
      const given = {
        signature: signatureOf(account.token, timestamp, nonce),
        timestamp,
        nonce,
        echostr: '4375120948345356249',
      }
      return send(`/wechat?${new URLSearchParams({ ...given, ...query })}`, { method: 'GET' })
    },
    newOpenid: () => `o${randomUUID().replaceAll('-', '').slice(0, 27)}`,
  }
}

/** A code to bind an account with, as its owner makes it on the desk. */
export const codeOf = async (visitor: Visitor): Promise<string> => {
  const { status, body } = await visitor.ask('POST', '/api/me/wechat/code')
  if (status !== 200) throw new Error(`no code was made: ${JSON.stringify(body)}`)
  return body.code as unknown as string
}
