import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { desk } from '#core/words/desk.ts'
import { account } from '#core/words/desk-account.ts'
import type { Pair } from '#core/words/say.ts'
import { axe, faultsOf, openBrowser, openPage, type PageWishes, shot } from '#test/browser.ts'
import { giveHands, handsOf, press } from './hands.ts'
import { keyboardHands, watchHands } from './keyboard-hands.ts'
import { type Product, password } from './product.ts'

/** A pair as the walks read it: in Chinese, the placeholders filled by hand where there are any. */
export const zh = ([chinese]: Pair): string => chinese

/** A visitor without a mouse does everything by the keyboard. */
interface Wishes extends PageWishes {
  hasMouse?: boolean
}

export interface Visitors {
  /** A browser of somebody who has not signed in. */
  stranger(wishes?: Wishes): Promise<Page>
  /** The browser of whoever has this address, signed in by the password of the walks. */
  of(email: string): Promise<Page>
  /** Closes it; the next `of` signs in again. */
  leave(email: string): Promise<void>
  /**
   * What has to hold on every page of the walk: no violation of accessibility, nothing to scroll sideways on a phone,
   * no error on the console. Notes what does not hold. In `PICTURES`, also leaves pictures in both languages.
   */
  look(page: Page, name: string, languages?: 'both' | 'one'): Promise<void>
  /** What `look` noted, a line each. */
  readonly blemishes: readonly string[]
}

/** One browser for the tests of a file, in which everybody has a profile of their own. */
export const useVisitors = (product: Product): Visitors => {
  // Every page of a test is looked at in two widths and two languages.
  vi.setConfig({ testTimeout: 300_000 })
  const known = new Map<string, Page>()
  const blemishes: string[] = []
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())
  let isBroken = false
  // Each test goes on where the one before it ended: after a stumble the rest would only repeat it.
  beforeEach(({ skip }) => skip(isBroken, 'an earlier step of the walk failed'))
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    isBroken = true
    const pages = browser.contexts().flatMap((visitor) => visitor.pages())
    await Promise.all(pages.map((page, index) => shot(page, `failed-${index}`)))
  })
  const visitors: Visitors = {
    stranger: async ({ hasMouse = true, ...wishes } = {}) => {
      const page = await openPage(browser, { baseURL: product.url, ...wishes })
      page.setDefaultTimeout(15_000)
      if (!hasMouse) {
        giveHands(page, keyboardHands)
        await watchHands(page)
      }
      return page
    },
    of: async (email) => {
      const page = known.get(email) ?? (await visitors.stranger())
      if (known.has(email)) return page
      known.set(email, page)
      await page.goto('/desk/sign-in')
      await signIn(page, email)
      return page
    },
    look: async (page, name, languages = 'both') => {
      blemishes.push(...(await lookAt(page, name, languages)))
    },
    blemishes,
    leave: async (email) => {
      await known.get(email)?.context().close()
      known.delete(email)
    },
  }
  return visitors
}

/** Fills in the sign-in screen and waits for what comes behind it. */
export const signIn = async (page: Page, email: string): Promise<void> => {
  await fill(page, account.email, email)
  await fillExactly(page, account.password, password)
  await press(page.getByRole('button', { name: zh(account.signIn), exact: true }))
  await page.getByRole('navigation', { name: zh(desk.mainMenu) }).waitFor()
}

