import { expect, test } from 'vitest'
import { findAesKey } from '#handle/wechat-account.ts'
import { createApp } from '#http/app.ts'
import { useDoor } from './door.ts'
import { codeOf } from './wechat-platform.ts'

const account = {
  token: 'AAAAA',
  appId: 'wxba5fad812f8e6fb9',
  aesKey: findAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')!,
}
const door = useDoor({ wechat: account })

test('Q11.2 The demo has a telephone whose messages take the way of real ones, and which tells how far one’s cases are', async () => {
  const app = createApp({
    ports: door.ports,
    identity: door.identity,
    wechat: account,
    demo: { moveTo: async () => {} },
  })
  const open = async (query: string) => (await app.request(`http://zizhi.test/demo/wechat${query}`)).text()
  const send = async (fields: Record<string, string>) => {
    const answer = await app.request('http://zizhi.test/demo/wechat', {
      method: 'POST',
      body: new URLSearchParams(fields),
    })
    return /role="status">([\s\S]*?)<\/pre>/.exec(await answer.text())?.[1] ?? ''
  }
  const caller = await door.applicant('何静')
  const phone = /name="phone" value="([^"]+)"/.exec(await open('?phone=new'))?.[1] ?? ''
  expect(phone).toMatch(/^o[0-9a-f]{27}$/)
  expect(await send({ phone, text: '进度' })).toContain('还没有绑定')
  expect(await send({ phone, text: `绑定 ${await codeOf(caller)}` })).toContain('已绑定何静科技有限公司')
  expect(await send({ phone, text: '进度' })).toContain('何静科技有限公司')
  expect(await send({ phone, key: 'BOOK' })).toContain('申请书下载')
  expect(await send({ phone: '', text: '<b>进度</b>' })).not.toContain('<b>')
  await caller.ask('DELETE', '/api/me/wechat')
  const real = createApp({
    ports: door.ports,
    identity: door.identity,
    wechat: account,
  })
  expect((await real.request('http://zizhi.test/demo/wechat')).status).toBe(404)
})
