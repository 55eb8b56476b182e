import { expect, test } from 'vitest'
import { account } from '#core/words/desk-account.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { centre } from '#core/words/desk-centre.ts'
import {
  addAddress,
  addCisp,
  addEngagement,
  chooseInMatrix,
  confirmAddress,
  fillOrganisation,
  fillTheRest,
  huaqing,
  openSection,
  pasteFigures,
  readGuide,
  saveOrganisation,
  sayPosition,
  signUp,
  startApplication,
} from './applicant.ts'
import { submitBook } from './applicant-case.ts'
import {
  acceptInvitation,
  administrator,
  inviteAndAccept,
  inviteOnScreen,
  type StaffKey,
  staff,
} from './people.ts'
import { type Product, password } from './product.ts'
import { expectNo, fill, fillDay, fillExactly, goTo, sees, type Visitors, zh } from './visitors.ts'

/** From the first visit of all to an application handed in. */
export const walkToSubmission = (product: Product, visitors: Visitors): void => {
  test('The first visit sets up the first administrator, and only the first', async () => {
    const page = await visitors.stranger()
    await page.goto('/desk/')
    await page.getByRole('heading', { name: zh(account.setupTitle) }).waitFor()
    await visitors.look(page, '01-setup')
    await fill(page, account.name, administrator.name)
    await fill(page, account.email, administrator.email)
    await fillExactly(page, account.password, password)
    await page.getByRole('button', { name: zh(account.create), exact: true }).click()
    await page.getByRole('heading', { name: zh(account.signIn) }).waitFor()
    await visitors.look(page, '02-sign-in')
    const again = await visitors.stranger()
    await again.goto('/desk/setup')
    await again.getByRole('heading', { name: zh(account.signIn) }).waitFor()
    await page.context().close()
    await again.context().close()
  })

  test('The administrator invites the centre’s staff, who set their passwords by the link of the mail', async () => {
    const page = await visitors.of(administrator.email)
    for (const key of ['intake', 'lead'] as const) {
      await inviteOnScreen(page, staff[key])
      const invited = await visitors.stranger()
      await acceptInvitation(invited, await product.linkFor(staff[key].email))
      if (key === 'intake') await visitors.look(invited, '04-password-set')
      await invited.context().close()
    }
    await visitors.look(page, '03-staff')
    for (const key of (Object.keys(staff) as StaffKey[]).filter((one) => one !== 'intake' && one !== 'lead'))
      await inviteAndAccept(page, product, staff[key])
    await goTo(page, '/administration/staff')
    await page
      .getByRole('combobox', { name: zh(centre.rolesOf).replace('{name}', staff.clerk.name) })
      .waitFor()
    for (const screen of ['jobs', 'mails']) {
      await goTo(page, `/administration/${screen}`)
      await visitors.look(page, `05-${screen}`)
    }
  })

  test('Q8.1 An applicant signs up and confirms the address by the link of the mail', async () => {
    const page = await visitors.stranger()
    await signUp(page, huaqing)
    await visitors.look(page, '06-confirm-address')
    expectNo(page, 403)
    await page.goto('/desk/sign-in')
    await fill(page, account.email, huaqing.email)
    await fillExactly(page, account.password, password)
    await page.getByRole('button', { name: zh(account.signIn), exact: true }).click()
    await page.getByRole('alert').waitFor()
    await confirmAddress(page, product, huaqing)
    await visitors.look(page, '07-no-organisation')
    await page.context().close()
  })

  test('Q5.1 A credit code with a wrong check character is warned of, and the right one is not', async () => {
    const page = await visitors.of(huaqing.email)
    await fillOrganisation(page, huaqing)
    await fill(page, account.uscc, `${huaqing.uscc.slice(0, 17)}${huaqing.uscc.endsWith('1') ? '2' : '1'}`)
    await page.locator('.hint .soon').waitFor()
    await visitors.look(page, '08-organisation-uscc-warned')
    await fill(page, account.uscc, huaqing.uscc)
    await page.locator('.hint .settled').waitFor()
    await saveOrganisation(page, huaqing)
    await sayPosition(page, huaqing)
    await visitors.look(page, '09-organisation-members')
    await addAddress(page, huaqing)
    await visitors.look(page, '10-organisation-addresses')
  })

  test('Q2.2 A level that is not issued cannot be chosen, and says why', async () => {
    const page = await visitors.of(huaqing.email)
    await goTo(page, '/cases/new')
    const dataSecurity = page.getByRole('row', { name: /数据安全类/ })
    expect(await dataSecurity.getByRole('radio').count()).toBe(1)
    expect(await dataSecurity.getByRole('cell').nth(1).innerText()).toContain(zh(bookWords.notIssued))
    await visitors.look(page, '11-new-application')
  })

  test('Q11.3 The guide is read before the first section opens, and the sections say who holds them', async () => {
    const page = await visitors.of(huaqing.email)
    await startApplication(page, '安全工程类 一级')
    await visitors.look(page, '12-guide')
    await readGuide(page)
    await openSection(page, 'declaration')
    await fillDay(page, bookWords.applicationOn, '2026-08-31')
    await page.getByRole('radio', { name: zh(bookWords.agencyNot) }).check()
    await addCisp(page, 0, '陈昇', 'CNITSEC2024CISE00831')
    await addCisp(page, 1, '赵垚', 'CNITSEC2025CISO01127')
    await visitors.look(page, '13-book-people')
  }, 300_000)

  test('Q13.1 Engagements are entered with their papers, and three years of figures pasted from a spreadsheet', async () => {
    const page = await visitors.of(huaqing.email)
    await pasteFigures(page)
    for (const row of [0, 1, 2] as const) await addEngagement(page, row)
    await sees(page, /还有 \d+ 处不符合/)
    await visitors.look(page, '13-book-engagements')
  }, 300_000)

  test('Q12.5 Filled by the other departments the book turns green, survives a reload, and is submitted', async () => {
    const page = await visitors.of(huaqing.email)
    await fillTheRest(page)
    await page.getByRole('link', { name: '高校数据中心安全工程实施记录.docx' }).waitFor()
    await sees(page, zh(bookWords.green))
    await chooseInMatrix(page)
    await visitors.look(page, '14-matrix')
    await openSection(page, 'part-6')
    await visitors.look(page, '14-book-green')
    await submitBook(page, () => visitors.look(page, '15-submit-form'))
    await sees(page, '项目 2026-0001')
    await visitors.look(page, '16-case-filing-applicant')
  }, 300_000)
}
