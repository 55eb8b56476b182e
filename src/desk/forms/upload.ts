import { useCallback, useEffect, useRef, useState } from 'react'
import { Upload } from 'tus-js-client'
import { editionFor } from '#core/rulebook/edition.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import { toDeclare } from '#core/rulebook/secrecy.ts'
import { pointedOut, type Scanned } from '#evidence/scan-answer.ts'
import { newId } from '../api.ts'
import { readLang } from '../lang.ts'
import { api } from '../paths.ts'
import { useSpeech } from '../Speech.tsx'
import { lookThrough } from './look-through.ts'

/**
 * One file on its way: looked through on this machine, then sent. `held` never leaves it; `asking` waits for a
 * declaration; `waiting` for its turn; `broken` for the line or the reader.
 */
export interface Moving {
  readonly key: string
  readonly name: string
  readonly size: number
  /** Bytes looked through or sent. */
  readonly done: number
  readonly state: 'looking' | 'held' | 'asking' | 'waiting' | 'moving' | 'paused' | 'broken' | 'refused'
  /** What the gate found that matters in this state. */
  readonly findings: readonly Finding[]
  /** The server's sentence when it refused the file. */
  readonly reason: string
}

export interface Uploaded {
  id: string
  name: string
  size: number
  sha256?: string
  /** Personal numbers that the gate points out. */
  pointedOut?: readonly Finding[]
  /** How many pages it has, where they could be counted. */
  pages?: number
}

/** Where files are put: on a case or a matter, or on one that is only about to be opened about something. */
interface Place {
  readonly caseId: string | undefined
  readonly about?: string | undefined
}

interface Running {
  readonly file: File
  readonly look: AbortController
  scanned?: Scanned
  upload?: Upload
}

/** Sent at a time; more would only share the same line. */
const atOnce = 3
/** What is sent again at most after a break. */
const chunkBytes = 5_000_000

/** Uploads that pass the gate first, survive a broken line, a reload and a server that went down, and say why when refused. */
export const useUploads = (place: Place, onUploaded: (file: Uploaded) => void) => {
  const { caseId, about } = place
  const { today } = useSpeech()
  const [moving, setMoving] = useState<readonly Moving[]>([])
  const running = useRef(new Map<string, Running>())
  const queue = useRef<string[]>([])
  const sending = useRef(new Set<string>())
  const finished = useRef(onUploaded)
  finished.current = onUploaded

  const change = useCallback((key: string, patch: Partial<Moving> | null) => {
    setMoving((before) =>
      before.flatMap((one) => (one.key === key ? (patch ? [{ ...one, ...patch }] : []) : [one])),
    )
  }, [])

  const pump = useCallback(() => {
    while (sending.current.size < atOnce && queue.current.length > 0) {
      const key = queue.current.shift() ?? ''
      const one = running.current.get(key)
      if (!one) continue
      const settle = (patch: Partial<Moving> | null) => {
        sending.current.delete(key)
        change(key, patch)
        pump()
      }
      sending.current.add(key)
      change(key, { state: 'moving' })
      const told: Told = {
        onSent: (done) => change(key, { done }),
        onBroken: (reason) => settle({ state: 'broken', reason }),
        onRefused: (reason) => settle({ state: 'refused', reason }),
        onUndeclared: (findings) => {
          one.scanned = { kind: null, ...one.scanned, answer: 'refer', findings }
          // What is declared goes up anew: of what was not, the server kept nothing.
          delete one.upload
          settle(asking(one.scanned))
        },
        onSuccess: (uploaded) => {
          running.current.delete(key)
          settle(null)
          finished.current(uploaded)
        },
      }
      one.upload ??= uploadOf(one, { caseId, about }, told)
      void startOrResume(one.upload)
    }
  }, [caseId, about, change])

  const send = useCallback(
    (key: string) => {
      queue.current.push(key)
      change(key, { state: 'waiting', findings: [], reason: '', done: 0 })
      pump()
    },
    [change, pump],
  )

  const look = useCallback(
    async (key: string, { file, look: { signal } }: Running) => {
      const onShare = (share: number) => change(key, { done: share * file.size })
      try {
        const scanned = await lookThrough(file, { edition: editionFor(today), onShare, signal })
        const one = running.current.get(key)
        if (!one) return
        one.scanned = scanned
        const bad = scanned.findings.filter(({ answer }) => answer === 'not-met')
        if (bad.length > 0) change(key, { state: 'held', findings: bad })
        else if (toDeclare(scanned.findings).length > 0) change(key, asking(scanned))
        else send(key)
      } catch {
        // What could not be looked through is not sent: the reader may be there the next time.
        change(key, { state: 'broken' })
      }
    },
    [today, change, send],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = newId()
        const one = { file, look: new AbortController() }
        running.current.set(key, one)
        const { name, size } = file
        setMoving((before) => [
          ...before,
          { key, name, size, done: 0, state: 'looking', findings: [], reason: '' },
        ])
        void look(key, one)
      }
    },
    [look],
  )

  const pause = (key: string) => {
    void running.current.get(key)?.upload?.abort()
    queue.current = queue.current.filter((one) => one !== key)
    sending.current.delete(key)
    change(key, { state: 'paused' })
    pump()
  }
  const resume = (key: string) => {
    const one = running.current.get(key)
    if (!one) return
    if (one.scanned) return send(key)
    change(key, { state: 'looking' })
    void look(key, one)
  }
  const drop = (key: string) => {
    const one = running.current.get(key)
    one?.look.abort()
    // What the server has of it goes at once; if it cannot be reached, it expires there.
    one?.upload?.abort(true).catch(() => {})
    running.current.delete(key)
    queue.current = queue.current.filter((waiting) => waiting !== key)
    sending.current.delete(key)
    change(key, null)
    pump()
  }

  useEffect(() => {
    const all = running.current
    return () => {
      for (const { look: looking, upload } of all.values()) {
        looking.abort()
        void upload?.abort()
      }
    }
  }, [])

  return { moving, add, declare: send, pause, resume, drop }
}

