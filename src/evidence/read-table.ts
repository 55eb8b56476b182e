import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { createBudget, usualLimits } from './budget.ts'
import { decodeText } from './decode-text.ts'
import { openArchive, type Part } from './open-archive.ts'
import { createSharedTexts } from './sheet-markup.ts'

/** Rows of a workbook that are read: more is no table of a book. */
const mostRows = 2000

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The place of a column by its letters: A is 0, AB is 27. */
const placeOf = (reference: string): number =>
  [...(/^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')].reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1

const parse = async (part: Part, markup: { write(text: string): void; close(): void }): Promise<void> => {
  const decoder = new TextDecoder()
  await part.each((piece) => markup.write(decoder.decode(piece, { stream: true })))
  markup.write(decoder.decode())
  markup.close()
}

/** More merged cells than this no table has. */
const mostMerged = 2000

/**
 * Collects the cells of a sheet at their places; a cell that is not there is empty. What was merged down a column says
 * the same in each of its rows: a workbook keeps it in the uppermost alone.
 */
const createCells = (texts: readonly string[], rows: string[][]) => {
  const byNumber = new Map<number, string[]>()
  let merged = 0
  const fillDown = (reference: string) => {
    const [, column = '', from, to] = /^([A-Z]{1,3})(\d{1,7}):\1(\d{1,7})$/.exec(reference) ?? []
    const place = placeOf(column)
    const text = byNumber.get(Number(from))?.[place]
    merged += 1
    if (!text || merged > mostMerged) return
    for (
      let number = Number(from) + 1;
      number <= Math.min(Number(to), Number(from) + mostRows);
      number += 1
    ) {
      const row = byNumber.get(number)
      if (!row || row[place]) continue
      while (row.length < place) row.push('')
      row[place] = text
    }
  }
  const parser = new SaxesParser()
  let type = ''
  let text = ''
  let place = 0
  let isText = false
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'row') {
      const row: string[] = []
      rows.push(row)
      if (rows.length <= mostRows) byNumber.set(Number(attributes.r ?? rows.length), row)
    } else if (local === 'mergeCell') fillDown(attributes.ref ?? '')
    else if (local === 'c') {
      type = attributes.t ?? ''
      text = ''
      const stated = placeOf(attributes.r ?? '')
      place = stated >= 0 ? stated : (rows.at(-1)?.length ?? 0)
    } else if (local === 'v' || local === 't') isText = true
  })
  parser.on('text', (more) => {
    if (isText) text += more
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'v' || local === 't') isText = false
    else if (local === 'c' && place < 100) {
      const row = rows.at(-1)
      if (!row || rows.length > mostRows) return
      while (row.length < place) row.push('')
      row[place] = (type === 's' ? (texts[Number(text)] ?? '') : text).trim()
    }
  })
  return { write: (more: string) => void parser.write(more), close: () => void parser.close() }
}

/**
 * The cells of the first sheet of a workbook; days stand in it as serial numbers. Throws Unreadable when the file is
 * encrypted or swells, or what its parser throws at a damaged one.
 */
export const readWorkbookCells = async (file: Blob): Promise<readonly (readonly string[])[]> => {
  const budget = createBudget(usualLimits, () => performance.now(), file.size)
  const parts = await openArchive(file, {}, { budget })
  const texts: string[] = []
  const shared = parts.find(({ name }) => name === 'xl/sharedStrings.xml')
  if (shared)
    await parse(
      shared,
      createSharedTexts((text) => texts.push(text)),
    )
  const rows: string[][] = []
  const [sheet] = parts
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }))
  if (sheet) await parse(sheet, createCells(texts, rows))
  return rows.slice(0, mostRows).filter((row) => row.some(Boolean))
}

/** The text of a CSV file, in UTF-8 or GB18030; undefined when it is no text. */
export const readCsvText = async (file: Blob): Promise<string | undefined> =>
  decodeText(new Uint8Array(await file.arrayBuffer()))
