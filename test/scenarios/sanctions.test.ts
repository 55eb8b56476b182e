import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { publicQueries } from '#handle/public.ts'
import { viewsOf } from '#handle/streams.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { getCompany } from '../../examples/companies.ts'
import { site } from '../../src/site/site.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** A certificate of 东海 from the paper register. */
const registered = async (number: string) => {
  const { name, uscc, address } = getCompany('donghai')
  const id = randomUUID()
  world.setClock('2026-03-02T01:00:00.000Z')
  await world.stage.ask(world.stage.staff.clerk, 'certificate', id, 'RegisterCertificate', {
    number,
    holder: name,
    uscc,
    registeredAddress: address,
    type: 'data-security',
    level: 1,
    issuedOn: '2025-06-10',
    validFrom: '2025-06-10',
    validTo: '2028-06-09',
    basis: '纸质登记簿移交',
  })
  return id
}
const decides = async (id: string, measure: string, reason: string, on: string) => {
  const { clerk, decider } = world.stage.staff
  const proposal = { measure, cause: measure === 'withdraw' ? 'other' : 'conditions-unmet', reason, on }
  await world.stage.ask(clerk, 'certificate', id, 'ProposeSanction', proposal)
  await world.stage.ask(decider, 'certificate', id, 'DecideSanction', { verdict: 'agreed' })
}
const pageOf = async (number: string, query = '') => {
  const pages = site(publicQueries(world.ports), {
    publicUrl: 'http://zizhi.test',
    deskPath: '/desk/',
    log: () => {},
  })
  const answer = await pages.request(`/verify/${number}${query}`)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  return answer.text()
}
const verdict = (page: string) => /<div class="verdict (\w+)">/.exec(page)?.[1]

test('Q10 Suspended, nobody acts until its longest time is over, a person is asked, and then it is withdrawn: the page of the certificate does not stay green', async () => {
  const number = 'CNITSEC2025SRV-DS-I-0901'
  const id = await registered(number)
  expect(verdict(await pageOf(number))).toBe('ok')
  await decides(id, 'suspend', '主要技术人员离职后三个月未补齐', '2026-03-02')
  expect(verdict(await pageOf(number))).toBe('late')
  await world.stage.settle()

  // A week's outage on the last day: whoever comes later still asks, and asks once.
  world.setClock('2026-09-07T01:00:00.000Z')
  await world.stage.settle()
  await world.stage.settle()
  const sent = world.sent.filter(({ subject }) => subject.includes(number))
  expect(sent.map(({ subject }) => subject)).toEqual([
    `证书暂停（证书 ${number}）`,
    `证书暂停期已满，请提出下一步（证书 ${number}）`,
  ])
  expect(sent[1]?.to).toContain('clerk')
  expect(verdict(await pageOf(number))).toBe('late')

  await decides(id, 'withdraw', '暂停期满仍未补齐，经催告无回应', '2026-09-07')
  const page = await pageOf(number)
  expect(verdict(page)).toBe('late')
  expect(page).toContain('已撤销')
  expect(page).not.toContain('certificate.pdf')
  // The reasons are the holder's; the public is told the category, the number and the clause.
  expect(page).not.toContain('经催告无回应')
  expect(page).toMatch(/撤销 · 〔2026〕\d+号 · 原因：其他/)
  expect(await pageOf(number, '?on=2026-03-01')).toContain('2026年3月1日 当天有效')
  expect(await pageOf(number, '?on=2026-09-06')).toContain('2026年9月6日 当天无效：已暂停')
})

test('Q10 What was decided about certificates can be computed again from the log', async () => {
  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, (pinned) => getEdition(pinned ?? '2025-04'), theCalendar),
  )
  expect(await digestViews(open.db)).toBe(before)
})
