import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { contextFor, runCommand } from '#handle/command.ts'
import { viewsOf } from '#handle/streams.ts'
import { systemActor } from '#handle/system-actor.ts'
import type { StreamKind } from '#store/chain.ts'
import { findBreak } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { addPerson } from '#store/people.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { companies, getCompany } from '../../examples/companies.ts'
import { buildStage } from '../../examples/stage.ts'
import { procedures } from '../../scripts/docs/procedures.ts'
import { fakePorts } from '../world.ts'
import { chanceOf } from './chance.ts'
import { randomWalk, type Walk } from './random-walk.ts'
import { castOf } from './walk-cast.ts'
import { bookkeepers } from './walk-ledgers.ts'
import { breachesIn, writtenIn } from './whole-log.ts'

export interface Walked {
  readonly seeds: readonly number[]
  readonly until: string
  readonly kinds: ReadonlyMap<string, number>
  readonly codes: ReadonlyMap<string, number>
  readonly done: ReadonlyMap<string, number>
  readonly invalid: ReadonlyMap<string, number>
  readonly phases: ReadonlySet<string>
  readonly streams: number
  readonly events: number
  /** Commands that nobody carried out in this walk. */
  readonly never: readonly string[]
  /** Phases that were come to and that nothing was seen to lead out of. */
  readonly noWayOut: readonly string[]
  /** Events and commands that the reference ledgers do not know. */
  readonly unknown: readonly string[]
  readonly disagreements: readonly string[]
}

const from = '2026-08-03'

/** Certificates of the paper register, so that what builds on one is there from the first day. */
const takeOver = async (
  ports: Parameters<typeof runCommand>[0],
  { clerk, approver }: Readonly<Record<'clerk' | 'approver', Parameters<typeof runCommand>[1]['actor']>>,
) => {
  const years = [
    ['2024-01-15', '2027-01-14'],
    ['2024-05-20', '2027-05-19'],
    ['2024-09-02', '2027-09-01'],
  ] as const
  for (const [at, { key }] of companies.slice(0, 9).entries()) {
    const { name, uscc, address } = getCompany(key)
    const [validFrom, validTo] = years[at % 3] ?? years[0]
    const type = ['security-engineering', 'risk-assessment', 'secure-development'][at % 3]
    const input = {
      number: `CNITSEC2024SRV-${at}-I-0001`,
      holder: name,
      uscc,
      registeredAddress: address,
      type,
      level: 1,
      issuedOn: validFrom,
      validFrom,
      validTo,
      basis: '旧册转录',
    }
    const streamId = randomUUID()
    const asked = { stream: 'certificate', streamId, expected: null } as const
    for (const step of [
      { command: 'ProposeEntry', input, actor: clerk },
      { command: 'DecideEntry', input: { verdict: 'agreed' }, actor: approver },
    ]) {
      const outcome = await runCommand(ports, { ...asked, ...step, key: randomUUID() })
      if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    }
  }
}

const ends =
  /^(case (completed|withdrawn|closed|refused)|meeting concluded|certificate (ended|declined)|complaint answered|objection (upheld|partly-upheld|rejected)|proceeding (unfounded|founded|set-aside))$/

const isEnd = (phase: string): boolean => ends.test(phase)

/** Every row of a view by its table and its key. */
const rowsOf = async (db: Db): Promise<ReadonlyMap<string, Record<string, unknown>>> => {
  const { rows } = await sql<{ of: string; row: Record<string, unknown> }>`
    select 'case ' || case_id as of, to_jsonb(one) as row from cases as one
    union all select 'certificate ' || certificate_id, to_jsonb(one) from certificates as one
    union all select 'meeting ' || meeting_id, to_jsonb(one) from meetings as one
    union all select 'matter ' || matter_id, to_jsonb(one) from matters as one
    union all select 'deadline ' || stream || ' ' || name, to_jsonb(one) from deadlines as one`.execute(db)
  return new Map(rows.map(({ of, row }) => [of, row]))
}

/** What the log says otherwise than the rows kept, field by field. */
const changedRows = (kept: Awaited<ReturnType<typeof rowsOf>>, anew: typeof kept): string[] =>
  [...new Set([...kept.keys(), ...anew.keys()])].flatMap((of) => {
    const [one, other] = [kept.get(of), anew.get(of)]
    if (!one || !other)
      return [`Views: ${of} is ${one ? 'kept and not in the log' : 'in the log and not kept'}`]
    return Object.keys(one)
      .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
      .map(
        (field) => `Views: ${of} ${field}: ${JSON.stringify(one[field])} ≠ ${JSON.stringify(other[field])}`,
      )
  })

