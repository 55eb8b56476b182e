import { createHash, randomUUID } from 'node:crypto'
import { chmod, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileLimitBytes } from '#core/uploads.ts'
import { blobName } from '#handle/blobs.ts'
import { forgetNeverOpened } from '#handle/forget-files.ts'
import { runAllJobs } from '#handle/job.ts'
import { useDoor, type Visitor } from './door.ts'
import { announce, pdf, send, uploadFile } from './tus.ts'

describe('files of a case', () => {
  const door = useDoor()

  const caseOf = async (visitor: Visitor) => {
    const id = randomUUID()
    const opened = await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, {
      kind: 'initial',
      type: 'risk-assessment',
      level: 1,
    })
    expect(opened.status).toBe(200)
    return id
  }
  const problemOf = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ]

  test('a file goes up in parts, comes back byte for byte, and cannot act in the page', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const content = await pdf()
    const announced = await announce(contact, { caseId, name: '项目计划 “终稿”.pdf', content })
    const location = announced.headers.get('location') ?? ''
    const half = Math.floor(content.length / 2)
    expect((await send(contact, location, content.subarray(0, half))).status).toBe(204)
    const seen = await contact.raw('HEAD', location, { headers: { 'tus-resumable': '1.0.0' } })
    expect(seen.headers.get('upload-offset')).toBe(String(half))
    expect((await send(contact, location, content.subarray(half), half)).status).toBe(204)

    const id = location.split('/').at(-1) ?? ''
    const files = (await contact.get(`/api/cases/${caseId}`)).body.files
    expect(files?.[id]).toMatchObject({
      name: '项目计划 “终稿”.pdf',
      size: content.length,
      kind: 'pdf',
      sha256: createHash('sha256').update(content).digest('hex'),
      by: contact.personId,
    })
    const down = await contact.raw('GET', `/api/files/${id}`, {})
    expect(Buffer.from(await down.arrayBuffer()).equals(Buffer.from(content))).toBe(true)
    expect(down.headers.get('content-disposition')).toMatch(/^attachment;.*filename\*=UTF-8''%E9%A1%B9/)
    expect(down.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(down.headers.get('x-content-type-options')).toBe('nosniff')
    const raw = await contact.raw('GET', location, { headers: { 'tus-resumable': '1.0.0' } })
    expect(raw.status).toBe(404)
  })

  test('Q4.1 a large file is read in parts, and a trick with ranges gets the whole of it or nothing', async () => {
    const contact = await door.applicant()
    const content = await pdf('分段读取')
    const { id } = await uploadFile(contact, { caseId: await caseOf(contact), name: 'a.pdf', content })
    const size = content.length
    const ask = (range: string, headers: Record<string, string> = {}) =>
      contact.raw('GET', `/api/files/${id}`, { headers: { range, ...headers } })
    const part = async (range: string) => {
      const answer = await ask(range)
      const bytes = Buffer.from(await answer.arrayBuffer())
      return [answer.status, answer.headers.get('content-range'), bytes.toString('latin1')]
    }
    const latin = Buffer.from(content).toString('latin1')
    expect(await part('bytes=0-7')).toEqual([206, `bytes 0-7/${size}`, latin.slice(0, 8)])
    expect(await part('bytes=10-')).toEqual([206, `bytes 10-${size - 1}/${size}`, latin.slice(10)])
    expect(await part('bytes=-6')).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, latin.slice(-6)])
    expect(await part(`bytes=5-${size * 9}`)).toEqual([206, `bytes 5-${size - 1}/${size}`, latin.slice(5)])
    for (const range of [`bytes=${size}-`, 'bytes=-0'])
      expect(await part(range)).toEqual([416, `bytes */${size}`, ''])
    const tricks = [
      'bytes=9-3',
      'bytes=0-1,2-3',
      'bytes=0-0,0-0,0-0,0-0',
      'items=0-1',
      'bytes=a-b',
      'bytes=-',
      'bytes=1e3-',
    ]
    for (const trick of tricks) expect(await part(trick), trick).toEqual([200, null, latin])
    const stale = await ask('bytes=0-7', { 'if-range': '"another"' })
    expect(stale.status).toBe(200)
    const fresh = await ask('bytes=0-7', { 'if-range': stale.headers.get('etag') ?? '' })
    expect(fresh.status).toBe(206)
    // A part is served as strictly as the whole.
    expect(fresh.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(fresh.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(fresh.headers.get('x-content-type-options')).toBe('nosniff')
    const stranger = await door.applicant('丙方')
    const theirs = await stranger.raw('GET', `/api/files/${id}`, { headers: { range: 'bytes=0-7' } })
    expect(theirs.status).toBe(404)
  })

  test('Q13.4 a page disguised as a document is refused, and one that got in all the same could not act', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const html = new TextEncoder().encode('<html><script>alert(document.cookie)</script></html>')
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
    for (const [name, content] of [
      ['合同.pdf', html],
      ['印章.png', svg],
      ['印章.svg', svg],
    ] as const) {
      const announced = await announce(contact, { caseId, name, content })
      expect((await send(contact, announced.headers.get('location') ?? '', content)).status).toBe(422)
    }
    const { id } = await uploadFile(contact, { caseId, name: '合同.pdf', content: await pdf('会被替换') })
    const kept = (await contact.get(`/api/cases/${caseId}`)).body.files?.[id] as
      | { sha256: string }
      | undefined
    const path = join(door.uploads, '../blobs', blobName(kept?.sha256 ?? ''))
    await chmod(path, 0o644)
    await writeFile(path, html)
    const answer = await contact.raw('GET', `/api/files/${id}`, { headers: { range: 'bytes=0-5' } })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  test('a file over 2 GB is refused before a byte is sent', async () => {
    const contact = await door.applicant()
    const upload = { caseId: await caseOf(contact), name: 'a.pdf', content: await pdf() }
    const before = await door.leftovers()
    expect(await problemOf(await announce(contact, { ...upload, size: fileLimitBytes + 1 }))).toEqual([
      413,
      'file-too-large',
    ])
    expect((await announce(contact, { ...upload, size: fileLimitBytes })).status).toBe(201)
    expect((await door.leftovers()).length).toBe(before.length + 2)
  })

  test('Q13.4 a refused file leaves nothing: another kind, a wrong ending, nothing in it, no name', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const before = [
      await door.leftovers(),
      await readdir(join(door.uploads, '../blobs'), { recursive: true }).catch(() => []),
    ]
    const refused = async (name: string, content: Uint8Array) => {
      const announced = await announce(contact, { caseId, name, content })
      if (announced.status !== 201) return problemOf(announced)
      return problemOf(await send(contact, announced.headers.get('location') ?? '', content))
    }
    const text = new TextEncoder().encode('#!/bin/sh\nrm -rf ~\n')
    expect(await refused('plan.pdf', text)).toEqual([422, 'file-kind'])
    expect(await refused('plan.exe', await pdf('另一份'))).toEqual([422, 'file-name-differs'])
    expect(await refused('plan\u202efdp.exe', await pdf('又一份'))).toEqual([422, 'file-name-differs'])
    expect(await refused('empty.pdf', new Uint8Array())).toEqual([422, 'file-empty'])
    expect(await refused('../', text)).toEqual([422, 'file-nameless'])
    expect([
      await door.leftovers(),
      await readdir(join(door.uploads, '../blobs'), { recursive: true }).catch(() => []),
    ]).toEqual(before)
    expect((await contact.get(`/api/cases/${caseId}`)).body.files).toEqual({})
  })

  test('Q13.4 a file with a mark of state secrecy is refused with place and remedy, and nothing of it is kept', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const before = await door.leftovers()
    const content = new TextEncoder().encode('实施方案\n机 密 ★ 1 0 年\n')
    const announced = await announce(contact, { caseId, name: '方案.txt', content })
    const answer = await send(contact, announced.headers.get('location') ?? '', content)
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'secrecy-mark',
        clause: 'Q13.4',
        title: '第 2 行含有国家秘密标志“机密★10年”。',
        remedy: expect.stringContaining('脱密'),
        findings: [expect.objectContaining({ answer: 'not-met' })],
      }),
    ])
    expect(await door.leftovers()).toEqual(before)
    expect(
      JSON.stringify(await readdir(join(door.uploads, '../blobs'), { recursive: true }).catch(() => [])),
    ).not.toContain(createHash('sha256').update(content).digest('hex'))
    expect((await contact.get(`/api/cases/${caseId}`)).body.files).toEqual({})
  })

  test('Q13.4 a picture is taken with its uploader’s declaration alone; what a person has to look at stays with it', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const content = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
    ])
    const upload = { caseId, name: '营业执照.jpg', content }
    const kept = async () => [
      await door.leftovers(),
      await readdir(join(door.uploads, '../blobs'), { recursive: true }).catch(() => []),
      (await contact.get(`/api/cases/${caseId}`)).body.files,
    ]
    const before = await kept()
    const announced = await announce(contact, upload)
    const location = announced.headers.get('location') ?? ''
    const answer = await send(contact, location, content)
    expect([answer.status, await answer.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'file-not-declared',
        clause: 'Q13.4',
        facts: { count: 1 },
        remedy: expect.stringContaining('声明'),
        findings: [
          expect.objectContaining({ code: 'file-not-declared', answer: 'not-met' }),
          expect.objectContaining({ code: 'no-text-layer', answer: 'refer' }),
        ],
      }),
    ])
    expect(await kept()).toEqual(before)
    expect((await contact.raw('HEAD', location, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(404)
    const { id } = await uploadFile(contact, { ...upload, isDeclared: true })
    const file = (await contact.get(`/api/cases/${caseId}`)).body.files?.[id]
    expect(file?.declared).toBe(true)
    expect(file?.findings).toEqual([expect.objectContaining({ code: 'no-text-layer', answer: 'refer' })])
  })

  test('nobody puts a file on another organisation’s case, or goes on with another’s upload', async () => {
    const owner = await door.applicant('甲方')
    const stranger = await door.applicant('乙方')
    const expert = await door.staff('expert')
    const caseId = await caseOf(owner)
    const content = await pdf()
    for (const visitor of [stranger, expert, door.visitor()]) {
      const answer = await announce(visitor, { caseId, name: 'a.pdf', content })
      expect([401, 404]).toContain(answer.status)
    }
    const announced = await announce(owner, { caseId, name: 'a.pdf', content })
    const location = announced.headers.get('location') ?? ''
    expect(await problemOf(await send(stranger, location, content))).toEqual([404, 'case-unknown'])
    expect((await stranger.raw('HEAD', location, { headers: { 'tus-resumable': '1.0.0' } })).status).toBe(404)
    expect((await send(owner, location, content)).status).toBe(204)
  })

  test('Q19 papers are laid down for an objection that is still to be opened: about one’s own, under an id that nothing has', async () => {
    const owner = await door.applicant('丁方')
    const stranger = await door.applicant('戊方')
    const [caseId, objection] = [await caseOf(owner), randomUUID()]
    const content = await pdf('异议材料')
    const lays = async (visitor: Visitor, place: { caseId: string; about: string }) =>
      (await announce(visitor, { ...place, name: '异议材料.pdf', content })).status
    expect(await lays(stranger, { caseId: objection, about: `case:${caseId}` })).toBe(404)
    expect(await lays(stranger, { caseId, about: `case:${await caseOf(stranger)}` })).toBe(404)
    for (const about of ['', 'case:', `certificate:${caseId}`, `people:${caseId}`, `case:${randomUUID()}`])
      expect(await lays(owner, { caseId: objection, about }), about).toBe(404)

    const about = `case:${caseId}`
    const { id } = await uploadFile(owner, { caseId: objection, about, name: '异议材料.pdf', content })
    expect((await owner.get(`/api/files/${id}`)).status).toBe(200)
    expect((await stranger.get(`/api/files/${id}`)).status).toBe(404)
    expect((await (await door.staff('expert')).get(`/api/files/${id}`)).status).toBe(404)

    // Never opened, it goes; what lies on a case stays.
    const { id: kept } = await uploadFile(owner, { caseId, name: '章程.pdf', content: await pdf('章程') })
    door.setClock('2026-12-19T02:00:00.000Z')
    expect(await forgetNeverOpened(door.ports)).toBe(0)
    door.setClock('2026-12-21T02:00:00.000Z')
    expect(await forgetNeverOpened(door.ports)).toBe(1)
    door.setClock('2026-11-20T02:00:00.000Z')
    expect((await owner.get(`/api/files/${id}`)).status).toBe(404)
    expect((await owner.get(`/api/files/${kept}`)).status).toBe(200)
  })

  test('the same content on two cases is kept once and goes with the last of them', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const content = await pdf('同一内容')
    const first = await uploadFile(contact, { caseId, name: '甲.pdf', content })
    const second = await uploadFile(contact, { caseId, name: '乙.pdf', content })
    const sha256 = createHash('sha256').update(content).digest('hex')
    const kept = async () => {
      await runAllJobs(door.ports)
      return (await door.ports.blobs.findSize(sha256)) !== undefined
    }
    expect((await contact.ask('DELETE', `/api/files/${first.id}`)).status).toBe(200)
    expect(await kept()).toBe(true)
    expect((await contact.get(`/api/files/${second.id}`)).status).toBe(200)
    expect((await contact.ask('DELETE', `/api/files/${second.id}`)).status).toBe(200)
    expect(await kept()).toBe(false)
    expect((await contact.get(`/api/files/${second.id}`)).status).toBe(404)
  })
})
