import { randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommandLine } from '#cli/command-line.ts'
import type { Actor } from '#core/kernel.ts'
import { confirmGuide, findBookOf, precheckFor, saveSectionFor } from '#handle/book.ts'
import { changeStandingFor, commentFor, settleCommentFor } from '#handle/book-standing.ts'
import { findCasePage } from '#handle/query.ts'
import { keepInvitation } from '#store/invitations.ts'
import { listMails } from '#store/mails.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const season = { from: '2026-08-03', to: '2026-08-07' }

const colleague = async (contact: Actor, name: string): Promise<Actor> => {
  const personId = randomUUID()
  await open.db
    .insertInto('users')
    .values({ id: personId, name, email: `${personId}@huaqing.example`, email_verified: true })
    .execute()
  await addPerson(open.db, { personId, lang: 'zh-CN' })
  await changePerson(open.db, personId, { organisationId: contact.organisationId, roles: ['contributor'] })
  return { personId, organisationId: contact.organisationId, roles: ['contributor'] }
}

test('Q12.1 A section is given to a colleague, who sees and writes it and no other, by a link; the contact checks it off', async () => {
  const plan = {
    company: 'huaqing',
    type: 'data-security',
    level: 1,
    opensOn: '2026-08-03',
    until: 'preparation',
  } as const
  const [caseId] = (await playSeason(world.stage, [plan], season, randomUUID)) as [string]
  const contact = world.stage.contactOf('huaqing')
  const hr = await colleague(contact, '秦越')
  const at = { caseId, section: 'part-4' }
  const save = (actor: Actor, section: string, answers: object, expected = 0) =>
    saveSectionFor(world.ports, actor, { caseId, section, expected, answers })

  // Nothing opens before the guide was read (Q11.3), and nobody sees a section that is not theirs.
  expect(await save(contact, 'part-4', {})).toEqual({ kind: 'guide-unread' })
  expect(await confirmGuide(world.ports, contact, caseId)).toBe('confirmed')
  expect((await findBookOf(world.ports, hr, caseId))?.sections).toEqual([])
  expect(await save(hr, 'part-4', {})).toEqual({ kind: 'role-may-not' })
  expect(await changeStandingFor(world.ports, hr, at, { ownerId: hr.personId })).toBe('role-may-not')

  // The contact gives it away until a day; the mail leads straight to it.
  world.setClock('2026-08-04T01:00:00.000Z')
  const given = { ownerId: hr.personId, dueOn: '2026-08-05' }
  expect(await changeStandingFor(world.ports, contact, at, given)).toBe('kept')
  const [mail] = (await listMails(open.db, { recipientId: hr.personId }, { size: 1 })).rows
  expect(mail?.letter).toBe('section-given')
  expect(mail?.body).toContain(`/desk/cases/${caseId}/application?section=part-4`)
  const mine = await findBookOf(world.ports, hr, caseId)
  expect(mine?.sections.map(({ section }) => section)).toEqual(['part-4'])
  expect(await save(hr, 'part-3', {})).toEqual({ kind: 'role-may-not' })
  expect(await precheckFor(world.ports, hr, caseId)).toBeUndefined()

  // Somebody asked to join may hold one already; it opens with their yes, not before.
  const guest = await colleague({ ...contact, organisationId: null }, '骆真')
  await changePerson(open.db, guest.personId, { roles: [] })
  const toGuest = { ownerId: guest.personId }
  const plans = { caseId, section: 'part-10' }
  expect(await changeStandingFor(world.ports, contact, plans, toGuest)).toBe('person-unknown')
  await keepInvitation(open.db, {
    invitation_id: randomUUID(),
    person_id: guest.personId,
    organisation_id: contact.organisationId ?? '',
    roles: ['contributor'],
    position: 'staff',
    invited_by: contact.personId,
    invited_at: '2026-08-04T01:00:00.000Z',
  })
  expect(await changeStandingFor(world.ports, contact, plans, toGuest)).toBe('kept')
  expect(await findBookOf(world.ports, { ...guest, organisationId: null, roles: [] }, caseId)).toBeUndefined()
  const joined: Actor = { ...guest, organisationId: contact.organisationId, roles: ['contributor'] }
  const theirs = await findBookOf(world.ports, joined, caseId)
  expect(theirs?.sections.map(({ section }) => section)).toEqual(['part-10'])

  // It is late from the day after, until its owner calls it ready; only the contact checks it off.
  world.setClock('2026-08-06T01:00:00.000Z')
  const stands = async () =>
    (await findBookOf(world.ports, contact, caseId))?.sections.find(({ section }) => section === 'part-4')
  expect(await stands()).toMatchObject({ state: 'empty', isLate: true, ownerId: hr.personId })
  expect(await save(hr, 'part-4', { 'staff-total': 128, history: '不属于本部分' })).toMatchObject({
    kind: 'invalid',
  })
  expect(await save(hr, 'part-4', { 'staff-total': 128 })).toMatchObject({ kind: 'saved', version: 1 })
  expect(await commentFor(world.ports, contact, at, { item: 'cisp', text: '请补充证书编号' })).toBe('kept')
  expect(await commentFor(world.ports, contact, at, { item: 'history', text: '?' })).toBe('unknown')
  expect(await changeStandingFor(world.ports, hr, at, { state: 'checked' })).toBe('role-may-not')
  expect(await changeStandingFor(world.ports, hr, at, { state: 'ready' })).toBe('kept')
  // What is checked off is what the contact has seen, and nothing written since.
  expect(await changeStandingFor(world.ports, contact, at, { state: 'checked', seen: 0 })).toBe('changed')
  expect(await stands()).toMatchObject({ state: 'ready' })
  expect(await changeStandingFor(world.ports, contact, at, { state: 'checked', seen: 1 })).toBe('kept')
  expect(await stands()).toMatchObject({ state: 'checked', isLate: false, comments: [{ item: 'cisp' }] })

  // Two versions of it stand against each other; whoever writes again has it back in work.
  expect(await save(contact, 'part-4', { 'staff-total': 1 }, 0)).toMatchObject({
    kind: 'conflict',
    theirs: { version: 1, answers: { 'staff-total': 128 } },
  })
  expect(await save(contact, 'part-4', { 'staff-total': 129 }, 1)).toMatchObject({ version: 2 })
  expect(await stands()).toMatchObject({ state: 'in-work' })

  // Whoever holds the section settles what was written beside its item; who did first is named until it is opened again.
  world.setClock('2026-08-04T02:00:00.000Z')
  const written = async () => (await stands())?.comments[0]
  const comment = (await written())?.comment_id ?? ''
  const settle = (actor: Actor, isSettled: boolean, section = 'part-4') =>
    settleCommentFor(world.ports, actor, { caseId, section, comment }, isSettled)
  expect(await written()).toMatchObject({ settled_at: null, settled_by: null })
  expect(await settle(hr, true)).toBe('kept')
  expect(await settle(contact, true)).toBe('kept')
  const settled = await written()
  expect(settled).toMatchObject({ settled_by: hr.personId })
  expect(new Date(settled?.settled_at ?? '').toISOString()).toBe('2026-08-04T02:00:00.000Z')
  expect(await settle(contact, false)).toBe('kept')
  expect(await written()).toMatchObject({ settled_at: null, settled_by: null })
  expect(await settle(hr, true, 'part-3')).toBe('role-may-not')
  expect(await settle(contact, true, 'part-3')).toBe('unknown')

  // Whoever has left, or writes no more for it, opens nothing of it, though the section is still theirs.
  for (const gone of [
    { ...hr, organisationId: null },
    { ...hr, roles: ['payer'] as const },
  ]) {
    expect(await findBookOf(world.ports, gone, caseId)).toBeUndefined()
    expect(await save(gone, 'part-4', {}, 2)).toEqual({ kind: 'unknown' })
    expect(await settle(gone, true)).toBe('unknown')
  }

  // Another organisation's contact finds no such book, nor can it hold a section of it.
  const stranger = world.stage.contactOf('tianfu')
  expect(await findBookOf(world.ports, stranger, caseId)).toBeUndefined()
  expect(await save(stranger, 'part-4', {}, 2)).toEqual({ kind: 'unknown' })
  expect(await confirmGuide(world.ports, stranger, caseId)).toBe('unknown')
  expect(await settle(stranger, true)).toBe('unknown')
  expect(await changeStandingFor(world.ports, contact, at, { ownerId: stranger.personId })).toBe(
    'person-unknown',
  )
})

