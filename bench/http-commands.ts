import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#store/server.ts'
import { type Statement, statementsDuring } from '#test/http/statements.ts'
import { startZizhi } from '../src/main.ts'
import { compare, type Figure } from './figure.ts'
import type { Load, LoadAnswer } from './http-load.ts'
import { literal, pgbenchRate } from './pgbench.ts'
import { caseIdOf, copyCases, markOf, playSealedCase } from './sealed-cases.ts'

const clients = 8
const rounds = 5
/** Commands in one round; each goes to a case of its own, so that all find a log of the same length. */
const ours = 400
const theirs = 800

/** A command the way the desk sends it, against what the database alone could do. */
export default async function httpCommands(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-bench-'))
  let now = '2026-08-03T01:00:00.000Z'
  const server = await startServer({ folder })
  const environment = {
    port: 0,
    dataFolder: folder,
    databaseUrl: server.url,
    publicUrl: 'http://127.0.0.1',
    secret: randomUUID() + randomUUID(),
    signingKey: randomUUID() + randomUUID(),
    smtpUrl: null,
    imapUrl: null,
  }
  const zizhi = await startZizhi({ environment, log: tellFaults, clock: { now: () => now } })
  const load = fork(join(import.meta.dirname, 'http-load.ts'), { stdio: 'inherit' })
  try {
    const played = await playSealedCase(zizhi, (at) => {
      now = at
    })
    // Case 0 shows which statements a command sends; the others are used once each, ours and theirs in turn.
    await copyCases(zizhi.ports.db, played.caseId, 1 + (rounds + 1) * (ours + theirs))
    const [cookie = ''] = (await zizhi.identity.openSession(played.financeId)).split(';')
    let next = 1
    const take = (count: number): number => {
      next += count
      return next - count
    }
    const send = (first: number, count: number): Promise<number> =>
      sendAll(load, {
        url: zizhi.url,
        cookie,
        version: played.version,
        clients,
        commands: Array.from({ length: count }, (_, index) => ({
          path: `/api/cases/${caseIdOf(first + index)}/commands/CountersealAgreement`,
          key: `bench-${markOf(first + index)}`,
        })),
      })
    const statements = await statementsDuring(() => send(0, 1))
    const needed = [/\bfrom sessions\b/, /\bread_stream\(/, /\bappend_events\(/].map((mark) => {
      const found = statements.find(({ text }) => mark.test(text))
      if (!found) throw new Error(`A command sent no statement with ${mark.source}.`)
      return found
    })
    return await compare(
      {
        name: 'http-commands',
        what: `Countersealing agreements over HTTP: signed session, schema, key and version checked, a log of ${played.version} events read and one appended, answered with the fresh case page, whose further reads the reference does not make; ${clients} at a time from a second process on the same machine, every append on disk`,
        unit: 'commands a second',
        referenceName: "pgbench, a command's own three statements (session, read, append)",
        rounds,
      },
      async () => ours / (await send(take(ours), ours)),
      () =>
        pgbenchRate({
          url: server.url,
          script: scriptOf(needed),
          clients,
          run: { times: theirs / clients },
          variables: { n: take(theirs) - 1 },
        }),
    )
  } finally {
    load.kill()
    await zizhi.stop()
    await server.stop()
    await rm(server.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

const tellFaults = (line: string): void => {
  if (line.startsWith('fault')) console.error(line)
}

const sendAll = async (process: ChildProcess, load: Load): Promise<number> => {
  process.send(load)
  const [answer] = (await once(process, 'message')) as [LoadAnswer]
  if ('problem' in answer) throw new Error(answer.problem)
  return answer.seconds
}

/** The statements of a command on case 0 as a script that gives each transaction of each client a case of its own. */
const scriptOf = (statements: readonly Statement[]): string => {
  const share = theirs / clients
  return [
    '\\set n :n + 1',
    `\\set case :n + :client_id * ${share}`,
    ...statements.map(
      ({ text, values }) => `${text.replaceAll(/\$(\d+)/g, (_, at) => wordsOf(values[Number(at) - 1]))};`,
    ),
  ].join('\n')
}

/** A value of case 0 as that of the transaction's own case; unlike a literal its type has to be said. */
const wordsOf = (value: unknown): string => {
  if (!String(value).includes(markOf(0))) return literal(value)
  const own = `replace(${literal(value)}, '${markOf(0)}', lpad((:case)::text, 12, '0'))`
  return value === caseIdOf(0) ? `(${own})::uuid` : own
}
