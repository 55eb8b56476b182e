/**
 * A process to be killed: runs the database in FOLDER and appends to twelve streams at once as fast as it can. Each
 * append that was acknowledged goes as a line `stream seq commandId` to the file ACKNOWLEDGED; an append whose answer
 * was lost is asked for again under its key, as a client would.
 */
import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Conflict } from '#store/conflict.ts'
import { connect, migrate } from '#store/db.ts'
import { appendEvents, readStream } from '#store/log.ts'
import { startServer } from '#store/server.ts'
import { appendAfter, draft } from './sample.ts'

const [folder, acknowledged, ...streams] = process.argv.slice(2) as [string, string, ...string[]]
const server = await startServer({ folder })
const db = await connect(server.url, { max: 8 })
await migrate(db)
let writing = true

async function write(stream: string): Promise<void> {
  while (writing) {
    const commandId = randomUUID()
    for (let done = false; !done; ) {
      try {
        const { events, replay } = await readStream(db, { stream, key: commandId, actorId: 'lin' })
        const outcome = { seq: events.length + 1 }
        if (!replay) {
          const answer = { key: commandId, actorId: 'lin', requestDigest: '', outcome }
          const drafts = [draft('Noted', { note: '备注'.repeat(50) }, commandId)]
          await appendEvents(db, appendAfter(stream, events, drafts, { idempotency: answer }))
        }
        const { seq } = (replay?.outcome ?? outcome) as typeof outcome
        appendFileSync(acknowledged, `${stream} ${seq} ${commandId}\n`)
        done = true
      } catch (error) {
        // A conflict here is this writer's own append whose answer was lost; anything else is the crash itself.
        if (!(error instanceof Conflict)) await sleep(20)
      }
    }
  }
}

const writers = Promise.all(streams.map(write))
process.once('SIGTERM', () => void finish())
console.log(server.url)
const reason = await Promise.race([server.lost, writers])
if (reason instanceof Error) {
  console.error(reason)
  process.exit(1)
}

async function finish(): Promise<void> {
  writing = false
  await writers
  await db.destroy()
  await server.stop()
}
