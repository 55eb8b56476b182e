import type { z } from 'zod'
import { dayOfInstant } from '#core/calendar/day.ts'
import {
  type Actor,
  type Context,
  type Happened,
  isRefusal,
  type Refusal,
  type StoredEvent,
} from '#core/kernel.ts'
import { decide, fold, rolesOf } from '#core/procedure.ts'
import { type Editions, editionOn, getEdition } from '#core/rulebook/edition.ts'
import { chain, digestOf, type StreamKind } from '#store/chain.ts'
import { Conflict } from '#store/conflict.ts'
import { appendEvents, type JobRequest, readStream } from '#store/log.ts'
import { freezeDossier } from './dossier.ts'
import { movedBefore } from './moved-before.ts'
import { needsOf } from './needs.ts'
import type { Ports } from './ports.ts'
import { type AnyState as State, streams, viewsOf } from './streams.ts'
import { systemActor } from './system-actor.ts'

/** What deciding and appending need of the outside. */
export type Deciding = Pick<Ports, 'db' | 'clock' | 'ids' | 'calendar' | 'editions' | 'nudge'>

export interface Request {
  readonly stream: StreamKind
  readonly streamId: string
  readonly command: string
  readonly input: unknown
  /** The version the asker saw; null when the asker is the clock or a job, which decide on what is there. */
  readonly expected: number | null
  /** One per intention: the same key again gives the same answer and does nothing twice. */
  readonly key: string
  readonly actor: Actor
}

interface Answer {
  readonly version: number
  readonly events: readonly { readonly seq: number; readonly type: string }[]
}

export type Outcome =
  | ({ readonly kind: 'done'; readonly log: readonly StoredEvent[]; readonly repeated: boolean } & Answer)
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Somebody was first: what happened since the version the asker saw. */
  | { readonly kind: 'conflict'; readonly version: number; readonly changed: readonly StoredEvent[] }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'unknown' }

const editionInForce = (today: string, among: Editions) => {
  const edition = editionOn(today, among)
  if (!edition) throw new Error(`No edition of the rulebook was in force on ${today}`)
  return edition
}

/** The context of deciding: clock, edition and calendar as of now, or as pinned. */
export const contextFor = (
  ports: Deciding,
  streamId: string,
  actor: Actor,
  pinned: string | null,
  facts: Context['facts'] = {},
): Context => {
  const now = ports.clock.now()
  const today = dayOfInstant(now)
  return {
    streamId,
    now,
    today,
    actor,
    edition: pinned ? getEdition(pinned, ports.editions) : editionInForce(today, ports.editions),
    editions: ports.editions,
    calendar: ports.calendar.now(),
    facts,
    newId: () => ports.ids.next(),
  }
}

/** For those who decide on what is there: as often as a whole panel voting at the same moment may need. */
const patientTries = 25

/**
 * The only way anything happens: one read, the core decides, one atomic append. Faults are thrown; everything a person
 * or program can do something about is an Outcome.
 */
export const runCommand = async (ports: Deciding, request: Request): Promise<Outcome> => {
  const { procedure } = streams[request.stream]
  const record = procedure.commands[request.command]
  if (!record) return { kind: 'unknown' }
  const parsed = record.input.safeParse(request.input)
  if (!parsed.success) return { kind: 'invalid', issues: parsed.error.issues }
  const requestDigest = digestOf({
    ...request,
    input: parsed.data,
    actor: request.actor.personId,
    expected: null,
  })
  const tries = request.expected === null || record.commutes ? patientTries : 3
  return attempt(ports, request, parsed.data, requestDigest, tries)
}

/** What a command would come to: its events before they are chained, and what they stand on. Nothing is written. */
interface Weighed {
  readonly kind: 'weighed'
  readonly log: readonly StoredEvent[]
  readonly state: State
  readonly drafts: readonly Parameters<typeof chain>[2][number][]
  readonly context: Context
  readonly dossier: ReturnType<typeof freezeDossier>
}

/**
 * One read, and the core decides: its events, or the Outcome that says why there are none. Without a digest nothing will
 * come of it, and it draws no number of a series.
 */
