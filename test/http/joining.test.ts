import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findPersonByEmail } from '#store/people.ts'
import { details, useDoor, type Visitor } from './door.ts'

const door = useDoor()
const password = 'correct horse battery'
const newEmail = () => `${randomUUID()}@example.cn`
const members = '/api/organisation/members'
const invitations = '/api/organisation/invitations'

/** Somebody with a confirmed address who belongs nowhere yet. */
const unbound = async (name = '孙质') => {
  const email = newEmail()
  const personId = await door.identity.createPerson({ name, email, lang: 'en', password })
  return { ...(await door.as(personId)), email, personId }
}
const ask = (contact: Visitor, email: string, more: object = {}) =>
  contact.ask('POST', members, { name: '孙质', email, roles: ['contributor'], position: 'middle', ...more })
const asked = async (visitor: Visitor) => {
  const { body } = await visitor.get('/api/me')
  return body.invitations as unknown as { id: string; organisation: string; roles: string[] }[]
}
const only = async (visitor: Visitor) => {
  const [one, ...others] = await asked(visitor)
  expect(others).toEqual([])
  return one as NonNullable<typeof one>
}

test('Q12.1 Somebody who belongs nowhere is asked, and is no member before their own yes', async () => {
  const contact = await door.applicant('吴联')
  const guest = await unbound()
  expect((await ask(contact, guest.email)).status).toBe(200)
  expect((await contact.get(members)).body).toHaveLength(1)
  expect((await contact.get(invitations)).body).toMatchObject([{ name: '孙质', roles: ['contributor'] }])
  expect((await guest.get('/api/me')).body).toMatchObject({ organisation: null, roles: [] })
  expect((await guest.get(members)).body).toMatchObject({ status: 409, code: 'organisation-missing' })
  const [letter] = await door.links(guest.email)
  expect(letter).toEqual({
    letter: 'asked-to-join',
    to: guest.email,
    link: expect.stringContaining('/desk/organisation'),
  })

  const { id, organisation } = await only(guest)
  expect(organisation).toBe('吴联科技有限公司')
  expect((await guest.ask('POST', `/api/me/invitations/${id}/accept`)).body).toEqual({ answered: true })
  expect((await guest.get('/api/me')).body).toMatchObject({
    organisation: { name: '吴联科技有限公司' },
    roles: ['contributor'],
    person: { position: 'middle' },
    invitations: [],
  })
  expect((await contact.get(members)).body).toHaveLength(2)
  expect((await contact.get(invitations)).body).toEqual([])
  const { body: me } = await contact.get('/api/me')
  expect((await door.links(me.person?.email as unknown as string))[0]?.letter).toBe('invitation-accepted')
  // Twice is once.
  expect((await guest.ask('POST', `/api/me/invitations/${id}/accept`)).body).toMatchObject({
    status: 404,
    code: 'invitation-gone',
  })
})

test('Q12.1 Whoever declines stays as they were, and whoever asked is told', async () => {
  const contact = await door.applicant('吴联')
  const guest = await unbound()
  await ask(contact, guest.email)
  const { id } = await only(guest)
  expect((await guest.ask('POST', `/api/me/invitations/${id}/decline`)).status).toBe(200)
  expect(await asked(guest)).toEqual([])
  expect((await contact.get(members)).body).toHaveLength(1)
  expect((await contact.get(invitations)).body).toEqual([])
  const { body: me } = await contact.get('/api/me')
  expect((await door.links(me.person?.email as unknown as string))[0]?.letter).toBe('invitation-declined')
  // They found their own instead.
  expect((await guest.ask('PUT', '/api/organisation', details())).status).toBe(200)
})

