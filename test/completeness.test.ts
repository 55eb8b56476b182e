import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { specialTerms } from '#core/deadlines.ts'
import { isLetterName } from '#core/letters/letters.ts'
import { matterTerms } from '#core/matter.ts'
import { phaseNames, phaseOf, phases as phaseRecords } from '#core/phases.ts'
import { roles as roleNames } from '#core/roles.ts'
import { findingCodes } from '#core/rulebook/finding.ts'
import { sanctionTerms } from '#core/sanction-deadlines.ts'
import { choices } from '#core/words/choices.ts'
import { clauses } from '#core/words/clauses.ts'
import { commands as commandWords } from '#core/words/commands.ts'
import { deadlines } from '#core/words/deadlines.ts'
import { events as eventWords } from '#core/words/events.ts'
import { fields, findField } from '#core/words/fields.ts'
import { inputFaults } from '#core/words/input-faults.ts'
import { phases as phaseWords } from '#core/words/phases.ts'
import { refusals } from '#core/words/refusals.ts'
import { roles as roleWords } from '#core/words/roles.ts'
import { ruleWords } from '#core/words/rules.ts'
import type { Pair } from '#core/words/say.ts'
import { stageStatuses, stages, turns } from '#core/words/stages.ts'
import { stops } from '#core/words/stops.ts'
import { commonRefusals, everyRoleOf, procedures, refusalsOf, rolesIn } from '../scripts/docs/procedures.ts'
import { stepsTaken } from '../scripts/docs/process.ts'

const commands = procedures.flatMap((of) => of.commands)
const events = procedures.flatMap((of) => of.events)
const refusalCodes = new Set([...commands.flatMap(refusalsOf), ...commonRefusals])

/** Every field of a schema with its name and, where it is a closed list, its choices. */
const fieldsIn = (schema: z.core.$ZodType, name = ''): { name: string; values: string[] }[] => {
  const { def } = schema._zod as unknown as {
    def: {
      type: string
      innerType?: z.core.$ZodType
      element?: z.core.$ZodType
      shape?: Record<string, z.core.$ZodType>
      entries?: Record<string, string>
    }
  }
  if (def.shape)
    return [
      ...(name ? [{ name, values: [] }] : []),
      ...Object.entries(def.shape).flatMap(([key, inner]) => fieldsIn(inner, key)),
    ]
  const inner = def.innerType ?? def.element
  const within = inner ? fieldsIn(inner, name) : []
  return [{ name, values: Object.values(def.entries ?? {}) }, ...within]
}

const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name as string)
const hanzi = /\p{Script=Han}/u
const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every((half) => typeof half === 'string')
const pairsIn = (value: unknown, path: string): [path: string, pair: Pair][] => {
  if (isPair(value)) return [[path, value]]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => pairsIn(inner, `${path}.${key}`))
    : []
}
const everyPair = pairsIn(
  {
    choices,
    clauses,
    commandWords,
    deadlines,
    eventWords,
    fields,
    inputFaults,
    phaseWords,
    refusals,
    roleWords,
    ruleWords,
    stages,
    stageStatuses,
    stops,
    turns,
  },
  'words',
)

test('Every sentence is there in Chinese and in English, with the same facts in both', () => {
  expect(everyPair.length).toBeGreaterThan(500)
  for (const [path, [zh, en]] of everyPair) {
    expect(zh, path).toMatch(hanzi)
    expect(en.trim(), path).not.toBe('')
    expect(en, path).not.toMatch(hanzi)
    const facts = (text: string) =>
      [...new Set(placesIn(text))].filter((name) => !/Zh$|En$/.test(name)).toSorted()
    expect(facts(en), path).toEqual(facts(zh))
  }
})
test('Every command has a label and a clause that is explained', () => {
  for (const { name, clause, clauses: others } of commands) {
    expect(commandWords[name as keyof typeof commandWords]?.label, name).toBeDefined()
    for (const cited of [clause, ...Object.values(others)])
      expect(clauses[cited], `${name} ${cited}`).toBeDefined()
  }
})
test('Every field of every command has a label, and every choice its words', () => {
  for (const { name: command, input } of commands) {
    for (const { name, values } of fieldsIn(input)) {
      expect(findField(command, name), `${command}.${name}`).toBeDefined()
      for (const value of values)
        expect(
          (choices as Record<string, Record<string, Pair>>)[name]?.[value],
          `${name} ${value}`,
        ).toBeDefined()
    }
  }
})
test('Every field that has words is asked for by some command', () => {
  const asked = new Set(
    commands.flatMap(({ name, input }) =>
      fieldsIn(input).flatMap((one) => [one.name, `${name}.${one.name}`]),
    ),
  )
  expect(Object.keys(fields).filter((name) => !asked.has(name))).toEqual([])
})
test('Every event has its line on the timeline, told from its own data, and a clause that is explained', () => {
  for (const { name, clause, data } of events) {
    const pair = eventWords[name as keyof typeof eventWords]
    expect(pair, name).toBeDefined()
    expect(clauses[clause], `${name} ${clause}`).toBeDefined()
    for (const place of placesIn(pair.join(' ')))
      expect(Object.keys(data.shape), `${name} {${place}}`).toContain(place)
  }
})
test('Every letter that an event sends is written', () => {
  for (const { name, letters } of events)
    for (const letter of letters) expect(isLetterName(letter), `${name} sends ${letter}`).toBe(true)
})
test('Every refusal has a sentence and a remedy, and every such sentence belongs to a refusal', () => {
  const said = new Set([...Object.keys(refusals), ...findingCodes])
  expect([...refusalCodes].filter((code) => !said.has(code))).toEqual([])
  expect(Object.keys(refusals).filter((code) => !refusalCodes.has(code))).toEqual([])
})
test('Every deadline has its words', () => {
  const named = [
    ...Object.values(phaseRecords).flatMap((record) => ('term' in record ? [record.term.name] : [])),
    ...Object.values(specialTerms).map(({ name }) => name),
    ...Object.values(sanctionTerms).map(({ name }) => name),
    ...Object.values(matterTerms).map(({ name }) => name),
    'suspension',
    'agenda',
    'panel',
  ]
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(deadlines).toSorted())
})
test('Every phase has its words and a clause that is explained', () => {
  for (const { phases } of procedures)
    for (const phase of phases) expect(phaseWords[phase as keyof typeof phaseWords], phase).toBeDefined()
  for (const phase of phaseNames) expect(clauses[phaseOf(phase).clause], phase).toBeDefined()
})

