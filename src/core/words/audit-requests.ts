import type { FieldWords } from './fields.ts'
import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** What the applicant asks about a team or a day that was announced to it, and how the lead answers (Q4.4, Q8.4). */

export const auditRequestCommandWords = {
  AskAuditDateChange: {
    label: ['请求审核改期', 'Ask to move the audit'],
    help: [
      '审核日已经确认后，因疾病、灾害等原因不能如期审核的，在此说明原因并提出可行的日期；由项目负责人答复。',
      'Where the confirmed day cannot be kept, because of illness, a flood or the like, say why and propose another; the case lead answers.',
    ],
  },
  KeepAuditDate: {
    label: ['不予改期', 'Keep the audit day'],
    help: ['理由会告知申请单位。', 'The applicant is told why.'],
  },
  MoveAuditDate: {
    label: ['审核改期', 'Move the audit'],
    help: [
      '新的审核日须按规定提前通知（Q8.4），申请单位重新确认；已准备、已安排和已记录的内容都保留。',
      'The new day is announced as far ahead as any (Q8.4), and the applicant confirms it anew; what was prepared, planned and recorded stays.',
    ],
  },
  ObjectToAuditor: {
    label: ['请求审核员回避', 'Object to an auditor'],
    help: [
      '认为某位审核员可能影响公正的，请选定并注明情形，由项目负责人另派人员或说明理由。',
      'Where you doubt the impartiality of an auditor, choose them and the ground; the case lead names somebody else or says why not.',
    ],
  },
  KeepAuditor: {
    label: ['不更换审核员', 'Keep the auditor'],
    help: [
      '不同意回避请求时使用，理由会告知申请单位；同意的，请重新指定审核组。',
      'For an objection that you do not follow; the applicant is told why. Where you follow it, name another team.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const auditRequestEventWords = {
  AuditDateChangeAsked: [
    '请求将审核改至 {proposedOn}，原因：{reason}',
    'The audit is asked to be moved to {proposedOn}; reason: {reason}',
  ],
  AuditDateKept: ['审核不改期，理由：{reason}', 'The audit day stays; reason: {reason}'],
  AuditMoved: [
    '审核由 {formerOn} 改至 {auditOn}（{mode}），原因：{reason}',
    'Audit moved from {formerOn} to {auditOn} ({mode}); reason: {reason}',
  ],
  AuditorObjectedTo: [
    '请求审核员 {auditorId} 回避，情形：{conflict}',
    'Objection to the auditor {auditorId}; ground: {conflict}',
  ],
  AuditorKept: [
    '不更换审核员 {auditorId}，理由：{reason}',
    'The auditor {auditorId} stays; reason: {reason}',
  ],
} as const satisfies Record<string, Pair>

export const auditRequestChoices = {
  conflict: {
    employed: ['任职或曾任职', 'employed there, or was'],
    family: ['亲属关系', 'family'],
    financial: ['持股或其他经济利益', 'shares or another financial interest'],
    'worked-for-applicant': ['为其提供过咨询等服务', 'advised or worked for it'],
    other: ['其他情形', 'something else'],
  },
} as const satisfies Record<string, Record<string, Pair>>

export const auditRequestFields: Readonly<Record<string, FieldWords>> = {
  conflict: { label: ['利害关系的情形', 'Ground'] },
  'AskAuditDateChange.reason': { label: ['改期原因', 'Why another day'] },
  'MoveAuditDate.reason': {
    label: ['改期原因', 'Why it is moved'],
    hint: ['会告知申请单位。', 'The applicant reads it.'],
  },
}

export const auditRequestRefusals = {
  'audit-held': {
    message: [
      '两份独立评定都已提交，审核已经进行，不能再改期。',
      'Both ratings are in: the audit has taken place and is not moved.',
    ],
    remedy: ['请继续完成审核。', 'Please go on and complete the audit.'],
  },
  'date-change-open': {
    message: ['已有一项改期请求待答复。', 'A wish for another day waits for its answer already.'],
    remedy: ['请等待项目负责人答复。', 'Please wait for the case lead.'],
  },
  'no-date-change': {
    message: ['没有待答复的改期请求。', 'Nobody has asked for another audit day.'],
    remedy: ['无须办理。', 'Nothing needs to be done.'],
  },
  'auditor-unknown': {
    message: ['所选人员不是有关的审核员。', 'The person chosen is not one of the auditors concerned.'],
    remedy: ['请从列出的人员中选择。', 'Please choose one of those listed.'],
  },
  'auditor-objection-open': {
    message: [
      '申请单位对审核员的回避请求还没有答复。',
      'The applicant’s objection to an auditor is not answered yet.',
    ],
    remedy: [
      '请由项目负责人另行指定审核组，或说明不更换的理由。',
      'Please have the case lead name another team, or say why the auditor stays.',
    ],
  },
  'no-auditor-objection': {
    message: ['没有待答复的回避请求。', 'No objection to an auditor waits for an answer.'],
    remedy: ['无须办理。', 'Nothing needs to be done.'],
  },
} as const satisfies Record<string, RefusalWords>
