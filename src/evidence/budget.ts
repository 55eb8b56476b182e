import type { PlaceInFile } from '#core/place-in-file.ts'
import { Unreadable } from './unreadable.ts'

/** What one file may cost its reader, with everything inside it. */
export interface Limits {
  /** All bytes that come out of archives, together. */
  readonly unpackedBytes: number
  /** One part of an archive that has to be held in memory whole. */
  readonly heldBytes: number
  /** How many times larger than its packed form something may be, once it is large at all. */
  readonly swelling: number
  readonly entries: number
  readonly depth: number
  readonly milliseconds: number
  /** A file larger than this may be read in part, and the rest left to a person. */
  readonly wholeBytes: number
}

export const usualLimits: Limits = {
  unpackedBytes: 400_000_000,
  heldBytes: 60_000_000,
  swelling: 150,
  entries: 5_000,
  depth: 4,
  milliseconds: 60_000,
  wholeBytes: 50 * 1024 * 1024,
}

/** Below this, however well it packs, nothing is a bomb: a table of zeros packs a thousandfold. */
const harmlessBytes = 20_000_000

/** Keeps the accounts of one scan; throws Unreadable when something is spent. */
export interface Budget {
  /** Bytes that came out of an archive, and the packed bytes of the part that they came from. */
  unpacked(bytes: number, part: { soFar: number; packed: number }, at: PlaceInFile): void
  entry(at: PlaceInFile): void
  /** To be asked between the steps of any work that may be long. */
  onTime(at: PlaceInFile): void
  readonly limits: Limits
  /** Whether the file is so large that what cannot be afforded is left to a person instead of refused. */
  readonly mayLeaveOff: boolean
}

export const createBudget = (limits: Limits, now: () => number, fileBytes: number): Budget => {
  const start = now()
  let bytes = 0
  let entries = 0
  const onTime = (at: PlaceInFile) => {
    if (now() - start > limits.milliseconds) throw new Unreadable('file-takes-too-long', at)
  }
  return {
    limits,
    mayLeaveOff: fileBytes > limits.wholeBytes,
    onTime,
    entry: (at) => {
      entries += 1
      if (entries > limits.entries) throw new Unreadable('file-nested-too-deep', at)
    },
    unpacked: (more, { soFar, packed }, at) => {
      bytes += more
      if (soFar > harmlessBytes && soFar > packed * limits.swelling) throw new Unreadable('file-swells', at)
      if (bytes > limits.unpackedBytes) throw new Unreadable('file-too-large', at)
      onTime(at)
    },
  }
}
