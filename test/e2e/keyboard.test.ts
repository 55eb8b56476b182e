import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { makeUscc } from '#core/uscc.ts'
import { commands } from '#core/words/commands.ts'
import { proofWords } from '#core/words/date-proof.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { sectionWords } from '#core/words/desk-sections.ts'
import {
  addAddress,
  addCisp,
  addEngagement,
  type Company,
  confirmAddress,
  fillAddress,
  fillOrganisation,
  fillTheRest,
  openOwnCase,
  openSection,
  readGuide,
  saveOrganisation,
  sayPosition,
  signUp,
  startApplication,
} from './applicant.ts'
import { confirmAuditDate, sealAgreement, submitBook, supply } from './applicant-case.ts'
import { act, cancel, caseTabs, openForm, tabOf } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { type Office, officeFor } from './office.ts'
import { docxPaper, pdfPaper } from './papers.ts'
import { useProduct } from './product.ts'
import { fill, fillDay, openScreen, sees, useVisitors, zh } from './visitors.ts'

// Everything the applicant does here is done by Tab, arrows, Enter, Space, Escape and letters; the page has no mouse.
const product = useProduct('2026-08-31')
const visitors = useVisitors(product)
let page: Page
let office: Office

const anheng: Company = {
  name: '临江安衡科技有限公司',
  uscc: makeUscc('91330106MA2KLJAH'),
  person: '何静',
  email: 'hejing@anheng.example',
}

beforeAll(async () => {
  await product.stage()
  page = await visitors.stranger({ hasMouse: false })
})

const look = (name: string): Promise<void> => visitors.look(page, `7-${name}`, 'one')

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

test('Q8.1 By keyboard alone: an applicant signs up, confirms the address and signs in', async () => {
  await signUp(page, anheng)
  await look('sign-up')
  await confirmAddress(page, product, anheng)
  await look('no-organisation')
})

test('Q5.1 Q12.3 By keyboard alone: the organisation, the contact’s position and a postal address are put down', async () => {
  await fillOrganisation(page, anheng)
  await fill(page, account.uscc, anheng.uscc)
  await page.locator('.hint .settled').waitFor()
  await look('organisation')
  await saveOrganisation(page, anheng)
  await sayPosition(page, anheng)
  await look('members')
  await addAddress(page, anheng)
  await look('addresses')
})

test('Q12.5 By keyboard alone: the book is filled in, and survives a reload', async () => {
  await startApplication(page, '安全工程类 一级')
  await readGuide(page)
  await openSection(page, 'declaration')
  await fillDay(page, bookWords.applicationOn, '2026-08-31')
  await tick(page.getByRole('radio', { name: zh(bookWords.agencyNot) }))
  await addCisp(page, 0, '陈昇', 'CNITSEC2024CISE00831')
  for (const row of [0, 1, 2] as const) await addEngagement(page, row)
  await look('book')
  await fillTheRest(page)
  await sees(page, zh(bookWords.green))
})

test('By keyboard alone: whoever takes a row out goes on at the next control', async () => {
  await addCisp(page, 1, '赵垚', 'CNITSEC2025CISO01127')
  const section = page.locator('#item-cisp')
  await press(section.getByRole('button', { name: zh(desk.removeRow).replace('{row}', '2') }))
  await section.locator('tbody tr').nth(1).waitFor({ state: 'detached' })
  await expect
    .poll(() => isFocused(section.getByRole('button', { name: zh(sectionWords.addRow) })))
    .toBe(true)
  await sees(page, /^已保存/)
})

test('Q12.5 By keyboard alone: the book is submitted', async () => {
  await submitBook(page, () => look('submit-form'))
  await look('case-filing')
  office = officeFor(product, await product.stage(), new URL(page.url()).pathname.split('/').at(-1) ?? '')
})

test('By keyboard alone: whoever leaves a clause or the form of a command comes back to its button', async () => {
  const name = zh(commands.WithdrawApplication.label)
  const opener = page.getByRole('region', { name: zh(caseWords.commands) }).getByRole('button', { name })
  const byEscape = await openForm(page, 'WithdrawApplication')
  const clause = byEscape.locator('button.clause').first()
  await press(clause)
  await byEscape.locator('.proof:focus').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => isFocused(clause)).toBe(true)
  expect(await byEscape.isVisible()).toBe(true)
  // While the leaf is on its way out Escape is still its own: then it takes another press.
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape')
      return byEscape.count()
    })
    .toBe(0)
  expect(await isFocused(opener)).toBe(true)
  await cancel(await openForm(page, 'WithdrawApplication'))
  expect(await isFocused(opener)).toBe(true)
})

