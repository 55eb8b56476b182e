import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#core/kernel.ts'
import { feedAddress, readFeed } from '#handle/calendar-feed.ts'
import { collectMail } from '#handle/incoming.ts'
import { runAllJobs } from '#handle/job.ts'
import { connectMailbox } from '#handle/mailbox.ts'
import {
  answerMessage,
  assignMessage,
  incomingFor,
  readMailroom,
  setAside,
  settleFailed,
} from '#handle/mailroom.ts'
import type { Ports } from '#handle/ports.ts'
import { findCasePage } from '#handle/query.ts'
import { findFileFor } from '#handle/upload.ts'
import { listMails } from '#store/mails.ts'
import { findPerson } from '#store/people.ts'
import { writeMessage } from '../../examples/demo-mail.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'
import { type Dovecot, startDovecot } from './dovecot.ts'

const open = useDatabase()
const world = useWorld(open)
let box: Dovecot
let ports: Ports
let caseId = ''
let notice: { token: string; id: number; to_address: string }

beforeAll(async () => {
  box = await startDovecot()
  ports = { ...world.ports, mailbox: connectMailbox(box.url) }
  const plan = { company: 'huaqing', type: 'security-engineering', level: 1, pace: 0 } as const
  const [played] = await playSeason(
    world.stage,
    [{ ...plan, opensOn: '2026-09-15', until: 'audit-confirmation' }],
    { from: '2026-09-15', to: '2026-09-15' },
    randomUUID,
  )
  caseId = played as string
  await runAllJobs(ports)
  const { rows } = await listMails(open.db, { caseId }, { size: 50 })
  notice = rows.find(({ letter }) => letter === 'audit-notice') as typeof notice
})
afterAll(() => box.stop())

/** An answer to the notice, but for what is said otherwise. */
const written = (message: { from: string } & Partial<Parameters<typeof writeMessage>[0]>): string =>
  Buffer.from(
    writeMessage({
      to: `centre+${notice.token}@zizhi.example`,
      subject: 'Re: 审核通知',
      text: '已收到。',
      ...message,
    }),
  ).toString()
/** Lays messages into the mailbox and reads it. */
const arrive = async (...messages: string[]) => {
  for (const message of messages) await box.deliver(message)
  return collectMail(ports)
}
const filed = () => incomingFor(ports, world.stage.staff.lead, caseId)
const waiting = async () => (await readMailroom(ports, world.stage.staff.intake)).waiting

test('Q4.4 A reply with the sealed receipt is filed to its case once, and offered to a person; nothing is confirmed by it', async () => {
  const message = written({
    from: `周堃 <${notice.to_address.toUpperCase()}>`,
    text: '回执已盖章，见附件。',
    heads: ['Message-ID: <1@huaqing.example>'],
    file: { name: '审核时间确认回执（盖章）.pdf', content: onePage('审核时间确认回执') },
  })
  expect(await arrive(message)).toBe(1)
  // The same message again, by another way, and the same mailbox read anew from its start.
  await arrive(`Received: from mx2.example\n${message}`)
  await box.renumber()
  await collectMail(ports)
  const [reply, ...others] = await filed()
  expect(others).toEqual([])
  expect(reply).toMatchObject({
    standing: 'filed',
    offer: 'audit-receipt',
    from_recipient: true,
    seen_by: 'case',
    body: '回执已盖章，见附件。',
    attachments: [{ name: '审核时间确认回执（盖章）.pdf', refused: [] }],
  })
  const fileId = reply?.attachments[0]?.fileId ?? ''
  const contact = world.stage.contactOf('huaqing')
  expect((await findFileFor(ports, contact, fileId))?.name).toBe('审核时间确认回执（盖章）.pdf')
  expect(await findFileFor(ports, world.stage.contactOf('donghai'), fileId)).toBeUndefined()
  expect((await incomingFor(ports, contact, caseId)).map(({ subject }) => subject)).toEqual(['Re: 审核通知'])
  expect((await world.stage.caseState(caseId)).phase).toBe('audit-confirmation')
  expect(JSON.stringify(await open.db.selectFrom('events').select('data').execute())).not.toContain('见附件')
})

