import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { paymentReference } from '#core/payment-reference.ts'
import type { PaymentsPage } from '#handle/statement.ts'
import { addPerson } from '#store/people.ts'
import type { Stage } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { buildStage } from '../../examples/stage.ts'
import { useDoor, type Visitor } from './door.ts'

const door = useDoor()
let stage: Stage
/** Cases of 华清网安 and 东海 in contracting, 36,000 yuan open each. */
let huaqing = ''
let donghai = ''
let finance: Visitor

beforeAll(async () => {
  const { ports, setClock } = door
  stage = await buildStage({
    ports,
    setClock,
    addPerson: async (name, email) => {
      const personId = randomUUID()
      await ports.db.insertInto('users').values({ id: personId, name, email, email_verified: true }).execute()
      await addPerson(ports.db, { personId, lang: 'zh-CN' })
      return personId
    },
  })
  const plan = (company: string) =>
    ({ company, type: 'data-security', level: 1, opensOn: '2026-08-17', until: 'contracting' }) as const
  const days = { from: '2026-08-17', to: '2026-09-03' } as const
  const ids = await playSeason(stage, [plan('huaqing'), plan('donghai')], days, randomUUID)
  ;[huaqing, donghai] = ids as [string, string]
  setClock('2026-09-04T02:00:00.000Z')
  finance = await door.as(stage.staff.finance.personId)
})

