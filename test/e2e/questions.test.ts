import { beforeAll, expect, test } from 'vitest'
import { commands } from '#core/words/commands.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { questionWords } from '#core/words/questions.ts'
import { attach, labelOf, send, tabOf } from './case-desk.ts'
import { press } from './hands.ts'
import { pdfPaper } from './papers.ts'
import { useProduct } from './product.ts'
import { drawn, fill, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-10')
const visitors = useVisitors(product)
const applicant = 'contact@huaqing.example'
const intake = 'intake@centre.example'
const question = '子公司承接、由本单位实施的项目，可以作为服务项目填写吗？'

let caseId = ''
beforeAll(async () => {
  const [id] = await product.play(
    [{ company: 'huaqing', until: 'preparation', opensOn: '2026-09-08', type: 'data-security', level: 1 }],
    { from: '2026-09-08', to: '2026-09-08' },
  )
  caseId = id ?? ''
  await product.moveTo('2026-09-10')
}, 120_000)

test('Q19 An applicant asks while still preparing, with a file that shows what is meant', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, `/cases/${caseId}?tab=questions`)
  await sees(page, zh(questionWords.empty))
  await visitors.look(page, '90-no-questions')
  const tab = page.getByRole('tabpanel')
  await press(tab.getByRole('button', { name: zh(commands.AskQuestion.label), exact: true }))
  const form = page.getByRole('dialog', { name: zh(commands.AskQuestion.label) })
  await fill(form, labelOf('AskQuestion', 'text'), question)
  await attach(form, labelOf('AskQuestion', 'files'), [await pdfPaper('联合实施协议')])
  await visitors.look(page, '91-ask-question')
  await send(form)
  await form.waitFor({ state: 'detached' })
  await sees(page, question)
  await product.settle()
})

test('Q19 A person at the centre finds it in the queue, answers it, and adds to the answer', async () => {
  const page = await visitors.of(intake)
  await goTo(page, '/cases')
  await visitors.look(page, '92-queue-with-question')
  await page.getByRole('link', { name: '华清网安科技有限公司' }).first().click()
  await drawn(page)
  await sees(page, question)
  const tab = page.getByRole('tabpanel')
  await press(tab.getByRole('button', { name: zh(questionWords.toAnswer), exact: true }))
  const form = page.getByRole('dialog', { name: zh(commands.AnswerQuestion.label) })
  await fill(form, labelOf('AnswerQuestion', 'text'), '以合同签订方为准：由本单位签订或共同签订的可以填写。')
  await visitors.look(page, '93-answer-question')
  await send(form)
  await form.waitFor({ state: 'detached' })
  await press(tab.getByRole('button', { name: zh(questionWords.toAdd), exact: true }))
  const more = page.getByRole('dialog', { name: zh(commands.AddToAnswer.label) })
  await fill(more, labelOf('AddToAnswer', 'text'), '补充：联合实施协议须写明双方分工，并随过程文档一并上传。')
  await send(more)
  await more.waitFor({ state: 'detached' })
  await product.settle()
})

test('Q19 The applicant reads both on the case, with the letters that said so', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, `/cases/${caseId}?tab=questions`)
  await sees(page, '以合同签订方为准')
  await sees(page, '联合实施协议须写明双方分工')
  await visitors.look(page, '94-answered')
  await press(tabOf(page, caseWords.tabLetters))
  await page.getByRole('tabpanel').waitFor()
  await visitors.look(page, '95-letters-of-answers')
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})
