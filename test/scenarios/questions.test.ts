import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '#core/kernel.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { findBookOf } from '#handle/book.ts'
import { runAllJobs } from '#handle/job.ts'
import { findCasePage, listCasesFor, waitingFor } from '#handle/query.ts'
import { viewsOf } from '#handle/streams.ts'
import { findFileFor, findUploadRefusal, removeFileFor } from '#handle/upload.ts'
import { listMails } from '#store/mails.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const type = 'security-engineering'
const text = '过程文档可以只交扫描件吗？'
const reply = '可以，请交完整的盖章扫描件。'

const ask = (actor: Actor, caseId: string, command: string, input: object = {}) =>
  world.stage.ask(actor, 'case', caseId, command, input)
const questionOf = async (caseId: string) => (await world.stage.caseState(caseId)).questions.at(-1)?.id

const opened = async (company: string, of = type) => {
  world.setClock('2026-08-24T02:00:00.000Z')
  const contact = world.stage.contactOf(company)
  const caseId = randomUUID()
  await ask(contact, caseId, 'OpenCase', { kind: 'initial', type: of, level: 1 })
  return { contact, caseId }
}

test('Q19 An applicant asks in preparation, a person answers, and the thread is on the case after submission', async () => {
  const { contact, caseId } = await opened('huaqing')
  const { intake, lead, approver, expert } = world.stage.staff
  const plan = { company: 'huaqing', type, level: 1, opensOn: '2026-08-24', until: 'filing' } as const
  await world.stage.fillBook(caseId, plan, '2026-08-24')
  expect(await findCasePage(world.ports, intake, caseId)).toBeUndefined()
  expect((await listCasesFor(world.ports, intake, {}, { size: 50 })).total).toBe(0)

  const shown = await world.stage.upload(caseId, contact, '样例.pdf')
  await ask(contact, caseId, 'AskQuestion', { text, files: [shown] })
  await runAllJobs(world.ports)

  // The head of the case and the thread reach intake; the draft book and its evidence stay the applicant's.
  const page = await findCasePage(world.ports, intake, caseId)
  expect(page?.view.state.questions).toMatchObject([{ asked: { text }, answers: [] }])
  expect(page?.view.deadlines).toMatchObject([
    { name: 'question-answer', dueOn: '2026-08-27', owner: 'intake' },
  ])
  expect(page?.files.map(({ file_id }) => file_id)).toEqual([shown])
  expect(page?.application).toBeNull()
  expect(JSON.stringify(page)).not.toContain('项目过程文档')
  expect(await findBookOf(world.ports, intake, caseId)).toBeUndefined()
  const evidence = (await findCasePage(world.ports, contact, caseId))?.files.find(
    ({ file_id }) => file_id !== shown,
  )
  expect(await findFileFor(world.ports, intake, shown)).toBeDefined()
  expect(await findFileFor(world.ports, intake, evidence?.file_id ?? '')).toBeUndefined()
  expect(await findFileFor(world.ports, approver, evidence?.file_id ?? '')).toBeUndefined()

  // It waits in the clerk's queue, and the clerk is told; nobody else at the centre is.
  const mine = await listCasesFor(world.ports, intake, waitingFor(intake), { size: 50 })
  expect(mine.rows.map(({ case_id }) => case_id)).toEqual([caseId])
  expect(mine.counts).toMatchObject({ open: 1, overdue: 0, mine: 1 })
  // What is told above a list is told of that list.
  const none = await listCasesFor(world.ports, intake, { search: '无此单位' }, { size: 50 })
  expect(none.counts).toEqual({ open: 0, overdue: 0, soon: 0, mine: 1 })
  for (const other of [lead, expert])
    expect((await listCasesFor(world.ports, other, {}, { size: 50 })).total).toBe(0)
  const { rows: told } = await listMails(open.db, { caseId }, { size: 10 })
  expect(told).toMatchObject([{ letter: 'question-asked', to_address: 'intake@centre.example' }])
  expect(told[0]?.body).toContain(text)

  // What was shown with a question stays.
  expect(await removeFileFor(world.ports, contact, shown)).toBe('frozen')
  expect(
    await findUploadRefusal(world.ports, intake, { caseId, name: '答复.pdf', sizeBytes: 9 }),
  ).toBeUndefined()

  world.setClock('2026-08-25T02:00:00.000Z')
  const attached = await world.stage.upload(caseId, intake, '填写样例.pdf')
  await ask(intake, caseId, 'AnswerQuestion', {
    questionId: await questionOf(caseId),
    text: reply,
    files: [attached],
  })
  await runAllJobs(world.ports)
  const after = await findCasePage(world.ports, contact, caseId)
  expect(after?.letters.map(({ letter }) => letter)).toEqual(['question-answered'])
  expect(after?.letters[0]?.body).toContain(reply)
  expect(JSON.stringify(after)).not.toContain('@centre.example')
  expect(await removeFileFor(world.ports, contact, attached)).toBe('frozen')
  expect(await findCasePage(world.ports, intake, caseId)).toBeDefined()
  expect((await listCasesFor(world.ports, intake, waitingFor(intake), { size: 50 })).total).toBe(0)

  await ask(contact, caseId, 'SubmitApplication', { truthful: true })
  expect((await findCasePage(world.ports, lead, caseId))?.view.state).toMatchObject({
    phase: 'filing',
    questions: [{ asked: { text, files: [shown] }, answers: [{ text: reply, files: [attached] }] }],
  })

  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events }) =>
    viewsOf(
      kind,
      stream,
      events as never,
      (pinned) => getEdition(pinned ?? '2025-04'),
      world.ports.calendar.now(),
    ),
  )
  expect(await digestViews(open.db)).toBe(before)
})

