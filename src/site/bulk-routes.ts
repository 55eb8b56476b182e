import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { bulkWords } from '#core/words/bulk-check.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import { bulkTable } from './bulk-table.ts'
import type { AddPage } from './kept-pages.ts'
import { bulkCheckPage, readBulk } from './pages/bulk-check.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import type { SayNo } from './say-no.ts'
import type { Visit } from './visit.ts'

const LARGEST_BODY = 512 * 1024

/** Checking a pasted list: on the page, as a table file, as a sealed paper. No cache keeps what somebody asked. */
export const addBulkRoutes = (
  app: Hono,
  addPage: AddPage,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => sayNo(c, 413, look(c).say(bulkWords.title), [look(c).say(bulkWords.tooLarge)]),
  })

  addPage(paths.bulkCheck, (c) => c.html(bulkCheckPage(look(c))))

  app.post(paths.bulkCheck, limit, async (c) => {
    c.header('cache-control', 'no-store')
    const v = look(c)
    const { sent, no, lines, from } = readBulk(v, new URLSearchParams(await c.req.text()))
    if (!sent.values || !lines) return c.html(bulkCheckPage(v, sent, { no }), 400)
    const result = await queries.bulk.check(lines, sent.values.on, clientAddressOf(c))
    if ('waitSeconds' in result) {
      c.header('retry-after', String(result.waitSeconds))
      const minutes = Math.ceil(result.waitSeconds / 60)
      return c.html(bulkCheckPage(v, sent, { no: v.say(bulkWords.tooOften, { minutes }) }), 429)
    }
    const named = (end: string) => {
      c.header('content-disposition', `attachment; filename="register-${result.on}-${result.code}.${end}"`)
    }
    if (sent.values.as === 'show') return c.html(bulkCheckPage(v, sent, { result, from }))
    if (sent.values.as === 'csv') {
      named('csv')
      return c.body(bulkTable(v, result), 200, { 'content-type': 'text/csv; charset=utf-8' })
    }
    const pdf = await queries.bulk.pdf(result, v.lang)
    if (pdf === 'busy') return c.html(bulkCheckPage(v, sent, { no: v.say(bulkWords.busyPdf) }), 503)
    named('pdf')
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' })
  })
}
