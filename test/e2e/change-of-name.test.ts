import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { certificateLastDay } from '#core/calendar/periods.ts'
import { itemWords } from '#core/words/book-items.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { shortRoadWords } from '#core/words/holdings.ts'
import { getCompany } from '../../examples/companies.ts'
import type { StaffKey } from '../../examples/staff.ts'
import { takeOver } from '../../examples/take-over.ts'
import { submitBook } from './applicant-case.ts'
import { act, attach, labelOf } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { pdfPaper } from './papers.ts'
import { useProduct } from './product.ts'
import { drawn, fill, fillDay, goTo, sees, useVisitors, zh } from './visitors.ts'

const product = useProduct('2026-09-01')
const visitors = useVisitors(product)
const donghai = getCompany('donghai')
const former = '东海信息技术有限公司'
const number = 'CNITSEC2025SRV-RA-I-0144'
const applicant = donghai.contact.email
const emailOf = (key: StaffKey) => `${key}@centre.example`
let caseId = ''

/** Steps that other walks take on the screen, straight through the door of commands. */
const onTheWay = async (key: StaffKey, command: string, input: object = {}): Promise<void> => {
  const stage = await product.stage()
  await stage.ask(stage.staff[key], 'case', caseId, command, input)
}

beforeAll(async () => {
  const stage = await product.stage()
  const { uscc, address } = donghai
  await takeOver(stage, randomUUID(), {
    number,
    holder: former,
    uscc,
    registeredAddress: address,
    type: 'risk-assessment',
    level: 1,
    issuedOn: '2025-02-05',
    validFrom: '2025-02-05',
    validTo: certificateLastDay('2025-02-05'),
    basis: '纸质登记簿移交',
  })
  await product.moveTo('2026-09-01')
}, 120_000)

test('Q18 The holder starts the change from its certificate and proves it with the registry’s papers', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, '/cases/new')
  await sees(page, former)
  await visitors.look(page, '70-holdings')
  await press(page.getByRole('button', { name: /^名称变更/ }).first())
  await page.getByRole('heading', { name: new RegExp(zh(bookWords.title)), level: 1 }).waitFor()
  await drawn(page)
  await fillDay(page, bookWords.applicationOn, '2026-09-01')
  await fillDay(page, itemWords.changedOn?.title ?? ['', ''], '2026-08-18')
  await attach(page.locator('main'), itemWords.proof?.title ?? ['', ''], [await pdfPaper('登记变更通知书')])
  await tick(page.getByRole('radio', { name: zh(bookWords.agencyNot), exact: true }))
  await sees(page, /可以提交/)
  await visitors.look(page, '71-book-of-change')
  await submitBook(page)
  caseId = /\/cases\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
})

test('Q18 The lead confirms the proof and reads that no meeting is waited for', async () => {
  await product.moveTo('2026-09-02')
  await onTheWay('intake', 'RecordPaperDossier', {
    receivedOn: '2026-09-02',
    carrier: '顺丰速运',
    trackingNumber: 'SF1390276450012',
  })
  const { staff: people } = await product.stage()
  await onTheWay('intake', 'ConfirmFiling')
  await onTheWay('approver', 'ApproveStart', { leadId: people.lead.personId })
  const lead = await visitors.of(emailOf('lead'))
  await goTo(lead, `/cases/${caseId}`)
  await sees(lead, zh(shortRoadWords.noMeeting))
  await act(lead, 'ConfirmProof', (form) =>
    fill(form, labelOf('ConfirmProof', 'findings'), '变更通知书与登记信息一致，统一社会信用代码未变。'),
  )
  await onTheWay('lead', 'SendBusinessEmail', { note: '' })
  await onTheWay('finance', 'ConfirmPayment', {
    amountFen: 100_000,
    receivedOn: '2026-09-02',
    reference: '更名费用',
  })
})

test('Q4.6 It is granted by somebody else, the address is confirmed, and the original comes back first', async () => {
  await product.moveTo('2026-09-04')
  const decider = await visitors.of(emailOf('decider'))
  await goTo(decider, `/cases/${caseId}`)
  await act(decider, 'GrantChange', () => visitors.look(decider, '73-grant-change'))
  const page = await visitors.of(applicant)
  await goTo(page, `/cases/${caseId}`)
  await act(page, 'ConfirmAddress', (form) => tick(form.getByRole('radio', { name: /100000/ })))
  await act(page, 'ReportOriginalSent', async (form) => {
    await fill(form, labelOf('ReportOriginalSent', 'carrier'), '顺丰速运')
    await fill(form, labelOf('ReportOriginalSent', 'trackingNumber'), 'SF1390276450311')
    await visitors.look(page, '74-original-sent')
  })
  await product.moveTo('2026-09-07')
  const clerk = await visitors.of(emailOf('clerk'))
  await goTo(clerk, `/cases/${caseId}`)
  await act(clerk, 'RecordOriginalReturned')
  await act(clerk, 'IssueCertificate')
  await act(clerk, 'PostCertificate', async (form) => {
    await fill(form, labelOf('PostCertificate', 'carrier'), '中国邮政 EMS')
    await fill(form, labelOf('PostCertificate', 'trackingNumber'), 'EB604771208CN')
  })
  await product.settle()
})

test('Q18 The certificate keeps its number and says the new name, on the desk and on the public register', async () => {
  const page = await visitors.of(applicant)
  await goTo(page, `/cases/${caseId}`)
  await act(page, 'ConfirmReceipt', undefined)
  await press(page.getByRole('tab', { name: zh(caseWords.tabCertificate), exact: true }))
  await sees(page, number)
  await visitors.look(page, '76-change-complete')
  const visitor = await visitors.stranger()
  await visitor.goto(`/verify/${number}`)
  await sees(visitor, donghai.name)
  await sees(visitor, former)
  await visitor.context().close()
})

test('Nothing was wrong with a page on the way', () => {
  expect(visitors.blemishes).toEqual([])
})
