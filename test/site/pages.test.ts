import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../../src/site/site.ts'
import { axe, faultsOf, openBrowser, openPage, shot } from '../browser.ts'
import { examples, queriesOn } from './register-of-examples.ts'

let server: ServerType
let browser: Browser
let baseURL: string

beforeAll(async () => {
  baseURL = await new Promise((resolve) => {
    const app = site(queriesOn('2026-11-25'), { publicUrl: '', deskPath: '/desk/', log: console.error })
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  server.close()
})

const pages = {
  home: '/',
  services: '/services/qualification',
  fees: '/fees',
  procedure: '/procedure',
  rules: '/rules',
  register: '/register',
  valid: `/verify/${examples[0]!.number}`,
  withdrawn: `/verify/${examples[3]!.number}?on=2026-08-31`,
  nothing: '/register?q=甲乙丙丁',
}

const views = ([1440, 375] as const).flatMap((width) =>
  (['zh-CN', 'en'] as const).flatMap((lang) =>
    (lang === 'en' ? (['light'] as const) : (['light', 'dark'] as const)).map((colourScheme) => ({
      width,
      lang,
      colourScheme,
    })),
  ),
)

test.each(views)(
  'Every public page reads without a breach of accessibility and without sideways scrolling: $width px, $lang, $colourScheme',
  async (wishes) => {
    const page = await openPage(browser, { ...wishes, baseURL })
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(wishes.lang === 'en' ? `/en${path === '/' ? '' : path}` : path)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, await axe(page), Math.max(0, overflow)]).toEqual([name, [], 0])
      if (wishes.colourScheme === 'light') await shot(page, `site-${name}-${wishes.lang}-${wishes.width}`)
    }
    expect(faultsOf(page)).toEqual([])
    await page.context().close()
  },
)

test('On a phone the first 300 pixels of a certificate page say valid or not, for whom, for what and until when', async () => {
  const page = await openPage(browser, { width: 375, baseURL })
  await page.goto(pages.valid)
  for (const said of [
    page.getByRole('heading', { level: 1 }),
    page.getByText('有效期至'),
    page.getByRole('heading', { level: 2 }).first(),
    page.locator('.scope'),
  ]) {
    const box = await said.boundingBox()
    expect(box!.y + box!.height).toBeLessThanOrEqual(300)
  }
  await page.context().close()
})

test('By keyboard alone: skip to the text, search for a holder, open the certificate, ask about a day', async () => {
  const page = await openPage(browser, { baseURL })
  await page.goto('/')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('华清网安')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/register\?q=/)
  const link = page.getByRole('link', { name: examples[0]!.number })
  for (
    let presses = 0;
    presses < 40 && !(await link.evaluate((it) => it === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/verify\//)
  await page.getByLabel('某一天是否有效').fill('2029-11-24')
  await page.getByRole('button', { name: '查', exact: true }).press('Enter')
  await page.getByText('届时为：已过期').waitFor()
  await page.context().close()
})
