import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeFolder } from './postgres-account.ts'
import { openSession } from './postgres-hold.ts'

/**
 * The address of the database that a running service keeps in this folder, for a second process beside it; undefined
 * when none answers there.
 */
export async function findRunningServer(folder: string): Promise<string | undefined> {
  const home = join(placeFolder(folder), 'postgres')
  const file = join(home, 'cluster', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const port = readFileSync(file, 'utf8').split('\n')[3]
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  const address = (database: string) => `postgres://zizhi:${password}@127.0.0.1:${port}/${database}`
  const session = await openSession(address('postgres'))
  await session?.end()
  return session && address('zizhi')
}
