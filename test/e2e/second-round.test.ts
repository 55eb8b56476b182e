import { beforeAll, expect, test } from 'vitest'
import { desk } from '#core/words/desk.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { placeWords } from '#core/words/places.ts'
import { reviewWords } from '#core/words/reviewing.ts'
import { supplementWords } from '#core/words/supplements.ts'
import { supply } from './applicant-case.ts'
import { act, attach, labelOf, openForm, openFromQueue, send } from './case-desk.ts'
import { press } from './hands.ts'
import { docxPaper } from './papers.ts'
import { useProduct } from './product.ts'
import { choose, drawn, expectNo, fill, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-10')
const visitors = useVisitors(product)
const organisation = '华清网安科技有限公司'
const applicant = 'contact@huaqing.example'
const intake = 'intake@centre.example'
const first = docxPaper('社会保险缴纳证明')

let caseId = ''
beforeAll(async () => {
  const [id] = await product.play(
    [{ company: 'huaqing', until: 'filing', opensOn: '2026-09-07', type: 'data-security', level: 1 }],
    { from: '2026-09-07', to: '2026-09-09' },
  )
  caseId = id ?? ''
  await product.moveTo('2026-09-10')
}, 120_000)

test('Q4.1 The clerk asks for two items, one about an answer of the book, one about something else', async () => {
  const page = await visitors.of(intake)
  await openFromQueue(page, organisation)
  const form = await openForm(page, 'AskSupplement')
  const row = (index: number) => form.locator('.row-of-form').nth(index)
  await choose(
    row(0),
    labelOf('AskSupplement', 'place'),
    zh(placeWords['organisation.businessScope'] ?? ['', '']),
  )
  await fill(row(0), labelOf('AskSupplement', 'ask'), '请补充市场监管部门核准的经营范围页。')
  await form.getByRole('button', { name: zh(desk.add), exact: true }).click()
  await fill(row(1), labelOf('AskSupplement', 'about'), '人员社保')
  await fill(row(1), labelOf('AskSupplement', 'ask'), '请补充近三个月的社保缴纳证明并加盖公章。')
  await visitors.look(page, '80-ask-two-items')
  await send(form)
  await sees(page, '第 1 项 经营范围')
  await sees(page, '第 2 项 人员社保')
  await product.settle()
})

test('Q4.1 The applicant sees what is missing of each by when, and hands the files in', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, '/cases')
  await sees(page, '第 2 项 人员社保')
  await visitors.look(page, '81-own-items')
  await goTo(page, `/cases/${caseId}`)
  await supply(page, [docxPaper('经营范围核准页'), first], '纸质件同日寄出。', () =>
    visitors.look(page, '82-supply-two'),
  )
  await sees(page, zh(supplementWords.electronic))
  await visitors.look(page, '83-files-without-paper')
})

test('Q4.1 The clerk records the paper, accepts one item and asks for the other again with the reason', async () => {
  await product.moveTo('2026-09-14')
  const page = await visitors.of(intake)
  await goTo(page, '/cases')
  await sees(page, '只到电子件 2 项')
  await visitors.look(page, '84-queue-by-file-only')
  await goTo(page, `/cases/${caseId}`)
  await act(page, 'RecordPaperArrival')
  await act(page, 'CheckSupplement', async (form) => {
    const second = form.locator('.row-of-form').nth(1)
    await second.getByRole('radio', { name: zh(caseWords.verdictAgain), exact: true }).check()
    await fill(second, labelOf('CheckSupplement', 'reason'), '缺少八月份的缴纳记录。')
    await visitors.look(page, '85-one-accepted-one-again')
  })
  await sees(page, '第 2 轮 · 1 项')
  await product.settle()
})

test('Q4.1 The same file without a word is refused; a new one goes in, and both sides see what changed', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, `/cases/${caseId}`)
  await sees(page, '再次要求：缺少八月份的缴纳记录。')
  await visitors.look(page, '86-asked-again')
  expectNo(page, 409)
  const form = await openForm(page, 'SupplySupplement')
  await attach(form.locator('.row-of-form').first(), labelOf('SupplySupplement', 'files'), [first])
  await send(form)
  await form.getByRole('alert').waitFor()
  await sees(form, '与上一轮完全相同')
  await visitors.look(page, '87-unchanged-refused')
  await attach(form.locator('.row-of-form').first(), labelOf('SupplySupplement', 'files'), [
    docxPaper('社会保险缴纳证明（六至八月）'),
  ])
  await send(form)
  await form.waitFor({ state: 'detached' })
  await sees(page, zh(supplementWords.fileNew))
  await sees(page, zh(supplementWords.fileSame))
})

test('Q4.1 The second round is checked and accepted; the first is kept and can be unfolded', async () => {
  await product.moveTo('2026-09-16')
  const page = await visitors.of(intake)
  await goTo(page, `/cases/${caseId}`)
  await act(page, 'RecordPaperArrival')
  await sees(page, zh(supplementWords.ready))
  await act(page, 'CheckSupplement')
  await drawn(page)
  await page.locator('details summary').filter({ hasText: '第 1 轮' }).click()
  await sees(page, '经营范围核准页.docx')
  await sees(page, zh(supplementWords.returned))
  await visitors.look(page, '88-rounds-kept')
})

test('Q4.1 A file opens beside the answer that names it, a page of it is marked, and the mark is kept', async () => {
  const page = await visitors.of(intake)
  await goTo(page, `/cases/${caseId}/review`)
  await sees(page, zh(reviewWords.changes))
  await visitors.look(page, '89-review-changes')
  const book = page.locator('.review-book')
  await press(book.getByRole('button', { name: /\.pdf$/ }).first())
  await page.locator('canvas[data-drawn="1"]').waitFor()
  await press(page.getByRole('button', { name: zh(reviewWords.markPage), exact: true }))
  await fill(page, reviewWords.words, '这一页请补盖公章。')
  await visitors.look(page, '90-review-page-marked')
  await page.getByText(zh(bookWords.savedAt).slice(0, 2)).waitFor()
  await page.reload()
  await sees(page, zh(reviewWords.marks).replace('{count}', '1'))
  await sees(page, '第 1 页')
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})
