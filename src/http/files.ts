import { createRoute, z } from '@hono/zod-openapi'
import { findFileFor, removeFileFor } from '#handle/upload.ts'
import { byteRangeOf } from './byte-range.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { fileDisposition } from './file-disposition.ts'
import { sentContent } from './sent-content.ts'
import { answers, idParameter, problemAnswer } from './shapes.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
}

/** The way back out of what was uploaded: downloading a file, and removing it while the case is prepared. */
export const addFileRoutes = (app: App, { ports }: Deps): void => {
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
        206: {
          description: 'The part that the Range header asks for.',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
        416: { description: 'The content has nothing of the part asked for.' },
        default: problemAnswer,
      },
    }),
    async (c) => {
      const file = await findFileFor(ports, actorOf(c), c.req.valid('param').id)
      if (!file) throw new Problem('not-found')
      const size = Number(file.size_bytes)
      const etag = `"${file.sha256}"`
      // A part of another content than the one that was begun would be worse than the whole of this one.
      const isSame = [undefined, etag].includes(c.req.header('if-range'))
      const range = isSame ? byteRangeOf(c.req.header('range'), size) : null
      if (range === 'out-of-range')
        return new Response(null, {
          status: 416,
          headers: { 'Content-Range': `bytes */${size}`, 'Accept-Ranges': 'bytes' },
        })
      const { from, to } = range ?? { from: 0, to: size - 1 }
      // Whoever asks for the head alone would leave what was opened for him open.
      const isHead = c.req.method === 'HEAD'
      const content = isHead ? null : await ports.blobs.open(file.sha256, range ?? undefined)
      return new Response(content && sentContent(c, ports, content), {
        status: range ? 206 : 200,
        headers: {
          'Content-Type': mediaTypes[file.kind] ?? 'application/octet-stream',
          'Content-Length': String(to - from + 1),
          'Accept-Ranges': 'bytes',
          ...(range && { 'Content-Range': `bytes ${from}-${to}/${size}` }),
          'Content-Disposition': fileDisposition(`file.${file.kind}`, file.name),
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'no-store',
          ETag: etag,
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
      return c.json({ removed: true as const }, 200)
    },
  )
}
