import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { runAllJobs } from '#handle/job.ts'
import { listMails } from '#store/mails.ts'
import { findPersonByEmail } from '#store/people.ts'
import { placeFolder } from '#store/postgres-account.ts'
import type { Plan, Stage } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { buildStage } from '../../examples/stage.ts'
import { readEnvironment } from '../../src/environment.ts'
import { startZizhi, type Zizhi } from '../../src/main.ts'

/** Everybody's in the walks. */
export const password = '石榴 渡船 算盘 七月 青苔'

/** The whole product on a fresh database, with a clock moved by hand. */
export interface Product {
  readonly url: string
  /** Goes on from half past nine in the morning of this day at the centre, and does what has become due. */
  moveTo(day: Day): Promise<void>
  /** Does what the last commands left to be done, instead of waiting for the worker's next round. */
  settle(): Promise<void>
  /** The newest link of a mail to this address, once it is written; with this in it. Throws when there is none. */
  linkFor(email: string, part?: string): Promise<string>
  /** The invented staff and companies, put into it when first asked for, all with the password of the walks. */
  stage(): Promise<Stage>
  /** Plays these cases of theirs. */
  play(plans: readonly Plan[], days: { readonly from: Day; readonly to: Day }): Promise<readonly string[]>
}

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts the product for the tests of a file on that day, without demo data, and stops it after them. */
export const useProduct = (startsOn: Day): Product => {
  const folder = mkdtemp(join(tmpdir(), 'zizhi-walk-'))
  const noises: string[] = []
  let zizhi: Zizhi
  let stage: Promise<Stage> | undefined
  let ahead = 0
  const startDayOn = (day: Day) => {
    ahead = Date.parse(`${day}T01:30:00Z`) - Date.now()
  }
  const secret = randomUUID() + randomUUID()
  const product = {
    stage: () => {
      const { ports, identity } = zizhi
      stage ??= buildStage({
        ports,
        setClock: (at) => {
          ahead = Date.parse(at) - Date.now()
        },
        addPerson: (name, email) => identity.createPerson({ name, email, lang: 'zh-CN', password }),
      })
      return stage
    },
    play: async (plans, days) => {
      const cases = await playSeason(await product.stage(), plans, days, randomUUID)
      return cases.map((id) => id ?? '')
    },
    moveTo: async (day) => {
      startDayOn(day)
      await zizhi.worker.tick()
      await product.settle()
    },
    settle: async () => {
      await runAllJobs(zizhi.ports)
    },
    linkFor: async (email, part = '') => {
      await product.settle()
      const person = await findPersonByEmail(zizhi.ports.db, email)
      const { rows } = await listMails(zizhi.ports.db, { recipientId: person?.person_id ?? '' }, { size: 5 })
      const links = rows.map(({ body }) => /https?:\S+/.exec(body)?.[0])
      const link = links.find((one) => one?.includes(part))
      if (!link) throw new Error(`There is no mail with a link to ${email}.`)
      return link
    },
  } as Omit<Product, 'url'> as Product
  beforeAll(async () => {
    startDayOn(startsOn)
    const port = await findFreePort()
    const environment = readEnvironment({
      PORT: String(port),
      ZIZHI_DATA: await folder,
      ZIZHI_SECRET: secret,
    })
    zizhi = await startZizhi({
      environment,
      log: (line) => noises.push(line),
      clock: { now: () => new Date(Date.now() + ahead).toISOString() },
    })
    Object.assign(product, { url: zizhi.url })
  })
  afterAll(async () => {
    const placed = placeFolder(await folder)
    await zizhi?.stop()
    for (const one of [placed, await folder]) await rm(one, { recursive: true, force: true })
    const faults = noises.filter((line) => /fault|failed/.test(line))
    if (faults.length > 0) throw new Error(`The product logged faults:\n${faults.join('\n')}`)
  })
  return product
}
