import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPgbench, providePeers } from '../scripts/peers.ts'

/**
 * Transactions a second that pgbench gets out of a database with this script, on unnamed statements as our own queries
 * are. Throws a sentence when pgbench is not here and cannot be installed.
 *
 * A volatile function in a `where` scans the table: write `(select gen_random_uuid())`, or the ratio flatters us.
 */
export async function pgbenchRate(on: {
  url: string
  script: string
  clients: number
  /** How long, or how often each client runs the script. */
  run: { seconds: number } | { times: number }
  /** Variables of the script as each client finds them at its start. */
  variables?: Readonly<Record<string, number>>
}): Promise<number> {
  const problem = providePeers(['postgresql'])
  const pgbench = findPgbench()
  if (problem || !pgbench) throw new Error(problem ?? 'pgbench is not on this machine.')
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-pgbench-'))
  const file = join(folder, 'script.sql')
  await writeFile(file, on.script)
  const url = new URL(on.url)
  const words = [
    ...['--no-vacuum', '--protocol=extended', '--jobs=2', `--client=${on.clients}`],
    'seconds' in on.run ? `--time=${on.run.seconds}` : `--transactions=${on.run.times}`,
    ...Object.entries(on.variables ?? {}).map(([name, value]) => `--define=${name}=${value}`),
    ...[`--file=${file}`, `--host=${url.hostname}`, `--port=${url.port}`, `--username=${url.username}`],
    url.pathname.slice(1),
  ]
  const env = { PATH: process.env.PATH ?? '', PGPASSWORD: url.password, LC_ALL: 'C' }
  try {
    const { stdout } = await promisify(execFile)(pgbench, words, { env })
    const failed = Number(/number of failed transactions: (\d+)/.exec(stdout)?.[1] ?? 0)
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    if (failed > 0 || !(rate > 0)) throw new Error(`pgbench did not measure anything:\n${stdout}`)
    return rate
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A text for a script: pgbench takes every `:word` for a variable of its own, also in the middle of a text. */
export const literal = (value: unknown): string => {
  const text = value instanceof Date ? value.toISOString() : String(value).replaceAll("'", "''")
  if (value === null) return 'null'
  return /[:\\]/.test(text) ? `U&'${text.replaceAll('\\', '\\\\').replaceAll(':', '\\003A')}'` : `'${text}'`
}
