import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bookOf, getCompany } from '../../examples/companies.ts'
import { sectionsOf } from '../../examples/fill-sections.ts'
import { useDoor, type Visitor } from './door.ts'
import { fillSections } from './fill-sections.ts'
import { pdf, uploadFile } from './tus.ts'

const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }

describe('a case over HTTP', () => {
  const door = useDoor()

  const openCase = async (visitor: Visitor, input: object = chosen) => {
    const id = randomUUID()
    const answer = await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, input)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return { id, answer }
  }
  const fillBook = async (visitor: Visitor, id: string, count = 3) => {
    const file = await uploadFile(visitor, { caseId: id, name: '项目计划.pdf', content: await pdf() })
    const page = (await visitor.get(`/api/cases/${id}`)).body
    const { sha256, name } = page.files![file.id] as never as { sha256: string; name: string }
    const facts = bookOf(getCompany('huaqing'), {
      applicationOn: '2026-11-20',
      count,
      files: [{ sha256, name }],
    })
    return fillSections(visitor, id, sectionsOf({ ...chosen, kind: 'initial' }, facts))
  }

  test('opening answers with version, events and the page, and the queue shows it', async () => {
    const contact = await door.applicant()
    const { id, answer } = await openCase(contact)
    expect(answer.body).toMatchObject({
      version: 1,
      events: [{ seq: 1, type: 'CaseOpened' }],
      page: { view: { state: { phase: 'preparation', caseId: id }, turn: 'applicant' } },
    })
    expect(answer.headers.get('etag')).toBe('"1"')
    const list = (await contact.get('/api/cases')).body
    expect(list).toMatchObject({
      total: 1,
      counts: { all: 1 },
      rows: [{ caseId: id, phase: 'preparation', centreDays: null, leadName: null }],
    })
    const page = await contact.get(`/api/cases/${id}`)
    expect(page.headers.get('etag')).toBe('"1"')
    expect(page.body.people![contact.personId]).toMatchObject({ name: '周堃' })
  })

  test('the whole way to filing: book, pre-check, submission, frozen draft', async () => {
    const contact = await door.applicant('何青禾')
    await contact.ask('PATCH', '/api/me', { position: 'senior' })
    const { id } = await openCase(contact)
    const early = (await contact.get(`/api/cases/${id}/precheck`)).body
    expect(early.complete).toBe(false)
    expect(early.fields).toContainEqual({
      path: 'applicationOn',
      code: 'missing',
      message: expect.stringMatching(/^请填写/),
    })
    const tooEarly = await contact.command(`/api/cases/${id}/commands/SubmitApplication`, 1, {
      truthful: true,
    })
    expect(tooEarly.body).toMatchObject({ status: 409, code: 'application-incomplete', clause: 'Q12.5' })

    const { body } = await fillBook(contact, id, 2)
    expect(body).toMatchObject({ version: 1, savedAt: expect.stringMatching(/Z$/) })
    const few = await contact.command(`/api/cases/${id}/commands/SubmitApplication`, 1, { truthful: true })
    expect(few.status).toBe(409)
    expect(few.body.code).toBe('application-not-ready')
    expect(few.body.findings).toContainEqual(
      expect.objectContaining({
        code: 'engagements-too-few',
        clause: 'Q14',
        message: expect.any(String),
        remedy: expect.any(String),
      }),
    )

    expect((await fillBook(contact, id)).body).toMatchObject({ version: 2 })
    const ready = (await contact.get(`/api/cases/${id}/precheck`)).body
    expect(ready.complete).toBe(true)
    expect(JSON.stringify(ready.findings)).not.toContain('"not-met"')
    const sent = await contact.command(`/api/cases/${id}/commands/SubmitApplication`, 1, { truthful: true })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    const { page } = sent.body
    expect(page).toMatchObject({
      view: { state: { phase: 'filing' } },
      snapshot: { type: 'security-engineering' },
    })
    const late = await fillBook(contact, id)
    expect(late.body).toMatchObject({ status: 409, code: 'draft-frozen' })
    const [file] = Object.keys(page?.files ?? {})
    expect((await contact.ask('DELETE', `/api/files/${file}`)).body).toMatchObject({
      status: 409,
      code: 'draft-frozen',
    })
    const again = await openCaseAnswer(contact)
    expect(again.body).toMatchObject({ status: 409, code: 'application-under-way', clause: 'Q4' })
  })

  const openCaseAnswer = (visitor: Visitor, input: object = chosen) =>
    visitor.command(`/api/cases/${randomUUID()}/commands/OpenCase`, 0, input)

  test('Q2.2 an unknown type and an unissued level are refused with clause, facts and remedy', async () => {
    const contact = await door.applicant()
    const unknown = await openCaseAnswer(contact, { ...chosen, type: 'astrology' })
    expect(unknown.headers.get('content-type')).toContain('application/problem+json')
    expect(unknown.body).toMatchObject({
      status: 409,
      code: 'unknown-type',
      clause: 'Q1',
      detail: expect.stringContaining('astrology'),
    })
    const unissued = await openCaseAnswer(contact, { ...chosen, type: 'data-security', level: 3 })
    expect(unissued.body).toMatchObject({ status: 409, code: 'level-not-issued', clause: 'Q2.2' })
    expect(unissued.body.remedy!.length).toBeGreaterThan(4)
    const english = await contact.ask(
      'POST',
      `/api/cases/${randomUUID()}/commands/OpenCase`,
      { ...chosen, type: 'astrology' },
      {
        'if-match': '"0"',
        'idempotency-key': randomUUID(),
        'accept-language': 'en',
      },
    )
    expect(english.body.detail).toContain('no service type called “astrology”')
  })

  test('the same key answers the same once more and does nothing twice; with another body it is refused', async () => {
    const contact = await door.applicant()
    const path = `/api/cases/${randomUUID()}/commands/OpenCase`
    const key = randomUUID()
    const first = await contact.command(path, 0, chosen, key)
    const second = await contact.command(path, 0, chosen, key)
    expect(second.status).toBe(200)
    expect({ ...second.body, page: null }).toEqual({ ...first.body, page: null })
    const other = await contact.command(path, 0, { ...chosen, type: 'risk-assessment' }, key)
    expect(other.body).toMatchObject({ status: 422, code: 'key-reused' })
    expect((await contact.get('/api/cases')).body.total).toBe(1)
  })

  test('a stale version is answered with what happened meanwhile, and nothing is done', async () => {
    const contact = await door.applicant()
    const { id } = await openCase(contact)
    const answer = await contact.command(`/api/cases/${id}/commands/WithdrawApplication`, 0, {
      reason: '不再申请',
    })
    expect(answer.body).toMatchObject({
      status: 412,
      code: 'conflict',
      version: 1,
      changed: [{ seq: 1, type: 'CaseOpened', personId: contact.personId }],
    })
    expect((await contact.get(`/api/cases/${id}`)).body).toMatchObject({
      view: { state: { phase: 'preparation' } },
    })
  })

  test('a request without version or key says which header it lacks', async () => {
    const contact = await door.applicant()
    const path = `/api/cases/${randomUUID()}/commands/OpenCase`
    const bare = await contact.ask('POST', path, chosen)
    expect(bare.body).toMatchObject({ status: 428, code: 'version-missing' })
    const keyless = await contact.ask('POST', path, chosen, { 'if-match': '"0"' })
    expect(keyless.body).toMatchObject({ status: 428, code: 'key-missing' })
    const odd = await contact.ask('POST', path, chosen, { 'if-match': '*', 'idempotency-key': 'x' })
    expect(odd.body).toMatchObject({ status: 428, code: 'version-missing' })
  })

  test('a body that is no JSON object, and one over the limit, are not taken', async () => {
    const contact = await door.applicant()
    const path = `/api/cases/${randomUUID()}/commands/OpenCase`
    const headers = { 'if-match': '"0"', 'idempotency-key': 'k', 'content-type': 'application/json' }
    for (const text of ['{"kind":', '[]', '', 'null']) {
      const answer = await contact.raw('POST', path, { body: text, headers })
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'not-json'])
    }
    const big = await contact.raw('POST', path, {
      body: JSON.stringify({ kind: 'x'.repeat(1100_000) }),
      headers,
    })
    expect(big.status).toBe(413)
  })

  test('another organisation’s case is answered as one that does not exist, on every path', async () => {
    const owner = await door.applicant('甲方')
    const stranger = await door.applicant('乙方')
    const passer = await door.as(
      await door.identity.createPerson({
        name: '路人',
        email: `${randomUUID()}@example.cn`,
        lang: 'zh-CN',
        password: 'ten characters',
      }),
    )
    const expert = await door.staff('expert')
    const { id } = await openCase(owner)
    const file = await uploadFile(owner, { caseId: id, name: 'a.pdf', content: await pdf() })
    const missing = randomUUID()
    for (const visitor of [stranger, passer, expert])
      for (const path of ['', '/book', '/precheck']) {
        const there = await visitor.get(`/api/cases/${id}${path}`)
        const nowhere = await visitor.get(`/api/cases/${missing}${path}`)
        expect([there.status, there.body], path).toEqual([404, nowhere.body])
      }
    for (const visitor of [stranger, passer]) {
      const command = (target: string) =>
        visitor.command(`/api/cases/${target}/commands/SubmitApplication`, 1, { truthful: true })
      expect([(await command(id)).status, (await command(id)).body]).toEqual([
        404,
        (await command(missing)).body,
      ])
      expect((await visitor.get('/api/cases')).body.total).toBe(0)
      expect((await visitor.get(`/api/files/${file.id}`)).status).toBe(404)
      expect((await visitor.ask('DELETE', `/api/files/${file.id}`)).status).toBe(404)
      const save = await visitor.ask(
        'PUT',
        `/api/cases/${id}/book/declaration`,
        { answers: {} },
        { 'if-match': '"0"' },
      )
      expect(save.status).toBe(404)
    }
    const again = await stranger.command(`/api/cases/${id}/commands/OpenCase`, 1, chosen)
    expect(again.status).toBe(404)
    expect((await stranger.get('/api/cases/nonsense')).status).toBe(404)
    expect((await door.visitor().get(`/api/cases/${id}`)).body).toMatchObject({
      status: 401,
      code: 'sign-in-needed',
    })
  })

  test('two who write the book at once: the second is shown the first’s version and loses nothing', async () => {
    const contact = await door.applicant()
    const { id } = await openCase(contact)
    const declaration = `/api/cases/${id}/book/declaration`
    const save = (answers: object) => contact.ask('PUT', declaration, { answers }, { 'if-match': '"0"' })
    expect((await save({})).body).toMatchObject({ status: 409, code: 'guide-unread' })
    await contact.ask('POST', `/api/cases/${id}/book-guide`)
    const answers = await Promise.all([
      save({ applicationOn: '2026-11-18' }),
      save({ applicationOn: '2026-11-19' }),
    ])
    const [won, lost] = answers[0]?.status === 200 ? answers : [answers[1], answers[0]]
    expect(won?.body).toMatchObject({ version: 1 })
    expect(lost?.body).toMatchObject({
      status: 412,
      code: 'draft-changed',
      version: 1,
      theirs: { version: 1 },
    })
    const kept = (await contact.get(`/api/cases/${id}/book`)).body.sections as never as { section: string }[]
    const there = lost?.body.theirs as { answers: object } | undefined
    expect(kept.find(({ section }) => section === 'declaration')).toMatchObject({ answers: there?.answers })
  })

  test('a file named in the book counts only while it lies on this case', async () => {
    const contact = await door.applicant()
    await contact.ask('PATCH', '/api/me', { position: 'senior' })
    const { id } = await openCase(contact)
    await fillBook(contact, id)
    const [file] = Object.keys((await contact.get(`/api/cases/${id}`)).body.files ?? {})
    expect((await contact.ask('DELETE', `/api/files/${file}`)).body).toEqual({ removed: true })
    const { findings } = (await contact.get(`/api/cases/${id}/precheck`)).body
    // It does not count, and without it there are too few: that is what stands in the way (Q14).
    for (const one of [
      { code: 'engagement-without-files', answer: 'refer' },
      { code: 'engagements-too-few', answer: 'not-met' },
    ])
      expect(findings).toContainEqual(expect.objectContaining(one))
  })

  test('a fault is answered with a number and nothing of its inside', async () => {
    const contact = await door.applicant()
    const { id } = await openCase(contact)
    await door.ports.db.schema.alterTable('files').renameTo('files_gone').execute()
    const answer = await contact.get(`/api/cases/${id}`)
    await door.ports.db.schema.alterTable('files_gone').renameTo('files').execute()
    expect(answer.body).toMatchObject({
      status: 500,
      code: 'fault',
      facts: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/relation|files|at /)
  })
})
