import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { editions } from '#core/rulebook/edition.ts'
import { laterEdition } from '#core/rulebook/later-edition.ts'
import { tick } from '#handle/tick.ts'
import type { Plan } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const [first] = editions
if (!first) throw new Error('there is no edition')
/** Made up: from 1 October everything costs twice the annual fee, supplements are due sooner, one meeting a month. */
const later = laterEdition(first, {
  id: '2026-10',
  from: '2026-10-01',
  fees: first.fees.map((fee) => ({ ...fee, annualFen: fee.annualFen * 2 })),
  meetings: { daysOfMonth: [15], agendaDays: 5 },
  readings: {
    contractingDays: {
      value: 15,
      note: ['协议和缴费 15 个工作日内完成。', 'Agreement and payment within fifteen working days.'],
    },
  },
})

const play = async (company: string, from: string, to: string) => {
  const plan: Plan = { company, type: 'data-security', level: 1, opensOn: from, until: 'contracting' }
  const [caseId] = await playSeason(world.stage, [plan], { from, to }, randomUUID)
  return caseId as string
}
const contractingDue = async (caseId: string) => {
  const [row] = await open.db
    .selectFrom('deadlines')
    .select('due_on')
    .where('stream', '=', caseId)
    .where('name', '=', 'contracting')
    .execute()
  return row?.due_on
}

test('Q3.1 Q4.1 A later edition comes into force: the open case keeps its days and its fee, the next one has the new', async () => {
  const old = await play('donghai', '2026-08-31', '2026-09-24')
  expect(await world.stage.caseState(old)).toMatchObject({
    phase: 'contracting',
    edition: '2025-04',
    quotation: { totalFen: 3600000 },
  })
  const due = await contractingDue(old)

  // The service is started anew with a rulebook of two editions.
  Object.assign(world.ports, { editions: [...editions, later] })
  const young = await play('huaqing', '2026-10-09', '2026-11-10')
  expect(await world.stage.caseState(young)).toMatchObject({
    phase: 'contracting',
    edition: '2026-10',
    quotation: { totalFen: 5100000, edition: '2026-10' },
  })

  await tick(world.ports)
  const finance = world.stage.staff.finance
  const pay = (id: string, amountFen: number) =>
    world.act(finance, 'case', id, 'ConfirmPayment', { amountFen, receivedOn: '2026-11-09', reference: 'R' })
  expect(await pay(old, 3600001)).toMatchObject({ refusal: { code: 'payment-over-quotation' } })
  expect(await pay(old, 3600000)).toMatchObject({ kind: 'done' })
  expect(await world.stage.caseState(old)).toMatchObject({ edition: '2025-04', paidFen: 3600000 })
  expect(await contractingDue(old)).toBe(due)
  expect(await pay(young, 5100000)).toMatchObject({ kind: 'done' })

  const planned = (await world.stage.meetings()).map(({ nominalOn }) => nominalOn)
  expect(planned).toContain('2027-01-15')
})