/** Goes to an address of the desk and waits until it is drawn. */
export const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/desk${path}`)
  await drawn(page)
}

/** Goes to another screen by the menu; how much waits there stands behind its name. */
export const openScreen = (page: Page, label: Pair): Promise<void> =>
  press(
    page
      .getByRole('navigation', { name: zh(desk.mainMenu) })
      .getByRole('link', { name: new RegExp(`^${zh(label)}(\\s*，|$)`) }),
  )

export const drawn = async (page: Page): Promise<void> => {
  await page.locator('main h1, main [role=alert], main .empty:not([role=status])').first().waitFor()
  await page.getByText(zh(desk.loading)).waitFor({ state: 'detached' })
}

/** Types into the line with this label. */
export const fill = (within: Page | Locator, label: Pair, text: string): Promise<void> => {
  const line = within.getByLabel(zh(label))
  return handsOf(line).type(line, text)
}

/** The same where other labels have this one within them. */
export const fillExactly = (within: Page | Locator, label: Pair, text: string): Promise<void> => {
  const line = within.getByLabel(zh(label), { exact: true })
  return handsOf(line).type(line, text)
}

/** Types a day into a picker and leaves it, as somebody does who knows the day. */
export const fillDay = async (within: Page | Locator, label: Pair, day: string): Promise<void> => {
  const line = within.getByLabel(zh(label))
  // On a busy machine the key that leaves can come before the picker has seen what was typed: nobody is that fast.
  for (let tries = 0; tries < 3; tries += 1) {
    await fill(within, label, day)
    await line.page().keyboard.press('Tab')
    if ((await line.inputValue()) === day) return
  }
  expect(await line.inputValue()).toBe(day)
}

/** Chooses from a list that opens, by the words shown there; several where the list takes several. */
export const choose = (within: Page | Locator, label: Pair, ...options: readonly string[]): Promise<void> => {
  const list = within.getByRole('combobox', { name: zh(label) })
  return handsOf(list).choose(list, options)
}

/** Waits for a sentence on the screen. */
export const sees = (within: Page | Locator, text: string | RegExp): Promise<void> =>
  within.getByText(text).first().waitFor()

const widthOf = (page: Page): Promise<{ wide: number; shown: number }> =>
  page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }))

const desks = { width: 1440, height: 900 }
const phone = { width: 375, height: 812 }

/** The other language, by the switch that every screen has; what is typed stays. */
const switchTo = async (page: Page, lang: 'zh-CN' | 'en'): Promise<void> => {
  // A form that is open lies over the switch; it is pressed all the same, since only the picture is wanted.
  await page.locator(`header button[lang="${lang}"]`).evaluate((button) => (button as HTMLElement).click())
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang)
}

const expectedNo = new WeakMap<Page, readonly number[]>()

/** From now on this page may be answered with this status, 0 where the line is cut: browsers write it to the console. */
export const expectNo = (page: Page, ...statuses: readonly number[]): void => {
  expectedNo.set(page, [...(expectedNo.get(page) ?? []), ...statuses])
}

const isExpected = (page: Page, fault: string): boolean => {
  const [, status = '0'] =
    /^Failed to load resource: (?:.* status of (\d+)|net::ERR_INTERNET_DISCONNECTED)/.exec(fault) ?? [
      '',
      '-1',
    ]
  return expectedNo.get(page)?.includes(Number(status)) ?? false
}

/** The page as it stands, in one width: its breaches of accessibility, and what sticks out. */
const blemishesOn = async (page: Page): Promise<string[]> => {
  const { wide, shown } = await widthOf(page)
  const breaches = await axe(page)
  return [
    ...(wide > shown ? [`is ${wide} wide where ${shown} fit`] : []),
    ...breaches.map(({ help, places }) => `${help}: ${places.join(' | ')}`),
  ]
}

/** `PICTURES=1 npx vitest run test/e2e` leaves a picture of every page in test-results/shots, to be looked at. */
const isPictured = Boolean(process.env.PICTURES)

const picture = async (page: Page, name: string, languages: 'both' | 'one'): Promise<string[]> => {
  await shot(page, `${name}-zh`)
  if (languages === 'one') return []
  await switchTo(page, 'en')
  await settled(page)
  await shot(page, `${name}-en`)
  // English words are longer: what fits in one language may stick out in the other.
  const { wide, shown } = await widthOf(page)
  await switchTo(page, 'zh-CN')
  return wide > shown ? [`${name} in English: is ${wide} wide where ${shown} fit`] : []
}

const lookAt = async (page: Page, name: string, languages: 'both' | 'one'): Promise<string[]> => {
  const found: string[] = []
  for (const [place, viewport] of [
    ['desk', desks],
    ['phone', phone],
  ] as const) {
    await page.setViewportSize(viewport)
    await settled(page)
    found.push(...(await blemishesOn(page)).map((one) => `${name} on the ${place}: ${one}`))
    if (isPictured) found.push(...(await picture(page, `${name}-${place}`, languages)))
  }
  await page.setViewportSize(desks)
  const unexpected = faultsOf(page).filter((fault) => !isExpected(page, fault))
  return [...found, ...unexpected.map((fault) => `${name} has on its console: ${fault}`)]
}

/** Movements are over: what is seen is what stays. A wheel that turns for ever is not waited for. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const until = performance.now() + 1000
        const wait = () => {
          const isMoving = document.getAnimations().some(({ playState }) => playState === 'running')
          if (isMoving && performance.now() < until) requestAnimationFrame(wait)
          else requestAnimationFrame(resolve)
        }
        requestAnimationFrame(() => requestAnimationFrame(wait))
      }),
  )
