import { describe, expect, test } from 'vitest'
import { useDoor } from './door.ts'

describe('the door as a whole', () => {
  const door = useDoor()
  const demo = useDoor({ demo: true })
  const mailless = useDoor({ mailServer: false })

  test('openapi.json is 3.1 and lists every route there is', async () => {
    const { body } = await demo.visitor().get('/api/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    const paths = body.paths as never as Record<string, Record<string, unknown>>
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const own = ['/api/openapi.json', '/desk', '/demo', '/demo/mails', '/demo/be', '/demo/move']
    const routes = demo.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.includes('*') && !own.includes(path))
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      // Hono answers HEAD by its GET route.
      .map((route) => (route === 'GET /files/{id}' ? 'HEAD /files/{id}' : route))
      // A parameter of Hono's ends with its part of the path.
      .map((route) => (route === 'GET /calendar/{file}' ? 'GET /calendar/{token}.ics' : route))
    expect([...new Set(routes)].sort()).toEqual([...new Set(listed)].sort())
    expect(listed).toContain('POST /api/cases/{id}/commands/SubmitApplication')
    expect(listed).toContain('POST /api/meetings/{id}/commands/CastVote')
    expect(listed.filter((one) => one.includes('/commands/')).length).toBeGreaterThan(30)
    expect(listed).not.toContain('POST /api/cases/{id}/commands/JoinAgenda')
  })

  test('what exists in the demo only does not exist elsewhere', async () => {
    for (const path of ['/api/demo/personas', '/api/demo/mails'])
      expect((await door.visitor().get(path)).status).toBe(404)
    expect((await door.visitor().ask('POST', '/demo/sign-in', { persona: 'x' })).status).toBe(404)
    expect((await door.visitor().ask('POST', '/demo/day', { days: 1 })).status).toBe(404)
    expect((await door.visitor().get('/api/me')).body.demo).toBe(false)
  })

  test('in the demo everybody may be anybody, and the day moves on and never back', async () => {
    const lead = await demo.staff('lead')
    const contact = await demo.applicant('何青禾')
    const visitor = demo.visitor()
    const personas = (await visitor.get('/api/demo/personas')).body as never as {
      persona: string
      organisation: string | null
    }[]
    expect(personas.map(({ persona }) => persona)).toEqual([lead.personId, contact.personId])
    expect(personas[1]?.organisation).toBe('何青禾科技有限公司')
    expect((await visitor.ask('POST', '/demo/sign-in', { persona: lead.personId })).status).toBe(200)
    expect((await visitor.get('/api/me')).body).toMatchObject({ roles: ['lead'], demo: true })
    expect((await visitor.ask('POST', '/demo/sign-in', { persona: 'nobody' })).body.code).toBe(
      'person-unknown',
    )
    expect((await visitor.ask('POST', '/demo/day', { days: 3 })).body).toEqual({ today: '2026-11-23' })
    expect((await visitor.ask('POST', '/demo/day', { to: '2026-11-21' })).body).toEqual({
      today: '2026-11-23',
    })
    expect((await visitor.ask('POST', '/demo/day', { to: '2026-02-30' })).status).toBe(422)
  })

  test('the demo’s pages work without script: who to be, what was written, what day it is', async () => {
    const lead = await demo.staff('lead')
    await demo.letIn(await demo.staff('administrator'), {
      name: '沈<b>',
      email: 'shen@example.cn',
      roles: ['intake'],
    })
    const visitor = demo.visitor()
    const page = (await visitor.get('/demo')).body.text as never as string
    expect(page).toContain(`value="${lead.personId}"`)
    expect(page).toContain('项目负责人')
    const mails = (await visitor.get('/demo/mails')).body.text as never as string
    expect(mails).toMatch(/<a href="http:\/\/zizhi\.test\/desk\/set-password\?token=[\w-]+">/)
    expect(mails).toContain('沈&lt;b&gt;')
    const form = (path: string, body: string) =>
      visitor.raw('POST', path, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })
    expect((await form('/demo/be', `persona=${lead.personId}`)).headers.get('location')).toBe('/desk/')
    expect((await visitor.get('/api/me')).body).toMatchObject({ roles: ['lead'] })
    const before = (await visitor.get('/api/me')).body.today
    expect((await form('/demo/move', 'to=2026-02-30')).status).toBe(303)
    expect((await visitor.get('/api/me')).body.today).toBe(before)
    expect((await form('/demo/move', 'to=2026-12-01')).status).toBe(303)
    expect((await visitor.get('/api/me')).body.today).toBe('2026-12-01')
  })

  test('health, readiness and figures are there; figures only on the machine itself or for an administrator', async () => {
    const visitor = door.visitor()
    expect((await visitor.get('/healthz')).body).toEqual({ status: 'ok' })
    expect((await visitor.get('/readyz')).body).toMatchObject({ status: 'ready', jobs: { parked: 0 } })
    expect((await visitor.get('/metrics')).status).toBe(401)
    const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const figures = await door.app.request('/metrics', {}, here)
    expect(await figures.text()).toMatch(
      /zizhi_up 1\n[\s\S]*zizhi_http_request_seconds_count\{method="GET",status="200"\} \d/,
    )
    const forwarded = await door.app.request('/metrics', { headers: { 'x-forwarded-for': '10.0.0.1' } }, here)
    expect(forwarded.status).toBe(401)
  })

  test('a database that lacks a migration is not ready, and says so', async () => {
    const { db } = door.ports
    await db.schema.alterTable('kysely_migration').renameTo('kysely_migration_gone').execute()
    const { body } = await door.visitor().get('/readyz')
    await db.schema.dropTable('kysely_migration').ifExists().execute()
    await db.schema.alterTable('kysely_migration_gone').renameTo('kysely_migration').execute()
    expect(body).toMatchObject({ status: 503, code: 'not-ready' })
  })

  test('every answer tells browsers to load nothing from elsewhere', async () => {
    const { headers } = await door.visitor().get('/api/me')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('each list of the centre is closed to applicants and visitors', async () => {
    const contact = await door.applicant()
    const supervisor = await door.staff('supervisor')
    for (const path of [
      '/api/staff',
      '/api/meetings',
      '/api/certificates',
      '/api/admin/jobs',
      '/api/admin/mails',
    ]) {
      expect((await door.visitor().get(path)).status, path).toBe(401)
      expect((await contact.get(path)).body, path).toMatchObject({ status: 403, code: 'role-may-not-see' })
      // Work that waits is a supervisor's to see; what was written to whom is the administrator's.
      expect((await supervisor.get(path)).status, path).toBe(path.includes('mails') ? 403 : 200)
    }
    expect((await supervisor.ask('POST', '/api/admin/jobs/1/retry')).status).toBe(403)
  })

  test('an administrator reads every mail but not the links that sign somebody in', async () => {
    const administrator = await door.staff('administrator')
    await door.letIn(administrator, {
      name: '沈受理',
      email: 'shen@example.cn',
      roles: ['intake'],
    })
    const [link] = await door.links('shen@example.cn')
    const token = new URL(link?.link ?? '').searchParams.get('token') ?? ''
    expect(token.length).toBeGreaterThan(20)
    const mails = (await administrator.get('/api/admin/mails')).body
    expect(mails.rows?.[0 as never]).toMatchObject({ letter: 'invitation', toAddress: 'shen@example.cn' })
    expect(JSON.stringify(mails)).not.toContain(token)
  })

  test('without a mail server the administrator sees the links, the only way they reach their owner', async () => {
    const administrator = await mailless.staff('administrator')
    const invited = { name: '沈受理', email: 'shen@example.cn', roles: ['intake'] }
    await mailless.letIn(administrator, invited)
    const [link] = await mailless.links('shen@example.cn')
    const mails = (await administrator.get('/api/admin/mails')).body
    expect(JSON.stringify(mails)).toContain(link?.link)
  })

  test('an unknown path is answered as a problem, a made-up place in a list as a wrong field', async () => {
    const supervisor = await door.staff('supervisor')
    expect((await supervisor.get('/api/nothing')).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await supervisor.get('/api/cases?page=nonsense')).status).toBe(422)
    expect((await supervisor.get('/api/cases?page=a_b')).status).toBe(422)
    expect((await supervisor.get('/api/cases?due=soon')).status).toBe(422)
    expect((await supervisor.get('/api/cases?due=overdue&turn=centre&mine=1')).status).toBe(200)
    expect((await supervisor.get('/api/meetings/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})
