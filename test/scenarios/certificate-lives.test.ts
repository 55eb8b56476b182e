import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Day } from '#core/calendar/day.ts'
import { certificateLastDay } from '#core/calendar/periods.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { certificateStatus } from '#core/certificate-status.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { listHoldings } from '#handle/holdings.ts'
import { publicQueries } from '#handle/public.ts'
import { viewsOf } from '#handle/streams.ts'
import { type DossierFact, facts } from '#store/facts.ts'
import { addFile } from '#store/files.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { getCompany } from '../../examples/companies.ts'
import type { Plan } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { takeOver } from '../../examples/take-over.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const edition = getEdition('2025-04')
const type = 'security-engineering'
let serial = 100

/** A certificate from the paper register, so old that it ends on the day before `endsBefore`. */
const holds = async (
  company: string,
  issuedOn: Day,
  said: { holder?: string; registeredAddress?: string; level?: number } = {},
) => {
  const { name, uscc, address } = getCompany(company)
  const number = `CNITSEC${issuedOn.slice(0, 4)}SRV-SE-I-${++serial}`
  world.setClock('2026-03-02T00:30:00.000Z')
  await takeOver(world.stage, randomUUID(), {
    number,
    holder: name,
    uscc,
    registeredAddress: address,
    type,
    level: 1,
    issuedOn,
    validFrom: issuedOn,
    validTo: certificateLastDay(issuedOn),
    basis: '纸质登记簿移交',
    ...said,
  })
  return number
}
const play = async (plans: readonly Omit<Plan, 'type' | 'opensOn' | 'until'>[], to: Day = '2026-06-30') => {
  const season = plans.map((plan) => ({ type, opensOn: '2026-03-02', until: 'completed', ...plan }) as const)
  const ids = await playSeason(world.stage, season, { from: '2026-03-02', to }, randomUUID)
  return Promise.all(ids.map((id) => world.stage.caseState(id as string)))
}
const registerOf = (number: string) => publicQueries(world.ports).findCertificate(number)
const statusOf = async (number: string, on: Day) => {
  const found = await registerOf(number)
  if (!found) throw new Error(`The register has no ${number}`)
  return certificateStatus(found, on, edition)
}

test('Q15, Q17, Q18 Seven holders: renewed in time, late, too late, upgraded, renamed, moved, given up', async () => {
  const inTime = await holds('huaqing', '2023-10-10')
  const late = await holds('tianfu', '2023-07-03')
  const tooLate = await holds('beichen', '2022-06-01')
  const raised = await holds('lingnan', '2024-05-06')
  const renamed = await holds('donghai', '2024-02-05', { holder: '东海信息技术有限公司' })
  const moved = await holds('xiling', '2024-02-05', { registeredAddress: '西安市碑林区南关正街 1 号' })
  const given = await holds('changning', '2024-02-05')
  const [a, b, c, d, e, f, g] = await play([
    { company: 'huaqing', level: 1, kind: 'maintenance' },
    { company: 'tianfu', level: 1, kind: 'maintenance' },
    { company: 'beichen', level: 1, kind: 'maintenance' },
    { company: 'lingnan', level: 2, kind: 'upgrade' },
    { company: 'donghai', level: 1, kind: 'change-name' },
    { company: 'xiling', level: 1, kind: 'change-address' },
    { company: 'changning', level: 1, kind: 'cancellation' },
  ])
  expect([a, b, c, d, e, f, g].map((state) => state?.phase)).toEqual(Array(7).fill('completed'))

  // Renewed in time: no day is lost or given twice, and the old one ends when the new one begins.
  expect(a?.application?.referred).toEqual([])
  expect(a?.certificate).toMatchObject({ validFrom: '2026-10-10', validTo: '2029-10-09' })
  expect(await statusOf(inTime, '2026-10-09')).toBe('expiring')
  expect(await registerOf(inTime)).toMatchObject({ supersededBy: a?.certificate?.number })

  // Late: referred, and valid from its issue; the old one is superseded on that day.
  expect(b?.application?.referred).toEqual(['late-for-maintenance'])
  expect(b?.certificate?.validFrom).toBe(b?.certificate?.issuedOn)
  expect(await statusOf(late, b?.certificate?.issuedOn ?? '')).toBe('superseded')

  // More than six months after its end: a first application, at its fee; the old entry stays as it is.
  expect(c).toMatchObject({ kind: 'initial', askedKind: 'maintenance' })
  expect(c?.quotation?.totalFen).toBe(3600000)
  expect(await statusOf(tooLate, '2026-06-30')).toBe('expired')
  expect((await registerOf(tooLate))?.supersededBy).toBeNull()

  // Raised by one level, at the fee of that level; the old one is superseded on issue.
  expect(d?.quotation?.totalFen).toBe(8700000)
  expect(await registerOf(d?.certificate?.number ?? '')).toMatchObject({ level: 2 })
  expect(await statusOf(raised, d?.certificate?.issuedOn ?? '')).toBe('superseded')

  // Renamed: one certificate, the same number and validity, and what it said before.
  expect(e?.quotation?.totalFen).toBe(100000)
  expect(await registerOf(renamed)).toMatchObject({
    holder: '东海数据安全技术有限公司',
    validTo: '2027-02-04',
    former: [{ holder: '东海信息技术有限公司', until: e?.certificate?.issuedOn }],
  })
  expect(await statusOf(renamed, '2026-06-30')).toBe('valid')

  // Moved: no fee, and the original came back all the same.
  expect(f).toMatchObject({ quotation: null, originalReturnedOn: expect.any(String) })
  expect(await registerOf(moved)).toMatchObject({ registeredAddress: getCompany('xiling').address })

  // Given up: the register says so from the day the original was back.
  expect(await statusOf(given, '2026-06-30')).toBe('cancelled')

  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, (pinned) => getEdition(pinned ?? '2025-04'), theCalendar),
  )
  expect(await digestViews(open.db)).toBe(before)
}, 240_000)

