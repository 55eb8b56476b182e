import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import type { ScanReply } from '#evidence/scan-on-server.ts'

/**
 * What the gate and the virus scanner said of an upload that they let through, kept beside it until it is taken: while
 * the store of files is away it is asked for again and again, and need not be read again each time.
 */
const besideOf = (path: string): string => `${path}.passed`

/** The verdict on the upload at this path; undefined when it has not been let through yet. */
export const findVerdict = async (path: string): Promise<ScanReply | undefined> => {
  if (!(await stat(besideOf(path), { throwIfNoEntry: false }))) return undefined
  const { hashes, step, ...scanned } = JSON.parse(await readFile(besideOf(path), 'utf8'))
  return { ...scanned, sketch: { step, hashes: new Set(hashes) } }
}

/** Keeps a verdict: whole or not at all, whatever ends this process. Nothing of the text is in it (Q13.4). */
export const keepVerdict = async (path: string, { sketch, ...scanned }: ScanReply): Promise<void> => {
  const part = `${besideOf(path)}.part`
  await writeFile(part, JSON.stringify({ ...scanned, step: sketch.step, hashes: [...sketch.hashes] }))
  await rename(part, besideOf(path))
}

/** Once the upload was taken. */
export const dropVerdict = (path: string): Promise<void> => rm(besideOf(path), { force: true })