const heads = '交易日期,流水号,对方户名,贷方金额,附言'
const bring = async (visitor: Visitor, content: string | Uint8Array<ArrayBuffer>) => {
  const answer = await visitor.raw('POST', '/api/payments/statement', {
    body: content,
    headers: { 'content-type': 'application/octet-stream' },
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const rows = (...lines: string[]) => [heads, ...lines].join('\r\n')
const page = async (visitor = finance) => (await visitor.get('/api/payments')).body as unknown as PaymentsPage
const lineOf = async (serial: string) => {
  const found = (await page()).lines.filter((line) => line.serial === serial)
  return found as [(typeof found)[number], ...typeof found]
}
const confirm = async (
  caseId: string,
  line: { id: string; amountFen: number; bookedOn: string },
  { as = finance, key = randomUUID() }: { as?: Visitor; key?: string } = {},
) => {
  const { version } = await stage.caseState(caseId)
  const input = {
    amountFen: line.amountFen,
    receivedOn: line.bookedOn,
    reference: '银行流水',
    lineId: line.id,
  }
  return as.command(`/api/cases/${caseId}/commands/ConfirmPayment`, version, input, key)
}

test('Q4.3 Statements are read by finance, approvers and supervisors, and brought in and noted by finance alone', async () => {
  const [contact, lead, approver] = [
    await door.as(stage.contactOf('huaqing').personId),
    await door.as(stage.staff.lead.personId),
    await door.as(stage.staff.approver.personId),
  ]
  expect((await door.visitor().get('/api/payments')).status).toBe(401)
  for (const closed of [contact, lead])
    expect((await closed.get('/api/payments')).body).toMatchObject({ status: 403, code: 'role-may-not-see' })
  expect((await approver.get('/api/payments')).status).toBe(200)
  await bring(finance, rows('2026-09-01,100,某人,1.00,'))
  const [{ id }] = await lineOf('100')
  for (const closed of [contact, lead, approver]) {
    expect((await bring(closed, rows('2026-09-01,101,某人,2.00,'))).status).toBe(403)
    const noted = await closed.ask('POST', `/api/payments/lines/${id}/note`, {
      status: 'to-return',
      note: '不明来款',
    })
    expect(noted.status).toBe(403)
    const split = { amountsFen: [50, 50], reason: '两个项目' }
    expect((await closed.ask('POST', `/api/payments/lines/${id}/split`, split)).status).toBe(403)
    expect((await closed.ask('POST', `/api/payments/lines/${id}/join`)).status).toBe(403)
  }
  expect((await page()).lines.map(({ serial }) => serial)).toEqual(['100'])
})

test('Q4.3 The open cases of a matching list are for finance: an applicant confirms nothing, on its own case neither', async () => {
  await bring(finance, rows('2026-09-01,110,华清网安科技有限公司,10.00,'))
  const [line] = await lineOf('110')
  const contact = await door.as(stage.contactOf('huaqing').personId)
  expect((await confirm(huaqing, line, { as: contact })).body).toMatchObject({
    status: 409,
    code: 'role-may-not',
  })
  // The case of another organisation does not exist for it.
  expect((await confirm(donghai, line, { as: contact })).status).toBe(404)
  expect(await lineOf('110')).toHaveLength(1)
})

test('Q4.3 A file that is no statement, or one with a wrong line, leaves nothing and says each place in the reader’s language', async () => {
  const before = (await page()).lines.length
  const wrong = await bring(finance, rows('2026-09-31,120,甲,5.00,', '2026-09-02,121,乙,五元,'))
  expect(wrong).toMatchObject({ status: 422, body: { code: 'statement-wrong', facts: { count: 2 } } })
  expect(wrong.body.faults).toMatchObject([
    {
      code: 'day-wrong',
      line: 2,
      column: '交易日期',
      found: '2026-09-31',
      message: expect.stringContaining('第 2 行'),
    },
    { code: 'amount-wrong', line: 3, found: '五元' },
  ])
  expect(await bring(finance, Uint8Array.from([0xff, 0xff, 0x00]))).toMatchObject({
    status: 422,
    body: { code: 'statement-not-text' },
  })
  expect(await bring(finance, '')).toMatchObject({ status: 422, body: { code: 'statement-wrong' } })
  expect(await bring(finance, `${heads}\r\n"2026-09-01,1`)).toMatchObject({
    body: { faults: [{ code: 'quote-open', line: 2 }] },
  })
  expect((await bring(finance, 'x'.repeat(1_100_000))).status).toBe(413)
  expect((await page()).lines).toHaveLength(before)
})

test('Q4.3 The same file twice is one file, and a confirmation sent twice with its key is one payment', async () => {
  const reference = paymentReference((await stage.caseState(huaqing)).number ?? '')
  const file = rows(`2026-09-02,130,华清网安科技有限公司,"6,000.00",资质费 ${reference}`)
  expect((await bring(finance, file)).body).toEqual({ added: 1, known: 0, outgoing: 0 })
  expect((await bring(finance, file)).body).toEqual({ added: 0, known: 1, outgoing: 0 })
  const [line] = await lineOf('130')
  expect(line.proposal).toEqual({ caseId: huaqing, by: 'reference' })
  const key = randomUUID()
  const { version } = await stage.caseState(huaqing)
  const path = `/api/cases/${huaqing}/commands/ConfirmPayment`
  const input = {
    amountFen: line.amountFen,
    receivedOn: line.bookedOn,
    reference: '银行流水',
    lineId: line.id,
  }
  const once = await finance.command(path, version, input, key)
  expect(once.status, JSON.stringify(once.body)).toBe(200)
  expect((await finance.command(path, version, input, key)).status).toBe(200)
  expect((await finance.command(path, version, { ...input, reference: '别的' }, key)).body).toMatchObject({
    status: 422,
    code: 'key-reused',
  })
  expect((await stage.caseState(huaqing)).paidFen).toBe(600000)
  expect((await confirm(donghai, line)).body).toMatchObject({ code: 'line-used-already' })
  const late = await finance.ask('POST', `/api/payments/lines/${line.id}/note`, {
    status: 'returned',
    note: '误标记为退回',
  })
  expect(late.body).toMatchObject({ status: 409, code: 'line-settled' })
  const none = { status: 'aside', note: '没有这一笔' }
  for (const id of [randomUUID(), 'no-id'])
    expect((await finance.ask('POST', `/api/payments/lines/${id}/note`, none)).status).toBe(409)
})

test('Q4.3 One transfer for two cases is split with the reason, to the fen, and each part pays once', async () => {
  await bring(finance, rows('2026-09-02,140,华清网安科技有限公司,"40,000.00",两个项目'))
  const [whole] = await lineOf('140')
  const split = (amountsFen: readonly number[], reason = '一笔款付两个项目') =>
    finance.ask('POST', `/api/payments/lines/${whole.id}/split`, { amountsFen, reason })
  expect((await split([3000000, 999999])).body).toMatchObject({ status: 409, code: 'line-not-splittable' })
  expect((await split([4000000])).status).toBe(422)
  expect((await split([4000001, -1])).status).toBe(422)
  expect((await split([3000000, 1000000], '')).status).toBe(422)
  expect((await split([3000000, 1000000])).body).toEqual({ split: true })
  expect((await split([2000000, 2000000])).body).toMatchObject({ code: 'line-not-splittable' })
  // The same file again brings the whole back neither once nor twice.
  expect(
    (await bring(finance, rows('2026-09-02,140,华清网安科技有限公司,"40,000.00",两个项目'))).body,
  ).toMatchObject({
    added: 0,
    known: 1,
  })
  expect((await confirm(huaqing, whole)).body).toMatchObject({ code: 'line-split' })
  const parts = await lineOf('140')
  expect(parts.map(({ amountFen }) => amountFen).toSorted((a, b) => a - b)).toEqual([1000000, 3000000])
  expect(parts.every(({ whole: of, note }) => of?.lineId === whole.id && note === '一笔款付两个项目')).toBe(
    true,
  )

  const join = () => finance.ask('POST', `/api/payments/lines/${whole.id}/join`)
  expect((await join()).body).toEqual({ joined: true })
  expect((await join()).body).toMatchObject({ status: 409, code: 'line-not-joinable' })
  expect((await lineOf('140')).map(({ amountFen }) => amountFen)).toEqual([4000000])

  await split([3000000, 1000000])
  const [larger, smaller] = (await lineOf('140')).toSorted((one, other) => other.amountFen - one.amountFen)
  const first = await confirm(huaqing, larger as typeof whole)
  expect(first.status, JSON.stringify(first.body)).toBe(200)
  expect((await confirm(huaqing, larger as typeof whole)).body).toMatchObject({ status: 409 })
  expect((await join()).body).toMatchObject({ code: 'line-not-joinable' })
  // The other pays a case of somebody else, with that payer's letter first.
  expect((await confirm(donghai, smaller as typeof whole)).body).toMatchObject({
    code: 'payer-letter-missing',
  })
  const contact = stage.contactOf('donghai')
  const letter = await stage.upload(donghai, contact, '代付说明函.pdf')
  await stage.ask(contact, 'case', donghai, 'GivePayerLetter', { files: [letter] })
  expect((await confirm(donghai, smaller as typeof whole)).status).toBe(200)
  expect((await stage.caseState(huaqing)).paidFen).toBe(3600000)
  expect((await stage.caseState(donghai)).paidFen).toBe(1000000)
  expect(await page().then(({ lines }) => lines.some(({ serial }) => serial === '140'))).toBe(false)
})

test('Q4.3 Split by one and confirmed whole by another at the same moment, the money counts once', async () => {
  await bring(finance, rows('2026-09-03,150,东海数据安全技术有限公司,"2,000.00",'))
  const [whole] = await lineOf('150')
  const before = (await stage.caseState(donghai)).paidFen
  await Promise.all([
    finance.ask('POST', `/api/payments/lines/${whole.id}/split`, {
      amountsFen: [100000, 100000],
      reason: '两个项目',
    }),
    confirm(donghai, whole),
  ])
  for (const part of (await page()).lines.filter((line) => line.whole?.lineId === whole.id))
    await confirm(donghai, part)
  expect((await stage.caseState(donghai)).paidFen - before).toBe(200000)
})
