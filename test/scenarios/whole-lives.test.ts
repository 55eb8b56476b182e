import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addDays, type Day, dayOfInstant } from '#core/calendar/day.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { Phase } from '#core/phases.ts'
import { getEdition } from '#core/rulebook/edition.ts'
import { saveOrganisation } from '#handle/organisation.ts'
import { listMails } from '#store/mails.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { findCertificateByNumber } from '#store/views.ts'
import { getCompany, organisationOf } from '../../examples/companies.ts'
import type { Plan } from '../../examples/plan.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)
const type = 'security-engineering'
const edition = getEdition('2025-04')

/** Something that happens to a case once, when it has come to a phase. */
interface Incident {
  readonly company: string
  readonly at: Phase
  readonly happens: (caseId: string) => Promise<void>
}

/** Plays these lives day by day, side by side, with what happens to them on the way. Returns their cases by company. */
const lives = async (
  plans: readonly Omit<Plan, 'type' | 'level'>[],
  days: { readonly from: Day; readonly to: Day },
  incidents: readonly Incident[] = [],
): Promise<Map<string, string>> => {
  const ids: string[] = []
  const waiting = new Set(incidents)
  const stage = {
    ...world.stage,
    settle: async () => {
      await world.stage.settle()
      for (const id of ids) {
        const { phase, organisationId } = await world.stage.caseState(id)
        for (const one of waiting)
          if (one.at === phase && world.stage.contactOf(one.company).organisationId === organisationId) {
            waiting.delete(one)
            await one.happens(id)
          }
      }
    },
  }
  const newId = () => {
    const id = randomUUID()
    ids.push(id)
    return id
  }
  const all = plans.map((plan) => ({ type, level: 1, ...plan }))
  const cases = await playSeason(stage, all, days, newId)
  expect(waiting.size).toBe(0)
  return new Map(plans.map(({ company }, at) => [company, cases[at] ?? '']))
}
const mailsOf = async (caseId: string) => (await listMails(open.db, { caseId }, { size: 100 })).rows

const details = organisationOf(getCompany('donghai'))
const renamed = '东海数安科技集团有限公司'
let cases = new Map<string, string>()
let formerId = ''
const nextId = randomUUID()
let handedOverAt = ''

const handsOver = async (caseId: string) => {
  const contact = world.stage.contactOf('beichen')
  const user = { id: nextId, name: '接任联系人', email: 'next@beichen.example', email_verified: true }
  await open.db.insertInto('users').values(user).execute()
  await addPerson(open.db, { personId: nextId, lang: 'zh-CN' })
  const { organisationId } = contact
  await changePerson(open.db, nextId, { organisationId, roles: ['contact'], position: 'senior' })
  await world.stage.ask(contact, 'case', caseId, 'HandOverContact', { contactId: nextId })
  formerId = contact.personId
  handedOverAt = world.ports.clock.now()
  await changePerson(open.db, formerId, { roles: ['payer'] })
  // From here on the season asks in the name of the other.
  Object.assign(contact, { personId: nextId })
}
const isRenamed = async () => {
  const saved = await saveOrganisation(world.ports, world.stage.contactOf('donghai'), {
    name: renamed,
    uscc: details.uscc,
    legal_form: details.legalForm,
    legal_person: details.legalPerson,
    business_scope: details.businessScope,
    established_on: details.establishedOn,
    registered_address: details.registeredAddress,
    legal_representative: details.legalRepresentative,
  })
  expect(saved.kind).toBe('saved')
}

beforeAll(async () => {
  cases = await lives(
    [
      { company: 'beichen', opensOn: '2026-08-24', until: 'completed' },
      { company: 'donghai', opensOn: '2026-08-24', until: 'completed' },
      { company: 'yunlian', opensOn: '2026-11-02', until: 'rectification', fails: 1 },
    ],
    { from: '2026-08-24', to: '2026-12-31' },
    [
      { company: 'beichen', at: 'contracting', happens: handsOver },
      { company: 'donghai', at: 'audit', happens: isRenamed },
    ],
  )
}, 240_000)

test('Q12.3 北辰 hands the authorised contact over while contracting: from then on the other is written to, and the certificate comes', async () => {
  const caseId = cases.get('beichen') ?? ''
  expect(await world.stage.caseState(caseId)).toMatchObject({ phase: 'completed', contactId: nextId })
  const later = (await mailsOf(caseId)).filter(
    (mail) => new Date(mail.created_at).toISOString() > handedOverAt,
  )
  expect(later.filter(({ recipient_id: id }) => id === nextId).length).toBeGreaterThan(5)
  expect(later.filter(({ recipient_id: id }) => id === formerId)).toEqual([])
})

test('Q4.5 云链 says nothing about its rectification: reminded, and closed when the last day is past, an outage notwithstanding', async () => {
  const caseId = cases.get('yunlian') ?? ''
  const state = await world.stage.caseState(caseId)
  expect(state.phase).toBe('rectification')
  const due = deadlinesOf(state, edition, world.ports.calendar.now()).find(
    ({ name }) => name === 'rectification',
  )
  const dueOn = due?.dueOn ?? ''

  // The days go by; on the last one it still stands.
  for (let day = '2027-01-01'; day <= dueOn; day = addDays(day, 1)) {
    world.setClock(`${day}T01:30:00.000Z`)
    await world.stage.settle()
  }
  expect((await world.stage.caseState(caseId)).phase).toBe('rectification')
  expect((await mailsOf(caseId)).map(({ letter }) => letter)).toContain('deadline-soon')

  // Nobody runs the clock for four days; then it catches up.
  const back = addDays(dueOn, 5)
  world.setClock(`${back}T01:30:00.000Z`)
  await world.stage.settle()
  const closed = await world.stage.caseState(caseId)
  expect(closed.phase).toBe('closed')
  expect(dayOfInstant(closed.endedAt ?? '')).toBe(back)
  expect((await mailsOf(caseId)).map(({ letter }) => letter)).toContain('case-closed')
  // The fee was paid: what becomes of it is a decision that waits for somebody.
  expect(closed.money.refunds).toMatchObject([{ decision: null }])
}, 120_000)

test('Q18 东海 is renamed during its audit: the certificate bears the name it applied under, and a change gives it the new one', async () => {
  const state = await world.stage.caseState(cases.get('donghai') ?? '')
  expect(state.phase).toBe('completed')
  const number = state.certificate?.number ?? ''
  expect(await findCertificateByNumber(open.db, number)).toMatchObject({ holder: details.name })

  const from = addDays(dayOfInstant(world.ports.clock.now()), 1)
  const change = { company: 'donghai', kind: 'change-name', opensOn: from, until: 'completed' } as const
  const [id = ''] = (await lives([change], { from, to: addDays(from, 60) })).values()
  expect(await world.stage.caseState(id)).toMatchObject({ phase: 'completed', kind: 'change-name' })
  const now = { holder: renamed, valid_to: state.certificate?.validTo }
  expect(await findCertificateByNumber(open.db, number)).toMatchObject(now)
}, 120_000)
