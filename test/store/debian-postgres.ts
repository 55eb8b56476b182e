import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Programs } from '#store/postgres-programs.ts'
import { type Server, startServer } from '#store/server.ts'

const home = '/usr/lib/postgresql'

/** The programs of the newest PostgreSQL that Debian's packages put here; undefined without any. */
export function findDebianPostgres(): (Programs & { version: string }) | undefined {
  if (!existsSync(home)) return undefined
  const version = readdirSync(home)
    .filter((name) => existsSync(join(home, name, 'bin', 'postgres')))
    .sort((a, b) => Number(b) - Number(a))[0]
  if (!version) return undefined
  const program = (name: string) => join(home, version, 'bin', name)
  return { version, initdb: program('initdb'), postgres: program('postgres') }
}

/** Starts a server in a folder that goes away with it. */
export async function startScratchServer(programs?: Programs): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-scratch-'))
  const server = await startServer({ folder, ...(programs && { programs }) })
  const stop = server.stop
  return Object.assign(server, {
    async stop() {
      await stop()
      rmSync(server.folder, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  })
}
