import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { inForce, objectionId, sanctions } from '#test/sanction-story.ts'

const due = (one: ReturnType<typeof inForce>) =>
  sanctionDeadlines(one.state(), edition, theCalendar).map(({ name, dueOn }) => [name, dueOn])

test('Q4.6 A withdrawal set aside after the original came back: it is sent back to the holder', () => {
  const one = inForce()
  sanctions(one, 'withdraw')
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
  one.does('system', 'SetSanctionAside', { objectionId, decision: one.state().sanctions[0]?.decision })
  expect(due(one)).toEqual([['original-to-holder', '2026-11-30']])
  one.does('clerk', 'SendOriginalBack', { carrier: '顺丰', trackingNumber: 'SF5005' })
  expect(due(one)).toEqual([])
  // Withdrawn a second time, it can be taken back a second time.
  sanctions(one, 'withdraw')
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
  expect(one.state().originalReturnedOn).toBe('2026-11-23')
})

test('Q4.6 An original that arrives after the withdrawal was set aside is recorded, and sent back to the holder', () => {
  const one = inForce()
  sanctions(one, 'withdraw')
  one.does('system', 'SetSanctionAside', { objectionId, decision: one.state().sanctions[0]?.decision })
  expect(due(one)).toEqual([])
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
  expect(due(one)).toEqual([['original-to-holder', '2026-11-30']])
  expect(one.offer('clerk', 'RecordOriginalTakenBack')?.refusal?.code).toBe('original-not-demanded')
  one.does('clerk', 'SendOriginalBack', { carrier: '顺丰', trackingNumber: 'SF5005' })
  expect(due(one)).toEqual([])
})

refuses(
  'SendOriginalBack',
  'no-original-to-send-back',
  'Q4.6 Only an original that came back without need is sent back',
  () => {
    const one = inForce()
    return one.refused('clerk', 'SendOriginalBack', { carrier: '顺丰', trackingNumber: 'SF5005' })
  },
)
refuses(
  'RecordOriginalTakenBack',
  'original-not-demanded',
  'Q4.6 An original is taken back where it was asked back',
  () => {
    const one = inForce()
    one.does('system', 'CancelCertificate', { caseId: objectionId, on: '2026-11-23' })
    return one.refused('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
  },
)
const withdrawn = () => {
  const one = inForce()
  sanctions(one, 'withdraw')
  return one
}
refuses('RecordOriginalTakenBack', 'original-back-already', 'Q4.6 An original comes back once', () => {
  const one = withdrawn()
  one.does('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
  return one.refused('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-23' })
})
refuses(
  'RecordOriginalTakenBack',
  'day-in-future',
  'Q4.6 An original that comes tomorrow is not there today',
  () => withdrawn().refused('clerk', 'RecordOriginalTakenBack', { receivedOn: '2026-11-24' }),
)
