import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentity } from '#handle/identity.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { zipOf } from '../evidence/make-archive.ts'
import { docx, paragraph } from '../evidence/make-office.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'
import { startUploadServer, uploadThrough } from './resumed-upload.ts'

const open = useDatabase()
const world = useWorld(open)
const secret = 'a secret of the tests, long enough to be one'
const mib = 1024 * 1024
/** Three times what the file is that goes up and comes back: a server that held one of them would be far above. */
const largeBytes = 320 * mib
const mostBytes = 300 * mib

const utf8 = (text: string) => new TextEncoder().encode(text)
const blank = (megabytes: number) =>
  new Blob(Array.from({ length: megabytes }, () => new Uint8Array(mib).fill(32)))

/** Documents that are nothing but large, or that swell: what is done with each is the corpus's to say (test/evidence). */
const hostile: Readonly<Record<string, () => Promise<BlobPart>>> = {
  '无目录.pdf': async () => new Blob(['%PDF-1.7\n', blank(120)]),
  '目录在远处.pdf': async () => new Blob([onePage('方案', ['过程文档']), blank(90)]),
  '日志.txt': async () => new Blob(Array.from({ length: 40 }, () => utf8('普通的一行文字\n'.repeat(50_000)))),
  '没有换行.txt': async () =>
    new Blob(Array.from({ length: 40 }, () => utf8('没有换行的一行'.repeat(50_000)))),
  '压缩炸弹.zip': () => zipOf({ 'a.txt': blank(200) }),
  '里层.zip': async () => zipOf({ 'a.zip': await zipOf({ 'b.txt': blank(200) }) }),
  '很多.zip': () =>
    zipOf(Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`${at}.txt`, utf8(`第 ${at} 份`)]))),
  '批注.docx': () => docx(paragraph('文字'), { 'word/comments.xml': new Blob(['<a>', blank(80), '</a>']) }),
  '深套.docx': () => docx(`${'<w:p>'.repeat(300_000)}${'</w:p>'.repeat(300_000)}`),
}

const openFiles = (pid: number): number => {
  const folder = `/proc/${pid}/fd`
  return existsSync(folder) ? readdirSync(folder).length : 0
}

test('Q13.4 Q12.6 Neither hostile documents nor a large file, going up and out on a disc, take memory for their size', {
  timeout: 180_000,
}, async () => {
  const plan = { company: 'huaqing', type: 'security-engineering', level: 1, opensOn: '2026-11-18' } as const
  const days = { from: '2026-11-18', to: '2026-11-19' } as const
  const [played] = await playSeason(world.stage, [{ ...plan, until: 'preparation' }], days, randomUUID)
  const caseId = played ?? ''
  const contact = world.stage.contactOf('huaqing')
  const identity = await createIdentity(world.ports, secret)
  const [cookie = ''] = (await identity.openSession(contact.personId)).split(';')
  const server = await startUploadServer({
    DATABASE_URL: open.url,
    ZIZHI_DATA: dirname(world.ports.spool.uploads),
    ZIZHI_SECRET: secret,
  })
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const headers = { cookie, 'tus-resumable': '1.0.0' }
  const put = async (name: string, content: Blob): Promise<number> => {
    const announced = await fetch(`${server.url}/files`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(content.size),
        'upload-metadata': `name ${base64(name)},caseId ${base64(caseId)}`,
      },
    })
    const type = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    const sent = await fetch(`${server.url}${announced.headers.get('location')}`, {
      method: 'PATCH',
      headers: { ...headers, ...type },
      body: content,
    })
    await sent.arrayBuffer()
    return sent.status
  }
  try {
    expect(await put('方案.pdf', new Blob([onePage('方案', ['过程文档，内容完整。'])]))).toBe(204)
    const before = await server.peakBytes()

    await uploadThrough(server.url, { cookie, size: largeBytes, caseId, onChunk: () => undefined })
    const afterUpload = await server.peakBytes()
    for (const [name, make] of Object.entries(hostile))
      expect([204, 422], name).toContain(await put(name, new Blob([await make()])))
    const afterHostile = await server.peakBytes()

    world.setClock('2026-11-20T03:00:00.000Z')
    await world.stage.fillBook(caseId, { ...plan, until: 'filing' }, '2026-11-18')
    const submitted = await world.act(contact, 'case', caseId, 'SubmitApplication', { truthful: true })
    expect(submitted).toMatchObject({ kind: 'done' })
    const disc = (signal?: AbortSignal) =>
      fetch(`${server.url}/api/cases/${caseId}/disc`, { headers: { cookie }, ...(signal && { signal }) })
    const filesBefore = openFiles(server.pid ?? 0)
    for (let time = 0; time < 4; time += 1) {
      const line = new AbortController()
      const reader = (await disc(line.signal)).body?.getReader()
      for (let got = 0; got < 20 * mib; )
        got += (await reader?.read())?.value?.length ?? Number.POSITIVE_INFINITY
      line.abort()
    }
    const answer = await disc()
    let bytes = 0
    for await (const piece of answer.body ?? []) bytes += piece.length
    expect(bytes).toBe(Number(answer.headers.get('content-length')))
    expect(bytes).toBeGreaterThan(largeBytes)
    const afterDisc = await server.peakBytes()

    const grown = [afterUpload, afterHostile, afterDisc].map((peak) => Math.round((peak - before) / mib))
    expect(Math.max(...grown), `MiB after upload, hostile documents, disc: ${grown}`).toBeLessThan(
      mostBytes / mib,
    )
    // Whoever stops reading leaves nothing open behind him.
    expect(openFiles(server.pid ?? 0)).toBeLessThanOrEqual(filesBefore + 2)
  } finally {
    await server.kill()
  }
})
