import type { PlaceInFile } from '#core/place-in-file.ts'
import { type FileKind, isNamedAs } from '#core/uploads.ts'
import { openArchive, type Part } from './open-archive.ts'
import { readOffice } from './read-office.ts'
import { readSvg, readText } from './read-text.ts'
import { insideOf, type Surroundings } from './reader.ts'
import { type Sniffed, sniff, sniffBytes } from './sniff.ts'
import { Unreadable } from './unreadable.ts'

/** What archives hold besides what was packed. */
const leftBySystems = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^/]*$)/i
/** An encrypted Office document is a compound file that says so, in 16-bit letters. */
const encryptedPackage = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'

/**
 * Reads a file of any kind that is taken, and what lies in it; returns its kind. The kind is told by the content.
 * Throws Unreadable with the reason, or what a parser throws at a damaged file.
 */
export const readFile = async (
  file: Blob,
  name: string,
  at: PlaceInFile,
  around: Surroundings,
): Promise<FileKind> => {
  const head = new Uint8Array(await file.slice(0, sniffBytes).arrayBuffer())
  const sniffed = sniff(head, file.size <= sniffBytes)
  const kind = await readers[sniffed](file, at, around)
  if (!isNamedAs(kind, name)) throw new Unreadable('file-name-differs', at)
  return kind
}

type Read = (file: Blob, at: PlaceInFile, around: Surroundings) => Promise<FileKind>

const readers: Readonly<Record<Sniffed, Read>> = {
  empty: (_, at) => refuse('file-empty', at),
  other: (_, at) => refuse('file-kind', at),
  svg: async (file, at, around) => {
    await readSvg(file, at, around)
    return refuse('file-kind', at)
  },
  compound: async (file, at) => {
    const text = new TextDecoder('latin1').decode(await file.arrayBuffer())
    return refuse(text.includes(encryptedPackage) ? 'file-encrypted' : 'file-kind', at)
  },
  pdf: async (file, at, around) => {
    // Large, and asked for only where there is a PDF.
    const { readPdf } = await import('./read-pdf.ts')
    await readPdf(file, at, around)
    return 'pdf'
  },
  txt: async (file, at, around) => {
    await readText(file, at, around)
    return 'txt'
  },
  png: async (_, at, { to }) => {
    to.unread(at)
    return 'png'
  },
  jpg: async (_, at, { to }) => {
    to.unread(at)
    return 'jpg'
  },
  zip: async (file, at, around) => {
    const parts = await openArchive(file, at, around)
    const office = await officeKind(parts)
    if (office) await readOffice(parts, at, around)
    else await readArchive(parts, at, around)
    return office ?? 'zip'
  },
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
const officeKind = async (parts: readonly Part[]): Promise<'docx' | 'xlsx' | 'pptx' | undefined> => {
  const names = new Set(parts.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) return undefined
  return mainParts.find(([, main]) => names.has(main))?.[0]
}

const readArchive = async (parts: readonly Part[], at: PlaceInFile, around: Surroundings): Promise<void> => {
  if (around.depth >= around.budget.limits.depth) throw new Unreadable('file-nested-too-deep', at)
  let done = 0
  for (const part of parts.filter(({ name }) => !leftBySystems.test(name))) {
    around.progress(done++ / parts.length)
    const here = insideOf(at, part.name)
    for (const name of part.name.split('/')) around.to.see({ text: name, at: { ...here, filePart: 'name' } })
    await around.readInside(await part.blob(), part.name, here)
  }
}
