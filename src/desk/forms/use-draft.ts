import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem, request } from '../api.ts'
import type { Draft } from '../contract.ts'
import { api } from '../paths.ts'
import { type Book, tidy } from './book.ts'

export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed' }

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
  const isRunning = useRef(false)

  const save = useCallback(async () => {
    if (isRunning.current) return
    isRunning.current = true
    const sent = latest.current
    setSaving({ state: 'saving' })
    try {
      const saved = await request<{ version: number }>(api.draft(caseId), {
        method: 'PUT',
        body: { book: tidy(sent) },
        headers: { 'If-Match': `"${version.current}"` },
      })
      version.current = saved.version
      setSaving(
        latest.current === sent ? { state: 'saved', at: new Date().toISOString() } : { state: 'waiting' },
      )
      if (latest.current !== sent) timer.current = setTimeout(() => void save(), pause)
    } catch (error) {
      if (isProblem(error, 412) && error.body.theirs) setTheirs(error.body.theirs as Draft)
      else timer.current = setTimeout(() => void save(), retryAfter)
      setSaving({ state: 'failed' })
    } finally {
      isRunning.current = false
    }
  }, [caseId])

  const change = (next: Book | ((before: Book) => Book)) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next
    setBook(latest.current)
    setSaving({ state: 'waiting' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), pause)
  }

  const settle = (side: 'mine' | 'theirs') => {
    if (!theirs) return
    version.current = theirs.version
    setTheirs(null)
    if (side === 'mine') return change(latest.current)
    latest.current = theirs.book as Book
    setBook(latest.current)
    setSaving({ state: 'saved', at: null })
  }

  /** Saves what is still waiting; true when everything typed is kept. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await save()
    return true
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
      if (timer.current !== undefined && latest.current !== (start.book as Book)) {
        clearTimeout(timer.current)
        void save()
      }
    },
    [save, start.book],
  )

  return { book, change, saving, theirs, settle, flush }
}
