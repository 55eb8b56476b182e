import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays, type Day, weekdayOf } from '#core/calendar/day.ts'
import type { Notice } from '#core/calendar/notice.ts'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { calendarInForce } from '#handle/calendar-in-force.ts'
import { publicComplaints } from '#handle/complaints.ts'
import { runAllJobs } from '#handle/job.ts'
import { recountDeadlines } from '#handle/recount.ts'
import { viewsOf } from '#handle/streams.ts'
import { tick } from '#handle/tick.ts'
import { listDeadlines } from '#store/deadlines.ts'
import { readStream } from '#store/log.ts'
import { listMails } from '#store/mails.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { listMeetings } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { level2 } from '../sanction-story.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** An invented amendment: a weekend is worked, three weekdays and a day of a meeting are off. */
const amendment: Notice = {
  id: 'cn-2026-2',
  year: 2026,
  publishedOn: '2026-09-10',
  amends: 'cn-2026-1',
  off: [
    ['2026-09-21', '2026-09-23', '虚构的假期'],
    ['2026-11-10', '2026-11-10', '虚构的假期'],
  ],
  work: ['2026-09-12', '2026-09-13', '2026-12-05', '2026-12-12'],
  source: '虚构的通知，仅供测试',
}

// The days around, as the notice of 2026 and the amendment have them; nothing here asks the calendar under test.
const offByAmendment = ['2026-09-21', '2026-09-22', '2026-09-23', '2026-11-10']
const workByAmendment = ['2026-09-12', '2026-09-13', '2026-09-20', '2026-10-10']
const offAnyway = (day: Day) =>
  (day >= '2026-09-25' && day <= '2026-09-27') || (day >= '2026-10-01' && day <= '2026-10-07')
const isWorked = (day: Day) =>
  workByAmendment.includes(day) || (weekdayOf(day) <= 5 && !offAnyway(day) && !offByAmendment.includes(day))
const recounted = ({ from, count, unit }: { from: Day; count: number; unit: string }): Day => {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (unit === 'day' || isWorked(day)) left -= 1
  }
  while (!isWorked(day)) day = addDays(day, 1)
  return day
}

const adopt = async (notice: Notice) => {
  const { secretary, administrator } = world.stage.staff
  const proposed = await world.act(secretary, 'calendar', calendarStreamId, 'ProposeNotice', { notice })
  const alone = await world.act(secretary, 'calendar', calendarStreamId, 'ConfirmNotice', {})
  const confirmed = await world.act(administrator, 'calendar', calendarStreamId, 'ConfirmNotice', {})
  return { proposed, alone, confirmed }
}

const logOf = async (stream: string) =>
  (await readStream(open.db, { stream, key: '', actorId: '' })).events as StoredEvent[]
const isMove = ({ type }: StoredEvent) => type.endsWith('DeadlinesMoved')
const movesIn = (log: readonly StoredEvent[]) =>
  log.filter(isMove).flatMap(({ data }) => data.moves as Move[])
interface Move {
  name: string
  wasOn: Day
  nowOn: Day
  waits: boolean
}

const plans = [
  ['donghai', 'filing-supplement', '2026-08-31'],
  ['huaqing', 'acceptance-review', '2026-08-28'],
  ['tianfu', 'start-approval', '2026-09-04'],
  ['lingnan', 'contracting', '2026-08-20'],
] as const
let cases: string[] = []
/** A proceeding, a complaint with an address, and a certificate that nobody has confirmed: it has no row. */
const matters = { proceeding: randomUUID(), complaint: '', certificate: randomUUID() }
const everything = () => [...cases, ...Object.values(matters)]
let before: { stream: string; name: string; due_on: Day; basis: unknown }[] = []
/** A second process on the same database, which adopted nothing itself. */
let otherProcess: ReturnType<typeof calendarInForce>

const openMatters = async () => {
  const { clerk } = world.stage.staff
  world.stage.setClock('2026-09-10T01:00:00.000Z')
  const finding = '客户来函称未与该单位签订所附合同'
  const about = { aboutKind: 'case', aboutId: cases[3], finding }
  await world.act(clerk, 'proceeding', matters.proceeding, 'OpenProceeding', about)
  await world.act(clerk, 'certificate', matters.certificate, 'ProposeEntry', level2)
  const complaints = publicComplaints(world.ports)
  const form = complaints.openForm()
  world.stage.setClock('2026-09-10T01:01:00.000Z')
  const written = { topic: 'service', about: '受理大厅', text: '等候过久', certificateNumber: null } as const
  const left = { contact: null, email: 'wang@example.cn', lang: 'zh-CN' } as const
  const receipt = await complaints.file(form, { ...written, ...left })
  const { matter_id } = await open.db
    .selectFrom('matters')
    .select('matter_id')
    .where('number', '=', 'number' in receipt ? receipt.number : '')
    .executeTakeFirstOrThrow()
  matters.complaint = matter_id
  // The case hears of the proceeding only after the notice is in force: what that writes on it moves nothing silently.
}

