import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** Another living process has this data folder; its message names that process. */
export class FolderInUse extends Error {
  override name = 'FolderInUse'
}

// Any number that nothing else locks; the lock belongs to the database `postgres`, which nothing else uses.
const lockKey = 20250401

/** A session, or undefined while nobody listens there or the server is still starting or already stopping. */
export async function openSession(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `zizhi pid ${process.pid} since ${new Date().toISOString().slice(0, 19)}Z`,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { code } = error as { code?: string }
    const passes = ['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', undefined]
    if (passes.includes(code)) return undefined
    throw error
  }
}

/** Takes the folder's lock; returns who has it when somebody else does. */
export async function takeHold(session: pg.Client): Promise<string | undefined> {
  const { rows } = await session.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    lockKey,
  ])
  if (rows[0]?.taken) return undefined
  const holder = await session.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [lockKey],
  )
  return holder.rows[0]?.application_name ?? 'another process'
}

/**
 * Stops a server that a killed process of ours left running in this folder. Throws `FolderInUse` when its process
 * still lives. `postmaster.pid` is only read: removing it is PostgreSQL's own business.
 */
export async function endOrphan(
  cluster: string,
  url: (port: number) => string,
  until: number,
): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  while (existsSync(file)) {
    const [pid, , , port] = readFileSync(file, 'utf8').split('\n')
    const session = port ? await openSession(url(Number(port))) : undefined
    if (session) {
      const holder = await takeHold(session).catch(() => undefined)
      if (holder) {
        await session.end()
        throw new FolderInUse(
          `The data folder ${join(cluster, '..', '..')} is in use by ${holder}. Stop that one first, or give this one a folder of its own (ZIZHI_DATA).`,
        )
      }
      // It answered with this folder's password, so the number in the file is its own and not a stranger's.
      signal(Number(pid), 'SIGINT')
      await session.end().catch(() => {})
    } else if (!isAlive(Number(pid)) || Date.now() > until) {
      return
    }
    await sleep(100)
  }
}

function isAlive(pid: number): boolean {
  return signal(pid, 0)
}

function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}
