/**
 * `npm run walk -- --commands 100000 --seed 7` plays that many commands of many people against the real database and
 * says on what the procedure and the reference ledgers disagree. The same seed plays the same people and the same days.
 * `--worlds 3` shares them out among three worlds, each with a process, a database and a seed of its own.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, migrate } from '#store/db.ts'
import { startServer } from '#store/server.ts'
import { playWalk, type Walked } from '../test/proofs/play-walk.ts'
import { allWalked, sayWalk } from '../test/proofs/say-walk.ts'

const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'per-day': { type: 'string', default: '160' },
    'at-once': { type: 'string', default: '32' },
    worlds: { type: 'string', default: '1' },
  },
})
const worlds = Number(values.worlds)
const commands = Math.ceil(Number(values.commands) / worlds)
const started = performance.now()
const elapsed = () => (performance.now() - started) / 1000

/** One world in this process. */
const walkHere = async (): Promise<Walked> => {
  const folder = mkdtempSync(join(tmpdir(), 'zizhi-walk-'))
  const server = await startServer({ folder: join(folder, 'postgres') })
  // What a crash would lose is no part of this proof (test/store/crash.test.ts); everything else is as in real life.
  const db = await connect(`${server.url}?options=-c%20synchronous_commit%3Doff`, { max: 32 })
  let toldAt = 0
  try {
    await migrate(db)
    return await playWalk(db, join(folder, 'blobs'), {
      commands,
      seed: Number(values.seed),
      perDay: Number(values['per-day']),
      atOnce: Number(values['at-once']),
      said: (asked, today) => {
        if (elapsed() < toldAt + 60) return
        toldAt = elapsed()
        console.log(`seed ${values.seed}: ${asked} commands until ${today} in ${toldAt.toFixed(0)} s`)
      },
    })
  } finally {
    await db.destroy()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A world of its own process, which sends what it came to. */
const walkElsewhere = async (at: number): Promise<Walked> => {
  const seed = String(Number(values.seed) + at)
  const pace = ['--per-day', values['per-day'], '--at-once', values['at-once']]
  const child = fork(import.meta.filename, ['--commands', String(commands), '--seed', seed, ...pace], {
    serialization: 'advanced',
  })
  const [walked] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`the world of seed ${seed} ended with ${code}`)),
    ),
  ])) as [Walked]
  return walked
}

const walked =
  worlds > 1
    ? allWalked(await Promise.all(Array.from({ length: worlds }, (_, at) => walkElsewhere(at))))
    : await walkHere()
if (process.send) process.send(walked)
else {
  console.log(sayWalk(walked, elapsed()))
  process.exitCode = walked.disagreements.length > 0 ? 1 : 0
}
