/** The product in a process of its own, on a database that is there, for tests that kill it or watch what it takes. */
import { readEnvironment } from '../../src/environment.ts'
import { startZizhi } from '../../src/main.ts'

const zizhi = await startZizhi({
  environment: readEnvironment({ ...process.env, PORT: '0' }),
  log: () => {},
  clock: { now: () => '2026-11-20T02:00:00.000Z' },
})
process.stdout.write(`${zizhi.url}\n`)
// Asked by a line it answers with the most memory that it ever had, in bytes.
process.stdin.on('data', () => process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`))
