import type { Locator, Page } from 'playwright-core'
import { panelHeadings } from '#core/rulebook/panel-headings.ts'
import { choices } from '#core/words/choices.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { centre } from '#core/words/desk-centre.ts'
import { act, labelOf } from './case-desk.ts'
import { press, tick } from './hands.ts'
import { choose, drawn, fill, fillDay, goTo, sees, zh } from './visitors.ts'

/** One thing asked of the applicant: what it concerns, and what is wanted. */
export interface Asked {
  readonly about: string
  readonly ask: string
}

/** Writes what is asked into the rows of a form. */
export const fillItems = async (form: Locator, items: readonly Asked[]): Promise<void> => {
  for (const [index, { about, ask }] of items.entries()) {
    const row = form.locator('.row-of-form').nth(index)
    if (!(await row.isVisible())) await form.getByRole('button', { name: zh(desk.add), exact: true }).click()
    await fill(row, labelOf('AskSupplement', 'about'), about)
    await fill(row, labelOf('AskSupplement', 'ask'), ask)
  }
}

/** Sends the notice of the audit for that day. */
export const fillNotice = async (form: Locator, auditOn: string): Promise<void> => {
  await form.getByRole('radio', { name: zh(choices.mode.remote), exact: true }).check()
  await fillDay(form, labelOf('SendAuditNotice', 'auditOn'), auditOn)
  await fill(form, labelOf('SendAuditNotice', 'reason'), '一级项目，材料齐全，按远程方式审核。')
}

/** An auditor's word that nothing binds them to the applicant. */
export const declareForAudit = (page: Page): Promise<void> =>
  act(page, 'DeclareAuditImpartiality', (form) => tick(form.getByRole('checkbox')))

/** An auditor's own rating: every practice met, area by area. */
export const rateAsMet = (page: Page, look = () => Promise.resolve()): Promise<void> =>
  act(page, 'HandInRating', async (form) => {
    const rest = form.getByRole('button', { name: /其余满足$/ })
    await press(rest.first())
    await look()
    while ((await rest.count()) > 0) await press(rest.first())
  })

/** Opens a meeting from the list of meetings, by the day it is held on. */
export const openMeeting = async (page: Page, day: string): Promise<void> => {
  await goTo(page, '/meetings')
  await page.getByRole('link', { name: day, exact: true }).first().click()
  await page.getByRole('heading', { name: zh(centre.meetingOf).replace('{day}', day) }).waitFor()
  await drawn(page)
}

/** Puts the case on the agenda, invites the experts, and fixes the agenda. */
export const prepareMeeting = async (
  page: Page,
  organisation: string,
  experts: readonly string[],
): Promise<void> => {
  await act(page, 'SetAgenda', async (form) => {
    await form.getByRole('checkbox', { name: new RegExp(organisation) }).check()
  })
  await act(page, 'InviteExperts', (form) => choose(form, labelOf('InviteExperts', 'experts'), ...experts))
  await act(page, 'LockAgenda')
}

/** Declares that nothing binds this expert to the applicants that are heard. */
export const declare = (page: Page): Promise<void> => act(page, 'DeclareImpartiality')

/** One expert's sealed vote on the only case. */
export const vote = (page: Page, organisation: string, isFor: boolean): Promise<void> =>
  act(page, 'CastVote', async (form) => {
    // The case being heard is chosen already.
    await sees(form, new RegExp(organisation))
    await form
      .getByRole('radio', { name: zh(isFor ? caseWords.votePass : caseWords.voteNot), exact: true })
      .check()
    for (const heading of panelHeadings)
      await form
        .getByRole('radiogroup', { name: zh(labelOf('CastVote', heading)), exact: true })
        .getByRole('radio', { name: isFor ? '4' : '3', exact: true })
        .check()
    await fill(
      form,
      labelOf('CastVote', 'opinion'),
      isFor ? '证据充分，同意通过。' : '保障论据不完整，需整改后再评。',
    )
  })

/** Tells the result of the only case from the votes. */
export const conclude = (page: Page, organisation: string, items: readonly Asked[]): Promise<void> =>
  act(page, 'ConcludeCase', async (form) => {
    await choose(form, labelOf('ConcludeCase', 'caseId'), `${organisation} · 安全工程类 一级`)
    await fillItems(form, items)
  })

/** The chair reads the minutes and signs them. */
export const signMinutes = (page: Page): Promise<void> =>
  act(page, 'SignMinutes', (form) => form.getByRole('checkbox').check())
