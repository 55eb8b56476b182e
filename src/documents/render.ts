import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { BookPaper } from '#core/book/book-paper.ts'
import type { Sheet } from '#core/papers/sheet.ts'
import { missingCharacters } from './fonts.ts'

export type Template =
  | 'book'
  | 'bulk-check'
  | 'certificate'
  | 'cover'
  | 'labels'
  | 'letter'
  | 'minutes'
  | 'sheet'

/** A template with its data, to be set as PDF, or as a form to be filled in; or a book or a sheet, to be written in Word. */
export type RenderRequest =
  | { readonly template: Template; readonly data: unknown; readonly isForm: boolean }
  | { readonly word: BookPaper }
  | { readonly sheet: Sheet }

export type Rendered = { readonly bytes: Uint8Array } | { readonly fault: string }

interface Task {
  readonly request: RenderRequest
  resolve(bytes: Uint8Array): void
  reject(fault: Error): void
}

/** A document of ours takes milliseconds; one that takes this long never ends. */
const LONGEST_MS = 30_000
const SIZE = Math.max(1, Math.min(4, availableParallelism() - 1))

const waiting: Task[] = []
const idle: Worker[] = []
let working = 0

const start = (): Worker => {
  const worker = new Worker(new URL('./render-worker.ts', import.meta.url))
  // An idle worker that dies is noticed by its thread id; without a listener its error would end the process.
  worker.on('error', () => {})
  return worker
}

const run = (worker: Worker, task: Task) => {
  working += 1
  worker.ref()
  const settle = (healthy: boolean, then: () => void) => {
    clearTimeout(alarm)
    worker.off('message', answered).off('error', broke).off('exit', ended).unref()
    working -= 1
    if (healthy) idle.push(worker)
    else void worker.terminate()
    then()
    next()
  }
  const refuse = (reason: string) => task.reject(new Error(`The document could not be made: ${reason}`))
  const answered = (rendered: Rendered) =>
    settle(true, () => ('bytes' in rendered ? task.resolve(rendered.bytes) : refuse(rendered.fault)))
  const broke = (error: unknown) => settle(false, () => refuse(String(error)))
  const ended = (code: number) => settle(false, () => refuse(`its worker ended with code ${code}`))
  const alarm = setTimeout(
    () => settle(false, () => refuse(`no answer within ${LONGEST_MS / 1000} s`)),
    LONGEST_MS,
  )
  worker.on('message', answered).on('error', broke).on('exit', ended)
  worker.postMessage(task.request)
}

/** Starts waiting tasks while a worker is free; one that died between tasks has no thread any more. */
const next = () => {
  while (waiting.length > 0 && working < SIZE) {
    let worker = idle.pop()
    while (worker && worker.threadId === -1) worker = idle.pop()
    run(worker ?? start(), waiting.shift()!)
  }
}

/** Every text in the data, as one; numbers and switches are always printable. */
export const texts = (data: unknown): string =>
  typeof data === 'object' && data !== null
    ? Object.values(data).map(texts).join('')
    : typeof data === 'string'
      ? data
      : ''

/**
 * Sets a template with its data and returns the bytes of a PDF/A-2b, the certificate those of a PDF/A-3b; the same data gives the same bytes.
 * A form is plain PDF 1.7: what is typed into it later is in a typeface that nobody embeds, which PDF/A does not allow.
 * Throws when a character cannot be drawn, when the template complains in any way, or when its worker dies:
 * a paper with a hole in it must never leave the house.
 */
export const renderPdf = async (
  template: Template,
  data: unknown,
  { isForm = false }: { readonly isForm?: boolean } = {},
): Promise<Uint8Array> => {
  const missing = missingCharacters(texts(data))
  if (missing.length > 0)
    throw new Error(
      `The document could not be made: no typeface here draws ${missing
        .map((character) => `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase()})`)
        .join(', ')}`,
    )
  return render({ template, data, isForm })
}

const render = (request: RenderRequest): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.push({ request, resolve, reject })
    next()
  })

/** The application book in Word (see writeBook), made beside the server's own thread. Throws when it cannot be made. */
export const renderWord = (word: BookPaper): Promise<Uint8Array> => render({ word })

/** A paper of a case in Word (see writeSheet). Throws when it cannot be made. */
export const renderSheetInWord = (sheet: Sheet): Promise<Uint8Array> => render({ sheet })
