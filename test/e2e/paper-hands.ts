import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { press } from './hands.ts'

/** Follows a link that downloads; where the file lies, under its own name, until the browser closes. */
export const saved = async (page: Page, link: Locator): Promise<{ path: string; name: string }> => {
  const coming = page.waitForEvent('download')
  await press(link)
  const download = await coming
  return { path: await download.path(), name: download.suggestedFilename() }
}

/** What a scanner reads on the first page of a printed PDF. */
export const scanned = (pdf: Buffer): string => {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-scan-'))
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf)
    const page = join(folder, 'page')
    execFileSync('pdftoppm', ['-r', '200', '-png', '-singlefile', join(folder, 'sheet.pdf'), page])
    // It asks for a desktop bus that a server does not have.
    return execFileSync('zbarimg', ['--quiet', '--raw', `${page}.png`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens the start page of a burnt disc from the disc itself, where there is neither a server nor a network. */
export const onDisc = async (
  page: Page,
  disc: string,
  look: (start: Page) => Promise<void>,
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-disc-'))
  const start = await page.context().newPage()
  try {
    execFileSync('unzip', ['-q', disc, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
    await start.goto(pathToFileURL(join(folder, 'index.html')).href)
    await look(start)
  } finally {
    await start.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
