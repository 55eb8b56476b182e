import type { CentreRole } from '#core/roles.ts'
import { editions } from '#core/rulebook/edition.ts'
import type { Competence, Tie } from '#core/staff.ts'
import { getCompany } from './companies.ts'

/** Invented people of the centre. One person wears one hat here, so that duties are seen to be separate. */
export const staff = [
  { key: 'intake', name: '方晓', roles: ['intake'] },
  { key: 'lead', name: '陈知远', roles: ['lead'] },
  { key: 'lead2', name: '周予安', roles: ['lead'] },
  { key: 'approver', name: '韩立群', roles: ['approver'] },
  { key: 'finance', name: '钱婉清', roles: ['finance'] },
  { key: 'auditor', name: '林岚', roles: ['auditor'] },
  { key: 'auditor2', name: '吴越', roles: ['auditor'] },
  { key: 'secretary', name: '沈秋白', roles: ['secretary'] },
  { key: 'expert', name: '顾维均', roles: ['expert'] },
  { key: 'expert2', name: '严明之', roles: ['expert'] },
  { key: 'expert3', name: '梁思益', roles: ['expert'] },
  { key: 'expert4', name: '丁文渊', roles: ['expert'] },
  { key: 'expert5', name: '钱敏学', roles: ['expert'] },
  { key: 'expert6', name: '苏慕林', roles: ['expert'] },
  { key: 'expert7', name: '冯既明', roles: ['expert'] },
  { key: 'decider', name: '赵启明', roles: ['decider'] },
  { key: 'decider2', name: '宋怀远', roles: ['decider'] },
  { key: 'clerk', name: '郑文静', roles: ['clerk'] },
  { key: 'supervisor', name: '孙明鉴', roles: ['supervisor'] },
  { key: 'administrator', name: '高远', roles: ['administrator'] },
] as const satisfies readonly { key: string; name: string; roles: readonly CentreRole[] }[]

export type StaffKey = (typeof staff)[number]['key']

/** Auditors and experts are competent for every type at every level; nobody else is for any. */
export const competencesOf = (roles: readonly CentreRole[]): readonly Competence[] =>
  roles.some((role) => role === 'auditor' || role === 'expert')
    ? [...new Set(editions.flatMap(({ catalogue }) => catalogue.map(({ type }) => type)))].map((type) => ({
        type,
        level: 3,
        until: '2029-12-31',
      }))
    : []

/** Whom of them something binds to an applicant of the examples; the others are bound to nobody. */
export const tiesOf = (key: StaffKey): readonly Tie[] => {
  if (key !== 'expert6') return []
  const { uscc, name } = getCompany('donghai')
  return [{ uscc, organisation: name, reason: '2021 年起任该单位技术顾问', until: null }]
}

export const experts = [
  'expert',
  'expert2',
  'expert3',
  'expert4',
  'expert5',
  'expert6',
  'expert7',
] as const satisfies readonly StaffKey[]