test('Q12.5 What is handed in holds facts and answers together, frozen with its digest', async () => {
  const plan = {
    company: 'donghai',
    type: 'risk-assessment',
    level: 1,
    opensOn: '2026-08-03',
    until: 'filing',
  } as const
  const [caseId] = (await playSeason(world.stage, [plan], season, randomUUID)) as [string]
  const contact = world.stage.contactOf('donghai')
  const page = await findCasePage(world.ports, contact, caseId)
  expect(page?.application?.answers).toMatchObject({ 'staff-total': 128, 'quality-system': 'certified' })
  expect(page?.application?.engagements.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
  // The command line says of it what the screen says.
  const screen = await precheckFor(world.ports, contact, caseId)
  const file = join(await mkdtemp(join(tmpdir(), 'zizhi-book-')), 'book.json')
  await writeFile(file, JSON.stringify(page?.application))
  const { stdout } = await runCommandLine(['check', file, '--json'])
  const said = (JSON.parse(stdout) as { findings: { code: string; answer: string }[] }).findings
  expect(said.map(({ code, answer }) => [code, answer])).toEqual(
    screen?.findings.map(({ code, answer }) => [code, answer]),
  )
  expect(said.length).toBeGreaterThan(20)
  expect(
    await saveSectionFor(world.ports, contact, {
      caseId,
      section: 'part-10',
      expected: 1,
      answers: { plan: '改' },
    }),
  ).toEqual({ kind: 'frozen' })
  expect(
    await changeStandingFor(world.ports, contact, { caseId, section: 'part-10' }, { state: 'ready' }),
  ).toBe('frozen')
})

test('Q16 The next cycle starts with what may still hold of the last one, and with none of its evidence', async () => {
  const first = {
    company: 'qilu',
    type: 'data-security',
    level: 1,
    opensOn: '2026-03-02',
    until: 'completed',
  } as const
  await playSeason(world.stage, [first], { from: '2026-03-02', to: '2026-07-31' }, randomUUID)
  const next = { ...first, kind: 'maintenance', opensOn: '2026-08-03', until: 'preparation' } as const
  const [caseId] = (await playSeason(world.stage, [next], season, randomUUID)) as [string]
  const contact = world.stage.contactOf('qilu')
  await confirmGuide(world.ports, contact, caseId)
  const book = await findBookOf(world.ports, contact, caseId)
  const answers = Object.assign({}, ...(book?.sections ?? []).map((one) => one.answers)) as Record<
    string,
    unknown
  >
  expect(answers).toMatchObject({ 'quality-system': 'certified', history: expect.stringContaining('2018') })
  for (const key of ['engagements', 'process-DS01', 'figures', 'staff-total', 'licence', 'changes-since'])
    expect(answers, key).not.toHaveProperty(key)
})
