import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import { story } from '#test/given.ts'
import { caseId, facts, locked, other, planned, ready } from '#test/meeting-story.ts'
import { refuses } from '#test/refuses.ts'

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** A meeting for which so many cases are ready, one after the other. */
const crowded = (count: number) => {
  const readyCases = Array.from({ length: count }, (_, at) => ({
    ...ready(idOf(at)),
    organisationName: `单位 ${at}`,
    readySince: `2026-11-${String(1 + (at % 28)).padStart(2, '0')}T02:00:00.000Z`,
  }))
  const one = story(meetingProcedure, { ...facts(), readyCases }, '2026-12-01')
  one.does('secretary', 'ScheduleMeeting', { nominalOn: '2026-12-10' })
  return one
}
const suggested = (one: ReturnType<typeof crowded>) =>
  meetingProcedure.commands.SetAgenda?.suggest(
    one.state(),
    one.contextOf({ personId: 's', organisationId: null, roles: ['secretary'] }),
  ).cases

test('Q9.2 The agenda may be drawn up on the third working day before the meeting', () => {
  const one = planned()
  one.on('2026-12-07')
  expect(one.does('secretary', 'SetAgenda', { cases: [caseId] })).toEqual(['AgendaSet'])
})
refuses(
  'SetAgenda',
  'agenda-closed',
  'Q9.2 The agenda is fixed three working days before the meeting',
  () => {
    const one = planned()
    one.on('2026-12-08')
    return one.refused('secretary', 'SetAgenda', { cases: [caseId] })
  },
)
refuses('SetAgenda', 'case-not-ready', 'Q9.2 Only cases that are ready go on the agenda', () =>
  planned().refused('secretary', 'SetAgenda', { cases: ['00000000-0000-4000-8000-00000000ca09'] }),
)
test('Q9.2 The agenda is proposed in the order in which the cases became ready, up to the capacity', () => {
  expect(suggested(crowded(15))).toEqual(Array.from({ length: 12 }, (_, at) => idOf(at)))
})
test('Q9.2 What stands on the agenda stays proposed, in the order of readiness', () => {
  const one = crowded(15)
  one.does('secretary', 'SetAgenda', { cases: [idOf(1), idOf(0), idOf(1)] })
  expect(one.state().agenda.map((item) => item.caseId)).toEqual([idOf(0), idOf(1)])
  expect(suggested(one)).toEqual([idOf(0), idOf(1)])
})
const allOf = (one: ReturnType<typeof crowded>, count: number) => ({
  cases: (one.facts.readyCases as { caseId: string }[]).slice(0, count).map((item) => item.caseId),
})
test('Q9.2 Twelve cases fit on an agenda', () => {
  const one = crowded(13)
  expect(one.does('secretary', 'SetAgenda', allOf(one, 12))).toEqual(['AgendaSet'])
})
refuses('SetAgenda', 'agenda-full', 'Q9.2 A thirteenth case does not fit', () => {
  const one = crowded(13)
  return one.refused('secretary', 'SetAgenda', allOf(one, 13))
})
test('Q9.2 The secretary makes room for one meeting, with a reason', () => {
  const one = crowded(13)
  one.does('secretary', 'AdjustCapacity', { capacity: 13, reason: '年底项目集中，会议延长半天' })
  expect(one.does('secretary', 'SetAgenda', allOf(one, 13))).toEqual(['AgendaSet'])
})
refuses(
  'AdjustCapacity',
  'agenda-full',
  'Q9.2 The capacity does not fall below what is on the agenda',
  () => {
    const one = crowded(3)
    one.does('secretary', 'SetAgenda', allOf(one, 3))
    return one.refused('secretary', 'AdjustCapacity', { capacity: 2, reason: '会议室只有半天' })
  },
)
refuses('AdjustCapacity', 'agenda-closed', 'Q9.2 A closed agenda takes no more room', () => {
  const one = crowded(3)
  one.on('2026-12-08')
  return one.refused('secretary', 'AdjustCapacity', { capacity: 20, reason: '年底项目集中' })
})
refuses('SetAgenda', 'order-of-readiness', 'Q9.2 Nobody is passed over without a reason', () =>
  planned().refused('secretary', 'SetAgenda', { cases: [other] }),
)
test('Q9.2 A case that was ready earlier may wait for a reason, which is kept', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [other], reason: '材料有待核实' })
  expect(one.state()).toMatchObject({ agenda: [{ caseId: other }], agendaReason: '材料有待核实' })
})
refuses(
  'SetAgenda',
  'agenda-closed',
  'Q9.2 Nothing is added to a fixed agenda, and the next meeting is named',
  () => {
    const refusal = locked().refused('secretary', 'SetAgenda', { cases: [caseId, other] })
    expect(refusal.facts).toMatchObject({ agendaClosesOn: '2026-12-07', nextOn: '2026-12-25' })
    return refusal
  },
)
refuses('LockAgenda', 'agenda-empty', 'Q9.2 A secretary does not fix an empty agenda', () => {
  const one = planned()
  one.on('2026-12-07')
  return one.refused('secretary', 'LockAgenda')
})
refuses('LockAgenda', 'agenda-still-open', 'Q9.2 A secretary does not close an agenda before its day', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId] })
  one.on('2026-12-04')
  return one.refused('secretary', 'LockAgenda')
})
refuses('LockAgenda', 'agenda-still-open', 'Q9.2 The clock does not fix an agenda that is still open', () => {
  const one = planned()
  one.on('2026-12-07')
  return one.refused('system', 'LockAgenda')
})
test('Q9.2 The clock fixes the agenda the day after it closed, and each case on it is told', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId, other] })
  one.on('2026-12-08')
  expect(one.does('system', 'LockAgenda')).toEqual(['AgendaLocked'])
  expect(one.follows(one.log.length - 1)).toMatchObject([
    { stream: 'case', streamId: caseId, command: 'JoinAgenda', input: { heldOn: '2026-12-10' } },
    { stream: 'case', streamId: other, command: 'JoinAgenda' },
  ])
})
test('Q9.2 What does not fit is told that it waits for the next meeting, and that the agenda is full', () => {
  const one = crowded(13)
  one.does('secretary', 'SetAgenda', allOf(one, 12))
  one.on('2026-12-07')
  one.does('secretary', 'LockAgenda')
  expect(one.follows(one.log.length - 1)?.at(-1)).toMatchObject({
    streamId: idOf(12),
    command: 'HoldOver',
    input: { heldOn: '2026-12-10', agendaClosedOn: '2026-12-07', why: 'agenda-full' },
  })
})
test('Q9.2 A case that became ready a day after the agenda closed was never late for it', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId] })
  one.facts.readyCases = [ready(caseId), { ...ready(other), readySince: '2026-12-08T02:00:00.000Z' }]
  one.on('2026-12-08')
  one.does('system', 'LockAgenda')
  expect(one.follows(one.log.length - 1)?.map(({ command }) => command)).toEqual(['JoinAgenda'])
})
test('Q9.2 An ended case holds no place on an agenda: it is struck off before the places are counted', () => {
  const one = planned()
  one.does('secretary', 'SetAgenda', { cases: [caseId, other] })
  one.on('2026-12-07')
  one.facts.readyCases = (one.facts.readyCases as { caseId: string }[]).filter(
    (each) => each.caseId === other,
  )
  expect(one.does('secretary', 'LockAgenda')).toEqual(['CaseStruck', 'AgendaLocked'])
  expect(one.state().agenda.map((item) => item.caseId)).toEqual([other])
})
