import { findType } from '#core/rulebook/catalogue.ts'
import type { ApplicationKind, Edition } from '#core/rulebook/edition-shape.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { isProjectArea, type ProcessArea, processAreasOf } from '#core/rulebook/process-areas.ts'
import type { Answers } from './answers.ts'
import {
  changeItems,
  commonItems,
  type Draft,
  declarationItems,
  item,
  managementItems,
} from './common-items.ts'
import type { Book, Department, Item, Part } from './item.ts'

/** The twelve parts in their order, with the folder of each on the disc (Q12.6) and who usually holds it (Q12.1). */
const twelve: readonly (readonly [department: Department, folder: string | null])[] = [
  ['administration', '1.基本情况'],
  ['administration', '2.单位概述'],
  ['finance', '3.资产运营情况'],
  ['personnel', '4.人员情况'],
  ['engineering', '5.技术能力'],
  ['engineering', '6.技术过程能力'],
  ['project-management', '7.项目和组织过程能力'],
  ['business', '8.项目汇总'],
  ['quality', '9.获奖资格授权情况'],
  ['administration', null],
  ['purchasing', null],
  ['administration', '第十二部分'],
]

const numbered = (items: readonly Draft[], part: number | null): readonly Item[] =>
  items.map((one, index) => ({ ...one, number: part === null ? '' : `${part}.${index + 1}` }) as Item)

const processItems = (areas: readonly ProcessArea[]): readonly Draft[] =>
  areas.map((area) =>
    item(
      `process-${area.code}`,
      { kind: 'process', area },
      { clause: 'Q13.2', isConfirmed: area.isConfirmed, mustBeNew: true },
    ),
  )

const itemsOf = (part: number, areas: readonly ProcessArea[]): readonly Draft[] => {
  if (part === 6) return processItems(areas.filter((area) => !isProjectArea(area)))
  if (part !== 7) return commonItems[part] ?? []
  const own = processItems(areas.filter(isProjectArea))
  return own.length > 0 ? own : managementItems
}

const declaration: Part = {
  key: 'declaration',
  number: null,
  folder: null,
  department: 'administration',
  items: numbered(declarationItems, null),
}

/**
 * The application book of a type and level in an edition: twelve parts and the declaration, in the order in which it is
 * printed (Q11, Q12.4). Undefined for a pair that is not issued (Q2.2).
 */
export function findBook(type: string, level: number, edition: Edition): Book | undefined {
  const entry = findType(type, edition)
  if (!entry?.levels.includes(level)) return undefined
  const areas = processAreasOf(entry.type, level)
  const parts = twelve.map(([department, folder], index): Part => {
    const number = index + 1
    return {
      key: `part-${number}`,
      number,
      folder,
      department,
      items: numbered(itemsOf(number, areas), number),
    }
  })
  return {
    id: `${edition.id}/${entry.type}/${level}`,
    edition: edition.id,
    type: entry.type,
    level,
    parts: [...parts, declaration],
  }
}

const shortBook = (kind: ApplicationKind, type: string, level: number, edition: Edition): Book => ({
  id: `${edition.id}/${kind}`,
  edition: edition.id,
  type,
  level,
  parts: [
    {
      key: 'change',
      number: null,
      folder: null,
      department: 'administration',
      items: numbered(changeItems, null),
    },
    {
      ...declaration,
      items: declaration.items.filter(({ key }) => key === 'agency' || key === 'applicationOn'),
    },
  ],
})

/** The book that an application of this kind fills in; a change and a cancellation have a short one (Q18). */
export const findBookFor = (
  { kind, type, level }: { readonly kind: ApplicationKind; readonly type: string; readonly level: number },
  edition: Edition,
): Book | undefined =>
  isAssessed(kind) ? findBook(type, level, edition) : shortBook(kind, type, level, edition)

/** Every book that an edition has: one for each pair of type and level that is issued. */
export const everyBook = (edition: Edition): readonly Book[] =>
  edition.catalogue.flatMap(({ type, levels }) =>
    levels.flatMap((level) => findBook(type, level, edition) ?? []),
  )

/** Whether an item is asked for, as far as the book is filled in. */
export const isShown = (
  { shownWhen }: Pick<Item, 'shownWhen'>,
  kind: ApplicationKind,
  answers: Answers,
): boolean => {
  if (!shownWhen) return true
  return 'kinds' in shownWhen ? shownWhen.kinds.includes(kind) : answers[shownWhen.item] === shownWhen.is
}

export const findPart = (book: Book, key: string): Part | undefined =>
  book.parts.find((part) => part.key === key)

/** The item of a key with the part in which it stands. */
export const findItem = (
  book: Book,
  key: string,
): { readonly part: Part; readonly item: Item } | undefined => {
  for (const part of book.parts) {
    const found = part.items.find((one) => one.key === key)
    if (found) return { part, item: found }
  }
  return undefined
}
