import { expect, test } from 'vitest'
import { theCalendar } from '#core/calendar/working-days.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { nameAuditTeam, rateAll, report } from '#test/audit-story.ts'
import { caseAt, factsOfHuaqing } from '#test/case-story.ts'
import { edition } from '#test/given.ts'
import { refuses } from '#test/refuses.ts'
import { staffMember } from '#test/staff-member.ts'

const objection = { auditorId: 'auditor-2', conflict: 'worked-for-applicant' }
const objected = () => {
  const facts = factsOfHuaqing()
  facts.staff.push(staffMember('auditor-3', 'auditor'))
  const one = caseAt('audit-preparation', facts)
  nameAuditTeam(one)
  one.does('contact', 'ObjectToAuditor', objection)
  return one
}
const notice = { mode: 'remote', auditOn: '2026-12-28', reason: '一级项目可远程' }

test('⚖ Q4.4 The applicant objects to an auditor, and the lead answers within two working days', () => {
  const one = objected()
  const due = () =>
    deadlinesOf(one.state(), edition, theCalendar).find(({ name }) => name === 'audit-request')
  expect(due()).toMatchObject({ dueOn: '2026-12-21', owner: 'lead' })
  one.does('lead', 'AssignAuditTeam', { auditors: ['auditor', 'auditor-3'], leadAuditorId: 'auditor' })
  expect(one.state().audit.objections).toEqual([])
  expect(due()).toBeUndefined()
})
test('Q4.4 The lead may keep the auditor and says why', () => {
  const one = objected()
  one.does('lead', 'KeepAuditor', { auditorId: 'auditor-2', reason: '该审核员从未为贵单位服务' })
  expect(one.does('lead', 'SendAuditNotice', notice)).toEqual(['AuditNoticeSent'])
})
refuses('SendAuditNotice', 'auditor-objection-open', 'Q4.4 No notice while an objection is open', () =>
  objected().refused('lead', 'SendAuditNotice', notice),
)
const onTheDay = () => {
  const one = caseAt('audit')
  one.does('contact', 'ObjectToAuditor', objection)
  return one
}
refuses('MoveAuditDate', 'auditor-objection-open', 'Q4.4 Nor another day', () =>
  onTheDay().refused('lead', 'MoveAuditDate', { ...notice, auditOn: '2027-01-06' }),
)
refuses('CompleteAudit', 'auditor-objection-open', 'Q4.4 Nor a report', () => {
  const one = onTheDay()
  one.on('2026-12-28')
  rateAll(one)
  return one.refused('auditor', 'CompleteAudit', report)
})
refuses('ObjectToAuditor', 'auditor-objection-open', 'Q4.4 An auditor is objected to once at a time', () =>
  objected().refused('contact', 'ObjectToAuditor', objection),
)
refuses('ObjectToAuditor', 'auditor-unknown', 'Q4.4 One objects to somebody of the team', () =>
  objected().refused('contact', 'ObjectToAuditor', { ...objection, auditorId: 'lead' }),
)
refuses(
  'ObjectToAuditor',
  'audit-team-missing',
  'Q4.4 There is nobody to object to before a team is named',
  () => caseAt('contracting').refused('contact', 'ObjectToAuditor', objection),
)
refuses('KeepAuditor', 'no-auditor-objection', 'Q4.4 There is nothing to answer where nobody objected', () =>
  caseAt('audit').refused('lead', 'KeepAuditor', { auditorId: 'auditor', reason: '无须更换' }),
)
refuses('KeepAuditor', 'auditor-unknown', 'Q4.4 The answer names the auditor objected to', () =>
  objected().refused('lead', 'KeepAuditor', { auditorId: 'auditor', reason: '无须更换' }),
)
