import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import { story } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { calendarWith } from './calendar/calendar-in-force.ts'

const caseId = '00000000-0000-4000-8000-00000000ca01'
const ready = {
  caseId,
  number: '2026-0031',
  organisationName: '华清网安科技有限公司',
  type: 'security-engineering',
  level: 1,
  evaluators: ['lead'],
  readySince: '2026-09-14T02:00:00.000Z',
}

/** An amendment of 2026 that takes one day off and makes another one a working day. */
const amended = (off: string, work: string) =>
  calendarWith([
    {
      id: 'cn-2026-2',
      year: 2026,
      publishedOn: '2026-09-10',
      amends: 'cn-2026-1',
      off: [[off, off, '调休']],
      work: [work],
      source: '虚构的通知，仅供测试',
    },
  ])
const thursdayOff = amended('2026-12-10', '2026-12-12')
const sundayAtWork = amended('2026-10-23', '2026-10-25')

const planned = (nominalOn: string, today: string) => {
  const one = story(meetingProcedure, { readyCases: [ready] }, today)
  one.does('secretary', 'ScheduleMeeting', { nominalOn })
  return one
}
const locked = (nominalOn: string, today: string) => {
  const one = planned(nominalOn, today)
  one.does('secretary', 'SetAgenda', { cases: [caseId] })
  one.on(one.state().agendaClosesOn)
  one.does('secretary', 'LockAgenda')
  return one
}

test('Q9.1 A meeting whose day becomes a day off is held on the next working day', () => {
  const one = planned('2026-12-10', '2026-11-23')
  one.countsOn(thursdayOff)
  expect(one.does('system', 'MoveMeeting')).toEqual(['MeetingMoved'])
  expect(one.state()).toMatchObject({ heldOn: '2026-12-11', agendaClosesOn: '2026-12-07' })
  expect(one.log.at(-1)?.data).toMatchObject({ notice: 'cn-2026-2', wasHeldOn: '2026-12-10' })
})
test('Q9.1 A meeting that had been postponed comes back when its own day becomes a working day', () => {
  const one = planned('2026-10-25', '2026-09-14')
  one.countsOn(sundayAtWork)
  one.does('system', 'MoveMeeting')
  expect(one.state()).toMatchObject({ heldOn: '2026-10-25', agendaClosesOn: '2026-10-20' })
})
test('Q9.1 Once the agenda is fixed a day off still moves the meeting on, and its cases hear of it', () => {
  const one = locked('2026-12-10', '2026-11-23')
  one.countsOn(thursdayOff)
  one.does('system', 'MoveMeeting')
  const [moved] = one.log.slice(-1)
  const follows = meetingProcedure.events.MeetingMoved?.follows(one.state(), moved?.data as never)
  expect(follows).toMatchObject([
    { stream: 'case', streamId: caseId, command: 'MovePanelDay', input: { heldOn: '2026-12-11' } },
  ])
})
test('Q9.1 A notice for the year turns a provisional meeting into a firm one, though its day stays', () => {
  const one = planned('2026-12-10', '2026-11-23')
  one.given({
    type: 'MeetingMoved',
    data: { ...one.log[0]?.data, notice: '', wasHeldOn: null, provisional: true },
  })
  one.does('system', 'MoveMeeting')
  expect(one.state().provisional).toBe(false)
  expect(one.log.at(-1)?.data).toMatchObject({ wasHeldOn: null, heldOn: '2026-12-10' })
})

refuses('MoveMeeting', 'meeting-day-stands', 'Q9.1 A meeting stays where its day is still right', () =>
  planned('2026-12-10', '2026-11-23').refused('system', 'MoveMeeting'),
)
refuses(
  'MoveMeeting',
  'meeting-day-stands',
  'Q9.1 A meeting whose agenda is fixed no longer comes earlier',
  () => {
    const one = locked('2026-10-25', '2026-09-14')
    one.countsOn(sundayAtWork)
    return one.refused('system', 'MoveMeeting')
  },
)
