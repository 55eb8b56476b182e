import { createRoute, z } from '@hono/zod-openapi'
import { isRunningOut } from '#core/calendar/calendar-in-force.ts'
import { dayOfInstant, daySchema } from '#core/calendar/day.ts'
import { type Notice, noticeSchema } from '#core/calendar/notice.ts'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import { isRefusal } from '#core/kernel.ts'
import { type CalendarPage, findCalendarPage, type Preview, previewNotice } from '#handle/calendar-page.ts'
import type { PageOf } from './commands.ts'
import { type App, actorOf, type Deps, personOf, staffOf } from './door.ts'
import { Problem, Refused } from './errors.ts'
import { answers, body, described, idParameter } from './shapes.ts'

const notice = described<Notice>('A notice of the State Council, as in src/core/calendar/notices.').openapi(
  'Notice',
)
const calendarAnswer = described<CalendarPage>(
  'The notice that waits, those adopted here, what may be done, what was done.',
).openapi('CalendarPage')
const previewAnswer = described<Preview>(
  'Open deadlines and meetings that would move, each with its old and its new day.',
).openapi('NoticePreview')

/** The page of the calendar for whoever asks; undefined when they are not of the centre. */
export const calendarPageOf =
  ({ ports }: Deps): PageOf =>
  async (c, id): Promise<CalendarPage | undefined> =>
    id === calendarStreamId ? findCalendarPage(ports, actorOf(c)) : undefined

/** The calendar in force, the notices that wait or were adopted, and what one more would move. */
export const addCalendarRoutes = (app: App, deps: Deps): void => {
  const { ports } = deps
  const pageOf = calendarPageOf(deps)

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/calendar',
      summary: 'The notices in force, from which every working day follows',
      responses: {
        ...answers(
          z.object({
            version: z.string(),
            notices: z.array(notice),
            provisionalFrom: daySchema,
            isRunningOut: z.boolean(),
          }),
          'All of them, in the order in which they came; the same as before: 304.',
        ),
        304: { description: 'Nothing has come since the version named in If-None-Match.' },
      },
    }),
    async (c) => {
      personOf(c)
      const { version, notices, provisionalFrom } = await ports.calendar.refresh()
      const runsOut = isRunningOut({ provisionalFrom }, dayOfInstant(ports.clock.now()))
      const tag = `"${version}-${notices.length}${runsOut ? '-ends' : ''}"`
      c.header('ETag', tag)
      if (c.req.header('if-none-match')?.includes(tag)) return c.body(null, 304)
      return c.json({ version, notices: [...notices], provisionalFrom, isRunningOut: runsOut }, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/calendars/{id}',
      summary: 'The page on which notices are adopted',
      request: { params: idParameter },
      responses: answers(calendarAnswer, 'For the centre.'),
    }),
    async (c) => {
      staffOf(c)
      const page = (await pageOf(c, c.req.valid('param').id)) as CalendarPage | undefined
      if (!page) throw new Problem('not-found')
      c.header('ETag', `"${page.state.version}"`)
      return c.json(page, 200)
    },
  )

  app.openapi(
    createRoute({
      method: 'post',
      path: '/api/calendar/preview',
      summary: 'What a notice would move if it came into force now',
      request: { body: body(z.object({ notice: noticeSchema })) },
      responses: answers(previewAnswer, 'Nothing is written.'),
    }),
    async (c) => {
      staffOf(c, 'secretary', 'administrator')
      const preview = await previewNotice(ports, c.req.valid('json').notice)
      if (isRefusal(preview)) throw new Refused(preview)
      return c.json(preview, 200)
    },
  )
}
