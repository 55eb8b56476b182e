import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { presentVersion } from '#core/agreement.ts'
import { turnOf } from '#core/clock.ts'
import { paymentReference } from '#core/payment-reference.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { findPaymentsPage, importStatement, noteLine } from '#handle/statement.ts'
import { tick } from '#handle/tick.ts'
import { listMails } from '#store/mails.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** One for each test: an organisation has one application of a type at a time. */
const types = getEdition('2025-04').catalogue.map(({ type }) => type)
let played = 0
let caseId = ''

/** A case of 华清网安 in contracting, quoted on 26 August 2026. */
const contracting = async (company = 'huaqing') => {
  const plan = {
    company,
    type: types[played] as string,
    level: 1,
    opensOn: '2026-08-17',
    until: 'contracting',
  } as const
  if (company === 'huaqing') played += 1
  const [id] = await playSeason(world.stage, [plan], { from: '2026-08-17', to: '2026-09-03' }, randomUUID)
  return id as string
}
const on = (day: string) => world.setClock(`${day}T02:00:00.000Z`)
const staff = (key: 'lead' | 'finance' | 'approver', command: string, input: object = {}, id = caseId) =>
  world.stage.ask(world.stage.staff[key], 'case', id, command, input)
const contact = (command: string, input: object = {}) =>
  world.stage.ask(world.stage.contactOf('huaqing'), 'case', caseId, command, input)
const state = () => world.stage.caseState(caseId)
const code = async (command: string, input: object, id = caseId) => {
  const outcome = await world.act(world.stage.staff.finance, 'case', id, command, input)
  return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind
}
const letters = async () => {
  await world.stage.settle()
  const { rows } = await listMails(open.db, { caseId }, { size: 100 })
  return rows.map(({ letter }) => letter).toReversed()
}
const upload = (name: string) => world.stage.upload(caseId, world.stage.contactOf('huaqing'), name)
const seal = async (version: number) => {
  await contact('SealAgreement', { files: [await upload(`协议第 ${version} 版.pdf`)], version })
  const { finance } = world.stage.staff
  const scan = await world.stage.upload(caseId, finance, `协议第 ${version} 版（双方盖章）.pdf`)
  await staff('finance', 'CountersealAgreement', { files: [scan], version })
}

const heads = '交易日期,流水号,对方户名,贷方金额,附言'
const bank = (...rows: string[]) => new TextEncoder().encode([heads, ...rows].join('\r\n'))
const take = (content: Uint8Array) => importStatement(world.ports, world.stage.staff.finance, content)
const lines = async () => (await findPaymentsPage(world.ports)).lines
const asPaid = ({ id, amountFen, bookedOn }: { id: string; amountFen: number; bookedOn: string }) => ({
  amountFen,
  receivedOn: bookedOn,
  reference: '银行流水',
  lineId: id,
})

beforeEach(async () => {
  caseId = await contracting()
  on('2026-09-04')
})

test('Q4.3 The fee comes in three parts by the statement, each line proposed by its reference, and contracting is complete', async () => {
  await seal(1)
  const reference = paymentReference((await state()).number ?? '')
  const parts = ['10000', '"6,000.00"', '20000'].map(
    (amount, at) => `2026-09-0${at + 1},90${at},华清网安科技有限公司,${amount},资质费 ${reference}`,
  )
  expect(await take(bank(...parts))).toEqual({ kind: 'imported', added: 3, known: 0, outgoing: 0 })
  // The next day's statement has the last two again.
  expect(await take(bank(...parts.slice(1)))).toEqual({ kind: 'imported', added: 0, known: 2, outgoing: 0 })
  for (const line of await lines()) {
    expect(line.proposal).toEqual({ caseId, by: 'reference' })
    await staff('finance', 'ConfirmPayment', asPaid(line))
  }
  const { phase, money, paidFen } = await state()
  expect([phase, paidFen, money.payments.length]).toEqual(['audit-preparation', 3600000, 3])
  const page = await findPaymentsPage(world.ports)
  expect(page.lines).toEqual([])
  expect(page.settled.slice(0, 3).map(({ used }) => used?.caseId)).toEqual([caseId, caseId, caseId])
})

