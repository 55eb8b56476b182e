import { execFileSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, migrate, pendingMigrations } from '#store/db.ts'
import type { Server } from '#store/server.ts'
import { listCases } from '#store/views.ts'
import { ask, databaseAt } from '#test/database-template.ts'
import { findDebianPostgres, startScratchServer } from './debian-postgres.ts'
import { eventsOf, putCase } from './sample.ts'

const debian = findDebianPostgres()

describe.runIf(debian)(`a database of one's own, Debian's PostgreSQL ${debian?.version}`, () => {
  let server: Server
  beforeAll(async () => {
    server = await startScratchServer(debian)
  })
  afterAll(() => server.stop())

  const run = (name: string, words: readonly string[], input = '') =>
    execFileSync(join(dirname(debian!.postgres), name), words, { input, encoding: 'utf8' })

  test('read back from a dump it has its log, its views and its search, and lacks no migration', async () => {
    const db = await connect(server.url)
    await migrate(db)
    const caseId = await putCase(db, { organisation_name: '江湾信息技术有限公司' })
    const events = await eventsOf(db, caseId)
    await db.destroy()

    const dump = run('pg_dump', [server.url])
    await ask(server.url, 'create database another')
    const url = databaseAt(server.url, 'another')
    run('psql', ['--quiet', '--output=/dev/null', '--set=ON_ERROR_STOP=1', url], dump)

    const restored = await connect(url)
    expect(await pendingMigrations(restored)).toEqual([])
    expect(await eventsOf(restored, caseId)).toEqual(events)
    const { rows } = await listCases(restored, { search: '江湾' }, { size: 10 })
    expect(rows.map(({ case_id }) => case_id)).toEqual([caseId])
    await restored.destroy()
  })
})
