import { useCallback, useEffect, useRef, useState } from 'react'
import { isProblem, type Problem, request } from '../api.ts'

export type Saving =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'waiting' }
  | { readonly state: 'saving' }
  /** Null: for a reason that nobody gave. */
  | { readonly state: 'failed'; readonly problem: Problem | null }

/** A dropped line, a session that ended or a fault may pass; any other no stays one. */
export const mayPass = (problem: Problem | null): boolean =>
  problem !== null && ([0, 401].includes(problem.status) || problem.status >= 500)

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
  /** Both sides in one where they changed different things; undefined when a person has to choose, and has not. */
  merge?(base: T, mine: T, theirs: T, chosen?: 'mine' | 'theirs'): T | undefined
}

/** What somebody else saved meanwhile, and what both sides had before. */
export interface Theirs<T> {
  readonly version: number
  readonly kept: T
  readonly base: T
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
  const [theirs, setTheirs] = useState<Theirs<T> | null>(null)
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
        rememberNow.current()
        if (both === other.kept) return setSaving({ state: 'saved', at: null })
        setSaving({ state: 'waiting' })
        timer.current = setTimeout(() => void save.current(), 0)
        return
      }
      if (other) setTheirs({ ...other, base: kept.current })
      const problem = isProblem(error) ? error : null
      setSaving(isConflict ? { state: 'waiting' } : { state: 'failed', problem })
      // A no stays a no until something else is typed.
      if (mayPass(problem)) timer.current = setTimeout(() => void save.current(), retryAfter)
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
    const sides = { mine: latest.current, theirs: theirs.kept }
    version.current = theirs.version
    setTheirs(null)
    kept.current = theirs.kept
    // What only one of them changed is no matter of choice.
    latest.current = form.current.merge?.(theirs.base, sides.mine, sides.theirs, side) ?? sides[side]
    setValue(latest.current)
    remember()
    if (latest.current === kept.current) setSaving({ state: 'saved', at: null })
    else void save.current()
  }

  // What somebody else saved shows as soon as it is fetched, unless something here is on its way.
  useEffect(() => {
    if (start.version <= version.current || latest.current !== kept.current || running.current) return
    version.current = start.version
    kept.current = start.kept
    latest.current = start.kept
    setValue(start.kept)
    setSaving({ state: 'saved', at: start.at ?? null })
  }, [start])

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

  /** The version of what is on the screen. */
  const seen = () => version.current

  return { value, change, saving, theirs, hasMerged, settle, flush, drop, seen }
}
