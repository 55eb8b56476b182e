import { createRoute, z } from '@hono/zod-openapi'
import { bookFormats, dispositionOf, mediaTypeOf } from '#core/book/book-formats.ts'
import { fileNameOf, findPrintableBook, keepBooks } from '#handle/book-print.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { idParameter, problemAnswer } from './shapes.ts'

/** The application book of a case as it is printed: a draft until its self-check passes, then as it is bound. */
export const addBookPrintRoutes = (app: App, { ports }: Deps): void => {
  const print = keepBooks(ports)
  for (const format of bookFormats)
    app.openapi(
      createRoute({
        method: 'get',
        path: `/api/cases/{id}/book.${format}`,
        summary: `The application book, ${format === 'pdf' ? 'print-ready' : 'in Word'}`,
        request: { params: idParameter },
        responses: {
          200: {
            description: 'As it stands for the contact; as handed in for whoever may read it.',
            content: { [mediaTypeOf[format]]: { schema: z.string() } },
          },
          default: problemAnswer,
        },
      }),
      async (c) => {
        const found = await findPrintableBook(ports, actorOf(c), c.req.valid('param').id)
        if (!found) throw new Problem('not-found')
        const made = await print(found.paper, format)
        if (made === 'busy') throw new Problem('print-busy')
        if ('unprintable' in made)
          throw new Problem('book-unprintable', { facts: { characters: made.unprintable } })
        return c.body(made as Uint8Array<ArrayBuffer>, 200, {
          'content-type': mediaTypeOf[format],
          'content-disposition': dispositionOf(fileNameOf(found.paper, format), format),
          'cache-control': 'no-store',
        })
      },
    )
}
