import { beforeAll, expect, test } from 'vitest'
import type { MeetingState } from '#core/meeting-state.ts'
import { feedAddress, readFeed } from '#handle/calendar-feed.ts'
import { runAllJobs } from '#handle/job.ts'
import { sendLetter } from '#handle/letter.ts'
import { chooseNotices } from '#handle/notices.ts'
import { listJobs } from '#store/jobs.ts'
import { listMails } from '#store/mails.ts'
import { experts, type StaffKey } from '../../examples/staff.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
let meeting: MeetingState

const idOf = (key: StaffKey) => world.stage.staff[key].personId
const ask = (key: StaffKey, command: string, input: object = {}) =>
  world.stage.ask(world.stage.staff[key], 'meeting', meeting.meetingId, command, input)
/** The mails written since this was last asked: which letter to whom, as a calendar sees it. */
const written = async () => {
  await runAllJobs(world.ports)
  const since = world.sent.splice(0)
  const { rows } = await listMails(open.db, { caseId: meeting.meetingId }, { size: 200 })
  const told = since.flatMap(({ token, calendar, thread }) => {
    const mail = rows.find((one) => one.token === token)
    if (!mail) return []
    const sequence = /SEQUENCE:(\d+)/.exec(calendar?.text ?? '')?.[1]
    return [{ letter: mail.letter, to: mail.recipient_id, method: calendar?.method, sequence, thread }]
  })
  // Two letters of one event are written in any order.
  return told.toSorted((one, other) => (one.letter < other.letter ? 1 : -1))
}
const feedOf = async (key: StaffKey) => {
  const url = await feedAddress(world.ports, { kind: 'person', id: idOf(key) }, false)
  const token = /calendar\/(\w+)\.ics$/.exec(url)?.[1] ?? ''
  return (await readFeed(world.ports, token))?.text.replaceAll('\r\n ', '') ?? ''
}

beforeAll(async () => {
  world.setClock('2026-12-01T02:00:00.000Z')
  await world.stage.settle()
  meeting = (await world.stage.meetings())[0] as MeetingState
  world.sent.length = 0
})

test('Q9.1 Each expert invited gets one notice with the day for the calendar, in one conversation, and the room', async () => {
  await chooseNotices(world.ports, idOf('expert6'), {
    digest: false,
    earlyReminders: false,
    calendarFiles: false,
  })
  await ask('secretary', 'InviteExperts', { experts: experts.slice(0, 6).map(idOf), venue: '三层会议室' })
  const told = await written()
  expect(told.map(({ letter, to }) => `${letter} ${to}`).toSorted()).toEqual(
    experts
      .slice(0, 6)
      .map((key) => `meeting-notice ${idOf(key)}`)
      .toSorted(),
  )
  for (const { to, method, thread } of told) {
    expect(method).toBe(to === idOf('expert6') ? undefined : 'REQUEST')
    expect(thread).toBe(`<case.${meeting.meetingId}@zizhi.test>`)
  }
  const feed = await feedOf('expert')
  expect(feed).toContain(`UID:meeting-${meeting.meetingId}@zizhi`)
  expect(feed).toContain('LOCATION:三层会议室')
})

test('Q8.1 A worker killed while it writes them writes no expert a second one', async () => {
  const { rows } = await listJobs(open.db, { kind: 'letter' }, { size: 100 })
  const jobs = rows.filter(({ stream }) => stream === meeting.meetingId)
  expect(jobs.length).toBeGreaterThan(1)
  for (const job of jobs) await sendLetter(world.ports, job)
  expect(await written()).toEqual([])
})

test('Q9.1 Whoever cannot come is taken out of it, and the secretary hears of it; able again, they are called again', async () => {
  await ask('expert2', 'AnswerInvitation', { answer: 'decline', reason: '当日授课' })
  expect(await written()).toMatchObject([
    { letter: 'meeting-released', to: idOf('expert2'), method: 'CANCEL', sequence: '1' },
    { letter: 'expert-declined', to: idOf('secretary'), method: undefined },
  ])
  expect(await feedOf('expert2')).not.toContain(meeting.meetingId)
  await ask('expert2', 'AnswerInvitation', { answer: 'accept' })
  expect(await written()).toMatchObject([
    { letter: 'meeting-notice', to: idOf('expert2'), method: 'REQUEST', sequence: '2' },
  ])
  expect(await feedOf('expert2')).toContain(meeting.meetingId)
})

test('Q9.1 Whoever is taken off the list hears of it', async () => {
  await ask('secretary', 'InviteExperts', { experts: experts.slice(1, 6).map(idOf) })
  expect(await written()).toMatchObject([
    { letter: 'meeting-released', to: idOf('expert'), method: 'CANCEL', sequence: '3' },
  ])
})

test('Q9.2 With nothing on its agenda the meeting is called off: everybody expected is told, and it leaves their calendars', async () => {
  world.setClock(`${meeting.agendaClosesOn}T18:00:00.000Z`)
  await world.stage.settle()
  const told = await written()
  const off = told.filter(({ letter }) => letter === 'meeting-called-off')
  expect(off.map(({ to }) => to).toSorted()).toEqual(experts.slice(1, 6).map(idOf).toSorted())
  expect(told.map(({ letter }) => letter)).not.toContain('meeting-agenda-fixed')
  expect(await feedOf('expert2')).not.toContain(meeting.meetingId)
})
