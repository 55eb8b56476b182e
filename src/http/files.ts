import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createRoute, z } from '@hono/zod-openapi'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { Actor } from '#core/kernel.ts'
import { fileNotReadable } from '#core/rulebook/readable-file.ts'
import { fileLimitBytes } from '#core/uploads.ts'
import { isId } from '#handle/case-access.ts'
import {
  acceptUpload,
  findFileFor,
  findUploadRefusal,
  isUploadRefusal,
  removeFileFor,
  type UploadRefusal,
} from '#handle/upload.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { FileRefused, Problem } from './errors.ts'
import { answers, idParameter, problemAnswer } from './shapes.ts'

/** Unfinished uploads can be resumed for a day; then they are gone. */
const uploadLifeMilliseconds = 24 * 3600 * 1000
const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** Carries our own no through the upload library, which knows only status and text. */
class Declined extends Error {
  readonly status_code = 422
  readonly body = ''
  readonly refusal: UploadRefusal
  constructor(refusal: UploadRefusal) {
    super(typeof refusal === 'string' ? refusal : refusal[0].code)
    this.refusal = refusal
  }
}

/** Uploads that survive a lost line (tus 1.0), and the way back out. */
export const addFileRoutes = (app: App, { ports, uploadsFolder }: Deps): void => {
  const store = new FileStore({
    directory: uploadsFolder,
    expirationPeriodInMilliseconds: uploadLifeMilliseconds,
  })
  /** Who sends this request, and the no it met inside the library. */
  const asking = new WeakMap<object, { actor: Actor; declined?: UploadRefusal }>()
  const actorBehind = (request: object): Actor => {
    const ask = asking.get(request)
    if (!ask) throw new Error('An upload reached the store without its person')
    return ask.actor
  }

  const server = new Server({
    path: '/files',
    datastore: store,
    maxSize: fileLimitBytes,
    relativeLocation: true,
    allowedOrigins: [ports.publicUrl],
    namingFunction: () => ports.ids.next(),
    onIncomingRequest: async (request, id) => {
      if (request.method === 'POST') return
      const upload = await store.getUpload(id)
      if (upload.metadata?.by !== actorBehind(request).personId) throw new Declined('case-unknown')
    },
    onUploadCreate: async (request, upload) => {
      const actor = actorBehind(request)
      const { name, filename, caseId = '' } = upload.metadata ?? {}
      const refusal = await findUploadRefusal(ports, actor, {
        caseId: caseId ?? '',
        name: name ?? filename ?? '',
        sizeBytes: upload.size ?? 0,
      })
      if (refusal) throw new Declined(refusal)
      return { metadata: { name: name ?? filename ?? '', caseId, by: actor.personId } }
    },
    onUploadFinish: async (request, upload) => {
      const { name = '', caseId = '' } = upload.metadata ?? {}
      const path = join(uploadsFolder, upload.id)
      const arrival = { id: upload.id, path, name: name ?? '', caseId: caseId ?? '' }
      const accepted = await acceptUpload(ports, actorBehind(request), arrival)
      if (isUploadRefusal(accepted)) {
        await store.remove(upload.id)
        throw new Declined(accepted)
      }
      return {}
    },
    onResponseError: (request, error) => {
      const ask = asking.get(request)
      if (ask && error instanceof Declined) ask.declined = error.refusal
      else if (ask && 'status_code' in error && error.status_code === 413)
        ask.declined = [fileNotReadable('file-too-large', {})]
      return undefined
    },
  })

  const upload = { ...problemAnswer, description: 'tus 1.0: see https://tus.io/protocols/resumable-upload' }
  for (const [method, path] of [
    ['post', '/files'],
    ['head', '/files/{id}'],
    ['patch', '/files/{id}'],
    ['delete', '/files/{id}'],
  ] as const) {
    const summary = 'Upload a file of a case in parts that survive a lost line'
    app.openAPIRegistry.registerPath({
      method,
      path,
      summary,
      responses: { 204: { description: 'As tus says.' }, default: upload },
    })
    // Hono asks GET for the answer to HEAD; what is being uploaded cannot be downloaded.
    app.on(method === 'head' ? 'get' : method, path.replace('{id}', ':id'), async (c) => {
      if (c.req.raw.method === 'GET') throw new Problem('not-found')
      const ask = { actor: actorOf(c) } as { actor: Actor; declined?: UploadRefusal }
      asking.set(c.req.raw, ask)
      const answer = await server.handleWeb(c.req.raw)
      if (typeof ask.declined === 'string') throw new Problem(ask.declined)
      if (ask.declined) throw new FileRefused(ask.declined)
      return answer
    })
  }
  const sweep = setInterval(() => {
    server.cleanUpExpiredUploads().catch((error) => ports.log(`expired uploads stay for now: ${error}`))
  }, 3600_000)
  sweep.unref()

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/files/{id}',
      summary: 'Download a file of a case',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'The content, to be saved.',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
        default: problemAnswer,
      },
    }),
    async (c) => {
      const found = await findFileFor(ports, actorOf(c), c.req.valid('param').id)
      if (!found) throw new Problem('not-found')
      const { file, path } = found
      const body = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
      return new Response(body, {
        headers: {
          'Content-Type': mediaTypes[file.kind] ?? 'application/octet-stream',
          'Content-Length': String(file.size_bytes),
          'Content-Disposition': `attachment; filename="file.${file.kind}"; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
          ETag: `"${file.sha256}"`,
        },
      })
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/files/{id}',
      summary: 'Remove a file from a case in preparation',
      request: { params: idParameter },
      responses: answers(z.object({ removed: z.literal(true) }), 'Removed.'),
    }),
    async (c) => {
      const { id } = c.req.valid('param')
      const outcome = await removeFileFor(ports, actorOf(c), id)
      if (outcome === 'unknown') throw new Problem('not-found')
      if (outcome === 'frozen') throw new Problem('draft-frozen')
      // What the upload itself left behind goes with it.
      if (isId(id))
        for (const left of [id, `${id}.json`]) await rm(join(uploadsFolder, left), { force: true })
      return c.json({ removed: true as const }, 200)
    },
  )
}
