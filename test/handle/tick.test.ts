import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addDays, dayOfInstant } from '#core/calendar/day.ts'
import { tick } from '#handle/tick.ts'
import { chain } from '#store/chain.ts'
import { listDeadlines } from '#store/deadlines.ts'
import { appendEvents } from '#store/log.ts'
import { listMeetings } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** A case that failed its panel and has to be rectified; returns the last day for it. */
const rectifying = async (company: string) => {
  const plan = {
    company,
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'rectification',
    fails: 1,
  } as const
  const [caseId] = (await playSeason(
    world.stage,
    [plan],
    { from: '2026-08-03', to: '2026-09-15' },
    randomUUID,
  )) as [string]
  expect((await world.stage.caseState(caseId)).phase).toBe('rectification')
  const [due] = await listDeadlines(open.db, caseId)
  return { caseId, dueOn: due?.due_on as string }
}

const standAt = (day: string) => world.stage.setClock(`${day}T01:30:00.000Z`)

test('Q9.1 Meetings are made ahead for a year, each nominal day once, however often the clock looks', async () => {
  standAt('2026-08-03')
  await tick(world.ports)
  expect(await tick(world.ports)).toBe(0)
  const meetings = await listMeetings(open.db, { from: '2026-08-01', to: '2027-09-01' })
  const nominal = meetings.map(({ nominal_on }) => nominal_on)
  expect(new Set(nominal).size).toBe(nominal.length)
  expect(nominal.length).toBeGreaterThanOrEqual(24)
})

test('Q4.5 A rectification whose day has passed is closed after an outage of weeks, once, and a stream that cannot be read keeps no other from its turn', async () => {
  const { caseId, dueOn } = await rectifying('donghai')
  standAt(dueOn)
  await tick(world.ports)
  expect((await world.stage.caseState(caseId)).phase).toBe('rectification')

  const broken = randomUUID()
  const [event] = chain({ stream: broken, kind: 'case' }, undefined, [
    {
      type: 'NobodyKnows',
      v: 1,
      at: '2026-08-03T01:00:00.000Z',
      by: { personId: 'system', role: 'system' },
      commandId: randomUUID(),
      edition: '2025-04',
      data: {},
    },
  ])
  if (!event) throw new Error('There is no event')
  await appendEvents(open.db, {
    stream: broken,
    kind: 'case',
    expected: 0,
    events: [event],
    row: null,
    deadlines: [{ name: 'rectification', dueOn: '2026-08-04', owner: 'contact', clause: 'Q4.5', basis: {} }],
    jobs: [],
    snapshot: null,
    idempotency: { key: randomUUID(), actorId: 'system', requestDigest: '', outcome: {} },
  })

  const later = addDays(dueOn, 21)
  standAt(later)
  await expect(tick(world.ports)).rejects.toThrow('NobodyKnows')
  const state = await world.stage.caseState(caseId)
  expect(state.phase).toBe('closed')
  expect(dayOfInstant(state.endedAt as string)).toBe(later)
  const { version } = state
  await expect(tick(world.ports)).rejects.toThrow('NobodyKnows')
  expect((await world.stage.caseState(caseId)).version).toBe(version)
})
