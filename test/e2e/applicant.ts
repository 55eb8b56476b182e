import type { Locator, Page } from 'playwright-core'
import { makeUscc } from '#core/uscc.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { attach } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { docxPaper, pdfPaper } from './papers.ts'
import { type Product, password } from './product.ts'
import { choose, drawn, fill, fillDay, fillExactly, goTo, openScreen, sees, signIn, zh } from './visitors.ts'

export interface Company {
  readonly name: string
  readonly uscc: string
  readonly person: string
  readonly email: string
}

export const huaqing: Company = {
  name: '华清网安科技有限公司',
  uscc: makeUscc('91110108MA01HQWA'),
  person: '苏禾',
  email: 'suhe@huaqing.example',
}

/** Signs up on the screen; what comes next is the mail with the link. */
export const signUp = async (page: Page, { person, email }: Company): Promise<void> => {
  await page.goto('/desk/sign-up')
  await fill(page, account.name, person)
  await fill(page, account.email, email)
  await fillExactly(page, account.password, password)
  await press(page.getByRole('button', { name: zh(account.signUp), exact: true }))
  await page.getByRole('heading', { name: zh(account.confirmTitle) }).waitFor()
}

/** Opens the link of the confirmation and signs in afterwards. */
export const confirmAddress = async (page: Page, product: Product, { email }: Company): Promise<void> => {
  await page.goto(await product.linkFor(email))
  await page.getByRole('heading', { name: zh(account.confirmedTitle) }).waitFor()
  await press(page.getByRole('link', { name: zh(account.signIn) }))
  await signIn(page, email)
}

/** Fills in the organisation's record, except for the credit code. */
export const fillOrganisation = async (page: Page, { name }: Company): Promise<void> => {
  await openScreen(page, desk.organisation)
  await fill(page, account.orgName, name)
  await fill(page, account.legalRepresentative, '周喆')
  await fillDay(page, account.establishedOn, '2018-05-16')
  await fill(page, account.registeredAddress, '北京市海淀区知春路 88 号 6 层')
  await fill(page, account.businessScope, '网络与信息安全软件开发；信息系统集成服务；技术服务、技术咨询。')
}

export const saveOrganisation = async (page: Page, { name }: Company): Promise<void> => {
  await press(page.getByRole('button', { name: zh(desk.save), exact: true }))
  await page.getByRole('heading', { name, level: 1 }).waitFor()
}

/** Says what position the contact holds, among the organisation's people. */
export const sayPosition = async (page: Page, { person }: Company): Promise<void> => {
  await press(page.getByRole('tab', { name: zh(account.members), exact: true }))
  await sees(page, zh(account.positionAdvice))
  const [label, en] = account.position
  await choose(page, [`${label}: ${person}`, en], zh(account.middle))
}

/** Writes a postal address into its lines. */
export const fillAddress = async (form: Locator, recipient: string, postcode: string): Promise<void> => {
  await fill(form, account.recipient, recipient)
  await fill(form, account.phone, '13800138000')
  await fillExactly(form, account.address, '北京市海淀区知春路 88 号 6 层')
  await fill(form, account.postcode, postcode)
}

/** Adds a postal address to the organisation's record. */
export const addAddress = async (page: Page, { person }: Company): Promise<void> => {
  await press(page.getByRole('tab', { name: zh(account.addresses), exact: true }))
  const form = page.getByRole('region', { name: zh(account.addAddress) })
  await fillAddress(form, person, '100191')
  await press(form.getByRole('button', { name: zh(account.addAddress), exact: true }))
  await page.getByRole('listitem').filter({ hasText: '100191' }).waitFor()
}

/** Chooses a type and a level on the screen for new applications, and starts. */
export const startApplication = async (page: Page, pair: string): Promise<void> => {
  await openScreen(page, desk.myCases)
  await press(page.getByRole('button', { name: zh(centre.newCase), exact: true }).first())
  await tick(page.getByRole('radio', { name: pair }))
  await press(page.getByRole('button', { name: zh(bookWords.start), exact: true }))
  await page.getByRole('heading', { name: new RegExp(zh(bookWords.title)), level: 1 }).waitFor()
  await drawn(page)
}

/** Writes a holder of a CISP certificate into the next row (Q6). */
export const addCisp = async (page: Page, row: number, name: string, number: string): Promise<void> => {
  const section = page.getByRole('region', { name: zh(bookWords.secCisp) })
  await press(section.getByRole('button', { name: zh(bookWords.addCisp) }))
  const at = section.locator('.fields').nth(row)
  await fill(at, bookWords.cispName, name)
  await fill(at, bookWords.cispNumber, number)
  await fillDay(at, bookWords.cispTo, '2028-06-30')
}

const engagements = [
  ['城市供水调度系统安全加固', '临江市水务集团', '2024-03-18', '2024-04-01', '2024-09-30'],
  ['医院核心网络安全建设', '临江市第一人民医院', '2025-02-10', '2025-02-17', '2025-08-29'],
  ['高校数据中心安全工程', '临江理工大学', '2026-01-26', '2026-02-02', '2026-07-31'],
] as const

/** Writes one engagement with its papers, a PDF and a DOCX, into the next row (Q13.1). */
export const addEngagement = async (page: Page, row: 0 | 1 | 2): Promise<void> => {
  const section = page.getByRole('region', { name: zh(bookWords.secEngagements) })
  await press(section.getByRole('button', { name: zh(bookWords.addEngagement) }))
  const at = section.locator('.fields').nth(row)
  const [name, client, contractOn, periodFrom, periodTo] = engagements[row]
  await fill(at, bookWords.engagementName, name)
  await fill(at, bookWords.client, client)
  await fill(at, bookWords.service, '信息系统安全工程建设')
  await fillDay(at, bookWords.contractOn, contractOn)
  await fillDay(at, bookWords.periodFrom, periodFrom)
  await fillDay(at, bookWords.periodTo, periodTo)
  await attach(at, bookWords.evidence, [await pdfPaper(`${name}验收报告`), docxPaper(`${name}实施记录`)])
}

/** Opens the company's only application from the list of its own. */
export const openOwnCase = async (page: Page): Promise<void> => {
  await goTo(page, '/cases')
  await press(page.getByRole('link', { name: /安全工程类 一级/ }))
  await page.getByRole('tab', { name: zh(caseWords.tabRecord), exact: true }).waitFor()
}
