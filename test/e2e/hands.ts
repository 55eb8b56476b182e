import type { Locator, Page } from 'playwright-core'

/** What somebody does to a page. The walks say what is done; whose browser it is decides by which hands. */
export interface Hands {
  /** A button, a link, a tab. */
  press(target: Locator): Promise<void>
  /** A radio button or a tick box. */
  tick(target: Locator): Promise<void>
  /** A line: what stood in it is replaced. */
  type(line: Locator, text: string): Promise<void>
  /** A list that opens: these options, by the words shown there. */
  choose(list: Locator, options: readonly string[]): Promise<void>
}

/** Where several may be taken the list stays open; where one is, Escape would close what lies beneath. */
export const staysOpen = (list: Locator): Promise<boolean> =>
  list.evaluate((line) => line.closest('.ant-select-multiple') !== null)

export const mouse: Hands = {
  press: (target) => target.click(),
  tick: (target) => target.check(),
  type: (line, text) => line.fill(text),
  choose: async (list, options) => {
    await list.click()
    for (const option of options)
      await list.page().locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click()
    if (await staysOpen(list)) await list.press('Escape')
  },
}

const owned = new WeakMap<Page, Hands>()

/** From now on everything on this page is done by these hands. */
export const giveHands = (page: Page, hands: Hands): void => {
  owned.set(page, hands)
}

export const handsOf = (target: Locator): Hands => owned.get(target.page()) ?? mouse

export const press = (target: Locator): Promise<void> => handsOf(target).press(target)

export const tick = (target: Locator): Promise<void> => handsOf(target).tick(target)
