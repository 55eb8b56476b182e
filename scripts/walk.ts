/**
 * `npm run walk -- --commands 100000 --seed 7` plays that many commands of many people against the real database and
 * says on what the procedure and the reference ledgers disagree. The same seed plays the same people and the same days.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, migrate } from '#store/db.ts'
import { startServer } from '#store/server.ts'
import { playWalk, sayWalk } from '../test/proofs/play-walk.ts'

const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    'per-day': { type: 'string', default: '40' },
    'at-once': { type: 'string', default: '4' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'zizhi-walk-'))
const server = await startServer({ folder: join(folder, 'postgres') })
const db = await connect(server.url)
try {
  await migrate(db)
  const started = performance.now()
  const walked = await playWalk(db, join(folder, 'blobs'), {
    commands: Number(values.commands),
    seed: Number(values.seed),
    perDay: Number(values['per-day']),
    atOnce: Number(values['at-once']),
  })
  console.log(sayWalk(walked, (performance.now() - started) / 1000))
  process.exitCode = walked.disagreements.length > 0 ? 1 : 0
} finally {
  await db.destroy()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
