import { createRoute, z } from '@hono/zod-openapi'
import { feedAddress, readFeed, stopFeed } from '#handle/calendar-feed.ts'
import { isId } from '#handle/case-access.ts'
import { listHoldings } from '#handle/holdings.ts'
import { chooseNotices, countUnread, openLetters, readNotices } from '#handle/notices.ts'
import { type App, actorOf, type Deps, memberOf, personOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, body, idParameter } from './shapes.ts'

const choices = z.object({ digest: z.boolean(), earlyReminders: z.boolean(), calendarFiles: z.boolean() })
const done = z.object({ done: z.literal(true) })
const address = z.object({ url: z.string() })
const renewal = z.object({ renew: z.boolean().default(false) })

const stopped = z.object({ stopped: z.literal(true) })

/** What people are told, what they have not read yet, and the calendars they subscribe to. */
export const addNoticeRoutes = (app: App, { ports }: Deps): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/me/notices',
      summary: 'What one is told and how, and whether one’s address works',
      responses: answers(
        z.object({
          choices,
          address: z.object({
            email: z.string(),
            confirmedAt: z.string().nullable(),
            failsSince: z.string().nullable(),
            why: z.enum(['never-confirmed', 'mail-came-back', 'long-ago']).nullable(),
          }),
          calendar: z.string().nullable(),
          sendsMail: z.boolean(),
          digestHour: z.int(),
        }),
        'As it stands.',
      ),
    }),
    async (c) => c.json(await readNotices(ports, personOf(c).personId), 200),
  )

  app.openapi(
    createRoute({
      method: 'put',
      path: '/api/me/notices',
      summary: 'Choose among the mails that no procedure demands',
      request: { body: body(choices) },
      responses: answers(done, 'Kept.'),
    }),
    async (c) => {
      await chooseNotices(ports, personOf(c).personId, c.req.valid('json'))
      return c.json({ done: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/me/unread',
      summary: 'How many letters one has not opened, and how much of the mail waits for one',
      responses: answers(z.object({ unread: z.int(), mailroom: z.int() }), 'Counts.'),
    }),
    async (c) => c.json(await countUnread(ports, actorOf(c)), 200),
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/letters/opened',
      summary: 'Note that one has opened these letters',
      request: {
        body: body(
          z.object({
            letters: z
              .array(z.string().regex(/^(mail:\d{1,15}|in:[0-9a-f-]{36})$/))
              .min(1)
              .max(200),
          }),
        ),
      },
      responses: answers(done, 'Noted, as far as they are one’s own.'),
    }),
    async (c) => {
      await openLetters(ports, actorOf(c), c.req.valid('json').letters)
      return c.json({ done: true as const }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/me/calendar',
      summary: 'The secret address of one’s calendar; renewed, the old one leads nowhere',
      request: { body: body(renewal) },
      responses: answers(address, 'To subscribe to.'),
    }),
    async (c) => {
      const owner = { kind: 'person', id: personOf(c).personId } as const
      return c.json({ url: await feedAddress(ports, owner, c.req.valid('json').renew) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/me/calendar',
      summary: 'Switch one’s calendar off; its address leads nowhere',
      responses: answers(stopped, 'Off, also when there was none.'),
    }),
    async (c) => {
      await stopFeed(ports, { kind: 'person', id: personOf(c).personId })
      return c.json({ stopped: true as const }, 200)
    },
  )

  /** A certificate that this member’s organisation holds, as the owner of a calendar. */
  const heldBy = async (organisationId: string, id: string) => {
    const held = isId(id) ? await listHoldings(ports, organisationId) : []
    if (!held.some(({ certificateId }) => certificateId === id)) throw new Problem('not-found')
    return { kind: 'certificate', id } as const
  }

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/organisation/certificates/{id}/calendar',
      summary: 'The secret address of the calendar of one’s certificate',
      request: { params: idParameter, body: body(renewal) },
      responses: answers(address, 'To subscribe to.'),
    }),
    async (c) => {
      const owner = await heldBy(memberOf(c).organisationId, c.req.valid('param').id)
      return c.json({ url: await feedAddress(ports, owner, c.req.valid('json').renew) }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'delete',
      path: '/api/organisation/certificates/{id}/calendar',
      summary: 'Switch the calendar of one’s certificate off; its address leads nowhere',
      request: { params: idParameter },
      responses: answers(stopped, 'Off, also when there was none.'),
    }),
    async (c) => {
      await stopFeed(ports, await heldBy(memberOf(c).organisationId, c.req.valid('param').id))
      return c.json({ stopped: true as const }, 200)
    },
  )

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/calendar/{token}.ics',
    summary: 'A calendar to subscribe to (RFC 5545), by its secret address alone',
    request: { params: z.object({ token: z.string() }) },
    responses: {
      200: { description: 'The calendar, with an ETag.' },
      404: { description: 'There is none.' },
    },
  })
  app.get('/calendar/:file', async (c) => {
    const [, token] = /^([0-9a-f]{48})\.ics$/.exec(c.req.param('file')) ?? []
    const feed = token ? await readFeed(ports, token) : undefined
    if (!feed) throw new Problem('not-found')
    const headers = { ETag: feed.etag, 'Cache-Control': 'private, max-age=0, must-revalidate' }
    if (c.req.header('if-none-match') === feed.etag) return c.body(null, 304, headers)
    return c.body(feed.text, 200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="zizhi.ics"',
      'X-Robots-Tag': 'noindex',
    })
  })
}
