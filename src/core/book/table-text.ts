import { addDays, type Day, isDay } from '#core/calendar/day.ts'
import { bookChoices } from '#core/words/book-columns.ts'
import { titleOfColumn } from '#core/words/book-items.ts'
import { inLang, type Lang } from '#core/words/say.ts'
import type { TableRow } from './answers.ts'
import type { Column } from './item.ts'
import { asText } from './typed.ts'

type Cells = readonly (readonly string[])[]

/**
 * The cells of what was copied from a spreadsheet or stands in a CSV file: tabs where there are any, else commas; quoted
 * cells may hold both, and line ends (RFC 4180).
 */
export const splitCells = (text: string): Cells => {
  const mark = text.includes('\t') ? '\t' : ','
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < clean.length; at++) {
    const one = clean[at] as string
    if (isQuoted) {
      if (one !== '"') cell += one
      else if (clean[at + 1] === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (one === '"' && cell === '') isQuoted = true
    else if (one === mark) endCell()
    else if (one === '\n') {
      endCell()
      rows.push([])
    } else cell += one
  }
  endCell()
  return rows.filter((row) => row.some(Boolean))
}

/** The day of serial number 2 of a workbook, which counts a 29 February that 1900 did not have. */
const serialTwo: Day = '1900-01-01'

const dayOf = (text: string): string => {
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text) ?? []
  const spelled = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : ''
  if (isDay(spelled)) return spelled
  // The hours of the day stand behind the point.
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null
  return serial === null ? text : addDays(serialTwo, serial - 2)
}

/** What a cell says in the kind of its column; as it stands where it says nothing of the kind, so that the check names it. */
const valueIn = ({ kind, choices = [] }: Column, text: string): string | number => {
  const digits = text.normalize('NFKC').replace(/[,\s%元¥]/g, '')
  switch (kind) {
    case 'text':
      // What csvOf kept from being a formula.
      return text.replace(/^'(?=[=+@-])/, '')
    case 'number':
      return digits !== '' && Number.isFinite(Number(digits)) ? Number(digits) : text
    case 'money': {
      const [, sign = '', yuan, fen = ''] = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(asSpelt(digits)) ?? []
      return yuan === undefined ? text : Number(`${sign}${yuan}${fen.padEnd(2, '0')}`)
    }
    case 'date':
      return dayOf(text.normalize('NFKC'))
    case 'choice':
      return (
        choices.find((choice) =>
          [choice, ...(bookChoices[choice] ?? [])].some((one) => asTyped(one) === asTyped(text)),
        ) ?? text
      )
  }
}

/** 1234.56 is 1234.5599999999999 in a workbook whose program worked it out; 12.345 yuan is no amount. */
const asSpelt = (digits: string): string => {
  if (!/^-?\d{1,11}\.\d{6,}$/.test(digits)) return digits
  const near = Number(digits).toFixed(2)
  return Math.abs(Number(near) - Number(digits)) < 1e-5 ? near : digits
}

const asTyped = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** A heading without what it is counted in: 总资产（元） is 总资产. */
const asHeading = (text: string): string => asTyped(text).replace(/\([^)]*\)$/, '')

/** Above the headings people set a title, a date, a unit. */
const mostRowsAbove = 4

/** The row of the headings, which column each of its cells heads (-1: none of the table's), and what stands below. */
const headingsOf = (item: string, columns: readonly Column[], cells: Cells) => {
  const names = columns.map(({ key }) => [key, ...titleOfColumn(item, key)].map(asHeading))
  const headsIn = (row: readonly string[]) =>
    row.map((text) => names.findIndex((known) => known.includes(asHeading(text))))
  const place = cells
    .slice(0, mostRowsAbove + 1)
    .findIndex((row) => headsIn(row).filter((one) => one >= 0).length >= Math.min(2, columns.length))
  const headings = cells[place]
  return {
    headings,
    headed: headings ? headsIn(headings) : columns.map((_, index) => index),
    below: cells.slice(place + 1),
  }
}

