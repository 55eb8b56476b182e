import { createRoute, z } from '@hono/zod-openapi'
import { attendanceRecord } from '#core/attendance.ts'
import type { BookFile } from '#core/book/book-file.ts'
import { addDays, dayOfInstant } from '#core/calendar/day.ts'
import { type Phase, phaseNames } from '#core/phases.ts'
import type { CaseView } from '#core/views.ts'
import { attendanceFor, keepAttendance, type ToldAttendance } from '#handle/attendance.ts'
import { isId } from '#handle/case-access.ts'
import { incomingFor } from '#handle/mailroom.ts'
import { unreadLetters } from '#handle/notices.ts'
import { listPostalAddresses, type PostalAddress } from '#handle/organisation.ts'
import { findCasePage, listCasesFor, type Names, waitingFor } from '#handle/query.ts'
import { tellQueue } from '#handle/queue.ts'
import type { PageOf } from './commands.ts'
import { type App, actorOf, type Deps } from './door.ts'
import { Problem } from './errors.ts'
import { tellFile, tellLetter, tellMessage, tellRow } from './rows.ts'
import {
  answers,
  body,
  described,
  type fileRow,
  idParameter,
  type letter,
  type message,
  pageQuery,
} from './shapes.ts'

/** The case page as the desk reads it. */
export interface CaseAnswer {
  view: CaseView
  people: Names
  files: Record<string, z.infer<typeof fileRow>>
  letters: z.infer<typeof letter>[]
  /** What came by mail and was filed here. */
  messages: z.infer<typeof message>[]
  addresses: PostalAddress[]
  snapshot: BookFile | null
  matters: Record<string, unknown>[]
  /** Who attends the audit; null before the receipt. */
  attendance: ToldAttendance | null
}

const caseAnswer = described<CaseAnswer>(
  'The view with timeline, clocks, deadlines and offers; people, files, letters, addresses; the book as submitted.',
).openapi('CasePage')
const caseRow = described<Record<string, unknown>>('One line of a queue.').openapi('CaseRow')

/** The page of a case for whoever asks; undefined when there is none for them. */
export const casePageOf =
  ({ ports }: Deps): PageOf =>
  async (c, caseId, log): Promise<CaseAnswer | undefined> => {
    const actor = actorOf(c)
    const page = isId(caseId) ? await findCasePage(ports, actor, caseId, log) : undefined
    if (!page) return undefined
    const isClerk = actor.roles.includes('clerk')
    // Where somebody lives is for the applicant and for whoever posts the certificate.
    const isTold = isClerk || actor.organisationId !== null
    const { organisationId } = page.view.state
    const unread = await unreadLetters(ports, actor)
    return {
      view: page.view,
      people: page.people,
      files: Object.fromEntries(page.files.map((file) => [file.file_id, tellFile(file)])),
      letters: page.letters.map((mail) => tellLetter(mail, unread)),
      messages: (await incomingFor(ports, actor, caseId)).map((one) => tellMessage(one, unread)),
      addresses: isTold ? await listPostalAddresses(ports, organisationId, isClerk ? 'whole' : 'masked') : [],
      snapshot: page.application,
      matters: page.matters.map(tellRow),
      attendance: await attendanceFor(ports, actor, page.view.state),
    }
  }

/** Queues, the case page, and who attends an audit. */
export const addCaseRoutes = (app: App, deps: Deps): void => {
  const { ports } = deps
  const pageOf = casePageOf(deps)

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases',
      summary: 'Cases one may see, the deadline that hurts first on top',
      request: {
        query: pageQuery.extend({
          turn: z.enum(['applicant', 'centre', 'none']).optional(),
          phase: z.enum(phaseNames as [Phase, ...Phase[]]).optional(),
          type: z.string().max(60).optional(),
          kind: z.string().max(60).optional(),
          mine: z.enum(['0', '1']).optional(),
          open: z.enum(['0', '1']).optional(),
          due: z.union([z.literal('overdue'), z.coerce.number().int().min(0).max(366)]).optional(),
          q: z.string().max(100).optional(),
        }),
      },
      responses: answers(
        z.object({
          rows: z.array(caseRow),
          next: z.string().nullable(),
          total: z.int(),
          counts: z.object({ all: z.int(), overdue: z.int(), soon: z.int(), mine: z.int() }),
        }),
        'One part of the list, and how many there are.',
      ),
    }),
    async (c) => {
      const actor = actorOf(c)
      const { page, size, turn, phase, type, kind, mine, open, due, q } = c.req.valid('query')
      const today = dayOfInstant(ports.clock.now())
      const list = await listCasesFor(
        ports,
        actor,
        {
          ...(turn && { turn }),
          ...(phase && { phases: [phase] }),
          ...(type && { type }),
          ...(kind && { kind }),
          ...((open === '1' || due !== undefined) && { open: true }),
          ...(mine === '1' && waitingFor(actor)),
          ...(due !== undefined && { dueBy: addDays(today, due === 'overdue' ? -1 : due) }),
          ...(q?.trim() && { search: q }),
        },
        { size, ...(page && { after: page }) },
      )
      const { open: all, ...counts } = list.counts
      const lines = await tellQueue(ports, actor, list.rows)
      return c.json(
        {
          rows: lines.map(({ row, ...line }) => ({ ...tellRow(row), ...line })),
          next: list.next,
          total: list.total,
          counts: { all, ...counts },
        },
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}',
      summary: 'The case page',
      request: { params: idParameter },
      responses: answers(caseAnswer, 'As this person may see it.'),
    }),
    async (c) => {
      const page = (await pageOf(c, c.req.valid('param').id)) as CaseAnswer | undefined
      if (!page) throw new Problem('not-found')
      c.header('ETag', `"${page.view.state.version}"`)
      return c.json(page, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/attendances',
      summary: 'State who attends the audit and how to connect; the receipt names the list that counts',
      request: { params: idParameter, body: body(attendanceRecord) },
      responses: answers(z.object({ id: z.string(), people: z.int() }), 'Kept, sealed.'),
    }),
    async (c) => {
      const { id: caseId } = c.req.valid('param')
      const kept = await keepAttendance(ports, actorOf(c), {
        caseId,
        attendance: c.req.valid('json'),
      })
      switch (kept.kind) {
        case 'unknown':
          throw new Problem('not-found')
        case 'role-may-not':
          throw new Problem('role-may-not-see')
        case 'closed':
          throw new Problem('attendance-closed')
        case 'kept':
          return c.json({ id: kept.id, people: kept.people }, 200)
      }
    },
  )
}
