import type { z } from 'zod'
import { addDays } from '#core/calendar/day.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import {
  type Actor,
  type CommandRecord,
  type Context,
  type Follow,
  isRefusal,
  type StoredEvent,
} from '#core/kernel.ts'
import { events as scheduling } from '#core/meeting/schedule.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { phaseNames } from '#core/phases.ts'
import { available, decide, fold } from '#core/procedure.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { caseAt, meeting } from '../case-story.ts'
import { chanceOf, seedOf } from './chance.ts'
import { sensibleInput } from './sensible-input.ts'
import { dutiesDone } from './separate-duties.ts'
import { people } from './state-key.ts'

import {
  askers,
  clock,
  contextOf,
  daysFor,
  factsOfCase,
  heldOn,
  type Node,
  staff,
  wearers,
} from './state-node.ts'

const subsets = (least: number): string[][] =>
  [
    [...people],
    ...people.map((one) => people.filter((other) => other !== one)),
    ...people.map((one) => [one]),
  ].filter((some) => some.length >= least)

/** Every answer to one field that makes a difference to who does what; none where one sensible answer is enough. */
const choicesOf = (schema: z.ZodType): readonly unknown[] => {
  const { widget } = (schema.meta() ?? {}) as { widget?: string }
  if (widget === 'person') return people
  if (widget === 'people') return subsets(1)
  const { type, entries } = schema.def as unknown as { type: string; entries?: Record<string, string> }
  return type === 'boolean' ? [true, false] : Object.values(entries ?? {})
}

const isRows = (schema: z.ZodType) => (schema.meta() as { widget?: string } | undefined)?.widget === 'rows'

/** Sensible inputs, and with each of them everybody who could be named in it, and every choice there is. */
const inputsFor = (
  record: CommandRecord<never, string>,
  stream: 'case' | 'meeting',
  node: Node,
): Record<string, unknown>[] => {
  const context = contextOf(stream, node, clock)
  const known = { state: stream === 'case' ? node.one : node.meeting, context, people: staff }
  const fields = Object.entries(record.input.shape as Record<string, z.ZodType>)
  const serials = fields.some(([, schema]) => isRows(schema)) ? [1, 2, 3] : [1]
  const filled = serials.map((serial) =>
    sensibleInput(record, known, chanceOf(seedOf(`${record.name} ${serial}`))),
  )
  const some = filled.map((input) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        name === 'items' && record.name.startsWith('Conclude') ? (value as unknown[]).slice(0, 1) : value,
      ]),
    ),
  )
  const all = fields.reduce<Record<string, unknown>[]>((inputs, [name, schema]) => {
    const values = choicesOf(schema)
    return values.length === 0
      ? inputs
      : inputs.flatMap((input) => values.map((value) => ({ ...input, [name]: value })))
  }, some)
  return [...new Map(all.map((input) => [JSON.stringify(input), input])).values()]
}

const eventsFor = (
  happened: readonly { type: string; data: Readonly<Record<string, unknown>> }[],
  from: number,
  who: Actor,
  role: string,
  context: Context,
) =>
  happened.map(
    ({ type, data }, at): StoredEvent => ({
      seq: from + at + 1,
      v: 1,
      type,
      data,
      at: context.now,
      by: { personId: who.personId, role: role as StoredEvent['by']['role'] },
      commandId: '',
      edition: context.edition.id,
      prev: '',
      hash: '',
    }),
  )

/** The node after a command on the first of these days on which it is granted, or undefined when it is refused on all. */
const after = (
  node: Node,
  stream: 'case' | 'meeting',
  name: string,
  input: unknown,
  who: Actor,
  days = daysFor(stream, node),
): Node | undefined => {
  for (const on of days) {
    const next = afterOn(on, node, stream, name, input, who)
    if (next) return next
  }
  return undefined
}

/** The days on which each command is open to somebody: one refused whatever is typed need not be tried. */
const openDays = (node: Node, stream: 'case' | 'meeting', who: Actor): Map<string, string[]> => {
  const of = (stream === 'case' ? caseProcedure : meetingProcedure) as typeof caseProcedure
  const state = (stream === 'case' ? node.one : node.meeting) as CaseState
  const days = new Map<string, string[]>()
  for (const on of daysFor(stream, node))
    for (const { command, refusal } of available(of, state, contextOf(stream, node, who, on)))
      if (refusal === null && !aside.test(command)) days.set(command, [...(days.get(command) ?? []), on])
  return days
}

const afterOn = (
  on: string,
  node: Node,
  stream: 'case' | 'meeting',
  name: string,
  input: unknown,
  who: Actor,
): Node | undefined => {
  const context = contextOf(stream, node, who, on)
  const of = (stream === 'case' ? caseProcedure : meetingProcedure) as typeof caseProcedure
  const state = (stream === 'case' ? node.one : node.meeting) as CaseState
  const parsed = of.commands[name]?.input.safeParse(input)
  if (!parsed?.success) return undefined
  const decided = decide(of, state, name, parsed.data, context)
  if (isRefusal(decided)) return undefined
  const stored = eventsFor(decided.events, state.version, who, decided.role, context)
  let now = state
  const follows: Follow[] = []
  for (const event of stored) {
    now = of.evolve(now, event)
    follows.push(...(of.events[event.type]?.follows(now, event.data as never) ?? []))
  }
  const pending = [...node.pending, ...follows.filter(({ stream: to }) => to === 'case' || to === 'meeting')]
  const { caseId } = node.one
  const added = dutiesDone({ caseId, log: stored, others: [] }).filter((duty) => !node.duties.includes(duty))
  const duties = added.length === 0 ? node.duties : [...node.duties, ...added].toSorted()
  return stream === 'case'
    ? { ...node, one: now, log: [...node.log, ...stored], pending, duties }
    : {
        ...node,
        meeting: now as unknown as MeetingState,
        others: [...node.others, ...stored],
        pending,
        duties,
      }
}

