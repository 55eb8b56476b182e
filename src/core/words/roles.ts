import type { Role } from '#core/roles.ts'
import type { Pair } from './say.ts'

export const roles = {
  contact: ['授权联系人', 'authorised contact'],
  contributor: ['申请书参与人', 'contributor to the book'],
  payer: ['付款经办人', 'payer'],
  intake: ['受理员', 'intake clerk'],
  lead: ['项目负责人', 'case lead'],
  approver: ['审批人', 'approver'],
  finance: ['商务财务', 'finance officer'],
  auditor: ['审核员', 'auditor'],
  secretary: ['评审会秘书', 'panel secretary'],
  expert: ['评审专家', 'expert'],
  decider: ['资质审定人', 'decision maker'],
  clerk: ['证书管理员', 'certificate clerk'],
  supervisor: ['监督员', 'supervisor'],
  administrator: ['系统管理员', 'system administrator'],
  system: ['系统', 'the system'],
} as const satisfies Record<Role, Pair>
