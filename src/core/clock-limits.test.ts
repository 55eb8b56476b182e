import { expect, test } from 'vitest'
import { caseAt } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { reread } from '#test/reread.ts'
import { theCalendar } from './calendar/working-days.ts'
import { clockOf, readClock } from './clock.ts'
import type { Edition } from './rulebook/edition.ts'

const clock = (one: ReturnType<typeof caseAt>, by: Edition = edition) =>
  clockOf(one.state(), by, theCalendar, one.now())

test('Q7 Three and six months after 26 November 2026 fall on 26 February and 26 May 2027', () => {
  expect(clock(caseAt('start-approval'))).toMatchObject({
    usualLimitOn: '2027-02-26',
    longestLimitOn: '2027-05-26',
  })
})
// Three months after 26 November 2026 is Friday 26 February 2027, six months Wednesday 26 May.
test.each([
  ['2027-02-11', null],
  ['2027-02-12', 'usual-near'],
  ['2027-02-26', 'usual-near'],
  ['2027-02-27', 'usual-passed'],
  ['2027-05-11', 'usual-passed'],
  ['2027-05-12', 'longest-near'],
  ['2027-05-26', 'longest-near'],
  ['2027-05-27', 'longest-passed'],
])('Q7 On %s the warning of a case filed on 26 November 2026 is %s', (day, alert) => {
  const one = caseAt('start-approval')
  one.on(day)
  expect(clock(one)?.alert).toBe(alert)
})
test('Q7 The warning comes as many working days ahead as the edition says', () => {
  const one = caseAt('start-approval')
  one.on('2027-02-12')
  expect(clock(one, reread({ limitWarningDays: 9 }))?.alert).toBeNull()
})
test('Q7 A case that has ended warns of nothing, however late it was', () => {
  const one = caseAt('dispatch')
  one.on('2027-09-01')
  expect(clock(one)?.alert).toBeNull()
})
test('Q7 A limit says that it is provisional while the notice of its year is not out', () => {
  expect(clock(caseAt('start-approval'))?.provisional).toBe(true)
  const early = readClock(
    { startedOn: '2026-03-02', endedOn: null, pauses: [] },
    edition,
    theCalendar,
    '2026-03-03',
  )
  expect(early).toMatchObject({
    usualLimitOn: '2026-06-02',
    longestLimitOn: '2026-09-02',
    provisional: false,
  })
  // Three months end in 2026, whose notice is out, six in 2027.
  const half = readClock(
    { startedOn: '2026-08-03', endedOn: null, pauses: [] },
    edition,
    theCalendar,
    '2026-08-04',
  )
  expect(half).toMatchObject({ usualLimitOn: '2026-11-03', provisional: true })
})
