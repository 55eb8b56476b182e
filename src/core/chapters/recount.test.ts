import { describe, expect, test } from 'vitest'
import { type CaseStory, caseAt, everyPhase, meeting } from '#test/case-story.ts'
import { actor, edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { around, replayed, shifted } from '#test/replayed-notices.ts'
import { type Day, dayOfInstant, daysBetween } from '../calendar/day.ts'
import { theCalendar } from '../calendar/working-days.ts'
import { caseProcedure } from '../case.ts'
import { deadlinesOf } from '../deadlines.ts'
import { phaseOf } from '../phases.ts'
import { decide, fold } from '../procedure.ts'

const feedback = (one: CaseStory) =>
  deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'acceptance-feedback')

/** Feedback is due on 14 December by the calendar in force; so much was announced. */
const announced = (dueOn: string) => {
  const one = caseAt('acceptance-review')
  const was = { was: [{ name: 'acceptance-feedback', dueOn }] }
  return { one, was, move: () => one.does('system', 'MoveDeadlines', was) }
}

test('Q9.1 A deadline that a notice moves on holds at once, with the old day and the new one', () => {
  const { one, move } = announced('2026-12-11')
  expect(move()).toEqual(['DeadlinesMoved'])
  expect(one.log.at(-1)?.data).toEqual({
    notice: 'cn-2026-1',
    moves: [
      {
        name: 'acceptance-feedback',
        countedFrom: '2026-11-30',
        wasOn: '2026-12-11',
        nowOn: '2026-12-14',
        waits: false,
      },
    ],
  })
  expect(feedback(one)).toMatchObject({ dueOn: '2026-12-14' })
  expect(feedback(one)?.kept).toBeUndefined()
})
test('Q9.1 A deadline that would come earlier than announced stands until a person says yes', () => {
  const { one, move } = announced('2026-12-16')
  move()
  expect(feedback(one)).toMatchObject({
    dueOn: '2026-12-16',
    kept: { earlierOn: '2026-12-14', notice: 'cn-2026-1', isSettled: false },
  })
  one.does('lead', 'SettleEarlierDeadlines', { accepted: true })
  expect(feedback(one)?.dueOn).toBe('2026-12-14')
  expect(feedback(one)?.kept).toBeUndefined()
})
test('Q9.1 A deadline that a person keeps stands as announced, and nobody is asked again', () => {
  const { one, was, move } = announced('2026-12-16')
  move()
  one.does('lead', 'SettleEarlierDeadlines', { accepted: false, reason: '已按原期限安排人员' })
  expect(feedback(one)).toMatchObject({ dueOn: '2026-12-16', kept: { isSettled: true } })
  expect(one.refused('system', 'MoveDeadlines', was).code).toBe('nothing-moved')
  expect(one.offer('lead', 'SettleEarlierDeadlines')?.refusal?.code).toBe('nothing-brought-forward')
})
test('Q9.1 A kept day belongs to its own deadline: the next step counts afresh', () => {
  const { one, move } = announced('2026-12-16')
  move()
  one.does('lead', 'ProposeAcceptance', { feedback: '材料齐全。' })
  expect(deadlinesOf(one.state(), edition, theCalendar).every(({ kept }) => kept === undefined)).toBe(true)
})
test('Q9.1 Until there is a case lead, the intake clerk decides on earlier deadlines', () => {
  const one = caseAt('filing')
  one.does('system', 'MoveDeadlines', { was: [{ name: 'parcel', dueOn: '2026-12-09' }] })
  expect(one.offer('intake', 'SettleEarlierDeadlines')?.refusal).toBeNull()
  expect(one.does('intake', 'SettleEarlierDeadlines', { accepted: true })).toEqual([
    'EarlierDeadlinesSettled',
  ])
})
test('Q9.1 The day of the meeting moves with the meeting, earlier too, and nobody keeps the old one', () => {
  const one = caseAt('awaiting-panel')
  const [agenda] = deadlinesOf(one.state(), edition, theCalendar)
  one.does('system', 'MoveDeadlines', { was: [{ name: 'agenda', dueOn: '2027-01-08' }] })
  expect(one.log.at(-1)?.data).toMatchObject({ moves: [{ nowOn: agenda?.dueOn, waits: false }] })
})
test('Q9.1 A case hears of the new day of its meeting', () => {
  const one = caseAt('panel')
  one.does('system', 'MovePanelDay', { meetingId: meeting, notice: 'cn-2027-1', heldOn: '2027-02-12' })
  expect(one.state().meetingHeldOn).toBe('2027-02-12')
})

