import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { TableRow } from '#core/book/answers.ts'
import { isShown } from '#core/book/book.ts'
import type { Column, Item, Part } from '#core/book/item.ts'
import { cellsFromRows, listColumns } from '#core/book/table-text.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { titleOfItem } from '#core/words/book-items.ts'
import { bookWords } from '#core/words/desk-book.ts'
import { sectionWords as w } from '#core/words/desk-sections.ts'
import { getCompany } from '../../examples/companies.ts'
import { openSection } from './applicant.ts'
import { attach } from './case-desk.ts'
import { handsOf, press, tick } from './hands.ts'
import { type Paper, pdfPaper } from './papers.ts'
import { drawn, fill, fillDay, sees, zh } from './visitors.ts'

/** What somebody types into a book: its texts and rows, and the engagements with the papers of each. */
export interface Typed {
  readonly kind: ApplicationKind
  readonly answers: Readonly<Record<string, unknown>>
  /** For each engagement in its order. */
  readonly papers: readonly (readonly Paper[])[]
}

/** What was typed into each book so far. */
const written = new WeakMap<Typed, Set<string>>()
const known = getCompany('huaqing')

/** Facts are entered once: throws at a text that was typed before, or that the organisation's own page has. */
const noteTyped = (typed: Typed, texts: readonly unknown[]): void => {
  const before = written.get(typed) ?? new Set([known.name, known.uscc, known.address, known.representative])
  for (const text of texts) {
    if (typeof text !== 'string' || text.length < 8 || !/\p{Script=Han}/u.test(text)) continue
    if (before.has(text)) throw new Error(`This is typed twice: ${text}`)
    before.add(text)
  }
  written.set(typed, before)
}

const pasteRows = async (
  section: Locator,
  item: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
): Promise<void> => {
  await press(section.getByRole('button', { name: zh(w.paste), exact: true }))
  const form = section.page().getByRole('dialog', { name: new RegExp(zh(w.paste)) })
  const text = cellsFromRows(item, columns, rows, 'zh-CN')
    .map((row) => row.join('\t'))
    .join('\n')
  await fill(form, w.paste, text)
  await press(form.getByRole('button', { name: zh(w.takeIn).replace('{count}', String(rows.length)) }))
  await form.waitFor({ state: 'detached' })
}

const typeEngagements = async (section: Locator, { answers, papers }: Typed): Promise<void> => {
  const rows = answers.engagements as readonly TableRow[]
  await pasteRows(section, 'engagements', listColumns.engagements, rows)
  for (const [index, own] of papers.entries()) {
    const at = section.locator('.engagement').nth(index)
    await attach(at, bookWords.evidence, own)
    for (const { name } of own)
      await tick(at.getByRole('checkbox', { name: `${name}: ${zh(w.wholeDocument)}` }))
  }
}

/** Which papers show a process area: one each, all of them in turn, so that every engagement shows somewhere. */
const papersFor = (item: Item, { papers }: Typed, place: number): readonly Paper[] => {
  const all = papers.flat()
  const one = all[place % all.length]
  if (!one) throw new Error(`There is no paper for ${item.key}.`)
  return [one]
}

const typeProcess = async (section: Locator, item: Item, typed: Typed, place: number): Promise<void> => {
  const { how } = typed.answers[item.key] as { how: string }
  noteTyped(typed, [how])
  await fill(section, w.how, how)
  await press(section.getByRole('button', { name: zh(w.chooseEvidence), exact: true }))
  const drawer = section.page().getByRole('dialog', { name: new RegExp(zh(titleOfItem(item))) })
  for (const { name } of papersFor(item, typed, place))
    await tick(drawer.getByRole('checkbox', { name, exact: true }))
  await section.page().keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
}

const typeItem = async (section: Locator, item: Item, typed: Typed, place: number): Promise<void> => {
  const answer = typed.answers[item.key]
  if (item.kind === 'text') noteTyped(typed, [answer])
  // In one table the same word may stand in many rows.
  if (Array.isArray(answer))
    noteTyped(typed, [...new Set(answer.flatMap((row) => Object.values(row as object)))])
  switch (item.kind) {
    case 'given':
      return
    case 'agency':
      return tick(section.getByRole('radio', { name: zh(bookWords.agencyNot), exact: true }))
    case 'undertaking':
      return tick(section.getByRole('checkbox'))
    case 'choice':
      return tick(
        section.getByRole('radio', { name: zh(bookChoices[String(answer)] ?? ['', '']), exact: true }),
      )
    case 'engagements':
      return typeEngagements(section, typed)
    case 'people':
      return pasteRows(section, item.key, listColumns.cisp, answer as readonly TableRow[])
    case 'table':
      return pasteRows(section, item.key, item.columns, answer as readonly TableRow[])
    case 'attachments':
      return attach(section, titleOfItem(item), [await pdfPaper(`${zh(titleOfItem(item))}${typed.kind}`)])
    case 'process':
      return typeProcess(section, item, typed, place)
    case 'date':
      return fillDay(section, titleOfItem(item), String(answer))
    case 'number':
    case 'money':
    case 'text': {
      const line = section.getByRole('textbox', { name: zh(titleOfItem(item)) })
      await handsOf(line).type(line, String(answer))
      return line.blur()
    }
  }
}

/** Types a whole section that is open on the screen, as the department that holds it would, and waits until it is kept. */
export const typeSection = async (page: Page, part: Part, typed: Typed): Promise<void> => {
  const asked = part.items.filter(
    (item) => (item.isRequired || item.key in typed.answers) && isShown(item, typed.kind, typed.answers),
  )
  for (const [place, item] of asked.entries())
    await typeItem(page.locator(`#item-${item.key}`), item, typed, (part.number ?? 0) + place)
  await kept(page, part)
}

/** The section on the screen is kept on the server. */
export const kept = async (page: Page, part: Part): Promise<void> => {
  const section = page.locator(`#part-${part.key}`)
  await sees(section, /^已保存/)
}

/** Calls the section on the screen ready, as whoever holds it does at the end. */
export const callReady = async (page: Page, part: Part): Promise<void> => {
  const section = page.locator(`#part-${part.key}`)
  await press(section.getByRole('button', { name: zh(w.markReady), exact: true }))
  await section.getByRole('button', { name: zh(w.backToWork), exact: true }).waitFor()
}

/** Unfolds what is written beside an item of a section. */
const openBeside = async (page: Page, section: string, item: string): Promise<Locator> => {
  await openSection(page, section)
  const beside = page.locator(`#item-${item} .comments`)
  await press(beside.locator('summary'))
  return beside
}

/** Writes beside an item, and sees it stand there. */
export const commentBeside = async (
  page: Page,
  section: string,
  item: string,
  text: string,
): Promise<void> => {
  const beside = await openBeside(page, section, item)
  const line = beside.getByRole('textbox')
  await handsOf(line).type(line, text)
  // What nobody has sent yet is still there when the page is opened again, and unfolded.
  await page.reload()
  await drawn(page)
  await expect.poll(() => line.inputValue()).toBe(text)
  await press(beside.getByRole('button', { name: zh(w.addComment), exact: true }))
  await beside.getByRole('listitem').filter({ hasText: text }).waitFor()
}

/** Settles the one thing that is open beside an item. */
export const settleBeside = async (page: Page, section: string, item: string): Promise<void> => {
  const beside = await openBeside(page, section, item)
  await press(beside.getByRole('button', { name: zh(w.settleComment), exact: true }))
  await beside.getByText(zh(w.commentsSettled).replace('{count}', '1')).waitFor()
}
