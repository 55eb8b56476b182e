import type { Locator, Page } from 'playwright-core'
import { caseProcedure } from '#core/case.ts'
import { type CommandName, commands } from '#core/words/commands.ts'
import { desk } from '#core/words/desk.ts'
import { caseWords } from '#core/words/desk-case.ts'
import { findField } from '#core/words/fields.ts'
import { letters } from '#core/words/letter-preview.ts'
import type { Pair } from '#core/words/say.ts'
import { press } from './hands.ts'
import type { Paper } from './papers.ts'
import { drawn, zh } from './visitors.ts'

/** What a form calls one of its fields. */
export const labelOf = (command: CommandName, field: string): Pair => {
  const words = findField(command, field)
  if (!words) throw new Error(`${command}.${field} has no words.`)
  return words.label
}

/** The parts of a case, by what they show. */
export const caseTabs = [
  ['application', caseWords.tabApplication],
  ['files', caseWords.tabFiles],
  ['letters', caseWords.tabLetters],
  ['contract', caseWords.tabContract],
  ['audit', caseWords.tabAudit],
  ['panel', caseWords.tabPanel],
  ['certificate', caseWords.tabCertificate],
  ['record', caseWords.tabRecord],
] as const

/** The tab of a part of a case; how much of it is open or unread stands behind its name. */
export const tabOf = (page: Page, words: Pair): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${zh(words)}`) })

const buttonOf = (page: Page, command: CommandName): Locator =>
  page
    .getByRole('region', { name: zh(caseWords.commands) })
    .getByRole('button', { name: zh(commands[command].label), exact: true })

/** Opens the form of a command from its button. */
export const openForm = async (page: Page, command: CommandName): Promise<Locator> => {
  await press(buttonOf(page, command))
  const form = page.getByRole('dialog', { name: zh(commands[command].label) })
  await form.waitFor()
  return form
}

/** Presses the button that sends a form. */
export const send = (form: Locator): Promise<void> =>
  press(form.getByRole('button', { name: zh(caseWords.submit), exact: true }))

/** Opens a command's form, fills it in, sends it, and sees that it was done. */
export const act = async (
  page: Page,
  command: CommandName,
  fillIn?: (form: Locator) => Promise<void>,
): Promise<void> => {
  const form = await openForm(page, command)
  await fillIn?.(form)
  if (caseProcedure.commands[command]?.isDecision) {
    // A decision is made once its letters were read.
    await press(form.getByRole('button', { name: zh(letters.preview), exact: true }))
    await form.getByRole('region', { name: zh(letters.title) }).waitFor()
  }
  await send(form)
  await form.waitFor({ state: 'detached' })
}

/** The reason beside a command that is not open now. */
export const reasonFor = async (page: Page, command: CommandName): Promise<string> => {
  const button = buttonOf(page, command)
  if (await button.isEnabled()) throw new Error(`${command} is open.`)
  return page.locator(`#why-${command}`).innerText()
}

/** Chooses files by the button of a form, and waits until they are on the case. */
export const attach = async (within: Locator, label: Pair, papers: readonly Paper[]): Promise<void> => {
  const choosing = within.page().waitForEvent('filechooser')
  await press(within.getByRole('button', { name: `${zh(caseWords.upload)}: ${zh(label)}`, exact: true }))
  await (await choosing).setFiles([...papers])
  for (const { name } of papers) await within.getByRole('link', { name }).waitFor()
}

/** Opens a case from the queue of whoever's turn it is. */
export const openFromQueue = async (page: Page, organisation: string): Promise<void> => {
  await page.goto('/desk/')
  await page.getByRole('link', { name: organisation }).click()
  await drawn(page)
  await page.getByRole('tab', { name: zh(caseWords.tabRecord) }).waitFor()
}

export const cancel = async (form: Locator): Promise<void> => {
  await press(form.getByRole('button', { name: zh(desk.cancel), exact: true }))
  await form.waitFor({ state: 'detached' })
}