/** The next meeting is there as soon as one is needed. */
export const withMeeting = (node: Node): Node => {
  if (node.one.phase !== 'awaiting-panel' || node.pending.length > 0) return node
  if (node.meeting && node.meeting.phase !== 'concluded') return node
  // Each meeting has a day of its own: a conflict bars the votes that come after it.
  const on = node.meeting ? addDays(node.meeting.heldOn, 28) : heldOn
  const data = {
    meetingId: meeting,
    nominalOn: on,
    heldOn: on,
    agendaClosesOn: addDays(on, -6),
    provisional: false,
  }
  const [stored] = eventsFor(
    [scheduling.MeetingScheduled.of(data)],
    0,
    clock,
    'system',
    contextOf('meeting', node, clock),
  )
  return { ...node, meeting: fold(meetingProcedure, [stored as StoredEvent]) }
}

/** Commands that give nobody a duty and lead back to where the case was, or to its end. */
const aside =
  /Question|Answer|Withdraw|Close|Report|Move|AskSupplement|Extend|Capacity|HoldOver|TickPrep|AuditPlan|RecordFinding|RecordConsensus|Invoice|PayerLetter|Revise|AgreementChange|CorrectMinutes|AuditDateChange|KeepAudit|ObjectToAuditor/

export function* stepsFrom(node: Node): Generator<readonly [what: string, next: Node]> {
  const [first, ...rest] = node.pending
  if (first) {
    const told = { ...node, pending: rest }
    const { stream, command, input, otherwise } = first
    const next = after(told, stream as 'case', command, input, clock)
    yield [
      `(${command})`,
      next ??
        (otherwise && after(told, otherwise.stream as 'case', otherwise.command, otherwise.input, clock)) ??
        told,
    ]
  }
  // An objection that was upheld opens again what the centre had ended.
  const again = after(node, 'case', 'ReopenCase', { objectionId: meeting, receivedOn: heldOn }, clock)
  if (again) yield ['(ReopenCase)', withMeeting(again)]
  for (const stream of ['case', 'meeting'] as const) {
    const state = stream === 'case' ? node.one : node.meeting
    const of = (stream === 'case' ? caseProcedure : meetingProcedure) as typeof caseProcedure
    if (!state) continue
    const open = askers.map((who) => [who, openDays(node, stream, who)] as const)
    for (const record of Object.values(of.commands) as CommandRecord<never, string>[]) {
      const able = open.filter(([, days]) => days.has(record.name))
      if (able.length === 0) continue
      const inputs = inputsFor(record, stream, node)
      for (const [who, days] of able)
        for (const input of inputs) {
          const next = after(node, stream, record.name, input, who, days.get(record.name))
          if (next) yield [`${who.personId} ${record.name}`, withMeeting(next)]
        }
    }
  }
}

/** How far an audit has come: a team of two, who has declared, and who has rated. */
const auditDone = ({ one: { audit } }: Node): number =>
  Math.min(audit.team.length, 2) + audit.impartial.length + audit.ratings.length

/** The case when its start is to be approved, or when ann has led it, audited it with ben, and cai has accepted it. */
export const beginAt = (phase: 'start-approval' | 'awaiting-panel', edition: Edition): Node => {
  const begun = caseAt('start-approval', { ...factsOfCase }, [edition])
  const { caseId } = begun.state()
  let node: Node = {
    one: begun.state(),
    meeting: null,
    pending: [],
    log: begun.log,
    others: [],
    edition,
    duties: dutiesDone({ caseId, log: begun.log, others: [] }),
  }
  const [ann, ben, cai] = wearers as [Actor, Actor, Actor]
  const road: readonly (readonly [who: Actor, command: string, input?: object])[] = [
    [ben, 'ApproveStart', { leadId: 'ann' }],
    [ann, 'ProposeAcceptance'],
    [cai, 'AcceptApplication'],
  ]
  for (const [who, command, input] of phase === 'start-approval' ? [] : road)
    node = step(node, who, command, input)
  // From here on whatever brings the case nearer to the meeting, by the first who may.
  const order = phaseNames.indexOf(phase)
  for (let tries = 0; node.one.phase !== phase && tries < 40; tries += 1) {
    const next = [...stepsFrom(node)]
      .map(([, reached]) => reached)
      .filter(
        ({ one, duties }) =>
          phaseNames.indexOf(one.phase) <= order &&
          !duties.includes('led ben') &&
          !duties.includes('led cai') &&
          !duties.includes('audited cai'),
      )
    const further = next.toSorted(
      (a, b) =>
        phaseNames.indexOf(b.one.phase) - phaseNames.indexOf(a.one.phase) ||
        auditDone(b) - auditDone(a) ||
        b.log.length - a.log.length,
    )
    node = further[0] ?? node
  }
  return node
}

const step = (node: Node, who: Actor, command: string, input?: object): Node => {
  const [sensible] = inputsFor(
    caseProcedure.commands[command] as unknown as CommandRecord<never, string>,
    'case',
    node,
  )
  const next = after(node, 'case', command, { ...sensible, ...input }, who)
  if (!next) throw new Error(`${who.personId} may not ${command} in ${node.one.phase}`)
  return next
}
