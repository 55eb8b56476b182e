import { beforeAll, expect, test } from 'vitest'
import { boardWords } from '#core/words/board.ts'
import { promiseWords } from '#core/words/deadlines.ts'
import { desk } from '#core/words/desk.ts'
import { centre } from '#core/words/desk-centre.ts'
import { staffFields, staffWords } from '#core/words/staff.ts'
import { handsOf, press } from './hands.ts'
import { useProduct } from './product.ts'
import { fill, goTo, openScreen, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-08-20')
const visitors = useVisitors(product)

let caseId = ''
beforeAll(async () => {
  const [id] = await product.play(
    [
      {
        company: 'huaqing',
        until: 'acceptance-review',
        opensOn: '2026-08-28',
        type: 'data-security',
        level: 1,
      },
      { company: 'donghai', until: 'completed', opensOn: '2026-05-11', type: 'risk-assessment', level: 1 },
    ],
    { from: '2026-05-11', to: '2026-09-10' },
  )
  caseId = id as string
}, 240_000)

test('Q8.2 The supervisor sees the alarm for feedback that is late, with whom it is, and how every promise was kept', async () => {
  await product.moveTo('2026-09-28')
  const page = await visitors.of('supervisor@centre.example')
  await openScreen(page, boardWords.title)
  await page.getByRole('heading', { name: zh(boardWords.title), level: 1 }).waitFor()
  const row = page.getByRole('row').filter({ hasText: '华清网安' })
  await row.getByText(zh(promiseWords['acceptance-feedback'] ?? ['', ''])).waitFor()
  expect(await row.textContent()).toMatch(/项目负责人 (陈知远|周予安)/)
  expect(await row.textContent()).toMatch(/1 次，最近 9月28日/)
  await visitors.look(page, 'board')

  // The filter stands in the address: whoever gets the link sees the same.
  await page.getByLabel(zh(centre.fType)).first().click()
  await page.locator('.ant-select-dropdown:visible').getByTitle('风险评估类', { exact: true }).click()
  await sees(page, zh(boardWords.noneOverdue))
  expect(page.url()).toContain('type=risk-assessment')
  await page.reload()
  await sees(page, zh(boardWords.noneOverdue))
  await visitors.look(page, 'board-of-a-type', 'one')
  expect(
    await page
      .getByRole('main')
      .getByRole('button', { name: zh(staffWords.keep) })
      .count(),
  ).toBe(0)
})

test('Q8.1 The lead states an absence and names a deputy; whoever lacks the role is refused with the reason', async () => {
  const email = (await product.stage()).staff.lead.personId === (await leadOf()) ? 'lead' : 'lead2'
  const page = await visitors.of(`${email}@centre.example`)
  await goTo(page, '/mine')
  await press(page.getByRole('button', { name: zh(desk.add), exact: true }).first())
  await visitors.look(page, 'my-service')
  await fill(page, staffFields.from?.label ?? ['', ''], '2026-09-28')
  await fill(page, staffFields.to?.label ?? ['', ''], '2026-09-30')
  const deputy = page.getByLabel(zh(staffFields.deputyId?.label ?? ['', '']))
  await handsOf(deputy).choose(deputy, ['方晓'])
  await press(page.getByRole('button', { name: zh(staffWords.keep), exact: true }))
  await sees(page, '代理人不具有“项目负责人”角色')
  await handsOf(deputy).choose(deputy, [email === 'lead' ? '周予安' : '陈知远'])
  await press(page.getByRole('button', { name: zh(staffWords.keep), exact: true }))
  await sees(page, zh(staffWords.kept))
})

test('Q8.1 The deputy finds the case in their queue and on its page for whom they act', async () => {
  const isLead = (await product.stage()).staff.lead.personId === (await leadOf())
  const page = await visitors.of(`${isLead ? 'lead2' : 'lead'}@centre.example`)
  await goTo(page, '/cases')
  await sees(page, `您正在代理：${isLead ? '陈知远' : '周予安'}`)
  await visitors.look(page, 'queue-of-deputy', 'one')
  await goTo(page, `/cases/${caseId}`)
  await sees(page, `您正在代${isLead ? '陈知远' : '周予安'}办理`)
  await visitors.look(page, 'case-of-deputy', 'one')
})

test('The administrator sees who is away and what each colleague may assess', async () => {
  const page = await visitors.of('administrator@centre.example')
  await goTo(page, '/administration/staff')
  await sees(page, '外出至 9月30日')
  await page.getByText(zh(staffWords.record)).nth(5).click()
  await sees(page, zh(staffFields.competences?.label ?? ['', '']))
  await visitors.look(page, 'staff-records')
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})

const leadOf = async () => (await (await product.stage()).caseState(caseId)).leadId
