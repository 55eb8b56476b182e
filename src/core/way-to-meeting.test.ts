import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { addDays } from './calendar/day.ts'
import { theCalendar } from './calendar/working-days.ts'
import { proofOf } from './date-proof.ts'
import { deadlinesOf } from './deadlines.ts'
import type { Phase } from './phases.ts'
import { findWayToMeeting } from './way-to-meeting.ts'

const wayOn = (phase: Phase, today: string) =>
  findWayToMeeting(caseAt(phase).state(), today, edition, theCalendar)
const told = (phase: Phase, today: string) => {
  const way = wayOn(phase, today)
  return (way?.steps ?? []).map(({ name, by }) => `${name} ${by}`)
}

test('Q9.2 To be heard on 25 December 2026, supplements of the audit are in by 1 December and checked by the 8th', () => {
  expect(told('audit-supplement', '2026-12-01')).toEqual([
    'supplement 2026-12-01',
    'supplement-check 2026-12-08',
    'audit-report 2026-12-22',
    'agenda 2026-12-22',
    'panel 2026-12-25',
  ])
})

test('Q9.2 One day later the same supplements reach the meeting after it', () => {
  expect(told('audit-supplement', '2026-12-02').at(-1)).toBe('panel 2027-01-11')
})

test('Q9.2 A case that waits for the panel reaches the meeting whose agenda is still open', () => {
  expect(told('awaiting-panel', '2026-12-07')).toEqual(['agenda 2026-12-07', 'panel 2026-12-10'])
  expect(told('awaiting-panel', '2026-12-08')).toEqual(['agenda 2026-12-22', 'panel 2026-12-25'])
})

test('Q8.4 Before the audit its notice is counted too: report, audit and notice, each with its whole time', () => {
  expect(told('audit-preparation', '2026-11-30')).toEqual([
    'audit-notice 2026-12-01',
    'audit 2026-12-08',
    'audit-report 2026-12-22',
    'agenda 2026-12-22',
    'panel 2026-12-25',
  ])
})

test('Q4.5 Rectification leaves the check its days before the agenda closes', () => {
  const way = wayOn('rectification', '2026-11-20')!
  expect(way.steps.map(({ name }) => name)).toEqual([
    'rectification',
    'rectification-check',
    'agenda',
    'panel',
  ])
  expect(way.steps[1]!.by).toBe(way.meeting.agendaClosesOn)
})

test('Q4.4 Supplements are asked for by their own deadline, even when the meeting could wait longer', () => {
  const state = caseAt('audit-supplement').state()
  const own = deadlinesOf(state, edition, theCalendar).find(({ name }) => name === 'supplement')!
  const way = findWayToMeeting(state, addDays(own.dueOn, -1), edition, theCalendar)!
  expect(way.steps[0]!.by).toBe(own.dueOn)
  const late = findWayToMeeting(state, addDays(own.dueOn, 1), edition, theCalendar)!
  expect(late.steps[0]!.by > own.dueOn).toBe(true)
})

test.each(['preparation', 'panel', 'decision', 'dispatch', 'completed', 'withdrawn'] as const)(
  'A case in %s is not on its way to a meeting',
  (phase) => {
    expect(wayOn(phase, '2026-11-25')).toBeUndefined()
  },
)

test.each([
  'filing',
  'filing-supplement',
  'start-approval',
  'acceptance-review',
  'acceptance-supplement',
  'acceptance-approval',
  'quotation',
  'contracting',
  'audit-preparation',
  'audit-confirmation',
  'audit',
  'audit-supplement',
  'rectification',
  'rectification-check',
] as const)(
  'Q9.2 From %s every day on the way follows the one before, none is past, and each is proved',
  (phase) => {
    for (let today = '2026-10-01', days = 0; days < 60; days += 1, today = addDays(today, 1)) {
      const { steps, meeting } = wayOn(phase, today)!
      expect(steps.length).toBeGreaterThan(2)
      expect(steps[0]!.by >= today).toBe(true)
      expect(steps.slice(-3).map(({ by }) => by)).toEqual([
        meeting.agendaClosesOn,
        meeting.agendaClosesOn,
        meeting.held,
      ])
      for (const [index, { by, basis }] of steps.entries()) {
        expect(proofOf(basis, theCalendar).on).toBe(by)
        expect(by <= (steps[index + 1]?.by ?? by)).toBe(true)
      }
    }
  },
)
