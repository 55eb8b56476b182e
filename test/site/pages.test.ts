import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifierPage } from '../../scripts/build-verifier.ts'
import { site } from '../../src/site/site.ts'
import { axe, faultsOf, openBrowser, openPage, shot } from '../browser.ts'
import { form, keysOf, list, signer } from '../signed.ts'
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
  guide: '/guides/2025-04/risk-assessment/2',
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
  'as-of-a-day': '/register?q=信息安全服务&on=2026-03-01',
  'check-a-list': '/register/check',
  verifier: '/verifier',
}

const addressIn = (lang: 'zh-CN' | 'en', path: string) =>
  lang === 'en' ? `/en${path === '/' ? '' : path}` : path

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
      await page.goto(addressIn(wishes.lang, path))
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

test.each(['zh-CN', 'en'] as const)(
  'Without scripts every public page is whole, and on paper it has its text and not its menu: %s',
  async (lang) => {
    const page = await openPage(browser, {
      lang,
      baseURL,
      hasScripts: false,
      width: lang === 'en' ? 1440 : 375,
    })
    for (const path of Object.values(pages)) {
      const asked = addressIn(lang, path)
      await page.goto(asked)
      const seen = {
        asked,
        heading: await page.locator('main h1').isVisible(),
        menu: await menuOf(page).isVisible(),
      }
      await page.emulateMedia({ media: 'print' })
      const printed = {
        text: await page.locator('main h1').isVisible(),
        menu: await menuOf(page).isVisible(),
      }
      expect({ ...seen, printed }).toEqual({
        asked,
        heading: true,
        menu: true,
        printed: { text: true, menu: false },
      })
      await page.emulateMedia({ media: 'screen' })
    }
    await page.context().close()
  },
)

const menuOf = (page: Page) => page.locator('header nav')

const answer = '#answer, [role=status]'
const asking: Readonly<Record<string, (page: Page) => Promise<string>>> = {
  '/questions': async (page) => {
    await page.locator('#q').fill('CISP')
    return answer
  },
  '/self-check': async (page) => {
    for (const [name, text] of Object.entries(selfCheckAnswers)) {
      const field = page.locator(`[name=${name}]`)
      if ((await field.getAttribute('required')) === null && text === '') continue
      await ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT'
        ? field.selectOption(text)
        : field.fill(text))
    }
    return answer
  },
  '/fees': async (page) => {
    await page.locator('[name=type]').selectOption('risk-assessment')
    return answer
  },
  '/timeline': async (page) => {
    await page.locator('[name=submitted]').fill('2026-12-20')
    return answer
  },
  '/certificate-dates': async (page) => {
    await page.locator('[name=expires]').fill('2027-03-11')
    return answer
  },
  '/register': async (page) => {
    await page.locator('#q').fill('华清')
    return `a[href="/verify/${examples[0]!.number}"]`
  },
  [`/verify/${examples[0]!.number}`]: async (page) => {
    await page.locator('#on').fill('2026-12-01')
    return '#day .answer'
  },
  '/register/check': async (page) => {
    await page.locator('#list').fill(`${examples[0]!.number}\n${examples[3]!.number}\n没有这家公司`)
    return '#answer table'
  },
  '/verifier': async (page) => {
    const file = {
      name: 'certificate.vc.json',
      mimeType: 'application/json',
      buffer: Buffer.from(await form()),
    }
    await page.locator('#file').setInputFiles(file)
    return answer
  },
  '/report': async (page) => {
    await page.locator('[name=topic]').selectOption('forged-certificate')
    await page.locator('[name=about]').fill('某公司')
    await page.locator('[name=what]').fill('在投标文件中使用伪造的证书')
    return 'dl.receipt'
  },
}

test('Without scripts each form of the public site gives its answer', async () => {
  const page = await openPage(browser, { width: 375, baseURL, hasScripts: false })
  for (const [path, fill] of Object.entries(asking)) {
    await page.goto(path)
    const shown = await fill(page)
    await page.locator('main form').last().getByRole('button').last().click()
    await page.locator(shown).first().waitFor({ timeout: 5000 })
  }
  await page.context().close()
})

test('Q10 The saved verifier, opened from the disk with the line cut, tells a good certificate, a flipped byte and a withdrawn one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-offline-'))
  const save = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const good = await form()
  const altered = Uint8Array.from(good)
  const at = altered.length >> 1
  altered[at]! ^= 1
  const page = await openPage(browser)
  await page.clock.setFixedTime('2026-11-27T04:00:00Z')
  await page.context().setOffline(true)
  await page.goto(`file://${await save('verifier.html', await verifierPage())}`)
  const pick = async (id: string, path: string, expected: string) => {
    await page.locator(`#${id}`).setInputFiles(path)
    await page.locator('#answer', { hasText: expected }).waitFor({ timeout: 5000 })
  }
  await page.locator('#keys').setInputFiles(await save('keys.json', JSON.stringify(keysOf(signer))))
  await pick('file', await save('certificate.vc.json', good), '没有状态表')
  await pick('status', await save('status-1.json', await list([])), '核验通过')
  await pick('file', await save('altered.vc.json', altered), '不可采信')
  await pick('file', await save('certificate.vc.json', good), '核验通过')
  const newer = await list([{ index: 7, status: 'withdrawn' }], '2026-11-26', '2026-12-03')
  await pick('status', await save('status-newer.json', newer), '不可采信')
  expect(await page.locator('#answer').innerText()).toContain('不能使用：撤销')
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('#answer', { hasText: 'withdrawn' }).waitFor({ timeout: 5000 })
  expect([await axe(page), faultsOf(page)]).toEqual([[], []])
  await shot(page, 'offline-verifier')
  await page.context().close()
  await rm(folder, { recursive: true })
})
