import type { StatementFault } from '#core/bank-statement.ts'
import type { At, Facts } from '#core/kernel.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import type { TimelineLine } from '#core/views.ts'
import type { PreviewedLetter } from './contract-of-forms.ts'
import { readLang } from './lang.ts'
import { api, type Stream } from './paths.ts'

/** What a program answers instead of what was asked for (RFC 9457), as src/http writes it. */
interface ProblemBody {
  status: number
  title?: string
  detail?: string
  code?: string
  clause?: string
  remedy?: string
  facts?: Facts
  findings?: (Finding & { message?: string; remedy?: string })[]
  fields?: { path: string | readonly (string | number)[]; message: string }[]
  changed?: TimelineLine[]
  version?: number
  /** What is wrong with a file, place by place. */
  faults?: StatementFault[]
  /** The draft as somebody else has saved it. */
  theirs?: unknown
}

/** Any answer that is not a success. `status` 0: the server could not be reached. */
export class Problem extends Error {
  readonly body: ProblemBody
  readonly status: number
  constructor(body: ProblemBody) {
    super(body.detail || body.title || '')
    this.name = 'Problem'
    this.body = body
    this.status = body.status
  }
}

export const isProblem = (error: unknown, status?: number): error is Problem =>
  error instanceof Problem && (status === undefined || error.status === status)

interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

/** Asks the server. Returns the answer's JSON, or throws a Problem. */
export const request = <T>(path: string, { method = 'GET', body, headers }: Request = {}): Promise<T> =>
  ask(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

/** Hands the server a file as it is. Returns the answer's JSON, or throws a Problem. */
export const sendFile = <T>(path: string, file: Blob): Promise<T> =>
  ask(path, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file })

interface NamedFile {
  readonly blob: Blob
  readonly name: string
}

/** Fetches a file with the name under which the server gives it. Throws a Problem. */
export const fetchFile = (path: string): Promise<NamedFile> => fileFrom(path, { method: 'GET', headers: {} })

const fileFrom = async (path: string, asked: Asked): Promise<NamedFile> => {
  const answer = await reach(path, asked)
  if (!answer.ok) await readAnswer(answer)
  const given = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1]
  return { blob: await answer.blob(), name: decodeURIComponent(given ?? '') }
}

interface Asked {
  method: string
  headers: Record<string, string>
  body?: string | Blob
}

const ask = async <T>(path: string, asked: Asked): Promise<T> => readAnswer(await reach(path, asked))

const reach = (path: string, asked: Asked): Promise<Response> =>
  fetch(path, {
    ...asked,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Accept-Language': readLang(),
      ...asked.headers,
    },
  }).catch(() => {
    throw new Problem({ status: 0 })
  })

const readAnswer = async <T>(answer: Response): Promise<T> => {
  const text = await answer.text()
  const content = text && /json/.test(answer.headers.get('Content-Type') ?? '') ? JSON.parse(text) : undefined
  if (!answer.ok) throw new Problem({ ...content, status: answer.status })
  return content as T
}

/** A random id; `crypto.randomUUID` itself exists on secure origins only. */
export const newId = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * One intention of one person: as long as they ask for the same thing the key stays the same, however often it has to
 * be sent, so that a retry is never a second command.
 */
export const newIntention = () => {
  let asked = ''
  let key = ''
  return (wish: unknown): string => {
    const wished = JSON.stringify(wish)
    if (wished !== asked) {
      asked = wished
      key = newId()
    }
    return key
  }
}

export interface Sent<Page> {
  version: number
  events: { seq: number; type: string; at?: At }[]
  page: Page
}

export interface Command {
  stream: Stream
  id: string
  name: string
  input: unknown
  version: number
  key: string
}

/** Sends a command for the version that was on the screen. Throws a Problem: 409 refused, 412 somebody was first, 422 fields. */
export const send = <Page>({ stream, id, name, input, version, key }: Command): Promise<Sent<Page>> =>
  request(api.command(stream, id, name), {
    method: 'POST',
    body: input,
    headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
  })

/** The letters that a decision would send; nothing is decided. Throws a Problem as `send` does. */
export const preview = ({
  stream,
  id,
  name,
  input,
  version,
}: Omit<Command, 'key'>): Promise<{ letters: readonly PreviewedLetter[] }> =>
  request(api.commandLetters(stream, id, name), {
    method: 'POST',
    body: input,
    headers: { 'If-Match': `"${version}"` },
  })

/** One paper of one of these letters as the PDF that would go out, by their places; marked as a preview. Throws a Problem as `send` does. */
export const previewPaper = (
  { stream, id, name, input, version }: Omit<Command, 'key'>,
  at: { readonly letter: number; readonly paper: number },
): Promise<NamedFile> =>
  fileFrom(api.commandPaper(stream, id, name, at), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify(input),
  })
