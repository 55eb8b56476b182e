import type { Page } from 'playwright-core'
import { attendanceRecordFields, attendanceWords } from '#core/words/attendance.ts'
import { commands } from '#core/words/commands.ts'
import { bookWords } from '#core/words/desk-book.ts'
import type { Pair } from '#core/words/say.ts'
import { act, attach, labelOf, send } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { type Paper, pdfPaper } from './papers.ts'
import { fill, sees, zh } from './visitors.ts'

const fieldOf = (name: string): Pair => attendanceRecordFields[name]?.label ?? [name, name]

/** What is done with a form that is filled in, before it is sent: a look at it. */
type Look = () => Promise<void>
const noLook: Look = () => Promise.resolve()

/** Hands the book in from its own page (Q12.5). */
export const submitBook = async (page: Page, look = noLook): Promise<void> => {
  await press(page.getByRole('button', { name: zh(bookWords.toSubmit), exact: true }))
  const form = page.getByRole('dialog', { name: zh(commands.SubmitApplication.label) })
  await tick(form.getByRole('checkbox'))
  await look()
  await send(form)
  await sees(page, /^项目 \d{4}-\d{4}/)
}

/** Answers what was asked, item by item, a paper each (Q4.1). */
export const supply = (page: Page, papers: readonly Paper[], note: string, look = noLook): Promise<void> =>
  act(page, 'SupplySupplement', async (form) => {
    for (const [index, paper] of papers.entries())
      await attach(form.locator('.row-of-form').nth(index), labelOf('SupplySupplement', 'files'), [paper])
    await fill(form.locator('.row-of-form').first(), labelOf('SupplySupplement', 'note'), note)
    await look()
  })

/** Uploads the agreement with one side's seal on it (Q4.3). */
export const sealAgreement = (
  page: Page,
  side: 'SealAgreement' | 'CountersealAgreement' = 'SealAgreement',
): Promise<void> =>
  act(page, side, async (form) =>
    attach(form, labelOf(side, 'files'), [
      await pdfPaper(side === 'SealAgreement' ? '协议（已盖章）' : '协议（双方已盖章）'),
    ]),
  )

/** Returns the receipt of the audit notice, with who attends and how to reach them (Q4.4). */
export const confirmAuditDate = (page: Page, look = noLook): Promise<void> =>
  act(page, 'ConfirmAuditDate', async (form) => {
    await attach(form, labelOf('ConfirmAuditDate', 'receipt'), [await pdfPaper('审核时间确认回执单')])
    await fill(form, fieldOf('name'), '苏禾')
    await fill(form, fieldOf('position'), '质量总监')
    await fill(form, fieldOf('connection'), '腾讯会议 482 193 605，联系人苏禾。')
    await press(form.getByRole('button', { name: zh(attendanceWords.keep) }))
    await form.getByText('已保存 1 人').waitFor()
    await look()
  })

/** Says where the certificate goes (Q4.6). */
export const confirmPostalAddress = (page: Page, look = noLook): Promise<void> =>
  act(page, 'ConfirmAddress', async (form) => {
    await tick(form.getByRole('radio', { name: /100191/ }))
    await look()
  })
