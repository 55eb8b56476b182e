import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { openItems } from '#core/chapters/supplement-round.ts'
import type { Actor } from '#core/kernel.ts'
import { changesByRound } from '#core/review-changes.ts'
import { dropDraftOf, findDraftOf, saveDraftOf } from '#handle/command-draft.ts'
import { runAllJobs } from '#handle/job.ts'
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
