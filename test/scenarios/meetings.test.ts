import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { runAllJobs } from '#handle/job.ts'
import { tick } from '#handle/tick.ts'
import { listMails } from '#store/mails.ts'
import { changePerson } from '#store/people.ts'
import { rateAlike } from '../../examples/audit.ts'
import { getCompany } from '../../examples/companies.ts'
import type { Plan } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { experts, type StaffKey } from '../../examples/staff.ts'
import { useDatabase } from '../database.ts'
import { scoresOf } from '../meeting-story.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const play = async (plan: Omit<Plan, 'type' | 'level'>, from: string, to: string) => {
  const whole = { type: 'data-security', level: 1, ...plan }
  const [caseId] = await playSeason(world.stage, [whole], { from, to }, randomUUID)
  return caseId as string
}
const standAt = (day: string) => world.stage.setClock(`${day}T02:00:00.000Z`)
const phaseOf = async (caseId: string) => (await world.stage.caseState(caseId)).phase
const idOf = (key: StaffKey) => world.stage.staff[key].personId

/** The first meeting ahead whose agenda is still open on a day. */
const meetingOpenOn = async (day: string): Promise<MeetingState> => {
  const found = (await world.stage.meetings()).find(
    ({ phase, agendaClosesOn }) => phase === 'planned' && agendaClosesOn >= day,
  )
  if (!found) throw new Error(`No agenda is open on ${day}`)
  return found
}
/** Plays cases until their audit is due, and completes it on these days: from then on they wait for a meeting. */
const readyOn = async (caseId: string, day: string) => {
  standAt(day)
  await rateAlike(world.stage, caseId)
  await world.stage.ask(world.stage.staff.auditor, 'case', caseId, 'CompleteAudit', {
    recommendation: 'pass',
    summary: '过程能力与申请级别相符。',
  })
  expect(await phaseOf(caseId)).toBe('awaiting-panel')
}
const at =
  (meeting: MeetingState) =>
  async (key: StaffKey, command: string, input: object = {}) =>
    world.stage.ask(world.stage.staff[key], 'meeting', meeting.meetingId, command, input)

test('天府云安 fails two panels, rectifies twice, and passes the third', async () => {
  const caseId = await play(
    { company: 'tianfu', opensOn: '2026-08-03', until: 'decision', fails: 2 },
    '2026-08-03',
    '2026-12-31',
  )
  const state = await world.stage.caseState(caseId)
  expect(state).toMatchObject({ phase: 'decision', rectifications: 2 })
  expect(state.rounds.concat(state.supplement ?? []).map(({ stage, round }) => [stage, round])).toEqual([
    ['rectification', 1],
    ['rectification', 2],
  ])
})
/** Closes the agenda of a meeting on these cases, and opens it on its day with these experts, who have declared. */
const openWith = async (meeting: MeetingState, cases: readonly string[], keys: readonly StaffKey[]) => {
  const ask = at(meeting)
  standAt(meeting.agendaClosesOn)
  await ask('secretary', 'SetAgenda', { cases })
  await ask('secretary', 'InviteExperts', { experts: keys.map(idOf) })
  await ask('secretary', 'LockAgenda')
  await world.stage.settle()
  standAt(meeting.heldOn)
  await ask('secretary', 'OpenMeeting', { present: keys.map(idOf), chairId: idOf('expert') })
}
const vote = (caseId: string) => ({ caseId, pass: true, scores: scoresOf(4), opinion: '同意通过' })

