import { mkdir, mkdtemp, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Room on this machine's disk for what is under way: nothing in it is a file of a case yet, or any more. */
export interface Spool {
  /** Uploads, each under its id, with what is known of it in `<id>.json` beside it. */
  readonly uploads: string
  /** Lends an empty folder, and removes it with everything in it when `work` ends. */
  lend<Result>(work: (folder: string) => Promise<Result>): Promise<Result>
  /**
   * Of an upload that was taken keeps only how long it was, in no space: a client whose last answer was lost finds it
   * finished, and nothing that is written there reaches the content.
   */
  hollow(id: string): Promise<void>
  /** Removes an upload and what is known of it. */
  drop(id: string): Promise<void>
  /** Removes what a client or a crash left here before this moment (milliseconds); returns how many. */
  sweep(before: number): Promise<number>
}

/** How long an upload can be resumed. */
export const uploadLifeMilliseconds = 24 * 3600 * 1000

export const createSpool = (folder: string): Spool => {
  const uploads = join(folder, 'uploads')
  const scratch = join(folder, 'scratch')
  return {
    uploads,
    lend: async (work) => {
      await mkdir(scratch, { recursive: true })
      const lent = await mkdtemp(join(scratch, 'lent-'))
      try {
        return await work(lent)
      } finally {
        await rm(lent, { recursive: true, force: true })
      }
    },
    hollow: async (id) => {
      const path = join(uploads, id)
      const { size } = await stat(path)
      const empty = `${path}.hollow`
      await writeFile(empty, '')
      await truncate(empty, size)
      await rename(empty, path)
    },
    drop: async (id) => {
      for (const left of [id, `${id}.json`, `${id}.passed`]) await rm(join(uploads, left), { force: true })
    },
    sweep: async (before) => (await removeOlder(uploads, before)) + (await removeOlder(scratch, before)),
  }
}

/**
 * Removes from this folder what is older than this moment (milliseconds); returns how many. What has a `.json` of the
 * same name beside it is as old as that: an upload counts from when it was announced.
 */
export const removeOlder = async (folder: string, before: number): Promise<number> => {
  if (!(await stat(folder, { throwIfNoEntry: false }))) return 0
  const names = new Set(await readdir(folder))
  const stale: string[] = []
  for (const name of names) {
    const teller = names.has(`${name}.json`) ? `${name}.json` : name
    const told = await stat(join(folder, teller), { throwIfNoEntry: false })
    if (told && told.mtimeMs < before) stale.push(name)
  }
  for (const name of stale) await rm(join(folder, name), { recursive: true, force: true })
  return stale.length
}
