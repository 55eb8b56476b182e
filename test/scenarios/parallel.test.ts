import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { meetingProcedure } from '#core/meeting.ts'
import { fold } from '#core/procedure.ts'
import { runCommand } from '#handle/command.ts'
import { findBreak } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { playSeason } from '../../examples/season.ts'
import { experts } from '../../examples/staff.ts'
import { useDatabase } from '../database.ts'
import { scoresOf } from '../meeting-story.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

/** A case that is signing and paying: there the applicant may report progress any number of times. */
const contracting = async (company: string) => {
  const plan = {
    company,
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'contracting',
  } as const
  const [caseId] = await playSeason(world.stage, [plan], { from: '2026-08-03', to: '2026-08-18' }, randomUUID)
  const { version, phase } = await world.stage.caseState(caseId as string)
  expect(phase).toBe('contracting')
  return { caseId: caseId as string, version, contact: world.stage.contactOf(company) }
}

const report = (
  one: Awaited<ReturnType<typeof contracting>>,
  note: string,
  expected: number | null,
  key = randomUUID(),
) =>
  runCommand(world.ports, {
    stream: 'case',
    streamId: one.caseId,
    command: 'ReportProgress',
    input: { about: 'transfer-ordered', note },
    expected,
    key,
    actor: one.contact,
  })

const logOf = async (stream: string) => (await readStream(open.db, { stream, key: '', actorId: '' })).events

test('Of forty people who act on the version they all saw, one is first and thirty-nine are shown what happened', async () => {
  const one = await contracting('donghai')
  const outcomes = await Promise.all(
    Array.from({ length: 40 }, (_, n) => report(one, `no ${n}`, one.version)),
  )
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  const conflicts = outcomes.filter((outcome) => outcome.kind === 'conflict')
  expect(conflicts).toHaveLength(39)
  for (const { changed } of conflicts) expect(changed.map(({ type }) => type)).toEqual(['ProgressReported'])
  const log = await logOf(one.caseId)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
  expect(findBreak({ stream: one.caseId, kind: 'case' }, log)).toBeUndefined()
})

test('Forty who try again until they are heard are all heard, once each, without a gap', async () => {
  const one = await contracting('tianfu')
  const until = async (note: string) => {
    const key = randomUUID()
    for (;;) {
      const { version } = await world.stage.caseState(one.caseId)
      const outcome = await report(one, note, version, key)
      if (outcome.kind === 'done') return
      expect(outcome.kind).toBe('conflict')
    }
  }
  await Promise.all(Array.from({ length: 40 }, (_, n) => until(`no ${n}`)))
  const log = await logOf(one.caseId)
  const notes = log.slice(one.version).map(({ data }) => data.note)
  expect(new Set(notes)).toEqual(new Set(Array.from({ length: 40 }, (_, n) => `no ${n}`)))
  expect(notes).toHaveLength(40)
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1))
})

test('The same key sent forty times at once does its work once and answers alike', async () => {
  const one = await contracting('qilu')
  const key = randomUUID()
  const outcomes = await Promise.all(Array.from({ length: 40 }, () => report(one, 'once', one.version, key)))
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'done', version: one.version + 1 })
  expect(await logOf(one.caseId)).toHaveLength(one.version + 1)
  expect(await report(one, 'another', one.version, key)).toEqual({ kind: 'key-reused' })
})

test('Q4.5 Experts who vote at the same moment, all having seen the same page, are all counted', async () => {
  const { stage, ports } = world
  const plan = {
    company: 'xiling',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-24',
    until: 'awaiting-panel',
  } as const
  const [caseId] = (await playSeason(
    stage,
    [plan],
    { from: '2026-08-24', to: '2026-09-24' },
    randomUUID,
  )) as [string]
  const { phase, meetingId, meetingHeldOn } = await stage.caseState(caseId)
  expect(phase).toBe('panel')
  const id = meetingId as string
  stage.setClock(`${meetingHeldOn}T02:00:00.000Z`)
  const present = experts.map((key) => stage.staff[key].personId)
  await stage.ask(stage.staff.secretary, 'meeting', id, 'OpenMeeting', { present, chairId: present[0] })
  for (const key of experts)
    await stage.ask(stage.staff[key], 'meeting', id, 'DeclareImpartiality', { cases: [caseId] })
  const seen = (await logOf(id)).length
  const outcomes = await Promise.all(
    experts.map((key) =>
      runCommand(ports, {
        stream: 'meeting',
        streamId: id,
        command: 'CastVote',
        input: { caseId, pass: true, scores: scoresOf(4), opinion: '同意通过' },
        expected: seen,
        key: randomUUID(),
        actor: stage.staff[key],
      }),
    ),
  )
  expect(outcomes.map(({ kind }) => kind)).toEqual(experts.map(() => 'done'))
  expect(fold(meetingProcedure, (await logOf(id)) as never).votes).toHaveLength(experts.length)
})
