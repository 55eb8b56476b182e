import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { readPublishedKeys, verifyFile } from '#evidence/signed/verify-file.ts'
import { digestViews } from '#store/rebuild.ts'
import { enterSigningKeys } from '#store/signing.ts'
import { getCompany } from '../../examples/companies.ts'
import { useDatabase } from '../database.ts'
import { fromPaper } from '../from-paper.ts'
import { bytesOf, registerFaces } from '../register-faces.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const { door, asks, decides, bulk, facesOn, facesNow, download, newest } = registerFaces(world)
const edition = getEdition('2025-04')
const json = { headers: { accept: 'application/json' } }
const first = 'CNITSEC2025SRV-SE-I-0701'
const renamed = '东海信息安全技术集团有限公司'
const { name, uscc } = getCompany('donghai')
const at = (day: Day) => `${day}T02:00:00.000Z`

const entered = (number: string) => fromPaper(world, number, 'security-engineering')

test('Q10, Q17, Q18 Over a whole life page, register, list check, feed, badge, WeChat, signed form and status list say the same, as of then and of every earlier day', async () => {
  await enterSigningKeys(open.db, world.ports.signer.keys, world.ports.clock.now())
  const id = await entered(first)
  await world.stage.settle()
  const paper = await download(first)
  expect(await facesNow(first, paper)).toEqual({ status: 'valid', offline: 'valid', answer: 'met' })
  expect(await newest()).toContain('由纸质登记簿补录')

  world.setClock(at('2026-04-01'))
  await asks(id, 'ChangeCertificate', {
    caseId: randomUUID(),
    holder: renamed,
    registeredAddress: '四川省成都市高新区天府大道北段 1 号',
    on: '2026-04-01',
  })
  await world.stage.settle()
  const after = await download(first)
  expect(await facesNow(first, paper)).toEqual({ status: 'valid', offline: 'changed', answer: 'not-met' })
  expect(await facesNow(first, after)).toEqual({ status: 'valid', offline: 'valid', answer: 'met' })
  expect(await newest()).toContain('名称或地址变更')

  world.setClock(at('2026-05-06'))
  await decides(id, 'suspend', '2026-05-06')
  expect(await facesNow(first, after)).toEqual({
    status: 'suspended',
    offline: 'suspended',
    answer: 'not-met',
  })
  expect(await newest()).toContain('暂停')

  world.setClock(at('2026-06-01'))
  await decides(id, 'restore', '2026-06-01')
  expect(await facesNow(first, after)).toEqual({ status: 'valid', offline: 'valid', answer: 'met' })

  // Renewed ahead: entered today, holding from a later day on.
  world.setClock(at('2026-07-01'))
  await asks(id, 'SupersedeCertificate', {
    caseId: randomUUID(),
    by: 'CNITSEC2026SRV-SE-II-0001',
    on: '2026-08-01',
  })
  expect(await facesNow(first, after)).toEqual({ status: 'valid', offline: 'valid', answer: 'met' })
  expect(await newest()).toContain('已被取代')
  world.setClock(at('2026-08-01'))
  expect(await facesNow(first, after)).toEqual({
    status: 'superseded',
    offline: 'superseded',
    answer: 'not-met',
  })

  const lived: [Day, string, string][] = [
    ['2025-06-09', 'not-issued', name],
    ['2025-06-10', 'valid', name],
    ['2026-03-31', 'valid', name],
    ['2026-04-01', 'valid', renamed],
    ['2026-05-05', 'valid', renamed],
    ['2026-05-06', 'suspended', renamed],
    ['2026-05-31', 'suspended', renamed],
    ['2026-06-01', 'valid', renamed],
    ['2026-07-31', 'valid', renamed],
    ['2026-08-01', 'superseded', renamed],
  ]
  for (const [on, status, holder] of lived)
    expect([on, ...(await facesOn(first, on)).slice(0, 2)]).toEqual([on, status, holder])

  // With the new name it moved to another province: it is found in the one that it was in on the day.
  const foundIn = async (place: string, on: Day) =>
    (await (await door().request(`/register?place=${place}&on=${on}`)).text()).includes(`>${first}</a>`)
  for (const [on, places] of [
    ['2026-03-31', [true, false]],
    ['2026-04-01', [false, true]],
    ['2026-08-01', [false, true]],
  ] as const)
    expect([on, await foundIn('zhejiang', on), await foundIn('sichuan', on)]).toEqual([on, ...places])

  const [second, third] = ['CNITSEC2025SRV-SE-I-0702', 'CNITSEC2025SRV-SE-I-0703']
  const gone = await entered(second)
  await entered(third)
  const [ofGone, ofThird] = [await download(second), await download(third)]
  world.setClock(at('2026-09-01'))
  await decides(gone, 'withdraw', '2026-09-01')
  expect(await facesNow(second, ofGone)).toEqual({
    status: 'withdrawn',
    offline: 'withdrawn',
    answer: 'not-met',
  })
  expect(await facesNow(third, ofThird)).toEqual({ status: 'valid', offline: 'valid', answer: 'met' })
  expect(await newest()).toContain('撤销')
  expect((await door().request(`/verify/${second}/certificate.vc.json`)).status).toBe(404)
  world.setClock(at('2027-12-09'))
  expect(await facesNow(third, ofThird)).toEqual({ status: 'expiring', offline: 'expiring', answer: 'met' })
  world.setClock(at('2028-06-10'))
  expect(await facesNow(third, ofThird)).toEqual({ status: 'expired', offline: 'expired', answer: 'not-met' })
  expect(await facesNow(second, ofGone)).toEqual({
    status: 'withdrawn',
    offline: 'withdrawn',
    answer: 'not-met',
  })
  expect((await digestViews(open.db)).length).toBe(64)
})