test('Q8.1 The token files, and the address says whose words they are: a stranger who has it speaks to the centre alone', async () => {
  const file = { name: '代答.pdf', content: onePage('我代他们回复') }
  await arrive(written({ from: 'somebody@elsewhere.example', text: '我代他们回复。', file }))
  const found = (await filed()).find(({ body }) => body === '我代他们回复。')
  expect(found).toMatchObject({ standing: 'filed', from_recipient: false, seen_by: 'centre', offer: null })
  expect(
    (await incomingFor(ports, world.stage.contactOf('huaqing'), caseId)).map(({ body }) => body),
  ).not.toContain('我代他们回复。')
  const fileId = found?.attachments[0]?.fileId ?? ''
  const filesOf = async (actor: Actor) =>
    (await findCasePage(ports, actor, caseId))?.files.map(({ file_id: id }) => id) ?? []
  const [contact, { lead }] = [world.stage.contactOf('huaqing'), world.stage.staff]
  expect(await filesOf(lead)).toContain(fileId)
  expect(await filesOf(contact), 'nor what they brought along').not.toContain(fileId)
  expect((await findFileFor(ports, lead, fileId))?.name).toBe('代答.pdf')
  expect(await findFileFor(ports, contact, fileId)).toBeUndefined()
})

test('Q8.1 Without a token a message waits for a person, who files it, answers it or sets it aside; each once', async () => {
  const { intake } = world.stage.staff
  const file = { name: '说明.pdf', content: onePage('情况说明') }
  await arrive(
    written({ from: '李四 <li@stranger.example>', to: 'centre@zizhi.example', subject: '请转项目', file }),
    written({ from: 'wang@stranger.example', to: 'centre@zizhi.example', subject: '怎么申请' }),
    written({ from: 'ad@stranger.example', to: 'centre@zizhi.example', subject: '广告' }),
    written({ from: 'news@stranger.example', to: 'centre@zizhi.example', heads: ['List-Id: <news>'] }),
  )
  const [first, second, third, ...others] = await waiting()
  expect(others, 'what a list sends asks nobody').toEqual([])
  expect(first?.sender).toEqual({ name: '李四', address: 'li@stranger.example' })
  expect(first?.sender_sealed).not.toContain('stranger')
  const fileId = first?.attachments[0]?.fileId ?? ''
  expect(await findFileFor(ports, world.stage.staff.lead, fileId)).toBeUndefined()
  const { number } = await world.stage.caseState(caseId)
  const assign = (caseNumber: string) =>
    assignMessage(ports, intake, first?.incoming_id ?? '', { caseNumber, seenBy: 'centre' })
  expect(await assign('1999-0001')).toBe('case-number-unknown')
  expect(await assign(number as string)).toBe('done')
  expect(await assign(number as string)).toBe('mail-settled')
  expect((await findFileFor(ports, world.stage.staff.lead, fileId))?.case_id).toBe(caseId)

  const reply = { text: '请看网站的申请指南。', lang: 'zh-CN' } as const
  expect(await answerMessage(ports, intake, second?.incoming_id ?? '', reply)).toBe('done')
  await runAllJobs(ports)
  expect(world.sent.at(-1)).toMatchObject({ to: 'wang@stranger.example', subject: '答复：怎么申请' })
  expect(await setAside(ports, intake, third?.incoming_id ?? '', { note: '广告邮件' })).toBe('done')
  expect(await waiting()).toEqual([])
})

test('RFC 3464 A mail that comes back is told on it, its address is to be confirmed, and the lead sees to it', async () => {
  const { lead } = world.stage.staff
  const report = `Return-Path: <>
From: MAILER-DAEMON@mx.example
To: centre+${notice.token}@zizhi.example
Subject: Undelivered
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=r

--r
Content-Type: text/plain

Your mail could not be delivered.
--r
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${notice.to_address}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user
--r
Content-Type: text/rfc822-headers

Message-ID: <${notice.token}@zizhi.test>
--r--
`
  // By its address, and from a server that names only the mail that came back.
  await arrive(report, report.replace(`centre+${notice.token}`, 'centre').replace('Undelivered', 'Returned'))
  const [failed] = (await readMailroom(ports, lead)).failed
  expect(failed).toMatchObject({
    id: notice.id,
    failure: 'returned',
    failure_text: '5.1.1 550 5.1.1 no such user',
  })
  const person = await findPerson(open.db, world.stage.contactOf('huaqing').personId)
  expect(person?.mail_fails_since).toBe(ports.clock.now())
  expect(await waiting()).toEqual([])
  const other = world.stage.staff.auditor
  expect((await readMailroom(ports, other)).failed).toEqual([])
  expect(await settleFailed(ports, other, notice.id, 'seen-to')).toBe('not-found')
  const before = world.sent.length
  expect(await settleFailed(ports, lead, notice.id, 'sent-again')).toBe('done')
  await runAllJobs(ports)
  expect(world.sent).toHaveLength(before + 1)
  expect((await readMailroom(ports, lead)).failed).toEqual([])
})

