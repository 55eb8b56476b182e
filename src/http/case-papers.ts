import { createRoute, z } from '@hono/zod-openapi'
import { mediaTypeOf } from '#core/book/book-formats.ts'
import type { PaperFormat } from '#core/papers/case-paper.ts'
import { casePapers, paperNames, paperPath } from '#core/papers/papers.ts'
import type { Lang } from '#core/words/say.ts'
import { casePaperQueries } from '#handle/case-papers.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { fileDisposition } from './file-disposition.ts'
import { idParameter, problemAnswer } from './shapes.ts'

/** A form is kept and filled in; what is only read or printed opens at once. */
const disposition = (fileName: string, format: PaperFormat): string => {
  const plain = `paper.${format === 'docx' ? 'docx' : 'pdf'}`
  return fileDisposition(plain, fileName, format === 'pdf' ? 'inline' : 'attachment')
}

const keptVersion = z.coerce
  .number()
  .int()
  .min(1)
  .optional()
  .openapi({ description: 'A version that is kept of it; the one in hand when left out.' })

/** The papers of a case that are no letters: a route for each, from the table of core/papers. */
export const addCasePaperRoutes = (app: App, { ports }: Deps): void => {
  const find = casePaperQueries(ports)
  for (const name of paperNames)
    for (const format of casePapers[name].formats) {
      const type = mediaTypeOf[format === 'docx' ? 'docx' : 'pdf']
      app.openapi(
        createRoute({
          method: 'get',
          path: `/api/cases/{id}/papers/${paperPath(name, format)}`,
          summary: `${casePapers[name].title[1]}${format === 'form' ? ', to be filled in' : ''}`,
          request: {
            params: idParameter,
            query: z.object({
              lang: z.enum(['zh-CN', 'en']).optional(),
              ...(casePapers[name].versionsIn && { version: keptVersion }),
            }),
          },
          responses: {
            200: {
              description: 'Made from the case as whoever asks sees it, in the language asked for.',
              content: { [type]: { schema: z.string() } },
            },
            default: problemAnswer,
          },
        }),
        async (c) => {
          const asked = c.req.valid('query') as { lang?: Lang; version?: number }
          const { lang = c.get('lang'), version } = asked
          const found = await find(actorOf(c), c.req.valid('param').id, { name, format, lang, version })
          if (!found) throw new Problem('not-found')
          const { made, fileName } = found
          if (made === 'busy') throw new Problem('print-busy')
          if ('unprintable' in made)
            throw new Problem('paper-unprintable', { facts: { characters: made.unprintable } })
          return c.body(made as Uint8Array<ArrayBuffer>, 200, {
            'content-type': type,
            'content-disposition': disposition(fileName, format),
            'cache-control': 'no-store',
          })
        },
      )
    }
}