test('Q10 A list is answered line by line: by number, by code, by the present and a former name, and what may mean several holders is said', async () => {
  world.setClock(at('2026-09-02'))
  const list = [first.toLowerCase(), uscc, renamed, name, '东海信息', '没有这家公司的名字', ''].join('\n')
  const text = await (await bulk(list, '2026-09-02')).text()
  for (const by of ['编号相符', '代码相符', '名称相符', '曾用名相符', '名称部分相符'])
    expect(text).toContain(by)
  expect(text).toMatch(/没有这家公司的名字 <span class="tag late">未登记/)
  const pdf = await bytesOf(await bulk(list, '2026-09-02', 'pdf'))
  const keys = readPublishedKeys(await bytesOf(await door().request('/keys.json')))!
  const said = async (file: Uint8Array) =>
    (await verifyFile({ file, keys, status: null }, '2026-09-02', edition)).finding.code
  expect(await said(pdf)).toBe('sealed-paper')
  pdf[Math.floor(pdf.length / 2)]! ^= 1
  expect(await said(pdf)).toBe('file-altered')
})

test('Whoever searches the register too often is asked to wait, by a page or a problem, and others are not', async () => {
  world.setClock('2026-09-02T03:00:00.000Z')
  const site = door()
  const search = async (from: string, headers = {}) =>
    site.request('/register?q=东海', { headers }, { incoming: { socket: { remoteAddress: from } } })
  const answers = await Promise.all(Array.from({ length: 301 }, () => search('203.0.113.7')))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(300)
  const refused = answers.find(({ status }) => status === 429)
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused?.text()).toContain('查询太频繁')
  const program = await search('203.0.113.7', json.headers)
  expect([program.status, await program.json()]).toMatchObject([429, { status: 429 }])
  expect((await search('198.51.100.9')).status).toBe(200)
})

test('Whoever checks lists too often is asked to wait, and a list that is too long to be cut up', async () => {
  const lines = Array.from({ length: 501 }, (_, at) => `测试单位名称${at}`)
  const site = door()
  const send = (list: string) =>
    site.request('/register/check', {
      method: 'POST',
      body: new URLSearchParams({ list, on: '2026-09-02', as: 'show' }),
    })
  const long = await send(lines.join('\n'))
  expect([long.status, (await long.text()).includes('名单有 501 行，最多 500 行')]).toEqual([400, true])
  expect((await send(`${'长'.repeat(101)}`)).status).toBe(400)
  for (let times = 0; times < 40; times++) expect((await send('CNITSEC2025SRV-SE-I-0701')).status).toBe(200)
  const refused = await send('CNITSEC2025SRV-SE-I-0701')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
})

test('Q10 A key that was changed stays published with the time in which it was used, and what it signed stays good', async () => {
  const before = await download('CNITSEC2025SRV-SE-I-0703')
  const [old] = world.ports.signer.keys
  await enterSigningKeys(
    open.db,
    [{ publicKey: 'z6MkNewKeyOfThisTest', suite: 'eddsa-jcs-2022' }],
    at('2026-10-01'),
  )
  const answer = await (await door().request('/keys.json')).text()
  expect(answer).toContain(old!.publicKey)
  expect(answer).toMatch(/"validFrom":"2026-10-01/)
  const keys = readPublishedKeys(new TextEncoder().encode(answer))!
  expect(keys.verificationMethod.find(({ id }) => id.endsWith(old!.publicKey))?.expires).toMatch(
    /^2026-10-01/,
  )
  const { finding } = await verifyFile({ file: before, keys, status: null }, '2026-10-02', edition)
  expect(finding.code).toBe('status-unknown')
  await enterSigningKeys(open.db, world.ports.signer.keys, at('2026-10-01'))
})
