import {
  getDocument,
  OPS,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { PlaceInFile } from '#core/place-in-file.ts'
import { insideOf, piecesOf, type Reader, type Surroundings } from './reader.ts'
import { Unreadable } from './unreadable.ts'

// Parsed in this thread, which is a worker already and ends with its limit.
Object.assign(globalThis, { pdfjsWorker: pdfWorker })

/** Upper and lower part of a page, in shares of its height, where headers and footers stand. */
const edge = 0.08
const hardlyText = 20
/** Of a scan, codes are looked for on its first pages. */
const pagesWithCodes = 3
/** A picture larger than this is not unpacked only to know that it is there. */
const mostPixels = 40_000_000
const headLines = 3
/** What is read of a large file at a time. */
const rangeBytes = 1 << 18

const pictures = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
])

/** Actions that run or start something, wherever they hide; names may be spelt with #xx. */
const actions = /\/S\s*\/(?:JavaScript|Launch|Rendition)\b/
/** Longer than any such action, however it is spelt. */
const longestAction = 200

/** Reads a PDF: the text of its pages, annotations, fields, outline and properties, and the files attached to it. */
export const readPdf: Reader = async (file, at, around) => {
  for await (const piece of piecesOf(file, at, around, longestAction))
    if (actions.test(plainMarkup(piece))) throw new Unreadable('file-has-script', at)
  const refusals = Promise.withResolvers<never>()
  const task = getDocument({
    ...(await contentOf(file, at, around, refusals.reject)),
    cMapUrl: around.characterMaps,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    // A folder is read as files are, an address is fetched; this parser knows no third way inside a worker.
    useWorkerFetch: /^https?:/.test(around.characterMaps),
    enableXfa: false,
    maxImageSize: mostPixels,
    stopAtErrors: false,
    verbosity: 0,
  })
  // Nobody is there to type a password.
  task.onPassword = () => refusals.reject(new Unreadable('file-encrypted', at))
  await Promise.race([readDocument(task, at, around), refusals.promise])
  // Only what was read to its end: ended in the middle, the parser throws where nobody can hear it.
  await task.destroy()
}

/** Of a large file no more than this may be asked for: one whose directory is broken would be wanted whole. */
const mostAskedFor = 4

/** The content, held whole while it is of ordinary size; of a larger one the parser gets the ranges it asks for. */
const contentOf = async (
  file: Blob,
  at: PlaceInFile,
  { budget }: Surroundings,
  giveUp: (reason: Unreadable) => void,
) => {
  const { heldBytes } = budget.limits
  if (file.size <= heldBytes) return { data: new Uint8Array(await file.arrayBuffer()) }
  const bytesOf = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer())
  const rangeChunkSize = Math.min(rangeBytes, heldBytes)
  const range = new PDFDataRangeTransport(file.size, await bytesOf(0, rangeChunkSize))
  let asked = 0
  range.requestDataRange = (begin, end) => {
    asked += end - begin
    if (asked > heldBytes * mostAskedFor) return giveUp(new Unreadable('file-too-large', at))
    void bytesOf(begin, end).then((bytes) => range.onDataRange(begin, bytes))
  }
  return { range, rangeChunkSize, disableAutoFetch: true, disableStream: true }
}

const readDocument = async (task: PDFDocumentLoadingTask, at: PlaceInFile, around: Surroundings) => {
  const pdf = await task.promise
  if (pdf.numPages === 0) throw new Unreadable('file-broken', at)
  around.to.counted(pdf.numPages, at)
  if (await pdf.hasJSActions()) throw new Unreadable('file-has-script', at)
  await readProperties(pdf, at, around)
  for (let number = 1; number <= pdf.numPages; number++) {
    around.budget.onTime(at)
    around.progress((number - 1) / pdf.numPages)
    const page = await pdf.getPage(number)
    await readPage(page, { ...at, page: number }, around)
    page.cleanup()
  }
  for (const [id, { filename }] of (await pdf.getAttachments()) ?? []) {
    const content = await pdf.getAttachmentContent(id)
    if (!(content instanceof Uint8Array)) continue
    await around.readInside(new Blob([new Uint8Array(content)]), filename, insideOf(at, filename))
  }
}

