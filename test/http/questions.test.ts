import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Question } from '#core/case-state.ts'
import { useDoor, type Visitor } from './door.ts'
import { pdf, uploadFile } from './tus.ts'

const chosen = { kind: 'initial', type: 'security-engineering', level: 1 }
const text = '分支机构承接的项目可以计入吗？'

describe('Q19 the thread between an applicant and the centre over HTTP', () => {
  const door = useDoor()

  const openCase = async (visitor: Visitor) => {
    const id = randomUUID()
    expect((await visitor.command(`/api/cases/${id}/commands/OpenCase`, 0, chosen)).status).toBe(200)
    return id
  }
  const threadOf = async (visitor: Visitor, id: string) => {
    const { body } = await visitor.get(`/api/cases/${id}`)
    return (body as unknown as { view: { state: { questions: Question[] } } }).view.state.questions
  }

  test('a question in preparation opens the case to intake: its head and thread, not the book or its files', async () => {
    const contact = await door.applicant()
    const intake = await door.staff('intake')
    const id = await openCase(contact)
    const evidence = await uploadFile(contact, { caseId: id, name: '证据.pdf', content: await pdf() })
    const shown = await uploadFile(contact, { caseId: id, name: '附图.pdf', content: await pdf() })
    expect((await intake.get(`/api/cases/${id}`)).status).toBe(404)

    const asked = { text, files: [shown.id] }
    expect((await contact.command(`/api/cases/${id}/commands/AskQuestion`, 1, asked)).status).toBe(200)
    const page = await intake.get(`/api/cases/${id}`)
    expect(page.status).toBe(200)
    expect(Object.keys(page.body.files as object)).toEqual([shown.id])
    expect((await intake.get(`/api/files/${shown.id}`)).status).toBe(200)
    for (const closed of [`/api/files/${evidence.id}`, `/api/cases/${id}/book`, `/api/cases/${id}/precheck`])
      expect((await intake.get(closed)).status, closed).toBe(404)
    const { body: queue } = await intake.get('/api/cases?mine=1')
    expect(queue.rows).toMatchObject([
      { caseId: id, summary: { answer: { name: 'question-answer', owner: 'intake' } } },
    ])
    expect(JSON.stringify(queue)).not.toContain(text)

    const others = [await door.applicant('别家'), await door.staff('lead'), await door.staff('expert')]
    for (const other of others)
      for (const path of [`/api/cases/${id}`, `/api/files/${shown.id}`])
        expect((await other.get(path)).status, path).toBe(404)
  })

  test('question and answer go in whatever version was seen, and are said no to in words', async () => {
    const contact = await door.applicant('何青禾')
    const intake = await door.staff('intake')
    const id = await openCase(contact)
    const command = (who: Visitor, name: string, input: object) =>
      who.command(`/api/cases/${id}/commands/${name}`, 1, input)
    const blank = await command(contact, 'AskQuestion', { text: '  ' })
    expect(blank.body).toMatchObject({ status: 422, fields: [{ path: 'text', message: expect.any(String) }] })
    for (const _ of [1, 2]) expect((await command(contact, 'AskQuestion', { text })).status).toBe(200)

    const [first] = await threadOf(intake, id)
    const reply = { questionId: first?.id, text: '以法人单位名义签订的可以计入。' }
    expect((await command(intake, 'AnswerQuestion', reply)).status).toBe(200)
    expect((await command(intake, 'AnswerQuestion', reply)).body).toMatchObject({
      status: 409,
      code: 'question-answered',
      clause: 'Q19',
    })
    expect((await command(contact, 'AnswerQuestion', reply)).body).toMatchObject({ code: 'role-may-not' })
    expect(await threadOf(contact, id)).toMatchObject([
      { asked: { text }, answers: [{ personId: intake.personId, text: reply.text }] },
      { asked: { text }, answers: [] },
    ])
  })
})
