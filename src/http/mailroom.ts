import { createRoute, z } from '@hono/zod-openapi'
import { assignment, mailAnswer, settingAside, settling } from '#core/answering-mail.ts'
import {
  answerMessage,
  assignMessage,
  type MailroomRefusal,
  readMailroom,
  setAside,
  settleFailed,
} from '#handle/mailroom.ts'
import { type App, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellLetter, tellMessage } from './rows.ts'
import { answers, body, idParameter, letter, message } from './shapes.ts'

const done = z.object({ done: z.literal(true) })
const numbered = z.object({ id: z.coerce.number().int().min(1) })

/** Messages that answer nothing, and mails that did not arrive, for whoever sees to them. */
export const addMailroomRoutes = (app: App, { ports }: Deps): void => {
  const settled = (outcome: MailroomRefusal | 'done', facts: Record<string, string> = {}) => {
    if (outcome !== 'done') throw new Problem(outcome, { facts })
    return { done: true as const }
  }

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/mailroom',
      summary:
        'Mail that waits for a person: all of it for intake, approvers and supervisors, else what came back on one’s cases',
      responses: answers(
        z.object({
          mailbox: z.object({ readAt: z.string().nullable() }).nullable(),
          waiting: z.array(message),
          failed: z.array(letter),
        }),
        'The oldest first; without a mailbox nothing comes in.',
      ),
    }),
    async (c) => {
      const { mailbox, waiting, failed } = await readMailroom(ports, staffOf(c))
      return c.json(
        {
          mailbox,
          waiting: waiting.map((one) => tellMessage(one)),
          failed: failed.map((mail) => tellLetter(mail)),
        },
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/mailroom/{id}/file',
      summary: 'File a waiting message, with its attachments, to a case',
      request: { params: idParameter, body: body(assignment) },
      responses: answers(done, 'Filed.'),
    }),
    async (c) => {
      const input = c.req.valid('json')
      const outcome = await assignMessage(
        ports,
        staffOf(c, 'intake', 'approver'),
        c.req.valid('param').id,
        input,
      )
      return c.json(settled(outcome, { caseNumber: input.caseNumber }), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/mailroom/{id}/answer',
      summary: 'Answer a waiting message by mail',
      request: { params: idParameter, body: body(mailAnswer) },
      responses: answers(done, 'On its way.'),
    }),
    async (c) => {
      const answer = { ...c.req.valid('json'), lang: c.get('lang') }
      const actor = staffOf(c, 'intake', 'approver')
      return c.json(settled(await answerMessage(ports, actor, c.req.valid('param').id, answer)), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/mailroom/{id}/set-aside',
      summary: 'Set a waiting message aside, saying why',
      request: { params: idParameter, body: body(settingAside) },
      responses: answers(done, 'Set aside.'),
    }),
    async (c) => {
      const actor = staffOf(c, 'intake', 'approver')
      return c.json(settled(await setAside(ports, actor, c.req.valid('param').id, c.req.valid('json'))), 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/mailroom/mails/{id}/settle',
      summary: 'See to a mail that did not arrive: send it again, or note that it was dealt with',
      request: { params: numbered, body: body(settling) },
      responses: answers(done, 'Seen to.'),
    }),
    async (c) => {
      const { how } = c.req.valid('json')
      return c.json(settled(await settleFailed(ports, staffOf(c), c.req.valid('param').id, how)), 200)
    },
  )
}
