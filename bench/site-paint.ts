import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser, CDPSession } from 'playwright-core'
import { openBrowser } from '#test/browser.ts'
import { type Figure, spreadOf } from './figure.ts'

const slowDown = 4
const bytesASecond = (1.6 * 1_000_000) / 8
/** Each page is opened this often, in turn with all others; one time does not count, for it warms the browser. */
const times = 5
const goalMs = 800
const empty = '/empty'
const emptyPage = '<!doctype html><html lang="en"><title>empty</title><p>empty</p></html>'

/** One visit: when the largest thing was painted, in ms since the page was asked for, and what came over the line. */
interface Visit {
  readonly paintedMs: number
  readonly bytes: number
  readonly requests: number
}

/** When the largest thing on a page was painted: a phone of the slow kind, nothing cached. Each page has its line. */
export const largestPaints = async (app: Hono, paths: readonly string[]): Promise<Figure[]> => {
  const whole = new Hono().get(empty, (c) => c.html(emptyPage)).mount('/', (request) => app.fetch(request))
  const { server, url } = await listen(whole)
  const browser = await openBrowser().catch(() => null)
  if (!browser) {
    server.close()
    console.error('site-lcp is left out: there is no Chromium.')
    return []
  }
  try {
    // One of each kind: rules, questions and guides are alike among themselves.
    const looked = paths.filter(
      (one) => !/(?:rules|questions|guides)\/(?!q3$|fee$|2025-04\/risk-assessment\/2$)/.test(one),
    )
    const visits = new Map<string, Visit[]>([...looked, empty].map((path) => [path, []]))
    for (let time = 0; time <= times; time += 1)
      for (const [path, seen] of visits) {
        const visit = await visitOf(browser, url + path)
        if (time > 0) seen.push(visit)
      }
    return [figureOf(visits)]
  } finally {
    await browser.close()
    server.close()
  }
}

const figureOf = (visits: ReadonlyMap<string, readonly Visit[]>): Figure => {
  const pages = [...visits]
    .map(([path, seen]) => ({
      path,
      ms: spreadOf(seen.map(({ paintedMs }) => paintedMs)),
      last: seen.at(-1),
    }))
    .toSorted((a, b) => b.ms.median - a.ms.median)
  const ours = pages.filter(({ path }) => path !== empty)
  const reference = pages.find(({ path }) => path === empty)!.ms
  const late = ours.filter(({ ms }) => ms.median >= goalMs).length
  const fixed = (ms: number) => ms.toFixed(0).padStart(5)
  return {
    name: 'site-lcp',
    what: `Largest contentful paint of ${ours.length} public pages at 375 px, the processor slowed ${slowDown} times, 1.6 Mbit/s down and no latency added, cache empty; of each page the median of ${times} visits; ${late} are not below ${goalMs}`,
    unit: 'ms',
    ours: spreadOf(ours.map(({ ms }) => ms.median)),
    reference: { name: 'a page of one line, opened in between', ...reference },
    ratio: spreadOf(ours.map(({ ms }) => ms.median / reference.median)),
    rounds: times,
    lines: [
      'median  least   most   bytes  requests  page',
      ...ours.map(
        ({ path, ms, last }) =>
          `${fixed(ms.median)}  ${fixed(ms.least)}  ${fixed(ms.most)}  ${fixed(last!.bytes)}  ${fixed(last!.requests)}     ${path}`,
      ),
    ],
  }
}

const listen = (app: Hono): Promise<{ server: ServerType; url: string }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    )
  })

const visitOf = async (browser: Browser, address: string): Promise<Visit> => {
  const visitor = await browser.newContext({ viewport: { width: 375, height: 812 }, isMobile: true })
  try {
    const page = await visitor.newPage()
    const session = await visitor.newCDPSession(page)
    const line = await slowLine(session)
    await page.goto(address, { waitUntil: 'load' })
    const paintedMs = await page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const giveUp = setTimeout(() => reject(new Error('nothing was painted')), 5000)
          new PerformanceObserver((list) => {
            clearTimeout(giveUp)
            resolve(list.getEntries().at(-1)?.startTime ?? 0)
          }).observe({ type: 'largest-contentful-paint', buffered: true })
        }),
    )
    return { paintedMs, ...line }
  } finally {
    await visitor.close()
  }
}

/** Slows the line and the processor, and counts what comes from now on. */
const slowLine = async (session: CDPSession): Promise<{ bytes: number; requests: number }> => {
  const line = { bytes: 0, requests: 0 }
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    line.bytes += encodedDataLength
    line.requests += 1
  })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  return line
}
