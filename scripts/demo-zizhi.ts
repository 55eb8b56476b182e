import { randomBytes, randomUUID } from 'node:crypto'
import { dayOfInstant } from '#core/calendar/day.ts'
import { runAllJobs } from '#handle/job.ts'
import type { WechatAccount } from '#handle/wechat-account.ts'
import { companies, getCompany } from '../examples/companies.ts'
import { fillDemo } from '../examples/demo.ts'
import { bringMail } from '../examples/demo-mail.ts'
import { bindPhone } from '../examples/demo-wechat.ts'
import { staff } from '../examples/staff.ts'
import { buildStage } from '../examples/stage.ts'
import type { Environment } from '../src/environment.ts'
import { boundPhone } from '../src/http/demo-wechat.ts'
import { wechatClient } from '../src/http/wechat-client.ts'
import { startZizhi, type Zizhi } from '../src/main.ts'

export interface Persona {
  readonly name: string
  readonly email: string
  readonly roles: string
  readonly password: string
}

export interface DemoZizhi extends Zizhi {
  readonly personas: readonly Persona[]
}

/** Known to everybody who starts the demo; the real product never has it. */
const password = 'zizhi-demo-2026'

/** A clock that the demo can set: to an instant while it is being filled, or ahead of the machine's afterwards. */
const movableClock = () => {
  let fixed: string | null = null
  let ahead = 0
  return {
    now: () => fixed ?? new Date(Date.now() + ahead).toISOString(),
    fix: (at: string) => {
      fixed = at
    },
    release: () => {
      fixed = null
    },
    /** Goes on from half past nine in the morning of this day at the centre. */
    moveTo: (day: string) => {
      ahead = Date.parse(`${day}T01:30:00Z`) - Date.now()
    },
  }
}

/** An invented account, its key made anew each time: only the telephone on the demo page knows it. */
const inventedAccount = (): WechatAccount => ({
  appId: `wx${randomBytes(8).toString('hex')}`,
  token: randomBytes(16).toString('hex'),
  aesKey: randomBytes(32),
})

/** The product with invented applicants at every phase, up to today, everything through real commands. */
export const startDemo = async (
  environment: Environment,
  log: (line: string) => void,
): Promise<DemoZizhi> => {
  const clock = movableClock()
  const today = dayOfInstant(clock.now())
  const wechat = environment.wechat ?? inventedAccount()
  const zizhi = await startZizhi({
    environment: { ...environment, wechat },
    log,
    clock,
    sample: true,
    demo: ({ ports, worker }) => ({
      moveTo: async (day) => {
        clock.moveTo(day)
        await worker.tick()
        await runAllJobs(ports)
      },
    }),
  })
  const { ports, identity } = zizhi
  const stage = await buildStage({
    ports,
    setClock: clock.fix,
    addPerson: (name, email) => identity.createPerson({ name, email, lang: 'zh-CN', password }),
  })
  await fillDemo(stage, today)
  clock.release()
  await zizhi.worker.tick()
  await runAllJobs(ports)
  await bringMail(ports)
  const phone = wechatClient((path, init) => fetch(`${zizhi.url}${path}`, init), wechat, {
    seconds: () => Math.floor(Date.parse(clock.now()) / 1000),
    next: randomUUID,
  })
  await bindPhone(ports, stage.contactOf('huaqing').personId, (text) => phone.write(boundPhone, text))
  return {
    ...zizhi,
    personas: [
      ...companies.map(({ key }) => {
        const { contact, name } = getCompany(key)
        return { name: contact.name, email: contact.email, roles: name, password }
      }),
      ...staff.map(({ key, name, roles }) => ({
        name,
        email: `${key}@centre.example`,
        roles: roles.join(),
        password,
      })),
    ],
  }
}