const asking = (scanned: Scanned): Partial<Moving> => ({
  state: 'asking',
  findings: [...toDeclare(scanned.findings), ...pointedOut(scanned)],
})

interface Told {
  onSent(bytes: number): void
  /** With the server's sentence, where it was there and asks for patience. */
  onBroken(reason: string): void
  onRefused(reason: string): void
  /** The server's reader met something to declare where the one here met nothing (Q13.4). */
  onUndeclared(findings: readonly Finding[]): void
  onSuccess(uploaded: Uploaded): void
}

/** A line that broke, a server that starts again, an earlier request that still holds the upload: worth another try. */
const isPassing = (status: number) => status === 0 || status >= 500 || [409, 423, 429].includes(status)

const uploadOf = ({ file, scanned }: Running, { caseId, about }: Place, told: Told): Upload => {
  let answer = ''
  const isDeclared = scanned !== undefined && toDeclare(scanned.findings).length > 0
  const upload = new Upload(file, {
    endpoint: api.files,
    retryDelays: [0, 1000, 3000, 8000],
    chunkSize: chunkBytes,
    removeFingerprintOnSuccess: true,
    // The same file may be on its way to another case as well.
    fingerprint: async () =>
      ['zizhi', caseId, file.name, file.size, file.lastModified, isDeclared].map(String).join(' '),
    metadata: {
      name: file.name,
      caseId: caseId ?? '',
      ...(about && { about }),
      ...(isDeclared && { declared: 'yes' }),
    },
    headers: { 'Accept-Language': readLang() },
    onProgress: told.onSent,
    onAfterResponse: (_, response) => {
      answer = response.getBody() || answer
    },
    onShouldRetry: (error) => isPassing(error.originalResponse?.getStatus() ?? 0),
    onError: (error) => {
      const response = 'originalResponse' in error ? error.originalResponse : null
      const status = response?.getStatus() ?? 0
      const undeclared = undeclaredIn(response?.getBody() ?? '')
      if (undeclared) return told.onUndeclared(undeclared)
      // Signed in again, one goes on where it stopped.
      if (isPassing(status) || status === 401) told.onBroken(reasonOf(response?.getBody() ?? ''))
      else told.onRefused(reasonOf(response?.getBody() ?? '') || String(status))
    },
    onSuccess: () => {
      const id = upload.url?.split('/').at(-1) ?? ''
      const numbers = scanned ? pointedOut(scanned) : []
      const paged = scanned?.pages === undefined ? {} : { pages: scanned.pages }
      told.onSuccess({
        id,
        name: file.name,
        size: file.size,
        ...fileIn(answer),
        ...paged,
        pointedOut: numbers,
      })
    },
  })
  return upload
}

/** Goes on where an earlier page, or this one, stopped. */
const startOrResume = async (upload: Upload): Promise<void> => {
  if (!upload.url) {
    const [last] = await upload.findPreviousUploads()
    if (last) upload.resumeFromPreviousUpload(last)
  }
  upload.start()
}

/** What the server asks to be declared; undefined when it said anything else. */
const undeclaredIn = (body: string): readonly Finding[] | undefined => {
  if (!body.includes('file-not-declared')) return undefined
  const { code, findings } = JSON.parse(body) as { code?: string; findings?: readonly Finding[] }
  return code === 'file-not-declared' ? findings : undefined
}

const reasonOf = (body: string): string => {
  try {
    const problem = JSON.parse(body) as { detail?: string; title?: string; remedy?: string }
    return [problem.detail ?? problem.title, problem.remedy].filter(Boolean).join('')
  } catch {
    return body.slice(0, 200)
  }
}

const fileIn = (answer: string): Partial<Uploaded> => {
  if (!answer.startsWith('{')) return {}
  const { id, sha256, name } = JSON.parse(answer) as Partial<Uploaded>
  return { ...(id ? { id } : {}), ...(sha256 ? { sha256 } : {}), ...(name ? { name } : {}) }
}
