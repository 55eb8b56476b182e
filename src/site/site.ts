import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { etag } from 'hono/etag'
import { secureHeaders } from 'hono/secure-headers'
import { certificateStatus, isInForce } from '#core/certificate-status.ts'
import { faqNumbers, findFaq } from '#core/faq.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { editionOn } from '#core/rulebook/edition.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import { noticeWords, statusWords } from '#core/words/site.ts'
import { isDayMark } from '#handle/day-mark.ts'
import { readDay } from './form-fields.ts'
import { certificateJson, problem, registerJson } from './json.ts'
import { langs } from './langs.ts'
import { certificatePage, sayDayFault } from './pages/certificate.ts'
import { feesPage } from './pages/fees.ts'
import { homePage } from './pages/home.ts'
import { meetingsPage } from './pages/meetings.ts'
import { noticePage } from './pages/notice.ts'
import { procedurePage } from './pages/procedure.ts'
import { questionPage } from './pages/question.ts'
import { questionsPage } from './pages/questions.ts'
import { registerPage } from './pages/register.ts'
import { rulePage } from './pages/rule.ts'
import { rulesPage } from './pages/rules.ts'
import { selfCheckPage } from './pages/self-check.ts'
import { servicesPage } from './pages/services.ts'
import { timelinePage } from './pages/timeline.ts'
import { windowsPage } from './pages/windows.ts'
import { pathsIn, withoutEndingSlash } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import { addReportRoutes } from './report-routes.ts'
import { LONGEST_SEARCH } from './search-form.ts'
import { robots, sitemap } from './sitemap.ts'
import { typed } from './typed.ts'
import { type Place, type Visit, visit } from './visit.ts'

const PAGE_SIZE = 20
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const stylesheet = read('./site.css')
const icon = read('./favicon.svg')

const wantsJson = (c: Context): boolean =>
  accepts(c, { header: 'Accept', supports: ['text/html', 'application/json'], default: 'text/html' }) ===
  'application/json'

const askedDay = (given: string) => {
  const read = readDay(given)
  return { given: given.slice(0, 40), on: 'value' in read ? read.value : undefined }
}

/** Numbers are typed from paper: full-width characters, small letters and blanks do not matter. */
const tidy = (number: string): string => asCompared(typed(number))

/**
 * The public pages: no script, one stylesheet, Chinese at the root and English under /en. Everything that no other
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
  const sayNo = (c: Context, status: 400 | 404 | 500 | 503, title: string, texts: readonly string[]) =>
    wantsJson(c)
      ? problem(c, status, title, look(c).sentences(...texts))
      : c.html(noticePage(look(c), title, texts), status)

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'strict-origin-when-cross-origin',
      xFrameOptions: 'DENY',
    }),
  )
  app.use(etag())
  app.use(async (c, next) => {
    await next()
    // A status must never come from a cache; the reference pages change with the day and the edition only.
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
    for (const [path, page] of pages) app.get(path, (c) => c.html(page(look(c))))

    const askingPages = [
      [paths.fees, feesPage],
      [paths.selfCheck, selfCheckPage],
      [paths.timeline, timelinePage],
      [paths.windows, windowsPage],
    ] as const
    for (const [path, page] of askingPages)
      app.get(path, (c) => {
        const { sheet, isWrong } = page(look(c))
        return c.html(sheet, isWrong ? 400 : 200)
      })

    addReportRoutes(app, paths, queries, look)
    for (const number of faqNumbers)
      app.get(paths.question(number), (c) => {
        const v = look(c)
        const answer = findFaq(number, v.edition, v.lang)
        return answer ? c.html(questionPage(v, answer)) : c.notFound()
      })
    for (const name of ruleNames) app.get(paths.rule(name), (c) => c.html(rulePage(look(c), name)))

    app.get(paths.register, async (c) => {
      const v = look(c)
      c.header('cache-control', 'no-cache')
      c.header('vary', 'Accept')
      const search = typed(c.req.query('q') ?? '')
        .trim()
        .slice(0, LONGEST_SEARCH)
      const after = c.req.query('after')
      if (after !== undefined && !isDayMark(after))
        return sayNo(c, 400, v.say(noticeWords.markTitle), [v.say(noticeWords.markText)])
      const part = await queries.searchCertificates({ search, size: PAGE_SIZE, ...(after ? { after } : {}) })
      return wantsJson(c)
        ? c.json(registerJson(v, part))
        : c.html(registerPage(v, search, part, after === undefined))
    })

    app.get(`${paths.home === '/' ? '' : paths.home}/verify/:number`, async (c) => {
      const v = look(c)
      c.header('cache-control', 'no-cache')
      c.header('vary', 'Accept')
      const number = tidy(c.req.param('number'))
      const found = await queries.findCertificate(number)
      if (!found)
        return sayNo(c, 404, v.say(noticeWords.unknownTitle), [
          v.say(noticeWords.unknownText, { number: number.slice(0, 60) }),
          v.say(noticeWords.unknownNext),
        ])
      const on = c.req.query('on')
      const given = on === undefined ? undefined : typed(on).trim()
      const asked = given ? askedDay(given) : undefined
      const isWrong = asked !== undefined && asked.on === undefined
      if (wantsJson(c))
        return isWrong
          ? problem(c, 400, 'on', sayDayFault(v, asked.given))
          : c.json(certificateJson(v, found, asked?.on))
      return c.html(certificatePage(v, found, asked), isWrong ? 400 : 200)
    })
  }

  app.get('/verify/:number/certificate.pdf', async (c) => {
    const number = tidy(c.req.param('number'))
    const v = look(c)
    c.header('cache-control', 'no-cache')
    const found = await queries.findCertificate(number)
    const status = found && certificateStatus(found, v.today, v.edition)
    // Nobody gets a clean paper of a certificate that may not be relied on.
    if (status && !isInForce(status))
      return sayNo(c, 404, v.say(noticeWords.noPdf), [
        v.say(noticeWords.notInForce, { status: v.say(statusWords[status].word) }),
      ])
    const pdf = await queries.certificatePdf(number)
    if (pdf === undefined) return sayNo(c, 404, v.say(noticeWords.noPdf), [])
    if (pdf === 'busy') {
      c.header('retry-after', '10')
      return sayNo(c, 503, v.say(noticeWords.busyTitle), [v.say(noticeWords.busyText)])
    }
    c.header('content-disposition', `inline; filename="${number.replaceAll(/[^\w.-]/g, '_')}.pdf"`)
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' })
  })

  app.get('/site.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get('/favicon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }))
  app.get('/robots.txt', (c) => c.text(robots(look(c))))
  app.get('/sitemap.xml', (c) =>
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
