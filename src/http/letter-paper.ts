import { createRoute, z } from '@hono/zod-openapi'
import { findLetterPaper } from '#handle/letter-paper.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { fileDisposition } from './file-disposition.ts'
import { problemAnswer } from './shapes.ts'

/** A letter on paper, for whoever may read it. */
export const addLetterPaperRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/letters/{id}/paper.pdf',
      summary: 'A letter as PDF, in the form it has on paper',
      request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
      responses: {
        200: {
          description: 'For whom it was sent to, and for whoever sees the page it stands on.',
          content: { 'application/pdf': { schema: z.string() } },
        },
        default: problemAnswer,
      },
    }),
    async (c) => {
      const found = await findLetterPaper(ports, actorOf(c), c.req.valid('param').id)
      if (!found) throw new Problem('not-found')
      if ('unprintable' in found)
        throw new Problem('letter-unprintable', { facts: { characters: found.unprintable } })
      return c.body(found.pdf as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        'content-disposition': fileDisposition('letter.pdf', `${found.subject}.pdf`, 'inline'),
        'cache-control': 'no-store',
      })
    },
  )
}
