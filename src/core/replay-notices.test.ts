import { describe, expect, test } from 'vitest'
import { caseAt, everyPhase } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { calendarWith } from './calendar/calendar-in-force.ts'
import { addDays, type Day, dayOfInstant, daysBetween, weekdayOf } from './calendar/day.ts'
import type { Notice } from './calendar/notice.ts'
import { allNotices } from './calendar/notices.ts'
import { caseProcedure } from './case.ts'
import { type Deadline, deadlinesOf } from './deadlines.ts'
import { isRefusal, type StoredEvent } from './kernel.ts'
import { phaseOf } from './phases.ts'
import { decide, fold } from './procedure.ts'

const notices = allNotices as readonly Notice[]

/** The weekdays off and the weekend days worked around each amendment, typed from the notices: nothing else is asked. */
const replayed = [
  {
    id: 'cn-2015-2',
    from: '2015-08-20',
    to: '2015-09-02',
    off: '2015-09-03 2015-09-04 2015-10-01 2015-10-02 2015-10-05 2015-10-06 2015-10-07',
    work: '2015-09-06 2015-10-10',
  },
  {
    id: 'cn-2019-2',
    from: '2019-04-10',
    to: '2019-04-30',
    off: '2019-04-05 2019-05-01 2019-05-02 2019-05-03 2019-06-07',
    work: '2019-04-28 2019-05-05',
  },
  {
    id: 'cn-2020-2',
    from: '2020-01-13',
    to: '2020-01-27',
    off: '2020-01-24 2020-01-27 2020-01-28 2020-01-29 2020-01-30 2020-01-31 2020-04-06 2020-05-01 2020-05-04 2020-05-05',
    work: '2020-01-19 2020-04-26 2020-05-09',
  },
]

const recountedOn = ({ off, work }: (typeof replayed)[number]) => {
  const isWorked = (day: Day) => work.includes(day) || (weekdayOf(day) <= 5 && !off.includes(day))
  const onward = (day: Day): Day => (isWorked(day) ? day : onward(addDays(day, 1)))
  const back = (day: Day, count: number): Day => {
    const before = addDays(day, -1)
    if (count === 0) return day
    return back(before, isWorked(before) ? count - 1 : count)
  }
  const closesAfter = (readyOn: Day, day: Day): Day => {
    const isNominal = day.endsWith('-10') || day.endsWith('-25')
    const closes = isNominal ? back(onward(day), 3) : ''
    return closes >= readyOn ? closes : closesAfter(readyOn, addDays(day, 1))
  }
  return (deadline: Deadline, phaseSince: Day): Day => {
    const { name, basis } = deadline
    if (name === 'agenda') return closesAfter(phaseSince, phaseSince)
    let day = basis.from
    for (let left = basis.count; left > 0; ) {
      day = addDays(day, 1)
      if (basis.unit === 'day' || isWorked(day)) left -= 1
    }
    return onward(day)
  }
}

/** The same life on other days. */
const shifted = (log: readonly StoredEvent[], days: number): StoredEvent[] =>
  JSON.parse(
    JSON.stringify(log).replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => addDays(day, days)),
  ) as StoredEvent[]

const lives = everyPhase
  .filter((phase) => phase !== 'panel' && !['preparation', 'ended'].includes(phaseOf(phase).stage))
  .map((phase) => caseAt(phase))

describe.each(replayed)('Q9.1 $id comes into force while cases are open', (amended) => {
  const amendment = notices.find(({ id }) => id === amended.id) as Notice
  const shipped = notices.filter(({ id }) => id !== amended.id)
  const before = calendarWith([], shipped)
  const after = calendarWith([amendment], shipped)
  const recount = recountedOn(amended)

  test('Every deadline that changes has its old day, its new day as recounted by hand, and the notice', () => {
    const seen = { moved: 0, earlier: 0, unmoved: 0 }
    for (let today = amended.from; today <= amended.to; today = addDays(today, 1)) {
      for (const one of lives) {
        const log = shifted(one.log, daysBetween(one.today(), today))
        const state = fold(caseProcedure, log)
        const was = deadlinesOf(state, edition, before)
        const since = dayOfInstant(state.trail.at(-1)?.at ?? '')
        const context = { ...one.contextOf(actor('system')), today, calendar: after }
        const asked = { was: was.map(({ name, dueOn }) => ({ name, dueOn })) }
        const decision = decide(caseProcedure, state, 'MoveDeadlines', asked, context)

        const expected = was.flatMap((deadline) => {
          const nowOn = recount(deadline, since)
          const waits = nowOn < deadline.dueOn && deadline.name !== 'agenda'
          return nowOn === deadline.dueOn
            ? []
            : [expect.objectContaining({ name: deadline.name, wasOn: deadline.dueOn, nowOn, waits })]
        })
        if (isRefusal(decision)) {
          expect(expected, `${state.phase} on ${today}`).toEqual([])
          seen.unmoved += 1
          continue
        }
        const [event] = decision.events
        expect(event?.data.notice).toBe(amended.id)
        const moves = event?.data.moves as { name: string; wasOn: Day; nowOn: Day; waits: boolean }[]
        expect(moves, `${state.phase} on ${today}`).toEqual(expect.arrayContaining(expected))
        expect(moves).toHaveLength(expected.length)

        const stored = { ...(log.at(-1) as StoredEvent), ...event, seq: log.length + 1 } as StoredEvent
        const standing = deadlinesOf(caseProcedure.evolve(state, stored), edition, after)
        for (const { name, wasOn, nowOn, waits } of moves) {
          const now = standing.find((deadline) => deadline.name === name)
          expect(now?.dueOn).toBe(waits ? wasOn : nowOn)
          expect(now?.kept?.earlierOn).toBe(waits ? nowOn : undefined)
          seen.moved += 1
          seen.earlier += waits ? 1 : 0
        }
      }
    }
    expect(seen.moved).toBeGreaterThan(100)
    expect(seen.unmoved).toBeGreaterThan(0)
    // The amendments of 2015 and 2019 made Sundays working days; that of 2020 only took days away.
    expect(seen.earlier > 0).toBe(amended.id !== 'cn-2020-2')
  })
})
