import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
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
    adopt: async (path) => {
      const { sha256, sizeBytes } = await digestFile(path)
      const target = pathOf(sha256)
      await mkdir(dirname(target), { recursive: true })
      // Under its final name only when it is whole: a crash leaves a `.part`, never half a document. The upload stays
      // until it expires, so that a client whose last answer was lost finds it finished.
      const part = `${target}.${process.pid}.part`
      await copyFile(path, part, constants.COPYFILE_FICLONE)
      await syncFile(part)
      await rename(part, target)
      await syncFile(dirname(target))
      return { sha256, sizeBytes }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  }
}

const digestFile = async (path: string): Promise<{ sha256: string; sizeBytes: number }> => {
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(path, 'r')
  for await (const chunk of file.createReadStream()) {
    hash.update(chunk as Buffer)
    sizeBytes += (chunk as Buffer).length
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** Makes sure that content, or the names in a folder, outlive a power cut. */
const syncFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  await file.sync()
  await file.close()
}
