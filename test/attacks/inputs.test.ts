import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { runCommand } from '#handle/command.ts'
import { systemActor } from '#handle/system-actor.ts'
import { useDoor, type Visitor } from '../http/door.ts'
import { fillSections } from '../http/fill-sections.ts'
import { announce, pdf } from '../http/tus.ts'

const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
const zero = '甲\u0000乙'
const half = '甲\ud800乙'

describe('Whatever is sent, the door says what is wrong with it and does not break', () => {
  const door = useDoor()

  const openCase = async (visitor: Visitor) => {
    const id = randomUUID()
    expect((await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
    return id
  }
  const meetingOn = async (nominalOn: string) => {
    const streamId = randomUUID()
    const outcome = await runCommand(door.ports, {
      stream: 'meeting',
      streamId,
      command: 'ScheduleMeeting',
      input: { nominalOn },
      expected: 0,
      key: streamId,
      actor: systemActor,
    })
    expect(outcome.kind).toBe('done')
    return streamId
  }

  test('a text that no database can hold is a wrong input, wherever it is typed', async () => {
    const contact = await door.applicant()
    const administrator = await door.staff('administrator')
    const id = await openCase(contact)
    for (const bad of [zero, half]) {
      const answers = [
        await contact.command(`/api/cases/${id}/commands/WithdrawApplication`, 1, {
          reason: `不再申请${bad}`,
        }),
        await contact.command(`/api/cases/${randomUUID()}/commands/OpenCase`, 0, { ...chosen, type: bad }),
        await contact.ask(
          'PUT',
          `/api/cases/${id}/book/declaration`,
          { answers: { agency: { used: true, name: bad } } },
          { 'if-match': '"0"' },
        ),
        await contact.ask(
          'PUT',
          `/api/cases/${id}/book/declaration`,
          { answers: { agency: { [bad]: 1 } } },
          { 'if-match': '"0"' },
        ),
        await contact.ask('POST', '/api/addresses', {
          recipient: bad,
          phone: '13800138000',
          address: '西二旗大街 39 号',
          postcode: '100000',
        }),
        await contact.ask('POST', '/api/organisation/members', {
          name: bad,
          email: 'a@example.cn',
          roles: ['payer'],
        }),
        await administrator.ask('POST', '/api/staff', { name: bad, email: 'b@example.cn', roles: ['lead'] }),
        await door.visitor().ask('POST', '/api/auth/sign-up/email', {
          name: bad,
          email: 'c@example.cn',
          password: 'ten characters and more',
        }),
        await door
          .visitor()
          .ask('POST', '/api/auth/sign-in/email', { email: `${bad}@example.cn`, password: bad }),
      ]
      for (const { status, body } of answers) {
        expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400)
        expect(status, JSON.stringify(body)).toBeLessThan(500)
      }
    }
    expect((await contact.get('/api/cases?q=%00')).status).toBe(422)
    expect((await administrator.get('/api/certificates?q=a%00b')).status).toBe(422)
    expect((await contact.get('/api/cases?type=%00')).status).toBe(422)
  })

  test('a backslash before u0000 is text like any other', async () => {
    const contact = await door.applicant()
    const id = await openCase(contact)
    const answers = { agency: { used: true, name: 'C:\\u0000 and 😀' } }
    const saved = await fillSections(contact, id, [{ section: 'declaration', answers }])
    expect(saved.status, JSON.stringify(saved.body)).toBe(200)
    const sections = (await contact.get(`/api/cases/${id}/book`)).body.sections as never as {
      section: string
    }[]
    expect(sections.find(({ section }) => section === 'declaration')).toMatchObject({ answers })
  })

  test('the id of a meeting is no case, and the id of a case no meeting', async () => {
    const contact = await door.applicant()
    const secretary = await door.staff('secretary')
    const caseId = await openCase(contact)
    const meetingId = await meetingOn('2026-12-10')
    expect((await contact.get(`/api/cases/${meetingId}`)).status).toBe(404)
    expect((await secretary.get(`/api/meetings/${caseId}`)).status).toBe(404)
    const withdrawn = await contact.command(`/api/cases/${meetingId}/commands/WithdrawApplication`, 1, {
      reason: '不再申请',
    })
    expect(withdrawn.status).toBe(404)
    const opened = await contact.command(`/api/cases/${meetingId}/commands/OpenCase`, 0, {
      ...chosen,
      type: 'risk-assessment',
    })
    expect(opened.status, JSON.stringify(opened.body)).toBeLessThan(500)
    expect(opened.status).toBeGreaterThanOrEqual(400)
    const locked = await secretary.command(`/api/meetings/${caseId}/commands/LockAgenda`, 1, {})
    expect(locked.status).toBe(404)
  })

  test('Q9.1 a second meeting on one day is refused, not a fault', async () => {
    const secretary = await door.staff('secretary')
    await meetingOn('2026-12-25')
    const again = await secretary.command(`/api/meetings/${randomUUID()}/commands/ScheduleMeeting`, 0, {
      nominalOn: '2026-12-25',
    })
    expect(again.body).toMatchObject({ status: 409, code: 'meeting-scheduled-already', clause: 'Q9.1' })
    const days = ['2027-01-10', '2027-01-10', '2027-01-10', '2027-01-10']
    const answers = await Promise.all(
      days.map((nominalOn) =>
        secretary.command(`/api/meetings/${randomUUID()}/commands/ScheduleMeeting`, 0, { nominalOn }),
      ),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409, 409])
  })

  test('a new meeting asked for over a version that is not there is a conflict, not a fault', async () => {
    const secretary = await door.staff('secretary')
    const answer = await secretary.command(`/api/meetings/${randomUUID()}/commands/ScheduleMeeting`, 7, {
      nominalOn: '2027-03-10',
    })
    expect(answer.status, JSON.stringify(answer.body)).toBe(412)
    const contact = await door.applicant()
    const open = await contact.command(`/api/cases/${randomUUID()}/commands/OpenCase`, 7, chosen)
    expect(open.status, JSON.stringify(open.body)).toBe(412)
  })

  test('a day that no calendar of ours answers for is refused, whoever types it', async () => {
    const secretary = await door.staff('secretary')
    const clerk = await door.staff('clerk')
    for (const nominalOn of [
      '1900-01-10',
      '1999-12-25',
      '2025-01-10',
      '2199-12-25',
      '2026-02-30',
      '2051-01-10',
    ]) {
      const answer = await secretary.command(`/api/meetings/${randomUUID()}/commands/ScheduleMeeting`, 0, {
        nominalOn,
      })
      expect([409, 422], `${nominalOn} ${JSON.stringify(answer.body)}`).toContain(answer.status)
    }
    const entry = {
      number: 'CNITSEC2026SRV-SE-I-0001',
      holder: '华清网安科技有限公司',
      uscc: '914403001922038216',
      registeredAddress: '北京',
      type: 'security-engineering',
      level: 1,
      issuedOn: '2026-01-05',
      basis: '旧册转录',
    }
    for (const validFrom of ['1900-01-01', '2199-06-01', '2026-02-30']) {
      const answer = await clerk.command(`/api/certificates/${randomUUID()}/commands/ProposeEntry`, 0, {
        ...entry,
        validFrom,
        validTo: '2029-01-04',
      })
      expect([409, 422], `${validFrom} ${JSON.stringify(answer.body)}`).toContain(answer.status)
    }
    const contact = await door.applicant()
    const id = await openCase(contact)
    for (const day of ['1900-01-01', '2199-12-31']) {
      const sections = [
        { section: 'declaration', answers: { applicationOn: day, agency: { used: false } } },
        { section: 'part-4', answers: { cisp: [{ name: '何', certificateNo: '1', validTo: day }] } },
        {
          section: 'part-8',
          answers: { engagements: [{ name: '一', client: '二', contractOn: day, service: '三', files: [] }] },
        },
      ]
      expect((await fillSections(contact, id, sections)).status).toBe(200)
      const checked = await contact.get(`/api/cases/${id}/precheck`)
      expect(checked.status, JSON.stringify(checked.body)).toBe(200)
    }
  })

  test('an id that is no id, whatever its form, is answered as none', async () => {
    const contact = await door.applicant()
    const administrator = await door.staff('administrator', 'secretary')
    const odd = [
      'x',
      '..%2f..%2fetc',
      '0'.repeat(5000),
      randomUUID().toUpperCase(),
      '%F0%9F%98%80',
      '__proto__',
      '%00',
    ]
    for (const id of odd) {
      for (const path of [
        `/api/cases/${id}`,
        `/api/cases/${id}/book`,
        `/api/cases/${id}/precheck`,
        `/api/files/${id}`,
      ])
        expect([404, 422], path).toContain((await contact.get(path)).status)
      for (const path of [`/api/meetings/${id}`, `/api/organisations/${id}`])
        expect([404, 422], path).toContain((await administrator.get(path)).status)
      const command = await contact.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)
      expect([404, 422], id).toContain(command.status)
      const member = await contact.ask('PATCH', `/api/organisation/members/${id}`, { position: 'senior' })
      expect([404, 422], id).toContain(member.status)
      const staff = await administrator.ask('PATCH', `/api/staff/${id}`, { roles: ['lead'] })
      expect([404, 422], id).toContain(staff.status)
      const retried = await administrator.ask('POST', `/api/admin/jobs/${id}/retry`)
      expect([404, 422], id).toContain(retried.status)
      for (const method of ['HEAD', 'PATCH', 'DELETE']) {
        const answer = await contact.raw(method, `/files/${id}`, {
          headers: {
            'tus-resumable': '1.0.0',
            'upload-offset': '0',
            'content-type': 'application/offset+octet-stream',
          },
        })
        expect(answer.status, `${method} ${id}`).toBeGreaterThanOrEqual(400)
        expect(answer.status, `${method} ${id}`).toBeLessThan(500)
      }
    }
  })

  test('If-Match in other forms, keys too long, other kinds of body: each is named', async () => {
    const contact = await door.applicant()
    const path = `/api/cases/${randomUUID()}/commands/OpenCase`
    const ask = (headers: Record<string, string>, body: object = chosen) =>
      contact.ask('POST', path, body, headers)
    const key = { 'idempotency-key': randomUUID() }
    for (const version of ['3', '"-1"', '"1.0"', '"99999999999"', '"a"', '*', '"0", "1"', '""', 'W/3'])
      expect((await ask({ ...key, 'if-match': version })).body, version).toMatchObject({
        code: 'version-missing',
      })
    const seen = { 'if-match': '"0"' }
    expect((await ask({ ...seen, 'idempotency-key': 'k'.repeat(201) })).body).toMatchObject({
      code: 'key-missing',
    })
    expect((await ask({ ...seen, ...key, 'content-type': 'text/plain' })).body).toMatchObject({
      code: 'not-json',
    })
    expect((await ask({ ...seen, ...key }, { ...chosen, level: '1' })).status).toBe(422)
    expect((await ask({ ...seen, ...key }, { ...chosen, level: 1.5 })).status).toBe(422)
    expect((await ask({ ...seen, ...key }, { ...chosen, kind: 'constructor' })).status).toBe(422)
    expect((await ask({ ...seen, ...key }, { ...chosen, type: '__proto__' })).status).toBe(409)
    const unknown = await contact.command(`/api/cases/${randomUUID()}/commands/constructor`, 0, {})
    expect(unknown.status).toBe(404)
    const odd = JSON.parse(
      `{"kind":"initial","type":"data-security","level":1,"__proto__":{"level":5},"x":1}`,
    )
    expect((await ask({ 'if-match': 'W/"0"', ...key }, odd)).status).toBe(200)
  })

  test('an upload for no case, with hidden characters or a deferred length, is refused with its sentence', async () => {
    const contact = await door.applicant()
    const id = await openCase(contact)
    const content = await pdf()
    for (const caseId of ['x', '', randomUUID(), '\u0000'])
      expect((await announce(contact, { caseId, name: 'a.pdf', content })).status).toBe(404)
    const metadata = `name ${Buffer.from('a.pdf').toString('base64')},caseId ${Buffer.from(id).toString('base64')}`
    const deferred = await contact.raw('POST', '/files', {
      headers: { 'tus-resumable': '1.0.0', 'upload-defer-length': '1', 'upload-metadata': metadata },
    })
    expect(deferred.status).toBe(422)
    const bare = await contact.raw('POST', '/files', {
      headers: { 'tus-resumable': '1.0.0', 'upload-length': '9' },
    })
    expect(bare.status).toBe(404)
    const junk = await contact.raw('POST', '/files', {
      headers: { 'tus-resumable': '1.0.0', 'upload-length': 'nine', 'upload-metadata': 'name !!!' },
    })
    expect(junk.status).toBeGreaterThanOrEqual(400)
    expect(junk.status).toBeLessThan(500)
  })
})
