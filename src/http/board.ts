import { createRoute, z } from '@hono/zod-openapi'
import { type Board, readBoard } from '#handle/board.ts'
import { type Disposable, listDisposable } from '#handle/retention.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { answers, described } from './shapes.ts'

const board = described<Board>(
  'Each promise with how often it was kept, missed and stands open; what is overdue; workload; cycle times; people.',
).openapi('Board')

const disposable = described<Disposable>(
  'A case that ended long ago, and the last day on which its file is kept.',
).openapi('Disposable')

/** The board of whoever watches over the centre's work. */
export const addBoardRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/board',
      summary: 'Punctuality against every promise, what is overdue, workload and cycle times',
      request: {
        query: z.object({
          months: z.coerce.number().int().min(1).max(36).default(12),
          type: z.string().max(60).optional(),
        }),
      },
      responses: answers(board, 'Read only.'),
    }),
    async (c) => {
      staffOf(c, 'supervisor', 'approver')
      const { months, type } = c.req.valid('query')
      return c.json(await readBoard(ports, { months, ...(type && { type }) }), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/retention',
      summary: 'Files that have been kept as long as they have to be; nothing is deleted by itself',
      responses: answers(z.array(disposable), 'The earliest first.'),
    }),
    async (c) => {
      staffOf(c, 'supervisor', 'approver')
      return c.json([...(await listDisposable(ports))], 200)
    },
  )
}
