import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { faqNumbers, findFaq } from '#core/faq.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import { noticeWords } from '#core/words/site.ts'
import { addBulkRoutes } from './bulk-routes.ts'
import { addDownloadRoutes } from './download-routes.ts'
import { problem, wantsJson } from './json.ts'
import { type AddPage, keepPages } from './kept-pages.ts'
import { langs } from './langs.ts'
import { feesPage } from './pages/fees.ts'
import { homePage } from './pages/home.ts'
import { meetingsPage } from './pages/meetings.ts'
import { noticePage } from './pages/notice.ts'
import { procedurePage } from './pages/procedure.ts'
import { questionPage } from './pages/question.ts'
import { questionsPage } from './pages/questions.ts'
import { rulePage } from './pages/rule.ts'
import { rulesPage } from './pages/rules.ts'
import { selfCheckPage } from './pages/self-check.ts'
import { servicesPage } from './pages/services.ts'
import { timelinePage } from './pages/timeline.ts'
import { windowsPage } from './pages/windows.ts'
import { pathsIn, withoutEndingSlash } from './paths.ts'
import { addPublishedRoutes } from './published-routes.ts'
import type { PublicQueries } from './queries.ts'
import { addRegisterRoutes } from './register-routes.ts'
import { addReportRoutes } from './report-routes.ts'
import type { SayNo } from './say-no.ts'
import { robots, sitemap } from './sitemap.ts'
import { stylesheet } from './stylesheet.ts'
import { addVerifierRoutes } from './verifier-routes.ts'
import { type Place, type Visit, visit } from './visit.ts'

const icon = readFileSync(new URL('./favicon.svg', import.meta.url), 'utf8')

/**
 * The public pages: no script, one stylesheet that each carries, Chinese at the root and English under /en. Everything that no other
 * door answers comes here, so mount it last and whole: `app.all('*', (c) => site.fetch(c.req.raw, c.env))`.
 */
export const site = (queries: PublicQueries, place: Place): Hono => {
  const app = new Hono()
  const look = (c: Context): Visit => {
    const today = queries.today()
    const edition = editionOn(today)
    if (!edition) throw new Error(`There is no rulebook edition on ${today}`)
    const { pathname: path, search } = new URL(c.req.url)
    const lang = path === '/en' || path.startsWith('/en/') ? 'en' : 'zh-CN'
    return visit({ lang, path, query: search, today, edition, calendar: queries.calendar(), place })
  }
  const sayNo: SayNo = (c, status, title, texts) =>
    wantsJson(c)
      ? problem(c, status, title, look(c).sentences(...texts))
      : c.html(noticePage(look(c), title, texts), status)

  const constant = new Set<string>()
  /** A page that says the same to everybody until the day or the calendar changes. */
  const addPage: AddPage = (path, answer) => {
    constant.add(path)
    app.get(path, answer)
  }

  app.use(keepPages(() => [queries.today(), queries.calendar().version], constant))
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: [stylesheet.source],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
      // Set below, where what others may show on their pages has said so already.
      crossOriginResourcePolicy: false,
    }),
  )
  app.use(async (c, next) => {
    await next()
    // A status must never come from a cache; the reference pages change with the day and the edition only.
    if (!c.res.headers.has('cross-origin-resource-policy'))
      c.header('cross-origin-resource-policy', 'same-origin')
    if (!c.res.headers.has('cache-control'))
      c.header('cache-control', c.res.ok ? 'public, max-age=300' : 'no-store')
  })

  for (const lang of langs) {
    const paths = pathsIn(lang)
    const pages = [
      [paths.home, homePage],
      [paths.services, servicesPage],
      [paths.procedure, procedurePage],
      [paths.meetings, meetingsPage],
      [paths.rules, rulesPage],
      [paths.questions, questionsPage],
    ] as const
    for (const [path, page] of pages) addPage(path, (c) => c.html(page(look(c))))

    const askingPages = [
      [paths.fees, feesPage],
      [paths.selfCheck, selfCheckPage],
      [paths.timeline, timelinePage],
      [paths.windows, windowsPage],
    ] as const
    for (const [path, page] of askingPages)
      addPage(path, (c) => {
        const { sheet, isWrong } = page(look(c))
        return c.html(sheet, isWrong ? 400 : 200)
      })

    addReportRoutes(app, paths, queries, look)
    addDownloadRoutes(app, addPage, paths, queries, look, sayNo)
    for (const number of faqNumbers)
      addPage(paths.question(number), (c) => {
        const v = look(c)
        const answer = findFaq(number, v.edition, v.lang)
        return answer ? c.html(questionPage(v, answer)) : c.notFound()
      })
    for (const name of ruleNames) addPage(paths.rule(name), (c) => c.html(rulePage(look(c), name)))

    addBulkRoutes(app, addPage, paths, queries, look, sayNo)
    addVerifierRoutes(app, addPage, paths, queries, look, sayNo)
    addRegisterRoutes(app, paths, queries, look, sayNo)
  }
  addPublishedRoutes(app, queries, look, sayNo)

  addPage('/favicon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }))
  addPage('/robots.txt', (c) => c.text(robots(look(c))))
  addPage('/sitemap.xml', (c) =>
    c.body(sitemap(look(c)), 200, { 'content-type': 'application/xml; charset=utf-8' }),
  )

  app.notFound((c) => {
    const plain = withoutEndingSlash(c.req.url)
    if (plain) return c.redirect(plain, 301)
    const v = look(c)
    return sayNo(c, 404, v.say(noticeWords.missingTitle), [v.say(noticeWords.missingText)])
  })
  app.onError((error, c) => {
    const id = randomUUID().slice(0, 8)
    place.log(`fault ${id} on ${c.req.method} ${c.req.path}: ${error.stack ?? error.message}`)
    c.header('cache-control', 'no-store')
    const v = look(c)
    return sayNo(c, 500, v.say(noticeWords.faultTitle), [v.say(noticeWords.faultText, { id })])
  })
  return app
}
