import type { Passage, PlaceInFile } from '#core/place-in-file.ts'
import type { Budget } from './budget.ts'

/** Where a reader puts what it reads; nothing is gathered, so that a long document costs no more than a short one. */
export interface Sink {
  see(passage: Passage): void
  /** A page or file without text to read. */
  unread(at: PlaceInFile): void
}

export interface Surroundings {
  readonly to: Sink
  readonly budget: Budget
  /** Where the character maps of PDF lie, ending in a slash: a folder, or an address of our own. */
  readonly characterMaps: string
  /** Told now and then how far the reading is, from 0 to 1. */
  readonly progress: (share: number) => void
  /** How many archives this lies in. */
  readonly depth: number
  /** Reads a file that lies inside this one. */
  readonly readInside: (file: Blob, name: string, at: PlaceInFile) => Promise<void>
}

/** Reads one kind of file. Throws Unreadable with the reason, or whatever its parser throws at a damaged file. */
export type Reader = (file: Blob, at: PlaceInFile, around: Surroundings) => Promise<void>

/** The place of a file inside another. */
export const insideOf = (at: PlaceInFile, name: string): PlaceInFile => ({
  inside: at.inside ? `${at.inside} › ${name}` : name,
})
