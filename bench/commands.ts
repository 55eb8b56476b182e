import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db, migrate } from '#store/db.ts'
import { appendEvents, readStream } from '#store/log.ts'
import { startServer } from '#store/server.ts'
import { appendAfter, draft } from '#test/store/sample.ts'
import { compare, type Figure } from './figure.ts'
import { pgbenchRate } from './pgbench.ts'

const clients = 8
const seconds = 3
const rounds = 7
const olderCases = 500
const eventsOfACase = 20

/** The two round trips of a command: reading a case of twenty events, and appending with view row, deadline and job. */
export default async function commands(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  const server = await startServer({ folder })
  const db = await connect(server.url, { max: clients })
  try {
    await migrate(db)
    const cases = Array.from({ length: olderCases }, (_, n) => caseId(n + 1))
    for (const stream of cases) await appendEvents(db, appendAfter(stream, [], drafts(eventsOfACase)))
    return await compare(
      {
        name: 'commands',
        what: `Read a case of ${eventsOfACase} events and append one with view row, deadline, job and key: ${clients} at a time, every append on disk`,
        unit: 'commands a second',
        referenceName: 'pgbench, the same two statements',
        rounds,
      },
      () => ourRate(db, cases),
      () => pgbenchRate({ url: server.url, script: pgbenchScript(), clients, run: { seconds } }),
    )
  } finally {
    await db.destroy()
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

// Each command reads a case with a history and appends to a new one: pgbench cannot compute the hash that continues a
// chain, and both sides have to send the same.
async function ourRate(db: Db, cases: string[]): Promise<number> {
  const until = performance.now() + seconds * 1000
  let done = 0
  const client = async () => {
    while (performance.now() < until) {
      const stream = cases[Math.floor(Math.random() * cases.length)]!
      const read = await readStream(db, { stream, key: randomUUID(), actorId: 'lin' })
      if (read.events.length !== eventsOfACase) throw new Error('a case lost its events')
      await appendEvents(db, newCase(randomUUID()))
      done += 1
    }
  }
  const from = performance.now()
  await Promise.all(Array.from({ length: clients }, client))
  return done / ((performance.now() - from) / 1000)
}

function pgbenchScript(): string {
  const marker = '5d3e6d2c-0000-4000-8000-000000000000'
  const { idempotency, ...append } = newCase(marker)
  const { key, actorId: actor_id, requestDigest: request_digest, outcome } = idempotency
  // pgbench takes every `:word` for a variable of its own, also in the middle of a text.
  const body = JSON.stringify({ ...append, idempotency: { key, actor_id, request_digest, outcome } })
    .replace(/(?<!"):/g, '\\u003a')
    .replaceAll('":', '": ')
  const older = `('${caseId(0).slice(0, -12)}' || lpad((:n)::text, 12, '0'))::uuid`
  return [
    `\\set n random(1, ${olderCases})`,
    `\\set key random(1, 9000000000000000000)`,
    `select read_stream(${older}) as events, read_answer('lin', (:key)::text) as replay;`,
    `select append_events(replace($body$${body}$body$, '${marker}', gen_random_uuid()::text)::jsonb);`,
  ].join('\n')
}

function newCase(stream: string) {
  return appendAfter(stream, [], drafts(1), {
    deadlines: [
      { name: 'filing-check', dueOn: '2026-10-16', owner: 'intake', clause: 'Q4.1', basis: { workdays: 5 } },
    ],
    jobs: [{ key: `${stream}:1:receipt`, kind: 'mail', payload: { letter: 'receipt', recipient: 'zhao' } }],
    idempotency: { key: stream, actorId: 'lin', requestDigest: 'digest', outcome: { version: 1 } },
  })
}

function drafts(count: number) {
  return Array.from({ length: count }, () =>
    draft('SupplementReceived', { round: 1, items: ['7.3', '7.4'], note: '已收到' }),
  )
}

function caseId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}
