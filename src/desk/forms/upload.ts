import { useCallback, useEffect, useRef, useState } from 'react'
import { Upload } from 'tus-js-client'
import { newId } from '../api.ts'
import { readLang } from '../lang.ts'
import { api } from '../paths.ts'

/** One file on its way to the server. */
export interface Moving {
  readonly key: string
  readonly name: string
  readonly size: number
  readonly sent: number
  readonly state: 'moving' | 'paused' | 'broken' | 'refused'
  /** The server's sentence when it refused the file. */
  readonly reason: string
}

export interface Uploaded {
  id: string
  name: string
  size: number
  sha256?: string
}

const reasonOf = (body: string): string => {
  try {
    const problem = JSON.parse(body) as { detail?: string; title?: string; remedy?: string }
    return [problem.detail ?? problem.title, problem.remedy].filter(Boolean).join('')
  } catch {
    return body.slice(0, 200)
  }
}

/** Uploads that survive a broken line: they pause, go on where they stopped, and say why when refused. */
export const useUploads = (caseId: string | undefined, onUploaded: (file: Uploaded) => void) => {
  const [moving, setMoving] = useState<readonly Moving[]>([])
  const running = useRef(new Map<string, Upload>())
  const finished = useRef(onUploaded)
  finished.current = onUploaded

  const change = useCallback((key: string, patch: Partial<Moving> | null) => {
    setMoving((before) =>
      before.flatMap((one) => (one.key === key ? (patch ? [{ ...one, ...patch }] : []) : [one])),
    )
  }, [])

  const add = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = newId()
        let answer = ''
        const upload = new Upload(file, {
          endpoint: api.files,
          retryDelays: [0, 1000, 3000],
          chunkSize: 5_000_000,
          removeFingerprintOnSuccess: true,
          metadata: { name: file.name, filename: file.name, caseId: caseId ?? '' },
          headers: { 'Accept-Language': readLang() },
          onProgress: (sent) => change(key, { sent }),
          onAfterResponse: (_, response) => {
            answer = response.getBody() || answer
          },
          onShouldRetry: (error) => (error.originalResponse?.getStatus() ?? 0) < 400,
          onError: (error) => {
            const response = 'originalResponse' in error ? error.originalResponse : null
            change(
              key,
              response
                ? { state: 'refused', reason: reasonOf(response.getBody()) || String(response.getStatus()) }
                : { state: 'broken', reason: '' },
            )
          },
          onSuccess: () => {
            running.current.delete(key)
            change(key, null)
            const id = upload.url?.split('/').at(-1) ?? ''
            finished.current({ id, name: file.name, size: file.size, ...fileIn(answer) })
          },
        })
        running.current.set(key, upload)
        setMoving((before) => [
          ...before,
          { key, name: file.name, size: file.size, sent: 0, state: 'moving', reason: '' },
        ])
        void upload.findPreviousUploads().then((earlier) => {
          const [last] = earlier
          if (last) upload.resumeFromPreviousUpload(last)
          upload.start()
        })
      }
    },
    [caseId, change],
  )

  const pause = (key: string) => {
    void running.current.get(key)?.abort()
    change(key, { state: 'paused' })
  }
  const resume = (key: string) => {
    change(key, { state: 'moving', reason: '' })
    running.current.get(key)?.start()
  }
  const drop = (key: string) => {
    void running.current
      .get(key)
      ?.abort(true)
      .catch(() => {})
    running.current.delete(key)
    change(key, null)
  }

  useEffect(() => {
    const uploads = running.current
    return () => {
      for (const upload of uploads.values()) void upload.abort()
    }
  }, [])

  return { moving, add, pause, resume, drop }
}

const fileIn = (answer: string): Partial<Uploaded> => {
  if (!answer.startsWith('{')) return {}
  const { id, sha256, name } = JSON.parse(answer) as Partial<Uploaded>
  return { ...(id ? { id } : {}), ...(sha256 ? { sha256 } : {}), ...(name ? { name } : {}) }
}
