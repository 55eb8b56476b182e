import { Hono } from 'hono'
import { everyBook } from '#core/book/book.ts'
import { faqNumbers } from '#core/faq.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import { examples, queriesOn } from '#test/site/register-of-examples.ts'
import { pathsIn } from '../src/site/paths.ts'
import { site } from '../src/site/site.ts'
import { compare, type Figure, spreadOf } from './figure.ts'
import { largestPaints } from './site-paint.ts'

const rounds = 5
const batchMs = 500
const mostBytes = 40_000
const today = '2026-11-25'

/** Every kind of public page, in both languages: what is looked at, counted and painted here. */
export const publicPages: readonly string[] = (['zh-CN', 'en'] as const).flatMap((lang) => {
  const { home, services, fees, procedure, timeline, meetings, selfCheck, windows, ...others } = pathsIn(lang)
  const { rules, rule, questions, question, downloads, guide, bulkCheck, verifier } = others
  const { register, report, reportStatus, certificate } = others
  return [
    ...[home, services, fees, procedure, timeline, meetings, selfCheck, windows, rules, questions],
    ...[downloads, ...everyBook(editionFor(today)).map(({ id }) => guide(id)), bulkCheck, verifier],
    ...[register, report, reportStatus, certificate(examples[0]!.number), `${questions}?q=CISP`],
    ...faqNumbers.map(question),
    ...ruleNames.map(rule),
  ]
})

/** Pages that are made for whoever asks: what they say depends on the register, or on what was typed. */
const isMade = (path: string): boolean => /register$|verify|report|\?/.test(path)

/** The public pages: how many a second, how heavy, and how soon the largest of what is seen is painted. */
export default async function publicSite(): Promise<Figure[]> {
  const app = site(queriesOn(today), { publicUrl: '', deskPath: '/desk/', log: console.error })
  const empty = new Hono().get('*', (c) => c.html('<!doctype html><title>empty</title>'))
  // The first to ask on a day has a page made; what is measured is everybody after that.
  for (const path of kept) await app.request(path, asBrowsersDo)
  return [
    await compare(
      {
        name: 'site-kept-pages',
        what: `Public pages that say the same to everybody until the day or the calendar changes, ${kept.length} addresses in turn after one visit to each, compressed, with every header and ETag, in one process and without a socket`,
        unit: 'pages a second',
        referenceName: 'an empty Hono route, asked the same way',
        rounds,
      },
      () => pagesASecond(app, kept),
      () => pagesASecond(empty, kept),
    ),
    await compare(
      {
        name: 'site-made-pages',
        what: `Public pages made for whoever asks, ${made.length} addresses in turn, compressed, with every header and ETag; the register is of examples and in memory`,
        unit: 'pages a second',
        referenceName: 'an empty Hono route, asked the same way',
        rounds,
      },
      () => pagesASecond(app, made),
      () => pagesASecond(empty, made),
    ),
    await weigh(app),
    await weighSent(app),
    ...(await largestPaints(app, publicPages)),
  ]
}

const kept = publicPages.filter((path) => !isMade(path))
const made = publicPages.filter(isMade)
const asBrowsersDo = { headers: { 'accept-encoding': 'gzip, deflate, br' } }

const pagesASecond = async (app: Hono, paths: readonly string[]): Promise<number> => {
  let done = 0
  const from = performance.now()
  while (performance.now() - from < batchMs) {
    const path = paths[done % paths.length] ?? '/'
    const answer = await app.request(path, asBrowsersDo)
    if (answer.status !== 200 || (await answer.arrayBuffer()).byteLength === 0)
      throw new Error(`${path} was answered ${answer.status}`)
    done += 1
  }
  return done / ((performance.now() - from) / 1000)
}

/** What a page makes a browser fetch besides itself. */
const fetchedBy = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<(?:link[^>]*rel="icon"[^>]*href|img[^>]*src|script[^>]*src)="([^"]+)"/g)].map(
      ([, address]) => address ?? '',
    ),
  ),
]

/** The bytes of each page with its stylesheet, as sent without compression, and the requests of the one that makes the most. */
const weigh = async (app: Hono): Promise<Figure> => {
  const pages: { path: string; bytes: number; requests: number }[] = []
  for (const path of publicPages) {
    const html = await (await app.request(path)).text()
    pages.push({ path, bytes: Buffer.byteLength(html), requests: 1 + fetchedBy(html).length })
  }
  const heaviest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most))
  const limit = { median: mostBytes, least: mostBytes, most: mostBytes }
  return {
    name: 'site-bytes',
    what: `Bytes of HTML of ${pages.length} public pages, the heaviest ${heaviest.path}; at most ${Math.max(...pages.map(({ requests }) => requests))} requests a page, its icon among them; its stylesheet is in it`,
    unit: 'bytes',
    ours: spreadOf(pages.map(({ bytes }) => bytes)),
    reference: { name: 'what a page may weigh', ...limit },
    ratio: spreadOf(pages.map(({ bytes }) => bytes / mostBytes)),
    rounds: 1,
  }
}

/** The bytes that a visit moves: the page with its stylesheet, compressed as browsers ask for it. */
const weighSent = async (app: Hono): Promise<Figure> => {
  const sizeOf = async (path: string) =>
    (await (await app.request(path, asBrowsersDo)).arrayBuffer()).byteLength
  const sizes: number[] = []
  for (const path of publicPages) sizes.push(await sizeOf(path))
  return {
    name: 'site-sent',
    what: `Bytes that a visit to one of ${sizes.length} public pages moves, compressed, its stylesheet among them`,
    unit: 'bytes',
    ours: spreadOf(sizes),
    reference: { name: 'what a page may weigh', median: mostBytes, least: mostBytes, most: mostBytes },
    ratio: spreadOf(sizes.map((size) => size / mostBytes)),
    rounds: 1,
  }
}
