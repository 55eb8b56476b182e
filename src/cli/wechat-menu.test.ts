import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wechatMenu } from '#core/wechat-menu.ts'
import { runCommandLine } from './command-line.ts'

/** A server that answers as the platform does: tokens that run out, error codes with status 200, a menu that is kept. */
const state = {
  secret: 'right',
  token: 1,
  expired: false,
  busy: 0,
  menu: null as unknown,
  asked: [] as string[],
  answer: null as string | null,
}
let server: Server
let address = ''
const keptBefore = { ...process.env }

const platform = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '', 'http://platform')
  const body = JSON.parse((await text(request)) || '{}') as Record<string, unknown>
  state.asked.push(url.pathname)
  const tell = (value: unknown) => void response.end(state.answer ?? JSON.stringify(value))
  if (url.pathname === '/cgi-bin/stable_token') {
    if (body.appid !== 'wxba5fad812f8e6fb9') return tell({ errcode: 40013, errmsg: 'invalid appid' })
    if (body.secret !== state.secret) return tell({ errcode: 40125, errmsg: 'invalid appsecret' })
    if (body.force_refresh === true) {
      state.token += 1
      state.expired = false
    }
    return tell({ access_token: `token-${state.token}`, expires_in: 7200 })
  }
  if (url.searchParams.get('access_token') !== `token-${state.token}` || state.expired)
    return tell({ errcode: 42001, errmsg: 'access_token expired' })
  if (state.busy > 0) {
    state.busy -= 1
    return tell({ errcode: -1, errmsg: 'system error' })
  }
  state.menu = body
  return tell({ errcode: 0, errmsg: 'ok' })
}

beforeAll(async () => {
  server = createServer((request, response) => void platform(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
  process.env = keptBefore
})
beforeEach(() => {
  Object.assign(state, { secret: 'right', expired: false, busy: 0, menu: null, asked: [], answer: null })
  Object.assign(process.env, {
    ZIZHI_PUBLIC_URL: 'https://zizhi.example.cn/',
    WECHAT_APP_ID: 'wxba5fad812f8e6fb9',
    WECHAT_APP_SECRET: 'right',
    WECHAT_API_URL: address,
  })
})

const upload = async (...more: string[]) => {
  const { exitCode, stdout, stderr } = await runCommandLine(['wechat-menu', 'upload', '--json', ...more])
  return { exitCode, stderr, json: stdout ? (JSON.parse(stdout) as Record<string, unknown>) : null, stdout }
}

test('Q11.2 The menu is sent as it stands in the code, with the pages of this service', async () => {
  const { exitCode, json, stdout } = await upload()
  expect([exitCode, json?.uploaded]).toEqual([0, true])
  expect(state.menu).toEqual(json?.menu)
  expect((state.menu as { button: unknown[] }).button).toHaveLength(wechatMenu.length)
  expect(JSON.stringify(state.menu)).toContain('"url":"https://zizhi.example.cn/services/qualification"')
  expect(stdout).not.toContain('right')
})

test('A dry run shows the menu and asks nobody', async () => {
  const { exitCode, json } = await upload('--dry-run', '--to', address)
  expect([exitCode, json?.uploaded, state.asked]).toEqual([0, false, []])
})

test('A token that has run out is asked for anew, once, and a busy platform again', async () => {
  state.expired = true
  expect((await upload()).exitCode).toBe(0)
  expect(state.asked.filter((path) => path.endsWith('token'))).toHaveLength(2)
  state.busy = 2
  expect((await upload()).exitCode).toBe(0)
})

test.each([
  [{ WECHAT_APP_SECRET: 'wrong' }, '40125'],
  [{ WECHAT_APP_ID: 'wx0000000000000000' }, '40013'],
  [{ WECHAT_APP_SECRET: '' }, 'WECHAT_APP_SECRET'],
  [{ ZIZHI_PUBLIC_URL: '' }, 'ZIZHI_PUBLIC_URL'],
  [{ WECHAT_API_URL: 'ftp://x' }, 'ftp://x'],
  [{ WECHAT_API_URL: 'http://127.0.0.1:1' }, '127.0.0.1:1'],
])('With %j it is refused with a sentence that names %s, and the menu stays', async (settings, named) => {
  Object.assign(process.env, settings)
  const { exitCode, stdout } = await upload()
  expect(exitCode).toBe(1)
  expect(stdout).toContain(named)
  expect(state.menu).toBeNull()
})

test('A platform that stays busy, or answers no JSON, is a refusal as well', async () => {
  state.busy = 99
  expect((await upload()).stdout).toContain('-1')
  state.answer = '<html>'
  expect((await upload()).stdout).toContain('platform-unreachable')
  expect(state.menu).toBeNull()
})

test('A word too much, or an option that is not there, is wrong usage', async () => {
  expect((await upload('now')).exitCode).toBe(2)
  expect((await upload('--menu', 'x')).exitCode).toBe(2)
})
