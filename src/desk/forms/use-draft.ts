import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem, request } from '../api.ts'

export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly isSignedOut: boolean }

const pause = 1200
const retryAfter = 5000

/** Where a draft is kept, what of it there is, and how it is written for the server and read back. */
export interface DraftOf<T> {
  /** Null keeps nothing. */
  readonly path: string | null
  readonly start: { readonly version: number; readonly kept: T; readonly at?: string | null }
  write(value: T): unknown
  read(theirs: unknown): { readonly version: number; readonly kept: T }
  /** The name under which what is not sent yet stays in the browser, also when the page is closed without a line. */
  readonly keptAs?: string
  /** Both sides in one where they changed different things; undefined when a person has to choose. */
  merge?(base: T, mine: T, theirs: T): T | undefined
}

/** What was typed and never reached the server, from the last time this was open here. */
const unsentOf = <T>(keptAs: string | undefined): { version: number; kept: T; base: T } | undefined => {
  const stored = keptAs && localStorage.getItem(keptAs)
  if (!stored) return undefined
  try {
    return JSON.parse(stored) as { version: number; kept: T; base: T }
  } catch {
    return undefined
  }
}

/**
 * Something long as it is typed, saved by itself a moment after the last key. When somebody else has saved in between,
 * nothing is overwritten: `theirs` holds the other side until one of the two is chosen.
 */
export const useDraft = <T>({ path, start, write, read, keptAs, merge }: DraftOf<T>) => {
  const [unsent] = useState(() => unsentOf<T>(keptAs))
  const [value, setValue] = useState(unsent?.kept ?? start.kept)
  const [saving, setSaving] = useState<Saving>(
    unsent ? { state: 'waiting' } : { state: 'saved', at: start.at ?? null },
  )
  const [theirs, setTheirs] = useState<{ readonly version: number; readonly kept: T } | null>(null)
  const [hasMerged, setMerged] = useState(false)
  const version = useRef(unsent?.version ?? start.version)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What the server has, and the save on its way there. */
  const kept = useRef(unsent?.base ?? start.kept)
  const form = useRef({ write, read, merge })
  form.current = { write, read, merge }
  const remember = () => {
    if (!keptAs) return
    if (latest.current === kept.current) localStorage.removeItem(keptAs)
    else
      localStorage.setItem(
        keptAs,
        JSON.stringify({ version: version.current, kept: latest.current, base: kept.current }),
      )
  }
  const rememberNow = useRef(remember)
  rememberNow.current = remember
  const running = useRef<Promise<void> | null>(null)

  const send = useCallback(async () => {
    if (!path) return
    const sent = latest.current
    setSaving({ state: 'saving' })
    try {
      const saved = await request<{ version: number; savedAt: string }>(path, {
        method: 'PUT',
        body: form.current.write(sent),
        headers: { 'If-Match': `"${version.current}"` },
      })
      version.current = saved.version
      kept.current = sent
      rememberNow.current()
      setSaving(latest.current === sent ? { state: 'saved', at: saved.savedAt } : { state: 'waiting' })
    } catch (error) {
      const isConflict = isProblem(error, 412) && error.body.theirs
      const other = isConflict ? form.current.read(error.body.theirs) : undefined
      const both = other && form.current.merge?.(kept.current, latest.current, other.kept)
      if (other && both !== undefined) {
        version.current = other.version
        kept.current = other.kept
        latest.current = both
        setValue(both)
        setMerged(true)
        setSaving({ state: 'waiting' })
        timer.current = setTimeout(() => void save.current(), 0)
        return
      }
      if (other) setTheirs(other)
      setSaving(isConflict ? { state: 'waiting' } : { state: 'failed', isSignedOut: isProblem(error, 401) })
      // A no stays a no until something else is typed; a dropped line, a session that ended or a fault may pass.
      const mayPass = isProblem(error) && ([0, 401].includes(error.status) || error.status >= 500)
      if (mayPass) timer.current = setTimeout(() => void save.current(), retryAfter)
    }
  }, [path])

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

  const change = (next: T | ((before: T) => T)) => {
    latest.current = typeof next === 'function' ? (next as (before: T) => T)(latest.current) : next
    setValue(latest.current)
    if (!path) return
    remember()
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
    latest.current = theirs.kept
    kept.current = latest.current
    remember()
    setValue(latest.current)
    setSaving({ state: 'saved', at: null })
  }

  /** Saves what is still waiting; true when everything typed is kept. */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer.current)
    await save.current()
    return latest.current === kept.current
  }

  /** Forgets the draft once it has been handed in. */
  const drop = async (): Promise<void> => {
    clearTimeout(timer.current)
    kept.current = latest.current
    await running.current
    setSaving({ state: 'saved', at: null })
    if (path) await request(path, { method: 'DELETE' })
  }

  const isOpen = saving.state === 'waiting' || saving.state === 'saving' || saving.state === 'failed'
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isOpen) addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isOpen])
  // What was left unsent here goes as soon as the page is open again.
  useEffect(() => {
    if (unsent) void save.current()
  }, [unsent])
  // Leaving the page within the desk: what was typed last is sent, not dropped.
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      void save.current()
    },
    [],
  )

  return { value, change, saving, theirs, hasMerged, settle, flush, drop }
}
