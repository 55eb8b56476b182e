import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { Server } from '#store/server.ts'
import { makeTemplate, type TestServer } from '#test/database-template.ts'
import { findDebianPostgres, startScratchServer } from './debian-postgres.ts'
import { logContract } from './log-contract.ts'

for (const server of inject('servers')) describe(`the log on ${server.name}`, () => logContract(() => server))

const debian = findDebianPostgres()

describe.runIf(debian)(`the log on Debian's PostgreSQL ${debian?.version}`, () => {
  let server: Server
  let template: TestServer
  beforeAll(async () => {
    server = await startScratchServer(debian)
    template = (await makeTemplate('debian', server.url)).server
  })
  afterAll(() => server.stop())
  logContract(() => template)
})
