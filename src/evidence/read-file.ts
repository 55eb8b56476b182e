import type { PlaceInFile } from '#core/place-in-file.ts'
import type { FileKind } from '#core/uploads.ts'
import { openArchive, type Part, readInside } from './open-archive.ts'
import { walkJpg, walkPng } from './read-image.ts'
import { readOffice } from './read-office.ts'
import { readSvg, readText } from './read-text.ts'
import { insideOf, piecesOf, type Reader, type Surroundings } from './reader.ts'
import { type Sniffed, sniff, sniffBytes } from './sniff.ts'
import { Unreadable } from './unreadable.ts'

/** What archives hold besides what was packed. */
const leftBySystems = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i
/** An encrypted Office document is a compound file that says so, in 16-bit letters. */
const encryptedPackage = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'

/** A file whose kind is known, and the reading of it that is still to be done. */
export interface Opened {
  readonly kind: FileKind
  read(): Promise<void>
}

/**
 * Tells what a file is, by its content alone. Throws Unreadable for what is not taken; `read` reads it and what lies in
 * it, and throws Unreadable with the reason, or what a parser throws at a damaged file.
 */
export const openFile = async (file: Blob, at: PlaceInFile, around: Surroundings): Promise<Opened> => {
  const head = new Uint8Array(await file.slice(0, sniffBytes).arrayBuffer())
  return openers[sniff(head, file.size <= sniffBytes)](file, at, around)
}

type Open = (file: Blob, at: PlaceInFile, around: Surroundings) => Promise<Opened>

const openers: Readonly<Record<Sniffed, Open>> = {
  empty: (_, at) => refuse('file-empty', at),
  other: (_, at) => refuse('file-kind', at),
  svg: async (file, at, around) => {
    // Refused in any case; one of ordinary size is told why it would be dangerous, too.
    if (file.size <= around.budget.limits.heldBytes) await readSvg(file, at, around)
    return refuse('file-kind', at)
  },
  compound: async (file, at, around) => {
    const overlap = encryptedPackage.length
    for await (const piece of piecesOf(file, at, around, overlap))
      if (new TextDecoder('latin1').decode(piece).includes(encryptedPackage))
        throw new Unreadable('file-encrypted', at)
    return refuse('file-kind', at)
  },
  pdf: async (file, at, around) => {
    // Large, and asked for only where there is a PDF.
    const { readPdf } = await import('./read-pdf.ts')
    return { kind: 'pdf', read: () => readPdf(file, at, around) }
  },
  txt: async (file, at, around) => ({ kind: 'txt', read: () => readText(file, at, around) }),
  png: async (file, at, around) => ({
    kind: 'png',
    read: async () => {
      await walkPng(file, at, around)
      around.to.unread(at)
      if (around.readsCodes) await readCodeOfPng(file, at, around)
    },
  }),
  jpg: async (file, at, around) => ({
    kind: 'jpg',
    read: async () => {
      await walkJpg(file, at, around)
      around.to.unread(at)
      if (around.readsCodes) await readCodeOfJpg(file, at, around)
    },
  }),
  zip: async (file, at, around) => {
    const parts = await openArchive(file, at, around)
    const office = officeKind(parts)
    return office
      ? { kind: office, read: () => readOffice(parts, at, around) }
      : { kind: 'zip', read: () => readArchive(parts, at, around) }
  },
}

/** The code in a PNG of a paper, as scanning programs of telephones save it. */
const readCodeOfPng: Reader = async (file, at, around) => {
  if (file.size > around.budget.limits.heldBytes) return
  const [{ findCode }, { greyOfPng }] = await Promise.all([
    import('./read-codes.ts'),
    import('./read-png.ts'),
  ])
  const grey = await greyOfPng(new Uint8Array(await file.arrayBuffer()), at, around)
  const code = grey && (await findCode(grey))
  if (code !== undefined) around.to.see({ text: code, at })
}

/** The code in a photograph of a paper; that it has no words is said already. */
const readCodeOfJpg: Reader = async (file, at, around) => {
  const [{ photographAsPdf }, { readPdf }] = await Promise.all([
    import('./read-codes.ts'),
    import('./read-pdf.ts'),
  ])
  const page = photographAsPdf(new Uint8Array(await file.arrayBuffer()))
  if (page) await readPdf(page, at, { ...around, to: { ...around.to, unread: () => {} } })
}

const refuse = async (code: Unreadable['code'], at: PlaceInFile): Promise<never> => {
  throw new Unreadable(code, at)
}

const mainParts = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
] as const

/** Which Office document an archive is, by its main part; undefined for any other archive. */
const officeKind = (parts: readonly Part[]): 'docx' | 'xlsx' | 'pptx' | undefined => {
  const names = new Set(parts.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) return undefined
  return mainParts.find(([, main]) => names.has(main))?.[0]
}

const readArchive = async (parts: readonly Part[], at: PlaceInFile, around: Surroundings): Promise<void> => {
  if (around.depth >= around.budget.limits.depth) throw new Unreadable('file-nested-too-deep', at)
  let done = 0
  for (const part of parts.filter(({ name }) => !leftBySystems.test(name))) {
    around.progress(done++ / parts.length)
    around.budget.onTime(at)
    const here = insideOf(at, part.name)
    for (const name of part.name.split('/')) around.to.see({ text: name, at: { ...here, filePart: 'name' } })
    await readInside(part, part.name, here, around)
  }
}
