import type { ElementHandle, Locator, Page } from 'playwright-core'
import { type Hands, staysOpen } from './hands.ts'

/** No page of the desk has a control farther away than this. */
const longestWay = 160
const longestList = 40

/** Where the keyboard stands, as seen from where it wants to go. */
interface Standing {
  readonly name: string
  readonly isThere: boolean
  /** In the same group of radio buttons, line of tabs or menu: Tab passes such a group as one, arrows walk in it. */
  readonly isBeside: boolean
  /** That group is a menu, which goes downwards. */
  readonly isMenu: boolean
  readonly isAhead: boolean
  /** There is a ring to be seen, on the screen. */
  readonly isSeen: boolean
}

type Wanted = ElementHandle<HTMLElement>

const standing = (target: Wanted): Promise<Standing> =>
  target.evaluate((wanted) => {
    const here = document.activeElement ?? document.body
    const group = (element: Element) =>
      element instanceof HTMLInputElement && element.type === 'radio'
        ? element.name || element.closest('[role=radiogroup]')
        : element.closest('[role=tablist], [role=menu]')
    const isRinged = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, boxShadow, clipPath, visibility } = getComputedStyle(element)
      if (clipPath !== 'none' || visibility === 'hidden') return false
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const isClipped = getComputedStyle(here).clipPath !== 'none'
    const box = here.getBoundingClientRect()
    // A control that is drawn by its wrapper wears the ring there, or on the sign beside it.
    const around = here.matches('input, textarea')
      ? [here, here.nextElementSibling, here.parentElement, here.parentElement?.parentElement]
      : [here]
    return {
      name: `${here.tagName.toLowerCase()} “${here.getAttribute('aria-label') ?? here.textContent?.slice(0, 30)}”`,
      isThere: here === wanted,
      isBeside: group(here) !== null && group(here) === group(wanted),
      isMenu: here.closest('[role=menu]') !== null,
      isAhead: Boolean(here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING),
      isSeen:
        !isClipped &&
        around.some((element) => element && isRinged(element)) &&
        box.bottom > 0 &&
        box.top < innerHeight,
    }
  })

/** The focus is somewhere, unless it has not been anywhere on this page yet. */
const isSomewhere = () =>
  document.activeElement !== document.body || !document.documentElement.hasAttribute('data-was-focused')

/** What the way leads to, once it is there and enabled, and the focus with it. Found once: a way has many steps. */
const find = async (target: Locator): Promise<Wanted> => {
  await target.waitFor()
  const element = (await target.elementHandle()) as Wanted
  await element.waitForElementState('enabled')
  const found = target.page().waitForFunction(isSomewhere, undefined, { timeout: 2_000 })
  await found.catch(() => {
    throw new Error(`The focus is lost before ${target}.`)
  })
  return element
}

/**
 * Presses Tab, or Shift+Tab for what lies behind, until the focus is there; inside a group, an arrow. Throws when a stop
 * on the way is not seen, and when the way does not lead there.
 */
const reach = async (target: Locator): Promise<void> => {
  const wanted = await find(target)
  const { keyboard } = target.page()
  const start = await standing(wanted)
  const key = start.isAhead ? 'Tab' : 'Shift+Tab'
  let at = start
  for (let presses = 0; !at.isThere; presses += 1) {
    if (presses === longestWay) throw new Error(`${key} does not lead from ${start.name} to ${target}.`)
    await keyboard.press(at.isBeside ? (at.isMenu ? 'ArrowDown' : 'ArrowRight') : key)
    at = await standing(wanted)
    if (!at.isSeen) throw new Error(`On the way to ${target} the focus is on ${at.name}, and is not seen.`)
  }
}

const activeOption = (list: Locator): Promise<string | null> =>
  list.evaluate((line) => {
    const id = line.getAttribute('aria-activedescendant')
    const option = id ? document.getElementById(id) : null
    return option ? (option.getAttribute('aria-label') ?? option.textContent) : null
  })

const walkToOption = async (list: Locator, option: string): Promise<void> => {
  for (let presses = 0; (await activeOption(list)) !== option; presses += 1) {
    if (presses === longestList) throw new Error(`The arrows do not lead to “${option}” in ${list}.`)
    await list.page().keyboard.press('ArrowDown')
  }
}

/** Tab, arrows, Space, Enter and letters: nothing else. */
export const keyboardHands: Hands = {
  press: async (target) => {
    await reach(target)
    await target.page().keyboard.press('Enter')
  },
  tick: async (target) => {
    await reach(target)
    if (!(await target.isChecked())) await target.page().keyboard.press('Space')
    if (!(await target.isChecked())) throw new Error(`${target} is not ticked.`)
  },
  type: async (line, text) => {
    await reach(line)
    await line.page().keyboard.press('ControlOrMeta+A')
    await line.page().keyboard.type(text)
  },
  choose: async (list, options) => {
    await reach(list)
    const { keyboard } = list.page()
    await keyboard.press('ArrowDown')
    for (const option of options) {
      await walkToOption(list, option)
      await keyboard.press('Enter')
    }
    if (await staysOpen(list)) await keyboard.press('Escape')
  },
}

/** A page that says on its console when somebody touches it with a mouse or a finger, and knows that it had the focus. */
export const watchHands = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('A mouse was used.'), true)
    addEventListener('focusin', () => document.documentElement.setAttribute('data-was-focused', ''), true)
  })
}
