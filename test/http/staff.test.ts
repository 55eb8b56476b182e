import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { changeStaff } from '#handle/rights.ts'
import { findPerson } from '#store/people.ts'
import { useDoor, type Visitor } from './door.ts'

const door = useDoor()
const tie = {
  uscc: '91110108551385082Q',
  organisation: '华清网安',
  reason: '2025 年前在该单位任职',
  until: null,
}

const away = (visitor: Visitor, absences: object[]) => visitor.ask('PUT', '/api/me/absences', { absences })
const days = { from: '2026-11-23', to: '2026-11-27' }

test('the administrator keeps competences, ties and absences of each colleague, and what is not given stays', async () => {
  const administrator = await door.staff('administrator')
  const auditor = await door.staff('auditor')
  const path = `/api/staff/${auditor.personId}`
  const competences = [{ type: 'risk-assessment', level: 2, until: '2027-12-31' }]
  const changed = await administrator.ask('PATCH', path, {
    competences,
    ties: [{ ...tie, uscc: '91110108 551385082q' }],
  })
  expect(changed).toMatchObject({ status: 200, body: { competences, ties: [tie], absences: [] } })
  await administrator.ask('PATCH', path, { absences: [{ ...days, deputyId: null }] })
  expect(await findPerson(door.ports.db, auditor.personId)).toMatchObject({
    competences,
    ties: [tie],
    absences: [{ ...days, deputyId: null }],
    roles: ['auditor'],
  })
  expect((await auditor.get('/api/me/records')).body).toMatchObject({ competences, ties: [tie] })
})

test('a type nobody knows, a malformed code and an unreal day are refused with the reason', async () => {
  const administrator = await door.staff('administrator')
  const path = `/api/staff/${(await door.staff('auditor')).personId}`
  const odd = { type: 'cooking', level: 1, until: '2027-12-31' }
  expect((await administrator.ask('PATCH', path, { competences: [odd] })).body).toMatchObject({
    status: 409,
    code: 'competence-type-unknown',
    detail: expect.stringContaining('cooking'),
  })
  expect((await administrator.ask('PATCH', path, { ties: [{ ...tie, uscc: '123' }] })).body).toMatchObject({
    status: 409,
    code: 'tie-uscc-malformed',
  })
  const unreal = { type: 'risk-assessment', level: 1, until: '2027-02-30' }
  expect((await administrator.ask('PATCH', path, { competences: [unreal] })).body).toMatchObject({
    status: 422,
    fields: [{ path: 'competences.0.until', code: 'not-a-day' }],
  })
  const nobody = await administrator.ask('PATCH', `/api/staff/${randomUUID()}`, { ties: [] })
  expect(nobody.body).toMatchObject({ status: 404, code: 'person-unknown' })
})

test('staff declare ties themselves and cannot take them back; colleagues do not read them', async () => {
  const auditor = await door.staff('auditor')
  const lead = await door.staff('lead')
  expect(await auditor.ask('POST', '/api/me/ties', tie)).toMatchObject({ status: 200, body: { ties: [tie] } })
  expect((await auditor.ask('PATCH', `/api/staff/${auditor.personId}`, { ties: [] })).status).toBe(403)
  const seen = async (by: Visitor) =>
    ((await by.get('/api/staff')).body as unknown as { id: string; ties: object[] | null }[]).find(
      ({ id }) => id === auditor.personId,
    )?.ties
  expect(await seen(lead)).toBeNull()
  expect(await seen(auditor)).toEqual([tie])
  const contact = await door.applicant()
  expect((await contact.ask('POST', '/api/me/ties', tie)).status).toBe(403)
  expect((await contact.get('/api/me/records')).status).toBe(403)
})

test('Q8.1 staff state when they are away and who acts; each deputy who could not is refused with the reason', async () => {
  const lead = await door.staff('lead')
  const colleague = await door.staff('lead')
  const clerk = await door.staff('clerk')
  const stated = await away(lead, [{ ...days, deputyId: colleague.personId }])
  expect(stated).toMatchObject({ status: 200, body: { absences: [{ deputyId: colleague.personId }] } })
  const refused = async (visitor: Visitor, absence: object) =>
    (await away(visitor, [absence])).body.code as unknown as string
  expect(await refused(colleague, { ...days, deputyId: lead.personId })).toBe('deputy-away')
  expect(await refused(colleague, { ...days, deputyId: colleague.personId })).toBe('deputy-self')
  expect(await refused(colleague, { ...days, deputyId: clerk.personId })).toBe('deputy-lacks-role')
  expect(await refused(colleague, { ...days, deputyId: randomUUID() })).toBe('deputy-unknown')
  expect(await refused(colleague, { from: '2026-11-27', to: '2026-11-23' })).toBe('absence-backwards')
  expect(await refused(colleague, { from: '2026-11-02', to: '2026-11-03' })).toBe('absence-over')
  expect((await away(colleague, [{ ...days }, { ...days }])).body.code).toBe('absence-overlaps')
  const auditor = await door.staff('auditor')
  expect(await refused(auditor, { ...days, deputyId: colleague.personId })).toBe('nothing-to-deputise')
})

