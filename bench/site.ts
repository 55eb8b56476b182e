import { Hono } from 'hono'
import { faqNumbers } from '#core/faq.ts'
import { ruleNames } from '#core/rulebook/rules.ts'
import { examples, queriesOn } from '#test/site/register-of-examples.ts'
import { pathsIn } from '../src/site/paths.ts'
import { site } from '../src/site/site.ts'
import { compare, type Figure, spreadOf } from './figure.ts'
import { largestPaints } from './site-paint.ts'

const rounds = 5
const batchMs = 500
const mostBytes = 40_000

/** Every kind of public page, in both languages: what is looked at, counted and painted here. */
export const publicPages: readonly string[] = (['zh-CN', 'en'] as const).flatMap((lang) => {
  const { home, services, fees, procedure, timeline, meetings, selfCheck, windows, ...others } = pathsIn(lang)
  const { rules, rule, questions, question, register, report, certificate } = others
  return [
    ...[home, services, fees, procedure, timeline, meetings, selfCheck, windows, rules, questions],
    ...[register, report, certificate(examples[0]!.number), `${questions}?q=CISP`],
    ...faqNumbers.map(question),
    ...ruleNames.map(rule),
  ]
})

/** The public pages: how many a second, how heavy, and how soon the largest of what is seen is painted. */
export default async function publicSite(): Promise<Figure[]> {
  const app = site(queriesOn('2026-11-25'), { publicUrl: '', deskPath: '/desk/', log: console.error })
  const empty = new Hono().get('*', (c) => c.html('<!doctype html><title>empty</title>'))
  return [
    await compare(
      {
        name: 'site-pages',
        what: `Public pages made whole, ${publicPages.length} addresses in turn with every header, ETag and rule they look at, in one process and without a socket; the register is of examples and in memory`,
        unit: 'pages a second',
        referenceName: 'an empty Hono route, asked the same way',
        rounds,
      },
      () => pagesASecond(app),
      () => pagesASecond(empty),
    ),
    await weigh(app),
    ...(await largestPaints(app, publicPages)),
  ]
}

const pagesASecond = async (app: Hono): Promise<number> => {
  let done = 0
  const from = performance.now()
  while (performance.now() - from < batchMs) {
    const path = publicPages[done % publicPages.length] ?? '/'
    const answer = await app.request(path)
    if (answer.status !== 200 || (await answer.text()) === '')
      throw new Error(`${path} was answered ${answer.status}`)
    done += 1
  }
  return done / ((performance.now() - from) / 1000)
}

/** What a page makes a browser fetch besides itself. */
const fetchedBy = (html: string): readonly string[] => [
  ...new Set(
    [
      ...html.matchAll(
        /<(?:link[^>]*rel="(?:stylesheet|icon)"[^>]*href|img[^>]*src|script[^>]*src)="([^"]+)"/g,
      ),
    ].map(([, address]) => address ?? ''),
  ),
]

/** The bytes of each page as sent without compression, and the requests of the one that makes the most. */
const weigh = async (app: Hono): Promise<Figure> => {
  const pages: { path: string; bytes: number; requests: number }[] = []
  for (const path of publicPages) {
    const html = await (await app.request(path)).text()
    pages.push({ path, bytes: Buffer.byteLength(html), requests: 1 + fetchedBy(html).length })
  }
  const heaviest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most))
  const css = Buffer.byteLength(await (await app.request('/site.css')).text())
  const limit = { median: mostBytes, least: mostBytes, most: mostBytes }
  return {
    name: 'site-bytes',
    what: `Bytes of HTML of ${pages.length} public pages, the heaviest ${heaviest.path}; at most ${Math.max(...pages.map(({ requests }) => requests))} requests a page, its stylesheet of ${css} bytes and its icon among them`,
    unit: 'bytes',
    ours: spreadOf(pages.map(({ bytes }) => bytes)),
    reference: { name: 'what a page may weigh', ...limit },
    ratio: spreadOf(pages.map(({ bytes }) => bytes / mostBytes)),
    rounds: 1,
  }
}
