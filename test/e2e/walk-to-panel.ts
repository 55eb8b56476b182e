import { expect, test } from 'vitest'
import { choices } from '#core/words/choices.ts'
import { proofWords } from '#core/words/date-proof.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { huaqing, openOwnCase } from './applicant.ts'
import { confirmAuditDate, sealAgreement, supply } from './applicant-case.ts'
import { act, labelOf, openForm, openFromQueue, reasonFor, send } from './case-desk.ts'
import { declareForAudit, fillItems, fillNotice, rateAsMet } from './centre-steps.ts'
import { press } from './hands.ts'
import { docxPaper } from './papers.ts'
import { staff } from './people.ts'
import type { Product } from './product.ts'
import { choose, expectNo, fill, fillDay, goTo, sees, type Visitors, zh } from './visitors.ts'

/** From the paper dossier to an audit completed, with one round of supplements. */
export const walkToPanel = (product: Product, visitors: Visitors): void => {
  test('Q4.1 The intake clerk records the paper dossier and asks for a supplement', async () => {
    await product.moveTo('2026-09-02')
    const page = await visitors.of(staff.intake.email)
    await visitors.look(page, '20-queue-intake')
    await openFromQueue(page, huaqing.name)
    await visitors.look(page, '21-case-filing-intake')
    expect(await reasonFor(page, 'ConfirmFiling')).toContain('Q11.3')
    await act(page, 'RecordPaperDossier', async (form) => {
      await fill(form, labelOf('RecordPaperDossier', 'carrier'), '顺丰速运')
      await fill(form, labelOf('RecordPaperDossier', 'trackingNumber'), 'SF1390276450012')
    })
    const form = await openForm(page, 'AskSupplement')
    await fillItems(form, [{ about: '7.3 策划技术工作', ask: '缺少项目计划的评审记录，请补充并加盖公章。' }])
    await visitors.look(page, '22-ask-supplement')
    await send(form)
    await sees(page, '第 1 轮 · 1 项')
  })

  test('Q4.1 A supplement is complete with its file and its paper, and is then checked', async () => {
    await product.moveTo('2026-09-04')
    const applicant = await visitors.of(huaqing.email)
    await goTo(applicant, '/cases')
    await visitors.look(applicant, '23-my-cases')
    await openOwnCase(applicant)
    await visitors.look(applicant, '24-case-supplement-applicant')
    await supply(applicant, [docxPaper('项目计划评审记录')], '已加盖公章，纸质件随后寄出。', () =>
      visitors.look(applicant, '25-supply-supplement'),
    )
    const intake = await visitors.of(staff.intake.email)
    await openFromQueue(intake, huaqing.name)
    await act(intake, 'RecordPaperArrival')
    await act(intake, 'CheckSupplement', () => visitors.look(intake, '26-check-supplement'))
    await act(intake, 'ConfirmFiling')
  })

  test('Q8.2 The start is approved with a lead, whose day is shown with its proof, and acceptance follows', async () => {
    await product.moveTo('2026-09-07')
    const approver = await visitors.of(staff.approver.email)
    await openFromQueue(approver, huaqing.name)
    await act(approver, 'ApproveStart', async (form) => {
      await choose(form, labelOf('ApproveStart', 'leadId'), staff.lead.name)
      await visitors.look(approver, '27-approve-start')
    })
    const lead = await visitors.of(staff.lead.email)
    await openFromQueue(lead, huaqing.name)
    await lead
      .getByRole('button', { name: zh(proofWords.why), exact: true })
      .first()
      .click()
    await lead.getByRole('heading', { name: '为什么是 9月20日 周日？' }).waitFor()
    await visitors.look(lead, '28-date-proof')
    await lead.keyboard.press('Escape')
    await act(lead, 'ProposeAcceptance', (form) =>
      fill(form, labelOf('ProposeAcceptance', 'feedback'), '材料齐备，过程证据覆盖全部过程域，建议受理。'),
    )
    await openFromQueue(approver, huaqing.name)
    await act(approver, 'AcceptApplication')
  })

  test('Q8.3 The business e-mail goes out, the agreement gets both seals, and the fee arrives', async () => {
    await product.moveTo('2026-09-09')
    const lead = await visitors.of(staff.lead.email)
    await openFromQueue(lead, huaqing.name)
    await act(lead, 'SendBusinessEmail')
    expect(await reasonFor(lead, 'SendAuditNotice')).toContain('Q8.4')
    const applicant = await visitors.of(huaqing.email)
    await openOwnCase(applicant)
    await visitors.look(applicant, '29-case-contracting-applicant')
    await sealAgreement(applicant)
    const finance = await visitors.of(staff.finance.email)
    await openFromQueue(finance, huaqing.name)
    await sealAgreement(finance, 'CountersealAgreement')
    await act(finance, 'ConfirmPayment', () => visitors.look(finance, '30-confirm-payment'))
    await visitors.leave(staff.finance.email)
  })

  test('Q8.4 An audit notice four working days ahead is refused on the screen, five go out', async () => {
    await product.moveTo('2026-09-10')
    const lead = await visitors.of(staff.lead.email)
    await openFromQueue(lead, huaqing.name)
    await act(lead, 'AssignAuditTeam', async (form) => {
      await choose(form, labelOf('AssignAuditTeam', 'auditors'), staff.auditor.name, staff.auditor2.name)
      await choose(form, labelOf('AssignAuditTeam', 'leadAuditorId'), staff.auditor.name)
    })
    expectNo(lead, 409)
    const form = await openForm(lead, 'SendAuditNotice')
    await fillNotice(form, '2026-09-16')
    await send(form)
    const refusal = form.getByRole('alert')
    await refusal.waitFor()
    expect(await refusal.innerText()).toMatch(/9月17日[\s\S]*Q8\.4|Q8\.4[\s\S]*9月17日/)
    await visitors.look(lead, '31-audit-notice-too-soon')
    await fillDay(form, labelOf('SendAuditNotice', 'auditOn'), '2026-09-17')
    await send(form)
    await form.waitFor({ state: 'detached' })
  })

  test('Q4.4 The applicant returns the receipt, and the audit is completed on its day, not before', async () => {
    const applicant = await visitors.of(huaqing.email)
    await openOwnCase(applicant)
    await confirmAuditDate(applicant, () => visitors.look(applicant, '32-confirm-audit-date'))
    await press(applicant.getByRole('tab', { name: zh(caseWords.tabAudit), exact: true }))
    const people = zh(choices.matter.people)
    await applicant.getByRole('checkbox', { name: people }).check()
    await sees(applicant, '已备好 1 / 7')
    await sees(applicant, '苏禾')
    await visitors.look(applicant, '32-audit-applicant')
    const auditor = await visitors.of(staff.auditor.email)
    await goTo(auditor, '/cases?show=all')
    await auditor.getByRole('link', { name: huaqing.name }).click()
    expect(await reasonFor(auditor, 'CompleteAudit')).toContain('Q4.4')
    await product.moveTo('2026-09-17')
    await openFromQueue(auditor, huaqing.name)
    await declareForAudit(auditor)
    // What is rated so far lies on the server: a reload loses nothing.
    const begun = await openForm(auditor, 'HandInRating')
    await press(begun.getByRole('button', { name: /其余满足$/ }).first())
    await begun.getByText(/^已保存/).waitFor()
    await auditor.reload()
    const again = await openForm(auditor, 'HandInRating')
    await again.getByText(/^已评定 6 /).waitFor()
    await press(again.getByRole('button', { name: zh(desk.cancel), exact: true }))
    await rateAsMet(auditor, () => visitors.look(auditor, '33-hand-in-rating'))
    expect(await reasonFor(auditor, 'CompleteAudit')).toContain('独立评定')
    const second = await visitors.of(staff.auditor2.email)
    await openFromQueue(second, huaqing.name)
    await declareForAudit(second)
    await rateAsMet(second)
    await visitors.leave(staff.auditor2.email)
    await openFromQueue(auditor, huaqing.name)
    await act(auditor, 'CompleteAudit', async (form) => {
      await form.getByRole('radio', { name: zh(choices.recommendation.pass), exact: true }).check()
      await fill(form, labelOf('CompleteAudit', 'summary'), '过程能力与申请级别相符。')
    })
    await press(auditor.getByRole('tab', { name: zh(caseWords.tabAudit), exact: true }))
    await auditor.getByRole('img', { name: /^过程能力轮廓/ }).waitFor()
    await visitors.look(auditor, '33-case-awaiting-panel')
    await visitors.leave(staff.auditor.email)
  })
}
