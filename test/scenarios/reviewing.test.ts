import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openItems } from '#core/chapters/supplement-round.ts'
import type { Actor } from '#core/kernel.ts'
import { makerOf } from '#core/marks.ts'
import { changesByRound } from '#core/review-changes.ts'
import { dropDraftOf, findDraftOf, saveDraftOf } from '#handle/command-draft.ts'
import { runAllJobs } from '#handle/job.ts'
import { findMarksFor, takeMarksFor } from '#handle/marks.ts'
import { findCasePage } from '#handle/query.ts'
import { tellQueue } from '#handle/queue.ts'
import { findNotesFor, withdrawNoteFor, writeNoteFor } from '#handle/review-notes.ts'
import { acceptUpload, isUploadRefusal } from '#handle/upload.ts'
import { findCase } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

let caseId = ''
beforeAll(async () => {
  const [id] = await playSeason(
    world.stage,
    [{ company: 'huaqing', type: 'security-engineering', level: 1, opensOn: '2026-09-07', until: 'filing' }],
    { from: '2026-09-07', to: '2026-09-09' },
    randomUUID,
  )
  caseId = String(id)
})

const upload = async (actor: Actor, name: string, text: string): Promise<string> => {
  const id = randomUUID()
  const path = join(tmpdir(), id)
  await writeFile(path, text)
  const file = await acceptUpload(world.ports, actor, { id, path, name, caseId })
  if (isUploadRefusal(file)) throw new Error(JSON.stringify(file))
  return id
}
const done = async (actor: Actor, command: string, input: object) =>
  expect(await world.act(actor, 'case', caseId, command, input)).toMatchObject({ kind: 'done' })
const stateNow = () => world.stage.caseState(caseId)

test('Q4.1 A marked page becomes an item, is supplied, asked again, supplied anew, and each round shows what changed', async () => {
  const { ports, stage } = world
  const { intake } = stage.staff
  const contact = stage.contactOf('huaqing')
  const page = await findCasePage(ports, intake, caseId)
  const [marked] = page?.files ?? []
  const mark = {
    place: 'engagements.1',
    file: marked?.file_id,
    page: 2,
    defect: 'seal-missing',
    ask: '请补盖公章。',
  }
  // A mark is one's own until it is sent: kept on the server, and read by nobody else.
  const of = { stream: 'case', streamId: caseId, command: 'AskSupplement' } as const
  expect(await saveDraftOf(ports, intake, of, { expected: 0, input: { items: [mark] } })).toMatchObject({
    kind: 'saved',
  })
  expect(await findDraftOf(ports, intake, of)).toMatchObject({ draft: { input: { items: [mark] } } })
  expect(await saveDraftOf(ports, contact, of, { expected: 0, input: {} })).toMatchObject({ kind: 'refused' })
  expect(await saveDraftOf(ports, stage.staff.lead, of, { expected: 0, input: {} })).toMatchObject({
    kind: 'refused',
  })

  await done(intake, 'AskSupplement', { items: [mark] })
  await dropDraftOf(ports, intake, of)
  await runAllJobs(ports)
  const letter = world.sent.findLast(({ subject }) => subject.includes('补充'))
  expect(letter?.text).toContain(`${marked?.name} 第 2 页`)
  expect(letter?.text).toContain('缺少公章。请补盖公章。')
  // The applicant's list names the page, too, though neither the event nor the row has the file's name.
  const row = await findCase(open.db, caseId)
  const [line] = await tellQueue(ports, contact, row ? [row] : [])
  expect(line?.fileNames).toEqual({ [marked?.file_id ?? '']: marked?.name })
  const { rows } = await sql<{ data: string }>`
    select data::text from events where stream = ${caseId}::uuid and type = 'SupplementAsked'`.execute(
    open.db,
  )
  expect(rows[0]?.data).toContain('"page": 2')
  expect(rows[0]?.data).not.toContain(String(marked?.name))

  // While the round is on its way, what is seen meanwhile is marked ahead.
  expect(await saveDraftOf(ports, intake, of, { expected: 0, input: { items: [mark] } })).toMatchObject({
    kind: 'saved',
  })
  const supply = async (files: string[]) => {
    const items = openItems(await stateNow()).map(({ id }) => id)
    await done(contact, 'SupplySupplement', { items: items.map((itemId) => ({ itemId, files, note: '' })) })
    await done(intake, 'RecordPaperArrival', { arrivedOn: '2026-09-09', items })
  }
  const first = await upload(contact, '项目文件（盖章）.txt', '第一次补充的内容')
  await supply([first])
  await done(intake, 'CheckSupplement', {
    verdicts: openItems(await stateNow()).map(({ id }) => ({
      itemId: id,
      accepted: false,
      reason: '章不清楚',
    })),
  })
  const second = await upload(contact, '项目文件（盖章）.txt', '第二次补充的内容')
  await supply([second])

  const contents = Object.fromEntries(
    ((await findCasePage(ports, intake, caseId))?.files ?? []).map(({ file_id, sha256 }) => [
      file_id,
      sha256,
    ]),
  )
  const rounds = changesByRound(await stateNow(), {
    book: page?.application ?? null,
    contentOf: (id) => contents[id] ?? id,
  })
  expect(rounds.map(({ changes }) => changes)).toMatchObject([
    [{ standing: 'returned', before: [marked?.file_id], added: [first], item: { number: 1, page: 2 } }],
    [
      {
        standing: 'ready',
        before: [first],
        added: [second],
        removed: [first],
        item: { number: 1, file: marked?.file_id, page: 2, defect: 'seal-missing', again: '章不清楚' },
      },
    ],
  ])
})