test('new roles end the sessions of the old ones, and the last administrator stays one', async () => {
  const administrator = await door.staff('administrator')
  const clerk = await door.staff('intake')
  await administrator.ask('PATCH', `/api/staff/${clerk.personId}`, { roles: ['lead'] })
  const other = await door.staff('administrator')
  const changed = await other.ask('POST', `/api/staff/${clerk.personId}/rights`, { agreed: true })
  expect(changed.body).toMatchObject({ roles: ['lead'] })
  expect((await clerk.get('/api/me')).body.person).toBeNull()
  await sql`update people set active = false where 'administrator' = any(roles) and person_id <> ${administrator.personId}`.execute(
    door.ports.db,
  )
  // Two who end each other at the same moment: the second finds the last one.
  const ending = { personId: administrator.personId, byId: clerk.personId }
  expect(await changeStaff(door.ports, ending, ['lead'])).toEqual({ no: 'last-administrator' })
})

test('Q4.5 nobody keeps their own rights, and whoever changes those of others is written down', async () => {
  const administrator = await door.staff('administrator')
  const own = `/api/staff/${administrator.personId}`
  for (const change of [{ roles: ['administrator', 'decider'] }, { ties: [] }, { competences: [] }])
    expect((await administrator.ask('PATCH', own, change)).body).toMatchObject({
      status: 403,
      code: 'own-record',
    })
  expect((await administrator.ask('PATCH', own, { absences: [] })).status).toBe(200)
  const clerk = await door.staff('clerk')
  await administrator.ask('PATCH', `/api/staff/${clerk.personId}`, { ties: [tie] })
  const log = (await administrator.get('/api/staff/log')).body.rows as unknown as object[]
  expect(log[0]).toMatchObject({ personId: clerk.personId, byId: administrator.personId, field: 'ties' })
  expect((await (await door.staff('lead')).get('/api/staff/log')).status).toBe(403)
  await expect(sql`delete from staff_log`.execute(door.ports.db)).rejects.toThrow('written once')
})

test('Q4.5 a role is asked for by one administrator and holds once another has confirmed it, also of somebody new', async () => {
  const [one, another] = [await door.staff('administrator'), await door.staff('administrator')]
  const clerk = await door.staff('clerk')
  const path = `/api/staff/${clerk.personId}`
  const settle = (who: typeof one, agreed: boolean, at = path) => who.ask('POST', `${at}/rights`, { agreed })
  const asked = async () =>
    (await another.get('/api/staff/asked')).body as unknown as { personId: string; roles: string[] }[]

  const answer = await one.ask('PATCH', path, { roles: ['clerk', 'decider'] })
  expect([answer.status, answer.body.roles]).toEqual([200, ['clerk']])
  expect((await clerk.get('/api/me')).body.roles).toEqual(['clerk'])
  expect(await asked()).toMatchObject([{ personId: clerk.personId, roles: ['clerk', 'decider'] }])
  expect((await settle(one, true)).body).toMatchObject({ status: 403, code: 'asked-by-yourself' })
  expect((await settle(another, false)).status).toBe(200)
  expect((await settle(another, true)).body).toMatchObject({ status: 409, code: 'nothing-asked' })
  await one.ask('PATCH', path, { roles: ['clerk', 'decider'] })
  // Two say yes at the same moment: it is given once.
  const third = await door.staff('administrator')
  const both = await Promise.all([settle(another, true), settle(third, true)])
  expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const [line] = (await one.get('/api/staff/log')).body.rows as unknown as object[]
  expect(line).toMatchObject({
    personId: clerk.personId,
    askedBy: one.personId,
    before: ['clerk'],
    after: ['clerk', 'decider'],
  })
  // What is only taken away goes at once.
  expect((await one.ask('PATCH', path, { roles: ['decider'] })).body.roles).toEqual(['decider'])

  const invited = { name: '新同事', email: 'newcomer@centre.example', roles: ['decider'] }
  const { id } = (await one.ask('POST', '/api/staff', invited)).body as unknown as { id: string }
  expect(await door.links(invited.email)).toEqual([])
  await settle(another, true, `/api/staff/${id}`)
  expect((await door.links(invited.email))[0]?.letter).toBe('invitation')
  const [newest] = (await one.get('/api/staff/log')).body.rows as unknown as object[]
  expect(newest).toMatchObject({ personId: id, byId: another.personId, before: [], after: ['decider'] })
})
