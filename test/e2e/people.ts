import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CentreRole } from '#core/roles.ts'
import { account } from '#core/words/desk-account.ts'
import { centre } from '#core/words/desk-centre.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { competencesOf } from '../../examples/staff.ts'
import { type Product, password } from './product.ts'
import { choose, fill, goTo, sees, zh } from './visitors.ts'

/** The invented staff of the walks. 陆舟 leads cases and decides on others, so that the separation of duties is seen. */
export const staff = {
  intake: { name: '方晓', email: 'intake@centre.example', roles: ['intake'] },
  lead: { name: '陆舟', email: 'lead@centre.example', roles: ['lead', 'decider'] },
  approver: { name: '韩立群', email: 'approver@centre.example', roles: ['approver'] },
  finance: { name: '钱婉清', email: 'finance@centre.example', roles: ['finance'] },
  auditor: { name: '林岚', email: 'auditor@centre.example', roles: ['auditor'] },
  auditor2: { name: '吴越', email: 'auditor2@centre.example', roles: ['auditor'] },
  secretary: { name: '沈秋白', email: 'secretary@centre.example', roles: ['secretary'] },
  expert: { name: '顾维均', email: 'expert@centre.example', roles: ['expert'] },
  expert2: { name: '严明之', email: 'expert2@centre.example', roles: ['expert'] },
  expert3: { name: '梁思益', email: 'expert3@centre.example', roles: ['expert'] },
  expert4: { name: '丁文渊', email: 'expert4@centre.example', roles: ['expert'] },
  expert5: { name: '钱敏学', email: 'expert5@centre.example', roles: ['expert'] },
  decider: { name: '赵启明', email: 'decider@centre.example', roles: ['decider'] },
  clerk: { name: '郑文静', email: 'clerk@centre.example', roles: ['clerk'] },
} as const satisfies Record<string, Employee>

interface Employee {
  readonly name: string
  readonly email: string
  readonly roles: readonly CentreRole[]
}

export type StaffKey = keyof typeof staff
export const experts = ['expert', 'expert2', 'expert3', 'expert4', 'expert5'] as const
export const administrator = { name: '高远', email: 'administrator@centre.example' }

/** Invites somebody of the centre on the administrator's screen. */
export const inviteOnScreen = async (page: Page, { name, email, roles }: Employee): Promise<void> => {
  await goTo(page, '/administration/staff')
  await fill(page, account.name, name)
  await fill(page, account.email, email)
  await choose(page.locator('form'), account.roles, ...roles.map((role) => zh(roleWords[role])))
  await page.getByRole('button', { name: zh(account.invite), exact: true }).click()
  await sees(page, zh(account.invited))
  await page.getByRole('combobox', { name: zh(centre.rolesOf).replace('{name}', name) }).waitFor()
}

/** Follows the link of the invitation and sets a password there. */
export const acceptInvitation = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel(zh(account.newPassword), { exact: true }).fill(password)
  await page.getByRole('button', { name: zh(account.setPassword), exact: true }).click()
  await sees(page, zh(account.passwordSet))
}

/** The same through the door for programs, in the administrator's session. */
export const inviteAndAccept = async (page: Page, product: Product, one: Employee): Promise<void> => {
  const headers = { origin: product.url }
  const invited = await page.request.post('/api/staff', { data: one, headers })
  expect(invited.status(), await invited.text()).toBe(200)
  const token = new URL(await product.linkFor(one.email)).searchParams.get('token')
  const set = await page.request.post('/api/auth/reset-password', {
    data: { newPassword: password, token },
    headers,
  })
  expect(set.status(), await set.text()).toBe(200)
  const { id } = (await invited.json()) as { id: string }
  const competences = competencesOf(one.roles)
  if (competences.length === 0) return
  const kept = await page.request.patch(`/api/staff/${id}`, { data: { competences }, headers })
  expect(kept.status(), await kept.text()).toBe(200)
}
