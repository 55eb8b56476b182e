import { join } from 'node:path'
import axeCore from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../scripts/peers.ts'

const pictures = join(import.meta.dirname, '..', 'test-results', 'shots')
const faults = new WeakMap<Page, string[]>()

/**
 * Of several switches that turn features off the last one counts, so what Playwright turns off is named again. The
 * last three fetch eight hundred parts of an address bar that nobody sees, for each window.
 */
const featuresOff = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
]

/** Without these Chromium talks to addresses of its own, or refuses to start as root. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${featuresOff.join(',')}`,
]

export interface PageWishes {
  /** Pixels; 1440 is a desk, 375 a phone. */
  width?: 1440 | 375
  lang?: 'zh-CN' | 'en'
  colourScheme?: 'light' | 'dark'
  /** False for a browser that runs no script of any page. */
  hasScripts?: boolean
  /** Where the relative addresses of `goto` begin. */
  baseURL?: string
}

/** One breach of accessibility: the rule of axe, what it asks for, and the places that break it. */
export interface Violation {
  rule: string
  help: string
  places: string[]
}

/** Starts Debian's Chromium. Throws a sentence when there is none; `node scripts/peers.ts` installs it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium was not found: install it or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, args: flags })
}

/** A page of a visitor of its own: nothing signed in, nothing remembered. */
export async function openPage(browser: Browser, wishes: PageWishes = {}): Promise<Page> {
  const { width = 1440, lang = 'zh-CN', colourScheme = 'light', hasScripts = true, baseURL } = wishes
  const visitor = await browser.newContext({
    viewport: { width, height: width === 375 ? 812 : 900 },
    isMobile: width === 375,
    hasTouch: width === 375,
    locale: lang,
    timezoneId: 'Asia/Shanghai',
    colorScheme: colourScheme,
    javaScriptEnabled: hasScripts,
    reducedMotion: 'reduce',
    ...(baseURL === undefined ? {} : { baseURL }),
  })
  const page = await visitor.newPage()
  const heard: string[] = []
  faults.set(page, heard)
  page.on('pageerror', (error) => heard.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text())
  })
  return page
}

/** Everything the page threw, or wrote to its console as an error, since it was opened. */
export function faultsOf(page: Page): readonly string[] {
  return faults.get(page) ?? []
}

/** What axe finds wrong on the page as it stands, by the rules of WCAG 2.2 AA and its good practices. */
export async function axe(page: Page): Promise<Violation[]> {
  // A policy that forbids inline scripts also forbids an added script tag; evaluating goes past it.
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(axeCore.source)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore }
    const { violations } = await axe.run(document)
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      places: nodes.map((node) => node.target.join(' ')),
    }))
  })
}

/** Takes a picture of the whole page into test-results/shots; returns its path. */
export async function shot(page: Page, name: string): Promise<string> {
  const path = join(pictures, `${name}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}
