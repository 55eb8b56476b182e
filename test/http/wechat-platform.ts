import { randomUUID } from 'node:crypto'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { signatureOf } from '../../src/http/wechat-cipher.ts'
import { wechatClient } from '../../src/http/wechat-client.ts'

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
