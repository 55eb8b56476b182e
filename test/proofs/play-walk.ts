import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { StoredEvent } from '#core/kernel.ts'
import { phaseNames, phaseOf } from '#core/phases.ts'
import { contextFor, runCommand } from '#handle/command.ts'
import { viewsOf } from '#handle/streams.ts'
import { systemActor } from '#handle/system-actor.ts'
import { findBreak } from '#store/chain.ts'
import type { Db } from '#store/db.ts'
import { eachStream } from '#store/log.ts'
import { addPerson } from '#store/people.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { companies, getCompany } from '../../examples/companies.ts'
import { buildStage } from '../../examples/stage.ts'
import { procedures } from '../../scripts/docs/procedures.ts'
import { fakePorts } from '../world.ts'
import { chanceOf } from './chance.ts'
import { randomWalk } from './random-walk.ts'
import { decidedAlone, findBreaches } from './separate-duties.ts'
import { castOf } from './walk-cast.ts'

export interface Walked {
  readonly seed: number
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

/** Builds a world on this database, walks through it, and looks at what is left: views, chains, duties, ways out. */
export const playWalk = async (
  db: Db,
  folder: string,
  { commands, seed, perDay, atOnce }: { commands: number; seed: number; perDay: number; atOnce: number },
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
    { ports, stage, cast, chance, commands, perDay, atOnce, from },
    setClock,
  )
  const disagreements = [...books.disagreements]

  const before = await digestViews(db)
  const edition = (pinned: string | null) => contextFor(ports, '', systemActor, pinned).edition
  await rebuildViews(db, ({ stream, kind, events }) =>
    viewsOf(kind, stream, events as never, edition, ports.calendar.now()),
  )
  if ((await digestViews(db)) !== before)
    disagreements.push('The views differ from those rebuilt from the log')

  const all: { stream: string; kind: string; events: StoredEvent[] }[] = []
  for await (const { stream, kind, events } of eachStream(db)) {
    all.push({ stream, kind, events: events as StoredEvent[] })
    const broken = findBreak({ stream, kind }, events)
    for (const { seq, by } of events)
      if (!by.personId || !by.role) disagreements.push(`Nobody stands behind ${seq} of ${stream}`)
    if (broken) disagreements.push(`The chain of ${stream} breaks at ${broken.seq}`)
  }
  const others = all.filter(({ kind }) => kind !== 'case').flatMap(({ events }) => events)
  const about = Map.groupBy(
    others.filter(({ data }) => data.caseId),
    ({ data }) => String(data.caseId),
  )
  for (const { stream, kind, events } of all)
    if (kind === 'case')
      for (const { rule, personId, events: where } of findBreaches(
        { caseId: stream, log: events, others: about.get(stream) ?? [] },
        cast.standing,
      ))
        disagreements.push(`Duties: ${personId} ${rule} on ${stream}: ${where.join(', ')}`)
  for (const { stream, kind, events } of all)
    if (kind !== 'case')
      for (const { rule, personId, events: where } of decidedAlone(events))
        disagreements.push(`Duties: ${personId} ${rule} in ${stream}: ${where.join(', ')}`)
  for (const phase of phaseNames)
    if (
      counts.phases.has(`case ${phase}`) &&
      phaseOf(phase).stage !== 'ended' &&
      commands >= 20_000 &&
      !books.waysOut.has(phase)
    )
      disagreements.push(`Nothing led out of ${phase}`)

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
      [...books.cases.values(), ...books.meetings.values()].flatMap(({ ledger }) => [...ledger.unknown]),
    ),
  ]
  return {
    seed,
    until,
    ...counts,
    streams: all.length,
    events: all.reduce((sum, { events }) => sum + events.length, 0),
    never,
    unknown,
    disagreements,
  }
}

const list = (map: ReadonlyMap<string, number>, most = 100) =>
  [...map]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ')

/** What a walk came to, for a terminal. */
export const sayWalk = (walked: Walked, seconds: number): string => {
  const asked = [...walked.kinds.values()].reduce((sum, times) => sum + times, 0)
  const share = (kind: string) => `${kind} ${(((walked.kinds.get(kind) ?? 0) * 100) / asked).toFixed(1)} %`
  return [
    `seed ${walked.seed}: ${asked} commands until ${walked.until} in ${seconds.toFixed(0)} s (${(asked / seconds).toFixed(0)}/s), ${walked.events} events in ${walked.streams} streams`,
    `answers: ${[...walked.kinds.keys()].map(share).join(', ')}`,
    `phases reached (${walked.phases.size}): ${[...walked.phases].toSorted().join(', ')}`,
    `carried out (${walked.done.size}): ${list(walked.done)}`,
    `refused with: ${list(walked.codes, 40)}`,
    `not filled in as the schema wants: ${list(walked.invalid, 30)}`,
    `never carried out: ${walked.never.join(', ') || 'none'}`,
    `unknown to the ledgers: ${walked.unknown.join(', ') || 'none'}`,
    walked.disagreements.length === 0
      ? 'no disagreement'
      : `DISAGREEMENTS\n${walked.disagreements.join('\n')}`,
  ].join('\n')
}
