import { readEnvironment } from '../src/environment.ts'
import { startZizhi, type Zizhi } from '../src/main.ts'
import { buildDesk } from './build-desk.ts'

const say = (line: string) => console.log(line)

const start = async () => {
  const environment = readEnvironment(process.env)
  let zizhi: Zizhi | undefined
  const stop = async (reason: string, code: number) => {
    say(reason)
    await zizhi?.stop()
    process.exit(code)
  }
  // From the first moment on: a database of one's own that is being brought up ends with this process.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(`${signal}: stopping`, 0))
  await buildDesk()
  zizhi = await startZizhi({ environment, log: say })
  say(`资质 Zizhi: ${zizhi.url}/  (workspace: ${zizhi.url}/desk/)`)
  void zizhi.lost.then((reason) => stop(reason.message, 1))
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
