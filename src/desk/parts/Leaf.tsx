import { Popover } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

interface Props {
  /** What the leaf is about. */
  title: string
  leaf: ReactNode
  className: 'plain' | 'clause'
  /** The name of its button, where what stands on the button is not enough. */
  label?: string | undefined
  children: ReactNode
}

const stops = 'a[href], button:not(:disabled)'

/**
 * A button that opens a leaf over the page. The leaf is drawn at the end of the document, far from its button: so the
 * focus goes into it when it opens, Tab leads from its last control back to the button, and so does Escape.
 */
export const Leaf = ({ title, leaf, className, label, children }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const change = (next: boolean) => {
    if (!next && sheet.current?.contains(document.activeElement)) button.current?.focus()
    setOpen(next)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    // A leaf opened from this one belongs to it on the screen, but its keys are its own.
    event.stopPropagation()
    const order = [sheet.current, ...(sheet.current?.querySelectorAll(stops) ?? [])]
    if (document.activeElement !== order.at(event.shiftKey ? 0 : -1)) return
    event.preventDefault()
    change(false)
  }
  return (
    <Popover
      trigger="click"
      placement="bottom"
      // A form that lies over the page keeps the focus within itself.
      getPopupContainer={(opener) => opener.closest<HTMLElement>('[role=dialog]') ?? document.body}
      open={isOpen}
      onOpenChange={change}
      afterOpenChange={(isThere) => isThere && sheet.current?.focus({ preventScroll: true })}
      content={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and then the arrow keys have to reach it
        <section className="proof" aria-label={title} tabIndex={0} ref={sheet} onKeyDown={leave}>
          {leaf}
        </section>
      }
    >
      <button ref={button} type="button" className={className} aria-label={label} aria-expanded={isOpen}>
        {children}
      </button>
    </Popover>
  )
}
