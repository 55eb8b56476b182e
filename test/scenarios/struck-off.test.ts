import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findMeeting } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const world = useWorld(useDatabase())

/** A case of 东海 that waits for a meeting, and the meeting that it can reach. */
const ready = async () => {
  const plan = {
    company: 'donghai',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'awaiting-panel',
  } as const
  const [caseId] = await playSeason(world.stage, [plan], { from: '2026-08-03', to: '2026-09-04' }, randomUUID)
  const state = await world.stage.caseState(caseId as string)
  expect(state.phase).toBe('awaiting-panel')
  const [meeting] = (await world.stage.meetings()).filter(
    ({ phase, agendaClosesOn }) => phase === 'planned' && agendaClosesOn >= '2026-09-05',
  )
  if (!meeting) throw new Error('There is no meeting ahead')
  return { caseId: caseId as string, meeting }
}

const isOverWithoutACase = async (meetingId: string) =>
  expect(await findMeeting(world.ports.db, meetingId)).toMatchObject({
    phase: 'concluded',
    summary: { cases: 0 },
  })

test('Q9.2 A case withdrawn between setting and locking the agenda is struck off by itself, and without it the meeting is over', async () => {
  const { caseId, meeting } = await ready()
  const { secretary } = world.stage.staff
  await world.stage.ask(secretary, 'meeting', meeting.meetingId, 'SetAgenda', { cases: [caseId] })
  await world.stage.ask(world.stage.contactOf('donghai'), 'case', caseId, 'WithdrawApplication', {
    reason: '单位业务调整',
  })
  world.stage.setClock(`${meeting.agendaClosesOn}T02:00:00.000Z`)
  await world.stage.ask(secretary, 'meeting', meeting.meetingId, 'LockAgenda', {})
  await world.stage.settle()
  await isOverWithoutACase(meeting.meetingId)
  expect((await world.stage.caseState(caseId)).phase).toBe('withdrawn')
})

test('Q9.2 A case withdrawn from a locked agenda is struck off by itself', async () => {
  const { caseId, meeting } = await ready()
  const { secretary } = world.stage.staff
  await world.stage.ask(secretary, 'meeting', meeting.meetingId, 'SetAgenda', { cases: [caseId] })
  world.stage.setClock(`${meeting.agendaClosesOn}T02:00:00.000Z`)
  await world.stage.ask(secretary, 'meeting', meeting.meetingId, 'LockAgenda', {})
  await world.stage.settle()
  expect((await world.stage.caseState(caseId)).phase).toBe('panel')
  await world.stage.ask(world.stage.contactOf('donghai'), 'case', caseId, 'WithdrawApplication', {
    reason: '单位业务调整',
  })
  await world.stage.settle()
  await isOverWithoutACase(meeting.meetingId)
})
