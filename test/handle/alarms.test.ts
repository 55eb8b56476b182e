import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day } from '#core/calendar/day.ts'
import { readBoard } from '#handle/board.ts'
import { keepRecords } from '#handle/staff-records.ts'
import { tick } from '#handle/tick.ts'
import { listDeadlines } from '#store/deadlines.ts'
import { listMails, type Mail } from '#store/mails.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const standAt = (day: Day, time = '01:30') => world.setClock(`${day}T${time}:00.000Z`)

const mails = async (letter: string): Promise<Mail[]> =>
  (await listMails(open.db, {}, { size: 200 })).rows.filter((mail) => mail.letter === letter).toReversed()
/** The names behind the mails of this letter written since the last look. */
const since = () => {
  let seen = 0
  return async (letter: string) => {
    const all = await mails(letter)
    const fresh = all.slice(seen)
    seen = all.length
    return fresh
  }
}
const keyOf = (personId: string) =>
  Object.entries(world.stage.staff).find(([, one]) => one.personId === personId)?.[0] ?? personId

let caseId: string
let leadId: string
let dueOn: Day
const fresh = since()
const heard = async () =>
  (await fresh('deadline-digest')).map(({ recipient_id }) => keyOf(recipient_id)).toSorted()
const tickOn = async (day: Day) => {
  standAt(day)
  await tick(world.ports)
}

beforeAll(async () => {
  const plan = {
    company: 'donghai',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'acceptance-review',
  } as const
  const played = await playSeason(world.stage, [plan], { from: '2026-08-03', to: '2026-08-12' }, randomUUID)
  caseId = played[0] as string
  leadId = (await world.stage.caseState(caseId)).leadId as string
  const feedback = (await listDeadlines(open.db, caseId)).find(({ name }) => name === 'acceptance-feedback')
  dueOn = feedback?.due_on as Day
  await fresh('deadline-digest')
})

describe('Q8.2 A deadline that nobody meets', () => {
  test('is warned of once two working days ahead, to its owner alone, however often the clock looks', async () => {
    expect(dueOn).toBe('2026-08-21')
    await tickOn('2026-08-18')
    expect(await heard()).toEqual([])
    await tickOn('2026-08-19')
    await tick(world.ports)
    await tickOn('2026-08-20')
    await tickOn('2026-08-21')
    expect(await heard()).toEqual([keyOf(leadId)])
    const warning = (await mails('deadline-digest')).at(-1)
    expect(warning?.subject).toBe('期限提醒：1 项将到期')
    expect(warning?.body).toMatch(/首次联系并反馈受理意见.*还有 2 个工作日（Q8\.2/)
  })
  test('sounds the alarm the working day after, to an approver too; a tick late in the day still does', async () => {
    standAt('2026-08-24', '15:59')
    await tick(world.ports)
    await tick(world.ports)
    expect(await heard()).toEqual(['approver', keyOf(leadId)].toSorted())
    await tickOn('2026-08-28')
    expect(await heard()).toEqual([])
  })
  test('after an outage of two weeks only the newest alarm is sent, once, and never on a day off', async () => {
    await tickOn('2026-09-12')
    expect(await heard()).toEqual([])
    await tickOn('2026-09-14')
    await tick(world.ports)
    expect(await heard()).toEqual(['approver', keyOf(leadId), 'supervisor'].toSorted())
    const last = (await mails('deadline-digest')).at(-1)
    expect(last?.body).toContain('逾期 16 个工作日')
    const board = await readBoard(world.ports, { months: 12 })
    expect(board.overdue).toMatchObject([
      { caseId, name: 'acceptance-feedback', owner: 'lead', dueOn, leadId, alarms: 2 },
    ])
    expect(board.promises.find(({ name }) => name === 'acceptance-feedback')).toMatchObject({
      kept: 0,
      late: 0,
      open: 1,
      overdue: 1,
    })
    expect(board.workload).toContainEqual({ personId: leadId, role: 'lead', cases: 1, overdue: 1 })
  })
  test('Q8.1 goes to the deputy while its owner is away', async () => {
    const { lead, lead2 } = world.stage.staff
    const deputyId = (leadId === lead.personId ? lead2 : lead).personId
    standAt('2026-09-15')
    const absences = [{ from: '2026-09-15', to: '2026-09-25', deputyId }]
    expect(await keepRecords(world.ports, { personId: leadId, byId: leadId }, { absences })).toMatchObject({
      person_id: leadId,
    })
    await tickOn('2026-09-21')
    expect(await heard()).toEqual(['approver', keyOf(deputyId), 'supervisor'].toSorted())
    await keepRecords(world.ports, { personId: leadId, byId: leadId }, { absences: [] })
  })
  test('is not mourned once it is met, late as it was: no old task is left when the applicant is asked again', async () => {
    standAt('2026-09-24')
    const lead = Object.values(world.stage.staff).find(({ personId }) => personId === leadId)
    if (!lead) throw new Error('There is no lead')
    await world.stage.ask(lead, 'case', caseId, 'AskSupplement', {
      items: [{ about: '7.3 PA16', ask: '补充项目计划' }],
    })
    const left = await listDeadlines(open.db, caseId)
    expect(left.map(({ name }) => name)).toEqual(['supplement'])
    await tickOn('2026-09-28')
    await tickOn('2026-09-29')
    expect(await heard()).toEqual([])
    const board = await readBoard(world.ports, { months: 12 })
    expect(board.promises.find(({ name }) => name === 'acceptance-feedback')).toMatchObject({
      kept: 0,
      late: 1,
      open: 0,
    })
  })
})

describe('Q4.1 What the applicant owes', () => {
  const seen = { soon: since(), missed: since() }
  test('is asked for again before its day, on the case', async () => {
    const [due] = await listDeadlines(open.db, caseId)
    const last = due?.due_on as Day
    await tickOn(world.ports.calendar.now().addWorkdays(last, -2).date)
    const [soon, ...more] = await seen.soon('deadline-soon')
    expect(more).toEqual([])
    expect(soon).toMatchObject({ case_id: caseId, subject: expect.stringContaining('交齐补充资料') })
    expect(await heard()).toEqual([])
  })
  test('is not spoken of again once it was moved: the new day counts, and an old reminder is not sent twice', async () => {
    const lead = Object.values(world.stage.staff).find(({ personId }) => personId === leadId)
    if (!lead) throw new Error('There is no lead')
    await world.stage.ask(lead, 'case', caseId, 'ExtendSupplement', {
      days: 20,
      reason: '负责人出差，申请顺延',
    })
    const [due] = await listDeadlines(open.db, caseId)
    const today = world.ports.clock.now().slice(0, 10)
    await tickOn(world.ports.calendar.now().addWorkdays(today, 1).date)
    await tickOn(addDays(world.ports.calendar.now().addWorkdays(due?.due_on as Day, -2).date, -1))
    expect(await seen.soon('deadline-soon')).toEqual([])
    expect(await heard()).toEqual([])
    await tickOn(world.ports.calendar.now().addWorkdays(due?.due_on as Day, -2).date)
    expect(await seen.soon('deadline-soon')).toHaveLength(1)
  })
  test('is asked for again after it was missed, and whoever answers for it hears', async () => {
    const [due] = await listDeadlines(open.db, caseId)
    await tickOn(world.ports.calendar.now().addWorkdays(due?.due_on as Day, 1).date)
    expect(await seen.missed('deadline-missed')).toMatchObject([{ case_id: caseId }])
    expect(await heard()).toEqual([keyOf(leadId)])
  })
})