const steps = stepsTaken()

test('Every phase of a case is reached, and every one that is not the end is left', () => {
  const reached = new Set(steps.map(([, , to]) => to))
  // An objection that is upheld opens the end again; nothing else does.
  const left = new Set(steps.filter(([, event]) => event !== 'CaseReopened').map(([from]) => from))
  expect(phaseNames.filter((phase) => !reached.has(phase))).toEqual([])
  expect(phaseNames.filter((phase) => !left.has(phase))).toEqual(
    phaseNames.filter((phase) => phaseOf(phase).stage === 'ended'),
  )
})
test('Every event that leads somewhere leads there, and no event leads anywhere else', () => {
  for (const { name, leadsTo } of procedures[0]?.events ?? []) {
    const ends = new Set(steps.filter(([, event]) => event === name).map(([, , to]) => to))
    expect([...ends].toSorted(), name).toEqual([...new Set(leadsTo)].toSorted())
  }
})
// The invoice and what is given back of the fee are settled beside the case, also after its end.
const moneyAfterwards = [
  'GiveInvoiceDetails',
  'RecordInvoice',
  'ProposeRefund',
  'DecideRefund',
  'RecordRefund',
]
const endsOfMatters = ['founded', 'unfounded', 'set-aside', 'upheld', 'partly-upheld', 'rejected', 'answered']

test('In every phase that is not the end somebody other than the clock can move the case on', () => {
  const ending = ['WithdrawApplication', 'CloseCase', 'ChangeLead', 'HandOverContact']
  // A question, its answers and a yes to an earlier day leave a case where it is.
  const staying = [
    ...moneyAfterwards,
    // What was given back is paid again wherever the case goes on; in contracting the seals move it.
    'ConfirmPayment',
    'GivePayerLetter',
    'AskQuestion',
    'AnswerQuestion',
    'AddToAnswer',
    'SettleEarlierDeadlines',
  ]
  // A case that waits for a meeting, or is before it, is moved by the meeting, a stream of its own.
  const movedByMeeting = ['awaiting-panel', 'panel']
  // A complaint comes in at the public page, whose door is the system's.
  const movedByDoor = ['unreceived']
  for (const { stream, phases, commands: own } of procedures.filter((of) => of.stream !== 'certificate')) {
    for (const phase of phases) {
      const isEnd =
        endsOfMatters.includes(phase) ||
        phase === 'concluded' ||
        (stream === 'case' && phaseOf(phase as 'filing').stage === 'ended')
      const movers = own.filter(
        (command) =>
          ![...ending, ...staying].includes(command.name) &&
          rolesIn(command, phase).some((role) => role !== 'system'),
      )
      expect(movers.length > 0, phase).toBe(!isEnd && ![...movedByMeeting, ...movedByDoor].includes(phase))
    }
  }
})
test('Every role has something to do, but for the one that only reads', () => {
  const busy = new Set(commands.flatMap(everyRoleOf))
  expect(roleNames.filter((role) => !busy.has(role))).toEqual(['supervisor'])
})

const core = join(import.meta.dirname, '..', 'src', 'core')
const shown = readdirSync(core, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => [
    ...readFileSync(join(core, file), 'utf8').matchAll(/refuses\(\s*'([*\w]+)',\s*'([\w-]+)'/g),
  ])
  .map(([, command, code]) => `${command} ${code}`)

test('Every refusal of every command has a test that shows it saying no', () => {
  const wanted = [
    ...commands.flatMap((command) => refusalsOf(command).map((code) => `${command.name} ${code}`)),
    ...commonRefusals.map((code) => `* ${code}`),
  ]
  expect(wanted.filter((one) => !shown.includes(one))).toEqual([])
})
test('No test shows a refusal that its command does not declare', () => {
  for (const one of shown.filter((each) => !each.startsWith('* '))) {
    const [name, code] = one.split(' ')
    const command = commands.find((each) => each.name === name)
    expect(command && refusalsOf(command), one).toContain(code)
  }
})
