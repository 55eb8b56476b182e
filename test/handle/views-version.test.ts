import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { bringViewsUpToDate, viewsVersion } from '#handle/views-version.ts'
import { readStream } from '#store/log.ts'
import { digestViews } from '#store/rebuild.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

test('A row from before this version is computed anew at the start, once, and then says what is due', async () => {
  const days = { from: '2026-08-17', to: '2026-08-21' } as const
  const plan = {
    company: 'huaqing',
    type: 'data-security',
    level: 1,
    opensOn: days.from,
    until: 'filing',
  } as const
  const [caseId = ''] = await playSeason(world.stage, [plan], days, () => world.ports.ids.next())
  const kept = await digestViews(open.db)
  // As a program wrote it that knew of no promises, warnings and deadlines.
  await sql`update cases set due_on = null, summary = summary - 'promises' - 'alertOn' - 'step'
    where case_id = ${caseId}`.execute(open.db)
  await sql`delete from deadlines where stream = ${caseId}`.execute(open.db)
  await sql`insert into views_version (version) values ('of an earlier program')
    on conflict (is_only) do update set version = excluded.version`.execute(open.db)
  expect(await digestViews(open.db)).not.toBe(kept)

  const [first, second] = await Promise.all([
    bringViewsUpToDate(world.ports),
    bringViewsUpToDate(world.ports),
  ])
  expect([first, second].toSorted((a, b) => (b ?? 0) - (a ?? 0))).toEqual([expect.any(Number), null])
  expect(await digestViews(open.db)).toBe(kept)
  expect(await bringViewsUpToDate(world.ports)).toBeNull()
})

test('Q9.1 A notice that comes with a new version moves nothing silently: old day, new day and notice are in the log', async () => {
  const { rows } = await sql<{ stream: string; name: string; due_on: string }>`
    select stream, name, due_on from deadlines order by stream, name limit 1`.execute(open.db)
  const [due] = rows
  if (!due) throw new Error('There is no deadline')
  // As an earlier program counted it, by the notices it knew.
  await sql`update deadlines set due_on = due_on - 1, basis = jsonb_set(basis, '{calendar}', '"cn-2025-1"')
    where stream = ${due.stream}`.execute(open.db)
  await sql`update views_version set version = 'of an earlier program'`.execute(open.db)
  expect(await bringViewsUpToDate(world.ports)).toBeGreaterThan(0)
  const { events } = await readStream(open.db, { stream: due.stream, key: '', actorId: '' })
  expect(events.at(-1)).toMatchObject({
    type: 'DeadlinesMoved',
    data: { notice: 'cn-2026-1', moves: [{ name: due.name, nowOn: due.due_on, waits: false }] },
  })
})

test('A fold that fails at the start leaves rows and version as they were', async () => {
  await sql`update views_version set version = 'of an earlier program'`.execute(open.db)
  const kept = await digestViews(open.db)
  const broken = { ...world.ports, editions: [] as never }
  await expect(bringViewsUpToDate(broken)).rejects.toThrow()
  expect(await digestViews(open.db)).toBe(kept)
  expect(await bringViewsUpToDate(world.ports)).toBeGreaterThan(0)
})

test('The version hangs on the fields of the rows alone: asked twice, it is the same', () => {
  expect(viewsVersion()).toBe(viewsVersion())
})
