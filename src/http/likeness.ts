import { createRoute, z } from '@hono/zod-openapi'
import type { AlikePassages } from '#core/alike-passages.ts'
import { type LikenessHint, reviewers } from '#core/likeness-hint.ts'
import { comparePassagesFor, findLikenessFor } from '#handle/likeness.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, described, idParameter } from './shapes.ts'

const hint = described<LikenessHint>('A file of the case beside one of another case.').openapi('LikenessHint')
const passages = described<AlikePassages>('Two passages side by side.').openapi('AlikePassages')

/** What the evidence of a case is like, for whoever reviews it (Q16, Q19); nobody of an applicant is told. */
export const addLikenessRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/likeness',
      summary: 'Files of other cases that the files of this one are like',
      request: { params: idParameter },
      responses: answers(z.object({ hints: z.array(hint) }), 'The identical ones first, then the likest.'),
    }),
    async (c) => {
      const hints = await findLikenessFor(ports, staffOf(c, ...reviewers), c.req.valid('param').id)
      if (!hints) throw new Problem('not-found')
      return c.json({ hints }, 200)
    },
  )
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/likeness/{fileId}/{otherFileId}',
      summary: 'The passages that two of those files have in common',
      request: { params: idParameter.extend({ fileId: z.string(), otherFileId: z.string() }) },
      responses: answers(
        z.object({ passages: z.array(passages) }),
        'The longest, in the order of the first file.',
      ),
    }),
    async (c) => {
      const { id: caseId, ...files } = c.req.valid('param')
      const found = await comparePassagesFor(ports, staffOf(c, ...reviewers), { caseId, ...files })
      if (!found) throw new Problem('not-found')
      return c.json({ passages: found }, 200)
    },
  )
}
