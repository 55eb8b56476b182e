import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { constants, createReadStream } from 'node:fs'
import { chmod, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { type Blobs, blobName } from './blobs.ts'
import { removeOlder } from './spool.ts'

/** Contents as files in a folder on this machine. */
export const createBlobFolder = (folder: string): Blobs => {
  const pathOf = (sha256: string): string => join(folder, blobName(sha256))
  const parts = join(folder, 'parts')
  return {
    kind: 'folder',
    keep: async (path, sha256) => {
      const target = pathOf(sha256)
      const part = join(parts, randomUUID())
      for (const one of [parts, dirname(target)]) await mkdir(one, { recursive: true })
      // Under its final name only when it is whole: a crash leaves a part, never half a document.
      await chmod(path, readOnly)
      await linkOrCopy(path, part)
      await syncFile(part)
      await rename(part, target)
      // Two names of one file are left alone by a rename.
      await rm(part, { force: true })
      await syncFile(dirname(target))
    },
    findSize: async (sha256) => (await stat(pathOf(sha256), { throwIfNoEntry: false }))?.size,
    open: async (sha256, part) => {
      const range = part && { start: part.from, end: part.to }
      const read = createReadStream(pathOf(sha256), { highWaterMark: pieceBytes, ...range })
      // That it cannot be opened is told here, not in the middle of an answer.
      await once(read, 'open')
      return Readable.toWeb(read) as ReadableStream<Uint8Array>
    },
    lend: (sha256, work) => work(pathOf(sha256)),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    sweep: (before) => removeOlder(parts, before),
    ask: async () => {
      await mkdir(folder, { recursive: true })
    },
  }
}

/** What was taken is never written again. */
const readOnly = 0o444
const pieceBytes = 1 << 18

/** The content under a second name; where uploads and contents lie on different disks, a copy of it. */
const linkOrCopy = async (path: string, target: string): Promise<void> => {
  const isSameDisk = (await stat(path)).dev === (await stat(dirname(target))).dev
  await (isSameDisk ? link(path, target) : copyFile(path, target, constants.COPYFILE_FICLONE))
}

/** Makes sure that content, or the names in a folder, outlive a power cut. */
const syncFile = async (path: string): Promise<void> => {
  await using file = await open(path, 'r')
  await file.sync()
}
