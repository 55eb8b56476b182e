import { crc32 } from 'node:zlib'
import { configure, ZipWriter } from '@zip.js/zip.js'
import { type Day, partsOf } from '#core/calendar/day.ts'

configure({ useWebWorkers: false })

/** A file of an archive: held, or opened where it lies when its turn comes. */
export type ArchivePart =
  | { readonly path: string; readonly content: Uint8Array }
  | {
      readonly path: string
      readonly bytes: number
      /** Null where it is not known, and has to be made. */
      readonly crc32: number | null
      open(): Promise<ReadableStream<Uint8Array>>
    }

const bytesOf = (part: ArchivePart): number => ('content' in part ? part.content.length : part.bytes)

/**
 * Its checksum before it is written: with it the entry says all at its head, as every program that unpacks expects of
 * what is stored. Where it is not known yet the file is read twice for it.
 */
const checksumOf = async (part: ArchivePart): Promise<number> => {
  if ('content' in part) return crc32(part.content)
  if (part.crc32 !== null) return part.crc32
  let sum = 0
  for await (const piece of await part.open()) sum = crc32(piece, sum)
  return sum
}

const contentOf = async (part: ArchivePart): Promise<ReadableStream<Uint8Array>> =>
  'content' in part
    ? new ReadableStream({
        start: (to) => {
          if (part.content.length > 0) to.enqueue(part.content)
          to.close()
        },
      })
    : part.open()

/**
 * Lends a content to be written, and closes it whatever becomes of that: the writer of an archive that nobody reads any
 * more leaves what it was given as it lies, and files that are left open come to an end of what a process may open.
 */
const lendContent = async (
  part: ArchivePart,
  write: (content: ReadableStream<Uint8Array>) => Promise<unknown>,
): Promise<void> => {
  const reader = (await contentOf(part)).getReader()
  const lent = new ReadableStream<Uint8Array>({
    pull: async (to) => {
      const { done, value } = await reader.read()
      if (done) to.close()
      else to.enqueue(value)
    },
    cancel: (why) => reader.cancel(why),
  })
  try {
    await write(lent)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** From here an archive needs its large extensions, and its length is not told before. */
const large = { bytes: 0xffff_ffff, entries: 0xffff }
const headBytes = 30
const directoryBytes = 46
const endBytes = 22

/** How long the archive of these parts is, in bytes; null where it needs the large extensions of the format. */
export const archiveBytes = (parts: readonly ArchivePart[]): number | null => {
  let bytes = endBytes
  for (const part of parts) {
    const name = Buffer.byteLength(part.path)
    bytes += headBytes + directoryBytes + 2 * name + bytesOf(part)
  }
  return bytes < large.bytes && parts.length < large.entries ? bytes : null
}

/**
 * A ZIP archive of these parts in their order, stored and not packed: most of it is packed already. Names are UTF-8,
 * large archives Zip64. The same parts on the same day give the same bytes. A part that cannot be read errors the stream.
 */
export const discArchive = (parts: readonly ArchivePart[], on: Day): ReadableStream<Uint8Array> => {
  const { year, month, dayOfMonth } = partsOf(on)
  const lastModDate = new Date(year, month - 1, dayOfMonth)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const write = async () => {
    const zip = new ZipWriter(writable, { level: 0, extendedTimestamp: false, useUnicodeFileNames: true })
    for (const part of parts) {
      const size = bytesOf(part)
      const signature = await checksumOf(part)
      const entry = {
        passThrough: true,
        uncompressedSize: size,
        compressionMethod: 0,
        signature,
        lastModDate,
      }
      await lendContent(part, (readable) => zip.add(part.path, { readable, size }, entry))
    }
    await zip.close()
  }
  // Whoever reads it learns of a fault by the stream; whoever stops reading ends the writing.
  write().catch((fault: unknown) => writable.abort(fault).catch(() => undefined))
  return readable
}
