import { randomUUID } from 'node:crypto'
import ical from 'ical.js'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { practicesOf } from '#core/capability.ts'
import { receiptCode } from '#core/papers/receipt-code.ts'
import { attendanceFor } from '#handle/attendance.ts'
import { dropDraftOf, findDraftOf, saveDraftOf } from '#handle/command-draft.ts'
import { collectMail } from '#handle/incoming.ts'
import { runAllJobs } from '#handle/job.ts'
import { assignMessage, incomingFor, readMailroom } from '#handle/mailroom.ts'
import type { Mailbox } from '#handle/ports.ts'
import { findCasePage } from '#handle/query.ts'
import { changeStaff } from '#handle/rights.ts'
import { listMails } from '#store/mails.ts'
import { changePerson, findPerson } from '#store/people.ts'
import { writeMessage } from '../../examples/demo-mail.ts'
import { playSeason } from '../../examples/season.ts'
import { competencesOf } from '../../examples/staff.ts'
import { useDatabase } from '../database.ts'
import { onePage } from '../evidence/make-pdf.ts'
import { useWorld } from '../world.ts'

/** A mailbox with these messages in it. */
const boxOf = (...messages: readonly Uint8Array[]): Mailbox => ({
  name: 'box',
  read: async (_, take) => {
    for (const [at, source] of messages.entries())
      await take({ source, isWhole: true }, { uidValidity: 1, lastUid: at + 1 })
  },
})

const open = useDatabase()
const world = useWorld(open)

