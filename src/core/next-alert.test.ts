import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { addDays, type Day } from './calendar/day.ts'
import { theCalendar } from './calendar/working-days.ts'
import { clockFactsOf, readClock } from './clock.ts'
import { type ClockAlert, clockAlerts, isNews } from './clock-alerts.ts'
import { nextAlertOn } from './next-alert.ts'
import { caseRow } from './views.ts'

const factsAt = (phase: Parameters<typeof caseAt>[0]) => {
  const facts = clockFactsOf(caseAt(phase).state(), edition)
  if (!facts) throw new Error('The clock has not started')
  return facts
}

test('Q7 The day named for each warning is the first on which the clock has that to say', () => {
  for (const phase of ['acceptance-review', 'audit', 'rectification-check'] as const) {
    const facts = factsAt(phase)
    for (const warned of [null, ...clockAlerts.slice(0, 3)]) {
      const on = nextAlertOn(facts, warned, edition, theCalendar) as Day
      const says = (day: Day): ClockAlert | null => readClock(facts, edition, theCalendar, day).alert
      expect(isNews(says(on), warned), `${phase} after ${warned}`).toBe(true)
      expect(isNews(says(addDays(on, -1)), warned), `${phase} the day before, after ${warned}`).toBe(false)
    }
    expect(nextAlertOn(facts, 'longest-passed', edition, theCalendar)).toBeNull()
  }
})
test('Q7 While the clock stands the limits come no nearer, and once it has ended there is nothing to warn of', () => {
  for (const phase of ['acceptance-supplement', 'contracting', 'rectification', 'completed'] as const)
    expect(nextAlertOn(factsAt(phase), null, edition, theCalendar), phase).toBeNull()
})
test('Q7 The row of a case names that day, and the centre’s days once it has ended', () => {
  const row = (phase: Parameters<typeof caseAt>[0]) => caseRow(caseAt(phase).state(), edition, theCalendar)
  expect(row('preparation').summary.alertOn).toBeNull()
  expect(row('audit').summary.alertOn).toMatch(/^2027-/)
  expect(row('audit').centre_days).toBeNull()
  expect(row('completed').centre_days).toBeGreaterThan(30)
})
