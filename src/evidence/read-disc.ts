import type { FoundFile } from '#core/disc/compare-disc.ts'
import {
  type Manifest,
  mostFiles,
  mostManifestBytes,
  readManifest,
  type UnreadManifest,
} from '#core/disc/disc-manifest.ts'
import { createSha256 } from '#core/sha256.ts'
import { createBudget, type Limits, usualLimits } from './budget.ts'
import { openArchive } from './open-archive.ts'
import { insideOf } from './reader.ts'
import { Unreadable } from './unreadable.ts'

/** A file as it was dropped, with its path in the folder it came from. */
export interface DroppedFile {
  readonly path: string
  readonly content: Blob
}

/** What was found on a disc. */
export interface DiscReading {
  readonly found: readonly FoundFile[]
  /** The manifest on it, or why it could not be read; null where there is none. */
  readonly manifest: Manifest | UnreadManifest | null
  /** Only the manifest was dropped: the digests are what it says, and no content was looked at. */
  readonly isClaimed: boolean
}

/** A disc holds more than an upload, and is read on the clerk's own machine; its files are never held. */
export const discLimits: Limits = {
  ...usualLimits,
  unpackedBytes: 60_000_000_000,
  heldBytes: mostManifestBytes,
  entries: mostFiles,
  milliseconds: 2 * 3600_000,
  wholeBytes: Number.POSITIVE_INFINITY,
}

/** Something that can be read piece by piece, wherever it lies. */
interface Piecewise {
  readonly path: string
  readonly bytes: number
  each(onPiece: (piece: Uint8Array) => void): Promise<void>
  text(): Promise<string>
}

const asPiecewise = ({ path, content }: DroppedFile): Piecewise => ({
  path,
  bytes: content.size,
  each: async (onPiece) => {
    const reader = content.stream().getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) onPiece(read.value)
  },
  text: () => content.text(),
})

const isArchive = ({ path }: DroppedFile): boolean => /\.zip$/i.test(path)
const isManifest = (path: string): boolean => /(^|[/\\])manifest\.json$/i.test(path)

/** The digest of a file; null where it cannot be read. What is hostile or exceeds the limits ends the whole. */
const digestOf = async (file: Piecewise, onBytes: (bytes: number) => void): Promise<string | null> => {
  const hash = createSha256()
  return file
    .each((piece) => {
      hash.update(piece)
      onBytes(piece.length)
    })
    .then(
      () => hash.digest(),
      (fault: unknown) => {
        if (fault instanceof Unreadable) throw fault
        return null
      },
    )
}

/**
 * Reads what was dropped as a disc: its archive, its files, or its manifest alone. Every file is digested piece by piece,
 * so that its size does not matter; `progress` is told the share that was read. Throws Unreadable with the reason when an
 * archive is encrypted, swells out of all proportion or has more files than any dossier, and whatever its parser throws at
 * a file that is no archive.
 */
export const readDisc = async (
  dropped: readonly DroppedFile[],
  { now, progress }: { readonly now: () => number; readonly progress: (share: number) => void },
  limits: Limits = discLimits,
): Promise<DiscReading> => {
  const [only] = dropped
  const isAlone = dropped.length === 1 && only !== undefined
  if (isAlone && isManifest(only.path)) {
    if (only.content.size > mostManifestBytes)
      return { found: [], manifest: 'manifest-too-large', isClaimed: true }
    const manifest = readManifest(await only.content.text())
    const found = typeof manifest === 'string' ? [] : manifest.files
    return { found: found.map(({ path, sha256 }) => ({ path, sha256 })), manifest, isClaimed: true }
  }
  const budget = createBudget(limits, now, 0)
  const files: readonly Piecewise[] =
    isAlone && isArchive(only)
      ? (await openArchive(only.content, {}, { budget })).map(({ name, bytes, each, blob }) => ({
          path: name,
          bytes,
          each,
          text: async () => (await blob()).text(),
        }))
      : dropped.map((file) => {
          budget.entry(insideOf({}, file.path))
          return asPiecewise(file)
        })
  const whole = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let [read, told] = [0, 0]
  const onBytes = (bytes: number) => {
    read += bytes
    const share = Math.min(1, read / Math.max(1, whole))
    if (share - told < 0.005) return
    told = share
    progress(share)
  }
  const found: FoundFile[] = []
  for (const file of files) found.push({ path: file.path, sha256: await digestOf(file, onBytes) })
  const manifest = files.find(({ path }) => isManifest(path))
  const isTooLarge = manifest && manifest.bytes > mostManifestBytes
  return {
    found,
    manifest: isTooLarge ? 'manifest-too-large' : manifest ? readManifest(await manifest.text()) : null,
    isClaimed: false,
  }
}
