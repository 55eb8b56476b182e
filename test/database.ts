import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { connect, type Db } from '#store/db.ts'
import { ask, databaseAt, type TestServer } from './database-template.ts'

/**
 * A migrated, empty database for the tests of this file or `describe`, removed afterwards. Read `db` and `url` inside
 * tests and hooks only. On the run's bundled server unless another one is given.
 */
export function useDatabase(on: () => TestServer = () => inject('servers')[0]): { db: Db; url: string } {
  const name = `zizhi_test_${randomUUID().replaceAll('-', '')}`
  const open = {} as { db: Db; url: string }
  beforeAll(async () => {
    const { url, template } = on()
    await ask(url, `create database ${name} template ${template}`)
    open.url = databaseAt(url, name)
    open.db = await connect(open.url)
  })
  afterAll(async () => {
    await open.db.destroy()
    await ask(on().url, `drop database ${name} with (force)`)
  })
  return open
}
