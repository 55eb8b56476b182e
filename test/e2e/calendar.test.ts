import { beforeAll, expect, test } from 'vitest'
import { calendarRefusals } from '#core/words/calendar.ts'
import { commands } from '#core/words/commands.ts'
import { calendarWords } from '#core/words/desk-calendar.ts'
import { act, labelOf } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { useProduct } from './product.ts'
import { fill, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-08-20')
const visitors = useVisitors(product)

/** An invented amendment: a weekend is worked in September, three weekdays are off after it. */
const amendment = {
  id: 'cn-2026-2',
  year: 2026,
  publishedOn: '2026-09-10',
  amends: 'cn-2026-1',
  off: [['2026-09-21', '2026-09-23', '虚构的假期']],
  work: ['2026-09-12', '2026-09-13', '2026-12-05'],
  source: '虚构的通知，仅供测试',
}

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
    ],
    { from: '2026-08-28', to: '2026-09-10' },
  )
  caseId = id as string
}, 120_000)

test('Q9.1 The panel secretary pastes a notice, is told what is wrong with it, and sees what it would move', async () => {
  const page = await visitors.of('secretary@centre.example')
  await goTo(page, '/meetings')
  await press(page.getByRole('link', { name: zh(calendarWords.title), exact: true }))
  await page.getByRole('heading', { name: zh(calendarWords.title), level: 1 }).waitFor()
  await visitors.look(page, 'calendar-empty')
  await fill(page, calendarWords.text, JSON.stringify({ ...amendment, work: ['2026-09-14'] }))
  await sees(page, zh(calendarRefusals['notice-day-works-already'].message).slice(-10))
  await fill(page, calendarWords.text, JSON.stringify(amendment))
  await sees(page, '9月23日 周三：工作日改为放假')
  await sees(page, zh(calendarWords.waitsForYes))
  await visitors.look(page, 'calendar-entering')
  await press(page.getByRole('button', { name: zh(calendarWords.enter), exact: true }))
  await sees(page, '待确认的通知 cn-2026-2')
  expect(
    await page.getByRole('button', { name: zh(commands.ConfirmNotice.label), exact: true }).isDisabled(),
  ).toBe(true)
  await visitors.look(page, 'calendar-waiting')
})

test('Q9.1 The administrator finds it there, confirms it, and the deadlines are counted again', async () => {
  const page = await visitors.of('administrator@centre.example')
  await goTo(page, '/calendar')
  await act(page, 'ConfirmNotice')
  await sees(page, '现行日历 cn-2026-2')
  await product.settle()
  await visitors.look(page, 'calendar-adopted')
})

test('Q9.1 The case lead sees the old day and the new one, and decides on the one that comes earlier', async () => {
  const page = await visitors.of('lead@centre.example')
  await goTo(page, `/cases/${caseId}`)
  await sees(page, '同意以前仍按已告知的日期')
  await visitors.look(page, 'case-moved-days')
  await act(page, 'SettleEarlierDeadlines', (form) =>
    tick(form.getByRole('checkbox', { name: zh(labelOf('SettleEarlierDeadlines', 'accepted')) })),
  )
  await page.getByText('同意以前仍按已告知的日期').waitFor({ state: 'detached' })
  await sees(page, '9月15日 周二')
  await product.settle()
  await visitors.look(page, 'case-settled')
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})