/** The bytes as characters, with the numbers that hide letters in names put back. */
const plainMarkup = (data: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(data)
    .replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const readProperties = async (
  pdf: PDFDocumentProxy,
  at: PlaceInFile,
  { to }: Surroundings,
): Promise<void> => {
  const { info } = await pdf.getMetadata()
  for (const text of Object.values(info))
    if (typeof text === 'string') to.see({ text, at: { ...at, filePart: 'properties' } })
  const visit = (items: readonly { title: string; items: unknown[] }[]) => {
    for (const { title, items: inner } of items) {
      to.see({ text: title, at: { ...at, filePart: 'properties' } })
      visit(inner as typeof items)
    }
  }
  visit(((await pdf.getOutline()) ?? []) as { title: string; items: unknown[] }[])
}

interface Line {
  text: string
  /** From 0 at the foot of the page to 1 at its head. */
  height: number
}

const linesOf = (items: readonly object[], [, low = 0, , high = 1]: readonly number[]): Line[] => {
  const lines: Line[] = []
  let line: Line | undefined
  for (const item of items) {
    if (!('str' in item)) continue
    const { str, transform, hasEOL } = item as { str: string; transform: number[]; hasEOL: boolean }
    if (str !== '') {
      line ??= { text: '', height: ((transform[5] ?? 0) - low) / (high - low || 1) }
      line.text += str
    }
    if (hasEOL && line) {
      lines.push(line)
      line = undefined
    }
  }
  return line ? [...lines, line] : lines
}

const readPage = async (
  page: PDFPageProxy,
  at: PlaceInFile,
  { to, budget, readsCodes = false }: Surroundings,
): Promise<void> => {
  if ((await page.getJSActions()) !== null) throw new Unreadable('file-has-script', at)
  const { items } = await page.getTextContent()
  const lines = linesOf(items, page.view)
  const text = lines.map((line) => line.text).join('\n')
  const partOf = ({ height }: Line) => (height > 1 - edge ? 'header' : height < edge ? 'footer' : undefined)
  let block: string[] = []
  let seen = 0
  let part: ReturnType<typeof partOf>
  const settle = () => {
    if (block.length > 0)
      to.see({
        text: block.join('\n'),
        at: part ? { ...at, filePart: part } : at,
        isHead: at.page === 1 && seen <= headLines,
      })
    block = []
  }
  for (const line of lines) {
    if (partOf(line) !== part || seen <= headLines) settle()
    part = partOf(line)
    seen += 1
    block.push(line.text)
  }
  settle()
  for (const annotation of (await page.getAnnotations()) as Record<string, unknown>[]) {
    if (annotation.actions) throw new Unreadable('file-has-script', at)
    for (const said of saidBy(annotation)) to.see({ text: said, at: { ...at, filePart: 'comment' } })
  }
  if (!(await isWithoutText(page, text, budget.mayLeaveOff))) return
  to.unread(at)
  if (!readsCodes || budget.mayLeaveOff || (at.page ?? 1) > pagesWithCodes) return
  // Loaded by whoever waits for a code.
  const { codesOn } = await import('./read-codes.ts')
  for (const code of await codesOn(page)) to.see({ text: code, at })
}

const saidBy = ({
  contentsObj,
  fieldValue,
  textContent,
  alternativeText,
}: Record<string, unknown>): string[] =>
  [(contentsObj as { str?: string })?.str, fieldValue, textContent, alternativeText]
    .flat()
    .filter((said): said is string => typeof said === 'string' && said.trim() !== '')

/** A page that shows something and has no words for it: a scan, outlines instead of letters, a font without its key. */
const isWithoutText = async (page: PDFPageProxy, text: string, isLarge: boolean): Promise<boolean> => {
  const bare = text.replace(/\s/g, '')
  const unmapped = bare.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0
  if (unmapped > bare.length * 0.3 && unmapped > 3) return true
  if (bare.length >= hardlyText) return false
  // Looking closer would unpack its pictures, and of a large file every page may be one.
  if (isLarge) return true
  const { fnArray } = await page.getOperatorList()
  return bare.length === 0 ? fnArray.length > 2 : fnArray.some((operator) => pictures.has(operator))
}
