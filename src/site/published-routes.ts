import type { Context, Hono } from 'hono'
import { noticeWords } from '#core/words/site.ts'
import type { PublicQueries } from './queries.ts'
import { addCertificateFiles } from './register-routes.ts'
import type { SayNo } from './say-no.ts'
import type { Visit } from './visit.ts'

/** What others check certificates against without asking us each time: keys and lists, readable from any page. */
export const addPublishedRoutes = (
  app: Hono,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  const forEverybody = (c: Context) => {
    c.header('cache-control', 'no-cache')
    c.header('access-control-allow-origin', '*')
    c.header('cross-origin-resource-policy', 'cross-origin')
  }

  app.get('/verifier.html', (c) => {
    const v = look(c)
    const page = v.place.offlineVerifier?.()
    if (page === undefined)
      return sayNo(c, 404, v.say(noticeWords.missingTitle), [v.say(noticeWords.missingText)])
    // Its script is its own and in it: it is opened from where it was saved, and never here.
    c.header('content-disposition', 'attachment; filename="verifier.html"')
    return c.html(page)
  })

  app.get('/keys.json', async (c) => {
    forEverybody(c)
    return c.json(await queries.publishedKeys())
  })

  app.get('/status/:list{[1-9][0-9]{0,5}}', async (c) => {
    const list = await queries.statusList(Number(c.req.param('list')))
    const v = look(c)
    if (list === undefined)
      return sayNo(c, 404, v.say(noticeWords.missingTitle), [v.say(noticeWords.missingText)])
    forEverybody(c)
    c.header('content-disposition', `inline; filename="status-${c.req.param('list')}.json"`)
    return c.body(list, 200, { 'content-type': 'application/vc' })
  })

  addCertificateFiles(app, queries, look, sayNo)
}