test('Q4.1 By keyboard alone: why a day is the last one is read, and the supplement is supplied', async () => {
  await product.moveTo('2026-09-02')
  await office.askSupplement([{ about: '7.3 策划技术工作', ask: '缺少项目计划的评审记录，请补充。' }])
  await openOwnCase(page)
  const why = page.getByRole('button', { name: zh(proofWords.why), exact: true }).first()
  await press(why)
  const proof = page.getByRole('heading', { name: /^为什么是/ })
  await proof.waitFor()
  await look('date-proof')
  await page.keyboard.press('Tab')
  expect(await isFocused(page.getByRole('button', { name: zh(desk.print), exact: true }))).toBe(true)
  await page.keyboard.press('Escape')
  await proof.waitFor({ state: 'hidden' })
  expect(await isFocused(why)).toBe(true)
  await product.moveTo('2026-09-04')
  await supply(page, [docxPaper('项目计划评审记录')], '已加盖公章，纸质件随后寄出。', () => look('supply'))
  await look('supplied')
})

test('Q4.3 By keyboard alone: the agreement with its seal is uploaded', async () => {
  await office.checkSupplement('intake', '2026-09-04')
  await office.accept()
  await openOwnCase(page)
  await sealAgreement(page)
  await look('agreement-sealed')
})

test('Q4.4 By keyboard alone: the receipt of the audit notice is returned', async () => {
  await product.moveTo('2026-09-10')
  await office.callAudit('2026-09-10', '2026-09-17')
  await openOwnCase(page)
  await confirmAuditDate(page, () => look('audit-date'))
  await look('audit-confirmed')
})

test('Q4.5 By keyboard alone: what the panel asks for is rectified item by item', async () => {
  await product.moveTo('2026-09-17')
  await office.completeAudit()
  await office.holdMeeting({ lockedOn: '2026-09-22', heldOn: '2026-09-28' }, [
    { about: '整改报告', ask: '请提交整改报告，说明原因、措施和完成情况。' },
    { about: 'PA06 建立保障论据', ask: '请提供一个项目完整的保障论据及其评审记录。' },
  ])
  await openOwnCase(page)
  await look('rectification')
  await supply(
    page,
    [await pdfPaper('整改报告'), await pdfPaper('保障论据及评审记录')],
    '整改已完成，纸质件随后寄出。',
  )
})

test('Q4.6 By keyboard alone: the address is confirmed, and then that the certificate has come', async () => {
  await office.checkSupplement('lead', '2026-09-28')
  await office.holdMeeting({ lockedOn: '2026-09-30', heldOn: '2026-10-10' }, [])
  await product.moveTo('2026-10-12')
  await office.grant()
  await openOwnCase(page)
  await act(page, 'ConfirmAddress', async (form) => {
    await press(form.getByRole('button', { name: zh(caseWords.newAddress), exact: true }))
    expect(await isFocused(form.getByLabel(zh(account.recipient)))).toBe(true)
    await fillAddress(form, anheng.person, '100194')
    await look('postal-address')
    await press(form.getByRole('button', { name: zh(account.addAddress), exact: true }))
    await form.getByRole('radio', { name: /100194/, checked: true }).waitFor()
  })
  await product.moveTo('2026-10-14')
  await office.issue()
  await openOwnCase(page)
  await act(page, 'ConfirmReceipt')
  await look('completed')
})

test('By keyboard alone: the arrows walk over the parts of a case', async () => {
  for (const [key, words] of caseTabs) {
    const tab = tabOf(page, words)
    await press(tab)
    expect(await tab.getAttribute('aria-selected')).toBe('true')
    await look(`tab-${key}`)
  }
})

test('By keyboard alone: a letter is opened and read', async () => {
  await openScreen(page, desk.letters)
  // The page before has such lines, too.
  await page.getByRole('heading', { level: 1, name: zh(desk.letters), exact: true }).waitFor()
  const letter = page.locator('main summary').first()
  await letter.waitFor()
  await press(letter)
  await look('letters')
})

test('The language chosen on the screen becomes the language of the letters', async () => {
  for (const [lang, name] of [
    ['en', 'English'],
    ['zh-CN', '中文'],
  ] as const) {
    const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await press(page.getByRole('button', { name, exact: true }))
    await kept
    const { person } = await (await page.request.get('/api/me')).json()
    expect(person.lang).toBe(lang)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
  }
})

test('By keyboard alone: the account menu takes the focus, gives it back, and signs the applicant out', async () => {
  const opener = page.getByRole('button', { name: new RegExp(`^${anheng.person}`) })
  const menu = page.getByRole('menu')
  await press(opener)
  await menu.locator(':focus').waitFor()
  await page.keyboard.press('Escape')
  await menu.waitFor({ state: 'hidden' })
  expect(await isFocused(opener)).toBe(true)
  await page.keyboard.press('Enter')
  await menu.locator(':focus').waitFor()
  await press(page.getByRole('menuitem', { name: zh(desk.signOut) }))
  await page.getByRole('heading', { name: zh(account.signIn) }).waitFor()
  await look('signed-out')
})

test('Every page seen is accessible, fits a phone, throws nothing, and has met no mouse', () => {
  expect(visitors.blemishes).toEqual([])
})
