import { BlobReader, configure, type FileEntry, ZipReader } from '@zip.js/zip.js'
import type { PlaceInFile } from '#core/place-in-file.ts'
import { decodeText } from './decode-text.ts'
import { insideOf, type Surroundings } from './reader.ts'
import { Unreadable } from './unreadable.ts'

// The scan itself runs in a worker of ours; workers of its own would outlive the limit.
configure({ useWebWorkers: false })

export interface Part {
  readonly name: string
  /** As the directory says it, which may be a lie. */
  readonly bytes: number
  /** Hands over the content in pieces as it is unpacked. Throws Unreadable when it swells, or what `onPiece` throws. */
  each(onPiece: (piece: Uint8Array<ArrayBuffer>) => void): Promise<void>
  /** The content held whole; Unreadable when larger than a reader may hold. */
  blob(): Promise<Blob>
}

/** Reads a file that lies in an archive. Of a large archive, a part too large to be held is left to a person. */
export const readInside = async (
  part: Part,
  name: string,
  at: PlaceInFile,
  { budget, to, readInside: read }: Surroundings,
): Promise<void> => {
  if (budget.mayLeaveOff && part.bytes > budget.limits.heldBytes) to.unfinished(at)
  else await read(await part.blob(), name, at)
}

/** Old archives from China name their files in GBK and do not say so. */
const nameOf = ({ rawFilename, filename, filenameUTF8 }: FileEntry): string =>
  (filenameUTF8 ? filename : (decodeText(rawFilename) ?? filename)).replaceAll('\\', '/')

/** The files of a ZIP archive, from its directory. Throws Unreadable when there are too many or one is encrypted. */
export const openArchive = async (
  file: Blob,
  at: PlaceInFile,
  { budget }: Pick<Surroundings, 'budget'>,
): Promise<Part[]> => {
  const parts: Part[] = []
  const reader = new ZipReader(new BlobReader(file))
  for await (const entry of reader.getEntriesGenerator()) {
    budget.entry(at)
    if (entry.directory) continue
    const name = nameOf(entry)
    const here = insideOf(at, name)
    if (entry.encrypted) throw new Unreadable('file-encrypted', here)
    parts.push(partOf(entry, name, here, budget))
  }
  return parts
}

const partOf = (entry: FileEntry, name: string, at: PlaceInFile, budget: Surroundings['budget']): Part => {
  const each = async (onPiece: (piece: Uint8Array<ArrayBuffer>) => void) => {
    let soFar = 0
    let thrown: unknown
    const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (piece) => {
        soFar += piece.length
        try {
          budget.unpacked(piece.length, { soFar, packed: entry.compressedSize }, at)
          onPiece(piece)
        } catch (error) {
          thrown = error
          throw error
        }
      },
    })
    try {
      await entry.getData(writable, { checkOverlappingEntry: true })
    } catch (error) {
      // The library may close the stream that has just failed, and then tells of that instead of the reason.
      throw thrown ?? error
    }
  }
  const blob = async () => {
    const held: Uint8Array<ArrayBuffer>[] = []
    let bytes = 0
    // What the directory says of the size may be a lie: it is counted.
    await each((piece) => {
      bytes += piece.length
      if (bytes > budget.limits.heldBytes) throw new Unreadable('file-too-large', at)
      held.push(piece)
    })
    return new Blob(held)
  }
  return { name, bytes: entry.uncompressedSize, each, blob }
}