test('Q19 Nobody of another organisation reads a question, and nobody at the centre but intake before submission', async () => {
  const { contact, caseId } = await opened('donghai')
  const shown = await world.stage.upload(caseId, contact, '样例.pdf')
  await ask(contact, caseId, 'AskQuestion', { text, files: [shown] })
  const stranger = world.stage.contactOf('huaqing')
  const { lead, auditor, expert, finance, decider, clerk } = world.stage.staff
  for (const other of [stranger, lead, auditor, expert, finance, decider, clerk]) {
    expect(await findCasePage(world.ports, other, caseId)).toBeUndefined()
    expect(await findFileFor(world.ports, other, shown)).toBeUndefined()
    const { rows } = await listCasesFor(world.ports, other, {}, { size: 50 })
    expect(rows.map(({ case_id }) => case_id)).not.toContain(caseId)
    const answer = { questionId: await questionOf(caseId), text: reply }
    expect(await world.act(other, 'case', caseId, 'AnswerQuestion', answer)).toEqual({ kind: 'unknown' })
  }
  expect(await world.act(stranger, 'case', caseId, 'AskQuestion', { text })).toEqual({ kind: 'unknown' })
  const contributor: Actor = { ...contact, personId: randomUUID(), roles: ['contributor'] }
  expect((await findCasePage(world.ports, contributor, caseId))?.view.state.questions).toHaveLength(1)
})

test('Q19 Two clerks answer at the same instant: one answer is filed, the other learns that it is there', async () => {
  const { contact, caseId } = await opened('yunlian')
  await ask(contact, caseId, 'AskQuestion', { text })
  await ask(contact, caseId, 'AskQuestion', { text: '还有一个问题：快递寄到哪里？' })
  const [first] = (await world.stage.caseState(caseId)).questions
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      world.act(world.stage.staff.intake, 'case', caseId, 'AnswerQuestion', {
        questionId: first?.id,
        text: reply,
      }),
    ),
  )
  expect(answers.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  for (const no of answers.filter(({ kind }) => kind !== 'done'))
    expect(no).toMatchObject({ kind: 'refused', refusal: { code: 'question-answered', clause: 'Q19' } })
})
