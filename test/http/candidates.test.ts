import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changePerson } from '#store/people.ts'
import { useDoor } from './door.ts'
import { statementsDuring } from './statements.ts'

const door = useDoor()

const planned = async (nominalOn: string) => {
  const secretary = await door.staff('secretary')
  const id = randomUUID()
  const scheduled = await secretary.command(`/api/meetings/${id}/commands/ScheduleMeeting`, 0, {
    nominalOn,
  })
  expect(scheduled.status).toBe(200)
  return { secretary, path: `/api/meetings/${id}/commands/InviteExperts/people` }
}

test('Q9.1 Whoever invites sees who can come and who is away, with one read for all of them', async () => {
  const { secretary, path } = await planned('2027-01-10')
  const free = await door.staff('expert')
  const away = await door.staff('expert')
  await changePerson(door.ports.db, away.personId, {
    absences: [{ from: '2027-01-10', to: '2027-01-15', deputyId: null }],
  })
  for (let more = 0; more < 5; more += 1) await door.staff('expert')
  let answer = await secretary.get(path)
  const asked = await statementsDuring(async () => {
    answer = await secretary.get(path)
  })
  expect(answer.status).toBe(200)
  expect(asked.filter(({ text }) => !/\bfrom sessions\b/.test(text))).toHaveLength(1)
  const { experts } = answer.body as unknown as { experts: { id: string; refusal: object | null }[] }
  expect(experts).toContainEqual(
    expect.objectContaining({ id: free.personId, refusal: null, leads: 0, audits: 0 }),
  )
  expect(experts.find(({ id }) => id === away.personId)).toMatchObject({
    refusal: { code: 'absent-on-day', clause: 'Q9.1' },
    absence: { from: '2027-01-10', to: '2027-01-15' },
  })
  expect(experts.length).toBeGreaterThan(6)
})
test('Only those who may give a command are told whom it may name', async () => {
  const { path } = await planned('2027-01-25')
  expect((await (await door.staff('expert')).get(path)).status).toBe(403)
  expect((await (await door.applicant()).get(path)).status).toBe(404)
  expect((await door.visitor().get(path)).status).toBe(401)
})
test('Q12.3 A contact is shown the contacts of the own organisation alone; another’s case is not there', async () => {
  const contact = await door.applicant('吴联')
  const other = await door.applicant('孙质')
  const id = randomUUID()
  const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
  await contact.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)
  const path = `/api/cases/${id}/commands/HandOverContact/people`
  expect((await contact.get(path)).body).toMatchObject({
    contactId: [{ id: contact.personId, refusal: { code: 'contact-unchanged' }, leads: null }],
  })
  expect((await other.get(path)).status).toBe(404)
})
