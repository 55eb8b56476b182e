import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const built = join(import.meta.dirname, '../../dist/verifier.html')

/** The page that checks certificates offline, as `npm run desk` built it; undefined before that. */
export const offlineVerifier = (): string | undefined =>
  existsSync(built) ? readFileSync(built, 'utf8') : undefined
