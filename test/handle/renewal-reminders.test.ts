import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { certificateLastDay } from '#core/calendar/periods.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { listDueOnCertificates } from '#handle/operations.ts'
import { tick } from '#handle/tick.ts'
import { listDeadlines } from '#store/deadlines.ts'
import { listMails } from '#store/mails.ts'
import { getCompany } from '../../examples/companies.ts'
import { playSeason } from '../../examples/season.ts'
import { takeOver } from '../../examples/take-over.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** A certificate taken over from the paper register, held by one of the example companies. */
const register = async (company: string, level: number, validFrom: Day) => {
  const { uscc, name, address } = getCompany(company)
  const certificateId = randomUUID()
  await takeOver(world.stage, certificateId, {
    number: `CNITSEC2024SRV-${company}`,
    holder: name,
    uscc,
    registeredAddress: address,
    type: 'security-engineering',
    level,
    issuedOn: validFrom,
    validFrom,
    validTo: certificateLastDay(validFrom),
    basis: '纸质登记簿移交',
  })
  return certificateId
}

let seen = 0
const said = async () => {
  const all = (await listMails(open.db, {}, { size: 200 })).rows
    .filter(({ letter }) => letter.startsWith('renewal-'))
    .toReversed()
  const fresh = all.slice(seen)
  seen = all.length
  return fresh
}
const saidOn = async (day: Day) => {
  world.setClock(`${day}T01:30:00.000Z`)
  await tick(world.ports)
  await tick(world.ports)
  return said()
}
const letters = async (day: Day) => (await saidOn(day)).map(({ letter }) => letter)

beforeAll(async () => {
  world.setClock('2026-08-03T01:00:00.000Z')
  await register('huaqing', 2, '2024-09-01')
  await register('tianfu', 1, '2024-07-01')
})

describe('Q15 The holder of a certificate that comes to its end', () => {
  test('hears at first of the newest day alone, and then twelve months ahead, once each', async () => {
    // Four months after this one’s first reminder the register was taken over.
    const [newest, ...others] = await saidOn('2026-08-28')
    expect(others).toEqual([])
    expect(newest).toMatchObject({
      letter: 'renewal-ahead',
      recipient_id: world.stage.contactOf('tianfu').personId,
    })
    expect(newest?.body).toContain('一级的费用与维持相同')
    const [first, ...more] = await saidOn('2026-08-31')
    expect(more).toEqual([])
    expect(first).toMatchObject({
      letter: 'renewal-ahead',
      recipient_id: world.stage.contactOf('huaqing').personId,
    })
    expect(first?.body).toContain('2027年2月28日')
    expect(first?.body).toContain('如何处理由测评中心决定')
    expect(first?.body).toContain('多 24,000 元')
    expect(await letters('2026-09-01')).toEqual([])
  })
  test('hears nothing once a renewal is handed in, and of a day missed by an outage as soon as the clock looks', async () => {
    const plan = {
      company: 'tianfu',
      type: 'security-engineering',
      level: 1,
      kind: 'maintenance',
      opensOn: '2026-11-02',
      until: 'filing',
    } as const
    const season = { from: '2026-11-02', to: '2026-11-13' }
    const [caseId] = (await playSeason(world.stage, [plan], season, randomUUID)) as [string]
    expect((await world.stage.caseState(caseId)).phase).toBe('filing')
    await said()
    // Both would be due on 30 November; one has applied.
    expect(await saidOn('2026-12-02')).toMatchObject([
      { letter: 'renewal-ahead', recipient_id: world.stage.contactOf('huaqing').personId },
    ])
    expect(await letters('2027-02-01')).toEqual(['renewal-ahead'])
  })
  test('hears of the last day in time on the Friday before that Sunday, and of what comes after it', async () => {
    expect(await letters('2027-02-25')).toEqual([])
    const [last] = await saidOn('2027-02-26')
    expect(last?.letter).toBe('renewal-last-day-in-time')
    expect(last?.body).toContain('过了 2027年2月28日')
    expect(await letters('2027-03-01')).toEqual([])
  })
  test('hears at expiry and before lateness ends, after an outage of months of the newest alone, and then no more', async () => {
    const [expiry] = await saidOn('2027-08-31')
    expect(expiry?.letter).toBe('renewal-expiry')
    expect(expiry?.body).toContain('已过；现在提出的申请为逾期')
    expect(await letters('2028-02-14')).toEqual(['renewal-lateness-ends'])
    expect(await letters('2028-03-01')).toEqual([])
  })
  test('hears nothing of a certificate that was given up', async () => {
    await register('donghai', 1, '2025-04-01')
    const plan = {
      company: 'donghai',
      type: 'security-engineering',
      level: 1,
      kind: 'cancellation',
      opensOn: '2027-03-02',
      until: 'completed',
    } as const
    const [caseId] = (await playSeason(
      world.stage,
      [plan],
      { from: '2027-03-02', to: '2027-05-14' },
      randomUUID,
    )) as [string]
    expect((await world.stage.caseState(caseId)).phase).toBe('completed')
    await said()
    expect(await letters('2027-07-01')).toEqual([])
  })
})

test('Q15 The holder of a suspended certificate of level 3 hears of its end too, of 36,000 more, and what its suspension means', async () => {
  world.setClock('2027-07-01T01:00:00.000Z')
  const certificateId = await register('lingnan', 3, '2025-08-01')
  const { clerk, decider } = world.stage.staff
  await world.stage.ask(clerk, 'certificate', certificateId, 'ProposeSanction', {
    measure: 'suspend',
    cause: 'conditions-unmet',
    reason: '主要技术人员离职后三个月未补齐',
    on: '2027-07-01',
  })
  await world.stage.ask(decider, 'certificate', certificateId, 'DecideSanction', { verdict: 'agreed' })
  await said()
  const [ahead, ...more] = await saidOn('2027-07-30')
  expect(more).toEqual([])
  expect(ahead).toMatchObject({ letter: 'renewal-ahead' })
  expect(ahead?.body).toContain('该证书目前被暂停')
  expect(ahead?.body).toContain('多 36,000 元')
})

test('Q10 A sanction that waits for its decision is a deadline like any other: its owner and an approver hear when it is missed', async () => {
  world.setClock('2027-07-05T01:00:00.000Z')
  const certificateId = await register('beichen', 1, '2026-07-01')
  const { clerk, decider, decider2, approver } = world.stage.staff
  await world.stage.ask(clerk, 'certificate', certificateId, 'ProposeSanction', {
    measure: 'suspend',
    cause: 'conditions-unmet',
    reason: '主要技术人员离职后三个月未补齐',
    on: '2027-07-05',
  })
  const [due] = await listDeadlines(open.db, certificateId)
  // It stands where certificates are listed, with who has to act, not only in a mail once it is late.
  expect(await listDueOnCertificates(world.ports)).toContainEqual(
    expect.objectContaining({
      certificateId,
      name: 'sanction-decision',
      due: expect.objectContaining({ owner: 'decider', dueOn: due?.due_on }),
    }),
  )
  world.setClock(`${theCalendar.addWorkdays(due?.due_on as Day, 1).date}T01:30:00.000Z`)
  await tick(world.ports)
  const { rows } = await listMails(open.db, {}, { size: 10 })
  const told = rows.filter(({ letter, body }) => letter === 'deadline-digest' && body.includes('BEICHEN'))
  expect(told.map(({ recipient_id }) => recipient_id).toSorted()).toEqual(
    [decider.personId, decider2.personId, approver.personId].toSorted(),
  )
})