/** Follow-up commands that were refused for a reason nobody expected, or that fail again and again. */
const leftUndone = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ key: string; error: string | null; payload: unknown }>`
    select key, last_error as error, payload from jobs
    where done_at is null and kind <> 'mail' and (next_try_at is null or attempts > 2)`.execute(db)
  return rows.map(
    ({ key, error, payload }) => `${key} is left to a person: ${error} ${JSON.stringify(payload)}`,
  )
}

/** What happened last to the first streams that a disagreement names, and what they asked of others. */
const behind = async (db: Db, disagreements: readonly string[]): Promise<string[]> => {
  const named = disagreements.flatMap((one) => one.match(/\b[0-9a-f]{8}-[0-9a-f-]{27}\b/g) ?? [])
  const told: string[] = []
  for (const id of [...new Set(named)].slice(0, 4)) {
    const { rows: last } = await sql<object>`
      select seq, type, at, data from events where stream = ${id} order by seq desc limit 8`.execute(db)
    const { rows: asked } = await sql<object>`
      select key, payload, attempts, last_error, done_at from jobs
      where kind = 'follow' and (key like ${`follow:${id}:%`} or payload::text like ${`%${id}%`})
      order by id desc limit 8`.execute(db)
    told.push(...[...last, ...asked].map((row) => `  behind ${id}: ${JSON.stringify(row)}`))
  }
  return told
}

/** Builds a world on this database, walks through it, and looks at what is left: views, chains, duties, ways out. */
export const playWalk = async (
  db: Db,
  folder: string,
  { seed, said, ...pace }: Pick<Walk, 'commands' | 'perDay' | 'atOnce' | 'said'> & { readonly seed: number },
): Promise<Walked> => {
  await mkdir(folder, { recursive: true })
  const { ports, setClock } = fakePorts(db, folder)
  setClock(`${from}T00:00:00.000Z`)
  const stage = await buildStage({
    ports,
    setClock,
    addPerson: async (name, email) => {
      const id = randomUUID()
      await db.insertInto('users').values({ id, name, email, email_verified: true }).execute()
      await addPerson(db, { personId: id, lang: 'zh-CN' })
      return id
    },
  })
  await takeOver(ports, stage.staff)
  const cast = await castOf(ports, stage)
  const chance = chanceOf(seed)
  const { books, until, ...counts } = await randomWalk(
    { ports, stage, cast, chance, from, said, ...pace },
    setClock,
  )
  const disagreements = [...books.disagreements]

  const before = await digestViews(db)
  const kept = await rowsOf(db)
  const edition = (pinned: string | null) => contextFor(ports, '', systemActor, pinned).edition
  await rebuildViews(db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, edition, ports.calendar.now()),
  )
  if ((await digestViews(db)) !== before) disagreements.push(...changedRows(kept, await rowsOf(db)))

  const all = await writtenIn(db)
  for (const { stream, kind, events } of all) {
    const broken = findBreak({ stream, kind }, events)
    for (const { seq, by } of events)
      if (!by.personId || !by.role) disagreements.push(`Nobody stands behind ${seq} of ${stream}`)
    if (broken) disagreements.push(`The chain of ${stream} breaks at ${broken.seq}`)
  }
  disagreements.push(...breachesIn(all, cast.standing))
  disagreements.push(...(await leftUndone(db)))
  disagreements.push(...(await behind(db, disagreements)))
  const noWayOut = [...counts.phases].filter((phase) => !isEnd(phase) && !books.waysOut.has(phase))

  const never = procedures.flatMap(({ stream, commands: records }) =>
    records
      .filter(
        ({ name, by }) =>
          !counts.done.has(`${stream} ${name}`) && !(Array.isArray(by) && by.join() === 'system'),
      )
      .map(({ name }) => `${stream} ${name}`),
  )
  const unknown = [
    ...new Set(
      (Object.keys(bookkeepers) as StreamKind[]).flatMap((kind) =>
        books.all(kind).flatMap(({ ledger }) => [...ledger.unknown]),
      ),
    ),
  ]
  return {
    seeds: [seed],
    until,
    ...counts,
    streams: all.length,
    events: all.reduce((sum, { events }) => sum + events.length, 0),
    never,
    noWayOut,
    unknown,
    disagreements,
  }
}
