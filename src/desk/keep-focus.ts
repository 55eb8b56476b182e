const stops = 'a[href], button, input, textarea, summary, [tabindex]'

const isShown = (one: HTMLElement): boolean => one.getClientRects().length > 0

const canTake = (one: HTMLElement): boolean => isShown(one) && one.tabIndex >= 0 && !one.matches(':disabled')

/**
 * What has the focus may leave the page under the hands: a row is removed, a form gives way to what it has made. A
 * browser then forgets where somebody was, and Tab begins at the top of the page. Here the focus goes on to the next
 * control of the same page or form that is still there, or to the one before, or to the page itself.
 */
export const keepFocus = (): void => {
  let order: readonly HTMLElement[] = []
  let at = -1
  let place: HTMLElement | null = null
  const forget = () => {
    order = []
  }
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return
    place = target.closest<HTMLElement>('main, [role=dialog]')
    order = [...(place?.querySelectorAll<HTMLElement>(stops) ?? [])]
    at = order.indexOf(target)
  }
  const mend = () => {
    const last = order[at]
    if (document.activeElement !== document.body || !last) return
    // Hidden while its page waits for something: it comes back.
    if (last.isConnected && !isShown(last)) return
    const next = order.slice(at).find(canTake) ?? order.slice(0, at).findLast(canTake) ?? place
    next?.focus({ preventScroll: true })
  }
  const look = () => {
    // On its way from one control to the next the focus is nowhere for a moment.
    if (document.activeElement === document.body) setTimeout(mend)
  }
  // Whoever presses beside everything leaves the focus on purpose.
  addEventListener('pointerdown', forget, true)
  addEventListener('focusin', remember)
  new MutationObserver(look).observe(document.body, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled', 'style'],
  })
}
