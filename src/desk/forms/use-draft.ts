import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem, request } from '../api.ts'
import type { Draft } from '../contract.ts'
import { api } from '../paths.ts'
import { type Book, tidy } from './book.ts'

export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly isSignedOut: boolean }

const pause = 1200
const retryAfter = 5000

/**
 * The book as it is typed, saved by itself a moment after the last key. When somebody else has saved in between,
 * nothing is overwritten: `theirs` holds the other side until one of the two is chosen.
 */
export const useDraft = (caseId: string, start: Draft) => {
  const [book, setBook] = useState(start.book as Book)
  const [saving, setSaving] = useState<Saving>({ state: 'saved', at: null })
  const [theirs, setTheirs] = useState<Draft | null>(null)
  const version = useRef(start.version)
  const latest = useRef(book)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The book as the server has it, and the save on its way there. */
  const kept = useRef(book)
  const running = useRef<Promise<void> | null>(null)

  const send = useCallback(async () => {
    const sent = latest.current
    setSaving({ state: 'saving' })
    try {
      const saved = await request<{ version: number; savedAt: string }>(api.draft(caseId), {
        method: 'PUT',
        body: { book: tidy(sent) },
        headers: { 'If-Match': `"${version.current}"` },
      })
      version.current = saved.version
      kept.current = sent
      setSaving(latest.current === sent ? { state: 'saved', at: saved.savedAt } : { state: 'waiting' })
    } catch (error) {
      const isConflict = isProblem(error, 412) && error.body.theirs
      if (isConflict) setTheirs(error.body.theirs as Draft)
      setSaving(isConflict ? { state: 'waiting' } : { state: 'failed', isSignedOut: isProblem(error, 401) })
      // A no stays a no until something else is typed; a dropped line, a session that ended or a fault may pass.
      const mayPass = isProblem(error) && ([0, 401].includes(error.status) || error.status >= 500)
      if (mayPass) timer.current = setTimeout(() => void save.current(), retryAfter)
    }
  }, [caseId])

  /** One save at a time: what is typed during one goes with the next. */
  const save = useRef(async (): Promise<void> => {})
  save.current = async () => {
    // Whoever was waiting may find that another of them has begun the next one.
    while (running.current) await running.current
    if (latest.current === kept.current) return
    running.current = send().finally(() => {
      running.current = null
    })
    await running.current
  }

  const change = (next: Book | ((before: Book) => Book)) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next
    setBook(latest.current)
    setSaving({ state: 'waiting' })
    clearTimeout(timer.current)
    // While two sides stand against each other nothing is sent: the choice comes first.
    if (!theirs) timer.current = setTimeout(() => void save.current(), pause)
  }

  const settle = (side: 'mine' | 'theirs') => {
    if (!theirs) return
    version.current = theirs.version
    setTheirs(null)
    if (side === 'mine') {
      void save.current()
      return
    }
    latest.current = theirs.book as Book
    kept.current = latest.current
    setBook(latest.current)
    setSaving({ state: 'saved', at: null })
  }

  /** Saves what is still waiting; true when everything typed is kept. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await save.current()
    return latest.current === kept.current
  }

  const isOpen = saving.state === 'waiting' || saving.state === 'saving' || saving.state === 'failed'
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isOpen) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isOpen])
  // Leaving the page within the desk: what was typed last is sent, not dropped.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void save.current()
    },
    [],
  )

  return { book, change, saving, theirs, settle, flush }
}