test('Q4.1 Notes stay within the centre: sealed in the table, in no event and no letter, and withdrawn only by their author', async () => {
  const { ports, stage } = world
  const { intake, lead, expert, finance } = stage.staff
  const contact = stage.contactOf('huaqing')
  const text = '合同编号与上一周期相同，请核对。'
  expect(await writeNoteFor(ports, intake, { caseId, place: 'engagements.1', text })).toBe('kept')
  expect(await writeNoteFor(ports, intake, { caseId, place: 'nowhere.1', text })).toBe('unknown')
  const told = await findNotesFor(ports, lead, caseId)
  expect(told).toMatchObject({
    sealed: 0,
    notes: [{ text, place: 'engagements.1', writtenBy: intake.personId, withdrawnAt: null }],
  })
  for (const actor of [contact, stage.contactOf('tianfu'), expert, finance]) {
    expect(await findNotesFor(ports, actor, caseId)).toBeUndefined()
    expect(await writeNoteFor(ports, actor, { caseId, place: null, text })).toBe('unknown')
  }
  const everything = async () => {
    const { rows } = await sql<{ all: string }>`
      select (select jsonb_agg(to_jsonb(n))::text from review_notes n)
        || coalesce((select jsonb_agg(data)::text from events), '')
        || coalesce((select string_agg(body, ' ') from mails), '') as all`.execute(open.db)
    return rows[0]?.all ?? ''
  }
  expect(await everything()).not.toContain('合同编号')

  const noteId = told?.notes[0]?.id ?? ''
  expect(await withdrawNoteFor(ports, lead, { caseId, noteId })).toBe('unknown')
  expect(await withdrawNoteFor(ports, contact, { caseId, noteId })).toBe('unknown')
  expect(await withdrawNoteFor(ports, intake, { caseId, noteId })).toBe('withdrawn')
  expect(await withdrawNoteFor(ports, intake, { caseId, noteId })).toBe('unknown')
  expect(await findNotesFor(ports, lead, caseId)).toMatchObject({
    notes: [{ id: noteId, text: null, writtenBy: intake.personId, withdrawnAt: ports.clock.now() }],
  })
})

