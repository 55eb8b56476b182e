import { createRoute, z } from '@hono/zod-openapi'
import { addDays, dayOfInstant, daySchema } from '#core/calendar/day.ts'
import { listPersonas } from '#handle/account.ts'
import { isId } from '#handle/case-access.ts'
import { listMailsFor } from '#handle/operations.ts'
import type { App, Deps } from './door.ts'
import { Problem } from './errors.ts'
import { tellLetter } from './rows.ts'
import { answers, body, letter, numberedPageQuery, part } from './shapes.ts'

const persona = z
  .object({
    persona: z.string(),
    name: z.string(),
    roles: z.array(z.string()),
    organisation: z.string().nullable(),
  })
  .openapi('Persona')

/** Being anybody, reading every mail and moving the day on. These routes exist in the demo and nowhere else. */
export const addDemoRoutes = (app: App, { ports, identity, demo }: Deps): void => {
  if (!demo) return

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/demo/personas',
      summary: 'Everybody one can be',
      responses: answers(z.array(persona), 'The centre’s people, then each organisation’s.'),
    }),
    async (c) => {
      const people = await listPersonas(ports.db)
      return c.json(
        people.map(({ person_id, name, roles, organisation }) => ({
          persona: person_id,
          name,
          roles,
          organisation,
        })),
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/demo/sign-in',
      summary: 'Be this persona',
      request: { body: body(z.object({ persona: z.string() })) },
      responses: answers(z.object({ persona: z.string() }), 'Signed in.'),
    }),
    async (c) => {
      const { persona: id } = c.req.valid('json')
      const people = isId(id) ? await listPersonas(ports.db) : []
      if (!people.some(({ person_id }) => person_id === id)) throw new Problem('person-unknown')
      c.header('Set-Cookie', await identity.openSession(id))
      return c.json({ persona: id }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/demo/day',
      summary: 'Move the day on',
      request: {
        body: body(z.union([z.object({ days: z.int().min(1).max(366) }), z.object({ to: daySchema })])),
      },
      responses: answers(z.object({ today: z.string() }), 'The clock has caught up with it.'),
    }),
    async (c) => {
      const asked = c.req.valid('json')
      const today = dayOfInstant(ports.clock.now())
      const to = 'to' in asked ? asked.to : addDays(today, asked.days)
      if (to > today) await demo.moveTo(to)
      return c.json({ today: dayOfInstant(ports.clock.now()) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/demo/mails',
      summary: 'Every mail that was written',
      request: { query: numberedPageQuery },
      responses: answers(part(letter), 'The newest first.'),
    }),
    async (c) => {
      const { page, size } = c.req.valid('query')
      const { rows, next } = await listMailsFor(ports, null, { size, ...(page && { after: page }) })
      return c.json({ rows: rows.map((mail) => tellLetter(mail)), next }, 200)
    },
  )
}
