import type { RefusalWords } from './refusals.ts'
import type { Pair } from './say.ts'

/** The notice of the audit, its receipt and the report (Q4.4, Q8.4). */

export const auditCommandWords = {
  SendAuditNotice: {
    label: ['发送审核通知', 'Send the audit notice'],
    help: [
      '通知须按规定提前发出（Q8.4），日期太近时会给出最早可选的一天。请写明采用现场或远程方式的理由。',
      'The notice goes out well ahead (Q8.4); a day too soon is refused with the earliest one possible. Say why the audit is on site or remote.',
    ],
  },
  ConfirmAuditDate: {
    label: ['确认审核时间', 'Confirm the audit date'],
    help: [
      '请上传审核时间确认回执的扫描件，并登记参加人员；远程审核还须写明联线方式。',
      'Upload the scan of the receipt and say who attends; for a remote audit also how your team connects.',
    ],
  },
  RecordAuditReceipt: {
    label: ['登记收到的回执', 'Record a receipt that came in'],
    help: [
      '回执以邮件或纸质送达时使用：请核对盖章和日期后登记。参加人员名单由申请单位随后在线补充。',
      'For a receipt that came by mail or on paper: look at its seal and its day first. The applicant adds the list of those who attend on line.',
    ],
  },
  DeclineAuditDate: {
    label: ['请求改期', 'Ask for another date'],
    help: [
      '请说明原因并提出可行的日期，项目负责人会重新发送通知。',
      'Say why and propose a day; the case lead will send a new notice.',
    ],
  },
} as const satisfies Record<string, { label: Pair; help?: Pair }>

export const auditEventWords = {
  AuditNoticeSent: ['发送审核通知：{mode}，审核日 {auditOn}', 'Audit notice sent: {mode} on {auditOn}'],
  AuditDateConfirmed: [
    '确认审核时间，参加 {attendees} 人',
    'Audit date confirmed; {attendees#|person attends|people attend}',
  ],
  AuditDateDeclined: [
    '请求改期至 {proposedOn}，理由：{reason}',
    'Another audit date asked for, {proposedOn}; reason: {reason}',
  ],
} as const satisfies Record<string, Pair>

export const auditRefusals = {
  'receipt-by-mail-only': {
    message: [
      '审核时间确认回执只收扫描件邮件，不能在线上传。',
      'The audit date receipt is taken as a scan by e-mail only; it cannot be uploaded.',
    ],
    remedy: [
      '请将盖章回执的扫描件发邮件给项目负责人。',
      'Please mail the scan of the sealed receipt to the case lead.',
    ],
  },
  'address-by-call-only': {
    message: [
      '邮寄地址和收件人由测评中心电话确认，不能在线确认。',
      'Postal address and recipient are confirmed by a call from the centre, not on screen.',
    ],
    remedy: ['请等待证书管理员来电。', 'Please wait for the certificate clerk to call.'],
  },
  'agreement-not-in-force': {
    message: [
      '协议尚未生效，不能发送审核通知。',
      'The agreement is not in force, so no audit notice can be sent.',
    ],
    remedy: ['请等待双方在协议上盖章。', 'Please wait until both seals are on the agreement.'],
  },
  'fee-unpaid': {
    message: [
      '费用共 {totalFen}，已到账 {paidFen}，尚未付清。',
      'Of {totalFen}, {paidFen} has arrived; the fee is not fully paid.',
    ],
    remedy: [
      '请等待余款到账并由财务确认。',
      'Please wait until the rest has arrived and finance has confirmed it.',
    ],
  },
  'audit-team-missing': {
    message: ['审核组还不足两人。', 'The audit team has fewer than two auditors.'],
    remedy: ['请先指定审核组。', 'Please name the audit team first.'],
  },
  'audit-too-soon': {
    message: [
      '审核日 {auditOn} 太近：通知须至少提前 {ahead} 个工作日，该日的最后发送日是 {lastSendOn}。',
      '{auditOn} is too soon: notice must be given at least {ahead#|working day|working days} ahead, so the last day to send it was {lastSendOn}.',
    ],
    remedy: [
      '今天发送时，请选择 {earliestOn} 或更晚的日期。',
      'When it is sent today, please choose {earliestOn} or later.',
    ],
  },
  'connection-missing': {
    message: ['远程审核还没有写明联线方式。', 'A remote audit needs to know how your team will connect.'],
    remedy: [
      '请填写会议软件、会议号和联系人。',
      'Please enter the meeting software, its number and a person to call.',
    ],
  },
  'audit-day-passed': {
    message: [
      '通知的审核日 {auditOn} 已经过去，不能再确认。',
      'The audit day of the notice, {auditOn}, has passed and can no longer be confirmed.',
    ],
    remedy: [
      '请提出新的日期，或请项目负责人重新发送审核通知。',
      'Please propose another day, or ask the case lead for a new notice.',
    ],
  },
  'audit-day-not-reached': {
    message: ['审核日是 {auditOn}，还没有到。', 'The audit is on {auditOn}, which is still to come.'],
    remedy: ['请在审核开始后再办理。', 'Please wait until the audit has taken place.'],
  },
  'took-part-in-evaluation': {
    message: [
      '您参与过本项目的评估，不能参与审定。',
      'You took part in the evaluation of this case and may not decide on it.',
    ],
    remedy: [
      '请由没有参与过评估的另一位审定人办理。',
      'Please leave it to a decision maker who took no part in the evaluation.',
    ],
  },
  'rectification-in-time': {
    message: [
      '整改期限还没有过，或者电子材料已经交齐，不能因逾期关闭。',
      'The time for rectification has not passed, or the files are all here: this is no reason to close the case.',
    ],
    remedy: ['请等待纸质材料，或由审批人决定。', 'Please wait for the paper, or leave it to an approver.'],
  },
  'address-unknown': {
    message: ['所选地址不在申请单位登记的地址中。', 'The address chosen is not one of the applicant’s.'],
    remedy: ['请选择已登记的地址，或先新增地址。', 'Please choose an address on record, or add it first.'],
  },
} as const satisfies Record<string, RefusalWords>