test('华清网安 declines the audit day, an auditor declares a conflict and is replaced, and the two who rate differ and agree', async () => {
  const [played] = await playSeason(
    world.stage,
    [
      {
        company: 'huaqing',
        type: 'security-engineering',
        level: 1,
        opensOn: '2026-08-24',
        until: 'audit-confirmation',
      },
    ],
    { from: '2026-08-24', to: '2026-10-30' },
    randomUUID,
  )
  const caseId = played as string
  const { staff } = world.stage
  const contact = world.stage.contactOf('huaqing')
  const stand = (day: string) => world.setClock(`${day}T02:00:00.000Z`)
  const ask = (who: typeof contact, command: string, input: object = {}) =>
    world.stage.ask(who, 'case', caseId, command, input)
  const audit = async () => (await world.stage.caseState(caseId)).audit
  expect((await world.stage.caseState(caseId)).phase).toBe('audit-confirmation')

  // Q8.1, Q4.4: nobody loses a role while they lead or audit a case; what is to be handed over is named.
  const { number } = await world.stage.caseState(caseId)
  for (const [who, role] of [
    [staff.lead, 'lead'],
    [staff.auditor, 'auditor'],
  ] as const)
    expect(
      await changeStaff(world.ports, { personId: who.personId, byId: staff.clerk.personId }, ['clerk']),
    ).toEqual({ no: 'work-to-hand-over', facts: { count: 1, role, what: number } })

  // Q4.4: the date does not suit; a new notice goes out with its five working days.
  stand('2026-11-02')
  await ask(contact, 'DeclineAuditDate', { reason: '技术负责人出差', proposedOn: '2026-11-16' })
  const auditOn = theCalendar.addWorkdays('2026-11-02', 10).date
  await ask(staff.lead, 'SendAuditNotice', { mode: 'remote', auditOn, reason: '改期后仍按远程方式审核' })
  expect((await audit()).notice).toMatchObject({ auditOn: '2026-11-16', confirmedOn: null })

  // The receipt went along with the notice, and is known by its code whoever sends it: not the one for the former day.
  await runAllJobs(world.ports)
  const { rows: posted } = await listMails(open.db, { caseId }, { size: 50 })
  const notice = posted.find(({ letter }) => letter === 'audit-notice')
  const handedOver = world.sent.find(({ token }) => token === notice?.token)
  expect(handedOver?.attachments.map(({ name }) => name)).toContain('审核时间确认回执.pdf')
  const caseNumber = number ?? ''
  const brought = (text: string, day: string, to: string) =>
    writeMessage({
      from: 'liu@huaqing.example',
      to,
      subject: 'Re: 审核通知',
      text,
      file: { name: '扫描件.pdf', content: onePage('Receipt', [receiptCode({ caseNumber, auditOn: day })]) },
    })
  const answer = `centre+${notice?.token}@zizhi.example`
  const mailbox = boxOf(
    brought('同事代为寄回。', auditOn, answer),
    brought('上一次的回执。', '2026-11-09', answer),
    brought('新邮件寄回。', auditOn, 'centre@zizhi.example'),
  )
  await collectMail({ ...world.ports, mailbox })
  const offers = async () =>
    Object.fromEntries(
      (await incomingFor(world.ports, staff.lead, caseId)).map(({ body, offer }) => [body, offer]),
    )
  expect(await offers()).toEqual({ '同事代为寄回。': 'audit-receipt', '上一次的回执。': null })
  // Sent afresh and not as an answer, it waits for a person, who is told whose it looks like.
  const [waiting] = (await readMailroom(world.ports, staff.intake)).waiting
  expect(waiting?.attachments).toMatchObject([{ receiptOf: caseNumber }])
  await assignMessage(world.ports, staff.intake, waiting?.incoming_id ?? '', { caseNumber, seenBy: 'centre' })
  expect(await offers()).toMatchObject({ '新邮件寄回。': 'audit-receipt' })

  const receipt = [await world.stage.upload(caseId, contact, '审核时间确认回执单.pdf')]
  const people = [{ name: '苏禾', position: '质量总监' }]
  const attendanceId = await world.stage.attend(caseId, contact, {
    people,
    connection: '腾讯会议 482 193 605',
  })
  await ask(contact, 'ConfirmAuditDate', { receipt, attendanceId })

  // Who attends lies sealed beside the log: whole for the applicant, the lead and the team, masked for others.
  const told = async (who: typeof contact) =>
    attendanceFor(world.ports, who, await world.stage.caseState(caseId))
  expect(await told(contact)).toMatchObject({ people, isWhole: true })
  expect(await told(staff.auditor)).toMatchObject({ connection: '腾讯会议 482 193 605' })
  expect(await told(staff.approver)).toEqual({
    people: [{ name: '苏*', position: '质量总监' }],
    connection: '',
    isWhole: false,
  })
  const { rows: kept } = await sql<{ all: string }>`
    select (select jsonb_agg(to_jsonb(a))::text from attendances a) || (select jsonb_agg(data)::text from events) as all
  `.execute(open.db)
  expect(kept[0]?.all).not.toMatch(/苏禾|482 193 605/)

  // A conflict takes an auditor off for good; somebody competent takes over, declares, and rates.
  await ask(staff.auditor2, 'DeclareAuditConflict', { conflict: 'family' })
  const { lead2 } = staff
  await changePerson(open.db, lead2.personId, { roles: ['auditor'], competences: competencesOf(['auditor']) })
  const third = { ...lead2, roles: ['auditor' as const] }
  const team = { auditors: [staff.auditor.personId, lead2.personId], leadAuditorId: staff.auditor.personId }
  const back = { ...team, auditors: [staff.auditor.personId, staff.auditor2.personId] }
  expect(await world.act(staff.lead, 'case', caseId, 'AssignAuditTeam', back)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'conflict-declared' },
  })
  await ask(staff.lead, 'AssignAuditTeam', team)
  await ask(third, 'DeclareAuditImpartiality', { impartial: true })

  stand(auditOn)
  const rows = (but: object = {}) =>
    practicesOf('security-engineering', 1).map(({ id }) => ({
      practice: id,
      grade: 'met',
      reason: '',
      ...(id === 'PA16.BP4' && but),
    }))
  // What is filled in is kept on the server for its writer alone: two windows never overwrite each other unseen.
  const of = { stream: 'case', streamId: caseId, command: 'HandInRating' } as const
  const begun = { ratings: rows().slice(0, 3) }
  const saved = await saveDraftOf(world.ports, staff.auditor, of, { expected: 0, input: begun })
  expect(saved).toMatchObject({ kind: 'saved', version: 1 })
  const elsewhere = { expected: 0, input: { ratings: [] } }
  expect(await saveDraftOf(world.ports, staff.auditor, of, elsewhere)).toMatchObject({
    kind: 'conflict',
    theirs: { version: 1, input: begun },
  })
  expect(await findDraftOf(world.ports, staff.auditor, of)).toMatchObject({ draft: { input: begun } })
  expect(await findDraftOf(world.ports, third, of)).toMatchObject({ draft: { version: 0, input: {} } })
  expect(await saveDraftOf(world.ports, staff.auditor2, of, { expected: 0, input: begun })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'not-on-audit-team' },
  })
  expect(await findDraftOf(world.ports, world.stage.contactOf('tianfu'), of)).toEqual({ kind: 'unknown' })
  await ask(staff.auditor, 'HandInRating', { ratings: rows() })
  await dropDraftOf(world.ports, staff.auditor, of)
  expect(await findDraftOf(world.ports, staff.auditor, of)).toMatchObject({ draft: { version: 0 } })
  const seenBy = async (who: typeof contact) =>
    (await findCasePage(world.ports, who, caseId))?.view.state.audit
  expect((await seenBy(third))?.ratings).toMatchObject([{ personId: staff.auditor.personId, ratings: {} }])
  await ask(third, 'HandInRating', { ratings: rows({ grade: 'partly', reason: '缺少评审记录' }) })
  expect((await seenBy(third))?.ratings.map(({ ratings }) => ratings['PA16.BP4']?.grade)).toEqual([
    'met',
    'partly',
  ])
  const report = { recommendation: 'pass', summary: '过程能力与申请级别相符。' }
  expect(await world.act(staff.auditor, 'case', caseId, 'CompleteAudit', report)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'difference-open', facts: { count: 1, practice: 'PA16.BP4' } },
  })
  await ask(staff.auditor, 'RecordConsensus', {
    ratings: [{ practice: 'PA16.BP4', grade: 'met', reason: '补看了另一个项目的评审记录' }],
  })
  await ask(staff.auditor, 'CompleteAudit', report)
  expect((await world.stage.caseState(caseId)).phase).toBe('awaiting-panel')
  expect(await seenBy(contact)).toMatchObject({ ratings: [], consensus: {}, report: null })

  // The team is called, the applicant learns who audits it, and the report names the team and is signed by its lead.
  await runAllJobs(world.ports)
  const mails = (await listMails(open.db, { caseId }, { size: 200 })).rows
  const sent = (letter: string) => mails.filter((mail) => mail.letter === letter)
  const nameOf = async (id: string) => (await findPerson(open.db, id))?.name ?? ''
  const leader = await nameOf(staff.auditor.personId)
  expect(sent('audit-team-called').map((mail) => mail.recipient_id)).toEqual(
    expect.arrayContaining([staff.auditor.personId, third.personId]),
  )
  // Whoever left has the day taken out of their calendar, and whoever came has it put in; each by the newest word of it.
  const calendarsOf = (personId: string) => {
    const tokens = mails.filter((mail) => mail.recipient_id === personId).map(({ token }) => token)
    return world.sent
      .filter(({ token }) => tokens.includes(token))
      .flatMap(({ calendar }) => (calendar ? new ical.Component(ical.parse(calendar.text)) : []))
      .map((component) => {
        const entry = component.getFirstSubcomponent('vevent')
        const word = (name: string) => String(entry?.getFirstPropertyValue(name))
        return {
          method: component.getFirstPropertyValue('method'),
          ...{ uid: word('uid'), sequence: Number(word('sequence')), status: word('status') },
          ...{ organizer: word('organizer'), attendee: word('attendee') },
        }
      })
      .toSorted((one, other) => one.sequence - other.sequence)
  }
  const [called, released] = [calendarsOf(third.personId), calendarsOf(staff.auditor2.personId)]
  const emailOf = async (id: string) => `mailto:${(await findPerson(open.db, id))?.email}`
  const uid = `audit-${caseId}@zizhi`
  const organizer = 'mailto:centre@zizhi.example'
  expect(called.at(-1)).toMatchObject({ method: 'REQUEST', uid, organizer, status: 'CONFIRMED' })
  expect(called.at(-1)?.attendee).toBe(await emailOf(third.personId))
  expect(released.slice(-2).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL'])
  expect(released.at(-1)).toMatchObject({ uid, organizer, status: 'CANCELLED' })
  expect(released.at(-1)?.attendee).toBe(await emailOf(staff.auditor2.personId))
  const sequences = released.map(({ sequence }) => sequence)
  expect(new Set(sequences).size, 'no two words are equally new').toBe(sequences.length)
  const ofLead = calendarsOf(staff.lead.personId)
  // The first day had passed when it was declined: there was nothing to take back.
  expect(ofLead.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST'])
  expect(ofLead.at(-1)).toMatchObject({ uid, organizer, attendee: await emailOf(staff.lead.personId) })
  expect(sent('audit-team-released').map((mail) => mail.recipient_id)).toEqual([staff.auditor2.personId])
  expect(sent('audit-team-named').every((mail) => mail.recipient_id === contact.personId)).toBe(true)
  expect(sent('audit-team-named')[0]?.body).toContain(await nameOf(third.personId))
  expect(sent('audit-report')).toMatchObject([{ recipient_id: staff.lead.personId }])
  expect(sent('audit-report')[0]?.body).toMatch(
    new RegExp(`项目负责人 ${await nameOf(staff.lead.personId)}：`),
  )
  expect(sent('audit-report')[0]?.body).toContain(`审核组长：${leader}`)
})