test('Q17 An upgrade too late is refused with what remains, and maintenance of the same certificate is taken', async () => {
  await holds('hanlin', '2023-07-03')
  world.setClock('2026-03-02T02:00:00.000Z')
  const { certificate_id: certificateId } = await world.stage.certificateOf('hanlin', type)
  const contact = world.stage.contactOf('hanlin')
  const asked = { kind: 'upgrade', type, level: 2, certificateId }
  const outcome = await world.act(contact, 'case', randomUUID(), 'OpenCase', asked)
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'too-late-for-upgrade', clause: 'Q17' } })
  const instead = { kind: 'maintenance', type, level: 1, certificateId }
  expect((await world.act(contact, 'case', randomUUID(), 'OpenCase', instead)).kind).toBe('done')
})

test('Q18 A certificate of another organisation, or of none, is answered alike: there is none', async () => {
  await holds('cangshan', '2024-02-05')
  const { certificate_id: certificateId } = await world.stage.certificateOf('cangshan', type)
  for (const id of [certificateId, randomUUID()]) {
    const outcome = await world.act(world.stage.contactOf('qilu'), 'case', randomUUID(), 'OpenCase', {
      kind: 'change-name',
      type,
      level: 1,
      certificateId: id,
    })
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'certificate-unknown', facts: {} } })
  }
})

test('Q4.6 Nothing is built on a cancelled certificate', async () => {
  const { certificate_id: certificateId } = await world.stage.certificateOf('changning', type)
  const again = { kind: 'maintenance', type, level: 1, certificateId }
  const outcome = await world.act(world.stage.contactOf('changning'), 'case', randomUUID(), 'OpenCase', again)
  expect(outcome).toMatchObject({ refusal: { code: 'certificate-not-in-force' } })
})

test('Q15.1 An organisation is told of every certificate it holds, of the paper register too, and of nobody else’s', async () => {
  const holdings = async (company: string) =>
    listHoldings(world.ports, world.stage.contactOf(company).organisationId ?? '')
  const own = await holdings('huaqing')
  expect(own.map(({ supersededBy }) => supersededBy !== null)).toEqual([false, true])
  const { uscc } = getCompany('huaqing')
  expect(own.every((one) => one.uscc === uscc)).toBe(true)
  expect(await holdings('qilu')).toEqual([])
})

test('Q16 The files of the last cycle are told apart by what they are: evidence of an engagement, or another paper', async () => {
  const contact = world.stage.contactOf('huaqing')
  const { certificate_id: certificateId } = await world.stage.certificateOf('huaqing', type)
  const held = await open.db
    .selectFrom('certificates')
    .select('case_id')
    .where('certificate_id', '=', certificateId)
    .executeTakeFirstOrThrow()
  const caseId = randomUUID()
  const again = { kind: 'maintenance', type, level: 1, certificateId }
  expect((await world.act(contact, 'case', caseId, 'OpenCase', again)).kind).toBe('done')
  const licence = { sha256: 'c'.repeat(64), name: '营业执照.pdf' }
  for (const lies of [held.case_id as string, caseId])
    await addFile(open.db, {
      ...licence,
      file_id: randomUUID(),
      case_id: lies,
      organisation_id: contact.organisationId as string,
      size_bytes: 9,
      kind: 'pdf',
      uploaded_at: '2026-03-02T00:30:00.000Z',
      uploaded_by: contact.personId,
    })
  const { rows } = await sql<{ told: DossierFact }>`select ${facts.dossier({ caseId })} as told`.execute(
    open.db,
  )
  const told = rows[0]?.told
  expect(told?.papers).toEqual([{ ...licence, isProcessEvidence: false }])
  expect(told?.earlier).toContainEqual({ ...licence, isProcessEvidence: false })
  expect(told?.earlier?.some((one) => one.isProcessEvidence)).toBe(true)
})
