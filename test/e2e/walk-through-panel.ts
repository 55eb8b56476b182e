import { expect, test } from 'vitest'
import { huaqing, openOwnCase } from './applicant.ts'
import { supply } from './applicant-case.ts'
import { act, openFromQueue, reasonFor } from './case-desk.ts'
import { conclude, declare, openMeeting, prepareMeeting, signMinutes, vote } from './centre-steps.ts'
import { pdfPaper } from './papers.ts'
import { experts, staff } from './people.ts'
import type { Product } from './product.ts'
import { goTo, type Visitors } from './visitors.ts'

/** Two meetings, a rectification between them, and the decision. */
export const walkThroughPanel = (product: Product, visitors: Visitors): void => {
  /** Every expert votes, one after another; the first of them is looked at. */
  const voteAll = async (day: string, votes: readonly boolean[]): Promise<void> => {
    for (const [index, key] of experts.entries()) {
      const page = await visitors.of(staff[key].email)
      await openMeeting(page, day)
      await declare(page)
      await vote(page, huaqing.name, votes[index] === true)
      if (index === 0) await visitors.look(page, `36-meeting-expert-${day.slice(0, 3)}`)
    }
  }

  test('Q9.1 The meeting of 25 September moves to the 28th; five experts vote and the case does not pass', async () => {
    await product.moveTo('2026-09-22')
    const secretary = await visitors.of(staff.secretary.email)
    await goTo(secretary, '/meetings')
    await visitors.look(secretary, '34-meetings')
    await openMeeting(secretary, '9月28日 周一')
    await prepareMeeting(
      secretary,
      huaqing.name,
      experts.map((key) => staff[key].name),
    )
    await visitors.look(secretary, '35-meeting-locked')
    await product.moveTo('2026-09-28')
    await openMeeting(secretary, '9月28日 周一')
    await act(secretary, 'OpenMeeting')
    await voteAll('9月28日 周一', [false, false, false, true, true])
    await openMeeting(secretary, '9月28日 周一')
    await visitors.look(secretary, '37-meeting-sealed-votes')
    await conclude(secretary, huaqing.name, [
      { about: '整改报告', ask: '请按评审意见提交整改报告，说明原因、措施和完成情况。' },
      { about: 'PA06 建立保障论据', ask: '请提供一个项目完整的保障论据及其评审记录。' },
    ])
    await visitors.look(secretary, '38-meeting-not-passed')
    await act(secretary, 'ConcludeMeeting')
    const chair = await visitors.of(staff[experts[0]].email)
    await openMeeting(chair, '9月28日 周一')
    await signMinutes(chair)
    await visitors.look(chair, '39-meeting-minutes')
  })

  test('Q4.5 The rectification is supplied item by item and verified, and the next meeting passes the case', async () => {
    await product.moveTo('2026-09-29')
    const applicant = await visitors.of(huaqing.email)
    await openOwnCase(applicant)
    await visitors.look(applicant, '40-case-rectification-applicant')
    const papers = [await pdfPaper('整改报告'), await pdfPaper('保障论据及评审记录')]
    await supply(applicant, papers, '整改已完成，纸质件随后寄出。')
    const intake = await visitors.of(staff.intake.email)
    await openFromQueue(intake, huaqing.name)
    await act(intake, 'RecordPaperArrival')
    await visitors.leave(staff.intake.email)
    const lead = await visitors.of(staff.lead.email)
    await openFromQueue(lead, huaqing.name)
    await act(lead, 'CheckSupplement')

    await product.moveTo('2026-09-30')
    const secretary = await visitors.of(staff.secretary.email)
    await openMeeting(secretary, '10月10日 周六')
    await prepareMeeting(
      secretary,
      huaqing.name,
      experts.map((key) => staff[key].name),
    )
    await product.moveTo('2026-10-10')
    await openMeeting(secretary, '10月10日 周六')
    await act(secretary, 'OpenMeeting')
    await voteAll('10月10日 周六', [true, true, true, true, true])
    await openMeeting(secretary, '10月10日 周六')
    await conclude(secretary, huaqing.name, [])
    await visitors.look(secretary, '41-meeting-passed')
    for (const key of ['secretary', ...experts] as const) await visitors.leave(staff[key].email)
  })

  test('Q4.5 Whoever led the case may not decide on it; somebody who took no part grants the qualification', async () => {
    await product.moveTo('2026-10-12')
    const lead = await visitors.of(staff.lead.email)
    await goTo(lead, '/cases?show=all')
    await lead.getByRole('link', { name: huaqing.name }).click()
    expect(await reasonFor(lead, 'GrantQualification')).toContain('Q4.5')
    await visitors.look(lead, '42-lead-may-not-decide')
    await visitors.leave(staff.lead.email)
    const decider = await visitors.of(staff.decider.email)
    await openFromQueue(decider, huaqing.name)
    await act(decider, 'GrantQualification', () => visitors.look(decider, '43-grant'))
    await visitors.leave(staff.decider.email)
  })
}
