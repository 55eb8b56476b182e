import { createRoute, z } from '@hono/zod-openapi'
import { departments } from '#core/book/item.ts'
import { nearDaySchema } from '#core/calendar/day.ts'
import { confirmGuide, findBookOf, precheckFor, saveSectionFor, type ToldBook } from '#handle/book.ts'
import {
  changeStandingFor,
  commentFor,
  type StandingAnswer,
  settleCommentFor,
} from '#handle/book-standing.ts'
import { namesOf } from '#handle/query.ts'
import { expectedVersion } from './commands.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem, sayIssue, tellFinding } from './errors.ts'
import { answers, body, described, finding, idParameter } from './shapes.ts'

const sectionParameter = z.object({ id: z.string(), section: z.string().max(40) })

/** The book as the desk reads it, with the names of the people in it. */
export interface BookAnswer extends ToldBook {
  readonly people: Readonly<Record<string, { readonly name: string }>>
}

const bookAnswer = described<BookAnswer>(
  'The sections one may open: answers with their version, state, owner, day and comments; when the guide was read.',
).openapi('Book')

const kept = z.object({ kept: z.literal(true) })

const standing = z.object({
  state: z.enum(['in-work', 'ready', 'checked']).optional(),
  department: z.enum(departments).optional(),
  ownerId: z.string().min(1).max(60).nullable().optional(),
  dueOn: nearDaySchema.nullable().optional(),
})

const tell = (answer: StandingAnswer | 'confirmed'): { readonly kept: true } => {
  switch (answer) {
    case 'unknown':
      throw new Problem('not-found')
    case 'role-may-not':
      throw new Problem('role-may-not-see')
    case 'frozen':
      throw new Problem('draft-frozen')
    case 'person-unknown':
      throw new Problem('person-unknown')
    case 'changed':
      throw new Problem('section-changed')
    default:
      return { kept: true }
  }
}

/** The application book while it is being written, section by section, and its pre-check. */
export const addBookRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/book',
      summary: 'The application book while it is being written',
      request: { params: idParameter },
      responses: answers(bookAnswer, 'The sections that this person may open.'),
    }),
    async (c) => {
      const found = await findBookOf(ports, actorOf(c), c.req.valid('param').id)
      if (!found) throw new Problem('not-found')
      const ids = found.sections.flatMap(({ ownerId, updatedBy, comments }) => [
        ownerId ?? '',
        updatedBy ?? '',
        ...comments.flatMap(({ written_by, settled_by }) => [written_by, settled_by ?? '']),
      ])
      const people = await namesOf(ports, [...new Set(ids)].filter(Boolean))
      return c.json({ ...found, people }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/cases/{id}/book/{section}',
      summary: 'Save a section of the application book over the version seen',
      request: {
        params: sectionParameter,
        body: body(z.object({ answers: z.record(z.string(), z.unknown()) })),
      },
      responses: answers(z.object({ version: z.int(), savedAt: z.string() }), 'Saved.'),
    }),
    async (c) => {
      const { id: caseId, section } = c.req.valid('param')
      const asked = { caseId, section, expected: expectedVersion(c), answers: c.req.valid('json').answers }
      const saved = await saveSectionFor(ports, actorOf(c), asked)
      switch (saved.kind) {
        case 'unknown':
          throw new Problem('not-found')
        case 'role-may-not':
          throw new Problem('role-may-not-see')
        case 'frozen':
          throw new Problem('draft-frozen')
        case 'guide-unread':
          throw new Problem('guide-unread')
        case 'invalid':
          throw new Problem('fields-wrong', { issues: saved.issues })
        case 'conflict':
          throw new Problem('draft-changed', {
            members: { version: saved.theirs.version, theirs: saved.theirs },
          })
        case 'saved':
          c.header('ETag', `"${saved.version}"`)
          return c.json({ version: saved.version, savedAt: saved.savedAt }, 200)
      }
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/cases/{id}/book/{section}/standing',
      summary: 'Say who holds a section, until when, and how far it is',
      request: { params: sectionParameter, body: body(standing) },
      responses: answers(kept, 'Kept; what was left out stays.'),
    }),
    async (c) => {
      const { id: caseId, section } = c.req.valid('param')
      const asked = c.req.valid('json')
      // What is checked off is what was on the screen, and nothing that was written since.
      const seen = asked.state === 'checked' ? expectedVersion(c) : undefined
      const answer = await changeStandingFor(ports, actorOf(c), { caseId, section }, { ...asked, seen })
      return c.json(tell(answer), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/book/{section}/comments',
      summary: 'Write a comment beside a section or one of its items',
      request: {
        params: sectionParameter,
        body: body(
          z.object({
            text: z.string().trim().min(1).max(2000),
            item: z.string().max(60).nullable().default(null),
          }),
        ),
      },
      responses: answers(kept, 'Kept, for those who may open the section.'),
    }),
    async (c) => {
      const { id: caseId, section } = c.req.valid('param')
      const written = c.req.valid('json')
      return c.json(tell(await commentFor(ports, actorOf(c), { caseId, section }, written)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/cases/{id}/book/{section}/comments/{comment}',
      summary: 'Settle a comment, or open it again',
      request: {
        params: sectionParameter.extend({ comment: z.uuid() }),
        body: body(z.object({ settled: z.boolean() })),
      },
      responses: answers(kept, 'Kept; who settled it first is named.'),
    }),
    async (c) => {
      const { id: caseId, section, comment } = c.req.valid('param')
      const { settled } = c.req.valid('json')
      return c.json(
        tell(await settleCommentFor(ports, actorOf(c), { caseId, section, comment }, settled)),
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/book-guide',
      summary: 'Confirm that the guide of the type was read; the sections open with it',
      request: { params: idParameter },
      responses: answers(kept, 'Kept; a second confirmation changes nothing.'),
    }),
    async (c) => c.json(tell(await confirmGuide(ports, actorOf(c), c.req.valid('param').id)), 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/precheck',
      summary: 'What the rules say about the book as it stands',
      request: { params: idParameter },
      responses: answers(
        z.object({
          complete: z.boolean(),
          fields: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
          findings: z.array(finding),
        }),
        'Facts the book still lacks; once they are complete, every finding.',
      ),
    }),
    async (c) => {
      const lang = c.get('lang')
      const checked = await precheckFor(ports, actorOf(c), c.req.valid('param').id)
      if (!checked) throw new Problem('not-found')
      return c.json(
        {
          complete: checked.missing.length === 0,
          fields: checked.missing.map((issue) => sayIssue(issue, 'book', lang)),
          findings: checked.findings.map((one) => tellFinding(one, lang)),
        },
        200,
      )
    },
  )
}
