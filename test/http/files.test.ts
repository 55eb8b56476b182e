import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileLimitBytes } from '#core/uploads.ts'
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

  test('Q13.4 what the gate leaves to a person stays with the file', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const content = Uint8Array.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
    ])
    const { id } = await uploadFile(contact, { caseId, name: '营业执照.jpg', content })
    const file = (await contact.get(`/api/cases/${caseId}`)).body.files?.[id]
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

  test('the same content on two cases is kept once and goes with the last of them', async () => {
    const contact = await door.applicant()
    const caseId = await caseOf(contact)
    const content = await pdf('同一内容')
    const first = await uploadFile(contact, { caseId, name: '甲.pdf', content })
    const second = await uploadFile(contact, { caseId, name: '乙.pdf', content })
    const path = door.ports.blobs.pathOf(createHash('sha256').update(content).digest('hex'))
    const kept = async () => (await readdir(join(path, '..'))).includes(path.split('/').at(-1) ?? '')
    expect((await contact.ask('DELETE', `/api/files/${first.id}`)).status).toBe(200)
    expect(await kept()).toBe(true)
    expect((await contact.get(`/api/files/${second.id}`)).status).toBe(200)
    expect((await contact.ask('DELETE', `/api/files/${second.id}`)).status).toBe(200)
    expect(await kept()).toBe(false)
    expect((await contact.get(`/api/files/${second.id}`)).status).toBe(404)
  })
})
