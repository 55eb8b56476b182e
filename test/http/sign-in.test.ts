import { randomUUID } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { identityRules } from '#handle/identity-options.ts'
import { useDatabase } from '#test/database.ts'
import { details, useDoor } from './door.ts'

const password = 'correct horse battery'
const newEmail = () => `${randomUUID()}@example.cn`

describe('signing in', () => {
  const door = useDoor()

  const signUp = async (email: string) => {
    const visitor = door.visitor()
    const answer = await visitor.ask('POST', '/api/auth/sign-up/email', {
      name: '林岚',
      email,
      password,
      callbackURL: '/desk/',
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return visitor
  }
  const confirmed = async () => {
    const email = newEmail()
    const visitor = await signUp(email)
    const [letter] = await door.links(email)
    const followed = await visitor.get(letter?.link.replace('http://zizhi.test', '') ?? '')
    expect(followed.status).toBe(302)
    return { email, visitor }
  }

  test('a person signs up, confirms the address by its link, and is signed in', async () => {
    const { email, visitor } = await confirmed()
    const me = await visitor.get('/api/me')
    expect(me.body).toMatchObject({
      person: { name: '林岚', email, emailConfirmed: true, lang: 'zh-CN' },
      roles: [],
      organisation: null,
      today: '2026-11-20',
    })
    expect((await visitor.ask('POST', '/api/auth/sign-out', {})).status).toBe(200)
    expect((await visitor.get('/api/me')).body.person).toBeNull()
  })

  test('an address that is not confirmed cannot sign in, and its link is sent again', async () => {
    const email = newEmail()
    await signUp(email)
    const answer = await door.visitor().ask('POST', '/api/auth/sign-in/email', { email, password })
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ code: 'address-unconfirmed', status: 403 })
    expect((await door.links(email)).map(({ letter }) => letter)).toEqual([
      'confirm-address',
      'confirm-address',
    ])
  })

  test('signing up with a known address answers as with a new one, and tells its owner', async () => {
    const { email } = await confirmed()
    await signUp(email)
    expect((await door.links(email))[0]?.letter).toBe('address-known')
  })

  test('a wrong password and an unknown address are answered alike', async () => {
    const { email } = await confirmed()
    const wrong = await door
      .visitor()
      .ask('POST', '/api/auth/sign-in/email', { email, password: `${password}!` })
    const unknown = await door
      .visitor()
      .ask('POST', '/api/auth/sign-in/email', { email: newEmail(), password })
    expect(wrong.status).toBe(401)
    expect(wrong.body).toEqual(unknown.body)
    expect(wrong.headers.get('content-type')).toContain('application/problem+json')
    expect(wrong.body.detail).toBe('邮箱或密码不正确。')
  })

  test('after five wrong passwords at once the sixth, right one is locked out, known address or not', async () => {
    const { email } = await confirmed()
    for (const address of [email, newEmail()]) {
      const tries = Array.from({ length: 5 }, () =>
        door
          .visitor()
          .ask('POST', '/api/auth/sign-in/email', { email: address, password: 'not the password' }),
      )
      expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
      const locked = await door.visitor().ask('POST', '/api/auth/sign-in/email', { email: address, password })
      expect(locked.body).toMatchObject({ code: 'sign-in-locked', status: 429 })
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800)
    }
  })

  test('a right password ends the count of wrong ones', async () => {
    const { email } = await confirmed()
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1)
        await door.visitor().ask('POST', '/api/auth/sign-in/email', { email, password: 'not the password' })
      expect((await door.visitor().ask('POST', '/api/auth/sign-in/email', { email, password })).status).toBe(
        200,
      )
    }
  })

  test('what a visitor says of their own address does not open a second count of requests', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        door
          .visitor()
          .ask(
            'POST',
            '/api/auth/request-password-reset',
            { email: newEmail() },
            { 'x-forwarded-for': `198.51.100.${index}`, 'x-zizhi-client-address': `198.51.100.${index}` },
          ),
      ),
    )
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(3)
  })

  test('behind a proxy each visitor is counted by the address that the proxy saw', async () => {
    const proxy = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const ask = async (forwarded: string) => {
      const body = JSON.stringify({ email: newEmail() })
      const headers = { 'content-type': 'application/json', origin: 'http://zizhi.test' }
      const answer = await door.app.request(
        '/api/auth/request-password-reset',
        { method: 'POST', body, headers: { ...headers, 'x-forwarded-for': forwarded } },
        proxy,
      )
      return answer.status
    }
    const ofOne = await Promise.all(
      Array.from({ length: 8 }, (_, at) => ask(`203.0.113.${at}, 198.51.100.7`)),
    )
    expect(ofOne.filter((status) => status === 429).length).toBeGreaterThanOrEqual(3)
    expect(await ask('198.51.100.8')).toBe(200)
  })

  test('a session ends after twelve hours, and after two without anything being done', async () => {
    for (const column of ['created_at', 'updated_at'] as const) {
      const { personId, ...visitor } = await door.staff('lead')
      expect((await visitor.get('/api/me')).body.person).not.toBeNull()
      await sql`update sessions set ${sql.ref(column)} = now() - interval '2 hours 1 minute' where user_id = ${personId}`.execute(
        door.ports.db,
      )
      const later = (await visitor.get('/api/me')).body.person
      if (column === 'updated_at') expect(later).toBeNull()
      else expect(later).not.toBeNull()
      await sql`update sessions set created_at = now() - interval '12 hours 1 minute' where user_id = ${personId}`.execute(
        door.ports.db,
      )
      expect((await visitor.get('/api/me')).body.person).toBeNull()
    }
  })

  test('a session whose signature or token was changed is nobody’s', async () => {
    const { personId } = await door.staff('lead')
    const cookie = (await door.identity.openSession(personId)).split(';')[0] ?? ''
    const who = async (text: string) =>
      (await door.visitor().ask('GET', '/api/me', undefined, { cookie: text })).body.person
    expect(await who(cookie)).not.toBeNull()
    for (const changed of [
      cookie.slice(0, -3),
      cookie.replace(/=./, '=_'),
      `${cookie.split('.')[0]}`,
      'zizhi.session_token=%',
    ])
      expect(await who(changed), changed).toBeNull()
  })

  test('the first visitor makes the administrator, and only the first', async () => {
    const visitor = door.visitor()
    expect((await visitor.get('/api/me')).body.setup).toBe(true)
    const person = { name: '高管理', email: newEmail(), password }
    const short = await visitor.ask('POST', '/api/setup', { ...person, password: 'short' })
    expect(short.body).toMatchObject({
      status: 422,
      code: 'fields-wrong',
      fields: [{ path: 'password', code: 'too-short' }],
    })
    expect((await visitor.ask('POST', '/api/setup', person)).status).toBe(200)
    expect((await visitor.get('/api/me')).body).toMatchObject({ roles: ['administrator'], setup: false })
    const second = await door.visitor().ask('POST', '/api/setup', { ...person, email: newEmail() })
    expect(second.body).toMatchObject({ status: 409, code: 'set-up-already' })
  })

  test('an invited clerk sets a password by a link that works once and confirms the address', async () => {
    const administrator = await door.staff('administrator')
    const email = newEmail()
    const invited = await door.letIn(administrator, {
      name: '沈受理',
      email,
      roles: ['intake'],
    })
    expect(invited.status, JSON.stringify(invited.body)).toBe(200)
    const [letter] = await door.links(email)
    expect(letter?.letter).toBe('invitation')
    const token = new URL(letter?.link ?? '').searchParams.get('token')
    const set = () => door.visitor().ask('POST', '/api/auth/reset-password', { token, newPassword: password })
    expect((await set()).status).toBe(200)
    expect((await set()).body).toMatchObject({ status: 400, code: 'link-used-up' })
    const clerk = door.visitor()
    const entered = await clerk.ask('POST', '/api/auth/sign-in/email', { email, password })
    expect(entered.body, 'the token stays in its cookie').toEqual({ done: true })
    expect((await clerk.get('/api/me')).body).toMatchObject({ roles: ['intake'], organisation: null })
    expect(
      (await clerk.ask('POST', '/api/staff', { name: '甲', email: newEmail(), roles: ['lead'] })).status,
    ).toBe(403)
  })

  test('who signed up with another’s address before an invitation does not come in with it', async () => {
    const administrator = await door.staff('administrator')
    const email = newEmail()
    await signUp(email)
    const [confirmation] = await door.links(email)
    await door.letIn(administrator, { name: '沈受理', email, roles: ['approver'] })
    expect((await door.links(email))[0]?.letter).toBe('invitation')
    // The owner follows the older link; the password of whoever signed up is void all the same.
    await door.visitor().get(confirmation?.link.replace('http://zizhi.test', '') ?? '')
    const answer = await door.visitor().ask('POST', '/api/auth/sign-in/email', { email, password })
    expect(answer.body).toMatchObject({ status: 401, code: 'wrong-password' })
  })

  test('somebody who confirmed the address and belongs nowhere keeps their password and gets the roles', async () => {
    const administrator = await door.staff('administrator')
    const { email } = await confirmed()
    await door.letIn(administrator, { name: '林岚', email, roles: ['expert'] })
    expect((await door.links(email))[0]?.letter).toBe('roles-given')
    const expert = door.visitor()
    expect((await expert.ask('POST', '/api/auth/sign-in/email', { email, password })).status).toBe(200)
    expect((await expert.get('/api/me')).body).toMatchObject({ roles: ['expert'] })
  })

  test('the last authorised contact cannot go', async () => {
    const contact = await door.applicant('吴联')
    const gone = await contact.ask('DELETE', `/api/organisation/members/${contact.personId}`)
    expect(gone.body).toMatchObject({ status: 409, code: 'last-contact' })
  })

  test('a change that another site asks for is refused', async () => {
    const contact = await door.applicant()
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await contact.ask('PUT', '/api/organisation', details(), headers)
      expect(answer.body).toMatchObject({ status: 403, code: 'cross-site' })
    }
  })

  test('paths of the sign-in library that are not used do not exist', async () => {
    const { status } = await door.visitor().ask('POST', '/api/auth/update-user', { name: 'x' })
    expect(status).toBe(404)
  })
})

describe('the tables of the sign-in library', () => {
  const open = useDatabase()

  test('are what the library expects', async () => {
    const expected = await getMigrations({ ...identityRules, database: { db: open.db, type: 'postgres' } })
    expect((await expected.compileMigrations()).trim()).toBe(';')
    expect(expected.schemaProblems).toEqual([])
    await sql`alter table sessions drop column user_agent`.execute(open.db)
    const lacking = await getMigrations({ ...identityRules, database: { db: open.db, type: 'postgres' } })
    expect(await lacking.compileMigrations()).toContain('user_agent')
  })
})
