import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Db } from '#store/db.ts'
import { type Server, startServer } from '#store/server.ts'
import { findLosses } from './crash-check.ts'

const crashes = Number(process.env.ZIZHI_CRASHES ?? 20)
const victims = ['the process', 'the database', 'both', 'one database session'] as const
const nothingLost = { missing: [], twice: [], broken: [] }

describe('a crash under load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-crash-'))
  const file = join(folder, 'acknowledged')
  const streams = Array.from({ length: 12 }, () => randomUUID())
  let writer: ChildProcess | undefined
  let server: Server | undefined
  let db: Db

  const acknowledged = () => readFileSync(file, 'utf8')
  const count = () => acknowledged().split('\n').length - 1
  const databasePid = () => {
    return Number(readFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  }

  async function startWriter(): Promise<void> {
    writer = spawn(
      process.execPath,
      [join(import.meta.dirname, 'crash-writer.ts'), folder, file, ...streams],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    const [url] = await once(createInterface({ input: writer.stdout! }), 'line')
    db = await connect(url, { max: 1 })
  }

  async function writeMore(atLeast: number): Promise<void> {
    const until = Date.now() + 20_000
    for (const before = count(); count() < before + atLeast; await sleep(10)) {
      if (Date.now() > until) throw new Error('no append was acknowledged for twenty seconds')
    }
  }

  async function kill(victim: (typeof victims)[number]): Promise<void> {
    if (victim === 'one database session') {
      const { rows } = await sql<{ pid: number }>`
        select pid from pg_stat_activity where application_name = 'zizhi' and pid <> pg_backend_pid()`.execute(
        db,
      )
      process.kill(rows[0]!.pid, 'SIGKILL')
      return
    }
    const database = databasePid()
    if (victim !== 'the database') {
      const ended = once(writer!, 'exit')
      writer!.kill('SIGKILL')
      if (victim === 'both') process.kill(database, 'SIGKILL')
      await ended
    } else {
      process.kill(database, 'SIGKILL')
    }
  }

  beforeAll(async () => {
    writeFileSync(file, '')
    await startWriter()
  })

  afterAll(async () => {
    writer?.kill('SIGKILL')
    await db?.destroy()
    // The last one started, or whatever database a failed test has left running.
    await (server ?? (await startServer({ folder }))).stop()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(
    Array.from({ length: crashes }, (_, round) => [round + 1, victims[round % victims.length]!] as const),
  )('kill -9, number %i, of %s: everything acknowledged is there, nothing twice', async (_, victim) => {
    await writeMore(100)
    await sleep(Math.random() * 100)
    await kill(victim)
    if (writer!.signalCode) {
      await db.destroy()
      await startWriter()
    }
    await writeMore(20)
    const told = acknowledged()
    expect(await findLosses(db, told)).toMatchObject(nothingLost)
  })

  test('the check sees a loss, a repetition and a forgery when one is planted', async () => {
    const ended = once(writer!, 'exit')
    writer!.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    await db.destroy()
    server = await startServer({ folder })
    db = await connect(server.url, { max: 1 })
    const told = acknowledged()
    const { events, ...before } = await findLosses(db, told)
    expect(before).toEqual(nothingLost)
    // A process killed between the append and the line left an event nobody was told of: more is right, fewer is not.
    expect(events).toBeGreaterThanOrEqual(told.split('\n').length - 1)
    const [lost, repeated, forged] = streams
    await sql`alter table events disable trigger events_stay`.execute(db)
    const last = await sql<{ seq: number; command_id: string }>`
      delete from events where stream = ${lost} and seq = (select max(seq) from events where stream = ${lost})
      returning seq, command_id`.execute(db)
    const again = await sql<{ command_id: string }>`
      insert into events select stream, seq + 1, kind, type, v, at, by_person, by_role, command_id, edition, data, prev, hash
      from events where stream = ${repeated} order by seq desc limit 1 returning command_id`.execute(db)
    await sql`update events set data = '{"note":"another"}' where stream = ${forged} and seq = 2`.execute(db)
    const after = await findLosses(db, told)
    expect(after.missing).toEqual([`${lost} ${last.rows[0]!.seq} ${last.rows[0]!.command_id}`])
    expect(after.twice).toEqual([again.rows[0]!.command_id])
    expect(new Set(after.broken)).toEqual(new Set([repeated, forged]))
  })
})