test('Q12.1 Somebody new sets a password by the link, signs in, and answers like everybody', async () => {
  const contact = await door.applicant('吴联')
  const email = newEmail()
  await ask(contact, email)
  const [letter] = await door.links(email)
  expect(letter?.letter).toBe('asked-to-join-new')
  const token = new URL(letter?.link ?? '').searchParams.get('token')
  const guest = door.visitor()
  expect((await guest.ask('POST', '/api/auth/reset-password', { token, newPassword: password })).status).toBe(
    200,
  )
  expect((await findPersonByEmail(door.ports.db, email))?.organisation_id).toBeNull()
  expect((await guest.ask('POST', '/api/auth/sign-in/email', { email, password })).status).toBe(200)
  const { id } = await only(guest)
  expect((await guest.ask('POST', `/api/me/invitations/${id}/accept`)).status).toBe(200)
  expect((await guest.get('/api/me')).body).toMatchObject({ roles: ['contributor'] })
})

test('Q12.1 Nobody answers for somebody else, and what was taken back is over', async () => {
  const contact = await door.applicant('吴联')
  const [guest, stranger, other] = [await unbound(), await unbound('旁人'), await door.applicant('别家')]
  await ask(contact, guest.email)
  const { id } = await only(guest)
  for (const visitor of [stranger, contact, other])
    expect((await visitor.ask('POST', `/api/me/invitations/${id}/accept`)).body).toMatchObject({
      code: 'invitation-gone',
    })
  expect((await other.ask('DELETE', `${invitations}/${id}`)).body).toMatchObject({ code: 'invitation-gone' })
  expect((await other.get(invitations)).body).toEqual([])
  expect((await contact.ask('DELETE', `${invitations}/${id}`)).body).toEqual({ withdrawn: true })
  expect((await guest.ask('POST', `/api/me/invitations/${id}/accept`)).status).toBe(404)
  expect((await guest.ask('POST', '/api/me/invitations/no-id/accept')).status).toBe(404)
  expect((await door.visitor().ask('POST', `/api/me/invitations/${id}/accept`)).status).toBe(401)
  expect((await guest.get('/api/me')).body).toMatchObject({ organisation: null })
})

test('Q12.1 Asked by two, a person joins one; asked again by one, the roles are those of the last time', async () => {
  const [first, second, guest] = [await door.applicant('甲'), await door.applicant('乙'), await unbound()]
  await ask(first, guest.email)
  await ask(second, guest.email)
  await ask(first, guest.email, { roles: ['payer'], position: 'staff' })
  const open = await asked(guest)
  expect(open.map(({ organisation }) => organisation).toSorted()).toEqual([
    '乙科技有限公司',
    '甲科技有限公司',
  ])
  const wanted = open.find(({ organisation }) => organisation.startsWith('甲'))
  await guest.ask('POST', `/api/me/invitations/${wanted?.id}/accept`)
  expect((await guest.get('/api/me')).body).toMatchObject({ roles: ['payer'], invitations: [] })
  expect((await second.get(invitations)).body).toEqual([])
  expect((await ask(second, guest.email)).body).toMatchObject({ status: 409, code: 'belongs-elsewhere' })
  expect((await ask(first, guest.email)).body).toMatchObject({ status: 409, code: 'address-in-use' })
})

test('Q12.1 Whoever founds an organisation while being asked by another joins none', async () => {
  const [contact, guest] = [await door.applicant('吴联'), await unbound()]
  await ask(contact, guest.email)
  const { id } = await only(guest)
  expect((await guest.ask('PUT', '/api/organisation', details())).status).toBe(200)
  expect((await guest.ask('POST', `/api/me/invitations/${id}/accept`)).body).toMatchObject({
    code: 'invitation-gone',
  })
  expect((await contact.get(invitations)).body).toEqual([])
})

test('Q12.1 Only the authorised contact asks people in and takes invitations back', async () => {
  const contact = await door.applicant('吴联')
  const guest = await unbound()
  await ask(contact, guest.email)
  await guest.ask('POST', `/api/me/invitations/${(await only(guest)).id}/accept`)
  const third = await unbound('第三人')
  await ask(contact, third.email)
  const { id } = await only(third)
  expect((await ask(guest, newEmail())).body).toMatchObject({ status: 403, code: 'role-may-not-see' })
  expect((await guest.ask('DELETE', `${invitations}/${id}`)).body).toMatchObject({ status: 403 })
  expect((await (await door.staff('administrator')).get(invitations)).status).toBe(403)
})
