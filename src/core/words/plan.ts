import type { PlanStep, PlanStepName } from '#core/rulebook/plan.ts'
import type { Pair } from './say.ts'

export const planStepWords: Readonly<Record<PlanStepName, Pair>> = {
  submission: ['提交申请', 'Submission'],
  'filing-check': ['材料建档检查', 'Check at filing'],
  'start-approval': ['批准启动', 'Approval to start'],
  'acceptance-review': ['受理审查与反馈', 'Acceptance review and feedback'],
  'acceptance-approval': ['批准受理', 'Approval of acceptance'],
  'business-email': ['发送商务邮件', 'Business e-mail'],
  contracting: ['签订协议、缴纳费用', 'Agreement and payment'],
  'audit-notice': ['发出审核通知', 'Audit notice'],
  audit: ['准备并接受审核', 'Preparation and audit'],
  'audit-report': ['审核报告', 'Audit report'],
  'awaiting-panel': ['列入评审会议程', 'Onto the agenda of the meeting'],
  panel: ['专家评审会', 'Expert review meeting'],
  certificate: ['制作证书', 'Making the certificate'],
  posting: ['寄出证书', 'Posting the certificate'],
}

export const whoseWords: Readonly<Record<PlanStep['whose'], Pair>> = {
  applicant: ['申请单位', 'applicant'],
  centre: ['测评中心', 'the centre'],
}
