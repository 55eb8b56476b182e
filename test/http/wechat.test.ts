import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { contact } from '#core/contact.ts'
import { findAesKey } from '#handle/wechat-account.ts'
import { createApp } from '#http/app.ts'
import { signatureOf } from '../../src/http/wechat-cipher.ts'
import { writeMarkup } from '../../src/http/wechat-markup.ts'
import { useDoor } from './door.ts'
import { codeOf, wechatPlatform } from './wechat-platform.ts'

const account = {
  token: 'AAAAA',
  appId: 'wxba5fad812f8e6fb9',
  aesKey: findAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')!,
}
const door = useDoor({ wechat: account })
const now = () => Math.floor(Date.parse(door.ports.clock.now()) / 1000)
const platform = wechatPlatform(
  (path, init) => door.app.request(`http://zizhi.test${path}`, init),
  account,
  now,
)

const kept = async () => {
  const { rows } = await sql<{ bindings: number; codes: number; messages: number; events: number }>`
    select (select count(*) from wechat_bindings)::int as bindings, (select count(*) from wechat_codes)::int as codes,
      (select count(*) from wechat_messages)::int as messages, (select count(*) from events)::int as events`.execute(
    door.ports.db,
  )
  return rows[0]!
}
let applicant: Awaited<ReturnType<typeof door.applicant>>
beforeAll(async () => {
  applicant = await door.applicant('周堃')
})

test('The platform’s check of the address gets its text back; a wrong, missing or old signature gets nothing', async () => {
  const answer = await platform.check()
  expect([answer.status, await answer.text()]).toEqual([200, '4375120948345356249'])
  expect(answer.headers.get('content-type')).toContain('text/plain')
  for (const wrong of [
    { signature: 'f'.repeat(40) },
    { signature: '' },
    { nonce: 'other' },
    { timestamp: 'x' },
  ])
    expect((await platform.check(wrong)).status).toBe(403)
  const timestamp = String(now() - 601)
  const signature = signatureOf(account.token, timestamp, '1')
  expect((await platform.check({ timestamp, nonce: '1', signature })).status).toBe(403)
})

test('Q11.2 A question is answered under seal with its clause and a link; a menu key, a follower and a picture too', async () => {
  const openid = platform.newOpenid()
  expect((await platform.write(openid, '维持要提前多久')).said).toContain('/questions/q15')
  expect((await platform.event(openid, 'CLICK', 'BOOK')).said).toContain('申请书下载')
  expect((await platform.event(openid, 'subscribe')).said).toContain('您好')
  const picture = platform.fieldsOf(openid, { MsgType: 'image', PicUrl: 'http://x', MsgId: '77' })
  expect((await platform.deliver(platform.envelope(picture), openid)).said).toContain('只能读文字')
  expect((await platform.event(openid, 'VIEW', 'https://x')).raw).toBe('success')
  for (const hotline of contact.hotlines)
    expect((await platform.write(openid, '今天天气')).said).toContain(hotline)
})

