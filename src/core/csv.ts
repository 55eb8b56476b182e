/** One row of a table in a text file: its cells, and the line of the file on which it begins, counted from one. */
export interface CsvRow {
  readonly line: number
  readonly cells: string[]
}

/**
 * Splits a text into rows and cells at `mark` (RFC 4180): a cell in quotes may hold the mark, line ends and doubled
 * quotes. Empty lines are left out. `openQuoteAt` is the line of a quote that is never closed, else null.
 */
export function readCsv(text: string, mark: string): { rows: CsvRow[]; openQuoteAt: number | null } {
  const rows: CsvRow[] = []
  let [line, began] = [1, 1]
  let cells: string[] = []
  let cell = ''
  let quoteAt: number | null = null
  let wasQuoted = false
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cell.trim() !== '') rows.push({ line: began, cells })
    cells = []
    cell = ''
    wasQuoted = false
  }
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] as string
    if (one === '\n') line += 1
    if (quoteAt !== null) {
      if (one !== '"') cell += one
      else if (text[at + 1] === '"') {
        cell += one
        at += 1
      } else quoteAt = null
    } else if (one === '"' && cell.trim() === '' && !wasQuoted) {
      quoteAt = line
      wasQuoted = true
      cell = ''
    } else if (one === mark) {
      cells.push(cell)
      cell = ''
      wasQuoted = false
    } else if (one === '\n') {
      endRow()
      began = line
    } else if (one !== '\r') cell += one
  }
  endRow()
  return { rows, openQuoteAt: quoteAt }
}