test('Q4.3 An unknown payer is set aside, assigned by hand, and waits for the payer’s letter', async () => {
  await take(bank('2026-09-03,801,李建国,"36,000.00",转账'))
  const [line] = await lines()
  if (!line) throw new Error('no line')
  expect(line.proposal).toBeNull()
  const { finance } = world.stage.staff
  expect(
    await noteLine(world.ports, finance, { lineId: line.id, status: 'aside', note: '电话核实付款方' }),
  ).toBe(true)
  expect(await code('ConfirmPayment', asPaid(line))).toBe('payer-letter-missing')
  await contact('GivePayerLetter', { files: [await upload('代付说明函.pdf')] })
  expect(await code('ConfirmPayment', asPaid(line))).toBe('done')
  // What pays a case is not marked as returned afterwards.
  expect(await noteLine(world.ports, finance, { lineId: line.id, status: 'returned', note: '误标记' })).toBe(
    false,
  )
  expect((await state()).money.payments).toMatchObject([{ payer: 'other' }])
})

test('Q4.3 A line pays once, also when two confirm it at the same moment on two cases', async () => {
  const other = await contracting('donghai')
  on('2026-09-04')
  await take(bank('2026-09-02,701,华清网安科技有限公司,100,'))
  const line = (await lines()).find(({ serial }) => serial === '701')
  if (!line) throw new Error('no line')
  await contact('GivePayerLetter', { files: [await upload('代付说明函.pdf')] })
  const twice = await Promise.all([caseId, other].map((id) => code('ConfirmPayment', asPaid(line), id)))
  expect(twice.filter((outcome) => outcome === 'done')).toHaveLength(1)
  expect(twice.filter((outcome) => outcome !== 'done')).toEqual([
    expect.stringMatching(/^(line-used-already|payer-letter-missing)$/),
  ])
  expect(await code('ConfirmPayment', asPaid(line))).toBe('line-used-already')
})

test('Q4.3 A line that is to be returned pays nothing until somebody takes it up again', async () => {
  await take(bank('2026-09-02,601,华清网安科技有限公司,200,'))
  const line = (await lines()).find(({ serial }) => serial === '601')
  if (!line) throw new Error('no line')
  const note = (status: 'to-return' | 'open') =>
    noteLine(world.ports, world.stage.staff.finance, { lineId: line.id, status, note: '金额不明，先行退回' })
  await note('to-return')
  expect(await code('ConfirmPayment', asPaid(line))).toBe('line-set-apart')
  await note('open')
  expect(await code('ConfirmPayment', asPaid(line))).toBe('done')
})

test('Q4.3 A statement in GB18030 is read like one in UTF-8, and a wrong line keeps everything out', async () => {
  // 交易日期,对方户名,收入 / 20260902,甲公司,5.00 as a Chinese bank writes it.
  const gb = Uint8Array.from(
    Buffer.from(
      'bdbbd2d7c8d5c6da2cb6d4b7bdbba7c3fb2ccad5c8eb0a32303236303930322cbcd7b9abcbbe2c352e3030',
      'hex',
    ),
  )
  expect(await take(gb)).toMatchObject({ kind: 'imported', added: 1 })
  expect((await lines()).find(({ payer }) => payer === '甲公司')).toMatchObject({
    bookedOn: '2026-09-02',
    amountFen: 500,
  })
  const before = (await lines()).length
  const wrong = bank('2026-09-02,501,乙,300,', '2026-09-31,502,丙,400,')
  expect(await take(wrong)).toEqual({
    kind: 'faults',
    faults: [{ code: 'day-wrong', line: 3, column: '交易日期', found: '2026-09-31' }],
  })
  expect(await take(Uint8Array.from([0x41, 0xff, 0xff, 0x00]))).toEqual({ kind: 'not-text' })
  expect(await lines()).toHaveLength(before)
  // Two equal transfers of one day are two, where the bank gives them no number; the same file again adds none.
  const equal = new TextEncoder().encode('交易日期,对方户名,收入\n20260903,丁,7.00\n20260903,丁,7.00')
  expect(await take(equal)).toMatchObject({ added: 2 })
  expect(await take(equal)).toMatchObject({ added: 0, known: 2 })
})

