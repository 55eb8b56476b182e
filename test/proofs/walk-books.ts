import { sql } from 'kysely'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { StoredEvent } from '#core/kernel.ts'
import type { Outcome } from '#handle/command.ts'
import type { Ports } from '#handle/ports.ts'
import { streams } from '#handle/streams.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { isOver } from './reference-case.ts'
import { heardBy } from './reference-meeting.ts'
import { type AnyState, bookkeepers, evolved, type Ledgers } from './walk-ledgers.ts'

/** A stream as the walk knows it: as the procedure folds it, and as its ledger has it. */
export interface Kept<K extends StreamKind = StreamKind> {
  readonly id: string
  readonly kind: K
  readonly ledger: Ledgers[K]
  state: AnyState
}

/** The ledgers of everything that a walk comes across, and every point on which they and the procedure disagree. */
export const newBooks = () => {
  const kept = new Map<string, Kept>()
  const disagreements: string[] = []
  const counts = {
    kinds: new Map<string, number>(),
    codes: new Map<string, number>(),
    done: new Map<string, number>(),
    invalid: new Map<string, number>(),
    phases: new Set<string>(),
  }
  /** What was seen to lead out of a phase. */
  const waysOut = new Map<string, Set<string>>()
  const prepared = new Set<string>()
  const timesDone = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  const disagree = (what: string) => {
    if (disagreements.length < 200) disagreements.push(what)
  }

  const keep = (kind: StreamKind, id: string): Kept => {
    const known = kept.get(id)
    if (known) return known
    const fresh: Kept = {
      id,
      kind,
      ledger: bookkeepers[kind].empty() as Ledgers[StreamKind],
      state: streams[kind].procedure.initial,
    }
    kept.set(id, fresh)
    return fresh
  }

  const all = <K extends StreamKind>(kind: K): Kept<K>[] =>
    [...kept.values()].filter((one): one is Kept<K> => one.kind === kind)

  const follow = (ports: Ports, kind: StreamKind, id: string, log: readonly StoredEvent[], today: Day) => {
    const one = keep(kind, id)
    if (log.length <= one.state.version) return
    const keeper = bookkeepers[kind] as (typeof bookkeepers)['case']
    const ledger = one.ledger as Ledgers['case']
    for (const event of log.slice(one.state.version)) {
      const before = one.state
      one.state = evolved(kind, before, event)
      keeper.enter(ledger, event, one.state.phase)
      for (const what of ledger.wrong.splice(0))
        disagree(`${kind} ${id} after ${event.type} ${event.seq}: ${what}`)
      counts.phases.add(`${kind} ${one.state.phase}`)
      if (one.state.phase === before.phase) continue
      const phase = `${kind} ${before.phase}`
      waysOut.set(phase, (waysOut.get(phase) ?? new Set()).add(event.type))
    }
    if (ledger.unknown.size > 0) return
    for (const [name, [theirs, ours]] of Object.entries(
      keeper.points(one.state as never, ledger, ports, today),
    ))
      if (theirs !== ours)
        disagree(
          `${kind} ${id} after ${log.at(-1)?.type} ${log.length}: ${name} is ${theirs}, the ledger says ${ours}`,
        )
  }

  return {
    counts,
    waysOut,
    prepared,
    disagreements,
    all,
    follow,
    stateOf: (kind: StreamKind, id: string): AnyState =>
      kept.get(id)?.state ?? streams[kind].procedure.initial,
    casesUnderWay: () => all('case').filter(({ ledger }) => !isOver(ledger)),
    timesDone: (key: string) => timesDone.get(key) ?? 0,
    did: (key: string) => count(timesDone, key),
    tally: (kind: StreamKind, command: string, outcome: Outcome) => {
      count(counts.kinds, outcome.kind)
      if (outcome.kind === 'done') count(counts.done, `${kind} ${command}`)
      if (outcome.kind === 'refused') count(counts.codes, `${outcome.refusal.code}`)
      if (outcome.kind === 'invalid') count(counts.invalid, command)
    },
    /** Once the jobs are done: who is before which meeting, and one application per organisation and type. */
    settled: (today: Day) => {
      const heard = new Map(
        all('meeting').flatMap(({ id, ledger }) => heardBy(ledger).map((one) => [one, id] as const)),
      )
      const types = new Map<string, string>()
      for (const { id, ledger } of all('case')) {
        if (ledger.phase === 'panel' && heard.get(id) !== ledger.meetingId)
          disagree(`${id} on ${today}: before ${ledger.meetingId}, which has it not (${heard.get(id)})`)
        if (ledger.phase !== 'panel' && heard.has(id))
          disagree(`${id} on ${today}: in ${ledger.phase}, but still before meeting ${heard.get(id)}`)
        if (isOver(ledger)) continue
        const key = `${ledger.organisationId} ${ledger.type}`
        if (types.has(key)) disagree(`${id} and ${types.get(key)} are both open on ${today}`)
        types.set(key, id)
      }
    },
  }
}

export type Books = ReturnType<typeof newBooks>

/** Reads what the clock and the jobs have written since, and enters it. */
export const look = async (ports: Ports, books: Books, today: Day): Promise<void> => {
  const { rows } = await sql<{ kind: StreamKind; id: string; version: number }>`
    select 'case' as kind, case_id as id, version from cases
    union all select 'meeting', meeting_id, version from meetings where held_on > ${addDays(today, -90)}
    union all select 'certificate', certificate_id, version from certificates
    union all select kind, matter_id, version from matters`.execute(ports.db)
  await Promise.all(
    rows
      .filter(({ kind, id, version }) => version > books.stateOf(kind, id).version)
      .map(async ({ kind, id }) => {
        const { events } = await readStream(ports.db, { stream: id, kind, key: '', actorId: '' })
        books.follow(ports, kind, id, events as StoredEvent[], today)
      }),
  )
}
