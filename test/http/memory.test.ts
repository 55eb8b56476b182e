import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createIdentity } from '#handle/identity.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { zipOf } from '../evidence/make-archive.ts'
import { docx, paragraph, xlsx } from '../evidence/make-office.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'
import { noise, startUploadServer, uploadThrough } from './resumed-upload.ts'

const open = useDatabase()
const world = useWorld(open)
const secret = 'a secret of the tests, long enough to be one'
const mib = 1024 * 1024
const largeBytes = 192 * mib
/**
 * What the server may take more than it had when it stood idle: for a file that goes up, for what the readers hold of
 * one document (their thread may have 768 before it is ended), and for a disc that goes out, with its book printed. Less than each of the two
 * streams is long, so that a server which held one would be found.
 */
const mayTake = { upload: 150 * mib, readers: 450 * mib, disc: 160 * mib }

const utf8 = (text: string) => new TextEncoder().encode(text)
const blank = (megabytes: number) =>
  new Blob(Array.from({ length: megabytes }, () => new Uint8Array(mib).fill(32)))

/** A PDF whose directory says that nothing of the many megabytes in its middle is needed. */
const swollenPdf = (megabytes: number): Blob => {
  const whole = onePage('方案', ['过程文档，内容完整。'])
  const end = whole.slice(Buffer.from(whole).lastIndexOf('startxref'))
  const middle = Array.from({ length: megabytes }, (_, at) => new Uint8Array(noise(at * mib, (at + 1) * mib)))
  return new Blob([whole, ...middle, '\n', end])
}

/** Documents that are large, or swell, or lie deep; what is found in such ones is the corpus's to say (test/evidence). */
const hostile: Readonly<Record<string, () => BlobPart | Promise<BlobPart>>> = {
  '附图很大.pdf': () => swollenPdf(55),
  '没有换行.txt': () => utf8('没有换行的一行'.repeat(1_000_000)),
  '压缩炸弹.zip': () => zipOf({ 'a.txt': blank(200) }),
  '批注.docx': () => docx(paragraph('文字'), { 'word/comments.xml': new Blob(['<a>', blank(80), '</a>']) }),
  '深套.docx': () => docx(`${'<w:p>'.repeat(300_000)}${'</w:p>'.repeat(300_000)}`),
  '长表.xlsx': () => xlsx(Array.from({ length: 20_000 }, (_, at) => [`第 ${at} 行`, '一些文字'.repeat(8)])),
}

/** Asks once this process has noticed which idle lines the server gave up while it was busy itself. */
const ask = async (url: string, init: RequestInit): Promise<Response> => {
  await new Promise((resolve) => setTimeout(resolve, 50))
  return fetch(url, init)
}

/** How many contents a process has open, where the system tells. */
const openContents = (pid: number): number => {
  const folder = `/proc/${pid}/fd`
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter((name) => {
    const link = join(folder, name)
    return existsSync(link) && readlinkSync(link).includes('/blobs/')
  }).length
}

test('Q13.4 Q12.6 Neither hostile documents nor a large file, going up and out on a disc, take memory for their size', {
  timeout: 300_000,
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
    const announced = await ask(`${server.url}/files`, {
      method: 'POST',
      headers: {
        ...headers,
        'upload-length': String(content.size),
        'upload-metadata': `name ${base64(name)},caseId ${base64(caseId)}`,
      },
    })
    const type = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
    const sent = await ask(`${server.url}${announced.headers.get('location')}`, {
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
      ask(`${server.url}/api/cases/${caseId}/disc`, { headers: { cookie }, ...(signal && { signal }) })
    for (const enough of [0, 1, 5, 20]) {
      const line = new AbortController()
      const reader = (await disc(line.signal)).body?.getReader()
      for (let got = 0; got < enough * mib; )
        got += (await reader?.read())?.value?.length ?? Number.POSITIVE_INFINITY
      line.abort()
    }
    const answer = await disc()
    let bytes = 0
    for await (const piece of answer.body ?? []) bytes += piece.length
    expect(bytes).toBe(Number(answer.headers.get('content-length')))
    expect(bytes).toBeGreaterThan(largeBytes)
    const afterDisc = await server.peakBytes()

    expect(afterUpload - before, 'a file that goes up').toBeLessThan(mayTake.upload)
    expect(afterHostile - before, 'documents that are read').toBeLessThan(mayTake.readers)
    expect(afterDisc - afterHostile, 'a disc that goes out').toBeLessThan(mayTake.disc)
    // Whoever stopped reading left nothing open behind him.
    await expect.poll(() => openContents(server.pid ?? 0), { timeout: 20_000 }).toBe(0)
  } finally {
    await server.kill()
  }
})
