import { expect, test } from 'vitest'
import { candidatesFor } from '#core/candidates.ts'
import { caseProcedure } from '#core/case.ts'
import { application, caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { actor } from '#test/given.ts'
import { staffMember } from '#test/staff-member.ts'

const { uscc } = application.organisation
const auditors = [
  staffMember('fit', 'auditor'),
  staffMember('expired', 'auditor', {
    competences: [{ type: 'security-engineering', level: 3, until: '2026-12-01' }],
  }),
  staffMember('tied', 'auditor', { ties: [{ uscc, organisation: '华清', reason: '持股', until: null }] }),
  staffMember('away', 'auditor', { absences: [{ from: '2026-12-15', to: '2026-12-20', deputyId: null }] }),
  // Accepted the application, and wears both hats.
  { ...staffMember('approver', 'auditor'), roles: ['approver', 'auditor'] },
  staffMember('lead', 'lead'),
]

const asked = () => {
  const one = caseAt('audit-preparation', { ...factsOfHuaqing(), staff: auditors })
  const command = caseProcedure.commands.AssignAuditTeam
  if (!command) throw new Error('there is no such command')
  const people = candidatesFor(command, one.state(), one.contextOf(actor('lead')))
  return { one, people }
}

test('Q4.4 Everybody with the role is shown: who is fit, and who is not for which reason', () => {
  const { people } = asked()
  expect(
    people.auditors?.map(({ id, refusal }) => [id, refusal && `${refusal.code} ${refusal.clause}`]),
  ).toEqual([
    ['fit', null],
    ['expired', 'competence-missing Q4.4'],
    ['tied', 'person-tied-to-applicant Q4.4'],
    ['away', 'absent-on-day Q4.4'],
    ['approver', 'accepted-or-voted Q4.5'],
  ])
  expect(people.leadAuditorId).toEqual(people.auditors)
})
test('Q4.4 Whom the list refuses, the command refuses for the same reason', () => {
  const { one, people } = asked()
  for (const { id, refusal } of people.auditors ?? []) {
    const input = { auditors: ['fit', id], leadAuditorId: 'fit' }
    if (refusal) expect(one.refused('lead', 'AssignAuditTeam', input)).toEqual(refusal)
  }
})
test('Every field that asks for a person says who may be named, and every such test has its field', () => {
  for (const { name, input, fit } of Object.values(caseProcedure.commands)) {
    const asking = Object.entries(input.shape).filter(([, schema]) => schema.meta()?.role)
    expect([name, asking.map(([field]) => field)]).toEqual([name, Object.keys(fit)])
  }
})
