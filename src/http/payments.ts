import { createRoute, z } from '@hono/zod-openapi'
import { sayStatementFault } from '#core/words/statement.ts'
import { isId } from '#handle/case-access.ts'
import {
  findPaymentsPage,
  importStatement,
  joinLine,
  noteLine,
  type PaymentsPage,
  splitLine,
} from '#handle/statement.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, body, described, idParameter, reason } from './shapes.ts'

const paymentsAnswer = described<PaymentsPage>(
  'Lines of bank statements with the case each most likely pays; what was settled last; refunds under way.',
).openapi('PaymentsPage')

/** Bank statements, and what finance makes of each line. Confirming one is the command ConfirmPayment of its case. */
export const addPaymentRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/payments',
      summary: 'What has arrived and waits to be matched, and refunds under way',
      responses: answers(paymentsAnswer, 'For finance, approvers and supervisors.'),
    }),
    async (c) => {
      staffOf(c, 'finance', 'approver', 'supervisor')
      return c.json(await findPaymentsPage(ports), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/payments/statement',
      summary: 'Import a bank statement: every line that is new, or none and why',
      request: {
        body: {
          required: true,
          description: 'The CSV file as it is, UTF-8 or GB18030, up to 1 MB.',
          content: { 'application/octet-stream': { schema: z.any() } },
        },
      },
      responses: answers(
        z.object({ added: z.int(), known: z.int(), outgoing: z.int() }),
        'How many lines were new, were there already, or went out.',
      ),
    }),
    async (c) => {
      const actor = staffOf(c, 'finance')
      const imported = await importStatement(ports, actor, new Uint8Array(await c.req.arrayBuffer()))
      if (imported.kind === 'not-text') throw new Problem('statement-not-text')
      if (imported.kind === 'faults') {
        const { faults } = imported
        throw new Problem('statement-wrong', {
          facts: { count: faults.length },
          members: {
            faults: faults.map((fault) => ({ ...fault, message: sayStatementFault(fault, c.get('lang')) })),
          },
        })
      }
      const { added, known, outgoing } = imported
      return c.json({ added, known, outgoing }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/payments/lines/{id}/note',
      summary: 'Set a line aside, mark it to be returned or as returned, or take it up again',
      request: {
        params: idParameter,
        body: body(z.object({ status: z.enum(['open', 'aside', 'to-return', 'returned']), note: reason })),
      },
      responses: answers(z.object({ noted: z.literal(true) }), 'Noted.'),
    }),
    async (c) => {
      const actor = staffOf(c, 'finance')
      const { id } = c.req.valid('param')
      const { status, note } = c.req.valid('json')
      if (!isId(id) || !(await noteLine(ports, actor, { lineId: id, status, note })))
        throw new Problem('line-settled')
      return c.json({ noted: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/payments/lines/{id}/split',
      summary: 'Split a line that pays several cases into parts, with the reason; each part pays once',
      request: {
        params: idParameter,
        body: body(z.object({ amountsFen: z.array(z.int().positive()).min(2).max(20), reason })),
      },
      responses: answers(
        z.object({ split: z.literal(true) }),
        'Split; the parts stand in the place of the line.',
      ),
    }),
    async (c) => {
      const actor = staffOf(c, 'finance')
      const { id } = c.req.valid('param')
      const isSplit = isId(id) && (await splitLine(ports, actor, { lineId: id, ...c.req.valid('json') }))
      if (!isSplit) throw new Problem('line-not-splittable')
      return c.json({ split: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/payments/lines/{id}/join',
      summary: 'Undo a split while none of the parts is used',
      request: { params: idParameter },
      responses: answers(z.object({ joined: z.literal(true) }), 'Whole again.'),
    }),
    async (c) => {
      const actor = staffOf(c, 'finance')
      const { id } = c.req.valid('param')
      if (!isId(id) || !(await joinLine(ports, actor, id))) throw new Problem('line-not-joinable')
      return c.json({ joined: true as const }, 200)
    },
  )
}
