import type { Context, Hono } from 'hono'
import { certificateStatus, isInForce } from '#core/certificate-status.ts'
import { provinces } from '#core/provinces.ts'
import { asCompared } from '#core/rulebook/as-compared.ts'
import { noticeWords, statusWords } from '#core/words/site.ts'
import { clientAddressOf } from '#handle/client-address.ts'
import { isDayMark } from '#handle/day-mark.ts'
import { badge } from './badge.ts'
import { feed } from './feed.ts'
import { readDay } from './form-fields.ts'
import { certificateJson, problem, registerJson, wantsJson } from './json.ts'
import { certificatePage, sayDayFault } from './pages/certificate.ts'
import { type AskedRegister, registerPage } from './pages/register.ts'
import type { Paths } from './paths.ts'
import type { PublicQueries } from './queries.ts'
import type { SayNo } from './say-no.ts'
import { LONGEST_SEARCH } from './search-form.ts'
import { typed } from './typed.ts'
import type { Visit } from './visit.ts'

const PAGE_SIZE = 20
const FEED_SIZE = 50

const askedDay = (given: string) => {
  const read = readDay(given)
  return { given: given.slice(0, 40), on: 'value' in read ? read.value : undefined }
}

/** Numbers are typed from paper: full-width characters, small letters and blanks do not matter. */
export const tidy = (number: string): string => asCompared(typed(number))

/** Type, level and place as they were chosen; undefined for one that there is not. */
const readFilters = (v: Visit, query: URLSearchParams): Omit<AskedRegister, 'search'> | undefined => {
  const [type, level, place] = ['type', 'level', 'place'].map((name) => query.get(name) || undefined)
  const isKnown =
    (!type || v.edition.catalogue.some((one) => one.type === type)) &&
    (!level || /^[1-5]$/.test(level)) &&
    (!place || Object.hasOwn(provinces, place))
  return isKnown
    ? { ...(type ? { type } : {}), ...(level ? { level: Number(level) } : {}), ...(place ? { place } : {}) }
    : undefined
}

/** The register and the page of each certificate, in one language. No cache may answer for a status. */
export const addRegisterRoutes = (
  app: Hono,
  paths: Paths,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  const home = paths.home === '/' ? '' : paths.home

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
    const filters = readFilters(v, new URL(c.req.url).searchParams)
    if (!filters) return sayNo(c, 400, v.say(noticeWords.filterTitle), [v.say(noticeWords.filterText)])
    const day = typed(c.req.query('on') ?? '').trim()
    const read = day === '' ? undefined : askedDay(day)
    if (read && !read.on) return sayNo(c, 400, v.say(noticeWords.dayTitle), [sayDayFault(v, read.given)])
    const asked = { search, ...filters, ...(read?.on ? { on: read.on } : {}) }
    const page = { size: PAGE_SIZE, ...(after ? { after } : {}) }
    const part = await queries.searchCertificates({ ...asked, ...page }, clientAddressOf(c))
    if ('waitSeconds' in part) {
      c.header('retry-after', String(part.waitSeconds))
      return sayNo(c, 429, v.say(noticeWords.oftenTitle), [
        v.say(noticeWords.oftenText, { seconds: part.waitSeconds }),
        v.say(noticeWords.oftenNext),
      ])
    }
    return wantsJson(c)
      ? c.json(registerJson(v, part, read?.on))
      : c.html(registerPage(v, asked, part, after === undefined))
  })

  app.get(paths.feed, async (c) => {
    const news = await queries.changes(FEED_SIZE)
    const last = news[0]?.change.at
    c.header('cache-control', 'no-cache')
    if (last) c.header('last-modified', new Date(last).toUTCString())
    const since = Date.parse(c.req.header('if-modified-since') ?? '')
    // A second is the smallest step of this header: what came later in the same second is told by the ETag alone.
    if (last && !c.req.header('if-none-match') && since >= Math.floor(Date.parse(last) / 1000) * 1000)
      return c.body(null, 304)
    return c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${await feed(look(c), news)}`, 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
    })
  })

  app.get(`${home}/verify/:number`, async (c) => {
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

  // Shown on pages of others, it must never be older than the register.
  app.get(`${home}/verify/:number/badge.svg`, async (c) => {
    const v = look(c)
    c.header('cache-control', 'no-cache')
    c.header('cross-origin-resource-policy', 'cross-origin')
    const number = tidy(c.req.param('number'))
    const found = await queries.findCertificate(number)
    const status = found && certificateStatus(found, v.today, v.edition)
    return c.body(String(await badge(v, number.slice(0, 60), status)), found ? 200 : 404, {
      'content-type': 'image/svg+xml; charset=utf-8',
    })
  })
}

/** Downloads of one certificate: the paper and the signed form, both for certificates in force only. */
export const addCertificateFiles = (
  app: Hono,
  queries: PublicQueries,
  look: (c: Context) => Visit,
  sayNo: SayNo,
): void => {
  const refused = async (c: Context, number: string) => {
    const v = look(c)
    const found = await queries.findCertificate(number)
    const status = found && certificateStatus(found, v.today, v.edition)
    // Nobody gets a clean paper of a certificate that may not be relied on.
    return status && !isInForce(status)
      ? sayNo(c, 404, v.say(noticeWords.noPdf), [
          v.say(noticeWords.notInForce, { status: v.say(statusWords[status].word) }),
        ])
      : undefined
  }
  const attached = (c: Context, number: string, how: 'inline' | 'attachment', end: string) => {
    c.header('content-disposition', `${how}; filename="${number.replaceAll(/[^\w.-]/g, '_')}${end}"`)
  }

  app.get('/verify/:number/certificate.pdf', async (c) => {
    const number = tidy(c.req.param('number'))
    const v = look(c)
    c.header('cache-control', 'no-cache')
    const no = await refused(c, number)
    if (no) return no
    const pdf = await queries.certificatePdf(number)
    if (pdf === undefined) return sayNo(c, 404, v.say(noticeWords.noPdf), [])
    if (pdf === 'busy') {
      c.header('retry-after', '10')
      return sayNo(c, 503, v.say(noticeWords.busyTitle), [v.say(noticeWords.busyText)])
    }
    attached(c, number, 'inline', '.pdf')
    return c.body(pdf as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'application/pdf' })
  })

  app.get('/verify/:number/certificate.vc.json', async (c) => {
    const number = tidy(c.req.param('number'))
    c.header('cache-control', 'no-cache')
    const no = await refused(c, number)
    if (no) return no
    const form = await queries.signedForm(number)
    if (form === undefined) return sayNo(c, 404, look(c).say(noticeWords.noPdf), [])
    attached(c, number, 'attachment', '.vc.json')
    return c.body(form, 200, { 'content-type': 'application/vc' })
  })
}
