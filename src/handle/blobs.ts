import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { chmod, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Ports } from './ports.ts'

/** Contents kept under their SHA-256 in a folder: the same content twice is kept once. */
export const createBlobs = (folder: string): Ports['blobs'] => {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError(`${sha256} is not a SHA-256`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    pathOf,
    adopt: async (path, sha256) => {
      const target = pathOf(sha256)
      await mkdir(dirname(target), { recursive: true })
      // Under its final name only when it is whole: a crash leaves a `.part`, never half a document. The upload stays
      // until it expires, so that a client whose last answer was lost finds it finished.
      const part = `${target}.${randomUUID()}.part`
      await chmod(path, readOnly)
      await linkOrCopy(path, part)
      await syncFile(part)
      await rename(part, target)
      // Two names of one file are left alone by a rename.
      await rm(part, { force: true })
      await syncFile(dirname(target))
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

/** What was taken is never written again, neither under its digest nor as an upload. */
const readOnly = 0o444

/** The content under a second name; where uploads and contents lie on different disks, a copy of it. */
const linkOrCopy = async (path: string, target: string): Promise<void> => {
  const isSameDisk = (await stat(path)).dev === (await stat(dirname(target))).dev
  await (isSameDisk ? link(path, target) : copyFile(path, target, constants.COPYFILE_FICLONE))
}

/** Makes sure that content, or the names in a folder, outlive a power cut. */
const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}