beforeAll(async () => {
  otherProcess = calendarInForce(open.db)
  const played = await playSeason(
    world.stage,
    plans.map(([company, until, opensOn]) => ({
      company,
      until,
      opensOn,
      type: 'data-security',
      level: 1,
      supplements: ['filing'],
    })),
    { from: '2026-08-20', to: '2026-09-10' },
    randomUUID,
  )
  cases = played.map((id) => id as string)
  await openMatters()
  before = (await Promise.all(everything().map((id) => listDeadlines(open.db, id)))).flat()
  world.stage.setClock('2026-09-11T01:00:00.000Z')
}, 120_000)

test('Q9.1 A notice that one person entered changes nothing until another has confirmed it', async () => {
  const { proposed, alone, confirmed } = await adopt(amendment)
  expect(proposed.kind).toBe('done')
  expect(alone).toMatchObject({ kind: 'refused', refusal: { code: 'second-person-needed' } })
  expect(confirmed.kind).toBe('done')
})

test('Q9.1 Another process on the same database counts on the adopted notice with its next read', async () => {
  expect(otherProcess.now().version).toBe('cn-2026-1')
  const { adopted } = await readStream(open.db, { stream: cases[0] as string, key: '', actorId: '' })
  expect((await otherProcess.asOf(adopted)).version).toBe('cn-2026-2')
})

test('Q9.1 Every open deadline is counted again, each with its old day, its new day and the notice', async () => {
  expect(new Set(before.map(({ stream }) => stream)).size).toBe(7)
  // Stopped half-way and run by two workers at once: each case is done once.
  await Promise.all([runAllJobs(world.ports), recountDeadlines(world.ports), recountDeadlines(world.ports)])
  await runAllJobs(world.ports)
  let earlier = 0
  let later = 0
  for (const { stream, name, due_on: wasOn, basis } of before) {
    const moves = movesIn(await logOf(stream)).filter((move) => move.name === name)
    const nowOn = recounted((basis as { basis: Parameters<typeof recounted>[0] }).basis)
    expect(moves, `${name} ${wasOn}`).toMatchObject(
      nowOn === wasOn ? [] : [{ name, wasOn, nowOn, waits: nowOn < wasOn }],
    )
    const now = (await listDeadlines(open.db, stream)).find((one) => one.name === name)
    expect(now?.due_on).toBe(nowOn < wasOn ? wasOn : nowOn)
    expect(now?.basis).toMatchObject({ calendar: 'cn-2026-2' })
    earlier += nowOn < wasOn ? 1 : 0
    later += nowOn > wasOn ? 1 : 0
  }
  expect(earlier).toBeGreaterThan(0)
  expect(later).toBeGreaterThan(0)
})

test('Q8.1 Whoever a case or a matter concerns has one letter about its days, however often they are counted again', async () => {
  await recountDeadlines(world.ports)
  await tick(world.ports)
  await runAllJobs(world.ports)
  for (const id of everything()) {
    const log = await logOf(id)
    const { rows } = await listMails(open.db, { caseId: id }, { size: 100 })
    const told = rows.filter(({ letter }) => letter.endsWith('deadlines-moved'))
    const isInternal = id === matters.certificate
    if (Object.values(matters).includes(id)) expect(log.filter(isMove)).toHaveLength(1)
    expect(told).toHaveLength(isInternal ? 0 : log.filter(isMove).length)
    expect(told.length).toBeLessThanOrEqual(1)
  }
  const [complained] = (await listMails(open.db, { caseId: matters.complaint }, { size: 100 })).rows
  expect(complained).toMatchObject({
    letter: 'complaint-deadlines-moved',
    recipient_id: matters.complaint,
  })
})

test('Q9.1 A day of a complaint that would come earlier stands until somebody says yes', async () => {
  const { intake } = world.stage.staff
  const stream = matters.complaint
  const due = async () =>
    (await listDeadlines(open.db, stream)).find(({ name }) => name === 'complaint-acknowledged')?.due_on
  expect(await due()).toBe('2026-09-17')
  const settled = await world.act(intake, 'complaint', stream, 'SettleComplaintDeadlines', { accepted: true })
  expect(settled.kind).toBe('done')
  expect(await due()).toBe('2026-09-15')
})

test('Q9.1 The meeting whose day is now a day off is held on the next working day', async () => {
  const meetings = await listMeetings(open.db, { from: '2026-09-01', to: '2026-12-31' })
  expect(meetings.find(({ nominal_on }) => nominal_on === '2026-11-10')?.held_on).toBe('2026-11-11')
})

test('Q9.1 The rows kept are those that the log and the calendar in force give', async () => {
  const kept = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(
      kind,
      stream,
      events as StoredEvent[],
      (pinned) => getEdition(pinned ?? '2025-04'),
      world.ports.calendar.now(),
    ),
  )
  expect(await digestViews(open.db)).toBe(kept)
})