test('Q8 Bound by the code made on the desk, the account tells how far one’s own cases are, and nobody else’s', async () => {
  const openid = platform.newOpenid()
  expect((await platform.write(openid, '进度')).said).toContain('还没有绑定')
  const id = door.ports.ids.next()
  const opened = await applicant.command(`/api/cases/${id}/commands/OpenCase`, 0, {
    kind: 'initial',
    type: 'security-engineering',
    level: 1,
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(200)

  const code = await codeOf(applicant)
  const bound = await platform.write(openid, `绑定 ${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`)
  expect(bound.said).toContain('已绑定周堃科技有限公司')
  const told = (await platform.write(openid, '进度')).said
  expect(told).toContain('安全工程类一级（初次申请）：准备申请，轮到申请单位')
  expect((await applicant.get('/api/me/wechat')).body.boundAt).toBeTruthy()

  const stranger = await door.applicant('林岚')
  const other = platform.newOpenid()
  await platform.write(other, await codeOf(stranger))
  const strangers = (await platform.write(other, '进度')).said
  expect(strangers).toContain('林岚科技有限公司')
  expect(strangers).not.toContain('安全工程类')

  expect((await platform.write(openid, '解绑')).said).toContain('已解除绑定')
  expect((await platform.write(openid, '进度')).said).toContain('还没有绑定')
  await platform.write(openid, await codeOf(applicant))
  expect((await applicant.ask('DELETE', '/api/me/wechat')).status).toBe(200)
  expect((await platform.write(openid, '进度')).said).toContain('还没有绑定')
  await platform.write(openid, await codeOf(applicant))
  expect((await platform.event(openid, 'unsubscribe')).raw).toBe('success')
  expect((await applicant.get('/api/me/wechat')).body.boundAt).toBeNull()
})

test('⚖ A code works once, for ten minutes, only the newest, and not for whoever guesses', async () => {
  const first = await codeOf(applicant)
  const second = await codeOf(applicant)
  const openid = platform.newOpenid()
  expect((await platform.write(openid, first)).said).toContain('代码不对')
  expect((await platform.write(openid, second)).said).toContain('已绑定')
  expect((await platform.write(platform.newOpenid(), second)).said).toContain('代码不对')

  const late = await codeOf(applicant)
  const before = door.ports.clock.now()
  door.setClock(new Date(Date.parse(before) + 601_000).toISOString())
  expect((await platform.write(platform.newOpenid(), late)).said).toContain('代码不对')

  const guesser = platform.newOpenid()
  const said: (string | null)[] = []
  for (let guess = 0; guess < 6; guess += 1)
    said.push((await platform.write(guesser, `绑定 222222${20 + guess}`)).said)
  expect(said.slice(0, 5).every((one) => one?.includes('代码不对'))).toBe(true)
  expect(said[5]).toContain('次数太多')
  await applicant.ask('DELETE', '/api/me/wechat')
})

test('A message sent three times at once is answered three times alike, and done once', async () => {
  const openid = platform.newOpenid()
  const code = await codeOf(applicant)
  const said = (await platform.sendThrice(openid, `绑定 ${code}`)).map((one) => one.said)
  expect(said[0]).toContain('已绑定')
  expect(new Set(said).size).toBe(1)
  // The same message later, after a restart: another process on the same database.
  const fields = platform.textOf(openid, '解绑')
  const first = await platform.deliver(platform.envelope(fields), openid)
  await platform.write(openid, await codeOf(applicant))
  const restarted = createApp({
    ports: door.ports,
    identity: door.identity,
    wechat: account,
  })
  const again = wechatPlatform(
    (path, init) => restarted.request(`http://zizhi.test${path}`, init),
    account,
    now,
  )
  const second = await again.deliver(platform.envelope(fields), openid)
  expect(second.said).toBe(first.said)
  expect((await applicant.get('/api/me/wechat')).body.boundAt).toBeTruthy()
  await applicant.ask('DELETE', '/api/me/wechat')
})

test('What is forged, altered, replayed late, plain, sealed for another, too long or no message changes nothing', async () => {
  const openid = platform.newOpenid()
  const code = await codeOf(applicant)
  const before = await kept()
  const good = () => platform.envelope(platform.textOf(openid, code))
  const { query, body } = good()
  const plain = writeMarkup(platform.textOf(openid, code))
  const otherKey = { ...account, aesKey: findAesKey('A'.repeat(43))! }
  const otherApp = { ...account, appId: 'wx0000000000000000' }
  const never = () => new Response()
  const wrong = [
    { query: { ...query, msg_signature: 'f'.repeat(40) }, body },
    { query: { ...query, msg_signature: '' }, body },
    { query: { ...query, nonce: '1' }, body },
    { query, body: body.replace(/(Encrypt><!\[CDATA\[.{9})./, '$1_') },
    { query, body: plain },
    { query: { signature: query.signature!, timestamp: query.timestamp!, nonce: query.nonce! }, body: plain },
    { query, body: '' },
    { query, body: '<!DOCTYPE xml [<!ENTITY e "x">]><xml><Encrypt>&e;</Encrypt></xml>' },
    platform.envelope(platform.textOf(openid, code), { at: now() - 601 }),
    platform.envelope(platform.textOf(openid, code), { at: now() + 601 }),
    platform.envelope({ MsgType: 'text', Content: code }),
    wechatPlatform(never, otherKey, now).envelope(platform.textOf(openid, code)),
    wechatPlatform(never, otherApp, now).envelope(platform.textOf(openid, code)),
    { query, body: `<xml><Encrypt>${'A'.repeat(70_000)}</Encrypt></xml>` },
  ]
  for (const one of wrong) expect((await platform.deliver(one)).status).toBeGreaterThanOrEqual(400)
  expect(await kept()).toEqual(before)
  expect((await platform.deliver(good(), openid)).said).toContain('已绑定')
  await applicant.ask('DELETE', '/api/me/wechat')
})

test('No openid lies readable in the database, and none comes into an event', async () => {
  const openid = platform.newOpenid()
  await platform.write(openid, await codeOf(applicant))
  const { rows } = await sql<{ text: string }>`
    select coalesce(string_agg(t::text, ' '), '') as text from (
      select wechat_bindings::text as t from wechat_bindings union all select wechat_messages::text from wechat_messages
      union all select wechat_codes::text from wechat_codes union all select data::text from events) as all_rows`.execute(
    door.ports.db,
  )
  expect(rows[0]!.text.length).toBeGreaterThan(100)
  expect(rows[0]!.text).not.toContain(openid)
})

test('Only members of an organisation make codes: not visitors, not the centre', async () => {
  expect((await door.visitor().ask('POST', '/api/me/wechat/code')).status).toBe(401)
  const clerk = await door.staff('intake')
  expect((await clerk.ask('POST', '/api/me/wechat/code')).status).toBe(403)
})

test('In plain mode questions are answered, and nothing that hangs on who asks', async () => {
  const plain = { ...account, aesKey: null }
  const app = createApp({
    ports: door.ports,
    identity: door.identity,
    wechat: plain,
  })
  const other = wechatPlatform((path, init) => app.request(`http://zizhi.test${path}`, init), plain, now)
  const openid = other.newOpenid()
  const question = await other.deliver(other.envelope(other.textOf(openid, '多少钱', 'plain-1')), openid)
  expect(question.said).toContain('123,000 元')
  const asked = await other.deliver(other.envelope(other.textOf(openid, '进度', 'plain-2')), openid)
  expect(asked.said).toContain('没有启用消息加密')
  // Nor does it free an account that was bound under seal.
  const owner = await door.applicant('林岚')
  await platform.write(openid, await codeOf(owner))
  const fields = { MsgType: 'event', Event: 'unsubscribe', EventKey: '' }
  expect((await other.deliver(other.envelope(other.fieldsOf(openid, fields)))).raw).toBe('success')
  expect((await owner.get('/api/me/wechat')).body.boundAt).toBeTruthy()
  const forged = other.envelope(other.textOf(openid, '多少钱', 'plain-3'))
  expect(
    (await other.deliver({ ...forged, query: { ...forged.query, signature: 'f'.repeat(40) } })).status,
  ).toBe(403)
})

test('Without an account the address is not there, and says that it is switched off', async () => {
  const off = createApp({ ports: door.ports, identity: door.identity })
  for (const method of ['GET', 'POST']) {
    const answer = await off.request('http://zizhi.test/wechat?signature=x', { method })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('wechat-off')
  }
})

test('When the database is away the account says where to look, within the time the platform waits', async () => {
  const lines: string[] = []
  const broken = {
    ...door.ports,
    log: (line: string) => lines.push(line),
    db: new Proxy(door.ports.db, {
      get: () => {
        throw new Error('away')
      },
    }),
  }
  const app = createApp({
    ports: broken,
    identity: door.identity,
    wechat: account,
  })
  const other = wechatPlatform((path, init) => app.request(`http://zizhi.test${path}`, init), account, now)
  const openid = other.newOpenid()
  const { said } = await other.write(openid, '多少钱')
  expect(said).toContain('暂时没能答复')
  expect(lines.join()).toContain('away')
  expect(lines.join()).not.toContain(openid)
})