test('Q8.1 A line that breaks in the middle costs nothing: what was read is read once, and the rest comes next time', async () => {
  const { mailbox } = ports
  if (!mailbox) throw new Error('no mailbox')
  const from = notice.to_address
  for (const text of ['断线之前。', '断线之后。']) await box.deliver(written({ from, text }))
  let taken = 0
  const breaks: typeof mailbox = {
    ...mailbox,
    read: (mark, take) =>
      mailbox.read(mark, async (message, next) => {
        taken += 1
        if (taken === 2) throw new Error('the line broke')
        return take(message, next)
      }),
  }
  await expect(collectMail({ ...ports, mailbox: breaks })).rejects.toThrow('the line broke')
  const bodies = async () => (await filed()).map(({ body }) => body).filter((body) => body.startsWith('断线'))
  expect(await bodies()).toEqual(['断线之前。'])
  expect(await collectMail(ports)).toBe(1)
  expect((await bodies()).toSorted()).toEqual(['断线之前。', '断线之后。'].toSorted())
})

test('RFC 3834 What a machine answers is filed for the centre and never answered', async () => {
  const before = world.sent.length
  await arrive(
    written({ from: notice.to_address, text: '本人休假。', heads: ['Auto-Submitted: auto-replied'] }),
  )
  await runAllJobs(ports)
  const found = (await filed()).find(({ body }) => body === '本人休假。')
  expect(found).toMatchObject({ kind: 'automatic', seen_by: 'centre', standing: 'filed' })
  expect(world.sent).toHaveLength(before)
})

test('Q13.4 Of a message with a mark of secrecy nothing is kept, neither here nor in the mailbox', async () => {
  await arrive(
    written({ from: notice.to_address, subject: '材料', text: '见附件。\n机密★5年\n某工程方案' }),
    written({
      from: notice.to_address,
      text: '附件请查收。',
      file: { name: '方案.pdf', content: onePage('秘密★1年') },
    }),
  )
  const kept = JSON.stringify(await open.db.selectFrom('incoming_mails').selectAll().execute())
  expect(kept).not.toContain('某工程')
  const turnedAway = (await filed()).filter(({ standing }) => standing === 'refused')
  expect(turnedAway).toMatchObject([{ subject: '', body: '', attachments: [] }])
  expect((await filed()).find(({ body }) => body === '附件请查收。')?.attachments).toMatchObject([
    { name: '', fileId: null, refused: ['secrecy-mark'] },
  ])
  await box.renumber()
  const seen: string[] = []
  await ports.mailbox?.read(null, async (message) => {
    seen.push(Buffer.from(message?.source ?? '').toString())
    return 'keep'
  })
  expect(seen.length).toBeGreaterThan(5)
  // The body travels in base64, cut into lines.
  const sealed = Buffer.from('见附件。\n机密★5年\n某工程方案').toString('base64')
  expect(seen.join().replaceAll(/\s/g, '')).not.toContain(sealed)
})

test('Q8.4 The audit day stands in the calendars of those it concerns, under the name that its notice gave it', async () => {
  const contact = world.stage.contactOf('huaqing')
  const sent = world.sent.find(({ token }) => token === notice.token)
  const name = /UID:(\S+)/.exec(sent?.calendar?.text ?? '')?.[1]
  expect(sent?.calendar?.method).toBe('REQUEST')
  const feedOf = async (personId: string) => {
    const url = await feedAddress(ports, { kind: 'person', id: personId }, false)
    const token = /calendar\/(\w+)\.ics$/.exec(url)?.[1] ?? ''
    return (await readFeed(ports, token))?.text.replaceAll('\r\n ', '') ?? ''
  }
  const { auditor, decider, lead } = world.stage.staff
  for (const { personId } of [contact, auditor, lead]) expect(await feedOf(personId)).toContain(`UID:${name}`)
  for (const { personId } of [decider, world.stage.contactOf('donghai')])
    expect(await feedOf(personId)).not.toContain(`UID:${name}`)
  expect(await feedOf(contact.personId)).toContain('交回审核时间确认回执')
  expect(await feedOf(lead.personId), 'that is for the applicant to do').not.toContain('交回审核时间确认回执')
})

test('Q4.4 The lead looks at the receipt that came by mail and records it', async () => {
  world.setClock('2026-09-16T02:00:00.000Z')
  const [reply] = (await filed()).filter(({ offer }) => offer === 'audit-receipt')
  const receipt = [reply?.attachments[0]?.fileId]
  await world.stage.ask(world.stage.staff.lead, 'case', caseId, 'RecordAuditReceipt', {
    receipt,
    attendees: 5,
  })
  expect(await world.stage.caseState(caseId)).toMatchObject({
    phase: 'audit',
    audit: { notice: { attendees: 5 } },
  })
})
