import { createRoute, z } from '@hono/zod-openapi'
import { isId } from '#handle/case-access.ts'
import { unreadLetters } from '#handle/notices.ts'
import {
  listDueOnCertificates,
  listJobsFor,
  listMailsFor,
  listMeetingsAround,
  retryJobNow,
  searchRegister,
} from '#handle/operations.ts'
import { findMeetingPage, findMinutesPdf, type MeetingPage } from '#handle/query.ts'
import type { PageOf } from './commands.ts'
import { type App, actorOf, type Deps, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { tellLetter, tellMessage, tellRow } from './rows.ts'
import {
  answers,
  described,
  idParameter,
  letter,
  type message,
  numberedPageQuery,
  pageQuery,
  part,
  problemAnswer,
} from './shapes.ts'

/** The page of a meeting as the desk reads it. */
export interface MeetingAnswer extends Omit<MeetingPage, 'letters' | 'messages'> {
  /** Each with the name of whom it went to. */
  letters: (z.infer<typeof letter> & { recipient: string })[]
  messages: z.infer<typeof message>[]
}

const meetingAnswer = described<MeetingAnswer>(
  'State (votes sealed until their case is concluded), offers, cases that are ready, people, letters.',
).openapi('MeetingPage')
const row = (name: string) => described<Record<string, unknown>>(`One ${name}.`).openapi(name)

/** The page of a meeting for whoever asks; undefined when there is none for them. */
export const meetingPageOf =
  ({ ports }: Deps): PageOf =>
  async (c, meetingId): Promise<MeetingAnswer | undefined> => {
    const actor = actorOf(c)
    const page = isId(meetingId) ? await findMeetingPage(ports, actor, meetingId) : undefined
    if (!page) return undefined
    const unread = await unreadLetters(ports, actor)
    return {
      ...page,
      letters: page.letters.map((mail) => ({
        ...tellLetter(mail, unread),
        recipient: page.people[mail.recipient_id]?.name ?? '',
      })),
      messages: page.messages.map((one) => tellMessage(one, unread)),
    }
  }

/** Meetings, register, letters and jobs. */
export const addCentreRoutes = (app: App, deps: Deps): void => {
  const { ports } = deps
  const pageOf = meetingPageOf(deps)

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings',
      summary: 'Expert review meetings of the last year and those ahead',
      responses: answers(z.array(row('MeetingRow')), 'In the order of their days.'),
    }),
    async (c) => {
      staffOf(c)
      return c.json(
        (await listMeetingsAround(ports)).map((meeting) => tellRow(meeting)),
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}',
      summary: 'The meeting page',
      request: { params: idParameter },
      responses: answers(meetingAnswer, 'As this person may see it.'),
    }),
    async (c) => {
      const page = (await pageOf(c, c.req.valid('param').id)) as MeetingAnswer | undefined
      if (!page) throw new Problem('not-found')
      c.header('ETag', `"${page.state.version}"`)
      return c.json(page, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/meetings/{id}/minutes.pdf',
      summary: 'The minutes of a meeting that was held, on paper',
      request: { params: idParameter },
      responses: {
        200: {
          description: 'In the language of the session.',
          content: { 'application/pdf': { schema: z.string() } },
        },
        default: problemAnswer,
      },
    }),
    async (c) => {
      staffOf(c)
      const { id } = c.req.valid('param')
      const pdf = isId(id) ? await findMinutesPdf(ports, actorOf(c), id, c.get('lang')) : undefined
      if (!pdf) throw new Problem('not-found')
      return c.body(pdf as Uint8Array<ArrayBuffer>, 200, {
        'content-type': 'application/pdf',
        'content-disposition': 'inline; filename="minutes.pdf"',
      })
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/certificates',
      summary: 'The register, for the centre',
      request: { query: pageQuery.extend({ q: z.string().max(100).default('') }) },
      responses: answers(part(row('CertificateRow')), 'The newest first.'),
    }),
    async (c) => {
      staffOf(c)
      const { q, page, size } = c.req.valid('query')
      const { rows, next } = await searchRegister(ports, q, { size, ...(page && { after: page }) })
      return c.json({ rows: rows.map((one) => tellRow(one)), next }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/due-certificates',
      summary:
        'What the centre has to do on certificates: entries to confirm, sanctions to decide, originals',
      responses: answers(z.array(row('DueCertificate')), 'Those due first on top.'),
    }),
    async (c) => {
      staffOf(c)
      return c.json(
        (await listDueOnCertificates(ports)).map((one) => ({ ...one })),
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/letters',
      summary: 'Letters sent to oneself',
      request: { query: numberedPageQuery },
      responses: answers(part(letter), 'The newest first.'),
    }),
    async (c) => {
      const actor = actorOf(c)
      const { page, size } = c.req.valid('query')
      const { rows, next } = await listMailsFor(ports, actor.personId, { size, ...(page && { after: page }) })
      const unread = await unreadLetters(ports, actor)
      return c.json({ rows: rows.map((mail) => tellLetter(mail, unread)), next }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/admin/mails',
      summary: 'All mails, for the administrator',
      request: { query: numberedPageQuery },
      responses: answers(part(letter), 'The newest first.'),
    }),
    async (c) => {
      staffOf(c, 'administrator')
      const { page, size } = c.req.valid('query')
      const { rows, next } = await listMailsFor(ports, null, { size, ...(page && { after: page }) })
      return c.json(
        { rows: rows.map((mail) => tellLetter(mail)).map(ports.mail ? withoutLinks : asWritten), next },
        200,
      )
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/admin/jobs',
      summary: 'Work after the commit: waiting, parked and done',
      request: {
        query: numberedPageQuery.extend({ state: z.enum(['waiting', 'parked', 'done']).optional() }),
      },
      responses: answers(part(row('JobRow')), 'The newest first.'),
    }),
    async (c) => {
      staffOf(c, 'administrator', 'supervisor')
      const { page, size, state } = c.req.valid('query')
      const after = page ? { after: page } : {}
      const { rows, next } = await listJobsFor(ports, state ? { state } : {}, { size, ...after })
      return c.json({ rows: rows.map((job) => tellRow(job)), next }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/admin/jobs/{id}/retry',
      summary: 'Try a job again now',
      request: { params: z.object({ id: z.coerce.number().int().min(1) }) },
      responses: answers(z.object({ retried: z.literal(true) }), 'It will be taken at once.'),
    }),
    async (c) => {
      staffOf(c, 'administrator')
      await retryJobNow(ports, c.req.valid('param').id)
      return c.json({ retried: true as const }, 200)
    },
  )
}

/** Without a mail server the administrator is the only way a link reaches its owner. */
const asWritten = <Row>(mail: Row): Row => mail

/** A link that sets a password is for its owner's eyes: an administrator could otherwise sign in as anybody. */
const withoutLinks = <Row extends { letter: string; body: string; html: string }>(mail: Row): Row =>
  ['set-password', 'invitation', 'confirm-address'].includes(mail.letter)
    ? {
        ...mail,
        body: mail.body.replaceAll(/token=[^\s&"]+/g, 'token=…'),
        html: mail.html.replaceAll(/token=[^\s&"<]+/g, 'token=…'),
      }
    : mail
