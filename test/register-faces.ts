import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { sayLevel } from '#core/words/say.ts'
import { statusWords } from '#core/words/site.ts'
import { readPublishedKeys, verifyFile } from '#evidence/signed/verify-file.ts'
import { publicQueries } from '#handle/public.ts'
import { systemActor } from '#handle/system-actor.ts'
import { wechatCorrespondent } from '#handle/wechat.ts'
import { site } from '../src/site/site.ts'
import { faultsBy } from './site/markup.ts'
import type { useWorld } from './world.ts'

const edition = getEdition('2025-04')
const place = { publicUrl: 'http://zizhi.test', deskPath: '/desk/', log: () => {} }
const json = { headers: { accept: 'application/json' } }
export const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

/** Everything that anybody can ask the register by, held against each other; and what the centre does to a certificate. */
export const registerFaces = (world: ReturnType<typeof useWorld>) => {
  const door = () => site(publicQueries(world.ports), place)

  const asks = async (id: string, command: string, input: object) => {
    const outcome = await world.act(systemActor, 'certificate', id, command, input)
    expect(outcome.kind).toBe('done')
  }
  /** Proposed by one and decided by another; returns the number of the decision. */
  const decides = async (id: string, measure: string, on: Day, more: object = {}) => {
    const { clerk, decider } = world.stage.staff
    const cause = measure === 'withdraw' ? 'other' : 'conditions-unmet'
    const proposal = { measure, cause, reason: '主要技术人员离职后三个月未补齐', on, ...more }
    await world.stage.ask(clerk, 'certificate', id, 'ProposeSanction', proposal)
    await world.stage.ask(decider, 'certificate', id, 'DecideSanction', { verdict: 'agreed' })
  }

  const bulk = async (list: string, on: Day, as = 'show') =>
    door().request('/register/check', { method: 'POST', body: new URLSearchParams({ list, on, as }) })

  /** What the WeChat account answers to whoever sends it this. */
  const wechat = (text: string) =>
    wechatCorrespondent(world.ports).answer({
      id: randomUUID(),
      openid: 'o-register',
      message: { kind: 'text', text },
      isSealed: true,
    })

  /** What every face of the register says of a certificate on a day, today being that day or a later one. */
  const facesOn = async (number: string, on: Day) => {
    const site = door()
    const page = await (await site.request(`/verify/${number}?on=${on}`)).text()
    const asked = (await (await site.request(`/verify/${number}?on=${on}`, json)).json()) as {
      asked: { status: string; holder: string; level: number }
    }
    const listed = (await (await site.request(`/register?q=${number}&on=${on}`, json)).json()) as {
      certificates: { asked: { status: string } }[]
    }
    expect(listed.certificates[0]?.asked.status ?? 'not-issued').toBe(asked.asked.status)
    const csv = await (await bulk(number, on, 'csv')).text()
    const [, row = ''] = csv.split('\r\n')
    const [, said = '', , holder = '', , scope = ''] = row.slice(1, -1).split('","')
    const { level } = asked.asked
    const told = await wechat(`查证 ${number} ${on}`)
    expect(told).toContain(`持证单位：${holder}\n`)
    expect([scope.split(' ')[1], told.includes(`${sayLevel(level, 'zh-CN')}\n`)]).toEqual([
      sayLevel(level, 'zh-CN'),
      true,
    ])
    expect(told).toMatch(new RegExp(`状态：${said}(。|\\n)`))
    const word = /<section id="day">[\s\S]*?<p class="answer[^>]*>(.*?)<\/p>/.exec(page)?.[1] ?? ''
    expect([
      asked.asked.status,
      statusWords[asked.asked.status as 'valid'].word[0],
      asked.asked.holder,
    ]).toEqual([asked.asked.status, said, holder])
    expect(word).toContain(['valid', 'expiring'].includes(asked.asked.status) ? '当天有效' : said)
    return [asked.asked.status, holder, level] as const
  }

  /** What every face says today; `paper` is the signed form as it was downloaded once. */
  const facesNow = async (number: string, paper: Uint8Array) => {
    const site = door()
    const today = publicQueries(world.ports).today()
    const page = await (await site.request(`/verify/${number}`)).text()
    const heading = /<h1>(.*?)<\/h1>/.exec(page)?.[1]
    const list = (await (await site.request(`/register?q=${number}`, json)).json()) as {
      certificates: { today: { status: 'valid' } }[]
    }
    const badge = await (await site.request(`/verify/${number}/badge.svg`)).text()
    const status = list.certificates[0]!.today.status
    const word = statusWords[status].word[0]
    const told = await wechat(number.toLowerCase())
    expect([heading, badge.includes(`>${word}</text>`), told.includes(`状态：${word}。`)]).toEqual([
      word,
      true,
      true,
    ])
    expect(page).toContain(
      `schema.org/${['valid', 'expiring'].includes(status) ? 'CertificationActive' : 'CertificationInactive'}`,
    )
    expect((await facesOn(number, today))[0]).toBe(status)
    const keys = readPublishedKeys(await bytesOf(await site.request('/keys.json')))!
    const lists = await bytesOf(await site.request('/status/1'))
    const { finding, status: offline } = await verifyFile(
      { file: paper, keys, status: lists },
      today,
      edition,
    )
    return { status, offline, answer: finding.answer }
  }
  const download = async (number: string) =>
    bytesOf(await door().request(`/verify/${number}/certificate.vc.json`))
  const newest = async () => {
    const text = await (await door().request('/register/changes.atom')).text()
    expect(faultsBy('atom', text)).toEqual([])
    return /<entry>[\s\S]*?<title>(.*?)<\/title>/.exec(text)?.[1]
  }

  return { door, asks, decides, bulk, wechat, facesOn, facesNow, download, newest }
}
