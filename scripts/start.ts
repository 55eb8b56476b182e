import { readEnvironment } from '../src/environment.ts'
import { startZizhi } from '../src/main.ts'
import { buildDesk } from './build-desk.ts'

const say = (line: string) => console.log(line)

const start = async () => {
  const environment = readEnvironment(process.env)
  await buildDesk()
  const zizhi = await startZizhi({ environment, log: say })
  say(`资质 Zizhi: ${zizhi.url}/  (workspace: ${zizhi.url}/desk/)`)
  const stop = async (reason: string, code: number) => {
    say(reason)
    await zizhi.stop()
    process.exit(code)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(`${signal}: stopping`, 0))
  void zizhi.lost.then((reason) => stop(reason.message, 1))
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
