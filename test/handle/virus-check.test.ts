import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectVirusCheck } from '#handle/virus-check.ts'
import { useDoor, type Visitor } from '../http/door.ts'
import { announce, pdf, send } from '../http/tus.ts'
import { type StandIn, startStandIn } from './stand-in-clamd.ts'

const door = useDoor()
let folder = ''
let clamd: StandIn
const socket = () => join(folder, 'clamd.ctl')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zizhi-clamd-'))
  clamd = await startStandIn(socket())
  const viruses = await connectVirusCheck(socket())
  Object.assign(door.ports, { viruses })
})
afterAll(async () => {
  await clamd.stop()
  await rm(folder, { recursive: true, force: true })
})

const kept = async (content: string | Uint8Array): Promise<string> => {
  const path = join(folder, randomUUID())
  await writeFile(path, content)
  return path
}

test('Q13.5 A file is shown to the scanner whole, and its answer is taken as it is', async () => {
  const { look } = await connectVirusCheck(socket())
  const before = clamd.seen()
  expect(await look(await kept('x'.repeat(700_000)))).toEqual({ kind: 'clean' })
  expect(clamd.seen() - before).toBe(700_000)
  expect(await look(await kept(`${'x'.repeat(600_000)}EVIL`))).toEqual({
    kind: 'infected',
    signature: 'Zizhi.Test.EVIL',
  })
  expect(await look(await kept(''))).toEqual({ kind: 'clean' })
})

test('Q13.5 What is larger than the scanner takes was not looked at', async () => {
  const { look } = await connectVirusCheck(socket())
  expect(await look(await kept('x'.repeat(6_000_000)))).toEqual({
    kind: 'unchecked',
    why: expect.stringMatching(/size limit|no answer/),
  })
})

test('Q13.5 A socket where nobody answers stops the start with a sentence that names it', async () => {
  await expect(connectVirusCheck(join(folder, 'nobody.ctl'))).rejects.toThrow(
    /^CLAMAV_SOCKET names .*nobody\.ctl, where no ClamAV answers\.$/,
  )
})

const caseOf = async (visitor: Visitor) => {
  const id = randomUUID()
  const chosen = { kind: 'initial', type: 'risk-assessment', level: 1 }
  expect((await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  return id
}
const blobs = () => readdir(join(door.uploads, '../blobs'), { recursive: true }).catch(() => [])

test('Q13.5 A file with a virus is refused and nothing of it is kept; without the scanner it waits, and is never let through', async () => {
  const contact = await door.applicant()
  const caseId = await caseOf(contact)
  const before = [await door.leftovers(), await blobs()]
  const put = async (name: string, content: Uint8Array) => {
    const announced = await announce(contact, { caseId, name, content })
    const location = announced.headers.get('location') ?? ''
    return { location, answer: await send(contact, location, content) }
  }
  const evil = await put('说明.txt', new TextEncoder().encode('看起来平常的一份说明 EVIL\n'))
  expect([evil.answer.status, await evil.answer.json()]).toEqual([
    422,
    expect.objectContaining({ code: 'file-infected', remedy: expect.stringContaining('查杀') }),
  ])
  expect([await door.leftovers(), await blobs()]).toEqual(before)

  await clamd.stop()
  const waiting = await put('方案.pdf', await pdf('等待检查'))
  expect([waiting.answer.status, await waiting.answer.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'virus-unchecked', title: expect.stringContaining('还没有存入项目') }),
  ])
  const ask = () => contact.raw('HEAD', waiting.location, { headers: { 'tus-resumable': '1.0.0' } })
  expect((await ask()).status).toBe(503)
  expect((await contact.get(`/api/cases/${caseId}`)).body.files).toEqual({})
  expect(await blobs()).toEqual(before[1])

  clamd = await startStandIn(socket())
  expect((await ask()).status).toBe(200)
  const files = Object.values((await contact.get(`/api/cases/${caseId}`)).body.files ?? {})
  expect(files).toEqual([expect.objectContaining({ name: '方案.pdf' })])
})