export const weigh = async (
  ports: Deciding,
  request: Request,
  input: unknown,
  requestDigest?: string,
): Promise<Weighed | Outcome> => {
  const { stream: kind, streamId, actor, key } = request
  const { procedure, pinned } = streams[kind]
  const record = procedure.commands[request.command]
  // Who may never ask for it is refused without its facts: nobody else uses up the number of a case or a certificate.
  const mayAsk = record && rolesOf(record).some((role) => actor.roles.includes(role))
  const needs = mayAsk ? record.needs : []
  const drawn = requestDigest === undefined ? needs.filter((need) => need.endsWith('Serial')) : []
  const read = await readStream(ports.db, {
    stream: streamId,
    kind,
    key,
    actorId: actor.personId,
    needs: needsOf(
      needs.filter((need) => !drawn.includes(need)),
      { streamId, actor, input },
    ),
  })
  if (read.replay) {
    const answer = read.replay.outcome as Answer
    return read.replay.requestDigest === requestDigest
      ? { kind: 'done', ...answer, log: read.events as StoredEvent[], repeated: true }
      : { kind: 'key-reused' }
  }
  const log = read.events as StoredEvent[]
  const state = fold(procedure, log)
  await ports.calendar.asOf(read.adopted)
  if (log.length === 0 && !record?.starts && !procedure.isAlwaysThere) return { kind: 'unknown' }
  if (!procedure.maySee(state, actor)) return { kind: 'unknown' }
  if (request.expected !== null && !record?.commutes && request.expected !== log.length)
    return { kind: 'conflict', version: log.length, changed: log.slice(request.expected) }

  const dossier = freezeDossier(read.facts, state)
  const blank = Object.fromEntries(drawn.map((need) => [need, null]))
  const context = contextFor(ports, streamId, actor, pinned(state), { ...read.facts, ...blank, dossier })
  const commandId = ports.ids.next()
  const draft = (events: readonly Happened[], by: StoredEvent['by']) =>
    events.map(({ type, data }) => ({
      type,
      v: 1,
      at: context.now,
      by,
      commandId,
      edition: context.edition.id,
      data: data as Record<string, unknown>,
    }))
  const moved = draft(
    movedBefore({ kind, command: request.command, state, standing: read.standing }, context),
    { personId: systemActor.personId, role: 'system' },
  )
  const recounted = (chain({ stream: streamId, kind }, log.at(-1), moved) as StoredEvent[]).reduce(
    procedure.evolve,
    state,
  )
  const decided = decide(procedure, recounted, request.command, input, context)
  if (isRefusal(decided)) return { kind: 'refused', refusal: decided }
  const by = { personId: actor.personId, role: decided.role, ...(decided.for && { for: decided.for }) }
  return { kind: 'weighed', log, state, drafts: [...moved, ...draft(decided.events, by)], context, dossier }
}

const attempt = async (
  ports: Deciding,
  request: Request,
  input: unknown,
  requestDigest: string,
  tries: number,
): Promise<Outcome> => {
  const { stream: kind, streamId, actor, key } = request
  const weighed = await weigh(ports, request, input, requestDigest)
  if (weighed.kind !== 'weighed') return weighed
  const { log, state, drafts, context, dossier } = weighed
  const events = chain({ stream: streamId, kind }, log.at(-1), drafts) as StoredEvent[]
  const whole = [...log, ...events]
  const answer: Answer = { version: whole.length, events: events.map(({ seq, type }) => ({ seq, type })) }
  const after = events.reduce(streams[kind].procedure.evolve, state)
  const { row, deadlines } = viewsOf(kind, streamId, whole, () => context.edition, context.calendar, after)
  try {
    await appendEvents(ports.db, {
      stream: streamId,
      kind,
      expected: log.length,
      events,
      row,
      deadlines,
      jobs: jobsFor(kind, streamId, state, events),
      snapshot: dossier && 'digest' in dossier ? { digest: dossier.digest, body: dossier.application } : null,
      idempotency: { key, actorId: actor.personId, requestDigest, outcome: answer },
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    // The clock and jobs decide again on what is there now; a person is shown what changed; a repeated key, its answer.
    if (tries > 1) return attempt(ports, request, input, requestDigest, tries - 1)
    const { events: now } = await readStream(ports.db, {
      stream: streamId,
      kind,
      key,
      actorId: actor.personId,
    })
    // The id belongs to a stream of another kind.
    if (now.length === 0) return { kind: 'unknown' }
    return { kind: 'conflict', version: now.length, changed: (now as StoredEvent[]).slice(log.length) }
  }
  ports.nudge()
  return { kind: 'done', ...answer, log: whole, repeated: false }
}

/** Work to be done after the commit: letters to write, commands for other streams. Keys make a second request nothing. */
const jobsFor = (
  kind: StreamKind,
  streamId: string,
  before: State,
  events: readonly StoredEvent[],
): JobRequest[] => {
  const { procedure } = streams[kind]
  let after = before
  return events.flatMap((event) => {
    const record = procedure.events[event.type]
    after = procedure.evolve(after, event)
    const letters = (record?.letters ?? []).map((letter) => ({
      key: `letter:${streamId}:${event.seq}:${letter}`,
      kind: 'letter',
      payload: { letter, seq: event.seq, kind },
    }))
    const work = streams[kind].work(event).map((request) => ({
      key: `${request.kind}:${streamId}:${event.seq}`,
      payload: {},
      ...request,
    }))
    const follows = (record?.follows(after, event.data as never) ?? []).map((follow, index) => ({
      key: `follow:${streamId}:${event.seq}:${index}`,
      kind: 'follow',
      payload: follow,
    }))
    return [...letters, ...work, ...follows]
  })
}
