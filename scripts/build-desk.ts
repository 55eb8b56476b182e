import { existsSync, statSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { buildVerifier } from './build-verifier.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/desk/index.html')

/** Whether any source the desk is made of is newer than what was built from it. */
const isStale = async (): Promise<boolean> => {
  if (!existsSync(built)) return true
  const since = statSync(built).mtimeMs
  for await (const file of glob(['src/{desk,core,evidence}/**/*', 'vite.config.ts', 'package-lock.json'], {
    cwd: root,
  }))
    if (statSync(join(root, file)).mtimeMs > since) return true
  return false
}

/** Builds the desk into dist/desk, and the offline page for the public beside it, unless it is there and up to date. */
export const buildDesk = async (): Promise<void> => {
  await buildVerifier()
  if (!(await isStale())) return
  // What is served is the same whoever builds it: under a test runner the components would draw stand-ins.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ root: join(root, 'src/desk'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
}
