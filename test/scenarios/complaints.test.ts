import { expect, test } from 'vitest'
import { previewLetters } from '#handle/preview.ts'
import { publicQueries } from '#handle/public.ts'
import { findRecordPage } from '#handle/record.ts'
import { findFileFor } from '#handle/upload.ts'
import { findComplaintText } from '#store/matters.ts'
import { getCompany } from '../../examples/companies.ts'
import { pathsIn } from '../../src/site/paths.ts'
import { site } from '../../src/site/site.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const heard: string[] = []

const written = {
  topic: 'fake-agency',
  about: '“资质直通车”咨询公司',
  what: '对方称由测评中心授权，可以包过，\n要价八万元。',
  contact: '王女士 13800001234',
  email: 'wang@example.cn',
}

/** The public pages as a visitor has them from one address; each test comes from another one. */
const visitorFrom = (address: string) => {
  const pages = site(publicQueries(world.ports), {
    publicUrl: 'http://zizhi.test',
    deskPath: '/desk/',
    log: (line) => void heard.push(line),
  })
  const env = { incoming: { socket: { remoteAddress: address } } }
  const ask = async (path: string, sent?: Record<string, string>, files: readonly File[] = []) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(sent ?? {})) form.append(name, value)
    for (const file of files) form.append('files', file)
    const body = files.length > 0 ? form : new URLSearchParams(sent)
    const answer = await pages.request(path, sent ? { method: 'POST', body } : {}, env)
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const formOf = (text: string) => /name="form" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return {
    ask,
    formOf,
    open: async (path = '/report') => formOf((await ask(path)).text),
    receiptOf: (text: string) => ({
      number: /<dd>(\d{4}-C-\d{4})<\/dd>/.exec(text)?.[1] ?? '',
      word: /<dd>((?:[0-9A-F]{4}-){3}[0-9A-F]{4})<\/dd>/.exec(text)?.[1] ?? '',
    }),
  }
}
const at = (instant: string) => world.setClock(`${instant}:00.000Z`)
const complaintId = async (number: string) => {
  const row = open.db.selectFrom('matters').select('matter_id').where('number', '=', number)
  return (await row.executeTakeFirstOrThrow()).matter_id
}

test('Q19 Anybody reports without a script, gets a receipt, and looks up where it stands, by when and by which clause', async () => {
  const visitor = visitorFrom('192.0.2.1')
  at('2026-11-23T01:00')
  const form = await visitor.open()
  at('2026-11-23T01:05')
  const sent = await visitor.ask('/report', { ...written, form })
  expect([sent.status, sent.headers.get('cache-control')]).toEqual([200, 'no-store'])
  const receipt = visitor.receiptOf(sent.text)
  expect(receipt.number).toMatch(/^2026-C-\d{4}$/)
  const id = await complaintId(receipt.number)

  // A second press, or the page loaded again, files nothing twice.
  const again = await visitor.ask('/report', { ...written, form })
  expect(visitor.receiptOf(again.text)).toEqual(receipt)
  expect(again.text).not.toContain('以首次提交的内容为准')
  const other = await visitor.ask('/report', { ...written, form, what: '改成了别的内容' })
  expect(visitor.receiptOf(other.text)).toEqual(receipt)
  expect(other.text).toContain('以首次提交的内容为准')
  expect(await findComplaintText(open.db, id)).toMatchObject({ text: written.what, about: written.about })

  const first = await visitor.ask('/report/status', receipt)
  expect(first.text).toMatch(/datetime="2026-11-30"/)
  expect(first.text).toMatch(/datetime="2027-01-22"/)
  expect(first.text).toContain('rules#Q19')
  const { staff, ask, settle } = world.stage
  at('2026-11-25T02:00')
  await ask(staff.intake, 'complaint', id, 'AcknowledgeComplaint', {})
  at('2026-12-03T02:00')
  const conclusion = { outcome: 'founded', answer: '已发布声明并移交' }
  const asked = { stream: 'complaint', streamId: id, command: 'ConcludeComplaint', expected: null } as const
  const shown = await previewLetters(world.ports, { ...asked, actor: staff.intake, input: conclusion })
  const text = expect.stringContaining(conclusion.answer)
  expect(shown).toMatchObject({ letters: [{ letter: 'complaint-concluded', to: 'w***@example.cn', text }] })
  await ask(staff.intake, 'complaint', id, 'ConcludeComplaint', conclusion)
  await settle()
  const lower = {
    number: receipt.number.toLowerCase(),
    word: receipt.word.replaceAll('-', ' ').toLowerCase(),
  }
  const last = await visitor.ask('/report/status', lower)
  expect(last.text).toContain('已发布声明并移交')
  expect(last.text).toContain('属实')
  expect(last.text).not.toContain('八万元')

  // Whoever left an address is told; it lies sealed, and nothing of it is in the log.
  const mails = world.sent.filter(({ to }) => to === written.email)
  expect(mails.map(({ subject }) => subject)).toEqual([
    `已受理您的投诉举报（编号 ${receipt.number}）`,
    `您的投诉举报已办结（编号 ${receipt.number}）`,
  ])
  expect(mails[0]?.text).toContain('http://zizhi.test/report/status')
  const everything = await Promise.all(
    (['events', 'mails', 'complaint_texts', 'jobs', 'idempotency', 'matters'] as const).map((table) =>
      open.db.selectFrom(table).selectAll().execute(),
    ),
  )
  const kept = JSON.stringify(everything)
  for (const secret of [written.email, '13800001234', '王女士', receipt.word])
    expect(kept).not.toContain(secret)
  expect(JSON.stringify(everything[0])).not.toContain('八万元')
  expect(heard).toEqual([])
})

