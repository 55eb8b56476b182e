import { expect, test } from 'vitest'
import { listCases } from '#store/views.ts'
import { fillDemo } from '../../examples/demo.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('the demo has a case in every phase that a first application goes through', async () => {
  const { clerk } = world.stage.staff
  await fillDemo(
    {
      ...world.stage,
      registerEarlier: async (input) => {
        const outcome = await world.act(
          clerk,
          'certificate',
          world.ports.ids.next(),
          'RegisterCertificate',
          input,
        )
        expect(outcome.kind).toBe('done')
      },
    },
    '2026-11-22',
  )
  const { rows } = await listCases(open.db, {}, { size: 100 })
  const phases = new Set(rows.map(({ phase }) => phase))
  expect(phases.size).toBeGreaterThan(20)
})
