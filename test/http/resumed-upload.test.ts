import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestFile } from '#evidence/digest-file.ts'
import { createBlobBucket } from '#handle/blob-bucket.ts'
import { createBlobFolder } from '#handle/blob-folder.ts'
import type { Blobs } from '#handle/blobs.ts'
import { createSpool } from '#handle/spool.ts'
import { startSwift } from '../handle/swift.ts'
import { useDoor } from './door.ts'
import { chunkBytes, noise, startUploadServer, uploadThrough } from './resumed-upload.ts'
import { announce, pdf, send } from './tus.ts'

/** `MIB=1024` sends a gibibyte. */
const size = Number(process.env.MIB ?? 32) * 1024 * 1024

interface Store {
  readonly variables: Readonly<Record<string, string>>
  readonly blobs: Blobs
  stop(): Promise<void>
}

/** Where the server under test keeps its files, and how to look there. */
const stores: Readonly<Record<'folder' | 'bucket', (folder: string) => Promise<Store>>> = {
  folder: async (folder) => ({
    variables: {},
    blobs: createBlobFolder(join(folder, 'blobs')),
    stop: async () => {},
  }),
  bucket: async (folder) => {
    const swift = await startSwift()
    return { ...swift, blobs: createBlobBucket(swift.bucket, createSpool(folder)) }
  },
}

describe('Q13.5 An upload', () => {
  const door = useDoor()
  const opened = async () => {
    const contact = await door.applicant()
    const caseId = randomUUID()
    const asked = { kind: 'initial', type: 'risk-assessment', level: 1 }
    expect((await contact.command(`/api/cases/${caseId}/commands/OpenCase`, 0, asked)).status).toBe(200)
    return { contact, caseId }
  }

  test.each(['folder', 'bucket'] as const)(
    'whose line breaks twice and whose server is killed with -9 goes on where it stopped, and arrives byte for byte in a %s',
    {
      timeout: 300_000,
    },
    async (kind) => {
      const { contact, caseId } = await opened()
      const folder = await mkdtemp(join(tmpdir(), 'zizhi-upload-'))
      const store = await stores[kind](folder)
      const variables = {
        ...store.variables,
        DATABASE_URL: door.databaseUrl,
        ZIZHI_DATA: folder,
        ZIZHI_SECRET: door.secret,
      }
      let server = await startUploadServer(variables)
      let broken = 0
      const { id, url, resent } = await uploadThrough(server.url, {
        cookie: contact.cookie(),
        size,
        caseId,
        onChunk: (offset) => {
          if (offset < (broken + 1) * (size / 5) || broken === 3) return undefined
          broken += 1
          const isKill = broken === 2
          return async (line) => {
            if (isKill) {
              await server.kill()
              server = await startUploadServer(variables)
            } else line.abort()
            return server.url
          }
        },
      })
      const file = (
        await (await fetch(`${url}/api/cases/${caseId}`, { headers: { cookie: contact.cookie() } })).json()
      ).files[id]
      await server.kill()

      const [sha256, sm3] = [createHash('sha256'), createHash('sm3')]
      for (let from = 0; from < size; from += chunkBytes) {
        const piece = noise(from, Math.min(size, from + chunkBytes))
        sha256.update(piece)
        sm3.update(piece)
      }
      const digests = { sha256: sha256.digest('hex'), sm3: sm3.digest('hex') }
      expect(file).toMatchObject({ ...digests, size, kind: 'jpg', declared: true })
      expect(await store.blobs.lend(digests.sha256, digestFile)).toMatchObject({
        ...digests,
        sizeBytes: size,
      })
      await store.stop()
      expect(await readdir(join(folder, 'blobs', 'parts')).catch(() => [])).toEqual([])
      // On this machine nothing is left of it but how long it was.
      expect((await stat(join(folder, 'uploads', id))).blocks).toBe(0)
      expect(resent).toHaveLength(3)
      for (const bytes of resent) expect(bytes).toBeLessThanOrEqual(chunkBytes)
      await rm(folder, { recursive: true })
    },
  )

  test('that was whole when the server went down is taken when it is asked how far it is', async () => {
    const { contact, caseId } = await opened()
    const content = await pdf('中断在最后')
    const announced = await announce(contact, { caseId, name: '计划.pdf', content })
    const location = announced.headers.get('location') ?? ''
    await door.writeUpload(location, content)
    const seen = await contact.raw('HEAD', location, { headers: { 'tus-resumable': '1.0.0' } })
    expect([seen.status, seen.headers.get('upload-offset')]).toEqual([200, String(content.length)])
    const { body } = await contact.get(`/api/cases/${caseId}`)
    expect(Object.keys(body.files ?? {})).toEqual([location.split('/').at(-1)])

    // What is not taken is gone with the question, and the client begins anew.
    const marked = new TextEncoder().encode('绝密★长期\n')
    const other =
      (await announce(contact, { caseId, name: '方案.txt', content: marked })).headers.get('location') ?? ''
    await door.writeUpload(other, marked)
    expect((await contact.raw('HEAD', other, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(422)
    expect((await contact.raw('HEAD', other, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(404)
  })

  test('that was taken is never written again', async () => {
    const { contact, caseId } = await opened()
    const content = await pdf('已封存')
    const announced = await announce(contact, { caseId, name: '计划.pdf', content })
    const location = announced.headers.get('location') ?? ''
    expect((await send(contact, location, content)).status).toBe(204)
    expect(
      (await send(contact, location, new Uint8Array([1, 2, 3]), content.length)).status,
    ).toBeGreaterThanOrEqual(400)
    const sha256 = createHash('sha256').update(content).digest('hex')
    expect(await door.ports.blobs.lend(sha256, digestFile)).toMatchObject({
      sha256,
      sizeBytes: content.length,
    })
  })
})
