import { areRatingsOpen } from '#core/audit-state.ts'
import { type Grade, practicesOf } from '#core/capability.ts'
import type { CaseState } from '#core/case-state.ts'
import { practicesToAgreeOn } from '#core/chapters/audit-ratings.ts'
import type { CaseStory } from './huaqing.ts'

export const auditTeam = { auditors: ['auditor', 'auditor-2'], leadAuditorId: 'auditor' }

/** The case lead names two auditors, and each declares that nothing binds them to the applicant. */
export const nameAuditTeam = (one: CaseStory) => {
  one.does('lead', 'AssignAuditTeam', auditTeam)
  for (const auditor of auditTeam.auditors) one.does(auditor, 'DeclareAuditImpartiality', { impartial: true })
}

/** Practices that an auditor is asked about: all while the two rate on their own, then those that may be agreed on. */
export const practicesAsked = (state: CaseState): readonly string[] =>
  state.audit && areRatingsOpen(state.audit)
    ? practicesToAgreeOn(state)
    : practicesOf(state.type ?? '', state.level ?? 1).map(({ id }) => id)

/** Every practice of the case as met, but for these. */
export const ratingsOf = (one: CaseStory, but: Readonly<Record<string, Grade>> = {}) => {
  const { type, level } = one.state()
  return practicesOf(type, level).map(({ id: practice }) => ({
    practice,
    grade: but[practice] ?? ('met' as const),
    reason: but[practice] === 'not-applicable' ? '申请单位没有供应商' : '',
  }))
}

/** One auditor hands in their rating: everything met, but for these. */
export const rates = (one: CaseStory, who: string, but: Readonly<Record<string, Grade>> = {}) =>
  one.does(who, 'HandInRating', { ratings: ratingsOf(one, but) })

/** Both auditors rate on their own and find nothing amiss. */
export const rateAll = (one: CaseStory) => {
  for (const auditor of auditTeam.auditors) rates(one, auditor)
}

export const report = { recommendation: 'pass', summary: '符合要求。' }

/** What the auditors do on the day of the audit, when they find nothing amiss. */
export const completeAudit = (one: CaseStory) => {
  rateAll(one)
  one.does('auditor', 'CompleteAudit', report)
}

/** A day of one session. */
export const planOf = (auditorId: string) => [
  { from: '09:00', to: '12:00', topic: 'PA16 策划技术工作', auditorId, needed: ['project-management'] },
]
