import { expect, test } from 'vitest'
import { caseView } from '#core/views.ts'
import { auditTeam, nameAuditTeam } from '#test/audit-story.ts'
import { application, caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'

const { uscc } = application.organisation
/** Naming a team whose second auditor is as given. */
const naming = (but: Parameters<typeof staffMember>[2]) => {
  const facts = factsOfHuaqing()
  facts.staff = facts.staff.map((one) => (one.id === 'auditor-2' ? staffMember(one.id, 'auditor', but) : one))
  return caseAt('audit-preparation', facts)
}
const refusedNaming = (but: Parameters<typeof staffMember>[2]) =>
  naming(but).refused('lead', 'AssignAuditTeam', auditTeam)
const named = () => {
  const one = caseAt('audit-preparation')
  nameAuditTeam(one)
  return one
}

refuses('AssignAuditTeam', 'person-lacks-role', 'Q4.4 Only auditors audit', () =>
  caseAt('audit-preparation').refused('lead', 'AssignAuditTeam', {
    auditors: ['auditor', 'intake'],
    leadAuditorId: 'auditor',
  }),
)
refuses('AssignAuditTeam', 'same-person-twice', 'Q4.4 Two auditors are two people', () =>
  caseAt('audit-preparation').refused('lead', 'AssignAuditTeam', {
    auditors: ['auditor', 'auditor'],
    leadAuditorId: 'auditor',
  }),
)
refuses('AssignAuditTeam', 'lead-auditor-not-on-team', 'Q4.4 Whoever leads the team is one of it', () => {
  const facts = factsOfHuaqing()
  facts.staff = [...facts.staff, staffMember('auditor-3', 'auditor')]
  return caseAt('audit-preparation', facts).refused('lead', 'AssignAuditTeam', {
    ...auditTeam,
    leadAuditorId: 'auditor-3',
  })
})
refuses(
  'AssignAuditTeam',
  'accepted-or-voted',
  'Q4.5 Whoever accepted an application does not audit it',
  () => {
    const facts = factsOfHuaqing()
    facts.staff = [...facts.staff, { ...staffMember('approver', 'auditor'), roles: ['approver', 'auditor'] }]
    return caseAt('audit-preparation', facts).refused('lead', 'AssignAuditTeam', {
      ...auditTeam,
      auditors: ['auditor', 'approver'],
    })
  },
)
refuses(
  'AssignAuditTeam',
  'competence-missing',
  'Q4.4 An auditor is competent for the type and the level, and by name',
  () => {
    const refusal = refusedNaming({
      competences: [{ type: 'risk-assessment', level: 3, until: '2029-12-31' }],
    })
    expect(refusal.facts).toEqual({
      person: 'auditor-2',
      type: 'security-engineering',
      level: 1,
      on: '2026-12-17',
    })
    return refusal
  },
)
refuses(
  'AssignAuditTeam',
  'person-tied-to-applicant',
  'Q4.4 Nobody audits an organisation that they are bound to',
  () => refusedNaming({ ties: [{ uscc, organisation: '华清网安', reason: '持股', until: null }] }),
)
test('⚖ Q4.4 Whoever left the applicant 24 months ago audits it from the day after', () => {
  const left = (until: string) => ({ ties: [{ uscc, organisation: '华清网安', reason: '任职', until }] })
  expect(refusedNaming(left('2024-12-17')).code).toBe('person-tied-to-applicant')
  expect(naming(left('2024-12-16')).does('lead', 'AssignAuditTeam', auditTeam)).toEqual(['AuditTeamAssigned'])
})
refuses('AssignAuditTeam', 'absent-on-day', 'Q4.4 Nobody joins a team for a day on which they are away', () =>
  refusedNaming({ absences: [{ from: '2026-12-15', to: '2026-12-20', deputyId: null }] }),
)
test('Q4.4 A competence counts on the audit day once there is one, not on the day the team is named', () => {
  const facts = factsOfHuaqing()
  const one = caseAt('audit-confirmation', facts)
  const until = '2026-12-27'
  facts.staff = facts.staff.map((member) => ({
    ...member,
    competences: member.competences.map((competence) => ({ ...competence, until })),
  }))
  expect(one.refused('lead', 'AssignAuditTeam', auditTeam)).toMatchObject({
    code: 'competence-missing',
    facts: { on: '2026-12-28' },
  })
})

test('Q4.4 A team has a lead, and each member declares that nothing binds them to the applicant', () => {
  const one = named()
  expect(one.state().audit).toMatchObject({
    team: ['auditor', 'auditor-2'],
    leadAuditorId: 'auditor',
    impartial: ['auditor', 'auditor-2'],
  })
})
test('A team named before there were leads is led by whoever stood first', () => {
  const one = caseAt('audit-preparation')
  one.given({ type: 'AuditTeamAssigned', data: { auditors: ['auditor-2', 'auditor'] } })
  expect(one.state().audit.leadAuditorId).toBe('auditor-2')
})
test('Q4.4 An auditor who declares a conflict leaves the team, and another takes their place', () => {
  const facts = factsOfHuaqing()
  facts.staff.push(staffMember('auditor-3', 'auditor'))
  const one = caseAt('audit-preparation', facts)
  nameAuditTeam(one)
  one.does('auditor', 'DeclareAuditConflict', { conflict: 'family' })
  // What binds them is a choice: no word about a person stays in the log, and the applicant does not read it.
  expect(one.log.at(-1)?.data).toEqual({ conflict: 'family' })
  const line = (who: string) => caseView(one.log, one.contextOf(actor(who))).timeline.at(-1)?.data
  expect(line('lead')).toEqual({ conflict: 'family' })
  expect(line('contact')).toEqual({})
  expect(one.state().audit).toMatchObject({
    team: ['auditor-2'],
    leadAuditorId: null,
    impartial: ['auditor-2'],
    conflicted: ['auditor'],
  })
  expect(one.offer('lead', 'SendAuditNotice')?.refusal?.code).toBe('audit-team-missing')
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor-2', 'auditor-3'], leadAuditorId: 'auditor-2' })
  // Whoever had been on the team saw the case: they neither vote nor decide on it.
  expect(one.state().evaluators).toContain('auditor')
})
refuses(
  'AssignAuditTeam',
  'conflict-declared',
  'Q4.4 Whoever has declared a conflict does not come back',
  () => {
    const one = named()
    one.does('auditor-2', 'DeclareAuditConflict', { conflict: 'family' })
    return one.refused('lead', 'AssignAuditTeam', auditTeam)
  },
)
refuses('DeclareAuditImpartiality', 'declared-already', 'Q4.4 A declaration is made once', () =>
  named().refused('auditor', 'DeclareAuditImpartiality', { impartial: true }),
)

/** On the day of the audit, with somebody new on the team. */
const undeclared = () => {
  const facts = factsOfHuaqing()
  facts.staff.push(staffMember('auditor-3', 'auditor'))
  const one = caseAt('audit', facts)
  one.on('2026-12-28')
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor' })
  return one
}
refuses(
  'AskSupplement',
  'impartiality-undeclared',
  'Q4.4 Nobody asks for supplements before they have declared',
  () =>
    undeclared().refused('auditor-3', 'AskSupplement', { items: [{ about: '7.3', ask: '补充项目计划' }] }),
)
refuses(
  'CheckSupplement',
  'impartiality-undeclared',
  'Q4.4 Nobody checks supplements before they have declared',
  () => {
    const one = undeclared()
    one.given({
      type: 'SupplementAsked',
      data: { askedOn: '2026-12-28', items: [{ id: 'i', about: '7.3', ask: '补充项目计划' }] },
    })
    one.given({ type: 'SupplementReceived', data: {} })
    return one.refused('auditor-3', 'CheckSupplement', { verdicts: [{ itemId: 'i', accepted: true }] })
  },
)
refuses(
  'CompleteAudit',
  'impartiality-undeclared',
  'Q4.4 Nobody completes an audit before they have declared',
  () => undeclared().refused('auditor-3', 'CompleteAudit', { recommendation: 'pass', summary: '符合要求。' }),
)
