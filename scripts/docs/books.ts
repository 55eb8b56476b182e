import { everyBook } from '#core/book/book.ts'
import type { Condition, Item } from '#core/book/item.ts'
import { editions } from '#core/rulebook/edition.ts'
import {
  departmentWords,
  includedIn,
  titleOfColumn,
  titleOfItem,
  titleOfPart,
} from '#core/words/book-items.ts'
import { code, page, table } from './markdown.ts'

const condition = (when: Condition | undefined): string => {
  if (!when) return ''
  return 'kinds' in when ? `in ${when.kinds.join(', ')}` : `where ${code(when.item)} is ${code(when.is)}`
}

const kindOf = (item: Item): string =>
  item.kind === 'table'
    ? `table of ${item.columns.map(({ key }) => titleOfColumn(item.key, key)[1].toLowerCase()).join(', ')}`
    : item.kind

const row = (item: Item): string[] => [
  item.number,
  ...titleOfItem(item),
  kindOf(item),
  [item.isRequired ? 'required' : 'optional', condition(item.shownWhen), item.mustBeNew ? 'always new' : '']
    .filter(Boolean)
    .join(', '),
  item.isConfirmed ? 'confirmed' : 'unconfirmed',
  item.clause,
]

/** Every book of every edition: the parts that all have in common once, and what each pair has of its own. */
export const booksPage = (): string =>
  page(
    '申请书 · Application books',
    'What is unconfirmed is usual in the field and in no public source: the book that the centre publishes counts.',
    ...editions.flatMap((edition) => {
      const books = everyBook(edition)
      const [first] = books
      const isOwn = (key: string) => key === 'part-6' || key === 'part-7'
      const parts = (of: typeof first, wanted: (key: string) => boolean) =>
        (of?.parts ?? [])
          .filter(({ key }) => wanted(key))
          .flatMap(({ key, number, department, items }) => [
            `#### ${[number, ...titleOfPart(key, of?.type ?? '', edition)].filter(Boolean).join(' · ')}`,
            `${departmentWords[department].join(' · ')}`,
            table(['', '项', 'item', 'answer', 'asked', 'source', 'clause'], items.map(row)),
            ...items
              .filter((item) => item.kind !== 'process' && includedIn(item).length > 0)
              .map(
                (item) =>
                  `- ${item.number} ${includedIn(item)
                    .map((pair) => pair.join(' '))
                    .join(' ')}`,
              ),
          ])
      return [
        `## ${edition.id}, from ${edition.from}`,
        '### In every book',
        ...parts(first, (key) => !isOwn(key)),
        ...books.flatMap((book) => [`### ${code(book.id)}`, ...parts(book, isOwn)]),
      ]
    }),
  )
