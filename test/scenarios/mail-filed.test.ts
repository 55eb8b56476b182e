import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#core/kernel.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { BlobsAway } from '#handle/blobs.ts'
import { collectMail } from '#handle/incoming.ts'
import { runAllJobs } from '#handle/job.ts'
import { assignMessage, readMailroom } from '#handle/mailroom.ts'
import { countUnread } from '#handle/notices.ts'
import { findMeetingPage } from '#handle/query.ts'
import { findRecordPage, listMattersFor } from '#handle/record.ts'
import { findFileFor } from '#handle/upload.ts'
import { findMailByToken } from '#store/mails.ts'
import { findMatter } from '#store/matters.ts'
import { boxWith, writeMessage } from '../../examples/demo-mail.ts'
import { experts, type StaffKey } from '../../examples/staff.ts'
import { useDatabase } from '../database.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const actorOf = (key: StaffKey) => world.stage.staff[key]
const arrive = (message: Parameters<typeof writeMessage>[0]) =>
  collectMail({ ...world.ports, mailbox: boxWith([writeMessage(message)]) })
/** What went out to this address last. */
const lastTo = (address: string) => world.sent.findLast(({ to }) => to === address)?.token ?? ''
const unreadOf = async (actor: Actor) => (await countUnread(world.ports, actor)).unread

let meeting: MeetingState
const emailOf = async (key: StaffKey) => {
  const row = open.db.selectFrom('users').select('email').where('id', '=', actorOf(key).personId)
  return (await row.executeTakeFirstOrThrow()).email
}
const meetingPage = async (key: StaffKey) => {
  const page = await findMeetingPage(world.ports, actorOf(key), meeting.meetingId)
  if (!page) throw new Error(`${key} sees no meeting`)
  return page
}

beforeAll(async () => {
  world.setClock('2026-12-01T02:00:00.000Z')
  await world.stage.settle()
  meeting = (await world.stage.meetings())[0] as MeetingState
  const invited = experts.slice(0, 5).map((key) => actorOf(key).personId)
  await world.stage.ask(actorOf('secretary'), 'meeting', meeting.meetingId, 'InviteExperts', {
    experts: invited,
  })
  await runAllJobs(world.ports)
})

test('Q9.1 What an expert answers by mail lies on the meeting, for the staff and for this expert alone', async () => {
  const before = await unreadOf(actorOf('secretary'))
  const address = await emailOf('expert2')
  const to = `centre+${lastTo(address)}@zizhi.example`
  const file = { name: '行程说明.pdf', content: onePage('当日上午有课，下午到会') }
  await arrive({ from: address, to, subject: 'Re: 会议通知', text: '下午能到。', file })
  await arrive({ from: 'assistant@elsewhere.example', to, subject: '代复', text: '代为答复：不来了。' })
  expect((await readMailroom(world.ports, actorOf('intake'))).waiting).toEqual([])

  const [stranger, answer] = (await meetingPage('secretary')).messages
  expect(stranger).toMatchObject({ standing: 'filed', from_recipient: false, body: '代为答复：不来了。' })
  expect(answer).toMatchObject({ standing: 'filed', from_recipient: true, body: '下午能到。' })
  expect((await meetingPage('expert2')).messages.map(({ body }) => body)).toEqual(['下午能到。'])
  expect((await meetingPage('expert')).messages).toEqual([])
  const fileId = answer?.attachments[0]?.fileId ?? ''
  const opens = async (actor: Actor) => (await findFileFor(world.ports, actor, fileId))?.name
  expect(await opens(actorOf('secretary'))).toBe('行程说明.pdf')
  expect(await opens(actorOf('expert2'))).toBe('行程说明.pdf')
  expect(await opens(actorOf('expert'))).toBeUndefined()
  expect(await opens(world.stage.contactOf('huaqing'))).toBeUndefined()
  expect(await unreadOf(actorOf('secretary')), 'the secretary hears of both').toBe(before + 2)
})

