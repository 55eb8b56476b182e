import { randomUUID } from 'node:crypto'
import ical from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addAddress } from '#store/addresses.ts'
import { details, useDoor, type Visitor } from './door.ts'

const compared = { reason: '已核对营业执照', proof: '营业执照副本' }

/** What the paper register says of a certificate that its holder's code is on. */
const onPaper = (number: string, uscc: string) => ({
  number,
  holder: '海岳信息技术有限公司',
  uscc,
  registeredAddress: '青岛市崂山区松岭路 6 号',
  type: 'security-engineering',
  level: 1,
  issuedOn: '2025-09-01',
  validFrom: '2025-09-01',
  validTo: '2028-08-31',
  basis: '纸质登记簿移交',
})

describe('an organisation over HTTP', () => {
  const door = useDoor()

  const openCase = async (visitor: Visitor) => {
    const id = randomUUID()
    const input = { kind: 'initial', type: 'security-engineering', level: 1 }
    expect((await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, input)).status).toBe(200)
    return { id }
  }

  test('each thing typed wrongly gets its sentence, a day that does not exist among them', async () => {
    const contact = await door.applicant()
    const wrong = await contact.ask('PUT', '/api/organisation', {
      ...details(),
      establishedOn: '2026-02-30',
      name: ' ',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.body.fields).toEqual([
      { path: 'name', code: 'missing', message: expect.stringMatching(/请填写/) },
      { path: 'establishedOn', code: 'not-a-day', message: expect.stringContaining('2026-11-19') },
    ])
    const intake = await door.staff('intake')
    const { id } = await openCase(contact)
    const command = await contact.command(`/api/cases/${id}/commands/WithdrawApplication`, 1, {
      reason: '短',
    })
    expect(command.body).toMatchObject({ status: 422, fields: [{ path: 'reason', code: 'too-short' }] })
    const day = await intake.command(`/api/cases/${id}/commands/RecordPaperDossier`, 1, {
      receivedOn: '2026-02-30',
      carrier: '顺丰',
      trackingNumber: 'SF1',
    })
    expect(day.body).toMatchObject({ status: 422, fields: [{ path: 'receivedOn', code: 'not-a-day' }] })
  })

  test('the address a certificate is posted to keeps its telephone number encrypted and masked', async () => {
    const contact = await door.applicant()
    const given = { recipient: '周堃', phone: '13812345678', address: '北京市海淀区', postcode: '100085' }
    const added = await contact.ask('POST', '/api/addresses', given)
    expect(added.body).toMatchObject({ recipient: '周堃', phone: '138****5678' })
    const row = await door.ports.db.selectFrom('addresses').selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain('13812345678')
    const { id } = await openCase(contact)
    expect((await contact.get(`/api/cases/${id}`)).body.addresses).toEqual([added.body])
    await addAddress(door.ports.db, {
      ...row,
      address_id: randomUUID(),
      phone_sealed: `A${row.phone_sealed.slice(1)}x`,
    })
    expect((await contact.get('/api/addresses')).status).toBe(500)
    const odd = await contact.ask('POST', '/api/addresses', { ...given, phone: '手机', postcode: '1' })
    expect(odd.body.fields).toHaveLength(2)
  })

  test('Q5.1 a code whose check character fails is kept with a warning until staff confirm it; a malformed one is not kept', async () => {
    const contact = await door.applicant()
    const { uscc } = details()
    const last = uscc.endsWith('0') ? '1' : '0'
    const doubtful = { ...details(), uscc: uscc.slice(0, 17) + last }
    const saved = await contact.ask('PUT', '/api/organisation', doubtful)
    expect(saved.status).toBe(200)
    expect(saved.body.warnings).toMatchObject([
      { code: 'uscc-check-fails', answer: 'refer', message: expect.any(String) },
    ])
    const lead = await door.staff('lead')
    const path = `/api/organisations/${saved.body.id}/confirm-uscc`
    const ruling = { uscc: doubtful.uscc, ...compared }
    expect((await lead.ask('POST', path, ruling)).status).toBe(403)
    const intake = await door.staff('intake')
    expect((await intake.ask('POST', path, { ...ruling, uscc })).body).toMatchObject({ code: 'uscc-differs' })
    expect((await intake.ask('POST', path, ruling)).body).toMatchObject({ usccConfirmed: true })
    expect((await contact.ask('PUT', '/api/organisation', doubtful)).body.warnings).toEqual([])
    const malformed = await contact.ask('PUT', '/api/organisation', { ...doubtful, uscc: '123' })
    expect(malformed.body).toMatchObject({ status: 422, fields: [{ path: 'uscc', code: 'uscc-malformed' }] })
    const other = await door.applicant()
    const taken = await other.ask('PUT', '/api/organisation', doubtful)
    expect(taken.body).toMatchObject({ status: 409, code: 'uscc-taken' })
  })

  test('Q15 The calendar of a certificate tells its days, is its holder’s alone, and is renewed and switched off', async () => {
    const holder = await door.applicant()
    const { uscc } = details()
    const { id } = (await holder.ask('PUT', '/api/organisation', { ...details(), uscc })).body
    const intake = await door.staff('intake')
    await intake.ask('POST', `/api/organisations/${id}/confirm-uscc`, { uscc, ...compared })
    const certificateId = randomUUID()
    const entry = onPaper('CNITSEC2025SRV-SE-I-0802', uscc)
    const at = `/api/certificates/${certificateId}/commands`
    await (await door.staff('clerk')).command(`${at}/ProposeEntry`, 0, entry)
    await (await door.staff('approver')).command(`${at}/DecideEntry`, 1, { verdict: 'agreed' })

    const path = `/api/organisation/certificates/${certificateId}/calendar`
    const stranger = await door.applicant()
    expect((await stranger.ask('POST', path, {})).status).toBe(404)
    expect((await intake.ask('POST', path, {})).status).toBe(403)
    const read = async (url: unknown) => door.visitor().raw('GET', new URL(String(url)).pathname, {})
    const { url } = (await holder.ask('POST', path, {})).body
    const calendar = new ical.Component(ical.parse(await (await read(url)).text()) as never)
    const days = calendar
      .getAllSubcomponents('vevent')
      .map((one) => [String(one.getFirstPropertyValue('uid')), String(one.getFirstPropertyValue('dtstart'))])
    expect(days).toContainEqual([`certificate-${entry.number}-in-time@zizhi`, '2028-02-29'])
    expect(days).toContainEqual([`certificate-${entry.number}-ends@zizhi`, entry.validTo])
    const renewed = (await holder.ask('POST', path, { renew: true })).body.url
    expect([(await read(url)).status, (await read(renewed)).status]).toEqual([404, 200])
    expect((await stranger.ask('DELETE', path)).status).toBe(404)
    expect((await read(renewed)).status).toBe(200)
    expect((await holder.ask('DELETE', path)).body).toEqual({ stopped: true })
    expect((await read(renewed)).status).toBe(404)
  })

  test('Q5.1 only a confirmed code opens a certificate of the paper register, and a squatted one goes back to its owner', async () => {
    const squatter = await door.applicant()
    const { uscc } = details()
    const { id } = (await squatter.ask('PUT', '/api/organisation', { ...details(), uscc })).body
    const certificateId = randomUUID()
    const entry = onPaper('CNITSEC2025SRV-SE-I-0801', uscc)
    const at = `/api/certificates/${certificateId}/commands`
    await (await door.staff('clerk')).command(`${at}/ProposeEntry`, 0, entry)
    const approver = await door.staff('approver')
    expect((await approver.command(`${at}/DecideEntry`, 1, { verdict: 'agreed' })).status).toBe(200)
    const asked = { kind: 'change-name', type: 'security-engineering', level: 1, certificateId }
    const opens = (who: typeof squatter) =>
      who.command(`/api/cases/${randomUUID()}/commands/OpenCase`, 0, asked)

    expect((await squatter.get('/api/organisation/certificates')).body).toEqual([])
    expect((await opens(squatter)).body).toMatchObject({ code: 'certificate-unknown' })
    expect((await squatter.get(`/api/certificates/${certificateId}`)).status).toBe(404)

    const admin = await door.staff('administrator')
    expect((await admin.get(`/api/organisations?uscc=${uscc.toLowerCase()}`)).body).toMatchObject({ id })
    expect((await squatter.get(`/api/organisations?uscc=${uscc}`)).status).toBe(403)
    const free = `/api/organisations/${id}/free-uscc`
    expect((await squatter.ask('POST', free, { uscc, ...compared })).status).toBe(403)
    expect((await admin.ask('POST', free, { uscc, reason: '不属于该单位' })).body.status).toBe(422)
    expect((await admin.ask('POST', free, { uscc, ...compared })).body).toMatchObject({ uscc: '' })
    expect((await admin.ask('POST', free, { uscc, ...compared })).body).toMatchObject({
      code: 'uscc-differs',
    })
    const again = await squatter.ask('PUT', '/api/organisation', { ...details(), uscc })
    expect(again.body).toMatchObject({ status: 409, code: 'uscc-freed' })

    const owner = await door.applicant()
    const stated = await owner.ask('PUT', '/api/organisation', { ...details(), uscc })
    expect((await opens(owner)).body).toMatchObject({ code: 'certificate-unknown' })
    const confirm = `/api/organisations/${stated.body.id}/confirm-uscc`
    await (await door.staff('intake')).ask('POST', confirm, { uscc, ...compared })
    expect((await owner.get('/api/organisation/certificates')).body).toMatchObject([{ certificateId }])
    expect((await owner.get(`/api/certificates/${certificateId}`)).status).toBe(200)
    expect((await opens(owner)).status).toBe(200)
    expect((await admin.get(`/api/organisations/${id}/rulings`)).body).toMatchObject([
      { act: 'freed', uscc, ...compared },
    ])
    await expect(door.ports.db.deleteFrom('organisation_log').execute()).rejects.toThrow()
  })

  test('Q5.1 a code is not taken back while an application handed in under it is open', async () => {
    const contact = await door.applicant()
    const { uscc, id } = contact.organisation
    await openCase(contact)
    const submitted = { number: '2026-9901', phase: 'filing' }
    await door.ports.db.updateTable('cases').set(submitted).where('organisation_id', '=', id).execute()
    const path = `/api/organisations/${id}/free-uscc`
    const intake = await door.staff('intake')
    const asked = { uscc, ...compared }
    expect((await intake.ask('POST', path, asked)).body).toMatchObject({ code: 'uscc-in-use' })
    await door.ports.db
      .updateTable('cases')
      .set({ phase: 'closed' })
      .where('organisation_id', '=', id)
      .execute()
    expect((await intake.ask('POST', path, asked)).status).toBe(200)
  })

  test('the certificates of an organisation are its own people’s to see, and every role’s among them', async () => {
    const contact = await door.applicant()
    expect(await contact.get('/api/organisation/certificates')).toMatchObject({ status: 200, body: [] })
    const intake = await door.staff('intake')
    expect((await intake.get('/api/organisation/certificates')).status).toBe(403)
  })
})
