import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readEnvironment } from '../src/environment.ts'
import { buildDesk } from './build-desk.ts'
import { type DemoZizhi, startDemo } from './demo-zizhi.ts'

const say = (line: string) => console.log(line)

const demo = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zizhi-demo-'))
  const environment = readEnvironment({
    PORT: process.env.PORT,
    ZIZHI_DATA: folder,
    ZIZHI_SECRET: randomUUID() + randomUUID(),
    ZIZHI_PAYMENT_ACCOUNT: '演示银行北京分行 0000 0000 0000 0000（演示账户，请勿汇款）',
  })
  say('正在准备演示数据 · filling the demo …')
  let zizhi: DemoZizhi | undefined
  const stop = async (reason: string, code: number) => {
    say(reason)
    await zizhi?.stop()
    await rm(folder, { recursive: true, force: true })
    process.exit(code)
  }
  // From the first moment on: the database that is being filled ends with this process only if it ends by itself.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(`${signal}: stopping`, 0))
  await buildDesk()
  zizhi = await startDemo(environment, (line) => say(`  ${line}`))
  announce(zizhi)
  void zizhi.lost.then((reason) => stop(reason.message, 1))
}

const announce = ({ url, personas }: DemoZizhi): void => {
  say('')
  say(`  公众网站 public site     ${url}/`)
  say(`  工作台   workspace       ${url}/desk/`)
  say(`  演示台   demo            ${url}/demo   (换角色 · 看邮件 · 拨日期)`)
  say('')
  say('  可以以任何人的身份登录 · sign in as anybody, on the demo page or with these:')
  for (const { name, email, roles } of personas.slice(0, 20)) say(`    ${email.padEnd(32)} ${name}  ${roles}`)
  say(`    password: ${personas[0]?.password}`)
  say('')
}

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