test('Q19 Papers come with a report without a script: through the gate, all or none, and the centre alone reads them', async () => {
  const visitor = visitorFrom('192.0.2.8')
  const { staff, contactOf } = world.stage
  at('2026-11-24T01:00')
  const form = await visitor.open()
  at('2026-11-24T01:05')
  const sent = { ...written, form }
  const paper = new File(['聊天记录：对方称由测评中心授权。\n'], '聊天记录.txt')
  const marked = new File(['实施方案\n机密★10年\n'], '方案.txt')
  const kept = async () => (await open.db.selectFrom('files').select('file_id').execute()).length
  const before = await kept()
  const undeclared = await visitor.ask('/report', sent, [paper])
  expect(undeclared.status).toBe(400)
  expect(undeclared.text).toContain('请确认文件不含国家秘密')
  const declared = { ...sent, declared: 'yes' }
  const turnedAway = await visitor.ask('/report', declared, [paper, marked])
  expect(turnedAway.status).toBe(422)
  expect(turnedAway.text).toContain('“方案.txt”没有收下：')
  expect(turnedAway.text).toContain('要价八万元')
  const many = await visitor.ask(
    '/report',
    declared,
    Array.from({ length: 6 }, () => paper),
  )
  expect(many.text).toContain('最多 5 个文件')
  const large = new File([new Uint8Array(21 * 1024 ** 2)], '录像.zip')
  expect((await visitor.ask('/report', declared, [large])).status).toBe(413)
  expect(await kept()).toBe(before)

  const taken = await visitor.ask('/report', declared, [paper])
  const id = await complaintId(visitor.receiptOf(taken.text).number)
  // Pressed twice, nothing is there twice.
  await visitor.ask('/report', declared, [paper])
  expect(await kept()).toBe(before + 1)
  const page = await findRecordPage(world.ports, staff.intake, 'complaint', id)
  const [file] = page?.files ?? []
  expect(page?.state.files).toEqual([file?.file_id])
  expect(file?.name).toBe('聊天记录.txt')
  expect(await findFileFor(world.ports, staff.intake, file?.file_id ?? '')).toBeDefined()
  for (const other of [staff.expert, contactOf('huaqing')])
    expect(await findFileFor(world.ports, other, file?.file_id ?? '')).toBeUndefined()
})

test('Q19 A receipt number without its word tells nothing, and guessing comes to an end', async () => {
  const visitor = visitorFrom('2001:db8:1:1::1')
  const neighbour = visitorFrom('2001:db8:1:1::2')
  const wrong = { number: '2026-C-0001', word: '0000-0000-0000-0000' }
  at('2026-12-04T01:00')
  for (let guess = 0; guess < 30; guess += 1)
    expect((await visitor.ask('/report/status', wrong)).status).toBe(404)
  expect((await visitor.ask('/report/status', wrong)).status).toBe(429)
  expect((await neighbour.ask('/report/status', wrong)).status).toBe(404)
})

test('What is wrong is answered beside its field, and nothing that was typed is lost', async () => {
  const visitor = visitorFrom('192.0.2.3')
  at('2026-12-07T01:00')
  const form = await visitor.open('/en/report')
  at('2026-12-07T01:05')
  const bad = {
    ...written,
    form,
    topic: 'gossip',
    about: '',
    email: 'wang at example',
    what: '全角，照写 <b>',
  }
  const answer = await visitor.ask('/en/report', bad)
  expect(answer.status).toBe(400)
  expect(answer.text.match(/class="wrong"/g)).toHaveLength(3)
  expect(answer.text).toContain('E-mail address is not a valid e-mail address')
  expect(answer.text).toContain('全角，照写 &lt;b&gt;')
  expect(answer.text).toContain('wang at example')
  expect(visitor.formOf(answer.text)).toBe(form)
  const mended = await visitor.ask('/en/report', { ...written, form })
  expect(mended.text).toContain('Receipt number')
  const long = await visitor.ask('/report', { ...written, form, what: '长'.repeat(4001) })
  expect(long.text).toContain('最多 4000 个字')
  expect(long.text).toContain('长'.repeat(4001))
  expect((await visitor.ask('/report', { ...written, form, what: '长'.repeat(8000) })).status).toBe(413)
  expect((await visitor.ask('/report', {})).status).toBe(400)
})

