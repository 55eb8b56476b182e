import { parse } from 'csv-parse'
import type { CsvTable } from '#core/bank-statement.ts'

/**
 * Splits a text into rows and cells at `mark` (RFC 4180), each row with the line of the file on which it begins, counted
 * from one. Rows may be of any length; a quote within an unquoted cell stands for itself. `openQuoteAt` is the line of
 * the row in which a quote is never closed, else null.
 */
export const readCsv = (text: string, mark: string): Promise<CsvTable> =>
  new Promise((resolve, reject) => {
    const rows: { line: number; cells: string[] }[] = []
    let ended = 0
    const options = {
      bom: true,
      delimiter: mark,
      // As written by spreadsheets of any machine, also mixed.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      on_record: (cells: string[], { lines }: { readonly lines: number }) => {
        rows.push({ line: ended + 1, cells })
        ended = lines
        return null
      },
    }
    parse(text, options, (error) => {
      if (!error) resolve({ rows, openQuoteAt: null })
      else if (error.code === 'CSV_QUOTE_NOT_CLOSED') resolve({ rows, openQuoteAt: ended + 1 })
      else reject(error)
    })
  })
