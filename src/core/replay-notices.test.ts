import { describe, expect, test } from 'vitest'
import { caseAt, everyPhase } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { around, recountedOn, replayed, shifted } from '#test/replayed-notices.ts'
import { addDays, type Day, dayOfInstant, daysBetween } from './calendar/day.ts'
import { caseProcedure } from './case.ts'
import { deadlinesOf } from './deadlines.ts'
import { isRefusal, type StoredEvent } from './kernel.ts'
import { phaseOf } from './phases.ts'
import { decide, fold } from './procedure.ts'

const lives = everyPhase
  .filter((phase) => phase !== 'panel' && !['preparation', 'ended'].includes(phaseOf(phase).stage))
  .map((phase) => caseAt(phase))

describe.each(replayed)('Q9.1 $id comes into force while cases are open', (amended) => {
  const { before, after } = around(amended)
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
        expect(event?.data.notice).toBe(after.version)
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
