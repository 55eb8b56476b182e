import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './postgres-account.ts'
import type { Programs } from './postgres-programs.ts'

/**
 * Makes the database files of a data folder: `postgres/cluster` and `postgres/password`, readable by the database's
 * account alone. Made aside and put in place by one rename, so a start killed half-way leaves nothing half made.
 */
export async function createCluster(on: {
  folder: string
  home: string
  account: Account | undefined
  programs: Programs
}): Promise<void> {
  const { folder, home, account, programs } = on
  const aside = await mkdtemp(join(folder, 'postgres.new-'))
  const password = join(aside, 'password')
  await writeFile(password, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  await chmod(aside, 0o700)
  if (account) for (const path of [aside, password]) await chown(path, account.uid, account.gid)
  const words = [
    '--pgdata=cluster',
    '--username=zizhi',
    '--pwfile=password',
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
  ]
  try {
    await promisify(execFile)(programs.initdb, words, {
      cwd: aside,
      env: { LC_ALL: 'C', PATH: process.env.PATH ?? '', TZ: 'UTC' },
      ...(account && { uid: account.uid, gid: account.gid }),
    })
    await rename(aside, home)
  } catch (error) {
    await rm(aside, { recursive: true, force: true })
    // Two first starts at once: the other one's files stand, and its process holds them.
    if (!existsSync(home)) throw new Error(`Could not make the database in ${folder}.`, { cause: error })
  }
}
