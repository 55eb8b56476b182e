import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** Text of one part of an Office document as its markup gives it: paragraphs, rows of a table, texts of attributes. */
export interface OfficeMarkup {
  write(markup: string): void
  /** Throws at markup that is not well formed. */
  close(): void
  /** Pictures met, and characters of text. */
  readonly pictures: number
  readonly characters: number
}

/** `footer` while inside a placeholder that is one. */
type Emit = (text: string, isFooter: boolean) => void

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
const breaks: Readonly<Record<string, string>> = {
  br: '\n',
  cr: '\n',
  tab: ' ',
  ptab: ' ',
  noBreakHyphen: '-',
}
const described = ['string', 'descr', 'title', 'alt'] as const
// Word sets a star from its own symbol fonts as a number in the private area.
const symbols: Readonly<Record<string, string>> = { F0AB: '★', F0B6: '★', '2605': '★' }

/** Collects the flowing text of Word and PowerPoint parts; runs are joined, so that a mark cut into runs is whole. */
export const createOfficeMarkup = (emit: Emit): OfficeMarkup => {
  const parser = new SaxesParser()
  /** Open paragraphs and cells, the innermost last: text boxes stand inside paragraphs. */
  const open: { kind: 'p' | 'tc' | 'tr'; text: string; cells: string[] }[] = []
  let isText = false
  let footer = 0
  const counts = { pictures: 0, characters: 0 }
  const add = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
    else emit(text, footer > 0)
  }
  const settle = (text: string) => {
    if (text.trim() === '') return
    counts.characters += text.length
    const cell = open.findLast(({ kind }) => kind === 'tc')
    if (cell) cell.text += `${cell.text ? '\n' : ''}${text}`
    else emit(text, footer > 0)
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 'p' || local === 'tc' || local === 'tr') open.push({ kind: local, text: '', cells: [] })
    else if (local === 't' || local === 'delText') isText = true
    else if (local === 'sym') add(symbols[(attributes['w:char'] ?? '').toUpperCase()] ?? ' ')
    else if (local === 'blip' || local === 'imagedata') counts.pictures += 1
    else if (local === 'ph' && /^(ftr|hdr|dt)$/.test(attributes.type ?? '')) footer = 1
    else if (local in breaks && open.length > 0) add(breaks[local] ?? '')
    for (const key of described) {
      const text = attributes[key]
      if (text?.trim()) emit(text, footer > 0)
    }
  })
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    const local = localName(name)
    if (local === 't' || local === 'delText') isText = false
    else if (local === 'sp') footer = 0
    if (open.at(-1)?.kind !== local) return
    const { text, cells } = open.pop()!
    if (local === 'p') settle(text)
    else if (local === 'tc') open.at(-1)?.cells.push(text)
    else settle(cells.join('\t'))
  })
  parser.on('text', (text) => {
    if (isText) add(text)
  })
  parser.on('cdata', (text) => {
    if (isText) add(text)
  })
  return {
    write: (markup) => void parser.write(markup),
    close: () => void parser.close(),
    get pictures() {
      return counts.pictures
    },
    get characters() {
      return counts.characters
    },
  }
}

/** Hands over every element's text by itself, for parts that are lists of values: properties, charts, comments. */
export const createLooseMarkup = (emit: (text: string, element: string) => void) => {
  const parser = new SaxesParser()
  let text = ''
  let element = ''
  const settle = () => {
    if (text.trim()) emit(text, element)
    text = ''
  }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    settle()
    element = localName(name)
    for (const key of described) if (attributes[key]?.trim()) emit(attributes[key], element)
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', settle)
  return { write: (markup: string) => void parser.write(markup), close: () => void parser.close() }
}
