import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Origin, StoredEvent, StreamKind } from './chain.ts'
import { Conflict } from './conflict.ts'
import type { Db } from './db.ts'
import { type FactsFor, facts, type Needs } from './facts.ts'
import type { CasesTable, CertificatesTable, MattersTable, MeetingsTable } from './tables.ts'

export type ViewRow =
  | Insertable<CasesTable>
  | Insertable<MeetingsTable>
  | Insertable<CertificatesTable>
  | Insertable<MattersTable>

/** A day by which somebody has to act. */
export interface Deadline {
  name: string
  dueOn: string
  /** The role that has to act. */
  owner: string
  clause: string
  /** What the day was counted from, for the date proof. */
  basis: unknown
}

export interface JobRequest {
  /** A second request under the same key adds nothing. */
  key: string
  kind: string
  payload: unknown
  /** The stream it is about; this append's own when left out. */
  stream?: string
  /** The instant from which it may be tried; that of the first event when left out. */
  at?: string
}

export interface Append extends Origin {
  /** The version (number of events) the caller decided on. */
  expected: number
  /** At least one, from `chain`. */
  events: StoredEvent[]
  /** The row of the kind's view (cases, meetings, certificates); null leaves it alone. */
  row: ViewRow | null
  /** All deadlines of this stream from now on. */
  deadlines: Deadline[]
  jobs: JobRequest[]
  /** A frozen body kept under its digest. */
  snapshot: { digest: string; body: unknown } | null
  idempotency: { key: string; actorId: string; requestDigest: string; outcome: unknown }
}

/** A deadline as it was last written, and the calendar it was counted on. */
export interface StandingDeadline {
  name: string
  dueOn: string
  countedOn: string | null
}

export interface Replay {
  requestDigest: string
  outcome: unknown
}

/**
 * Everything a command decides on, in one round trip and of one moment: the stream's events in order (empty when there
 * is none, or none of this kind), the answer already given to this actor under this key, how many notices have been
 * adopted, its deadlines as they were last written, and the facts asked for.
 */
export async function readStream<N extends Needs = Record<never, never>>(
  db: Db,
  wanted: { stream: string; kind?: StreamKind; key: string; actorId: string; needs?: N },
): Promise<{
  events: StoredEvent[]
  replay: Replay | null
  adopted: number
  standing: StandingDeadline[]
  facts: FactsFor<N>
}> {
  const needs = Object.entries(wanted.needs ?? {}).map(([name, parameters]) => {
    const build = facts[name as keyof typeof facts] as (parameters: unknown) => ReturnType<typeof sql>
    return sql`, ${build(parameters)} as ${sql.id(`fact ${name}`)}`
  })
  const { rows } = await sql<Record<string, unknown>>`
    select read_stream(${wanted.stream}, ${wanted.kind ?? null}) as events, read_answer(${wanted.actorId}, ${wanted.key}) as replay,
      count_adopted() as adopted,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'name', d.name, 'dueOn', d.due_on, 'countedOn', d.basis ->> 'calendar')), '[]')
        from deadlines d where d.stream = ${wanted.stream}) as standing
    ${sql.join(needs, sql``)}`.execute(db)
  const { events, replay, adopted, standing, ...rest } = rows[0]!
  return {
    events: events as StoredEvent[],
    replay: replay as Replay | null,
    adopted: adopted as number,
    standing: standing as StandingDeadline[],
    facts: Object.fromEntries(
      Object.entries(rest).map(([name, value]) => [name.slice('fact '.length), value]),
    ) as FactsFor<N>,
  }
}

/** Whether anything has happened under this id, in a stream of whatever kind. */
export async function hasStream(db: Db, stream: string): Promise<boolean> {
  const found = db.selectFrom('events').select('seq').where('stream', '=', stream).limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

/** Writes the events with everything that follows from them, whole or not at all, in one round trip. Throws `Conflict`. */
export async function appendEvents(db: Db, append: Append): Promise<void> {
  const { stream, kind, expected, events, row, deadlines, jobs, snapshot, idempotency } = append
  if (events.length === 0) throw new TypeError('There are no events to append.')
  const { key, actorId: actor_id, requestDigest: request_digest, outcome } = idempotency
  const answer = { actor_id, key, request_digest, outcome: outcome ?? null }
  const body = { stream, kind, expected, events, row, deadlines, jobs, snapshot, idempotency: answer }
  try {
    await sql`select append_events(${JSON.stringify(body)}::jsonb)`.execute(db)
  } catch (error) {
    const reason = reasonOf(error)
    if (reason) throw new Conflict(stream, reason, error)
    throw error
  }
}

const constraints: Record<string, Conflict['reason']> = {
  events_pkey: 'version',
  events_statement_line: 'taken',
  idempotency_pkey: 'key',
  meetings_one_a_day: 'taken',
  cases_one_open_a_type: 'taken',
  certificates_number_key: 'taken',
  matters_one_open_proceeding: 'taken',
}

function reasonOf(error: unknown): Conflict['reason'] | undefined {
  const { code, constraint = '' } = error as { code?: string; constraint?: string }
  if (code === 'ZZ001') return 'version'
  return code === '23505' ? constraints[constraint] : undefined
}

/** What kind of stream has this id; undefined when there is none. */
export async function findStreamKind(db: Db, stream: string): Promise<StreamKind | undefined> {
  const { rows } = await sql<{ kind: StreamKind }>`
    select kind from events where stream = ${stream} limit 1`.execute(db)
  return rows[0]?.kind
}

/** Every stream of a kind (of all kinds when left out) with its events, one after another, for checks and rebuilding. */
export async function* eachStream(
  db: Db,
  kind?: StreamKind,
): AsyncGenerator<{ stream: string; kind: StreamKind; events: StoredEvent[] }> {
  const batch = 200
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<{ stream: string; kind: StreamKind; events: StoredEvent[] }>`
      select s.stream, s.kind, read_stream(s.stream) as events
      from (
        select distinct on (stream) stream, kind from events
        where stream > ${after} ${kind ? sql`and kind = ${kind}` : sql``}
        order by stream, seq limit ${batch}
      ) as s order by s.stream`.execute(db)
    yield* rows
    if (rows.length < batch) return
    after = rows.at(-1)!.stream
  }
}

/** The frozen body kept under this digest. */
export async function findSnapshot(db: Db, digest: string): Promise<unknown> {
  const row = await db.selectFrom('snapshots').select('body').where('digest', '=', digest).executeTakeFirst()
  return row?.body
}
