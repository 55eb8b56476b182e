import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { digestOf, findBreak } from '#store/chain.ts'
import { Conflict } from '#store/conflict.ts'
import type { Db } from '#store/db.ts'
import { listDeadlines } from '#store/deadlines.ts'
import { type Append, appendEvents, eachStream, findSnapshot, readStream } from '#store/log.ts'
import { findCase } from '#store/views.ts'
import { useDatabase } from '#test/database.ts'
import type { TestServer } from '#test/database-template.ts'
import { appendAfter, caseRow, draft, eventsOf, noon } from './sample.ts'

const refusal = async (db: Db, append: Append) =>
  appendEvents(db, append).then(
    () => 'applied',
    (error: unknown) => error,
  )

/** What every PostgreSQL has to do for the log. Call inside a `describe`. */
export function logContract(on?: () => TestServer): void {
  const open = useDatabase(on)

  test('events come back in order, exactly as they were chained', async () => {
    const stream = randomUUID()
    const data = {
      名称: '堃喆昇垚',
      z: 1,
      a: [1.5, 1e21, -0.1, null, true],
      long: 9007199254740991,
      gone: undefined,
    }
    const first = appendAfter(stream, [], [draft('CaseOpened', data), draft('SectionSaved')])
    await appendEvents(open.db, first)
    await appendEvents(open.db, appendAfter(stream, first.events, [draft('ApplicationSubmitted')]))
    const events = await eventsOf(open.db, stream)
    expect(events.slice(0, 2)).toEqual(first.events)
    expect(events.map((event) => [event.seq, event.type])).toEqual([
      [1, 'CaseOpened'],
      [2, 'SectionSaved'],
      [3, 'ApplicationSubmitted'],
    ])
    expect(findBreak({ stream, kind: 'case' }, events)).toBeUndefined()
  })

  test('of forty parallel commands on one case each is applied once or refused as a conflict, without gaps', async () => {
    const stream = randomUUID()
    const applied: string[] = []
    let refused = 0
    const worker = async (commandId: string) => {
      for (;;) {
        const history = await eventsOf(open.db, stream)
        const outcome = await refusal(open.db, appendAfter(stream, history, [draft('Noted', {}, commandId)]))
        if (outcome === 'applied') return applied.push(commandId)
        if (!(outcome instanceof Conflict)) throw outcome
        expect(outcome.reason).toBe('version')
        refused += 1
      }
    }
    await Promise.all(Array.from({ length: 40 }, () => worker(randomUUID())))
    const events = await eventsOf(open.db, stream)
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(events.map((event) => event.commandId).sort()).toEqual(applied.sort())
    expect(refused).toBeGreaterThan(0)
    expect(findBreak({ stream, kind: 'case' }, events)).toBeUndefined()
    expect((await findCase(open.db, stream))?.version).toBe(40)
  })

  test('an append behind or ahead of the stream is a conflict and leaves nothing', async () => {
    const stream = randomUUID()
    const first = appendAfter(stream, [], [draft('CaseOpened')])
    await appendEvents(open.db, first)
    const behind = appendAfter(stream, [], [draft('CaseOpened')], {
      jobs: [{ key: `${stream}:job`, kind: 'mail', payload: {} }],
    })
    expect(await refusal(open.db, behind)).toMatchObject({ name: 'Conflict', reason: 'version', stream })
    const second = appendAfter(stream, first.events, [draft('Noted')])
    const ahead = appendAfter(stream, [...first.events, ...second.events], [draft('Noted')])
    expect(await refusal(open.db, ahead)).toMatchObject({ name: 'Conflict', reason: 'version' })
    expect(await eventsOf(open.db, stream)).toEqual(first.events)
    expect(await open.db.selectFrom('jobs').selectAll().where('stream', '=', stream).execute()).toEqual([])
  })

  test('a repeated key finds the answer given before; two at the same moment are one and a conflict on the key', async () => {
    const stream = randomUUID()
    const key = { key: 'click', actorId: 'zhao', requestDigest: 'same', outcome: { version: 1 } }
    const twice = [1, 2].map(() => {
      const mine = randomUUID()
      return appendAfter(mine, [], [draft('CaseOpened')], { idempotency: key })
    })
    const outcomes = await Promise.all(twice.map((append) => refusal(open.db, append)))
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1)
    expect(outcomes.find((outcome) => outcome !== 'applied')).toMatchObject({
      name: 'Conflict',
      reason: 'key',
    })
    const again = await readStream(open.db, { stream, key: 'click', actorId: 'zhao' })
    expect(again.replay).toEqual({ requestDigest: 'same', outcome: { version: 1 } })
    const other = await readStream(open.db, { stream, key: 'click', actorId: 'qian' })
    expect(other.replay).toBeNull()
  })

  test('what follows from the events is written with them', async () => {
    const stream = randomUUID()
    const body = { 书: '申请书', parts: [1, 2] }
    const digest = digestOf(body)
    const deadline = {
      name: 'filing-check',
      dueOn: '2026-10-16',
      owner: 'intake',
      clause: 'Q4.1',
      basis: { from: noon },
    }
    const job = { key: `${stream}:1:receipt:zhao`, kind: 'mail', payload: { letter: 'receipt' } }
    const first = appendAfter(stream, [], [draft('ApplicationSubmitted', { digest })], {
      deadlines: [deadline],
      jobs: [job, job, { ...job, key: `${stream}:later`, at: '2026-12-01T00:00:00.000Z' }],
      snapshot: { digest, body },
    })
    await appendEvents(open.db, first)
    const { dueOn, ...rest } = deadline
    expect(await listDeadlines(open.db, stream)).toEqual([{ stream, ...rest, due_on: dueOn }])
    expect(await findSnapshot(open.db, digest)).toEqual(body)
    const jobs = await open.db
      .selectFrom('jobs')
      .selectAll()
      .where('stream', '=', stream)
      .orderBy('id')
      .execute()
    expect(jobs.map((one) => [one.key.slice(37), one.next_try_at, one.attempts])).toEqual([
      ['1:receipt:zhao', noon, 0],
      ['later', '2026-12-01T00:00:00.000Z', 0],
    ])
    // The next step has other deadlines, the same frozen body, and asks for a mail already asked for.
    const phase = caseRow(stream, { phase: 'acceptance', version: 2 })
    const next = appendAfter(stream, first.events, [draft('Filed')], {
      jobs: [job],
      snapshot: { digest, body },
      row: phase,
    })
    await appendEvents(open.db, next)
    expect(await listDeadlines(open.db, stream)).toEqual([])
    expect(await findCase(open.db, stream)).toEqual(phase)
    expect(await open.db.selectFrom('jobs').select('id').where('stream', '=', stream).execute()).toHaveLength(
      2,
    )
  })

  test('an event is never changed or removed', async () => {
    const stream = randomUUID()
    await appendEvents(open.db, appendAfter(stream, [], [draft('CaseOpened')]))
    const attempts = [
      sql`update events set data = '{}' where stream = ${stream}`,
      sql`delete from events where stream = ${stream}`,
      sql`truncate events`,
      sql`update snapshots set body = '{}'`,
    ]
    for (const attempt of attempts)
      await expect(attempt.execute(open.db)).rejects.toMatchObject({ code: 'ZZ002' })
  })

  test('the chain finds a flipped byte, a removed event, two in another order, and an event of another case', async () => {
    const stream = randomUUID()
    const append = appendAfter(stream, [], [draft('A', { fee: 36000 }), draft('B'), draft('C')])
    await appendEvents(open.db, append)
    await open.db.transaction().execute(async (transaction) => {
      await sql`alter table events disable trigger events_stay`.execute(transaction)
      await sql`update events set data = '{"fee":36001}' where stream = ${stream} and seq = 1`.execute(
        transaction,
      )
      await sql`alter table events enable trigger events_stay`.execute(transaction)
    })
    const [a, b, c] = append.events as [Append['events'][0], Append['events'][0], Append['events'][0]]
    const origin = { stream, kind: 'case' as const }
    expect(findBreak(origin, await eventsOf(open.db, stream))?.seq).toBe(1)
    expect(findBreak(origin, [a, c])).toBe(c)
    expect(findBreak(origin, [a, c, b])).toBe(c)
    expect(findBreak(origin, [a, b, c])).toBeUndefined()
    expect(findBreak({ ...origin, stream: randomUUID() }, [a, b, c])).toBe(a)
  })

  test('events that do not continue the stream are a fault, not a conflict', async () => {
    const stream = randomUUID()
    const first = appendAfter(stream, [], [draft('A')])
    await appendEvents(open.db, first)
    const stranger = appendAfter(randomUUID(), [], [draft('A')])
    const wrong = appendAfter(stream, stranger.events, [draft('B')])
    await expect(appendEvents(open.db, wrong)).rejects.toThrow('do not continue')
    const otherKind = {
      ...appendAfter(stream, first.events, [draft('B')]),
      kind: 'meeting' as const,
      row: null,
    }
    await expect(appendEvents(open.db, otherKind)).rejects.toThrow('do not continue')
    await expect(appendEvents(open.db, { ...first, events: [] })).rejects.toThrow('no events')
  })

  test('text that the database cannot keep is refused before it gets there', () => {
    for (const text of ['a\0b', 'half \ud83d']) {
      expect(() => appendAfter(randomUUID(), [], [draft('A', { deep: [{ text }] })])).toThrow(
        'cannot be kept',
      )
    }
    expect(() => appendAfter(randomUUID(), [], [{ ...draft('A'), at: '2026-10-09T12:00:00+08:00' }])).toThrow(
      'instant',
    )
  })

  test('Q9.1 one meeting belongs to each 10th and 25th: the second one opened for a day is a conflict', async () => {
    const meeting = (stream: string) =>
      appendAfter(stream, [], [draft('MeetingOpened')], {
        kind: 'meeting',
        row: {
          meeting_id: stream,
          nominal_on: '2026-10-25',
          held_on: '2026-10-26',
          agenda_closes_on: '2026-10-21',
          phase: 'open',
          summary: {},
          version: 1,
        },
      })
    await appendEvents(open.db, meeting(randomUUID()))
    expect(await refusal(open.db, meeting(randomUUID()))).toMatchObject({ name: 'Conflict', reason: 'taken' })
  })

  test('the facts of a command come with its stream', async () => {
    const stream = randomUUID()
    const organisationId = randomUUID()
    const waits = caseRow(stream, {
      organisation_id: organisationId,
      phase: 'awaiting-panel',
      number: `2026-${stream}`,
    })
    await appendEvents(open.db, appendAfter(stream, [], [draft('A')], { row: waits }))
    const needs = { caseSerial: { of: stream }, readyCases: true, openCases: { organisationId } } as const
    const ask = () => readStream(open.db, { stream, key: 'k', actorId: 'a', needs })
    const { facts, events } = await ask()
    expect(events).toHaveLength(1)
    const { type, level, kind, phase } = waits
    expect(facts.openCases).toEqual([{ caseId: stream, type, level, kind, phase }])
    expect(facts.readyCases.map((one) => [one.caseId, one.readySince])).toEqual([[stream, noon]])
    expect((await ask()).facts.caseSerial).toBe(facts.caseSerial + 1)
    const ofNothing = { caseSerial: { of: randomUUID() } }
    const drawn = await readStream(open.db, { stream, key: 'k', actorId: 'a', needs: ofNothing })
    expect(drawn.facts.caseSerial).toBeNull()
    const ended = caseRow(stream, { ...waits, phase: 'withdrawn', turn: 'none', version: 2 })
    await appendEvents(open.db, appendAfter(stream, events, [draft('Withdrawn')], { row: ended }))
    expect((await ask()).facts).toMatchObject({ openCases: [], readyCases: [] })
  })

  test('every stream is visited once, also beyond one batch', async () => {
    const before = new Set(
      (await open.db.selectFrom('events').select('stream').distinct().execute()).map((one) => one.stream),
    )
    const streams = Array.from({ length: 230 }, () => randomUUID())
    await Promise.all(
      streams.map((stream) =>
        appendEvents(open.db, appendAfter(stream, [], [draft('A'), draft('B')], { row: null })),
      ),
    )
    const seen: string[] = []
    for await (const { stream, events } of eachStream(open.db, 'case')) {
      if (before.has(stream)) continue
      expect(events.map((event) => event.type)).toEqual(['A', 'B'])
      seen.push(stream)
    }
    expect(seen).toEqual(streams.sort())
  })
}
