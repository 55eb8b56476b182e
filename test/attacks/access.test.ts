import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { findBookOf, precheckFor } from '#handle/book.ts'
import { runAllJobs } from '#handle/job.ts'
import { findOrganisation, type OrganisationRow, saveOrganisation } from '#handle/organisation.ts'
import { findCasePage, listCasesFor } from '#handle/query.ts'
import { findFileFor } from '#handle/upload.ts'
import { listMails } from '#store/mails.ts'
import { addPerson, changePerson } from '#store/people.ts'
import { findCase } from '#store/views.ts'
import { playSeason } from '../../examples/season.ts'
import { useDatabase } from '../database.ts'
import { useWorld } from '../world.ts'

const open = useDatabase()
const world = useWorld(open)

const play = async (until: 'panel' | 'decision' | 'filing', company: string, type: string) => {
  const plan = { company, type, level: 1, opensOn: '2026-08-24', until } as const
  const [caseId] = await playSeason(world.stage, [plan], { from: '2026-08-24', to: '2026-11-20' }, randomUUID)
  return caseId as string
}

test('Q4.5 After the panel the applicant reads neither votes nor the names of the experts', async () => {
  const caseId = await play('decision', 'huaqing', 'security-engineering')
  const contact = world.stage.contactOf('huaqing')
  const page = await findCasePage(world.ports, contact, caseId)
  const state = await world.stage.caseState(caseId)
  expect(state.phase).toBe('decision')
  expect(state.panelVoters.length).toBeGreaterThanOrEqual(5)
  const told = JSON.stringify(page)
  for (const expert of state.panelVoters) expect(told).not.toContain(expert)
  for (const kept of ['inFavour', '"votes"', 'recommendation', '"summary"', '@centre.example'])
    expect(told).not.toContain(kept)
  const decider = await findCasePage(world.ports, world.stage.staff.decider, caseId)
  expect(JSON.stringify(decider)).toContain(state.panelVoters[0])
})

test('An expert knows of the cases before a meeting and of no other, in the list, on the page and in the files', async () => {
  const heard = await play('panel', 'donghai', 'data-security')
  const filed = await play('filing', 'donghai', 'risk-assessment')
  const someone = world.stage.staff.expert
  const { rows } = await listCasesFor(world.ports, someone, {}, { size: 50 })
  const listed = rows.map(({ case_id }) => case_id)
  expect(listed).toContain(heard)
  expect(listed).not.toContain(filed)
  for (const id of listed) expect(await findCasePage(world.ports, someone, id), id).toBeDefined()
  expect(await findCasePage(world.ports, someone, filed)).toBeUndefined()

  const fileOf = async (caseId: string) =>
    Object.values((await findCasePage(world.ports, world.stage.staff.lead, caseId))?.files ?? {})[0]
      ?.file_id ?? ''
  expect(await findFileFor(world.ports, someone, await fileOf(heard))).toBeDefined()
  expect(await findFileFor(world.ports, someone, await fileOf(filed))).toBeUndefined()
})

test('Q4.5 Nor does the applicant in the list of cases, nor how the centre keeps its promises', async () => {
  const caseId = await play('decision', 'lingnan', 'security-engineering')
  const row = await findCase(open.db, caseId)
  const { rows } = await listCasesFor(world.ports, world.stage.contactOf('lingnan'), {}, { size: 50 })
  const told = JSON.stringify(rows.find(({ case_id }) => case_id === caseId))
  const kept = row?.summary as { panelVoters: string[]; evaluators: string[] }
  // The lead is named to the applicant; the others who judged it are not.
  const unnamed = [...kept.panelVoters, ...kept.evaluators].filter((person) => person !== row?.lead_id)
  expect(unnamed.length).toBeGreaterThan(0)
  for (const person of unnamed) expect(told).not.toContain(person)
  for (const key of ['panelVoters', 'evaluators', 'auditTeam', 'promises']) {
    expect(row?.summary).toHaveProperty(key)
    expect(told).not.toContain(key)
  }
})

