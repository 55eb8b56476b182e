import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import { connect, migrate, pendingMigrations, refuseOldVersion } from '#store/db.ts'
import { findAccount } from '#store/postgres-account.ts'
import { bundledPrograms, linkLibraries, programsFor } from '#store/postgres-programs.ts'
import { startServer } from '#store/server.ts'

const asRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
// A checkout under /root is closed to it.
const nobodyCanRun =
  asRoot &&
  spawnSync(process.execPath, ['--input-type=module', '--eval', `import '#store/server.ts'`], nobody)
    .status === 0

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-server-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function start(folder: string, more: { port?: number } = {}) {
  const server = await startServer({ folder, ...more })
  onTestFinished(() => server.stop())
  return server
}

const answers = async (url: string) => {
  const db = await connect(url, { max: 1 })
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(db)
  await db.destroy()
  return rows[0]!.one === 1
}

const isAlive = (pid: number) => {
  try {
    // A process that ended and was not yet reaped still has a number.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

describe('the bundled database', () => {
  let holder: ChildProcess | undefined
  afterEach(() => {
    holder?.kill('SIGKILL')
    holder = undefined
  })

  /** Starts the database of a folder in another process and returns the number of its PostgreSQL process. */
  async function startElsewhere(
    folder: string,
    as: { uid?: number; gid?: number } = {},
  ): Promise<{ pid: number; folder: string }> {
    const program = `
      import { startServer } from '#store/server.ts'
      const server = await startServer({ folder: process.argv[1] })
      process.once('SIGTERM', () => server.stop())
      console.log(JSON.stringify({ pid: server.pid, folder: server.folder }))`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
      ...as,
    })
    holder = child
    const [line] = await once(createInterface({ input: child.stdout! }), 'line')
    return JSON.parse(line)
  }

  test('it starts on an empty folder, keeps what was written, and has gone when stopped', async () => {
    const folder = scratch()
    const first = await startServer({ folder })
    const db = await connect(first.url)
    expect(await migrate(db)).toContain('0001-log')
    expect(await migrate(db)).toEqual([])
    expect(await pendingMigrations(db)).toEqual([])
    const settings = await sql<{ fsync: string; checksums: string; encoding: string; collation: string }>`
      select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
        current_setting('server_encoding') as encoding, datcollate as collation
      from pg_database where datname = current_database()`.execute(db)
    expect(settings.rows).toEqual([{ fsync: 'on', checksums: 'on', encoding: 'UTF8', collation: 'C' }])
    await db.destroy()
    const { pid } = first
    await first.stop()
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    const second = await start(folder)
    const again = await connect(second.url)
    expect(await pendingMigrations(again)).toEqual([])
    await again.destroy()
  })

  test('nobody comes in without the password, and only its owner can read that', async () => {
    const folder = scratch()
    const server = await start(folder)
    const stranger = new URL(server.url)
    stranger.password = 'guess'
    await expect(connect(stranger.href)).rejects.toThrow('password authentication failed')
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'postgres', 'password')).mode & 0o777).toBe(0o600)
    expect(stranger.hostname).toBe('127.0.0.1')
  })

  test('a second start on the same folder is refused and names the process that has it', async () => {
    const folder = scratch()
    const server = await start(folder)
    await expect(startServer({ folder })).rejects.toThrow(
      new RegExp(`in use by zizhi pid ${process.pid} since 20`),
    )
    expect(await answers(server.url)).toBe(true)
  })

  test('of several starts at once on a new folder one has it and the others are refused', async () => {
    const folder = scratch()
    const starts = await Promise.allSettled(Array.from({ length: 3 }, () => startServer({ folder })))
    const servers = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    const reasons = starts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(servers).toHaveLength(1)
    for (const reason of reasons) expect(reason).toMatchObject({ name: 'FolderInUse' })
    expect(await answers(servers[0]!.url)).toBe(true)
    await servers[0]!.stop()
  })

  test('a database left running by a killed process is ended and started anew', async () => {
    const folder = scratch()
    const { pid } = await startElsewhere(folder)
    const ended = once(holder!, 'exit')
    holder!.kill('SIGKILL')
    await ended
    expect(isAlive(pid)).toBe(true)
    const server = await start(folder)
    expect(isAlive(pid)).toBe(false)
    expect(await answers(server.url)).toBe(true)
  })

  test('a process that ends by itself takes its database with it', async () => {
    const folder = scratch()
    const { pid } = await startElsewhere(folder)
    const ended = once(holder!, 'exit')
    holder!.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(isAlive(pid)).toBe(false)
  })

  test('a killed database comes back under the same address', async () => {
    const server = await start(scratch())
    const db = await connect(server.url)
    const { pid } = server
    process.kill(pid, 'SIGKILL')
    const until = Date.now() + 10_000
    for (let back = false; !back && Date.now() < until; await sleep(20)) {
      back = await sql`select 1`.execute(db).then(
        () => server.pid !== pid,
        () => false,
      )
    }
    expect(server.pid).not.toBe(pid)
    await db.destroy()
  })

  test('a folder whose path is longer than a socket may have works', async () => {
    const parent = scratch()
    chmodSync(parent, 0o711)
    const folder = join(parent, '资质'.repeat(20), 'data')
    expect(Buffer.byteLength(folder)).toBeGreaterThan(107)
    const server = await start(folder)
    expect(server.folder).toBe(folder)
    expect(await answers(server.url)).toBe(true)
  })

  test('a folder that PostgreSQL cannot use stops the start with its words', async () => {
    const folder = scratch()
    const server = await startServer({ folder })
    await server.stop()
    writeFileSync(join(folder, 'postgres', 'cluster', 'PG_VERSION'), '9.6\n')
    await expect(startServer({ folder })).rejects.toThrow(/did not start.*not compatible/s)
  })

  test('a port that stays taken stops the start', async () => {
    const first = await start(scratch())
    const port = Number(new URL(first.url).port)
    await expect(startServer({ folder: scratch(), port })).rejects.toThrow('Address already in use')
  }, 30_000)

  test.runIf(asRoot)('started by root it runs as an ordinary account', async () => {
    const server = await start(scratch())
    const uid = Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1])
    expect(uid).not.toBe(0)
  })

  test.runIf(asRoot)(
    'a folder that this account cannot reach has a stand-in, the same each time',
    async () => {
      const closed = scratch()
      chmodSync(closed, 0o700)
      const first = await startServer({ folder: join(closed, 'data') })
      onTestFinished(() => rmSync(first.folder, { recursive: true, force: true }))
      expect(first.folder).toMatch(/^\/var\/lib\/zizhi\/data-[0-9a-f]{8}$/)
      await first.stop()
      const second = await start(join(closed, 'data'))
      expect(second.folder).toBe(first.folder)
      expect(await answers(second.url)).toBe(true)
    },
  )

  test.runIf(asRoot)('programs that this account cannot reach are copied to where it can', async () => {
    const { postgres } = await bundledPrograms()
    const closed = join(scratch(), 'package')
    mkdirSync(closed)
    cpSync(join(dirname(postgres), '..'), join(closed, 'native'), { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(closed, 'package.json'), JSON.stringify({ version: `test-${process.pid}` }))
    chmodSync(closed, 0o700)
    onTestFinished(() =>
      rmSync(`/var/lib/zizhi/postgresql-test-${process.pid}`, { recursive: true, force: true }),
    )
    const bin = join(closed, 'native', 'bin')
    const account = findAccount(closed)
    const programs = programsFor(account, { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') })
    expect(programs.postgres).toBe(`/var/lib/zizhi/postgresql-test-${process.pid}/bin/postgres`)
    const server = await startServer({ folder: scratch(), programs })
    expect(await answers(server.url)).toBe(true)
    await server.stop()
  })

  test.runIf(nobodyCanRun)('started by an ordinary account it runs as that account', async () => {
    const folder = scratch()
    chownSync(folder, nobody.uid, nobody.gid)
    const { pid } = await startElsewhere(folder, nobody)
    expect(statSync(join(folder, 'postgres')).uid).toBe(nobody.uid)
    const ended = once(holder!, 'exit')
    holder!.kill('SIGKILL')
    await ended
    // Root finds the files of another account, and goes on as that account.
    const server = await start(folder)
    expect(isAlive(pid)).toBe(false)
    expect(await answers(server.url)).toBe(true)
  })

  test('library links that an install left out are made at the start', async () => {
    const { postgres } = await bundledPrograms()
    const native = join(scratch(), 'native')
    cpSync(join(dirname(postgres), '..'), native, { recursive: true, verbatimSymlinks: true })
    const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
    const links = list.map(({ target }) => join(native, '..', target))
    for (const link of links) unlinkSync(link)
    linkLibraries(native)
    expect(links.length).toBeGreaterThan(0)
    for (const link of links) expect(lstatSync(link).isSymbolicLink() && existsSync(link), link).toBe(true)
  })

  test('a server before PostgreSQL 15 is refused by name', () => {
    expect(() => refuseOldVersion(140_019)).toThrow('PostgreSQL 14, and zizhi needs 15 or later')
    expect(() => refuseOldVersion(150_000)).not.toThrow()
  })

  test('a database that does not answer is named, without its password', async () => {
    const closed = connect('postgres://lin:secret@127.0.0.1:1/zizhi')
    await expect(closed).rejects.toThrow(
      /^The database lin@127.0.0.1:1\/zizhi \(DATABASE_URL\) cannot be used: .*REFUSED/,
    )
    await expect(connect('nonsense://')).rejects.toThrow('(DATABASE_URL) cannot be used')
    await expect(connect('not an address')).rejects.toThrow('not an address, cannot be used')
  })
})