test('Q4.3 The agreement is changed twice; only seals on the third version bind', async () => {
  for (const reason of ['请写明开票方式', '请写明审核地点']) {
    await contact('AskAgreementChange', { reason })
    await staff('lead', 'ReviseAgreement', { provisions: `双方约定：${reason}。`, reason })
  }
  const outdated = await world.act(world.stage.contactOf('huaqing'), 'case', caseId, 'SealAgreement', {
    files: [await upload('协议第 2 版.pdf')],
    version: 2,
  })
  expect(outdated).toMatchObject({ kind: 'refused', refusal: { code: 'agreement-outdated' } })
  await seal(3)
  expect(presentVersion(await state())).toMatchObject({ version: 3, applicantSeal: { on: '2026-09-04' } })
  expect((await letters()).filter((letter) => letter === 'agreement-revised')).toHaveLength(2)
})

test('Q4.3 After a withdrawal the approver decides what is given back, finance pays it, and the applicant is told both times', async () => {
  await seal(1)
  const { number } = await state()
  await staff('finance', 'ConfirmPayment', {
    amountFen: 3600000,
    receivedOn: '2026-09-04',
    reference: paymentReference(number ?? ''),
  })
  await contact('WithdrawApplication', { reason: '单位业务调整，暂缓申请' })
  expect((await findPaymentsPage(world.ports)).refunds).toMatchObject([{ caseId, owner: 'approver' }])
  await staff('approver', 'DecideRefund', { amountFen: 3000000, reason: '审核尚未开始，扣除已发生的费用' })
  expect((await findPaymentsPage(world.ports)).refunds).toMatchObject([{ caseId, owner: 'finance' }])
  on('2026-09-08')
  await staff('finance', 'RecordRefund', { refundedOn: '2026-09-08', reference: 'HK20260908' })
  expect((await findPaymentsPage(world.ports)).refunds).toEqual([])
  expect(turnOf(await state(), getEdition('2025-04'))).toBe('none')
  const { rows } = await (async () => {
    await world.stage.settle()
    return listMails(open.db, { caseId }, { size: 100 })
  })()
  const decision = rows.find(({ letter }) => letter === 'refund-decided')
  expect(decision?.body).toMatch(/退还 30,000 元.*不予退还的部分为 6,000 元/s)
  expect(rows.some(({ letter }) => letter === 'refund-paid')).toBe(true)
})

test('Q4.3 A silent applicant is asked once per ten working days, and the second time the lead is told', async () => {
  const told = async () =>
    (await letters()).filter((letter) => ['progress-asked', 'applicant-silent'].includes(letter))
  expect((await state()).quotation?.sentOn).toBe('2026-08-26')
  // The tenth working day after it is 9 September.
  for (const day of ['2026-09-09', '2026-09-10', '2026-09-10', '2026-09-11']) {
    on(day)
    await tick(world.ports)
  }
  expect(await told()).toEqual(['progress-asked'])
  // Sunday the 20th is worked, so that the tenth is the 23rd; 25 to 27 September are off.
  for (const day of ['2026-09-23', '2026-09-26', '2026-09-27']) {
    on(day)
    await tick(world.ports)
  }
  expect(await told()).toEqual(['progress-asked'])
  on('2026-09-28')
  await tick(world.ports)
  expect(await told()).toEqual(['progress-asked', 'progress-asked', 'applicant-silent'])
  await contact('ReportProgress', { about: 'transfer-ordered', note: '下周到账' })
  on('2026-10-12')
  await tick(world.ports)
  expect(await told()).toHaveLength(3)
})
