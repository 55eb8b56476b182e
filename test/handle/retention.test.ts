import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listDisposable } from '#handle/retention.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('⚖ Q10 A case without a certificate may be disposed of once it has been kept for three years, and not on the last day', async () => {
  const caseId = randomUUID()
  const contact = world.stage.contactOf('huaqing')
  world.stage.setClock('2026-08-03T02:00:00.000Z')
  await world.stage.ask(contact, 'case', caseId, 'OpenCase', { type: 'risk-assessment', level: 1 })
  expect(await listDisposable(world.ports)).toEqual([])
  await world.stage.ask(contact, 'case', caseId, 'WithdrawApplication', { reason: '材料另行准备' })
  world.stage.setClock('2029-08-03T02:00:00.000Z')
  expect(await listDisposable(world.ports)).toEqual([])
  world.stage.setClock('2029-08-04T02:00:00.000Z')
  expect(await listDisposable(world.ports)).toMatchObject([
    { caseId, keptUntil: '2029-08-03', validTo: null },
  ])
})
