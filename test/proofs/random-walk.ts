import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#core/calendar/day.ts'
import type { Actor, CommandRecord, StoredEvent } from '#core/kernel.ts'
import { available, fold, type Offer } from '#core/procedure.ts'
import { contextFor, type Outcome, runCommand } from '#handle/command.ts'
import { runAllJobs } from '#handle/job.ts'
import { needsOf } from '#handle/needs.ts'
import type { Ports } from '#handle/ports.ts'
import { streams } from '#handle/streams.ts'
import { tick } from '#handle/tick.ts'
import type { StreamKind } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import type { Stage } from '../../examples/plan.ts'
import type { Chance } from './chance.ts'
import { type Known, sensibleInput, spoiltInput } from './sensible-input.ts'
import { type Books, look, newBooks } from './walk-books.ts'
import type { Cast } from './walk-cast.ts'
import { prepare, wishFor } from './walk-chores.ts'

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

const weights = { primary: 8, normal: 2, danger: 0.04 } as const

/** What can be asked over and over is asked seldom, so that walks get far. */
const weightOf = ({ offer, record }: Open): number =>
  record.commutes && offer.weight !== 'primary' ? 0.2 : weights[offer.weight]

const weighted = <T>(chance: Chance, among: readonly T[], weight: (one: T) => number): T => {
  const sum = among.reduce((total, one) => total + weight(one), 0)
  let left = (chance.int(1_000_000) / 1_000_000) * sum
  for (const one of among) {
    left -= weight(one)
    if (left < 0) return one
  }
  return among.at(-1) as T
}

/** Which stream somebody turns to now: mostly a case under way, often a meeting that is near. */
const chooseStream = ({ chance, cast }: Walk, books: Books, today: Day): { kind: StreamKind; id: string } => {
  const near = books.meetingsNear(today)
  const cases = books.openCases()
  const calls = near.filter(({ ledger }) => ledger.agenda.size > 0 || ledger.phase === 'in-session')
  if (calls.length > 0 && chance.happens(0.35)) return { kind: 'meeting', id: chance.pick(calls).id }
  if (near.length > 0 && chance.happens(0.08)) return { kind: 'meeting', id: chance.pick(near).id }
  const certificates = books.certificateIds()
  if (certificates.length > 0 && chance.happens(0.03))
    return { kind: 'certificate', id: chance.pick(certificates) }
  if (chance.happens(0.004)) return { kind: 'certificate', id: randomUUID() }
  if (cases.length < cast.applicants.length * 2 && chance.happens(cases.length < 8 ? 0.5 : 0.05))
    return { kind: 'case', id: randomUUID() }
  return cases.length > 0 ? { kind: 'case', id: chance.pick(cases) } : { kind: 'case', id: randomUUID() }
}

interface Open {
  readonly actor: Actor
  readonly offer: Offer
  readonly record: CommandRecord<never, string>
}

/** A command first, the seldomer the more often it was carried out here, and then somebody who may. */
const chooseOffer = (
  { chance }: Walk,
  books: Books,
  id: string,
  open: readonly Open[],
): Pick<Open, 'actor' | 'record'> => {
  const byCommand = [...Map.groupBy(open, ({ offer }) => offer.command).values()]
  const [first, ...rest] = weighted(chance, byCommand, ([one]) =>
    one ? weightOf(one) / (1 + books.timesDone(id, one.offer.command)) ** 2 : 0,
  )
  return chance.pick([first as Open, ...rest])
}

/** Anybody, with anything at all: what no screen would offer. */
const anything = (chance: Chance, everybody: readonly Actor[], procedure: { commands: object }) => ({
  actor: chance.pick(everybody),
  record: chance.pick(Object.values(procedure.commands)) as CommandRecord<never, string>,
})

/** Somebody turns to a stream, mostly with something that is open to them, and asks. */
const askOnce = async (walk: Walk, books: Books, today: Day): Promise<Asked> => {
  const { ports, cast, chance } = walk
  const { kind, id } = chooseStream(walk, books, today)
  const { procedure, pinned } = streams[kind]
  const everybody = [...cast.centre, ...cast.applicants.flatMap(({ actors }) => actors)]
  const read = await readStream(ports.db, { stream: id, kind, key: '', actorId: '' })
  const state = fold(procedure, read.events as StoredEvent[])
  const contextOf = (actor: Actor, facts = {}) => contextFor(ports, id, actor, pinned(state), facts)
  const isNew = state.version === 0
  const concerned = isNew
    ? chance.shuffled(everybody).slice(0, 8)
    : everybody.filter((actor) => procedure.maySee(state, actor))
  const offers = concerned.flatMap((actor) =>
    available(procedure, state, contextOf(actor)).map((offer) => ({
      actor,
      offer,
      record: procedure.commands[offer.command] as unknown as CommandRecord<never, string>,
    })),
  )
  const open = offers.filter(({ offer, record }) => offer.refusal === null && (!isNew || record.starts))
  const isSensible = open.length > 0 && chance.happens(0.92)
  const chosen = isSensible ? chooseOffer(walk, books, id, open) : anything(chance, everybody, procedure)
  const { actor, record } = chosen
  const more = await wishFor(walk, books, { kind, id, state, actor, command: record.name, today })
  const { facts } = await readStream(ports.db, {
    stream: id,
    kind,
    key: '',
    actorId: '',
    needs: needsOf(
      record.needs.filter((name) => !/serial|dossier/i.test(name)),
      { streamId: id, actor, input: more },
    ),
  })
  const known: Known = {
    state,
    context: contextOf(actor, facts),
    people: cast.people,
    more,
  }
  const fill = chance.happens(0.96) ? sensibleInput : spoiltInput
  const isStale = chance.happens(0.04)
  const outcome = await runCommand(ports, {
    stream: kind,
    streamId: id,
    command: record.name,
    input: fill(record, known, chance),
    expected: isStale ? Math.max(0, state.version - 1) : chance.happens(0.1) ? null : state.version,
    key: randomUUID(),
    actor,
  })
  books.tally(kind, id, record.name, outcome)
  return { kind, id, outcome }
}

/**
 * Many people at once at everything that is there, day after day, the jobs and the clock in between. After every round
 * whatever was written is compared with the ledgers; nothing is thrown, `books.disagreements` says it.
 */
export const randomWalk = async (walk: Walk, setClock: (at: string) => void): Promise<Tally> => {
  const { ports, chance, commands, perDay, atOnce } = walk
  const books = newBooks()
  let asked = 0
  let today = walk.from
  while (asked < commands) {
    setClock(`${today}T00:30:00.000Z`)
    await tick(ports)
    await runAllJobs(ports)
    await look(ports, books, today)
    const rounds = Math.ceil(perDay / atOnce)
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
      if (chance.happens(0.3)) await runAllJobs(ports)
    }
    await runAllJobs(ports)
    await look(ports, books, today)
    books.settled(today)
    today = addDays(today, chance.happens(0.02) ? 1 + chance.int(12) : 1)
  }
  return { ...books.counts, until: today, books }
}
