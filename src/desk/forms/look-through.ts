import type { Edition } from '#core/rulebook/edition.ts'
import { usualLimits } from '#evidence/budget.ts'
import { brokenOff, type Scanned } from '#evidence/scan-answer.ts'
import type { GateReply, GateRequest } from './gate-worker.ts'

interface Look {
  readonly edition: Edition
  /** Told now and then how far it is, from 0 to 1. */
  readonly onShare: (share: number) => void
  /** Ends the look when the file is dropped meanwhile. */
  readonly signal: AbortSignal
}

const patienceMilliseconds = usualLimits.milliseconds + 5_000

/** One after another: each reader may hold tens of megabytes, and people choose whole folders. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Q13.4: looks a file through on this machine, before anything of it is sent. The reader is loaded with the first file
 * that is chosen and ended after each. Rejects when the reader cannot be loaded, and when the look is given up.
 */
export const lookThrough = (file: File, look: Look): Promise<Scanned> => {
  const mine = last.then(() => lookNow(file, look))
  last = mine.catch(() => {})
  return mine
}

const lookNow = async (file: File, { edition, onShare, signal }: Look): Promise<Scanned> => {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./gate-worker.ts', import.meta.url), { type: 'module' })
  const answer = Promise.withResolvers<Scanned>()
  worker.addEventListener('message', ({ data }: MessageEvent<GateReply>) => {
    if ('scanned' in data) answer.resolve(data.scanned)
    else onShare(data.share)
  })
  worker.addEventListener('error', () => answer.reject(new Error('the reader of files is not there')))
  signal.addEventListener('abort', () => answer.reject(signal.reason))
  const alarm = setTimeout(() => answer.resolve(brokenOff('file-takes-too-long')), patienceMilliseconds)
  const characterMaps = new URL(`${import.meta.env.BASE_URL}cmaps/`, location.href).href
  worker.postMessage({ file, edition, characterMaps } satisfies GateRequest)
  try {
    return await answer.promise
  } finally {
    clearTimeout(alarm)
    worker.terminate()
  }
}
