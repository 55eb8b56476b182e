import type { FilePart, PlaceInFile } from '#core/place-in-file.ts'
import { createLooseMarkup, createOfficeMarkup } from './office-markup.ts'
import { type Part, readInside } from './open-archive.ts'
import { insideOf, type Surroundings } from './reader.ts'
import { createSharedTexts, createSheetMarkup } from './sheet-markup.ts'
import { Unreadable } from './unreadable.ts'

/** Fewer characters than this beside a picture are a page number, not a text. */
const hardlyText = 20
/** The texts of a workbook are held while its sheets point at them. */
const mostSharedCharacters = 30_000_000

type Markup = { write(markup: string): void; close(): void }

const partsOf: readonly [RegExp, FilePart][] = [
  [/\/header\d*\.xml$/, 'header'],
  [/\/footer\d*\.xml$/, 'footer'],
  [/\/(comments\w*|threadedComment\d*)(\/|\d*\.xml$)/i, 'comment'],
  [/\/(notesSlides|notesMasters|footnotes|endnotes)/, 'notes'],
  [/\/(slideMasters|slideLayouts|handoutMasters)\//, 'header'],
  [/^docProps\//, 'properties'],
]

/** Reads every part of a Word, Excel or PowerPoint document: text, headers, notes, comments, drawings, properties. */
export const readOffice = async (
  parts: readonly Part[],
  at: PlaceInFile,
  around: Surroundings,
): Promise<void> => {
  const active = parts.find(({ name }) => /vbaProject\.bin$|\/macrosheets\/|\/activeX\//i.test(name))
  if (active) throw new Unreadable('file-has-macros', at)
  const book = await readWorkbook(parts, at, around)
  let done = 0
  for (const part of parts) {
    around.progress(done++ / parts.length)
    if (/^xl\/(sharedStrings\.xml|workbook\.xml)$/.test(part.name)) continue
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(part.name)) await readSheet(part, book, at, around)
    else if (/\.(xml|vml)$/i.test(part.name) && !/^\[|\/theme\/|\/styles|\/_rels\//.test(part.name))
      await readPart(part, at, around)
    else if (/(^|\/)embeddings\/|\.svg$/i.test(part.name)) {
      const name = part.name.split('/').at(-1) ?? ''
      await readInside(part, name, insideOf(at, name), around)
    }
  }
}

const parse = async (part: Part, markup: Markup): Promise<void> => {
  const decoder = new TextDecoder()
  await part.each((piece) => markup.write(decoder.decode(piece, { stream: true })))
  markup.write(decoder.decode())
  markup.close()
}

const readPart = async (part: Part, at: PlaceInFile, { to }: Surroundings): Promise<void> => {
  const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(part.name)?.[1]
  const filePart = partsOf.find(([pattern]) => pattern.test(part.name))?.[1]
  const here: PlaceInFile = {
    ...at,
    ...(slide && { slide: Number(slide) }),
    ...(filePart && { filePart }),
  }
  const isMain = slide !== undefined || part.name === 'word/document.xml'
  if (!/^(word|ppt)\/|\/(drawings|diagrams)\/|\.vml$/.test(part.name))
    return parse(
      part,
      createLooseMarkup((text) => to.see({ text, at: here })),
    )
  if (part.name.endsWith('.vml')) return readOldDrawing(part, here, to)
  let seen = 0
  const markup = createOfficeMarkup((text, isFooter) => {
    seen += 1
    to.see({ text, at: isFooter ? { ...here, filePart: 'footer' } : here, isHead: isMain && seen <= 3 })
  })
  await parse(part, markup)
  if (isMain && markup.pictures > 0 && markup.characters < hardlyText) to.unread(here)
}

/** Drawings of the old kind are HTML in places and need not be well formed. */
const readOldDrawing = async (part: Part, at: PlaceInFile, to: Surroundings['to']): Promise<void> => {
  const text = await (await part.blob()).text()
  for (const [, said] of text.matchAll(/\bstring="([^"]*)"/g))
    to.see({ text: said ?? '', at: { ...at, filePart: 'header' } })
  to.see({ text: text.replace(/<[^>]*>/g, '\n'), at })
}

interface Workbook {
  readonly sheets: ReadonlyMap<string, string>
  readonly texts: readonly string[]
}

/** The names of the sheets by their parts, and the shared texts. */
const readWorkbook = async (
  parts: readonly Part[],
  at: PlaceInFile,
  { to }: Surroundings,
): Promise<Workbook> => {
  const named = (name: string) => parts.find((part) => part.name === name)
  const texts: string[] = []
  let characters = 0
  const shared = named('xl/sharedStrings.xml')
  if (shared)
    await parse(
      shared,
      createSharedTexts((text) => {
        characters += text.length
        if (characters > mostSharedCharacters) throw new Unreadable('file-too-large', at)
        texts.push(text)
      }),
    )
  const sheets = new Map<string, string>()
  const [workbook, relations] = [named('xl/workbook.xml'), named('xl/_rels/workbook.xml.rels')]
  if (!workbook) return { sheets, texts }
  const markup = await (await workbook.blob()).text()
  const targets = relations ? await (await relations.blob()).text() : ''
  for (const [tag] of markup.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = unescapeXml(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '')
    const id = /\s\w+:id="([^"]*)"/.exec(tag)?.[1]
    const relation = [...targets.matchAll(/<Relationship\s[^>]*>/g)].find(([one]) =>
      one.includes(`Id="${id}"`),
    )
    const target = /Target="([^"]*)"/.exec(relation?.[0] ?? '')?.[1] ?? ''
    sheets.set(target.startsWith('/') ? target.slice(1) : `xl/${target}`, name)
    to.see({ text: name, at: { ...at, sheet: name, filePart: 'name' } })
  }
  return { sheets, texts }
}

const readSheet = (
  part: Part,
  { sheets, texts }: Workbook,
  at: PlaceInFile,
  { to }: Surroundings,
): Promise<void> => {
  const sheet = sheets.get(part.name) ?? part.name.split('/').at(-1) ?? ''
  let seen = 0
  return parse(
    part,
    createSheetMarkup(
      (index) => texts[index],
      (text, row) => {
        seen += 1
        to.see({ text, at: { ...at, sheet, row }, isHead: seen === 1 })
      },
      (text, filePart) => to.see({ text, at: { ...at, sheet, filePart } }),
    ),
  )
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0
    return name ? (entities[name] ?? whole) : point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
