import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { editionFor } from '#core/rulebook/edition.ts'
import { makeUscc } from '#core/uscc.ts'
import { titleOfColumn, titleOfPart } from '#core/words/book-items.ts'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import type { Pair } from '#core/words/say.ts'
import { sectionsOf } from '../../examples/fill-sections.ts'
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

/** Reads the guide and opens the sections with it (Q11.3). */
export const readGuide = async (page: Page): Promise<void> => {
  await press(page.getByRole('button', { name: zh(w.guideConfirm), exact: true }))
  await page.getByRole('navigation', { name: zh(w.sections) }).waitFor()
}

/** Opens a section of the book from the list of its sections. */
export const openSection = async (
  page: Page,
  key: string,
  type: string = 'security-engineering',
): Promise<void> => {
  const title = zh(titleOfPart(key, type, editionFor('2026-08-31')))
  const list = page.getByRole('navigation', { name: zh(w.sections) })
  await press(list.locator(`a[href$="section=${key}"]`))
  await page.getByRole('region', { name: new RegExp(`^\\d* ?${title}$`) }).waitFor()
}

const cellOf = (column: Pair, row: number): Pair => [
  zh(w.cellOf).replace('{column}', zh(column)).replace('{row}', String(row)),
  '',
]

/** Writes a holder of a CISP certificate into the next row (Q6). */
export const addCisp = async (page: Page, row: number, name: string, number: string): Promise<void> => {
  await openSection(page, 'part-4')
  const section = page.locator('#item-cisp')
  await press(section.getByRole('button', { name: zh(w.addRow), exact: true }))
  await fill(section, cellOf(titleOfColumn('cisp', 'name'), row + 1), name)
  await fill(section, cellOf(titleOfColumn('cisp', 'certificateNo'), row + 1), number)
  await fillDay(section, cellOf(titleOfColumn('cisp', 'validTo'), row + 1), '2028-06-30')
}

const engagements = [
  ['城市供水调度系统安全加固', '临江市水务集团', '2024-03-18', '2024-04-01', '2024-09-30'],
  ['医院核心网络安全建设', '临江市第一人民医院', '2025-02-10', '2025-02-17', '2025-08-29'],
  ['高校数据中心安全工程', '临江理工大学', '2026-01-26', '2026-02-02', '2026-07-31'],
] as const

/** Writes one engagement with its papers, a PDF and a DOCX, into the next row (Q13.1). */
export const addEngagement = async (page: Page, row: 0 | 1 | 2): Promise<void> => {
  await openSection(page, 'part-8')
  const section = page.locator('#item-engagements')
  await press(section.getByRole('button', { name: zh(bookWords.addEngagement) }))
  const at = section.locator('.fields').nth(row)
  const [name, client, contractOn, periodFrom, periodTo] = engagements[row]
  await fill(at, bookWords.engagementName, name)
  await fill(at, bookWords.client, client)
  await fill(at, bookWords.service, '信息系统安全工程建设')
  await fillDay(at, bookWords.contractOn, contractOn)
  await fillDay(at, bookWords.periodFrom, periodFrom)
  await fillDay(at, bookWords.periodTo, periodTo)
  const papers = [await pdfPaper(`${name}验收报告`), docxPaper(`${name}实施记录`)]
  await attach(at, bookWords.evidence, papers)
  for (const paper of papers)
    await tick(section.getByRole('checkbox', { name: `${paper.name}: ${zh(w.wholeDocument)}` }))
}

/** Fills in what is still empty as colleagues in other departments would, each in their section through the door. */
export const fillTheRest = async (page: Page): Promise<void> => {
  await sees(page, /^已保存/)
  const caseId = /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
  const ask = (path: string, options: object = {}) =>
    page.evaluate(
      async ([to, given]) => {
        const answer = await fetch(to as string, given as RequestInit)
        return { status: answer.status, body: (await answer.json()) as unknown }
      },
      [`/api/cases/${caseId}/book${path}`, options] as const,
    )
  const { sections } = (await ask('')).body as { sections: Kept[] }
  const facts = Object.assign({}, ...sections.map(({ answers }) => answers)) as Facts
  const chosen = { kind: 'initial', type: 'security-engineering', level: 1 } as const
  for (const { section, answers } of sectionsOf(chosen, facts)) {
    const there = sections.find((one) => one.section === section)
    const saved = await ask(`/${section}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': `"${there?.version ?? 0}"` },
      body: JSON.stringify({ answers: { ...answers, ...there?.answers } }),
    })
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  }
  await page.reload()
  await drawn(page)
}

/** Pastes three years of figures from a spreadsheet, and looks at what was read of them (Q12.1). */
export const pasteFigures = async (page: Page): Promise<void> => {
  await openSection(page, 'part-3')
  const section = page.locator('#item-figures')
  await press(section.getByRole('button', { name: zh(w.paste), exact: true }))
  const form = page.getByRole('dialog', { name: new RegExp(zh(w.paste)) })
  const years = ['2023', '2024', '2025'].map(
    (year) => `${year}\t52,000,000\t14,000,000\t38,000,000\t21,000,000\t3,600,000`,
  )
  await fill(form, w.paste, ['年度\t总资产\t总负债\t营业收入\t安全服务收入\t净利润', ...years].join('\n'))
  await press(form.getByRole('button', { name: zh(w.takeIn).replace('{count}', '3') }))
  expect(await section.getByLabel(zh(cellOf(titleOfColumn('figures', 'assetsFen'), 3))).inputValue()).toBe(
    '52000000',
  )
}

/** Takes one more document into a process item from the matrix (Q13.2). */
export const chooseInMatrix = async (page: Page): Promise<void> => {
  await press(
    page.getByRole('navigation', { name: zh(w.sections) }).getByRole('link', { name: zh(w.matrix) }),
  )
  const cell = page.getByRole('button', { name: /^高校数据中心安全工程 × PA04/ })
  await press(cell)
  const drawer = page.getByRole('dialog', { name: /6\.1 PA04/ })
  await tick(drawer.getByRole('checkbox', { name: '高校数据中心安全工程验收报告.pdf' }))
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  await sees(cell, /[•\d]/)
}

interface Kept {
  section: string
  version: number
  answers: Record<string, unknown>
}
type Facts = Record<string, unknown>

/** Opens the company's only application from the list of its own. */
export const openOwnCase = async (page: Page): Promise<void> => {
  await goTo(page, '/cases')
  await press(page.getByRole('link', { name: /安全工程类 一级/ }))
  await page.getByRole('tab', { name: zh(caseWords.tabRecord), exact: true }).waitFor()
}
