/**
 * `npm run docs` writes docs/generated from the code itself; `npm run docs -- --check` says which page no longer agrees
 * with it, and how to mend that.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from './docs/pages.ts'

export const folder = join(import.meta.dirname, '..', 'docs', 'generated')

/** The names of pages that differ from what the code says, are missing, or should not be there. */
export const stalePages = async (): Promise<string[]> => {
  const stale: string[] = []
  for (const [name, write] of Object.entries(pages)) {
    const file = join(folder, name)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== (await write())) stale.push(name)
  }
  const strays = existsSync(folder) ? readdirSync(folder).filter((name) => !(name in pages)) : []
  return [...stale, ...strays]
}

const writePages = async (): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  for (const stray of readdirSync(folder).filter((name) => !(name in pages))) rmSync(join(folder, stray))
  for (const [name, write] of Object.entries(pages)) writeFileSync(join(folder, name), await write())
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await stalePages()
    for (const name of stale)
      console.error(`docs/generated/${name} is not what the code says: run npm run docs`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    await writePages()
    console.log(`docs/generated: ${Object.keys(pages).length} pages`)
  }
}
