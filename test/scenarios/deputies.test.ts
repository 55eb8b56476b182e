import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor, StoredEvent } from '#core/kernel.ts'
import type { Role } from '#core/roles.ts'
import { contextFor } from '#handle/command.ts'
import { createIdentity } from '#handle/identity.ts'
import { findCasePage, listCasesFor, waitingFor } from '#handle/query.ts'
import { keepRecords } from '#handle/staff-records.ts'
import { viewsOf } from '#handle/streams.ts'
import { findBreak } from '#store/chain.ts'
import { readStream } from '#store/log.ts'
import { listMails } from '#store/mails.ts'
import { digestViews, rebuildViews } from '#store/rebuild.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const standAt = (day: string) => world.setClock(`${day}T02:00:00.000Z`)

/** Whoever is behind a session today, as the core knows them: also whose deputy they are. */
const signedIn = async (personId: string): Promise<Actor> => {
  const identity = await createIdentity(world.ports, 'a secret of the tests, long enough to be one')
  const [cookie = ''] = (await identity.openSession(personId)).split(';')
  const person = await identity.findSignedIn(new Headers({ cookie }))
  if (!person) throw new Error('Nobody is signed in')
  const { organisationId, roles, deputyFor, ties } = person
  return { personId, organisationId, roles: roles as Role[], deputyFor, ties }
}

test('Q8.1 An absent lead’s cases stand in the deputy’s queue, are acted on for the lead, and go back when the absence ends', async () => {
  const plan = {
    company: 'donghai',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'acceptance-review',
  } as const
  const season = { from: '2026-08-03', to: '2026-08-31' }
  const [caseId] = (await playSeason(world.stage, [plan], season, randomUUID)) as [string]
  const leadId = (await world.stage.caseState(caseId)).leadId as string
  const { lead, lead2 } = world.stage.staff
  const deputyId = (leadId === lead.personId ? lead2 : lead).personId
  standAt('2026-09-01')
  const absence = { from: '2026-09-02', to: '2026-09-04', deputyId }
  expect(
    await keepRecords(world.ports, { personId: leadId, byId: leadId }, { absences: [absence] }),
  ).toMatchObject({ person_id: leadId })

  const waiting = async () => {
    const deputy = await signedIn(deputyId)
    const { rows } = await listCasesFor(world.ports, deputy, waitingFor(deputy), { size: 50 })
    return rows.map(({ case_id }) => case_id)
  }
  const feedback = { feedback: '材料齐全，符合受理条件。' }
  const propose = async () =>
    world.act(await signedIn(deputyId), 'case', caseId, 'ProposeAcceptance', feedback)
  expect(await waiting()).not.toContain(caseId)
  expect(await propose()).toMatchObject({ kind: 'refused', refusal: { code: 'not-the-case-lead' } })

  standAt('2026-09-02')
  expect(await waiting()).toContain(caseId)
  await world.stage.ask(world.stage.contactOf('donghai'), 'case', caseId, 'AskQuestion', {
    text: '过程文档可以只交扫描件吗？',
  })
  await world.stage.settle()
  const asked = (await listMails(open.db, { caseId }, { size: 200 })).rows.find(
    ({ letter }) => letter === 'question-asked',
  )
  expect(asked?.recipient_id).toBe(deputyId)
  expect(await propose()).toMatchObject({ kind: 'done' })

  // What the database kept is what was decided, and its hash covers for whom.
  const { events } = await readStream(open.db, { stream: caseId, key: '', actorId: '' })
  expect(events.at(-1)?.by).toEqual({ personId: deputyId, role: 'lead', for: leadId })
  expect(findBreak({ stream: caseId, kind: 'case' }, events)).toBeUndefined()
  const forged = events.map((event) => ({
    ...event,
    by: { personId: event.by.personId, role: event.by.role },
  }))
  expect(findBreak({ stream: caseId, kind: 'case' }, forged)?.seq).toBe(events.length)
  const before = await digestViews(open.db)
  await rebuildViews(open.db, ({ stream, kind, events: log }) =>
    viewsOf(
      kind,
      stream,
      log as StoredEvent[],
      (pinned) => contextFor(world.ports, stream, lead, pinned).edition,
      world.ports.calendar.now(),
    ),
  )
  expect(await digestViews(open.db)).toBe(before)

  const page = await findCasePage(world.ports, await signedIn(deputyId), caseId)
  expect(page?.view.timeline.at(-1)).toMatchObject({ personId: deputyId, for: leadId })
  expect(Object.keys(page?.people ?? {})).toEqual(expect.arrayContaining([deputyId, leadId]))
  standAt('2026-09-05')
  expect((await signedIn(deputyId)).deputyFor).toEqual([])
  expect(await waiting()).not.toContain(caseId)
})
