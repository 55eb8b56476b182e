import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { type Account, findAccount, placeFolder } from './postgres-account.ts'
import { createCluster } from './postgres-cluster.ts'
import { endOrphan, FolderInUse, openSession, takeHold } from './postgres-hold.ts'
import { bundledPrograms, type Programs, programsFor } from './postgres-programs.ts'

export interface Server {
  /** For `connect` in db.ts. It stays the same when the server is started again after a crash. */
  url: string
  /** The folder in use: the one asked for, or its stand-in that the database's account can reach. */
  folder: string
  /** Process id of the database server now running. */
  readonly pid: number
  /** Resolves with the reason when the server died and did not come back; a process should then end. */
  lost: Promise<Error>
  /** Ends all sessions, writes everything down and waits until the server has gone. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** The data folder; the database lives in `postgres/` below it. */
  folder: string
  /** A fixed port on 127.0.0.1; any free one otherwise. */
  port?: number
  /** Another PostgreSQL's programs in place of the bundled ones. */
  programs?: Programs
  log?: (line: string) => void
}

// How long the processes of a crashed server may take to leave.
const patienceMs = 10_000
// Replaying the log after a crash can take long on a big database; we wait while the process lives.
const readyMs = 300_000

/**
 * Starts the PostgreSQL of this data folder, making the database on the first start, and holds the folder until
 * `stop`. Recovers by itself from a crash of either process. Throws `FolderInUse` when a living process holds it.
 *
 * It listens on 127.0.0.1 with a password that only the database's account can read, rather than on a socket file:
 * a socket's path may have no more than 107 bytes, and a data folder's path may be longer. SCRAM proves each side to
 * the other, so neither another account of the machine nor a stranger on our port gets anywhere.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const log = options.log ?? (() => {})
  const folder = placeFolder(options.folder)
  const home = join(folder, 'postgres')
  const account = findAccount(home)
  const programs = programsFor(account, options.programs ?? (await bundledPrograms()))
  if (!existsSync(home)) await createCluster({ folder, home, account, programs })
  const password = readFileSync(join(home, 'password'), 'utf8').trim()
  const cluster = join(home, 'cluster')
  const url = (port: number, database: string) => `postgres://zizhi:${password}@127.0.0.1:${port}/${database}`

  let port = options.port ?? 0
  let running: Running
  let stopping = false
  let starting: Promise<void> = Promise.resolve()
  let giveUp: (reason: Error) => void = () => {}
  const lost = new Promise<Error>((resolve) => {
    giveUp = resolve
  })

  async function start(): Promise<void> {
    const until = Date.now() + patienceMs
    for (;;) {
      await endOrphan(cluster, (at) => url(at, 'postgres'), until)
      const chosen = port || (await freePort())
      try {
        running = await launch({
          programs,
          account,
          cluster,
          port: chosen,
          url: url(chosen, 'postgres'),
          log,
        })
        port = chosen
        break
      } catch (error) {
        if (!(error instanceof MayPass) || Date.now() > until) throw error
        log(`${error.message}; trying again`)
        await sleep(200)
      }
    }
    running.process.once('exit', recover)
    watch(running)
  }

  function recover(): void {
    if (stopping) return
    log('the database ended unexpectedly; starting it again')
    starting = start().catch(giveUp)
  }

  // When one session is killed PostgreSQL throws out all of them and carries on: the folder has to be held anew.
  function watch(current: Running): void {
    current.guard.once('end', () => {
      if (stopping || hasEnded(current.process)) return
      void hold(url(port, 'postgres'), current.process)
        .then((guard) => {
          current.guard = guard
          watch(current)
        })
        .catch((error: Error) => {
          if (!stopping && !hasEnded(current.process)) giveUp(error)
        })
    })
  }

  await start()
  const endWithUs = () => running.process.kill('SIGINT')
  process.once('exit', endWithUs)

  return {
    url: url(port, 'zizhi'),
    folder,
    get pid() {
      return running.process.pid!
    },
    lost,
    async stop() {
      stopping = true
      await starting
      process.off('exit', endWithUs)
      await endProcess(running.process)
    },
  }
}

interface Running {
  process: ChildProcess
  /** The session that holds the folder. */
  guard: pg.Client
}

/** A start that failed for a reason that goes away by itself: the old process is not quite gone, the port was taken. */
class MayPass extends Error {}

async function launch(on: {
  programs: Programs
  account: Account | undefined
  cluster: string
  port: number
  url: string
  log: (line: string) => void
}): Promise<Running> {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'fsync=on',
    'synchronous_commit=on',
    // No disc that turns has to be spared, and no query of ours runs long enough to be worth compiling.
    'random_page_cost=1.1',
    'jit=off',
    // Taken as it is needed: a register of a million certificates is read from memory, and a small one takes nothing.
    'shared_buffers=512MB',
    'log_line_prefix=postgres[%p] ',
  ]
  const child = spawn(
    on.programs.postgres,
    ['-D', on.cluster, '-p', String(on.port), ...settings.flatMap((setting) => ['-c', setting])],
    {
      cwd: on.cluster,
      env: { LC_ALL: 'C', PATH: process.env.PATH ?? '', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // A session of its own: Ctrl-C in a terminal must reach us alone, so that we can finish before the database does.
      detached: true,
      ...(on.account && { uid: on.account.uid, gid: on.account.gid }),
    },
  )
  const said: string[] = []
  createInterface({ input: child.stderr! }).on('line', (line) => {
    said.push(line)
    if (said.length > 30) said.shift()
    on.log(line)
  })
  child.once('error', (error) => said.push(String(error)))
  const closed = new Promise((resolve) => child.once('close', resolve))
  try {
    return { process: child, guard: await hold(on.url, child) }
  } catch (error) {
    // A stranger on our port may turn us away before our own server has said that the port is taken.
    await Promise.race([closed, sleep(1000)])
    // Whoever started at the same moment may have taken ours for an orphan, in the instant before we held it.
    const endedByAnother = said.some((line) => line.includes('received fast shutdown request'))
    await endProcess(child)
    await closed
    const words = said.join('\n')
    if (error instanceof FolderInUse) throw new MayPass(error.message)
    if (endedByAnother || /already exists|still in use|Address already in use|could not bind/.test(words))
      throw new MayPass(words)
    throw new Error(`The bundled PostgreSQL did not start in ${on.cluster}:\n${words}`, { cause: error })
  }
}

/** A session that holds the folder, as soon as the server answers. Throws when the process ends before. */
async function hold(url: string, child: ChildProcess): Promise<pg.Client> {
  const until = Date.now() + readyMs
  while (Date.now() < until && !hasEnded(child)) {
    const guard = await openSession(url)
    if (!guard) {
      await sleep(20)
      continue
    }
    if (hasEnded(child)) {
      // What answered is its successor on the same port, whose own starter will hold it.
      await guard.end()
      break
    }
    const holder = await takeHold(guard)
    if (holder) {
      await guard.end()
      throw new FolderInUse(holder)
    }
    const known = await guard.query(`select 1 from pg_database where datname = 'zizhi'`)
    if (known.rowCount === 0) await guard.query('create database zizhi')
    return guard
  }
  throw new Error('The database process ended, or did not answer in time.')
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGINT')
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
