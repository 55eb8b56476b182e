import { SaxesParser, type SaxesTagPlain } from 'saxes'

type Row = (text: string, row: number) => void

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Where a header of a sheet changes place, font or size: `&C`, `&"宋体,加粗"`, `&14`, `&KFF0000`. */
const codes = /&(?:[LCRPNDTAFZGBIUESXYH]|"[^"]*"|K[0-9A-F]{6}|\d{1,3}(?!\d)|K\d\d[+-]\d{3})/gi
const headers = new Set(['oddHeader', 'evenHeader', 'firstHeader'])
const footers = new Set(['oddFooter', 'evenFooter', 'firstFooter'])

const listening = (parser: SaxesParser) => {
  parser.on('error', (error) => {
    throw error
  })
  return { write: (markup: string) => void parser.write(markup), close: () => void parser.close() }
}

/** The texts that the cells of a workbook point at, in their order; the runs of one are joined. */
export const createSharedTexts = (emit: (text: string) => void) => {
  const parser = new SaxesParser()
  let text = ''
  let isText = false
  let phonetic = 0
  parser.on('opentag', ({ name }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'si') text = ''
    else if (local === 'rPh') phonetic += 1
    else if (local === 't') isText = phonetic === 0
  })
  parser.on('text', (more) => {
    if (isText) text += more
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 't') isText = false
    else if (local === 'rPh') phonetic -= 1
    else if (local === 'si') emit(text)
  })
  return listening(parser)
}

/** The rows of a sheet, cells apart by tabs, and what its headers and footers say. */
export const createSheetMarkup = (
  shared: (index: number) => string | undefined,
  onRow: Row,
  onEdge: (text: string, part: 'header' | 'footer') => void,
) => {
  const parser = new SaxesParser()
  let row = 0
  let cells: string[] = []
  let type = ''
  let text = ''
  let isText = false
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'row') {
      row = Number(attributes.r ?? row + 1) || row + 1
      cells = []
    } else if (local === 'c') {
      type = attributes.t ?? ''
      text = ''
    } else if (local === 'v' || local === 't' || headers.has(local) || footers.has(local)) {
      if (local !== 't') text = ''
      isText = true
    }
  })
  parser.on('text', (more) => {
    if (isText) text += more
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'v' || local === 't') isText = false
    else if (local === 'c') cells.push(type === 's' ? (shared(Number(text)) ?? '') : text)
    else if (local === 'row') {
      const told = cells.join('\t')
      if (told.trim()) onRow(told, row)
    } else if (headers.has(local) || footers.has(local)) {
      isText = false
      onEdge(text.replace(/&[LCR]/g, '\n').replace(codes, ''), headers.has(local) ? 'header' : 'footer')
    }
  })
  return listening(parser)
}
