import { createRoute, z } from '@hono/zod-openapi'
import { isId } from '#handle/case-access.ts'
import { unreadLetters } from '#handle/notices.ts'
import {
  findRecordPage,
  listMattersFor,
  type RecordKind,
  type RecordPage,
  recordKinds,
} from '#handle/record.ts'
import type { PageOf } from './commands.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { tellFile, tellLetter, tellMessage, tellRow } from './rows.ts'
import {
  answers,
  described,
  type fileRow,
  idParameter,
  type letter,
  type message,
  pageQuery,
} from './shapes.ts'

/** The page of a certificate, a proceeding, an objection or a complaint as the desk reads it. */
export interface RecordAnswer extends Omit<RecordPage, 'files' | 'letters' | 'messages' | 'matters'> {
  files: Record<string, z.infer<typeof fileRow>>
  letters: z.infer<typeof letter>[]
  /** What was answered to them by mail. */
  messages: z.infer<typeof message>[]
  matters: Record<string, unknown>[]
}

const recordAnswer = described<RecordAnswer>(
  'The state, offers, deadlines, timeline; people, files, letters; what else is about it.',
).openapi('RecordPage')
const matterRow = described<Record<string, unknown>>('One proceeding, objection or complaint.').openapi(
  'MatterRow',
)

/** The page of a record for whoever asks; undefined when there is none for them. */
export const recordPageOf =
  ({ ports }: Deps, kind: RecordKind): PageOf =>
  async (c, id): Promise<RecordAnswer | undefined> => {
    const actor = actorOf(c)
    const page = isId(id) ? await findRecordPage(ports, actor, kind, id) : undefined
    if (!page) return undefined
    const unread = await unreadLetters(ports, actor)
    return {
      ...page,
      files: Object.fromEntries(page.files.map((file) => [file.file_id, tellFile(file)])),
      letters: page.letters.map((mail) => tellLetter(mail, unread)),
      messages: page.messages.map((one) => tellMessage(one, unread)),
      matters: page.matters.map(tellRow),
    }
  }

/** Proceedings, objections and complaints, and the pages of these and of a certificate. */
export const addRecordRoutes = (app: App, deps: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/matters',
      summary: 'Proceedings, objections and complaints one may see, due first on top',
      request: { query: pageQuery.extend({ open: z.enum(['0', '1']).optional() }) },
      responses: answers(
        z.object({ rows: z.array(matterRow), next: z.string().nullable() }),
        'One part of the list.',
      ),
    }),
    async (c) => {
      const { page, size, open } = c.req.valid('query')
      const list = await listMattersFor(
        deps.ports,
        actorOf(c),
        { open: open === '1' },
        { size, ...(page && { after: page }) },
      )
      return c.json({ rows: list.rows.map(tellRow), next: list.next }, 200)
    },
  )
  for (const kind of recordKinds) {
    const pageOf = recordPageOf(deps, kind)
    app.openapi(
      createRoute({
        method: 'get',
        path: `/api/${kind}s/{id}`,
        summary: `The page of a ${kind}`,
        request: { params: idParameter },
        responses: answers(recordAnswer, 'As this person may see it.'),
      }),
      async (c) => {
        const page = (await pageOf(c, c.req.valid('param').id)) as RecordAnswer | undefined
        if (!page) throw new Problem('not-found')
        c.header('ETag', `"${page.state.version}"`)
        return c.json(page, 200)
      },
    )
  }
}
