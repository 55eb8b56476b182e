import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { publicQueries } from '#handle/public.ts'
import { findRecordPage } from '#handle/record.ts'
import { viewsOf } from '#handle/streams.ts'
import { findFileFor } from '#handle/upload.ts'
import { listJobs, requestJobs } from '#store/jobs.ts'
import { listMails } from '#store/mails.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { playSeason } from '../../examples/season.ts'
import { site } from '../../src/site/site.ts'
import { useDatabase } from '../database.ts'
import { fromPaper } from '../from-paper.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const registered = (number: string) => fromPaper(world, number)
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
/** How many decision numbers were used up meanwhile. */
const serialsAfter = async (act: () => Promise<unknown>) => {
  const last = async () => {
    const { rows } = await sql<{ last: number }>`select last_value::int as last from decision_serial`.execute(
      open.db,
    )
    return rows[0]?.last ?? 0
  }
  const before = await last()
  await act()
  return (await last()) - before
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
    `暂停证书决定（证书 ${number}）`,
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

test('Q19 False material found after issue: heard, withdrawn, barred to the day; then an objection is upheld and everything is back', async () => {
  const number = 'CNITSEC2025SRV-DS-I-0902'
  const certificateId = await registered(number)
  const { staff, contactOf, ask, settle } = world.stage
  const contact = contactOf('donghai')
  const opening = {
    aboutKind: 'certificate',
    aboutId: certificateId,
    finding: '客户来函称未与该单位签订所附合同',
  }
  // Two open one at the same moment: one stands, and the other is told of it. Each has laid down its evidence before.
  const ids = [randomUUID(), randomUUID()]
  const about = `certificate:${certificateId}`
  const both = await Promise.all(
    ids.map(async (id) => {
      const files = [await world.stage.upload(id, staff.clerk, '客户来函.pdf', about)]
      return world.act(staff.clerk, 'proceeding', id, 'OpenProceeding', { ...opening, files })
    }),
  )
  expect(both.find(({ kind }) => kind !== 'done')).toMatchObject({
    refusal: { code: 'proceeding-under-way' },
  })
  const proceedingId = ids[both.findIndex(({ kind }) => kind === 'done')] as string
  await settle()
  expect(world.sent.at(-1)).toMatchObject({ subject: expect.stringContaining('请就材料真实性作出说明') })
  const again = await world.act(staff.lead, 'proceeding', randomUUID(), 'OpenProceeding', {
    aboutKind: 'certificate',
    aboutId: certificateId,
    finding: '同一问题',
  })
  expect(again).toMatchObject({ refusal: { code: 'proceeding-under-way' } })

  const decided = { outcome: 'founded', reason: '合同对方书面否认，印章与备案不符' }
  // Whoever opened it stays unnamed to the applicant, who reads the evidence, and whose days are spoken of before they end.
  const page = await findRecordPage(world.ports, contact, 'proceeding', proceedingId)
  expect(page?.files).toMatchObject([{ name: '客户来函.pdf' }])
  const reads = (who: typeof contact) => findFileFor(world.ports, who, page?.files[0]?.file_id ?? '')
  expect([Boolean(await reads(contact)), Boolean(await reads(contactOf('huaqing')))]).toEqual([true, false])
  expect(JSON.stringify(page)).not.toContain(staff.clerk.personId)
  expect(page?.people).toEqual({})
  expect(
    await serialsAfter(() => world.act(contact, 'proceeding', proceedingId, 'DecideProceeding', decided)),
  ).toBe(0)
  world.setClock('2026-03-12T01:00:00.000Z')
  await settle()
  const soon = world.sent.find(
    ({ subject }) => subject.includes('就材料真实性作出说明') && subject.includes('请于'),
  )
  expect(soon?.text).toContain(`/desk/proceedings/${proceedingId}`)
  // In the list of letters a reminder leads there, too, and to no case.
  const { rows: letters } = await listMails(open.db, { recipientId: contact.personId }, { size: 50 })
  expect(letters.filter(({ letter }) => letter === 'deadline-soon').at(0)).toMatchObject({
    about: 'proceeding',
    case_id: proceedingId,
  })

  // The applicant says nothing; on the day after its last one somebody uninvolved decides.
  expect(
    await world.act(staff.decider, 'proceeding', proceedingId, 'DecideProceeding', decided),
  ).toMatchObject({
    refusal: { code: 'hearing-still-running', facts: { dueOn: '2026-03-16' } },
  })
  world.setClock('2026-03-17T02:00:00.000Z')
  await settle()
  expect(
    (await findRecordPage(world.ports, staff.decider, 'proceeding', proceedingId))?.deadlines,
  ).toMatchObject([{ name: 'proceeding-decision', dueOn: '2026-03-30' }])
  await ask(staff.decider, 'proceeding', proceedingId, 'DecideProceeding', decided)
  await settle()
  const publicPage = await pageOf(number)
  expect(verdict(publicPage)).toBe('late')
  expect(publicPage).toMatch(/撤销 · 〔2026〕\d+号 · 原因：虚假材料/)
  expect(publicPage).not.toContain('印章与备案不符')

  const opens = (on: string) => {
    world.setClock(`${on}T02:00:00.000Z`)
    return world.act(contact, 'case', randomUUID(), 'OpenCase', { type: 'secure-development', level: 1 })
  }
  expect(await opens('2029-03-17')).toMatchObject({
    refusal: { code: 'applicant-barred', clause: 'Q19', facts: { lastDay: '2029-03-17' } },
  })
  expect((await opens('2029-03-18')).kind).toBe('done')

  // Back to April 2026, within the thirty days.
  world.setClock('2026-04-16T02:00:00.000Z')
  const objectionId = randomUUID()
  const objects = { aboutKind: 'proceeding', aboutId: proceedingId, grounds: '合同原件和付款凭证可以证明' }
  await ask(contact, 'objection', objectionId, 'FileObjection', objects)
  const twice = await world.act(contact, 'objection', randomUUID(), 'FileObjection', objects)
  expect(twice).toMatchObject({ refusal: { code: 'objected-already' } })
  const other = await world.act(contactOf('huaqing'), 'objection', randomUUID(), 'FileObjection', objects)
  expect(other).toMatchObject({ refusal: { code: 'nothing-to-object-to', facts: {} } })
  expect(await world.act(staff.decider, 'objection', objectionId, 'AcknowledgeObjection', {})).toMatchObject({
    refusal: { code: 'took-part-earlier', facts: { part: 'proceeding' } },
  })
  await ask(staff.decider2, 'objection', objectionId, 'AcknowledgeObjection', {})
  await ask(staff.decider2, 'objection', objectionId, 'ConcludeObjection', {
    outcome: 'upheld',
    reason: '合同原件、付款凭证与银行回函一致',
  })
  await settle()
  await settle()
  const after = await pageOf(number)
  expect(verdict(after)).toBe('ok')
  expect(after).toContain('经异议撤销')
  expect(await pageOf(number, '?on=2026-04-01')).toContain('2026年4月1日 当天无效：已撤销')
  expect((await opens('2026-04-17')).kind).not.toBe('done')
  expect(await opens('2026-04-17')).toMatchObject({ refusal: { code: 'application-under-way' } })
})

test('Q19 An objection against a closing is upheld: the case goes on where it was, with its clock', async () => {
  const { staff, contactOf, ask, settle } = world.stage
  const plan = {
    company: 'huaqing',
    type: 'security-engineering',
    level: 1,
    opensOn: '2026-05-06',
    until: 'acceptance-review',
  } as const
  const [opened] = await playSeason(world.stage, [plan], { from: '2026-05-06', to: '2026-05-29' }, randomUUID)
  const caseId = opened ?? ''
  await ask(staff.approver, 'case', caseId, 'CloseCase', { reason: '联系不上申请单位' })
  const contact = contactOf('huaqing')
  const objectionId = randomUUID()
  await ask(contact, 'objection', objectionId, 'FileObjection', {
    aboutKind: 'case',
    aboutId: caseId,
    grounds: '联系人更换后的电话已在系统中登记',
  })
  expect(await world.act(staff.approver, 'objection', objectionId, 'AcknowledgeObjection', {})).toMatchObject(
    {
      refusal: { code: 'took-part-earlier', facts: { part: 'decision' } },
    },
  )
  await ask(staff.decider, 'objection', objectionId, 'AcknowledgeObjection', {})
  await ask(staff.decider, 'objection', objectionId, 'ConcludeObjection', {
    outcome: 'upheld',
    reason: '登记的新电话没有拨打过',
  })
  await settle()
  expect(await world.stage.caseState(caseId)).toMatchObject({ phase: 'acceptance-review', endedAt: null })
  expect(world.sent.some(({ subject }) => subject.startsWith('项目恢复办理'))).toBe(true)
}, 120_000)

test('Q19 Suspended, then warned: the holder objects to the suspension, and with it set aside the certificate is valid', async () => {
  const number = 'CNITSEC2025SRV-DS-I-0903'
  const id = await registered(number)
  await decides(id, 'suspend', '人员不足', '2026-03-02')
  await decides(id, 'warn', '宣传材料有误', '2026-03-02')
  const { staff, contactOf, ask, settle } = world.stage
  const page = await findRecordPage(world.ports, staff.supervisor, 'certificate', id)
  const [suspension] = (page?.state.sanctions ?? []) as { decision: string }[]
  const objectionId = randomUUID()
  const objects = { aboutKind: 'certificate', aboutId: id, grounds: '人员当日已补齐' }
  await ask(contactOf('donghai'), 'objection', objectionId, 'FileObjection', {
    ...objects,
    decision: suspension?.decision,
  })
  // The warning can be objected to as well, and the suspension not twice.
  const again = { ...objects, decision: suspension?.decision }
  expect(
    await world.act(contactOf('donghai'), 'objection', randomUUID(), 'FileObjection', again),
  ).toMatchObject({
    refusal: { code: 'objected-already' },
  })
  await ask(contactOf('donghai'), 'objection', randomUUID(), 'FileObjection', objects)
  await ask(staff.decider2, 'objection', objectionId, 'AcknowledgeObjection', {})
  await ask(staff.decider2, 'objection', objectionId, 'ConcludeObjection', {
    outcome: 'upheld',
    reason: '社保记录与注册证书一致',
  })
  await settle()
  expect(verdict(await pageOf(number))).toBe('ok')
})

test('Q10 A follow-up command that is refused for a reason nobody expected is kept for a person to look at', async () => {
  const id = await registered('CNITSEC2025SRV-DS-I-0904')
  await decides(id, 'withdraw', '拒绝监督检查', '2026-03-02')
  const payload = {
    stream: 'certificate',
    streamId: id,
    command: 'CancelCertificate',
    input: { caseId: id, on: '2026-03-02' },
  }
  const jobs = [payload, { ...payload, expected: ['not-in-phase'] }].map((one, at) => ({
    key: `follow:of-the-test:${at}`,
    kind: 'follow',
    payload: one,
  }))
  await requestJobs(open.db, jobs, world.ports.clock.now())
  await world.stage.settle()
  const { rows } = await listJobs(open.db, { state: 'parked' }, { size: 10 })
  expect(rows).toMatchObject([
    { key: 'follow:of-the-test:0', last_error: expect.stringContaining('CancelCertificate') },
  ])
})

test('Q10 What was decided about certificates can be computed again from the log', async () => {
  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, (pinned) => getEdition(pinned ?? '2025-04'), theCalendar),
  )
  expect(await digestViews(open.db)).toBe(before)
})
