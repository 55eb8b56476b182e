import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { contact } from '#core/contact.ts'
import { reportWords, standingWords } from '#core/words/site-report.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import { noticePage } from './pages/notice.ts'
import { readReport, receiptPage, reportPage } from './pages/report.ts'
import { readLookUp, reportStatusPage } from './pages/report-status.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import { typed } from './typed.ts'
import type { Visit } from './visit.ts'

const LARGEST_BODY = 64 * 1024

const minutesOf = (waitSeconds: number) => ({
  minutes: Math.ceil(waitSeconds / 60),
  hotlines: contact.hotlines,
})

const sentBody = async (c: Context): Promise<URLSearchParams> => new URLSearchParams(await c.req.text())

/** Reporting and looking up. Nothing here is kept by a cache, and what opens a look-up stands in no address. */
export const addReportRoutes = (
  app: Hono,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
): void => {
  const { complaints } = queries
  const fresh = (c: Context) => c.header('cache-control', 'no-store')
  const limit = bodyLimit({
    maxSize: LARGEST_BODY,
    onError: (c) => {
      const v = look(c)
      return c.html(noticePage(v, v.say(reportWords.title), [v.say(reportWords.tooLarge)]), 413)
    },
  })

  app.get(paths.report, (c) => {
    fresh(c)
    return c.html(reportPage(look(c), complaints.openForm()))
  })

  app.post(paths.report, limit, async (c) => {
    fresh(c)
    const v = look(c)
    const { sent, form, isTrapped } = readReport(v, await sentBody(c))
    if (isTrapped) return c.html(reportPage(v, form, sent, v.say(reportWords.trapped)), 400)
    if (!sent.values) return c.html(reportPage(v, form, sent), 400)
    const { topic, about, certificate, what, contact: name, email } = sent.values
    const filed = await complaints.file(
      form,
      {
        topic,
        about,
        certificateNumber: certificate ? typed(certificate).replaceAll(/\s/g, '').toUpperCase() : null,
        text: what,
        contact: name ?? null,
        email: email ?? null,
        lang: v.lang,
      },
      clientAddressOf(c),
    )
    if (!('no' in filed)) return c.html(receiptPage(v, filed))
    if (filed.no === 'too-many') {
      c.header('retry-after', String(filed.waitSeconds))
      return c.html(reportPage(v, form, sent, v.say(reportWords.tooMany, minutesOf(filed.waitSeconds))), 429)
    }
    const why = filed.no === 'too-soon' ? reportWords.tooSoon : reportWords.tooOld
    return c.html(reportPage(v, filed.again, sent, v.say(why)), 400)
  })

  app.get(paths.reportStatus, (c) => {
    const v = look(c)
    return c.html(reportStatusPage(v, readLookUp(v, new URLSearchParams())))
  })

  app.post(paths.reportStatus, limit, async (c) => {
    fresh(c)
    const v = look(c)
    const sent = readLookUp(v, await sentBody(c))
    if (!sent.values) return c.html(reportStatusPage(v, sent), 400)
    const { number, word } = sent.values
    const found = await complaints.find(number, word, clientAddressOf(c))
    if (!found) {
      const no = v.say(standingWords.unknown, { hotlines: contact.hotlines })
      return c.html(reportStatusPage(v, sent, { no }), 404)
    }
    if (!('waitSeconds' in found)) return c.html(reportStatusPage(v, sent, found))
    c.header('retry-after', String(found.waitSeconds))
    const no = v.say(standingWords.tooMany, minutesOf(found.waitSeconds))
    return c.html(reportStatusPage(v, sent, { no }), 429)
  })
}
