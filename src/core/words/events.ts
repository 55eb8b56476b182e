import type { events as calendarEvents } from '#core/calendar-adoption.ts'
import type { chapters } from '#core/case.ts'
import type { events as certificateEvents } from '#core/certificate.ts'
import type { events as meetingEvents } from '#core/meeting.ts'
import { calendarEventWords } from './calendar.ts'
import { holdingEventWords } from './holdings.ts'
import { limitEventWords } from './limits.ts'
import { questionEventWords } from './questions.ts'
import type { Pair } from './say.ts'

type CaseEvent = { [C in keyof typeof chapters]: keyof (typeof chapters)[C]['events'] }[keyof typeof chapters]
export type EventName =
  | CaseEvent
  | keyof typeof meetingEvents
  | keyof typeof certificateEvents
  | keyof typeof calendarEvents

/** The line that an event writes on the timeline, filled from its data. */
export const events = {
  CaseOpened: ['新建申请：{type} {level}，{kind}', 'Application started: {type}, {level}, {kind}'],
  RuleWaived: ['豁免要求：{code}[，理由：{reason}]', 'Requirement waived: {code}[; reason: {reason}]'],
  ApplicationSubmitted: [
    '提交申请，申请书封存，项目编号 {number}',
    'Application submitted; the book is frozen, case number {number}',
  ],
  PaperDossierReceived: [
    '收到纸质申请书和电子介质，{receivedOn}[（{carrier} {trackingNumber}）][；交寄过迟，提交日按 {countsOn} 计]',
    'Paper book and disc received on {receivedOn}[ ({carrier} {trackingNumber})][; the parcel left too late, so {countsOn} counts as the day of submission]',
  ],
  FilingConfirmed: ['建档确认，办理时限开始计算', 'Filing confirmed; the time limits start to run'],
  StartApproved: ['批准启动[，项目负责人 {leadId}]', 'Start approved[; case lead {leadId}]'],
  LeadChanged: [
    '更换项目负责人[为 {leadId}][，理由：{reason}]',
    'Case lead changed[ to {leadId}][; reason: {reason}]',
  ],
  SupplementAsked: ['要求补充 {items#} 项资料', '{items#|supplement|supplements} asked for'],
  ItemsSupplied: [
    '提交 {items#} 项补充资料的电子件',
    '{items#|supplement|supplements} handed in electronically',
  ],
  PaperArrived: [
    '{on} 收到 {items#} 项补充资料的纸质件',
    '{items#|paper supplement|paper supplements} arrived on {on}',
  ],
  SupplementReceived: ['补充资料纸质与电子均已收齐', 'All supplements are in, on paper and electronically'],
  SupplementChecked: [
    '核对补充资料，接受 {accepted#} 项',
    'Supplements checked: {accepted#|item|items} accepted',
  ],
  SupplementAskedAgain: [
    '{items#} 项补充资料未被接受，再次要求补充',
    '{items#|supplement|supplements} not accepted and asked for again',
  ],
  SupplementExtended: [
    '补充期限延长 {days} 天，理由：{reason}',
    'Time for supplements extended by {days#|day|days}; reason: {reason}',
  ],
  RectificationVerified: [
    '整改核查通过，等待下一次评审会',
    'Rectification verified; the case awaits the next expert review meeting',
  ],
  AcceptanceProposed: [
    '受理审查完成，反馈受理意见，提请批准受理',
    'Acceptance review finished; feedback given and acceptance proposed',
  ],
  AcceptanceReturned: ['退回受理审查[，理由：{reason}]', 'Returned to acceptance review[; reason: {reason}]'],
  ApplicationAccepted: ['批准受理', 'Application accepted'],
  ApplicationRefused: ['不予受理，理由：{reason}', 'Application refused; reason: {reason}'],
  BusinessEmailSent: [
    '商务邮件已发出，费用共 {totalFen}',
    'Business e-mail sent; the fee is {totalFen} in all',
  ],
  ApplicantSealed: ['申请单位已在协议上盖章', 'The applicant has sealed the agreement'],
  CentreSealed: ['测评中心已在协议上盖章', 'The centre has sealed the agreement'],
  ProgressReported: [
    '申请单位告知进度：{about}[，{note}]',
    'Progress reported by the applicant: {about}[; {note}]',
  ],
  PaymentConfirmed: ['确认 {receivedOn} 到账 {amountFen}', 'Payment of {amountFen} arrived on {receivedOn}'],
  ContractingCompleted: [
    '协议和费用事项办妥，立项完成',
    'Agreement and fee are settled: contracting is complete',
  ],
  AuditTeamAssigned: ['审核组已确定，共 {auditors#} 人', 'Audit team named: {auditors#|auditor|auditors}'],
  AuditNoticeSent: ['发送审核通知：{mode}，审核日 {auditOn}', 'Audit notice sent: {mode} on {auditOn}'],
  AuditDateConfirmed: [
    '确认审核时间，参加 {attendees} 人',
    'Audit date confirmed; {attendees#|person attends|people attend}',
  ],
  AuditDateDeclined: [
    '请求改期至 {proposedOn}，理由：{reason}',
    'Another audit date asked for, {proposedOn}; reason: {reason}',
  ],
  AuditCompleted: ['审核完成[，{recommendation}]', 'Audit completed[; {recommendation}]'],
  JoinedAgenda: ['列入 {heldOn} 的专家评审会', 'On the agenda of the expert review meeting of {heldOn}'],
  PanelPassed: [
    '{heldOn} 的专家评审会通过[，{votes} 票中 {inFavour} 票赞成]',
    'Passed by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]',
  ],
  PanelNotPassed: [
    '{heldOn} 的专家评审会未通过[，{votes} 票中 {inFavour} 票赞成]，须整改 {items#} 项',
    'Not passed by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]; {items#|item|items} to rectify',
  ],
  RectificationExhausted: [
    '{heldOn} 的专家评审会仍未通过[，{votes} 票中 {inFavour} 票赞成]，整改次数已用完',
    'Not passed again by the expert review meeting of {heldOn}[; {inFavour} of {votes} in favour]; no round of rectification is left',
  ],
  PanelPostponed: [
    '{heldOn} 的专家评审会延期审议，原因：{reason}',
    'Postponed by the expert review meeting of {heldOn}; reason: {reason}',
  ],
  QualificationGranted: ['审定授予资质', 'Qualification granted'],
  QualificationDenied: ['审定不授予资质，理由：{reason}', 'Qualification denied; reason: {reason}'],
  AddressConfirmed: ['{how}证书邮寄地址', 'Postal address for the certificate confirmed {how}'],
  CertificateIssued: [
    '颁发证书 {number}，有效期 {validFrom} 至 {validTo}',
    'Certificate {number} issued, valid from {validFrom} to {validTo}',
  ],
  CertificatePosted: [
    '证书已寄出：{carrier} {trackingNumber}',
    'Certificate posted: {carrier} {trackingNumber}',
  ],
  CertificateReceived: [
    '{receivedOn} 收到证书，项目办结',
    'Certificate received on {receivedOn}; the case is complete',
  ],
  ApplicationWithdrawn: [
    '申请单位撤回申请，理由：{reason}',
    'Application withdrawn by the applicant; reason: {reason}',
  ],
  CaseClosed: ['项目关闭：{code}[，{reason}]', 'Case closed: {code}[; {reason}]'],
  MeetingScheduled: [
    '安排专家评审会，{heldOn} 召开，议程最晚 {agendaClosesOn} 确定',
    'Expert review meeting arranged for {heldOn}; its agenda is fixed by {agendaClosesOn}',
  ],
  AgendaSet: ['拟定议程，共 {agenda#} 个项目', 'Agenda drawn up: {agenda#|case|cases}'],
  ExpertsInvited: ['邀请专家 {experts#} 人', '{experts#|expert|experts} invited'],
  AgendaLocked: ['锁定议程', 'Agenda fixed'],
  MeetingOpened: [
    '会议开始，到会专家 {present#} 人',
    'Meeting opened with {present#|expert|experts} present',
  ],
  ConflictDeclared: ['专家申报回避，原因：{reason}', 'An expert declared a conflict; reason: {reason}'],
  VoteCast: ['专家投票', 'A vote was cast'],
  CaseConcluded: [
    '项目评审结论：{conclusion}，{votes} 票中 {inFavour} 票赞成',
    'Case concluded: {conclusion}, {inFavour} of {votes} in favour',
  ],
  CaseStruck: ['项目已终止，从议程中撤下', 'The case has ended and is struck off the agenda'],
  MeetingConcluded: ['会议结束', 'Meeting closed'],
  CertificateRegistered: [
    '证书 {number} 登记入名录，有效期至 {validTo}',
    'Certificate {number} entered in the register, valid to {validTo}',
  ],
  ...holdingEventWords,
  ...questionEventWords,
  ...limitEventWords,
  ...calendarEventWords,
} as const satisfies Record<EventName, Pair>
