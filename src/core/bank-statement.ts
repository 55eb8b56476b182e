import { type Day, isDay } from '#core/calendar/day.ts'

/** A table in a text file, split at one mark: its rows, each with the line of the file on which it begins. */
export interface CsvTable {
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The line of the row in which a quote is never closed, else null. */
  readonly openQuoteAt: number | null
}

/** What a statement may stand between its cells. */
export const statementMarks = [',', '\t', ';'] as const

/** One transfer that arrived, as the bank tells it. */
export interface StatementLine {
  readonly bookedOn: Day
  /** Empty where the bank names nobody, as for interest. */
  readonly payer: string
  readonly amountFen: number
  readonly remark: string
  /** The bank's own number of the transfer; empty where it gives none. */
  readonly serial: string
}

/** What is wrong at one place of a statement: the line of the file, counted from one, and the column. */
export interface StatementFault {
  readonly code:
    | 'heading-missing'
    | 'quote-open'
    | 'day-wrong'
    | 'amount-wrong'
    | 'too-long'
    | 'nothing-in-it'
  readonly line: number
  /** The heading as the bank spells it; of a missing one, how it may be spelt. */
  readonly column: string
  readonly found: string
}

export type Statement =
  | { readonly lines: readonly StatementLine[]; readonly outgoing: number }
  | { readonly faults: readonly StatementFault[] }

/** The headings under which banks give each column, the most usual first. Written without spaces and units. */
const headings = {
  day: ['交易日期', '记账日期', '入账日期', '交易时间', '日期', 'transactiondate', 'date'],
  payer: ['对方户名', '对方名称', '对方账户名称', '对方单位', '付款人', '付款人名称', '付款方户名', 'payer'],
  credit: ['贷方金额', '收入', '收入金额', '贷方发生额', '贷方', '存入金额', 'credit'],
  debit: ['借方金额', '支出', '支出金额', '借方发生额', '借方', '支取金额', 'debit'],
  remark: ['摘要', '附言', '用途', '备注', '交易附言', 'remark', 'remarks'],
  serial: ['流水号', '交易流水号', '核心流水号', '交易流水', 'serial', 'reference'],
} as const satisfies Record<string, readonly string[]>

type Column = keyof typeof headings
const needed: readonly Column[] = ['day', 'payer', 'credit']

/** 贷方金额（元） and 贷方金额 are the same heading. */
const plainHeading = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/\s/g, '')
    .toLowerCase()

interface Table {
  readonly at: Readonly<Record<Column, readonly number[]>>
  readonly cells: readonly string[]
}

const asHeading = (cells: readonly string[]): Table => {
  const plain = cells.map(plainHeading)
  const placesOf = (names: readonly string[]) =>
    plain.flatMap((one, place) => (names.includes(one) ? [place] : []))
  return {
    cells,
    at: Object.fromEntries(
      Object.entries(headings).map(([column, names]) => [column, placesOf(names)]),
    ) as unknown as Table['at'],
  }
}

const known = ({ at }: Table): number => needed.filter((column) => at[column].length > 0).length

/** Spaces, tabs that keep a spreadsheet from rounding, and characters that nobody can see. */
const cleaned = (cell: string | undefined): string =>
  (cell ?? '')
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()

/** 2026-11-28, 2026/11/28, 2026.11.28, 20261128 or 2026年11月28日, with or without a time behind it; else undefined. */
const dayIn = (text: string): Day | undefined => {
  const [, year, month, day] =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?(?:$|[T\s])/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:$|[T\s]|\d{6}$)/.exec(text) ??
    []
  const found = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(found) ? found : undefined
}

