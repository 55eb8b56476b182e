import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { serve } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBlobBucket } from '#handle/blob-bucket.ts'
import { runAllJobs } from '#handle/job.ts'
import { type Swift, startSwift } from '../handle/swift.ts'
import { useDoor, type Visitor } from './door.ts'
import { noise } from './resumed-upload.ts'
import { announce, pdf, send, uploadFile } from './tus.ts'

const door = useDoor()
let swift: Swift
const lines: string[] = []
beforeAll(async () => {
  swift = await startSwift()
  const blobs = createBlobBucket(swift.bucket, door.ports.spool)
  Object.assign(door.ports, { blobs, log: (line: string) => lines.push(line) })
})
afterAll(() => swift.stop())

const caseOf = async (visitor: Visitor): Promise<string> => {
  const id = randomUUID()
  const chosen = { kind: 'initial', type: 'risk-assessment', level: 1 }
  expect((await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  return id
}
const shaOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const ask = (visitor: Visitor, location: string) =>
  visitor.raw('HEAD', location, { headers: { 'tus-resumable': '1.0.0' } })
const away = {
  status: 503,
  code: 'store-away',
  title: expect.stringContaining('文件存储暂时没有响应'),
  remedy: expect.stringContaining('不必重新发送'),
}

test('Q4.1 A file in a bucket is read in parts, and its head opens nothing', async () => {
  const contact = await door.applicant()
  const content = await pdf('分段读取')
  const { id } = await uploadFile(contact, { caseId: await caseOf(contact), name: 'a.pdf', content })
  const part = await contact.raw('GET', `/api/files/${id}`, { headers: { range: 'bytes=10-29' } })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-29/${content.length}`])
  expect(Buffer.from(await part.arrayBuffer())).toEqual(Buffer.from(content.subarray(10, 30)))
  const head = await contact.raw('HEAD', `/api/files/${id}`, {})
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(content.length)])
})

test('Q13.4 What is refused never comes into the bucket', async () => {
  const contact = await door.applicant()
  const marked = new TextEncoder().encode('实施方案\n绝密★长期\n')
  const caseId = await caseOf(contact)
  const announced = await announce(contact, { caseId, name: '方案.txt', content: marked })
  const location = announced.headers.get('location') ?? ''
  const refused = await send(contact, location, marked)
  expect(((await refused.json()) as { code: string }).code).toBe('secrecy-mark')
  expect(await door.ports.blobs.findSize(shaOf(marked))).toBeUndefined()
  expect(await readdir(door.uploads)).not.toContain(basename(location))
})

test('Q13.5 A bucket that goes away loses nothing: an upload waits, a reader is asked for patience, a removal is made up for', async () => {
  const contact = await door.applicant()
  const caseId = await caseOf(contact)
  const [kept, removed] = [await pdf('留下的'), await pdf('将被删除')]
  const { id: keptId } = await uploadFile(contact, { caseId, name: 'a.pdf', content: kept })
  const { id: removedId } = await uploadFile(contact, { caseId, name: 'b.pdf', content: removed })
  await runAllJobs(door.ports)
  const content = await pdf('存储中断')
  const half = Math.floor(content.length / 2)
  const announced = await announce(contact, { caseId, name: '方案.pdf', content })
  const location = announced.headers.get('location') ?? ''
  const id = basename(location)
  expect((await send(contact, location, content.subarray(0, half))).status).toBe(204)
  expect((await door.visitor().get('/readyz')).body.files).toEqual({ store: 's3', answers: true })

  await swift.kill()
  const last = await send(contact, location, content.subarray(half), half)
  expect([last.status, last.headers.get('retry-after'), await last.json()]).toEqual([
    503,
    '30',
    expect.objectContaining(away),
  ])
  expect((await ask(contact, location)).status).toBe(503)
  expect(Object.keys((await contact.get(`/api/cases/${caseId}`)).body.files ?? {})).not.toContain(id)
  lines.length = 0
  const no = await contact.raw('GET', `/api/files/${keptId}`, {})
  const body = await no.text()
  expect([no.status, JSON.parse(body)]).toEqual([503, expect.objectContaining(away)])
  expect(body).not.toMatch(/ at |ECONN|127\.0\.0\.1/)
  expect(lines).toEqual([
    expect.stringMatching(/^the store of files is away on GET \/api\/files\/.*ECONNREFUSED/),
  ])
  expect((await contact.ask('DELETE', `/api/files/${removedId}`)).status).toBe(200)
  await runAllJobs(door.ports)
  expect((await door.visitor().get('/readyz')).body).toMatchObject({
    status: 'ready',
    files: { store: 's3', answers: false },
  })

  await swift.start()
  const seen = await ask(contact, location)
  expect([seen.status, seen.headers.get('upload-offset')]).toEqual([200, String(content.length)])
  expect((await contact.get(`/api/cases/${caseId}`)).body.files?.[id]).toMatchObject({
    sha256: shaOf(content),
  })
  for (const [one, whole] of [
    [id, content],
    [keptId, kept],
  ] as const) {
    const down = await contact.raw('GET', `/api/files/${one}`, {})
    expect(Buffer.from(await down.arrayBuffer()).equals(Buffer.from(whole))).toBe(true)
  }
  // What was taken takes no room here any more, and sending its end again changes nothing.
  const left = await stat(join(door.uploads, id))
  expect([left.size, left.blocks]).toEqual([content.length, 0])
  expect((await send(contact, location, new Uint8Array(), content.length)).status).toBe(204)
  expect(await door.ports.blobs.findSize(shaOf(removed))).toBe(removed.length)
  door.setClock('2026-11-20T02:05:00.000Z')
  await runAllJobs(door.ports)
  expect(await door.ports.blobs.findSize(shaOf(removed))).toBeUndefined()
})

/** How many bytes this process has read so far, from files and lines; null where the system does not tell. */
const bytesRead = (): number | null => {
  const told = '/proc/self/io'
  return existsSync(told) ? Number(/rchar: (\d+)/.exec(readFileSync(told, 'utf8'))?.[1]) : null
}

test('Q13.5 While a bucket is away a large upload is asked for again and again, and read only once', async () => {
  const contact = await door.applicant()
  const caseId = await caseOf(contact)
  const content = new Uint8Array(noise(0, 32 * 1024 * 1024))
  const announced = await announce(contact, { caseId, name: '机房.jpg', content, isDeclared: true })
  const location = announced.headers.get('location') ?? ''
  await swift.kill()
  const statuses: number[] = []
  const read: (number | null)[] = []
  for (const asked of [
    () => send(contact, location, content),
    ...Array(3).fill(() => ask(contact, location)),
  ]) {
    const before = bytesRead()
    statuses.push((await asked()).status)
    read.push(before === null ? null : (bytesRead() ?? 0) - before)
  }
  expect(statuses).toEqual([503, 503, 503, 503])
  const [first, ...again] = read
  if (first !== null) {
    expect(first).toBeGreaterThan(content.length)
    expect(Math.max(...again.map(Number))).toBeLessThan(content.length / 8)
  }
  await swift.start()
  expect((await ask(contact, location)).status).toBe(200)
  const id = basename(location)
  expect((await contact.get(`/api/cases/${caseId}`)).body.files?.[id]).toMatchObject({
    sha256: shaOf(content),
    findings: [expect.objectContaining({ code: 'no-text-layer' })],
  })
  // Nothing is left of the verdict when it has been used.
  expect((await readdir(door.uploads)).filter((name) => name.startsWith(id)).sort()).toEqual([
    id,
    `${id}.json`,
  ])
})

test('Q4.1 A bucket that dies in the middle of a download breaks the line off: nobody takes a part for the whole, and the rest is had by its range', async () => {
  const contact = await door.applicant()
  const content = noise(0, 64 * 1024 * 1024)
  const upload = { caseId: await caseOf(contact), name: '机房.jpg', content, isDeclared: true }
  const { id } = await uploadFile(contact, upload)
  const http = serve({ fetch: door.app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(http, 'listening')
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const get = (headers: Record<string, string> = {}) =>
    fetch(`${url}/api/files/${id}`, { headers: { cookie: contact.cookie(), ...headers } })
  try {
    const answer = await get()
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(content.length)])
    const pieces: Uint8Array[] = []
    lines.length = 0
    const reading = async () => {
      for await (const piece of answer.body ?? []) {
        if (pieces.length === 0) await swift.kill()
        pieces.push(piece)
      }
    }
    await expect(reading()).rejects.toThrow('terminated')
    const had = Buffer.concat(pieces)
    expect(had.length).toBeLessThan(content.length)
    expect(had.equals(content.subarray(0, had.length))).toBe(true)
    expect(lines).toEqual([expect.stringMatching(`^a content broke off on GET /api/files/${id}: `)])

    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect((await get({ range: `bytes=${had.length}-` })).status).toBe(503)
    await swift.start()
    const rest = await get({
      range: `bytes=${had.length}-`,
      'if-range': answer.headers.get('etag') ?? '',
    })
    expect(rest.status).toBe(206)
    expect(shaOf(Buffer.concat([had, Buffer.from(await rest.arrayBuffer())]))).toBe(shaOf(content))
  } finally {
    http.close()
  }
})