test('A machine is kept out without a script: too quick, a filled trap, an old or forged form, too many', async () => {
  const visitor = visitorFrom('192.0.2.4')
  const count = async () =>
    (await open.db.selectFrom('complaint_texts').select('complaint_id').execute()).length
  const before = await count()
  at('2026-12-08T01:00')
  const form = await visitor.open()
  const quick = await visitor.ask('/report', { ...written, form })
  expect([quick.status, visitor.formOf(quick.text)]).toEqual([400, form])
  expect(quick.text).toContain('提交得太快')
  at('2026-12-08T01:01')
  const trapped = await visitor.ask('/report', { ...written, form, website: 'https://spam.example' })
  expect(trapped.text).toContain('请再提交一次')
  expect(trapped.text).not.toContain('spam.example')
  for (const forged of ['', 'forged', `${form}x`]) {
    const answer = await visitor.ask('/report', { ...written, form: forged })
    expect(answer.text).toContain('页面打开时间过长')
    expect(answer.text).toContain('要价八万元')
  }
  at('2026-12-08T14:00')
  const old = await visitor.ask('/report', { ...written, form })
  expect(old.text).toContain('页面打开时间过长')
  expect(visitor.formOf(old.text)).not.toBe(form)
  expect(await count()).toBe(before)

  at('2026-12-09T01:00')
  const forms = await Promise.all(Array.from({ length: 11 }, () => visitor.open()))
  at('2026-12-09T01:10')
  for (const one of forms.slice(0, 10))
    expect((await visitor.ask('/report', { ...written, form: one })).status).toBe(200)
  const more = await visitor.ask('/report', { ...written, form: forms[10] ?? '' })
  expect([more.status, more.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(more.text).toContain('要价八万元')
  expect(more.text).toContain('约 60 分钟后')
  at('2026-12-09T02:11')
  expect((await visitor.ask('/report', { ...written, form: forms[10] ?? '' })).status).toBe(200)
})

test('Q19 A number that the register does not have is taken as it was written, for the centre to see', async () => {
  const visitor = visitorFrom('192.0.2.5')
  at('2026-12-10T01:00')
  const form = await visitor.open(
    `${pathsIn('zh-CN').report}?topic=forged-certificate&certificate=CNITSEC2020SRV-XX`,
  )
  at('2026-12-10T01:05')
  const { email: _, contact: __, ...anonymous } = written
  const sent = await visitor.ask('/report', {
    ...anonymous,
    form,
    topic: 'forged-certificate',
    certificate: 'cnitsec2020srv－xx',
    about: getCompany('donghai').name,
  })
  const id = await complaintId(visitor.receiptOf(sent.text).number)
  expect(await findComplaintText(open.db, id)).toMatchObject({
    certificate_number: 'CNITSEC2020SRV-XX',
    contact_sealed: null,
    email_sealed: null,
  })
  await world.stage.ask(world.stage.staff.approver, 'complaint', id, 'AcknowledgeComplaint', {})
  await world.stage.settle()
  expect(await open.db.selectFrom('mails').select('id').where('case_id', '=', id).execute()).toEqual([])
})

test('Q19 A complaint that nobody concludes in time sounds the alarm, and whoever complained sees that it is late', async () => {
  const visitor = visitorFrom('192.0.2.6')
  const { staff, ask, settle } = world.stage
  at('2027-01-04T01:00')
  const form = await visitor.open()
  at('2027-01-04T01:05')
  const receipt = visitor.receiptOf((await visitor.ask('/report', { ...written, form })).text)
  const id = await complaintId(receipt.number)
  at('2027-01-06T01:00')
  await ask(staff.intake, 'complaint', id, 'AcknowledgeComplaint', {})
  const alarms = () =>
    world.sent.filter(({ text }) => new RegExp(`${receipt.number}：办结投诉，.* 已到期，逾期`).test(text))
  at('2027-03-05T01:30')
  await settle()
  expect(alarms()).toEqual([])
  expect((await visitor.ask('/report/status', receipt)).text).not.toContain('已超过期限')
  at('2027-03-08T01:30')
  await settle()
  await settle()
  // The approver owes it; whoever is above hears of it as well.
  const heardBy = ['approver@centre.example', 'supervisor@centre.example']
  expect(alarms().map(({ to }) => to)).toEqual(heardBy)
  expect(alarms()[0]?.text).toContain(`· ${receipt.number}：办结投诉，`)
  expect((await visitor.ask('/report/status', receipt)).text).toContain('已超过期限')
  await ask(staff.approver, 'complaint', id, 'ConcludeComplaint', {
    outcome: 'unfounded',
    answer: '未发现有关情况',
  })
  at('2027-03-29T01:30')
  await settle()
  expect(alarms()).toHaveLength(heardBy.length)
  expect((await visitor.ask('/report/status', receipt)).text).not.toContain('已超过期限')
})