test('Q4.5 The page of a meeting lists its letters: all of them to the staff, to an expert their own', async () => {
  const { letters } = await meetingPage('supervisor')
  expect(new Set(letters.map(({ recipient_id: to }) => to)).size).toBe(5)
  const own = (await meetingPage('expert')).letters
  expect(own.length).toBeGreaterThan(0)
  expect(own.every(({ recipient_id: to }) => to === actorOf('expert').personId)).toBe(true)
})

test('Q19 Whoever complained answers by mail: their words lie on the complaint, and who they are is for its handler', async () => {
  const id = await world.stage.report({
    topic: 'service',
    about: '补充资料环节',
    text: '纸质资料寄出一周，系统仍显示未收到。',
    email: 'li@complainant.example',
  })
  // The list of matters says of what kind it is and about whom, to whoever may act on it.
  const listed = async (key: StaffKey) =>
    (await listMattersFor(world.ports, actorOf(key), {}, { size: 50 })).rows.find(
      ({ matter_id: one }) => one === id,
    )
  const complaint = { topic: 'service', about: '补充资料环节', certificateNumber: null }
  expect(await listed('supervisor')).toMatchObject({ complaint })
  expect(await listed('expert')).toBeUndefined()
  await world.stage.ask(actorOf('intake'), 'complaint', id, 'AcknowledgeComplaint', {})
  await runAllJobs(world.ports)
  const to = `centre+${lastTo('li@complainant.example')}@zizhi.example`
  await arrive({ from: '李先生 <li@complainant.example>', to, subject: '补充', text: '快递单号 SF1234567。' })
  const sender = async (key: StaffKey) => {
    const page = await findRecordPage(world.ports, actorOf(key), 'complaint', id)
    expect(page?.messages).toMatchObject([{ body: '快递单号 SF1234567。', from_recipient: true }])
    return page?.messages[0]?.sender
  }
  expect(await sender('intake')).toEqual({ name: '李先生', address: 'li@complainant.example' })
  expect(JSON.stringify(await sender('approver'))).not.toMatch(/李先生|li@/)

  // Without a token it waits; its number files it there, and until then its keepers can look at what came with it.
  const file = { name: '快递面单.pdf', content: onePage('面单') }
  await arrive({
    from: 'li@complainant.example',
    to: 'centre@zizhi.example',
    subject: '再补充',
    text: '见附件。',
    file,
  })
  const [waiting] = (await readMailroom(world.ports, actorOf('intake'))).waiting
  const fileId = waiting?.attachments[0]?.fileId ?? ''
  expect((await findFileFor(world.ports, actorOf('intake'), fileId))?.name).toBe('快递面单.pdf')
  expect(await findFileFor(world.ports, actorOf('auditor'), fileId)).toBeUndefined()
  const { number = '' } = (await findMatter(open.db, id)) ?? {}
  const filing = { caseNumber: number, seenBy: 'centre' } as const
  expect(await assignMessage(world.ports, actorOf('intake'), waiting?.incoming_id ?? '', filing)).toBe('done')
  expect((await findFileFor(world.ports, actorOf('approver'), fileId))?.name).toBe('快递面单.pdf')
})

test('Q8.1 A mail that answers two letters lies where each of them does, once, with its files', async () => {
  const text = '两件事一并答复：会议通知和投诉答复。'
  const expert = await emailOf('expert3')
  const to = [lastTo(expert), lastTo('li@complainant.example')].map((one) => `centre+${one}@zizhi.example`)
  const file = { name: '说明.pdf', content: onePage('两件事的说明') }
  const message = { from: expert, to: to.join(', '), subject: '一并答复', text, file }
  await arrive(message)
  await arrive(message)
  const rows = await open.db.selectFrom('incoming_mails').selectAll().where('body', '=', text).execute()
  const filedOn = (id: string | undefined) => rows.filter(({ case_id: on }) => on === id)
  const complaint = await findMailByToken(open.db, lastTo('li@complainant.example'))
  expect(rows).toHaveLength(2)
  expect(filedOn(meeting.meetingId)).toMatchObject([{ standing: 'filed', from_recipient: true }])
  // To whoever complained an expert is a stranger.
  expect(filedOn(complaint?.case_id ?? '')).toMatchObject([{ standing: 'filed', from_recipient: false }])
  const opens = async (key: StaffKey, id: string) =>
    (await findFileFor(world.ports, actorOf(key), filedOn(id)[0]?.attachments[0]?.fileId ?? ''))?.name
  expect(await opens('secretary', meeting.meetingId)).toBe('说明.pdf')
  expect(await opens('expert3', meeting.meetingId)).toBe('说明.pdf')
  expect(await opens('approver', complaint?.case_id ?? '')).toBe('说明.pdf')
})

