import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Actor, CommandRecord, StoredEvent } from '#core/kernel.ts'
import { available, fold } from '#core/procedure.ts'
import { contextFor, type Outcome, runCommand } from '#handle/command.ts'
import { runAllJobs } from '#handle/job.ts'
import { needsOf } from '#handle/needs.ts'
import type { Ports } from '#handle/ports.ts'
import { streams } from '#handle/streams.ts'
import { systemActor } from '#handle/system-actor.ts'
import { tick } from '#handle/tick.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import type { Stage } from '../../examples/plan.ts'
import type { Chance } from './chance.ts'
import { type Known, sensibleInput, spoiltInput } from './sensible-input.ts'
import { type Books, look, newBooks } from './walk-books.ts'
import type { Cast } from './walk-cast.ts'
import { prepare, wishFor } from './walk-chores.ts'
import type { AnyState } from './walk-ledgers.ts'
import { type Chosen, chooseOffer, chooseStream, type Open, turnKey } from './walk-steering.ts'

export interface Walk {
  readonly ports: Ports
  readonly stage: Stage
  readonly cast: Cast
  readonly chance: Chance
  /** How many commands are asked, and how many of them in one day and at one instant. */
  readonly commands: number
  readonly perDay: number
  readonly atOnce: number
  readonly from: Day
  /** Told after each day how far it has come. */
  readonly said?: ((asked: number, today: Day) => void) | undefined
}

export interface Tally {
  readonly kinds: Map<string, number>
  readonly codes: Map<string, number>
  readonly done: Map<string, number>
  readonly invalid: Map<string, number>
  readonly phases: Set<string>
  readonly until: Day
  readonly books: Books
}

interface Asked {
  readonly kind: StreamKind
  readonly id: string
  readonly outcome: Outcome
}

/** Anybody, with anything at all: what no screen would offer. */
const anything = (
  chance: Chance,
  everybody: readonly Actor[],
  { commands }: { readonly commands: object },
): Pick<Open, 'actor' | 'record'> => ({
  actor: chance.pick(everybody),
  record: chance.pick(Object.values(commands)) as unknown as CommandRecord<never, string>,
})

/** What is open on this stream as it was last seen, to whom. */
const openOn = (walk: Walk, { kind, id }: Chosen, state: AnyState, everybody: readonly Actor[]): Open[] => {
  const { procedure, pinned } = streams[kind]
  const isNew = state.version === 0
  // The public's form asks in nobody's name.
  if (isNew && kind === 'complaint')
    return [
      {
        actor: systemActor,
        record: procedure.commands.ReceiveComplaint,
        offer: { role: 'system', command: 'ReceiveComplaint', weight: 'normal', refusal: null, clause: '' },
      },
    ] as unknown as Open[]
  const concerned = isNew
    ? walk.chance.shuffled(everybody).slice(0, 12)
    : walk.chance.shuffled(everybody.filter((actor) => procedure.maySee(state as never, actor))).slice(0, 14)
  return concerned.flatMap((actor) =>
    available(procedure, state as never, contextFor(walk.ports, id, actor, pinned(state as never)))
      .filter(
        ({ refusal, command }) =>
          refusal === null && (!isNew || procedure.isAlwaysThere || procedure.commands[command]?.starts),
      )
      .map((offer) => ({
        actor,
        offer,
        record: procedure.commands[offer.command] as unknown as CommandRecord<never, string>,
      })),
  )
}

/** Somebody turns to a stream, mostly with something that is open to them, and asks. */
const askOnce = async (walk: Walk, books: Books, today: Day): Promise<Asked> => {
  const { ports, cast, chance } = walk
  const everybody = cast.on(today)
  const isSensible = chance.happens(0.93)
  let chosen = chooseStream(chance, cast, books, today)
  let found: Open | undefined
  for (let look = 0; isSensible && !found && look < 6; look += 1) {
    chosen = chooseStream(chance, cast, books, today)
    const open = openOn(walk, chosen, books.stateOf(chosen.kind, chosen.id), everybody)
    found = chooseOffer(chance, books, chosen.id, open)
  }
  const { kind, id } = chosen
  const { procedure, pinned } = streams[kind]
  const { actor, record } = found ?? anything(chance, everybody, procedure)
  const more = await wishFor(walk, books, { id, actor, command: record.name, today })
  const read = await readStream(ports.db, {
    stream: id,
    kind,
    key: '',
    actorId: '',
    needs: needsOf(
      record.needs.filter((name) => !/serial|dossier/i.test(name)),
      { streamId: id, actor, input: more },
    ),
  })
  const state = fold(procedure, read.events as StoredEvent[])
  const context = contextFor(ports, id, actor, pinned(state), read.facts)
  const known: Known = { state, context, people: cast.people, more }
  const fill = chance.happens(0.96) ? sensibleInput : spoiltInput
  const isStale = chance.happens(0.04)
  const outcome = await runCommand(ports, {
    stream: kind,
    streamId: id,
    command: record.name,
    // The form of the public makes up the receipt itself.
    input: { ...fill(record, known, chance), ...(actor === systemActor ? more : {}) },
    expected: isStale ? Math.max(0, state.version - 1) : chance.happens(0.1) ? null : state.version,
    key: randomUUID(),
    actor,
  })
  // What was refused is not tried over and over either.
  if (found && outcome.kind !== 'conflict') books.did(turnKey(id, record.name, found.offer, actor))
  books.tally(kind, record.name, outcome)
  return { kind, id, outcome }
}

/** Several workers at once, as a busy centre would run them. */
const work = (ports: Ports) => Promise.all(Array.from({ length: 10 }, () => runAllJobs(ports)))

/**
 * Many people at once at everything that is there, day after day, the jobs and the clock in between. After every round
 * whatever was written is compared with the ledgers; nothing is thrown, `books.disagreements` says it.
 */
export const randomWalk = async (walk: Walk, setClock: (at: string) => void): Promise<Tally> => {
  const { ports, chance, commands, perDay, atOnce } = walk
  const books = newBooks()
  const rounds = Math.ceil(perDay / atOnce)
  let asked = 0
  let today = walk.from
  while (asked < commands) {
    setClock(`${today}T00:30:00.000Z`)
    await tick(ports)
    await work(ports)
    await look(ports, books, today)
    for (let round = 0; round < rounds && asked < commands; round += 1) {
      const minute = 60 + Math.floor((round * 480) / rounds)
      setClock(
        `${today}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`,
      )
      await prepare(walk, books, today)
      const answers = await Promise.all(Array.from({ length: atOnce }, () => askOnce(walk, books, today)))
      asked += atOnce
      for (const { kind, id, outcome } of answers)
        if (outcome.kind === 'done') books.follow(ports, kind, id, outcome.log, today)
      if (chance.happens(0.3)) await work(ports)
    }
    await work(ports)
    await look(ports, books, today)
    books.settled(today)
    walk.said?.(asked, today)
    today = addDays(today, chance.happens(0.02) ? 1 + chance.int(12) : 1)
  }
  return { ...books.counts, until: today, books }
}
