import { execFileSync } from 'node:child_process'
import { type ServerType, serve } from '@hono/node-server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openPage } from '../browser.ts'
import { app, place } from './every-page.ts'
import { examples } from './register-of-examples.ts'
import { selfCheckAnswers } from './self-check-answers.ts'

let server: ServerType
let browser: Browser
let baseURL: string

beforeAll(async () => {
  baseURL = await new Promise((resolve) => {
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

const withdrawn = `/verify/${examples[3]!.number}?on=2026-08-31`

/** What people print, with words that have to be on the paper. */
const printed: readonly (readonly [path: string, ...words: string[]])[] = [
  [`/verify/${examples[0]!.number}`, '有效', examples[0]!.holder, '2029年11月23日', '2026年11月25日'],
  [withdrawn, '已撤销', '2026年8月31日', '当天有效'],
  [`/en${withdrawn}`, 'Withdrawn', 'On 31 August 2026 it was valid'],
  ['/fees?type=risk-assessment&level=2&kind=upgrade&on=2026-11-25', '123,000', '应缴'],
  ['/procedure', '10 个工作日内', '9 个工作日内'],
  [
    `/self-check?${new URLSearchParams({ ...selfCheckAnswers, level: '3' })}`,
    '还差 7 个',
    '已符合的',
    '具有独立法人资格',
  ],
  ['/register?q=滇池', '云岭数据安全有限', '曾用名：滇池软件有限公司', '2027年3月11日'],
  ['/en/register', '28 certificates'],
  ['/questions', '没有 CISP 人员能申请吗'],
  ['/en/questions/q3', '123,000'],
]

const margin = 42.5 // points, 15 mm
const sheetOf = (page: Page) =>
  page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
const read = (pdf: Buffer, ...how: string[]) =>
  execFileSync('pdftotext', [...how, '-', '-'], { input: pdf, encoding: 'utf8' })

/** What is on paper of this page: its text without blanks, what is only for a screen, and what runs out of the margin. */
const onPaper = async (page: Page) => {
  const pdf = await sheetOf(page)
  const words = [
    ...read(pdf, '-bbox').matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>([^<]*)</g),
  ]
  expect(words.length).toBeGreaterThan(40)
  const right = Number(/<page width="([\d.]+)"/.exec(read(pdf, '-bbox'))?.[1]) - margin
  await page.emulateMedia({ media: 'print' })
  const ofScreen = await page.locator(':is(nav, button, input, select, textarea, .skip):visible').count()
  await page.emulateMedia({ media: null })
  return {
    text: read(pdf).replaceAll(/\s/g, ''),
    ofScreen,
    cut: words
      .filter(([, from, to]) => Number(from) < margin - 1 || Number(to) > right + 1)
      .map(([, , , word]) => word),
  }
}

test('On paper the pages that people print have their answers, no menu, no form and no button, and nothing is cut at the edge', async () => {
  const page = await openPage(browser, { baseURL })
  for (const [path, ...words] of printed) {
    await page.goto(path)
    const { text, ...rest } = await onPaper(page)
    expect([path, rest]).toEqual([path, { ofScreen: 0, cut: [] }])
    expect(text).not.toMatch(/登录|Signin/)
    expect(text).toContain(place.publicUrl + decodeURI(path).split('&')[0])
    expect(text).toMatch(/2026年11月25日的内容|asof25November2026/)
    for (const word of words) expect(text).toContain(word.replaceAll(/\s/g, ''))
  }
  // A list that was checked, with a line as long as a line may be.
  await page.goto('/register/check')
  const long = '长'.repeat(96)
  await page.locator('textarea').fill([examples[0]!.number, '云岭', long, '示例安全技术'].join('\n'))
  await page.locator('main form button').first().click()
  await page.locator('table.bulk').waitFor()
  const { text, ...rest } = await onPaper(page)
  expect(rest).toEqual({ ofScreen: 0, cut: [] })
  for (const word of [examples[0]!.holder, long, '未登记', '需核对']) expect(text).toContain(word)
  await page.context().close()
})