refuses('MoveDeadlines', 'nothing-moved', 'Q9.1 Counting again on the same calendar moves nothing', () =>
  announced('2026-12-14').one.refused('system', 'MoveDeadlines', {
    was: [{ name: 'acceptance-feedback', dueOn: '2026-12-14' }],
  }),
)
refuses(
  'SettleEarlierDeadlines',
  'nothing-brought-forward',
  'Q9.1 There is nothing to decide where no deadline comes earlier',
  () => caseAt('acceptance-review').refused('lead', 'SettleEarlierDeadlines', { accepted: true }),
)
refuses('SettleEarlierDeadlines', 'reason-missing', 'Q9.1 Keeping the announced days needs a reason', () => {
  const { one, move } = announced('2026-12-16')
  move()
  return one.refused('lead', 'SettleEarlierDeadlines', { accepted: false })
})
refuses('MovePanelDay', 'not-its-meeting', 'Q9.1 The day of another meeting is not this case’s', () =>
  caseAt('panel').refused('system', 'MovePanelDay', {
    meetingId: '00000000-0000-4000-8000-0000000000e2',
    notice: 'cn-2027-1',
    heldOn: '2027-02-12',
  }),
)

describe('Q7 The three and six months that a notice moves are recorded with the old day, the new one and the notice', () => {
  const [, may2019] = replayed
  if (!may2019) throw new Error('There is no amendment of 2019')
  const { before, after } = around(may2019)
  /** Filed on a day, with nothing that stops the clock; counted again on another. */
  const filedOn = (day: Day, today: Day, countedOn: string | undefined = before.version) => {
    const one = caseAt('start-approval')
    const filed = dayOfInstant(one.state().filedAt ?? '')
    const log = shifted(one.log, daysBetween(filed, day))
    const context = {
      ...one.contextOf(actor('system')),
      today,
      now: `${today}T02:00:00.000Z`,
      calendar: after,
    }
    const input = { was: [], ...(countedOn && { countedOn }) }
    return decide(caseProcedure, fold(caseProcedure, log), 'MoveDeadlines', input, context)
  }
  const moved = (name: string, countedFrom: Day, wasOn: Day, nowOn: Day) => ({
    events: [
      {
        type: 'DeadlinesMoved',
        data: { notice: after.version, moves: [{ name, countedFrom, wasOn, nowOn, waits: false }] },
      },
    ],
  })

  test('three months on a Thursday that became a day off move on to the Sunday that is worked', () =>
    expect(filedOn('2019-02-02', '2019-04-20')).toMatchObject(
      moved('usual-months', '2019-02-02', '2019-05-02', '2019-05-05'),
    ))
  test('three months on that Sunday come a day earlier, and nobody has to say yes to the centre’s own promise', () =>
    expect(filedOn('2019-02-05', '2019-04-20')).toMatchObject(
      moved('usual-months', '2019-02-05', '2019-05-06', '2019-05-05'),
    ))
  test('so do six months', () =>
    expect(filedOn('2018-11-02', '2019-04-20')).toMatchObject(
      moved('longest-months', '2018-11-02', '2019-05-02', '2019-05-05'),
    ))
  test.each([
    ['Limits that fall on other days', '2019-02-07', undefined],
    ['Where the calendar before is not known, nothing', '2019-02-02', 'cn-1999-1'],
  ])('%s are not moved', (_, day, countedOn) =>
    expect(filedOn(day, '2019-04-20', countedOn)).toMatchObject({ code: 'nothing-moved' }),
  )
  test('After the end of a case nothing is promised any more', () => {
    const one = caseAt('completed')
    const log = shifted(one.log, daysBetween(dayOfInstant(one.state().filedAt ?? ''), '2019-02-02'))
    const context = {
      ...one.contextOf(actor('system')),
      today: '2019-12-02',
      now: '2019-12-02T02:00:00.000Z',
    }
    const asked = { was: [], countedOn: before.version }
    const state = fold(caseProcedure, log)
    expect(
      decide(caseProcedure, state, 'MoveDeadlines', asked, { ...context, calendar: after }),
    ).toMatchObject({
      code: 'nothing-moved',
    })
  })
  test('In every phase under way something is due, so that no case is left out', () => {
    const still = everyPhase.filter((phase) => !['preparation', 'ended'].includes(phaseOf(phase).stage))
    for (const phase of still) {
      const state = caseAt(phase).state()
      expect(deadlinesOf(state, edition, theCalendar).length, phase).toBeGreaterThan(0)
    }
  })
})
