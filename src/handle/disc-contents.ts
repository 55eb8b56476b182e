import type { DiscEntry } from '#core/disc/disc-layout.ts'
import type { ArchivePart } from '#documents/disc-archive.ts'
import type { Ports } from './ports.ts'

/** A store far away answers many at once as fast as one. */
const askedAtOnce = 8

/**
 * The files of a disc as parts of its archive. Throws when the content of one is not there whole: that is noticed before
 * the first byte leaves, not in the middle of an archive.
 */
export const contentsOf = async (
  { blobs }: Ports,
  entries: readonly DiscEntry[],
  checksums: ReadonlyMap<string, number | null>,
): Promise<readonly ArchivePart[]> => {
  for (let at = 0; at < entries.length; at += askedAtOnce)
    await Promise.all(
      entries.slice(at, at + askedAtOnce).map(async ({ path, bytes, fileId, sha256 }) => {
        if ((await blobs.findSize(sha256)) !== bytes)
          throw new Error(`the content of ${path}, file ${fileId}, is not as long as it was`)
      }),
    )
  return entries.map(({ path, bytes, sha256 }) => ({
    path,
    bytes,
    crc32: checksums.get(sha256) ?? null,
    open: () => blobs.open(sha256),
  }))
}
