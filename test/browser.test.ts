import { existsSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { axe, faultsOf, openBrowser, openPage, shot } from './browser.ts'

const browser = await openBrowser()
afterAll(() => browser.close())

const address = 'http://zizhi.test/'
const pageOf = (body: string) =>
  `<!doctype html><html lang="zh-CN"><title>资质</title><meta name="viewport" content="width=device-width">${body}`

async function openWith(body: string, wishes = {}) {
  const page = await openPage(browser, wishes)
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'self'" },
      body: pageOf(body),
    }),
  )
  await page.goto(address)
  return page
}

test('A page that anybody can use has no violation, also where its policy forbids inline scripts', async () => {
  const page = await openWith('<main><h1>证书查询</h1><label>编号 <input></label></main>')
  expect(await axe(page)).toEqual([])
})

test('A field without a label is named, with its place', async () => {
  const page = await openWith('<main><h1>证书查询</h1><input id="number"></main>')
  expect(await axe(page)).toMatchObject([{ rule: 'label', places: ['#number'] }])
})

test('A page is as wide as the phone and speaks the language that was asked for', async () => {
  const page = await openWith('<main><h1>Certificate</h1></main>', { width: 375, lang: 'en' })
  const seen = await page.evaluate(() => [window.innerWidth, navigator.language, new Date(0).getHours()])
  expect(seen).toEqual([375, 'en', 8])
})

test('An error on the page is heard', async () => {
  const page = await openWith('<main><h1>证书</h1><script>throw 1</script></main>')
  expect(faultsOf(page).join()).toContain('Content Security Policy')
})

test('A picture is kept under its name', async () => {
  const page = await openWith('<main><h1>证书</h1></main>')
  expect(existsSync(await shot(page, 'browser-harness'))).toBe(true)
})
