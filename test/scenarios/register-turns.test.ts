import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { publicQueries } from '#handle/public.ts'
import { enterSigningKeys } from '#store/signing.ts'
import { getCompany } from '../../examples/companies.ts'
import { useDatabase } from '../database.ts'
import { fromPaper } from '../from-paper.ts'
import { registerFaces } from '../register-faces.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const { door, asks, decides, facesOn, facesNow, download, newest } = registerFaces(world)
const { name } = getCompany('donghai')
const at = (day: Day) => world.setClock(`${day}T02:00:00.000Z`)
const lastDecision = async (number: string) =>
  (await publicQueries(world.ports).findCertificate(number))?.sanctions.at(-1)?.decision as string
const setsAside = (id: string, decision: string) =>
  asks(id, 'SetSanctionAside', { objectionId: randomUUID(), decision })
const good = { status: 'valid', offline: 'valid', answer: 'met' }
const bad = (status: string) => ({ status, offline: status, answer: 'not-met' })
const outdated = { status: 'valid', offline: 'changed', answer: 'not-met' }

test('Q10, Q19 Lowered, suspended and restored twice, withdrawn, both set aside, and expired while suspended: every face says the same, as of then and as of every earlier day', async () => {
  await enterSigningKeys(open.db, world.ports.signer.keys, world.ports.clock.now())
  const number = 'CNITSEC2025SRV-SE-II-0711'
  const id = await fromPaper(world, number, 'security-engineering', 2)
  const ofTwo = await download(number)
  expect(await facesNow(number, ofTwo)).toEqual(good)

  at('2026-04-01')
  await decides(id, 'downgrade', '2026-04-01', { level: 1 })
  const lowering = await lastDecision(number)
  expect(await facesNow(number, ofTwo)).toEqual(outdated)
  const ofOne = await download(number)
  expect(await facesNow(number, ofOne)).toEqual(good)
  expect(await newest()).toContain('降级')

  for (const [suspendedOn, restoredOn] of [
    ['2026-05-06', '2026-05-20'],
    ['2026-06-01', '2026-06-15'],
  ] as const) {
    at(suspendedOn)
    await decides(id, 'suspend', suspendedOn)
    expect(await facesNow(number, ofOne)).toEqual(bad('suspended'))
    // What says another level is that first of all: nobody relies on it either way.
    expect((await facesNow(number, ofTwo)).answer).toBe('not-met')
    at(restoredOn)
    await decides(id, 'restore', restoredOn)
    expect(await facesNow(number, ofOne)).toEqual(good)
  }

  at('2026-07-01')
  await decides(id, 'withdraw', '2026-07-01')
  const withdrawal = await lastDecision(number)
  expect(await facesNow(number, ofOne)).toEqual(bad('withdrawn'))
  expect(await facesNow(number, ofTwo)).toEqual(bad('withdrawn'))
  at('2026-08-03')
  await setsAside(id, withdrawal)
  expect(await facesNow(number, ofOne)).toEqual(good)
  expect(await newest()).toContain(withdrawal)
  // The paper of level 2 is again what the register says, byte for byte.
  at('2026-08-10')
  await setsAside(id, lowering)
  expect(await facesNow(number, ofOne)).toEqual(outdated)
  expect(await facesNow(number, ofTwo)).toEqual(good)
  expect(await download(number)).toEqual(ofTwo)

  at('2028-05-01')
  await decides(id, 'suspend', '2028-05-01')
  expect(await facesNow(number, ofTwo)).toEqual(bad('suspended'))
  at('2028-06-09')
  expect(await facesNow(number, ofTwo)).toEqual(bad('suspended'))
  at('2028-06-10')
  expect(await facesNow(number, ofTwo)).toEqual(bad('expired'))
  expect((await door().request(`/verify/${number}/certificate.pdf`)).status).toBe(404)

  const lived: [Day, string, number][] = [
    ['2025-06-09', 'not-issued', 2],
    ['2026-03-31', 'valid', 2],
    ['2026-04-01', 'valid', 1],
    ['2026-05-06', 'suspended', 1],
    ['2026-05-19', 'suspended', 1],
    ['2026-05-20', 'valid', 1],
    ['2026-06-01', 'suspended', 1],
    ['2026-06-15', 'valid', 1],
    ['2026-07-01', 'withdrawn', 1],
    ['2026-08-02', 'withdrawn', 1],
    ['2026-08-03', 'valid', 1],
    ['2026-08-10', 'valid', 2],
    ['2028-04-30', 'expiring', 2],
    ['2028-05-01', 'suspended', 2],
    ['2028-06-09', 'suspended', 2],
    ['2028-06-10', 'expired', 2],
  ]
  for (const [on, status, level] of lived)
    expect([on, ...(await facesOn(number, on))]).toEqual([on, status, name, level])

  // Looked for by level, it is found by the one it had on the day.
  const foundBy = async (level: number, on: Day) =>
    (await (await door().request(`/register?q=东海&level=${level}&on=${on}`)).text()).includes(
      `>${number}</a>`,
    )
  for (const [on, , level] of lived.slice(1))
    expect([on, await foundBy(1, on), await foundBy(2, on)]).toEqual([on, level === 1, level === 2])
})

test('Q10, Q19 Given up while suspended it is cancelled everywhere, and stays so when the suspension is set aside', async () => {
  const number = 'CNITSEC2025SRV-SE-I-0712'
  const id = await fromPaper(world, number, 'security-engineering')
  const paper = await download(number)
  at('2026-09-01')
  await decides(id, 'suspend', '2026-09-01')
  at('2026-09-10')
  await asks(id, 'CancelCertificate', { caseId: randomUUID(), on: '2026-09-10' })
  expect(await facesNow(number, paper)).toEqual(bad('cancelled'))
  at('2026-10-09')
  await setsAside(id, await lastDecision(number))
  expect(await facesNow(number, paper)).toEqual(bad('cancelled'))
  for (const [on, status] of [
    ['2026-08-31', 'valid'],
    ['2026-09-01', 'suspended'],
    ['2026-09-10', 'cancelled'],
    ['2026-10-09', 'cancelled'],
  ] as const)
    expect([on, (await facesOn(number, on))[0]]).toEqual([on, status])
})
