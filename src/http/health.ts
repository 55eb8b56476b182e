import { createRoute, z } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { type CalendarEnd, readCalendarEnd } from '#handle/calendar-alarm.ts'
import { clientAddressOf, isLoopback } from '#handle/client-address.ts'
import { type Readiness, readFileStore, readReadiness } from '#handle/operations.ts'
import { type App, type Deps, type Env, staffOf } from './door.ts'
import { Problem } from './errors.ts'
import { answers, described, problemAnswer } from './shapes.ts'

/** Counts what is answered, by method and status. */
export const createMeter = (): { guard: MiddlewareHandler<Env>; lines(): string[] } => {
  const counts = new Map<string, { count: number; seconds: number }>()
  return {
    guard: async (c, next) => {
      const startedAt = performance.now()
      await next()
      const labels = `method="${c.req.method}",status="${c.res.status}"`
      const { count, seconds } = counts.get(labels) ?? { count: 0, seconds: 0 }
      counts.set(labels, { count: count + 1, seconds: seconds + (performance.now() - startedAt) / 1000 })
    },
    lines: () => [
      '# TYPE zizhi_http_request_seconds summary',
      ...[...counts].flatMap(([labels, { count, seconds }]) => [
        `zizhi_http_request_seconds_count{${labels}} ${count}`,
        `zizhi_http_request_seconds_sum{${labels}} ${seconds.toFixed(6)}`,
      ]),
    ],
  }
}

/** Is the process there, can it work, and how much does it do. */
export const addHealthRoutes = (app: App, { ports }: Deps, meterLines: () => string[]): void => {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/healthz',
      summary: 'The process answers',
      responses: answers(z.object({ status: z.literal('ok') }), 'It does.'),
    }),
    (c) => c.json({ status: 'ok' as const }, 200),
  )

  app.openapi(
    createRoute({
      method: 'get',
      path: '/readyz',
      summary: 'Database, migrations, jobs and the store of files',
      responses: answers(
        z.object({
          status: z.literal('ready'),
          jobs: z.object({ waiting: z.int(), parked: z.int(), oldestDueAt: z.string().nullable() }),
          calendar: described<CalendarEnd>('How far the notices in force still reach.'),
          files: z
            .object({ store: z.enum(['folder', 's3']), answers: z.boolean() })
            .openapi({ description: 'Without it files cannot be put in or taken out; the rest goes on.' }),
        }),
        'Ready to serve.',
      ),
    }),
    async (c) => {
      const [readiness, files] = await Promise.all([askDatabase(), readFileStore(ports)])
      if (!readiness || readiness.pending.length > 0)
        throw new Problem('not-ready', { members: { pending: readiness?.pending ?? null } })
      const calendar = readCalendarEnd(ports)
      return c.json({ status: 'ready' as const, jobs: readiness.jobs, calendar, files }, 200)
    },
  )

  const askDatabase = (): Promise<Readiness | null> => readReadiness(ports).catch(() => null)

  app.openapi(
    createRoute({
      method: 'get',
      path: '/metrics',
      summary: 'Figures for Prometheus, on the machine itself or for an administrator',
      responses: {
        200: { description: 'Prometheus text.', content: { 'text/plain': { schema: z.string() } } },
        default: problemAnswer,
      },
    }),
    async (c) => {
      const isForwarded = c.req.header('x-forwarded-for') ?? c.req.header('forwarded')
      const isHere = isLoopback(clientAddressOf(c)) && !isForwarded
      if (!isHere) staffOf(c, 'administrator')
      const [readiness, files] = await Promise.all([askDatabase(), readFileStore(ports)])
      const { rss, heapUsed } = process.memoryUsage()
      return c.text(
        [
          '# TYPE zizhi_up gauge',
          `zizhi_up ${readiness ? 1 : 0}`,
          '# TYPE zizhi_files_up gauge',
          `zizhi_files_up{store="${files.store}"} ${files.answers ? 1 : 0}`,
          '# TYPE zizhi_jobs gauge',
          `zizhi_jobs{state="waiting"} ${readiness?.jobs.waiting ?? 'NaN'}`,
          `zizhi_jobs{state="parked"} ${readiness?.jobs.parked ?? 'NaN'}`,
          '# TYPE zizhi_calendar_days_left gauge',
          `zizhi_calendar_days_left ${readCalendarEnd(ports).daysLeft}`,
          '# TYPE process_resident_memory_bytes gauge',
          `process_resident_memory_bytes ${rss}`,
          '# TYPE nodejs_heap_used_bytes gauge',
          `nodejs_heap_used_bytes ${heapUsed}`,
          ...meterLines(),
          '',
        ].join('\n'),
        200,
      )
    },
  )
}
