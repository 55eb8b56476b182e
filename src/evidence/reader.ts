import type { Passage, PlaceInFile } from '#core/place-in-file.ts'
import type { Budget } from './budget.ts'

/** What of a file is in memory at a time. */
export const pieceBytes = 1_000_000

/** Where a reader puts what it reads; nothing is gathered, so that a long document costs no more than a short one. */
export interface Sink {
  see(passage: Passage): void
  /** A page or file without text to read. */
  unread(at: PlaceInFile): void
  /** A part that is too large to be read, or where the reading of a large file ends. */
  unfinished(at: PlaceInFile): void
  /** How many pages the file has, of a kind that has any. */
  counted(pages: number, at: PlaceInFile): void
}

export interface Surroundings {
  readonly to: Sink
  readonly budget: Budget
  /** Where the character maps of PDF lie, ending in a slash: a folder, or an address of our own. */
  readonly characterMaps: string
  /** Told now and then how far the reading is, from 0 to 1. */
  readonly progress: (share: number) => void
  /** Whether QR codes in pictures are read, too: it takes seconds, and only who waits for one wants it. */
  readonly readsCodes?: boolean
  /** How many archives this lies in. */
  readonly depth: number
  /** Reads a file that lies inside this one. */
  readonly readInside: (file: Blob, name: string, at: PlaceInFile) => Promise<void>
}

/** Reads one kind of file. Throws Unreadable with the reason, or whatever its parser throws at a damaged file. */
export type Reader = (file: Blob, at: PlaceInFile, around: Surroundings) => Promise<void>

/** The pieces of a file one after the other, each with the last `overlap` bytes of the one before. */
export async function* piecesOf(
  file: Blob,
  at: PlaceInFile,
  { budget }: Pick<Surroundings, 'budget'>,
  overlap = 0,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < file.size; from += pieceBytes) {
    budget.onTime(at)
    const start = Math.max(0, from - overlap)
    yield new Uint8Array(await file.slice(start, from + pieceBytes).arrayBuffer())
  }
}

/** The place of a file inside another. */
export const insideOf = (at: PlaceInFile, name: string): PlaceInFile => ({
  inside: at.inside ? `${at.inside} › ${name}` : name,
})