/** An amount in fen: 36,000.00, ¥36000 or 36000.5; undefined where it is none. */
const fenIn = (text: string): number | undefined => {
  const [, yuan, cents = ''] =
    /^[¥+]?(\d{1,3}(?:,\d{3})+|\d{1,10})(?:\.(\d{1,2}))?元?$/.exec(text.replace(/\s/g, '')) ?? []
  return yuan === undefined
    ? undefined
    : Number(yuan.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'))
}

const isNothing = (text: string): boolean => /^[-—]*$/.test(text) || /^0+(\.0+)?$/.test(text)

const longest = 200
const totals = /^(合计|总计|小计|本页|total)/i

type Read = { readonly line: StatementLine } | { readonly fault: StatementFault } | 'outgoing' | 'nothing'

const readRow = ({ at, cells: heads }: Table, { line, cells }: CsvTable['rows'][number]): Read => {
  const first = (column: Column) => cleaned(cells[at[column][0] ?? -1])
  const joined = (column: Column) => {
    const parts = at[column].map((place) => cleaned(cells[place])).filter((part) => part !== '')
    return [...new Set(parts)].join(' ')
  }
  if (
    cells.every((cell) => cleaned(cell) === '') ||
    totals.test(cleaned(cells.find((cell) => cleaned(cell) !== '')))
  )
    return 'nothing'
  const wrong = (code: StatementFault['code'], column: Column, found: string): Read => ({
    fault: { code, line, column: cleaned(heads[at[column][0] ?? -1]), found: found.slice(0, longest) },
  })
  const bookedOn = dayIn(first('day'))
  if (!bookedOn) return wrong('day-wrong', 'day', first('day'))
  if (isNothing(first('credit'))) {
    const isOutgoing = !isNothing(first('debit'))
    return isOutgoing ? 'outgoing' : wrong('amount-wrong', 'credit', first('credit'))
  }
  const amountFen = fenIn(first('credit'))
  if (amountFen === undefined) return wrong('amount-wrong', 'credit', first('credit'))
  const told = { payer: first('payer'), remark: joined('remark'), serial: first('serial') }
  for (const column of ['payer', 'remark', 'serial'] as const)
    if (told[column].length > longest) return wrong('too-long', column, told[column])
  return { line: { bookedOn, amountFen, ...told } }
}

/**
 * Reads a bank's statement, split at each of the `statementMarks`: the rows below the line of headings, wherever that
 * stands, in the reading that has most of them. What went out is counted and left aside. Either every line that came
 * in, or every fault; never a part.
 */
export function readStatement(reads: readonly CsvTable[]): Statement {
  const tables = reads.map(({ rows, openQuoteAt }) => {
    const ranked = rows.slice(0, 30).map(({ cells }, place) => ({ place, table: asHeading(cells) }))
    const best = ranked.toSorted((a, b) => known(b.table) - known(a.table) || a.place - b.place)[0]
    return { rows, openQuoteAt, best }
  })
  const { rows, openQuoteAt, best } = tables.toSorted(
    (a, b) => (b.best ? known(b.best.table) : 0) - (a.best ? known(a.best.table) : 0),
  )[0] as (typeof tables)[number]
  if (openQuoteAt !== null)
    return { faults: [{ code: 'quote-open', line: openQuoteAt, column: '', found: '' }] }
  if (!best) return { faults: [{ code: 'nothing-in-it', line: 1, column: '', found: '' }] }
  const missing = needed.filter((column) => best.table.at[column].length === 0)
  if (missing.length > 0)
    return {
      faults: missing.map((column) => ({
        code: 'heading-missing',
        line: known(best.table) > 0 ? (rows[best.place]?.line ?? 1) : 1,
        column: headings[column].slice(0, 3).join('、'),
        found: '',
      })),
    }
  const read = rows.slice(best.place + 1).map((row) => readRow(best.table, row))
  const faults = read.flatMap((one) => (typeof one === 'object' && 'fault' in one ? [one.fault] : []))
  if (faults.length > 0) return { faults }
  const lines = read.flatMap((one) => (typeof one === 'object' && 'line' in one ? [one.line] : []))
  const outgoing = read.filter((one) => one === 'outgoing').length
  return lines.length === 0 && outgoing === 0
    ? { faults: [{ code: 'nothing-in-it', line: 1, column: '', found: '' }] }
    : { lines, outgoing }
}
