import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { runAllJobs } from '#handle/job.ts'
import { listMails } from '#store/mails.ts'
import { changePerson, findPerson } from '#store/people.ts'
import { useDoor, type Visitor } from './door.ts'

const door = useDoor()
const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
const members = '/api/organisation/members'

/** A contact with one open case, and a colleague who is one as well. */
const twoContacts = async () => {
  const contact = await door.applicant('吴联')
  const id = randomUUID()
  expect((await contact.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
  const { personId: colleagueId } = await door.applicant('孙质')
  await changePerson(door.ports.db, colleagueId, {
    organisationId: String(contact.organisation.id),
    position: 'middle',
  })
  const colleague: Visitor = await door.as(colleagueId)
  return { contact, colleague, colleagueId, id }
}

test('Q12.3 A contact hands the open cases over, leaves, and from then on the other is written to', async () => {
  const { contact, colleague, colleagueId, id } = await twoContacts()
  const stays = await contact.ask('DELETE', `${members}/${contact.personId}`)
  expect(stays.body).toMatchObject({ status: 409, code: 'contact-has-cases' })
  const roles = { roles: ['payer'] }
  expect((await contact.ask('PATCH', `${members}/${contact.personId}`, roles)).body).toMatchObject({
    code: 'contact-has-cases',
  })
  const asked = { fromId: contact.personId, toId: colleagueId }
  expect((await contact.ask('POST', '/api/organisation/hand-over', asked)).body).toEqual({ count: 1 })
  // Asked again, there is nothing left to hand over.
  expect((await contact.ask('POST', '/api/organisation/hand-over', asked)).body).toEqual({ count: 0 })
  await runAllJobs(door.ports)
  const { rows } = await listMails(door.ports.db, { caseId: id }, { size: 5 })
  expect(rows).toMatchObject([{ letter: 'contact-handed-over', recipient_id: colleagueId }])
  const page = (await colleague.get(`/api/cases/${id}`)).body as unknown as {
    view: { state: { contactId: string }; timeline: { type: string; data: object }[] }
  }
  expect(page.view.state.contactId).toBe(colleagueId)
  expect(page.view.timeline.at(-1)).toMatchObject({
    type: 'ContactChanged',
    data: { formerId: contact.personId, contactId: colleagueId },
  })

  expect((await contact.ask('DELETE', `${members}/${contact.personId}`)).status).toBe(200)
  // The session ended with it; a new one sees nothing of the case.
  expect((await contact.get(`/api/cases/${id}`)).status).toBe(401)
  const former = await door.as(contact.personId)
  expect((await former.get(`/api/cases/${id}`)).status).toBe(404)
  expect((await former.command(`/api/cases/${id}/commands/WithdrawApplication`, 2, {})).status).not.toBe(200)
  // And whoever remains is the last.
  expect((await colleague.ask('DELETE', `${members}/${colleagueId}`)).body).toMatchObject({
    code: 'last-contact',
  })
})
test('Q12.3 What bound a former contact to the organisation is kept, in case they come to work for the centre', async () => {
  const { contact, colleagueId } = await twoContacts()
  await contact.ask('POST', '/api/organisation/hand-over', {
    fromId: contact.personId,
    toId: colleagueId,
  })
  await contact.ask('DELETE', `${members}/${contact.personId}`)
  const { uscc, name } = contact.organisation
  expect(await findPerson(door.ports.db, contact.personId)).toMatchObject({
    organisation_id: null,
    ties: [{ uscc, organisation: name, until: '2026-11-20' }],
  })
})
test('Q12.3 Nobody hands over the cases of another organisation, or to somebody of one', async () => {
  const { contact, id } = await twoContacts()
  const other = await door.applicant('别家')
  const stolen = { fromId: contact.personId, toId: other.personId }
  expect((await other.ask('POST', '/api/organisation/hand-over', stolen)).body).toEqual({ count: 0 })
  const away = await contact.ask('POST', '/api/organisation/hand-over', stolen)
  expect(away.body).toMatchObject({ status: 409, code: 'person-not-contact', clause: 'Q12.3' })
  const payer = await door.applicant('财务')
  await changePerson(door.ports.db, payer.personId, {
    organisationId: String(contact.organisation.id),
    roles: ['payer'],
  })
  const asked = { fromId: contact.personId, toId: payer.personId }
  expect(
    (await (await door.as(payer.personId)).ask('POST', '/api/organisation/hand-over', asked)).status,
  ).toBe(403)
  const page = (await contact.get(`/api/cases/${id}`)).body as unknown as {
    view: { state: { contactId: string } }
  }
  expect(page.view.state.contactId).toBe(contact.personId)
})
