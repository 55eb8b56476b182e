import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { clockOf } from '#core/clock.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { viewsOf } from '#handle/streams.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { findCertificateByNumber, listMeetings } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('华清网安 goes from the first question to a certificate, with supplements, a failed panel and a postponed meeting day', async () => {
  const [caseId] = await playSeason(
    world.stage,
    [
      {
        company: 'huaqing',
        type: 'security-engineering',
        level: 1,
        opensOn: '2026-08-24',
        until: 'completed',
        supplements: ['filing', 'acceptance', 'audit'],
        fails: 1,
      },
    ],
    { from: '2026-08-24', to: '2026-12-31' },
    randomUUID,
  )
  const state = await world.stage.caseState(caseId as string)
  expect(state.phase).toBe('completed')
  expect(state.rectifications).toBe(1)
  expect(state.rounds.length + 1).toBe(4)

  // Q9.1: 25 October 2026 is a Sunday, so its meeting was held on the 26th.
  const meetings = await listMeetings(open.db, { from: '2026-10-01', to: '2026-12-31' })
  expect(meetings.find(({ nominal_on }) => nominal_on === '2026-10-25')?.held_on).toBe('2026-10-26')

  // Q7: centre time and stopped time always make up the whole.
  const clock = clockOf(state, getEdition('2025-04'), theCalendar, world.ports.clock.now())
  expect(clock).not.toBeNull()
  expect((clock?.centreDays ?? 0) + (clock?.applicantDays ?? 0)).toBe(clock?.elapsedDays)

  // Q10: the register says what the case says.
  const certificate = await findCertificateByNumber(open.db, state.certificate?.number ?? '')
  expect(certificate).toMatchObject({ holder: '华清网安科技有限公司', valid_to: state.certificate?.validTo })
  expect(world.sent.length).toBeGreaterThan(10)

  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, (pinned) => getEdition(pinned ?? '2025-04'), theCalendar),
  )
  expect(await digestViews(open.db)).toBe(before)
})
