import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { AlikePassages } from '#core/alike-passages.ts'
import type { ReceiptMark } from '#core/papers/receipt-code.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { Sketch } from '#core/shingles.ts'
import { usualLimits } from './budget.ts'
import type { Digests } from './digest-file.ts'
import { brokenOff, type Scanned } from './scan-answer.ts'

export interface FileOnDisk {
  readonly path: string
  readonly name: string
}

/** One file is scanned; of two, the passages that they have in common are looked for. */
export interface ScanRequest {
  readonly files: readonly [FileOnDisk] | readonly [FileOnDisk, FileOnDisk]
  readonly edition: Edition
  /** Whether codes in pictures are read, too: of what may be a scan that is waited for. */
  readonly readsCodes?: boolean
}

export interface ScanReply extends Scanned {
  /** The text as shingles, to be compared with that of other files (Q16). */
  readonly sketch: Sketch
  /** Null when the reading had to be broken off. */
  readonly digests: Digests | null
  /** The receipt of an audit date that it is, by the code in its text (Q4.4). */
  readonly receipt: ReceiptMark | null
}

interface Task {
  readonly request: ScanRequest
  readonly sizeBytes: number
  resolve(reply: unknown): void
  /** What is answered when the thread runs out of time or memory. */
  readonly gaveUp: (code: 'file-takes-too-long' | 'file-too-large') => unknown
  reject(fault: Error): void
}

/** A reader keeps its own time and answers; one that is stuck inside a parser is ended a little later. */
const longestMilliseconds = (sizeBytes: number) =>
  usualLimits.milliseconds + 5_000 + sizeBytes / slowestBytesAMillisecond
/** Digests are made of the whole of a file, however large: five megabytes a second are a busy machine with a slow disk. */
const slowestBytesAMillisecond = 5_000
const megabytes = 768
const threads = Math.max(1, Math.min(2, availableParallelism() - 1))

const waiting: Task[] = []
const idle: Worker[] = []
let working = 0

const start = (): Worker => {
  const worker = new Worker(new URL('./scan-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  // An idle worker that dies is noticed by its thread id; without a listener its error would end the process.
  worker.on('error', () => {})
  worker.unref()
  return worker
}

const run = (worker: Worker, { request, sizeBytes, gaveUp, resolve, reject }: Task) => {
  working += 1
  worker.ref()
  const settle = (then: () => void, isHealthy: boolean) => {
    clearTimeout(alarm)
    worker.off('message', answered).off('error', broke).off('exit', broke).unref()
    working -= 1
    if (isHealthy) idle.push(worker)
    else void worker.terminate()
    then()
    next()
  }
  const answered = (reply: unknown) => settle(() => resolve(reply), true)
  // What a parser throws is answered by the scan itself; whatever ends the thread but its limits is a fault of ours.
  const broke = (fault: unknown) => {
    const isMemory = (fault as { code?: string })?.code === 'ERR_WORKER_OUT_OF_MEMORY'
    settle(
      () =>
        isMemory ? resolve(gaveUp('file-too-large')) : reject(new Error(`The scan broke off: ${fault}`)),
      false,
    )
  }
  const alarm = setTimeout(
    () => settle(() => resolve(gaveUp('file-takes-too-long')), false),
    longestMilliseconds(sizeBytes),
  )
  worker.on('message', answered).on('error', broke).on('exit', broke)
  worker.postMessage(request)
}

const next = () => {
  while (waiting.length > 0 && working < threads) {
    let worker = idle.pop()
    while (worker && worker.threadId === -1) worker = idle.pop()
    run(worker ?? start(), waiting.shift()!)
  }
}

const inThread = async (request: ScanRequest, gaveUp: Task['gaveUp']): Promise<unknown> => {
  const sizes = await Promise.all(request.files.map(async ({ path }) => (await stat(path)).size))
  const sizeBytes = sizes.reduce((sum, size) => sum + size, 0)
  return new Promise((resolve, reject) => {
    waiting.push({ request, sizeBytes, gaveUp, resolve, reject })
    next()
  })
}

/**
 * Scans a file on disk in a thread of its own, whose time and memory are bounded; a file that exhausts either is
 * answered as such and takes nothing else down (Q13.4). Throws only for a fault of ours.
 */
export const scanPath = async (
  path: string,
  name: string,
  edition: Edition,
  { readsCodes = false }: { readonly readsCodes?: boolean } = {},
): Promise<ScanReply> =>
  (await inThread({ files: [{ path, name }], edition, readsCodes }, (code) => ({
    ...brokenOff(code),
    sketch: { step: 1, hashes: new Set() },
    digests: null,
    receipt: null,
  }))) as ScanReply

/** The passages that two files have in common (Q16, Q19), read under the same limits; none when those are exhausted. */
export const comparePaths = async (
  one: FileOnDisk,
  other: FileOnDisk,
  edition: Edition,
): Promise<AlikePassages[]> => (await inThread({ files: [one, other], edition }, () => [])) as AlikePassages[]
