import { describe, expect, test } from 'vitest'
import { edition } from '#test/given.ts'
import { reread } from '#test/reread.ts'
import { heardBy, roundOf, warnedUntil } from './alarms.ts'
import { addDays, type Day } from './calendar/day.ts'
import { theCalendar } from './calendar/working-days.ts'

const round = (dueOn: Day, today: Day, by = edition) => roundOf(dueOn, today, by, theCalendar)

describe('⚖ Q7 How often a deadline has been spoken of', () => {
  test('The warning comes from two working days before, and not a day earlier', () => {
    expect(round('2026-12-10', '2026-12-07')).toBeNull()
    expect(round('2026-12-10', '2026-12-08')).toBe(0)
    expect(round('2026-12-10', '2026-12-10')).toBe(0)
    // Due on a Monday: Thursday and Friday lie between.
    expect(round('2026-12-14', '2026-12-09')).toBeNull()
    expect(round('2026-12-14', '2026-12-10')).toBe(0)
  })
  test('The alarm is sounded on the working day after it was missed, and again every five working days', () => {
    expect(round('2026-12-10', '2026-12-11')).toBe(1)
    expect(round('2026-12-10', '2026-12-17')).toBe(1)
    expect(round('2026-12-10', '2026-12-18')).toBe(2)
    expect(round('2026-12-10', '2026-12-25')).toBe(3)
  })
  test('Missed on a Friday, nothing burns out over the weekend: Monday is the first day of the alarm', () => {
    expect(round('2026-12-11', '2026-12-12')).toBeNull()
    expect(round('2026-12-11', '2026-12-13')).toBeNull()
    expect(round('2026-12-11', '2026-12-14')).toBe(1)
  })
  test('No day off is a day for alarms, a Saturday made a working day is one', () => {
    expect(round('2026-09-29', '2026-10-05')).toBeNull()
    expect(round('2026-10-09', '2026-10-10')).toBe(1)
  })
  test('A round never goes back, whatever day one looks: none is bound to exactly one day', () => {
    const days = Array.from({ length: 60 }, (_, index) => addDays('2026-12-01', index))
    const rounds = days.flatMap((day) => round('2026-12-10', day) ?? [])
    expect(rounds).toEqual(rounds.toSorted((a, b) => a - b))
    expect(new Set(rounds).size).toBe(rounds.at(-1)! + 1)
  })
  test('Both numbers are ours and can be read otherwise', () => {
    const other = reread({ earlyWarningDays: 3, alarmRepeatDays: 1 })
    expect(round('2026-12-10', '2026-12-07', other)).toBe(0)
    expect(round('2026-12-10', '2026-12-15', other)).toBe(3)
    expect(warnedUntil('2026-12-07', other, theCalendar)).toBe('2026-12-10')
    expect(warnedUntil('2026-12-11', edition, theCalendar)).toBe('2026-12-15')
  })
})
describe('⚖ Q7 Who hears of it', () => {
  test('Whoever owes it is warned; once it is missed an approver hears too, later the supervisor', () => {
    expect(heardBy('lead', 0)).toEqual(['owner'])
    expect(heardBy('lead', 1)).toEqual(['owner', 'approver'])
    expect(heardBy('clerk', 2)).toEqual(['owner', 'approver', 'supervisor'])
  })
  test('What an approver missed goes to the supervisor', () => {
    expect(heardBy('approver', 1)).toEqual(['owner', 'supervisor'])
    expect(heardBy('approver', 2)).toEqual(['owner', 'supervisor'])
  })
  test('What an applicant missed goes to them and to whoever answers for the case', () => {
    expect(heardBy('contact', 0)).toEqual(['owner'])
    expect(heardBy('contact', 3)).toEqual(['owner', 'answerer'])
  })
})