test('岭南软测 meets a panel of five of whom two once worked for it: no quorum, postponed for that, and passed next time by others', async () => {
  const caseId = await play(
    { company: 'lingnan', opensOn: '2027-01-04', until: 'audit' },
    '2027-01-04',
    '2027-02-25',
  )
  const { uscc, name } = getCompany('lingnan')
  const tie = { uscc, organisation: name, reason: '曾任技术总监', until: '2026-12-31' }
  await changePerson(open.db, idOf('expert'), { ties: [tie] })
  await readyOn(caseId, '2027-02-26')
  const meeting = await meetingOpenOn('2027-02-26')
  await openWith(meeting, [caseId], experts.slice(0, 5))
  const ask = at(meeting)
  await ask('expert2', 'DeclareConflict', { caseId, conflict: 'worked-for-applicant' })
  await ask('expert3', 'DeclareImpartiality', { cases: [caseId] })
  expect(
    await world.act(world.stage.staff.expert3, 'meeting', meeting.meetingId, 'CastVote', vote(caseId)),
  ).toMatchObject({
    kind: 'refused',
    refusal: { code: 'quorum-missing', facts: { present: 3, quorum: 5 } },
  })
  await ask('secretary', 'PostponeCase', { caseId, reason: '两位专家曾在申请单位任职，回避后不足法定人数' })
  await ask('secretary', 'ConcludeMeeting')
  await ask('expert', 'SignMinutes', { read: true })
  await world.stage.settle()
  expect(await world.stage.caseState(caseId)).toMatchObject({
    phase: 'awaiting-panel',
    recused: [idOf('expert2'), idOf('expert')],
  })

  const next = await meetingOpenOn(theCalendar.addWorkdays(meeting.heldOn, 1).date)
  await openWith(next, [caseId], experts)
  // A conflict declared once holds at every later meeting.
  expect(
    await world.act(world.stage.staff.expert2, 'meeting', next.meetingId, 'CastVote', vote(caseId)),
  ).toMatchObject({ refusal: { code: 'no-vote-left' } })
  for (const key of experts.slice(2)) {
    await at(next)(key, 'DeclareImpartiality', { cases: [caseId] })
    await at(next)(key, 'CastVote', vote(caseId))
  }
  await at(next)('secretary', 'ConcludeCase', { caseId, items: [], reason: '' })
  await world.stage.settle()
  // The minutes are not signed yet, and the nine working days of Q8.5 run from the day of the panel.
  expect(await world.stage.caseState(caseId)).toMatchObject({ phase: 'decision', passedOn: next.heldOn })
  const tied = { ...world.stage.staff.expert, roles: ['decider'] as const }
  expect(await world.act(tied, 'case', caseId, 'GrantQualification', {})).toMatchObject({
    kind: 'refused',
    refusal: { code: 'recused-from-case' },
  })
  // Nor does it leave them free to judge its material.
  const proceedingId = randomUUID()
  const finding = '客户来函称未与该单位签订所附合同'
  const opening = { aboutKind: 'case', aboutId: caseId, finding }
  await world.stage.ask(world.stage.staff.clerk, 'proceeding', proceedingId, 'OpenProceeding', opening)
  await world.stage.ask(world.stage.contactOf('lingnan'), 'proceeding', proceedingId, 'AnswerHearing', {
    text: '合同属实',
  })
  const judge = { ...world.stage.staff.expert2, roles: ['decider'] as const }
  const judged = { outcome: 'unfounded', reason: '合同原件一致' }
  expect(await world.act(judge, 'proceeding', proceedingId, 'DecideProceeding', judged)).toMatchObject({
    refusal: { code: 'took-part-earlier', facts: { part: 'panel' } },
  })
})
test('齐鲁数安 is ready a day after the agenda closed: nothing is added, and the next meeting hears it', async () => {
  const caseId = await play(
    { company: 'qilu', opensOn: '2027-04-06', until: 'audit' },
    '2027-04-06',
    '2027-05-28',
  )
  const missed = await meetingOpenOn('2027-05-31')
  await readyOn(caseId, theCalendar.addWorkdays(missed.agendaClosesOn, 1).date)
  const next = await meetingOpenOn(theCalendar.addWorkdays(missed.agendaClosesOn, 1).date)
  expect(next.nominalOn > missed.nominalOn).toBe(true)
  const { secretary } = world.stage.staff
  expect(
    await world.act(secretary, 'meeting', missed.meetingId, 'SetAgenda', { cases: [caseId] }),
  ).toMatchObject({ kind: 'refused', refusal: { code: 'agenda-closed', facts: { nextOn: next.heldOn } } })
  standAt(next.agendaClosesOn)
  await at(next)('secretary', 'SetAgenda', { cases: [caseId] })
  await at(next)('secretary', 'LockAgenda')
  await world.stage.settle()
  expect(await world.stage.caseState(caseId)).toMatchObject({ phase: 'panel', meetingHeldOn: next.heldOn })
})
test('Of two cases for one place the one that was ready first is heard; 北辰 is told so and is first on the next agenda', async () => {
  const days = ['2027-07-05', '2027-08-18'] as const
  const first = await play({ company: 'hanlin', opensOn: days[0], until: 'audit' }, ...days)
  const second = await play({ company: 'beichen', opensOn: days[0], until: 'audit' }, ...days)
  await readyOn(first, '2027-08-19')
  await readyOn(second, '2027-08-20')
  const meeting = await meetingOpenOn('2027-08-23')
  const ask = at(meeting)
  await ask('secretary', 'AdjustCapacity', { capacity: 1, reason: '会议室只有半天' })
  standAt(meeting.agendaClosesOn)
  await ask('secretary', 'SetAgenda', { cases: [first] })
  await ask('secretary', 'InviteExperts', { experts: experts.map(idOf) })
  await ask('secretary', 'LockAgenda')
  await world.stage.settle()
  expect(await phaseOf(first)).toBe('panel')
  const state = await world.stage.caseState(second)
  expect(state).toMatchObject({ phase: 'awaiting-panel', missedAgendaOn: meeting.agendaClosesOn })
  const { rows } = await listMails(open.db, { caseId: second }, { size: 1 })
  expect(rows[0]?.letter).toBe('panel-held-over')
})

test('Q9.2 Ready on the closing day but after the agenda was fixed, a case is told by the clock that it waits, and once', async () => {
  const days = ['2027-09-06', '2027-10-29'] as const
  const inTime = await play({ company: 'jiangwan', opensOn: days[0], until: 'audit' }, ...days)
  const caseId = await play({ company: 'donghai', opensOn: days[0], until: 'audit' }, ...days)
  await readyOn(inTime, '2027-11-01')
  const meeting = await meetingOpenOn('2027-11-01')
  standAt(meeting.agendaClosesOn)
  await at(meeting)('secretary', 'SetAgenda', { cases: [inTime] })
  await at(meeting)('secretary', 'LockAgenda')
  await readyOn(caseId, meeting.agendaClosesOn)
  await tick(world.ports)
  expect(await world.stage.caseState(caseId)).toMatchObject({ missedAgendaOn: null })
  const told = async () =>
    (await listMails(open.db, { caseId }, { size: 20 })).rows.filter(
      ({ letter }) => letter === 'panel-held-over',
    )
  for (const later of [1, 2]) {
    standAt(theCalendar.addWorkdays(meeting.agendaClosesOn, later).date)
    await tick(world.ports)
    await runAllJobs(world.ports)
    expect(await world.stage.caseState(caseId)).toMatchObject({
      phase: 'awaiting-panel',
      missedAgendaOn: meeting.agendaClosesOn,
    })
    expect(await told()).toHaveLength(1)
  }
})
