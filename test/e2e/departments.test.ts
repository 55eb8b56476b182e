import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { findBook, findPart } from '#core/book/book.ts'
import type { Part } from '#core/book/item.ts'
import { certificateLastDay } from '#core/calendar/periods.ts'
import { editionFor } from '#core/rulebook/edition.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { commands } from '#core/words/commands.ts'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { paperWords, receivingWords } from '#core/words/desk-receiving.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { joiningWords } from '#core/words/joining.ts'
import { answersFor } from '../../examples/answers.ts'
import { bookOf, getCompany } from '../../examples/companies.ts'
import { takeOver } from '../../examples/take-over.ts'
import { openSection, readGuide, startApplication } from './applicant.ts'
import { submitBook } from './applicant-case.ts'
import { callReady, commentBeside, kept, settleBeside, type Typed, typeSection } from './book-hands.ts'
import { act, labelOf, send } from './case-desk.ts'
import { press } from './hands.ts'
import { onDisc, saved, scanned } from './paper-hands.ts'
import { pdfPaper } from './papers.ts'
import { acceptInvitation } from './people.ts'
import { useProduct } from './product.ts'
import { choose, drawn, expectNo, fill, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-01')
const visitors = useVisitors(product)
const huaqing = getCompany('huaqing')
const contact = huaqing.contact.email
const applicationOn = '2026-09-01'
const edition = editionFor(applicationOn)

/** Four departments, and the parts of the book that each of them writes; the contact is the administration’s. */
const departments = {
  administration: {
    name: huaqing.contact.name,
    email: contact,
    parts: ['part-1', 'part-2', 'part-10', 'declaration'],
  },
  finance: { name: '白露', email: 'bailu@huaqing.example', parts: ['part-3', 'part-4'] },
  business: { name: '江澄', email: 'jiangcheng@huaqing.example', parts: ['part-8'] },
  engineering: {
    name: '林向晚',
    email: 'linxiangwan@huaqing.example',
    parts: ['part-5', 'part-6', 'part-7'],
  },
} as const
type Department = keyof typeof departments
const colleagues = ['finance', 'business', 'engineering'] as const
type Colleague = (typeof colleagues)[number]

interface Asked {
  readonly type: 'security-engineering' | 'risk-assessment'
  readonly level: number
  readonly kind: ApplicationKind
  readonly engagements: number
}
const first: Asked = { type: 'security-engineering', level: 1, kind: 'initial', engagements: 3 }
const second: Asked = { type: 'risk-assessment', level: 2, kind: 'upgrade', engagements: 6 }

const partOf = ({ type, level }: Asked, key: string): Part => {
  const book = findBook(type, level, edition)
  const part = book && findPart(book, key)
  if (!part) throw new Error(`${type} ${level} has no ${key}.`)
  return part
}

const typedFor = async ({ type, level, kind, engagements: count }: Asked): Promise<Typed> => {
  const facts = bookOf(huaqing, { applicationOn, count, files: [] })
  const paper = { sha256: '', name: '' }
  const engagements = facts.engagements.map(({ id: _, files: __, ...row }) => row)
  return {
    kind,
    answers: {
      ...answersFor({ kind, type, level, applicationOn, engagements: [] }, paper),
      ...facts,
      engagements,
    },
    papers: await Promise.all(
      engagements.map(async ({ name }) => [
        await pdfPaper(`${name}${type === first.type ? '实施记录' : '评估报告'}`),
      ]),
    ),
  }
}

let caseId = ''
const idOf = (page: Page): string => /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
const openBookOf = async (department: Department): Promise<Page> => {
  const page = await visitors.of(departments[department].email)
  await goTo(page, `/cases/${caseId}/application`)
  return page
}

/** Sets a password by the link of the mail, signs in and says yes. */
const join = async (department: Colleague): Promise<Page> => {
  const { email } = departments[department]
  const invited = await visitors.stranger()
  await acceptInvitation(invited, await product.linkFor(email, 'set-password'))
  await invited.context().close()
  const own = await visitors.of(email)
  if (department === 'finance') await visitors.look(own, '90-asked-to-join')
  await press(own.getByRole('button', { name: zh(joiningWords.accept) }))
  await sees(own, zh(joiningWords.accepted).replace('{organisation}', huaqing.name))
  return own
}

/** Gives colleagues their sections, as the contact does once the guide is read. */
const giveSections = async (asked: Asked, among: readonly Colleague[] = colleagues): Promise<void> => {
  const page = await visitors.of(contact)
  for (const department of among)
    for (const key of departments[department].parts) {
      await openSection(page, key, asked.type)
      const section = page.locator(`#part-${key}`)
      await choose(section, w.owner, departments[department].name)
      await section.locator('.ant-select-content').filter({ hasText: departments[department].name }).waitFor()
    }
}

/** Everything a department has to write in this book, section by section. */
const writeSections = async (department: Department, asked: Asked, typed: Typed): Promise<Page> => {
  const page = await openBookOf(department)
  for (const key of departments[department].parts) {
    const part = partOf(asked, key)
    await openSection(page, key, asked.type)
    await typeSection(page, part, typed)
    await callReady(page, part)
  }
  return page
}

beforeAll(async () => {
  const stage = await product.stage()
  const { name, uscc, address } = huaqing
  await takeOver(stage, randomUUID(), {
    number: 'CNITSEC2024SRV-RA-I-0071',
    holder: name,
    uscc,
    registeredAddress: address,
    type: 'risk-assessment',
    level: 1,
    issuedOn: '2024-07-05',
    validFrom: '2024-07-05',
    validTo: certificateLastDay('2024-07-05'),
    basis: '纸质登记簿移交',
  })
  await product.moveTo('2026-09-01')
}, 120_000)

test('Q12.1 The contact asks colleagues of two departments to join, and each says yes', async () => {
  const page = await visitors.of(contact)
  await goTo(page, '/organisation')
  await press(page.getByRole('tab', { name: zh(account.members), exact: true }))
  const form = page.getByRole('region', { name: zh(account.invite) })
  for (const department of ['finance', 'business'] as const) {
    const { name, email } = departments[department]
    await fill(form, account.name, name)
    await fill(form, account.email, email)
    await press(form.getByRole('button', { name: zh(account.invite), exact: true }))
    await page
      .getByRole('region', { name: zh(joiningWords.waiting) })
      .getByText(name, { exact: true })
      .waitFor()
    await join(department)
  }
}, 300_000)

test('Q12.1 A section is given to each, who is written to and sees that section alone; a colleague is asked from one', async () => {
  const page = await visitors.of(contact)
  await startApplication(page, '安全工程类 一级')
  caseId = idOf(page)
  await readGuide(page)
  await giveSections(first, ['finance', 'business'])
  // Somebody who is not listed is asked from the section itself, which opens with their yes.
  await openSection(page, 'part-5')
  const { name, email } = departments.engineering
  const asking = page.locator('#part-part-5 details').filter({ hasText: zh(w.askColleague) })
  await press(asking.locator('summary'))
  await fill(asking, account.name, name)
  await fill(asking, account.email, email)
  await visitors.look(page, '91-ask-a-colleague')
  await press(asking.getByRole('button', { name: zh(w.askAndGive), exact: true }))
  await sees(page, zh(w.invited).replace('{name}', name))
  await join('engineering')
  await goTo(page, `/cases/${caseId}/application`)
  for (const key of ['part-6', 'part-7']) {
    await openSection(page, key)
    await choose(page.locator(`#part-${key}`), w.owner, name)
  }
  const own = await visitors.of(departments.business.email)
  await own.goto(await product.linkFor(departments.business.email))
  await drawn(own)
  const sections = own.getByRole('navigation', { name: zh(w.sections) })
  expect(await sections.getByRole('link').count()).toBe(1)
  await visitors.look(own, '92-own-section')
}, 300_000)

test('Q13.1 Four departments write a level 1 book of security engineering, and a cut line loses nothing', async () => {
  const typed = await typedFor(first)
  await writeSections('business', first, typed)
  const engineering = await openBookOf('engineering')
  await openSection(engineering, 'part-7')
  expectNo(engineering, 0)
  await engineering.context().setOffline(true)
  const [item] = partOf(first, 'part-7').items
  const line = engineering.locator(`#item-${item?.key}`).getByRole('textbox').first()
  await line.fill('断线时写下。')
  // A word put into the middle of a line stays there.
  await line.press('ArrowLeft')
  await line.pressSequentially('的内容')
  await sees(engineering, zh(w.unsent))
  await visitors.look(engineering, '93-line-cut', 'one')
  await engineering.context().setOffline(false)
  await kept(engineering, partOf(first, 'part-7'))
  await engineering.reload()
  await drawn(engineering)
  expect(await line.inputValue()).toBe('断线时写下的内容。')
  await writeSections('engineering', first, typed)
  await writeSections('finance', first, typed)
  await commentBeside(await openBookOf('administration'), 'part-4', 'cisp', '请核对证书有效期。')
  const finance = await openBookOf('finance')
  await settleBeside(finance, 'part-4', 'cisp')
  await visitors.look(finance, '99-comment-on-an-item')
  const page = await writeSections('administration', first, typed)
  await page.reload()
  await drawn(page)
  await sees(page, zh(bookWords.green))
  await visitors.look(page, '94-book-green')
}, 300_000)

test('Q11.3 Handed in, the book is printed, its disc burnt and sent, and the clerk receives both by scanning', async () => {
  const page = await visitors.of(contact)
  await submitBook(page)
  const main = page.locator('main')
  await main
    .getByRole('heading', { name: new RegExp(zh(paperWords.title)) })
    .first()
    .waitFor()
  const disc = await saved(page, main.getByRole('link', { name: zh(paperWords.disc) }).first())
  expect(disc.name).toMatch(/\.zip$/)
  await onDisc(page, disc.path, (start) => visitors.look(start, '98-start-page-of-the-disc', 'one'))
  // One link to the book that is bound, and one button with which the parcel is announced.
  const printed = main.getByRole('link', { name: zh(paperWords.printedBook) }).first()
  const book = await page.request.get((await printed.getAttribute('href')) ?? '')
  expect((await book.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const cover = main.getByRole('link', { name: zh(paperWords.cover) }).first()
  const sheet = await page.request.get((await cover.getAttribute('href')) ?? '')
  expect(await main.getByRole('button', { name: zh(commands.AnnounceParcel.label) }).count()).toBe(1)
  await act(page, 'AnnounceParcel', async (form) => {
    await fill(form, labelOf('AnnounceParcel', 'carrier'), '顺丰速运')
    await fill(form, labelOf('AnnounceParcel', 'trackingNumber'), 'SF1380013800138')
  })
  await visitors.look(page, '96-paper-and-disc')

  await product.moveTo('2026-09-03')
  const clerk = await visitors.of('intake@centre.example')
  await goTo(clerk, '/receiving')
  await clerk.getByLabel(zh(receivingWords.scan)).fill(scanned(await sheet.body()))
  await clerk.keyboard.press('Enter')
  await sees(clerk, '顺丰速运 SF1380013800138')
  const choosing = clerk.waitForEvent('filechooser')
  await press(clerk.locator('button').filter({ hasText: zh(receivingWords.chooseFile) }))
  await (await choosing).setFiles({
    name: disc.name,
    mimeType: 'application/zip',
    buffer: readFileSync(disc.path),
  })
  await sees(clerk, /^光盘与电子材料完全一致/)
  await visitors.look(clerk, '97-receiving')
  await press(clerk.getByRole('button', { name: zh(receivingWords.record), exact: true }))
  await send(clerk.getByRole('dialog', { name: zh(commands.RecordPaperDossier.label) }))
  await sees(clerk, zh(receivingWords.done))
}, 300_000)

test('Q14 The same departments write a level 2 book of risk assessment with six engagements to green', async () => {
  const page = await visitors.of(contact)
  await goTo(page, '/cases/new')
  await press(page.getByRole('button', { name: /升级/ }).first())
  await page.getByRole('heading', { name: new RegExp(zh(bookWords.title)), level: 1 }).waitFor()
  caseId = idOf(page)
  await readGuide(page)
  await giveSections(second)
  const typed = await typedFor(second)
  for (const department of ['business', 'engineering', 'finance', 'administration'] as const)
    await writeSections(department, second, typed)
  await page.reload()
  await drawn(page)
  await sees(page, zh(bookWords.green))
  await visitors.look(page, '95-second-book-green')
}, 300_000)

test('Every page that was looked at is accessible and as wide as the phone', () => {
  expect(visitors.blemishes).toEqual([])
})