/** A message with these heads and this body, byte for byte: what is beyond ASCII is a byte of its own. */
const raw = (heads: readonly string[], body: string) =>
  Buffer.from([...heads, '', body].join('\n').replaceAll('\n', '\r\n'), 'latin1')
const inParts = (...parts: readonly string[]) =>
  raw(
    ['From: li@stranger.example', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=p'],
    [...parts.map((part) => `--p\n${part}`), '--p--\n'].join('\n'),
  )

test('RFC 2045 Whatever a program made of a message, it is taken in, and the mailbox goes on to the next', async () => {
  // 已收到 and 回复, in GB18030 and without a word of it.
  const old = raw(['From: zhao@old.example', 'Subject: \xbb\xd8\xb8\xb4'], '\xd2\xd1\xca\xd5\xb5\xbd')
  // The same in seven bits, as programs wrote it once (RFC 1843, RFC 1922); and in a set that nothing here reads.
  const seven = (charset: string, body: string) =>
    raw([`From: ${charset}@old.example`, `Content-Type: text/plain; charset=${charset}`], body)
  const sevens = [
    seven('hz-gb-2312', '~{RQJU5=~}~~'),
    seven('iso-2022-cn', '\x1b$)A\x0eRQJU5=\x0f.'),
    seven('iso-2022-cn-ext', '\x1b$)G\x0eRQJU5=\x0f'),
    seven('x-private', '\xd2\xd1\xca\xd5'),
  ]
  const half = Buffer.from([0x00, 0xd8, 0x41, 0x00]).toString('base64')
  const broken = inParts(
    'Content-Type: text/plain\n\nwith a \0 in it',
    `Content-Type: application/pdf\nContent-Disposition: attachment; filename="=?utf-16le?B?${half}?=.pdf"\n\nx`,
    'Content-Type: message/rfc822\n\nFrom: x@y.example\nSubject: inner\n\nwords',
    'Content-Type: application/ms-tnef; name=winmail.dat\nContent-Disposition: attachment; filename=winmail.dat\n\nxx',
  )
  const last = writeMessage({
    from: 'a@last.example',
    to: 'centre@zizhi.example',
    subject: '最后',
    text: '一封',
  })
  expect(await collectMail({ ...world.ports, mailbox: boxWith([old, ...sevens, broken, last]) })).toBe(7)
  const { waiting } = await readMailroom(world.ports, actorOf('intake'))
  const of = (address: string) => waiting.find(({ sender }) => sender.address === address)
  expect(of('zhao@old.example')).toMatchObject({ subject: '回复', body: '已收到' })
  expect(of('a@last.example')).toMatchObject({ body: '一封' })
  expect(of('hz-gb-2312@old.example')).toMatchObject({ body: '已收到~', attachments: [] })
  expect(of('iso-2022-cn@old.example')).toMatchObject({ body: '已收到.', attachments: [] })
  for (const charset of ['iso-2022-cn-ext', 'x-private'])
    expect(of(`${charset}@old.example`)?.attachments, charset).toMatchObject([
      { name: '', refused: ['text-unreadable'] },
    ])
  const [first, ...others] = of('li@stranger.example')?.attachments ?? []
  expect(first?.refused.length).toBeGreaterThan(0)
  expect(
    others.map(({ name }) => name),
    'none goes without a word',
  ).toEqual(['2.eml', 'winmail.dat'])
  expect(others.at(-1)?.refused).toEqual(['outlook-package'])
})

test('Q8.1 A message that breaks its own taking in is told to a person, and the mailbox goes on; while files or virus scanner are away it waits', async () => {
  const from = 'wang@breaks.example'
  const mail = (subject: string, file?: { name: string; content: Uint8Array }) =>
    writeMessage({ from, to: 'centre@zizhi.example', subject, text: subject, ...(file && { file }) })
  const box = boxWith([mail('带附件', { name: '附件.pdf', content: onePage('附件') }), mail('下一封')])
  const failing = (fault: Error) => ({
    ...world.ports,
    mailbox: box,
    blobs: { ...world.ports.blobs, keep: () => Promise.reject(fault) },
  })
  const before = (await readMailroom(world.ports, actorOf('intake'))).waiting.length
  await expect(collectMail(failing(new BlobsAway('away')))).rejects.toThrow(BlobsAway)
  const look = async () => ({ kind: 'unchecked' as const, why: 'away' })
  const unscanned = { ...world.ports, mailbox: box, viruses: { look } }
  await expect(collectMail(unscanned)).rejects.toThrow(/waits for the virus scanner/)
  expect((await readMailroom(world.ports, actorOf('intake'))).waiting).toHaveLength(before)
  expect(await collectMail(failing(new Error('broken')))).toBe(2)
  const { waiting } = await readMailroom(world.ports, actorOf('intake'))
  expect(waiting).toHaveLength(before + 2)
  expect(waiting.map(({ body }) => body)).toEqual(expect.arrayContaining(['', '下一封']))
  // Whoever reads it is told to look into the mailbox, where it still is.
  expect(waiting.flatMap(({ attachments }) => attachments.flatMap(({ refused }) => refused))).toContain(
    'message-unreadable',
  )
})

test('Q8.1 A mail that comes back in a form of the server’s own is told on it; a calendar’s yes asks nobody for anything', async () => {
  const address = await emailOf('expert3')
  const to = `centre+${lastTo(address)}@zizhi.example`
  const returned = (subject: string) =>
    raw(
      ['Return-Path: <>', 'From: PostMaster@mx.example', `To: ${to}`, `Subject: ${subject}`],
      `host mx.example said: 550 5.1.1 <${address}> no such user`,
    )
  const yes = raw(
    ['From: li@calendar.example', 'Subject: Accepted', 'Content-Type: text/calendar; method=REPLY'],
    'BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=ACCEPTED:mailto:li@calendar.example\nEND:VEVENT\nEND:VCALENDAR\n',
  )
  const before = (await readMailroom(world.ports, actorOf('intake'))).waiting.length
  const late = returned('Warning: delayed').toString('latin1').replace('550 5.1.1', '451 4.2.0')
  await collectMail({ ...world.ports, mailbox: boxWith([yes, Buffer.from(late, 'latin1')]) })
  const failed = async () => (await readMailroom(world.ports, actorOf('intake'))).failed
  expect(await failed(), 'one that is only late has not failed').toEqual([])
  await collectMail({ ...world.ports, mailbox: boxWith([returned('Undeliverable')]) })
  expect(await failed()).toMatchObject([{ failure: 'returned', to_address: address }])
  expect((await failed())[0]?.failure_text).toContain('5.1.1')
  expect((await readMailroom(world.ports, actorOf('intake'))).waiting).toHaveLength(before)
  // Exim's fields name a status only; why, its words say.
  const other = await emailOf('expert4')
  const bare = raw(
    [
      'Return-Path: <>',
      'From: Mailer-Daemon@mx.example',
      `To: centre+${lastTo(other)}@zizhi.example`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=p',
    ],
    [
      `--p\nContent-Type: text/plain\n\n  ${other}\n    550 5.1.1 The mailbox does not exist`,
      '--p\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n',
      `Action: failed\nFinal-Recipient: rfc822;${other}\nStatus: 5.0.0\n\n--p--\n`,
    ].join('\n'),
  )
  await collectMail({ ...world.ports, mailbox: boxWith([bare]) })
  expect((await failed()).find(({ to_address: to }) => to === other)?.failure_text).toBe(
    '5.0.0 550 5.1.1 The mailbox does not exist',
  )
})
