import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from '#store/server.ts'
import { makeTemplate, type TestServer } from './database-template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    servers: [TestServer, ...TestServer[]]
  }
}

/** One bundled server for the whole run, and the one of DATABASE_URL when set, each with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-test-'))
  const server = await startServer({ folder })
  const bundled = await makeTemplate('bundled', server.url)
  const other = process.env.DATABASE_URL && (await makeTemplate('DATABASE_URL', process.env.DATABASE_URL))
  project.provide('servers', other ? [bundled.server, other.server] : [bundled.server])
  return async () => {
    await bundled.drop()
    if (other) await other.drop()
    await server.stop()
    rmSync(server.folder, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
