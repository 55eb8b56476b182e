import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The audit team: who may be on it, who leads it, and what each declares (Q4.4). */

export const auditTeamCommandWords = {
  AssignAuditTeam: {
    label: ['指定审核组', 'Name the audit team'],
    help: [
      '审核组至少两人，其中一人为组长。审核员须在审核日具备该类别和级别的能力，且与申请单位没有利害关系；不符合的会在提交时指明姓名和原因。',
      'The team has at least two auditors, one of them its lead. Each must be competent for the type and level on the audit day and bound by nothing to the applicant; whoever may not is named with the reason when you send.',
    ],
  },
  DeclareAuditImpartiality: {
    label: ['声明无利害关系', 'Declare that nothing binds you'],
    help: [
      '开始审核工作之前，每位审核员都须声明。声明后又发现利害关系的，请申报回避。',
      'Every auditor declares this before any work on the audit. Should something come up later, declare a conflict.',
    ],
  },
  DeclareAuditConflict: {
    label: ['申报回避', 'Declare a conflict on this audit'],
    help: [
      '申报后您将退出审核组，不能再参加本项目的审核；项目负责人会另派人员。案卷只记录情形；具体关系请在“我的任职”中登记，不会公开。',
      'You then leave the team and cannot come back to this case; the case lead names somebody else. The file keeps the kind alone; what exactly it is goes under “My service”, where few can read it.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const auditTeamEventWords = {
  AuditTeamAssigned: [
    '审核组已确定，共 {auditors#} 人[，组长 {leadAuditorId}]',
    'Audit team named: {auditors#|auditor|auditors}[, led by {leadAuditorId}]',
  ],
  AuditImpartialityDeclared: [
    '审核员声明无利害关系',
    'Auditor declares that nothing binds them to the applicant',
  ],
  AuditConflictDeclared: [
    '审核员申报回避，退出审核组[，情形：{conflict}][，原因：{reason}]',
    'Auditor declares a conflict and leaves the team[; ground: {conflict}][; reason: {reason}]',
  ],
} as const satisfies Record<string, Pair>

export const auditTeamFields: Readonly<Record<string, FieldWords>> = {
  leadAuditorId: {
    label: ['审核组长', 'Lead auditor'],
    hint: ['从审核组成员中选一人。', 'One of the team.'],
  },
  impartial: {
    label: [
      '本人与申请单位没有任职、持股、咨询等关系，也没有其他影响公正的情形',
      'I am not bound to the applicant by employment, shares, advice or anything else that could sway me',
    ],
  },
  'DeclareAuditConflict.conflict': {
    label: ['利害关系的情形', 'Nature of the conflict'],
    hint: ['只在测评中心内部可见。', 'Read only within the centre.'],
  },
}

export const auditTeamRefusals = {
  'lead-auditor-not-on-team': {
    message: ['所选组长不在审核组中。', 'The lead auditor chosen is not on the team.'],
    remedy: ['请从审核组成员中选一人任组长。', 'Please choose one of the team.'],
  },
  'conflict-declared': {
    message: ['所选人员中有人已就本项目申报回避。', 'Somebody chosen has declared a conflict on this case.'],
    remedy: [
      '申报回避后不能再回到审核组，请另选人员。',
      'They cannot come back; please choose somebody else.',
    ],
  },
  'competence-missing': {
    message: [
      '{person} 在 {on} 不具备“{type}”{level}的审核能力。',
      '{person} is not qualified for {type}, {level}, on {on}.',
    ],
    remedy: [
      '请另选人员；已取得能力的，请先登记其类别、级别和有效期。',
      'Please choose somebody else, or have the competence recorded first, with its type, level and last day.',
    ],
  },
  'person-tied-to-applicant': {
    message: [
      '{person} 与申请单位有利害关系，或该关系结束未满 {months} 个月。',
      '{person} is bound to the applicant, or was within the last {months} months.',
    ],
    remedy: ['请另选与申请单位无关的人员。', 'Please choose somebody who is not.'],
  },
  'absent-on-day': {
    message: [
      '{person} 在 {on} 不在岗（{from} 至 {to}）。',
      '{person} is away on {on} (from {from} to {to}).',
    ],
    remedy: ['请另选人员，或另定日期。', 'Please choose somebody else, or another day.'],
  },
  'declared-already': {
    message: ['您已经就本项目作过声明。', 'You have made your declaration on this case.'],
    remedy: [
      '无须再次声明；情况有变化的，请申报回避。',
      'Nothing more is needed; should anything have changed, declare a conflict.',
    ],
  },
  'impartiality-undeclared': {
    message: [
      '您还没有就本项目声明有无利害关系。',
      'You have not yet declared whether anything binds you to the applicant.',
    ],
    remedy: ['请先声明，再开展审核工作。', 'Please make the declaration first, then work on the audit.'],
  },
} as const satisfies Record<string, RefusalWords>
