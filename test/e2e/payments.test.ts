import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { paymentReference } from '#core/payment-reference.ts'
import { desk } from '#core/words/desk.ts'
import { contractWords } from '#core/words/desk-contract.ts'
import { paymentsWords as words } from '#core/words/desk-payments.ts'
import { press } from './hands.ts'
import { useProduct } from './product.ts'
import { expectNo, fill, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-08-20')
const visitors = useVisitors(product)

let number = ''
let caseId = ''
beforeAll(async () => {
  const plan = { company: 'huaqing', until: 'contracting', type: 'data-security', level: 1 } as const
  const days = { from: '2026-08-20', to: '2026-09-08' }
  const [id] = await product.play([{ ...plan, opensOn: days.from }], days)
  caseId = id as string
  number = (await (await product.stage()).caseState(caseId)).number ?? ''
}, 120_000)

const statement = (text: string) => ({
  name: '流水.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`交易日期,流水号,对方户名,贷方金额,附言\n${text}`),
})
const take = (page: Page, text: string) => page.locator('input[type=file]').setInputFiles(statement(text))
const row = (page: Page, payer: string) => page.getByRole('row').filter({ hasText: payer })

test('Q4.3 Finance imports a statement, is told which line is wrong, and then sees each line with its case', async () => {
  const finance = await visitors.of('finance@centre.example')
  await press(finance.getByRole('link', { name: zh(desk.payments), exact: true }))
  await finance.getByRole('heading', { name: zh(words.title), level: 1 }).waitFor()
  await visitors.look(finance, 'payments-empty')
  expectNo(finance, 422)
  await take(finance, '2026-09-31,1,华清网安科技有限公司,100,')
  await sees(finance, '第 2 行“交易日期”')
  await visitors.look(finance, 'payments-wrong')
  await take(
    finance,
    `2026-09-07,7001,华清网安科技有限公司,"16,000.00",${paymentReference(number)}\n2026-09-08,7002,李建国,300,转账`,
  )
  await sees(finance, zh(words.byReference))
  await sees(finance, zh(words.none))
  await visitors.look(finance, 'payments-lines')
})

test('Q4.3 One key confirms the line on its case; another is set aside with a remark', async () => {
  const finance = await visitors.of('finance@centre.example')
  await finance.keyboard.press('c')
  await row(finance, '华清网安').waitFor({ state: 'detached' })
  const left = row(finance, '李建国')
  await press(left.getByRole('button', { name: zh(words.aside), exact: true }))
  const drawer = finance.getByRole('dialog', { name: zh(words.aside) })
  await fill(drawer, words.note, '电话联系付款方，核实代哪家单位付款')
  await press(drawer.getByRole('button', { name: zh(words.keep) }))
  await sees(finance, '已暂搁：电话联系付款方')
  await visitors.look(finance, 'payments-aside')
})

test('Q4.3 The case shows what has been paid and what is open', async () => {
  const finance = await visitors.of('finance@centre.example')
  await goTo(finance, `/cases/${caseId}?tab=contract`)
  await sees(finance, zh(contractWords.paymentReference))
  await sees(finance, paymentReference(number))
  await visitors.look(finance, 'case-contract')
  expect((await (await product.stage()).caseState(caseId)).paidFen).toBe(1600000)
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})