test('Q4.3 Whoever only pays sees agreement and money, and neither the book, nor its files, nor the findings', async () => {
  const caseId = await play('decision', 'huaqing', 'data-security')
  const contact = world.stage.contactOf('huaqing')
  const payer = { ...contact, personId: randomUUID(), roles: ['payer'] as const }
  const [whole, page] = await Promise.all([
    findCasePage(world.ports, contact, caseId),
    findCasePage(world.ports, payer, caseId),
  ])
  expect(page?.view.state).toMatchObject({ paidFen: 3_600_000, application: null, supplement: null })
  expect(page?.view.state.agreement).toEqual(whole?.view.state.agreement)
  expect([page?.application, page?.matters]).toEqual([null, []])
  expect(new Set(page?.view.timeline.map(({ clause }) => clause))).not.toContain('Q4.4')
  expect(page?.view.timeline.map(({ type }) => type)).toContain('PaymentConfirmed')
  expect(page?.letters.map(({ letter }) => letter)).toContain('business-email')
  expect(page?.letters.map(({ letter }) => letter)).not.toContain('audit-notice')
  const sealed = whole?.view.state.agreement.versions[0]?.applicantSeal?.files ?? []
  expect(sealed).toHaveLength(1)
  for (const { file_id } of whole?.files ?? [])
    expect(Boolean(await findFileFor(world.ports, payer, file_id)), file_id).toBe(
      page?.files.some((file) => file.file_id === file_id),
    )
  expect(page?.files.map(({ file_id }) => file_id)).toEqual(expect.arrayContaining([...sealed]))
  expect(page?.files.length).toBeLessThan(whole?.files.length ?? 0)
  expect(await findBookOf(world.ports, payer, caseId)).toBeUndefined()
  expect(await precheckFor(world.ports, payer, caseId)).toBeUndefined()
  const { rows } = await listCasesFor(world.ports, payer, {}, { size: 50 })
  const row = rows.find(({ case_id }) => case_id === caseId)
  expect(row?.summary).not.toHaveProperty('items')
  // Its next day is not theirs to know.
  expect(whole?.view.deadlines.map(({ name }) => name)).toEqual(['agenda'])
  expect([page?.view.deadlines, row?.due_on, row?.due_name]).toEqual([[], null, null])
})

test('Q19 With an application handed in the credit code stays, so that neither bar nor tie is left behind', async () => {
  const contact = world.stage.contactOf('jiangwan')
  const row = (await findOrganisation(world.ports.db, contact.organisationId ?? '')) as OrganisationRow
  const another = { ...row, uscc: '91110108551385082Q' }
  await play('filing', 'jiangwan', 'risk-assessment')
  expect(await saveOrganisation(world.ports, contact, another)).toEqual({ kind: 'uscc-settled' })
  const renamed = { ...row, uscc: row.uscc ?? '', name: '江湾灾备技术股份有限公司' }
  expect(await saveOrganisation(world.ports, contact, renamed)).toMatchObject({ kind: 'saved' })
})

test('Q8.1 Letters go to a contact of the organisation, not to one who has left it', async () => {
  const caseId = await play('filing', 'huaqing', 'risk-assessment')
  const gone = world.stage.contactOf('huaqing')
  const heir = randomUUID()
  const user = { id: heir, name: '新联系人', email: 'heir@example.cn', email_verified: true }
  await open.db.insertInto('users').values(user).execute()
  await addPerson(open.db, { personId: heir, lang: 'zh-CN' })
  await changePerson(open.db, heir, { organisationId: gone.organisationId, roles: ['contact'] })
  await changePerson(open.db, gone.personId, { organisationId: null, roles: [] })
  await world.stage.ask(world.stage.staff.intake, 'case', caseId, 'AskSupplement', {
    items: [{ about: '营业执照', ask: '请补充副本' }],
  })
  await runAllJobs(world.ports)
  const { rows } = await listMails(open.db, { caseId }, { size: 1 })
  expect(rows[0]).toMatchObject({ letter: 'supplement-request', to_address: 'heir@example.cn' })
})

test('Q4 Two who open one type at the same instant: one application, and a refusal that says so', async () => {
  const contact = world.stage.contactOf('donghai')
  const opened = await Promise.all(
    Array.from({ length: 6 }, () =>
      world.act(contact, 'case', randomUUID(), 'OpenCase', {
        kind: 'initial',
        type: 'cloud-security',
        level: 1,
      }),
    ),
  )
  expect(opened.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  for (const no of opened.filter(({ kind }) => kind !== 'done'))
    expect(no).toMatchObject({ kind: 'refused', refusal: { code: 'application-under-way', clause: 'Q4' } })
})

test('Q10 One number stands once in the register, also when two enter it at the same instant', async () => {
  const entry = {
    number: 'CNITSEC2026SRV-SE-I-9001',
    holder: '华清网安科技有限公司',
    uscc: '914403001922038216',
    registeredAddress: '北京市海淀区',
    type: 'security-engineering',
    level: 1,
    issuedOn: '2026-01-05',
    validFrom: '2026-01-05',
    validTo: '2029-01-04',
    basis: '旧册转录',
  }
  const { clerk, approver } = world.stage.staff
  const ids = Array.from({ length: 4 }, () => randomUUID())
  const proposed = await Promise.all(
    ids.map((id) => world.act(clerk, 'certificate', id, 'ProposeEntry', entry)),
  )
  expect(proposed.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done'])
  const entered = await Promise.all(
    ids.map((id) => world.act(approver, 'certificate', id, 'DecideEntry', { verdict: 'agreed' })),
  )
  expect(entered.map(({ kind }) => kind).toSorted()).toEqual(['done', 'refused', 'refused', 'refused'])
})

test('Q9.2 A postponed case keeps its place before those that became ready after it', async () => {
  const first = await play('panel', 'donghai', 'system-audit')
  const row = await findCase(open.db, first)
  expect(row?.summary).toMatchObject({ readyAt: expect.stringMatching(/^2026-/) })
})
