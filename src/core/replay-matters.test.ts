import { describe, expect, test } from 'vitest'
import { actor, edition } from '#test/given.ts'
import { answered, complains, fresh, heard, objects, opened } from '#test/matter-story.ts'
import { around, recountedOn, replayed, shifted } from '#test/replayed-notices.ts'
import { inForce, proposes, sanctions } from '#test/sanction-story.ts'
import { addDays, type Day, daysBetween } from './calendar/day.ts'
import type { Calendar } from './calendar/working-days.ts'
import { certificateProcedure } from './certificate.ts'
import { complaintDeadlines, complaintProcedure } from './complaint.ts'
import type { Deadline } from './deadlines.ts'
import { type Context, isRefusal, type StoredEvent } from './kernel.ts'
import { objectionDeadlines, objectionProcedure } from './objection.ts'
import { decide, fold, type Procedure } from './procedure.ts'
import { proceedingProcedure } from './proceeding.ts'
import { proceedingDeadlines } from './proceeding-deadlines.ts'
import type { Edition } from './rulebook/edition.ts'
import { sanctionDeadlines } from './sanction-deadlines.ts'

interface Open {
  readonly log: readonly StoredEvent[]
  readonly facts: unknown
  today(): Day
  contextOf(who: ReturnType<typeof actor>): Context
}
type AnyState = { readonly phase: string; readonly version: number }

interface Replayable {
  readonly command: string
  readonly of: Procedure<AnyState, string>
  readonly deadlinesOf: (state: AnyState, edition: Edition, calendar: Calendar) => readonly Deadline[]
  readonly open: readonly Open[]
}

const filed = fresh()
objects(filed)
const acknowledged = complains()
acknowledged.on('2026-11-25')
acknowledged.does('intake', 'AcknowledgeComplaint')
const proposed = inForce()
proposes(proposed, 'warn')
const withdrawn = inForce()
sanctions(withdrawn, 'withdraw')
const suspended = inForce()
sanctions(suspended, 'suspend')

const kinds = [
  [proceedingProcedure, proceedingDeadlines, [opened(), answered()], 'MoveProceedingDeadlines'],
  [objectionProcedure, objectionDeadlines, [filed, heard()], 'MoveObjectionDeadlines'],
  [complaintProcedure, complaintDeadlines, [complains(), acknowledged], 'MoveComplaintDeadlines'],
  [certificateProcedure, sanctionDeadlines, [proposed, withdrawn, suspended], 'MoveCertificateDeadlines'],
].map(([of, deadlinesOf, open, command]) => ({ command, of, deadlinesOf, open }) as unknown as Replayable)

describe.each(replayed)('Q9.1 $id comes into force while matters are open', (amended) => {
  const { before, after } = around(amended)
  const recount = recountedOn(amended)
  const endOf = (deadline: Deadline): Day =>
    deadline.basis.stays ? addDays(deadline.basis.from, deadline.basis.count) : recount(deadline, '')

  test.each(kinds)(
    '$command: every day that changes has its old day, its new day as recounted by hand, and the notice',
    ({ command, of, deadlinesOf, open }) => {
      const seen = { moved: 0, earlier: 0 }
      for (let today = amended.from; today <= amended.to; today = addDays(today, 1)) {
        for (const one of open) {
          const log = shifted(one.log, daysBetween(one.today(), today))
          const state = fold(of, log)
          const was = deadlinesOf(state, edition, before)
          expect(was.length).toBeGreaterThan(0)
          const context = { ...one.contextOf(actor('system')), today, calendar: after }
          const asked = { was: was.map(({ name, dueOn }) => ({ name, dueOn })) }
          const decision = decide(of, state, command, asked, context)

          const expected = was.flatMap((deadline) => {
            const { name, dueOn: wasOn } = deadline
            const nowOn = endOf(deadline)
            return nowOn === wasOn
              ? []
              : [{ name, countedFrom: deadline.basis.from, wasOn, nowOn, waits: nowOn < wasOn }]
          })
          if (isRefusal(decision)) {
            expect(expected, `${state.phase} on ${today}`).toEqual([])
            continue
          }
          const [event] = decision.events
          expect(decision.events).toHaveLength(1)
          expect(event?.data.notice).toBe(after.version)
          expect(event?.data.moves, `${state.phase} on ${today}`).toEqual(expected)
          const stored = { ...(log.at(-1) as StoredEvent), ...event, seq: log.length + 1 } as StoredEvent
          const standing = deadlinesOf(of.evolve(state, stored), edition, after)
          for (const { name, wasOn, nowOn, waits } of expected) {
            const now = standing.find((deadline) => deadline.name === name)
            expect(now?.dueOn).toBe(waits ? wasOn : nowOn)
            expect(now?.kept?.earlierOn).toBe(waits ? nowOn : undefined)
            seen.moved += 1
            seen.earlier += waits ? 1 : 0
          }
        }
      }
      expect(seen.moved).toBeGreaterThan(5)
      // That of 2019 made two Sundays working days; of the others more days were taken away than given back.
      expect(seen.earlier > 0).toBe(amended.id === 'cn-2019-2')
    },
  )
})

test('Q10 The last day of a suspension was told with the decision and is not moved by any notice', () => {
  const last = addDays('2026-11-23', edition.readings.suspensionDays.value)
  for (const calendar of replayed.flatMap((one) => Object.values(around(one))))
    expect(sanctionDeadlines(suspended.state(), edition, calendar)).toMatchObject([
      { name: 'suspension', dueOn: last },
    ])
})
