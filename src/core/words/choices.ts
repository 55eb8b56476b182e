import { preparationChoices } from './audit-preparation.ts'
import { auditRequestChoices } from './audit-requests.ts'
import { auditWorkChoices } from './audit-work.ts'
import { filePartWords } from './files.ts'
import { matterChoices } from './matters.ts'
import { paymentChoices } from './payment.ts'
import { receiptChoices } from './receipt.ts'
import { defectWords } from './reviewing.ts'
import { sanctionChoices } from './sanctions.ts'
import type { Pair } from './say.ts'
import { alertMarks } from './stops.ts'

/** The words of every closed list that a command asks for or an event carries, by field name. */
export const choices = {
  kind: {
    initial: ['初次申请', 'initial application'],
    maintenance: ['维持申请', 'maintenance'],
    upgrade: ['升级申请', 'upgrade'],
    'change-name': ['名称变更', 'change of name'],
    'change-address': ['地址变更', 'change of address'],
    cancellation: ['注销', 'cancellation'],
  },
  mode: { 'on-site': ['现场审核', 'on-site audit'], remote: ['远程审核', 'remote audit'] },
  why: {
    'agenda-full': ['议程已满', 'the agenda is full'],
    'left-out': ['议程未列入', 'left off the agenda'],
  },
  answer: {
    accept: ['参加', 'will come'],
    decline: ['不能参加', 'cannot come'],
  },
  recommendation: {
    pass: ['建议通过', 'pass recommended'],
    'not-pass': ['建议不通过', 'pass not recommended'],
  },
  ...preparationChoices,
  ...auditWorkChoices,
  conclusion: {
    pass: ['通过', 'passed'],
    'not-pass': ['未通过', 'not passed'],
    postponed: ['延期审议', 'postponed'],
  },
  about: {
    'agreement-in-approval': ['协议正在内部审批', 'the agreement is being approved in-house'],
    'transfer-ordered': ['款项已汇出', 'the transfer has been ordered'],
    other: ['其他情况', 'something else'],
  },
  ...paymentChoices,
  defect: defectWords,
  alert: alertMarks,
  ...sanctionChoices,
  ...receiptChoices,
  ...matterChoices,
  ...auditRequestChoices,
  filePart: filePartWords,
  how: { call: ['电话确认', 'by telephone'], screen: ['在线确认', 'on screen'] },
  status: {
    valid: ['有效', 'valid'],
    suspended: ['暂停', 'suspended'],
    withdrawn: ['撤销', 'withdrawn'],
    cancelled: ['注销', 'cancelled'],
    superseded: ['已被取代', 'superseded'],
    expired: ['已过期', 'expired'],
    'not-yet-valid': ['尚未生效', 'not yet valid'],
    'not-issued': ['尚未颁发', 'not issued yet'],
  },
  code: {
    'centre-decided': ['测评中心决定关闭', 'closed by decision of the centre'],
    'rectification-overdue': ['整改期限已过', 'the time for rectification has passed'],
    'rectification-rounds-used': ['整改次数已用完', 'every round of rectification has been used'],
    'engagements-too-few': ['服务项目数量不足', 'fewer engagements than asked for'],
  },
} as const satisfies Record<string, Record<string, Pair>>