/** What stands in the cells and has no column here: the headings of the columns that rowsFromCells leaves out. */
export const strayColumns = (item: string, columns: readonly Column[], cells: Cells): readonly string[] => {
  const { headings, headed, below } = headingsOf(item, columns, cells)
  const width = Math.max(0, ...below.map(({ length }) => length))
  return Array.from({ length: width }, (_, place) => place)
    .filter((place) => (headed[place] ?? -1) < 0 && below.some((row) => row[place]))
    .map((place) => headings?.[place] || String(place + 1))
}

/**
 * Rows of a table from cells: by the headings of a row near the top that has any of the table's own, in either language
 * and any order, else by place. Empty cells are left out.
 */
export const rowsFromCells = (
  item: string,
  columns: readonly Column[],
  cells: Cells,
): readonly TableRow[] => {
  const { headed, below } = headingsOf(item, columns, cells)
  return below.map((row) =>
    Object.fromEntries(
      row.flatMap((text, index) => {
        const column = columns[headed[index] ?? -1]
        return column && text !== '' ? [[column.key, valueIn(column, text)] as const] : []
      }),
    ),
  )
}

/** A value as it stands in a cell: yuan for money, the word for a choice. */
export const textOfCell = ({ kind }: Column, value: unknown, lang: Lang): string => {
  if (value === null || value === undefined) return ''
  if (kind === 'money' && Number.isSafeInteger(value)) {
    const fen = String(Math.abs(value as number)).padStart(3, '0')
    const cents = fen.slice(-2) === '00' ? '' : `.${fen.slice(-2)}`
    return `${(value as number) < 0 ? '-' : ''}${fen.slice(0, -2)}${cents}`
  }
  const words = kind === 'choice' ? bookChoices[asText(value)] : undefined
  return words ? inLang(words, lang) : asText(value)
}

/** A table as cells with its headings, to be read again by rowsFromCells. */
export const cellsFromRows = (
  item: string,
  columns: readonly Column[],
  rows: readonly TableRow[],
  lang: Lang,
): Cells => [
  columns.map(({ key }) => inLang(titleOfColumn(item, key), lang)),
  ...rows.map((row) => columns.map((column) => textOfCell(column, row[column.key], lang))),
]

/** Cells as CSV; a cell that a spreadsheet would take for a formula is kept from it by an apostrophe. */
export const csvOf = (cells: Cells): string =>
  cells
    .map((row) =>
      row
        .map((cell) => (/^[=+@]|^-(?!\d)/.test(cell) ? `'${cell}` : cell))
        .map((cell) => (/[",\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\r\n')

/** Cells as they lie on the clipboard, to be read again by splitCells: with tabs, and quotes where a cell needs them. */
export const pastedOf = (cells: Cells): string =>
  cells
    .map((row) => (row.length === 1 ? [...row, ''] : row))
    .map((row) =>
      row.map((cell) => (/[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\n')

/** Columns of the lists that are facts, so that they come in and go out like any other table. */
export const listColumns: Readonly<Record<'cisp' | 'engagements', readonly Column[]>> = {
  cisp: [
    { key: 'name', kind: 'text', isRequired: true },
    { key: 'certificateNo', kind: 'text', isRequired: true },
    { key: 'validTo', kind: 'date', isRequired: true },
  ],
  engagements: [
    { key: 'name', kind: 'text', isRequired: true },
    { key: 'client', kind: 'text', isRequired: true },
    { key: 'contractNo', kind: 'text', isRequired: false },
    { key: 'contractOn', kind: 'date', isRequired: true },
    { key: 'amountFen', kind: 'money', isRequired: false },
    { key: 'periodFrom', kind: 'date', isRequired: false },
    { key: 'periodTo', kind: 'date', isRequired: false },
    { key: 'service', kind: 'text', isRequired: true },
    { key: 'acceptedOn', kind: 'date', isRequired: false },
  ],
}
