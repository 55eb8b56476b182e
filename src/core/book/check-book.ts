import { partsOf } from '#core/calendar/day.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { type Finding, find } from '#core/rulebook/finding.ts'
import { checkEngagement } from '#core/rulebook/minimums.ts'
import { titleOfColumn, titleOfItem } from '#core/words/book-items.ts'
import type { Answers } from './answers.ts'
import { isShown } from './book.ts'
import {
  attachmentColumn,
  engagementKey,
  type ProcessItem,
  processAnswerOf,
  processItemsOf,
  strayEvidence,
} from './evidence.ts'
import { type Book, type Column, type Item, isFactKey } from './item.ts'
import { namesStrayPages } from './pages-named.ts'
import { asText, fits, isBlank, isOfKind, rowsOf } from './typed.ts'

/** The number and the title of an item as a finding names it, and the key by which a screen finds it. */
const factsOf = (item: Item) => {
  const [zh, en] = titleOfItem(item)
  const numbered = (title: string) => (item.number ? `${item.number} ${title}` : title)
  return { item: item.key, number: item.number, itemZh: numbered(zh), itemEn: numbered(en) }
}

type TableItem = Item & { kind: 'table' }

const isTable = (item: Item): item is TableItem => item.kind === 'table'

/**
 * Everything the rules can say about the answers of a book besides the facts that checkApplication judges, in the order
 * of the book: what is missing, what does not fit its column (Q12.4), and which process item names no document of an
 * engagement (Q13.2). No `not-met` among them and among those of the application: no rule-based return.
 */
export function checkBook(
  book: Book,
  { application, answers }: { application: Application; answers: Answers },
  edition: Edition,
): Finding[] {
  const asked = book.parts
    .flatMap(({ items }) => items)
    .filter((item) => isShown(item, application.kind, answers))
  const typed = asked.filter(({ key, kind }) => !isFactKey(key) && kind !== 'given' && kind !== 'process')
  const open = typed.flatMap((item) => checkItem(item, answers, application))
  const complete =
    open.length === 0
      ? [
          find('book-item', 'book-complete', 'Q12.4', {
            items: asked.filter(({ isRequired }) => isRequired).length,
          }),
        ]
      : []
  const items = processItemsOf(book)
  if (items.length === 0) return [...open, ...complete]
  return [
    ...open,
    ...complete,
    ...items.flatMap((item) => checkProcess(item, { application, answers }, edition)),
    ...checkWhole(items, application, answers),
    ...checkShown(items, application, answers),
  ]
}

/** Q12.4: an answer that is asked for is there, and is what the item takes. */
function checkItem(item: Item, answers: Answers, application: Application): Finding[] {
  const value = answers[item.key]
  const facts = factsOf(item)
  if (isBlank(value)) return item.isRequired ? [find('book-item', 'item-missing', item.clause, facts)] : []
  if (!isOfKind(item, value)) return [find('book-item', 'item-of-another-kind', 'Q12.4', facts)]
  return isTable(item) ? checkTable(item, answers, application) : []
}

/** Three years' figures of an applicant that is two years old are two rows; an established one gives at least one. */
const leastRowsOf = (item: TableItem, { applicationOn, organisation }: Application): number => {
  const years = partsOf(applicationOn).year - partsOf(organisation.establishedOn).year
  return item.isYearly ? Math.min(item.leastRows, Math.max(1, years)) : item.leastRows
}

function checkTable(item: TableItem, answers: Answers, application: Application): Finding[] {
  const needed = leastRowsOf(item, application)
  const rows = rowsOf(answers, item.key)
  const facts = factsOf(item)
  const cell = (column: Column, row: number) => {
    const [columnZh, columnEn] = titleOfColumn(item.key, column.key)
    return { ...facts, row, columnZh, columnEn }
  }
  const short =
    rows.length < needed && item.isRequired
      ? [
          find('book-item', 'rows-too-few', item.clause, {
            ...facts,
            needed,
            given: rows.length,
          }),
        ]
      : []
  const cells = rows.flatMap((row, index) =>
    item.columns.flatMap((column) => {
      const value = row[column.key]
      if (isBlank(value))
        return column.isRequired ? [find('book-item', 'cell-missing', 'Q12.4', cell(column, index + 1))] : []
      return fits(column, value)
        ? []
        : [
            find('book-item', 'cell-of-another-kind', 'Q12.4', {
              ...cell(column, index + 1),
              given: asText(value),
            }),
          ]
    }),
  )
  return [...short, ...cells]
}

/** Q13.1 and Q13.2: a process item says how it is done, and names documents of engagements of the last three years. */
function checkProcess(
  item: ProcessItem,
  { application, answers }: { application: Application; answers: Answers },
  edition: Edition,
): Finding[] {
  const facts = factsOf(item)
  const say = (code: Parameters<typeof find<'process-evidence'>>[1], clause: string, more = {}) =>
    find('process-evidence', code, clause, { ...facts, ...more })
  const lines = attachmentColumn(application, answers, item.key)
  const described = processAnswerOf(answers, item.key).how.trim() !== ''
  const stray = strayEvidence(application, answers, item.key)
  const found = [
    ...(described ? [] : [say('process-not-described', 'Q12.4')]),
    ...(stray.length > 0 ? [say('process-evidence-gone', 'Q13.2', { gone: stray.length })] : []),
    ...lines.flatMap(({ pages = '', document }) =>
      document.pages !== undefined && namesStrayPages(pages, document.pages)
        ? [say('process-pages-not-there', 'Q13.2', { name: document.name, pages, count: document.pages })]
        : [],
    ),
  ]
  if (lines.length === 0) return [...found, say('process-without-evidence', 'Q13.2')]
  const named = new Set(lines.map(({ row }) => row))
  const isFresh = [...named].some((row) => {
    const engagement = application.engagements[row - 1]
    return engagement && checkEngagement(engagement, application, edition).code === 'engagement-counts'
  })
  if (!isFresh) return [...found, say('process-evidence-old', 'Q13.1', { engagements: named.size })]
  return found.length > 0
    ? found
    : [say('process-evidenced', 'Q13.2', { documents: lines.length, engagements: named.size })]
}

/** Q13.3: every document that a process item names is declared to be whole, once, where it is listed. */
function checkWhole(items: readonly ProcessItem[], application: Application, answers: Answers): Finding[] {
  const named = new Map(
    items.flatMap(({ key }) =>
      attachmentColumn(application, answers, key).map(
        (line) => [`${line.engagement} ${line.sha256}`, line] as const,
      ),
    ),
  )
  const undeclared = [...named.values()].filter(({ document }) => document.isWhole !== true)
  if (undeclared.length > 0)
    return undeclared.map(({ document, engagementName }) =>
      find('whole-documents', 'document-not-declared-whole', 'Q13.3', {
        name: document.name,
        engagementName,
      }),
    )
  return named.size > 0
    ? [find('whole-documents', 'documents-whole', 'Q13.3', { documents: named.size })]
    : []
}

/** Q14: what the engagements show has to match the process capability, so each of them shows in some process item. */
function checkShown(items: readonly ProcessItem[], application: Application, answers: Answers): Finding[] {
  const shown = new Set(
    items.flatMap(({ key }) =>
      attachmentColumn(application, answers, key).map(({ engagement }) => engagement),
    ),
  )
  return application.engagements.flatMap((engagement, index) =>
    shown.has(engagementKey(engagement, index))
      ? []
      : [find('process-evidence', 'engagement-in-no-process', 'Q14', { name: engagement.name })],
  )
}
