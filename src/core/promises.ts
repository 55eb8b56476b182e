import { calendarAt } from '#core/calendar/calendar-in-force.ts'
import { type Day, dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { clockFactsOf, monthsPromised, readClock } from '#core/clock.ts'
import { type Deadline, deadlinesOf } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { Phase } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** A deadline that stands no more: what was due was done on a day, in time or late. */
export interface SettledPromise {
  readonly name: string
  readonly clause: string
  readonly owner: Role
  readonly dueOn: Day
  readonly metOn: Day
}

/** Given up half-way: what was still due then was neither kept nor missed. */
const givenUp: readonly Phase[] = ['withdrawn', 'closed']

/**
 * Every deadline of a case that was met, with the day on which the log says so, and once a certificate is issued the three
 * and the six months (Q7–Q9). A deadline that moved counts by its last day, and a notice that is adopted after something
 * was met changes nothing of it; what ended with the case is left out.
 */
export const settledPromises = (
  log: readonly StoredEvent[],
  edition: Edition,
  calendar: Calendar,
): readonly SettledPromise[] => {
  const settled: SettledPromise[] = []
  let standing = new Map<string, Deadline>()
  let state: CaseState = caseProcedure.initial
  for (const event of log) {
    state = caseProcedure.evolve(state, event)
    const asOfThen = calendarAt(calendar, event.at)
    const next = new Map(deadlinesOf(state, edition, asOfThen).map((one) => [keyOf(one), one]))
    if (!givenUp.includes(state.phase))
      for (const [key, { name, clause, owner, dueOn }] of standing)
        if (!next.has(key)) settled.push({ name, clause, owner, dueOn, metOn: dayOfInstant(event.at) })
    standing = next
  }
  return [...settled, ...monthsOf(state, edition, calendar)]
}

/** The same promise as long as it is counted from the same day. */
const keyOf = ({ name, basis }: Deadline): string => `${name} ${basis.from}`

const monthsOf = (state: CaseState, edition: Edition, calendar: Calendar): readonly SettledPromise[] => {
  const facts = clockFactsOf(state, edition)
  if (!state.certificate || !facts?.endedOn) return []
  const asOfThen = calendarAt(calendar, `${facts.endedOn}T16:00:00.000Z`)
  const { usualLimitOn, longestLimitOn } = readClock(facts, edition, asOfThen, facts.endedOn)
  const one = (name: string, dueOn: Day): SettledPromise => ({
    name,
    clause: 'Q7',
    owner: 'lead',
    dueOn,
    metOn: facts.endedOn as Day,
  })
  return [one(monthsPromised.usual, usualLimitOn), one(monthsPromised.longest, longestLimitOn)]
}
