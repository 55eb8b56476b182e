import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { tick } from '#handle/tick.ts'
import { readStream } from '#store/log.ts'
import { listMails } from '#store/mails.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const standAt = (day: string) => world.stage.setClock(`${day}T01:30:00.000Z`)

const warnings = async (caseId: string) => {
  const { events } = await readStream(open.db, { stream: caseId, key: '', actorId: '' })
  return events.filter(({ type }) => type === 'LimitWarned').map(({ data }) => data.alert)
}

const mails = async () =>
  (await listMails(open.db, {}, { size: 200 })).rows.filter(({ letter }) => letter === 'limit-warning')

test('Q7 Of a case that waits too long the case lead hears before the three months are over and after, once each', async () => {
  const plan = {
    company: 'donghai',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'acceptance-review',
  } as const
  const [caseId] = (await playSeason(
    world.stage,
    [plan],
    { from: '2026-08-03', to: '2026-08-31' },
    randomUUID,
  )) as [string]
  await tick(world.ports)
  expect(await warnings(caseId)).toEqual([])

  for (const day of ['2026-11-04', '2026-11-05', '2027-01-20', '2027-01-21']) {
    standAt(day)
    await tick(world.ports)
    await tick(world.ports)
  }
  expect(await warnings(caseId)).toEqual(['usual-near', 'usual-passed'])

  await world.stage.settle()
  const written = await mails()
  expect(written.map(({ subject }) => subject).toReversed()).toEqual([
    expect.stringContaining('一般时限将到'),
    expect.stringContaining('已过一般时限'),
  ])
  expect(new Set(written.map(({ to_address }) => to_address)).size).toBe(1)
})
