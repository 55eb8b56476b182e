import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { appendEvents, type Deadline, eachStream } from '#store/log.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { findCase } from '#store/views.ts'
import { useDatabase } from '#test/database.ts'
import { appendAfter, caseRow, draft, eventsOf } from './sample.ts'

describe('rebuilding the views', () => {
  const open = useDatabase()
  const deadlines: Deadline[] = [
    { name: 'filing-check', dueOn: '2026-10-16', owner: 'intake', clause: 'Q4.1', basis: { n: 5 } },
  ]
  const fold: Parameters<typeof rebuildViews>[1] = ({ stream, events }) => {
    return { row: caseRow(stream, { version: events.length, phase: events.at(-1)!.type }), deadlines }
  }
  const put = async (stream: string) => {
    const history = await eventsOf(open.db, stream)
    const row = caseRow(stream, { version: history.length + 1, phase: 'Noted' })
    await appendEvents(open.db, appendAfter(stream, history, [draft('Noted')], { row, deadlines }))
  }

  test('views rebuilt from the log equal the views kept, and a row that was tampered with is put right', async () => {
    const streams = Array.from({ length: 5 }, () => randomUUID())
    for (const stream of [...streams, ...streams]) await put(stream)
    const kept = await digestViews(open.db)
    await sql`update cases set phase = 'completed' where case_id = ${streams[0]}`.execute(open.db)
    await sql`delete from deadlines where stream = ${streams[1]}`.execute(open.db)
    expect(await digestViews(open.db)).not.toBe(kept)
    expect(await rebuildViews(open.db, fold)).toBe(5)
    expect(await digestViews(open.db)).toBe(kept)
  })

  test('appends made while the views are rebuilt are in the log and in the views', async () => {
    const streams = Array.from({ length: 8 }, () => randomUUID())
    for (const stream of streams) await put(stream)
    const rounds = Promise.all(
      streams.map(async (stream) => {
        for (let round = 0; round < 10; round += 1) await put(stream)
      }),
    )
    for (let round = 0; round < 5; round += 1) await rebuildViews(open.db, fold)
    await rounds
    for await (const { stream, events } of eachStream(open.db)) {
      expect((await findCase(open.db, stream))?.version).toBe(events.length)
    }
    const kept = await digestViews(open.db)
    await rebuildViews(open.db, fold)
    expect(await digestViews(open.db)).toBe(kept)
  })

  test('a fold that fails leaves the views as they were', async () => {
    const kept = await digestViews(open.db)
    const failing = () => {
      throw new Error('an event of an unknown type')
    }
    await expect(rebuildViews(open.db, failing)).rejects.toThrow('unknown type')
    expect(await digestViews(open.db)).toBe(kept)
  })
})
