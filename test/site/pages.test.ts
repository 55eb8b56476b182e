import { type ServerType, serve } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../../src/site/site.ts'
import { axe, faultsOf, openBrowser, openPage, shot } from '../browser.ts'
import { examples, queriesOn } from './register-of-examples.ts'
import { selfCheckAnswers } from './self-check-answers.ts'

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
  'self-check': '/self-check',
  'self-check-answered': `/self-check?${new URLSearchParams({ ...selfCheckAnswers, level: '3' })}`,
  'self-check-wrong': `/self-check?${new URLSearchParams({ ...selfCheckAnswers, cisp: '2027-02-30', type: '' })}`,
  fees: '/fees?type=risk-assessment&level=2&kind=upgrade&on=2026-11-25',
  procedure: '/procedure',
  timeline: '/timeline?submitted=2026-12-20',
  meetings: '/meetings',
  windows: '/certificate-dates?expires=2027-03-11&on=2026-11-25',
  rules: '/rules',
  downloads: '/downloads',
  questions: '/questions',
  question: '/questions/q3',
  'question-steps': '/questions/q4',
  'questions-found': '/questions?q=CISP',
  rule: '/rules/maintenance',
  report: '/report?topic=forged-certificate&certificate=CNITSEC2026SRV-SE-I-0412',
  'report-status': '/report/status',
  register: '/register',
  valid: `/verify/${examples[0]!.number}`,
  withdrawn: `/verify/${examples[3]!.number}?on=2026-08-31`,
  nothing: '/register?q=甲乙丙丁',
  filtered: '/register?type=security-engineering&level=1&place=beijing',
  'check-a-list': '/register/check',
  verifier: '/verifier',
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
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([name, await axe(page), Math.max(0, overflow)]).toEqual([name, [], 0])
      if (wishes.colourScheme === 'light') await shot(page, `site-${name}-${wishes.lang}-${wishes.width}`)
    }
    // A form that was filled in wrong is answered with 400, which the console notes.
    expect(faultsOf(page).filter((fault) => !fault.includes('status of 400'))).toEqual([])
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

test('On paper a date proof that stands open is printed with its days, and the form is not', async () => {
  const page = await openPage(browser, { baseURL })
  await page.goto(pages.timeline)
  const proof = page.locator('details.proof').first()
  await proof.locator('summary').click()
  await page.emulateMedia({ media: 'print' })
  expect(await proof.locator('.strip li').first().isVisible()).toBe(true)
  expect(await page.locator('form.ask').isVisible()).toBe(false)
  await shot(page, 'site-proof-printed')
  await page.context().close()
})

test('By keyboard alone: fill in the self-check, read what stands in the way, and open the rule that says so', async () => {
  const page = await openPage(browser, { baseURL })
  await page.goto(`/self-check?${new URLSearchParams({ ...selfCheckAnswers, legalForm: 'branch' })}`)
  await page.getByText('贵单位不具有独立法人资格').waitFor()
  const why = page.getByRole('link', { name: '为什么？' }).first()
  await why.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/rules\/legal-person$/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.context().close()
})
