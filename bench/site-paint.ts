import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Browser } from 'playwright-core'
import { openBrowser } from '#test/browser.ts'
import { type Figure, spreadOf } from './figure.ts'

const slowDown = 4
const bytesASecond = (1.6 * 1_000_000) / 8
/** Each page is opened this often; rounds in which the machine did something else do not decide. */
const times = 2
const empty = '<!doctype html><html lang="en"><title>empty</title><p>empty</p></html>'

/** When the largest thing on a page was painted, in ms since it was asked for: a phone of the slow kind, nothing cached. */
export const largestPaints = async (app: Hono, paths: readonly string[]): Promise<Figure[]> => {
  const whole = new Hono().get('/empty', (c) => c.html(empty)).mount('/', (request) => app.fetch(request))
  const { server, url } = await listen(whole)
  const browser = await openBrowser().catch(() => null)
  if (!browser) {
    server.close()
    console.error('site-lcp is left out: there is no Chromium.')
    return []
  }
  try {
    const ours: number[] = []
    const theirs: number[] = []
    // One of each kind: rules, questions and guides are alike among themselves, and English weighs less than Chinese.
    for (const path of paths.filter(
      (one) => !/^\/en|(?:rules|questions|guides)\/(?!q3$|fee$|2025-04\/risk-assessment\/2$)/.test(one),
    )) {
      ours.push(await paintOf(browser, url + path))
      theirs.push(await paintOf(browser, `${url}/empty`))
    }
    return [
      {
        name: 'site-lcp',
        what: `Largest contentful paint of ${ours.length} public pages at 375 px, the processor slowed ${slowDown} times, 1.6 Mbit/s down and no latency added, cache empty; of each page the best of ${times}`,
        unit: 'ms',
        ours: spreadOf(ours),
        reference: { name: 'a page of one line, opened in between', ...spreadOf(theirs) },
        ratio: spreadOf(ours.map((one, at) => one / (theirs[at] ?? one))),
        rounds: ours.length,
      },
    ]
  } finally {
    await browser.close()
    server.close()
  }
}

const listen = (app: Hono): Promise<{ server: ServerType; url: string }> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server, url: `http://127.0.0.1:${port}` }),
    )
  })

const paintOf = async (browser: Browser, address: string): Promise<number> => {
  const painted: number[] = []
  for (let time = 0; time < times; time += 1) {
    const visitor = await browser.newContext({ viewport: { width: 375, height: 812 }, isMobile: true })
    const page = await visitor.newPage()
    const session = await visitor.newCDPSession(page)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond,
    })
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
    await page.goto(address, { waitUntil: 'load' })
    painted.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const giveUp = setTimeout(() => reject(new Error('nothing was painted')), 5000)
            new PerformanceObserver((list) => {
              clearTimeout(giveUp)
              resolve(list.getEntries().at(-1)?.startTime ?? 0)
            }).observe({ type: 'largest-contentful-paint', buffered: true })
          }),
      ),
    )
    await visitor.close()
  }
  return Math.min(...painted)
}
