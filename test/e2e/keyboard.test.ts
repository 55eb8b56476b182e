import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { commands } from '#core/words/commands.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { labelOf } from './case-desk.ts'
import { password, useProduct } from './product.ts'
import { drawn, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-10')
const visitors = useVisitors(product)
let page: Page

beforeAll(async () => {
  await product.play([], { from: '2026-09-09', to: '2026-09-09' })
  await product.moveTo('2026-09-10')
  page = await visitors.stranger()
})

const longestWay = 80

/** Presses Tab, or Shift+Tab, until the focus is there. Throws when it never gets there. */
const tabTo = async (target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  await target.waitFor()
  for (let presses = 0; presses < longestWay; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
      return
    }
    await page.keyboard.press(key)
  }
  throw new Error(`No way by ${key} to ${target}`)
}

/** Goes to a line and types into it. */
const type = async (target: Locator, text: string): Promise<void> => {
  await tabTo(target)
  await page.keyboard.type(text)
}

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })

test('An applicant signs in by the keyboard alone', async () => {
  await page.goto('/desk/sign-in')
  await type(page.getByLabel(zh(account.email)), 'contact@huaqing.example')
  await type(page.getByLabel(zh(account.password), { exact: true }), password)
  await page.keyboard.press('Enter')
  await button(zh(centre.newCase)).first().waitFor()
})

test('The keyboard alone starts an application: the arrows walk over the levels that are issued', async () => {
  await tabTo(button(zh(centre.newCase)).first())
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: '安全工程类 一级' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  expect(await page.getByRole('radio', { name: '安全工程类 二级' }).isChecked()).toBe(true)
  await page.keyboard.press('ArrowLeft')
  expect(await page.getByRole('radio', { name: '安全工程类 一级' }).isChecked()).toBe(true)
  await tabTo(button(zh(bookWords.start)))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /^申请书/, level: 1 }).waitFor()
})

test('The keyboard alone fills in a section of the book, which is saved by itself', async () => {
  await type(page.getByLabel(zh(bookWords.applicationOn)), '2026-09-10')
  await page.keyboard.press('Enter')
  await tabTo(button(zh(bookWords.addCisp)))
  await page.keyboard.press('Space')
  const section = page.getByRole('region', { name: zh(bookWords.secCisp) })
  await tabTo(section.getByLabel(zh(bookWords.cispName)), 'Shift+Tab')
  await page.keyboard.type('陈昇')
  await type(section.getByLabel(zh(bookWords.cispNumber)), 'CNITSEC2024CISE00831')
  await type(section.getByLabel(zh(bookWords.cispTo)), '2028-06-30')
  await page.keyboard.press('Enter')
  await tabTo(page.getByRole('radio', { name: zh(bookWords.agencyNot) }))
  await page.keyboard.press('Space')
  await sees(page, /^已保存/)
  await page.reload()
  await drawn(page)
  expect(await section.getByLabel(zh(bookWords.cispTo)).inputValue()).toBe('2028-06-30')
})

test('The keyboard alone opens the form of a command, leaves it, comes back to its button, and sends it', async () => {
  await tabTo(page.getByRole('link', { name: zh(bookWords.toCase) }))
  await page.keyboard.press('Enter')
  const name = zh(commands.WithdrawApplication.label)
  const opener = page.getByRole('region', { name: zh(caseWords.commands) }).getByRole('button', { name })
  const form = page.getByRole('dialog', { name })
  for (const leave of ['Escape', 'cancel'] as const) {
    await tabTo(opener)
    await page.keyboard.press('Enter')
    await form.waitFor()
    if (leave === 'cancel') await tabTo(form.getByRole('button', { name: zh(desk.cancel), exact: true }))
    await page.keyboard.press(leave === 'cancel' ? 'Enter' : 'Escape')
    await form.waitFor({ state: 'detached' })
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true)
  }
  await page.keyboard.press('Enter')
  await type(form.getByLabel(zh(labelOf('WithdrawApplication', 'reason'))), '单位业务调整，暂缓申请。')
  await tabTo(form.getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
  await form.waitFor({ state: 'detached' })
  await sees(page, '已撤回')
})

test('The language chosen on the screen becomes the language of the letters', async () => {
  for (const [lang, name] of [
    ['en', 'English'],
    ['zh-CN', '中文'],
  ] as const) {
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await tabTo(button(name), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await kept
    const { person } = await (await page.request.get('/api/me')).json()
    expect(person.lang).toBe(lang)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
  }
})
