import { Outlet, useRouterState } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { Waiting } from './States.tsx'

/** The first page of a window is read from its top, with the skip link before it. */
let isFirst = true

/** The place of the page in either frame. */
export const Main = () => {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const shown = useRef('')
  // Whoever works by keyboard or screen reader starts at the new page, not where the old one was left.
  useEffect(() => {
    if (!isFirst && shown.current !== path) main.current?.focus({ preventScroll: true })
    shown.current = path
    isFirst = false
  }, [path])
  return (
    <main className="page" id="main" tabIndex={-1} ref={main} style={{ outline: 'none' }}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