test('Q8.1 What was marked and not sent, and every note, passes to whoever carries the review on, and who made it stays known', async () => {
  const { ports, stage } = world
  const { intake, lead, lead2, approver, auditor } = stage.staff
  const of = { stream: 'case', streamId: caseId, command: 'AskSupplement' } as const
  const draftOf = async (actor: Actor) => {
    const answer = await findDraftOf(ports, actor, of)
    return answer.kind === 'draft' ? answer.draft : undefined
  }
  const save = async (actor: Actor, items: readonly unknown[]) =>
    expect(
      await saveDraftOf(ports, actor, of, {
        expected: (await draftOf(actor))?.version ?? 0,
        input: { items },
      }),
    ).toMatchObject({ kind: 'saved' })
  const leftTo = async (actor: Actor) =>
    (await findMarksFor(ports, actor, caseId))?.left.map(({ by, marks }) => [by, marks.length])
  const [first, second] = [
    { place: 'engagements.1', ask: '合同编号不清。' },
    { place: 'engagements.2', defect: 'excerpt', ask: '请交完整文件。' },
  ]
  // Intake marks ahead; what is no mark is kept for its author and shown to nobody else.
  await save(intake, [first, 'not a mark'])
  await done(intake, 'CheckSupplement', {
    verdicts: openItems(await stateNow()).map(({ id }) => ({ itemId: id, accepted: true, reason: '' })),
  })
  if ((await stateNow()).paperReceivedOn === null)
    await done(intake, 'RecordPaperDossier', {
      receivedOn: '2026-09-09',
      carrier: '邮政',
      trackingNumber: 'EB1',
    })
  await done(intake, 'ConfirmFiling', {})
  await done(approver, 'ApproveStart', { leadId: lead.personId })

  expect(await leftTo(lead)).toEqual([[intake.personId, 1]])
  for (const other of [intake, lead2, auditor]) expect(await leftTo(other)).toEqual([])
  for (const none of [stage.contactOf('huaqing'), stage.staff.expert]) {
    expect(await findMarksFor(ports, none, caseId)).toBeUndefined()
    expect(await takeMarksFor(ports, none, { caseId, from: intake.personId })).toBe('unknown')
  }
  expect(await takeMarksFor(ports, lead2, { caseId, from: intake.personId })).toBe('unknown')
  await save(lead, [second])
  expect(await takeMarksFor(ports, lead, { caseId, from: intake.personId })).toBe('taken')
  expect(await takeMarksFor(ports, lead, { caseId, from: intake.personId })).toBe('unknown')
  expect((await draftOf(lead))?.input).toMatchObject({ items: [second, first, 'not a mark'] })

  // A deputy sees what the lead has not sent, takes it over, and is succeeded in turn.
  const deputy = { ...lead2, deputyFor: [lead.personId] }
  expect(await leftTo(deputy)).toEqual([[lead.personId, 2]])
  await writeNoteFor(ports, lead, { caseId, place: null, text: '与上次的人员名单核对。' })
  await done(approver, 'ChangeLead', { leadId: lead2.personId, reason: '工作调整' })
  expect(await leftTo(lead2)).toEqual([[lead.personId, 2]])
  expect(await takeMarksFor(ports, lead2, { caseId, from: lead.personId })).toBe('taken')
  expect(await leftTo(lead)).toEqual([])
  const { taken = [] } = (await findMarksFor(ports, intake, caseId)) ?? {}
  expect([first, second].map((mark) => makerOf(mark, taken))).toEqual([intake.personId, lead.personId])
  expect((await findNotesFor(ports, lead2, caseId))?.notes).toContainEqual(
    expect.objectContaining({ text: '与上次的人员名单核对。', writtenBy: lead.personId }),
  )
  await done(lead2, 'AskSupplement', { items: [first, second] })
  const asked = (await stateNow()).supplement?.items ?? []
  expect(asked.map((item) => makerOf(item, taken))).toEqual([intake.personId, lead.personId])
})
