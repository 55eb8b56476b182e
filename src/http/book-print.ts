import { createRoute, z } from '@hono/zod-openapi'
import { type BookFormat, fileNameOf, findPrintableBook, keepBooks } from '#handle/book-print.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { idParameter, problemAnswer } from './shapes.ts'

const mediaTypes: Readonly<Record<BookFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The application book of a case as it is printed: a draft until its self-check passes, then as it is bound. */
export const addBookPrintRoutes = (app: App, { ports }: Deps): void => {
  const print = keepBooks(ports)
  for (const format of ['pdf', 'docx'] as const)
    app.openapi(
      createRoute({
        method: 'get',
        path: `/api/cases/{id}/book.${format}`,
        summary: `The application book, ${format === 'pdf' ? 'print-ready' : 'in Word'}`,
        request: { params: idParameter },
        responses: {
          200: {
            description: 'As it stands for the contact; as handed in for whoever may read it.',
            content: { [mediaTypes[format]]: { schema: z.string() } },
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
        const name = encodeURIComponent(fileNameOf(found.paper, format))
        return c.body(made as Uint8Array<ArrayBuffer>, 200, {
          'content-type': mediaTypes[format],
          'content-disposition': `${format === 'pdf' ? 'inline' : 'attachment'}; filename="book.${format}"; filename*=UTF-8''${name}`,
          'cache-control': 'no-store',
        })
      },
    )
}
