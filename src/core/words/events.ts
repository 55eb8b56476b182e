import type { events as calendarEvents } from '#core/calendar-adoption.ts'
import type { chapters } from '#core/case.ts'
import type { events as certificateEvents } from '#core/certificate.ts'
import type { meetingChapters } from '#core/meeting.ts'
import { attendanceEventWords } from './attendance.ts'
import { auditEventWords } from './audit.ts'
import { preparationEventWords } from './audit-preparation.ts'
import { auditRequestEventWords } from './audit-requests.ts'
import { auditTeamEventWords } from './audit-team.ts'
import { auditWorkEventWords } from './audit-work.ts'
import { calendarEventWords } from './calendar.ts'
import { contractingEventWords } from './contracting.ts'
import { handOverEventWords } from './hand-over.ts'
import { holdingEventWords } from './holdings.ts'
import { limitEventWords } from './limits.ts'
import { matterEventWords } from './matters.ts'
import { meetingEventWords } from './meeting.ts'
import { questionEventWords } from './questions.ts'
import { receiptEventWords } from './receipt.ts'
import { registerEventWords } from './register.ts'
import { sanctionEventWords } from './sanctions.ts'
import type { Pair } from './say.ts'
import { supplementEventWords } from './supplements.ts'

type CaseEvent = { [C in keyof typeof chapters]: keyof (typeof chapters)[C]['events'] }[keyof typeof chapters]
type MeetingEvent = {
  [C in keyof typeof meetingChapters]: keyof (typeof meetingChapters)[C]['events']
}[keyof typeof meetingChapters]
export type EventName =
  | CaseEvent
  | MeetingEvent
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
  AcceptanceProposed: [
    '受理审查完成，反馈受理意见，提请批准受理',
    'Acceptance review finished; feedback given and acceptance proposed',
  ],
  AcceptanceReturned: ['退回受理审查[，理由：{reason}]', 'Returned to acceptance review[; reason: {reason}]'],
  ApplicationAccepted: ['批准受理', 'Application accepted'],
  ApplicationRefused: ['不予受理，理由：{reason}', 'Application refused; reason: {reason}'],
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
  ...handOverEventWords,
  ...holdingEventWords,
  ...questionEventWords,
  ...limitEventWords,
  ...calendarEventWords,
  ...supplementEventWords,
  ...receiptEventWords,
  ...contractingEventWords,
  ...auditRequestEventWords,
  ...auditTeamEventWords,
  ...auditEventWords,
  ...attendanceEventWords,
  ...preparationEventWords,
  ...auditWorkEventWords,
  ...meetingEventWords,
  ...registerEventWords,
  ...sanctionEventWords,
  ...matterEventWords,
} as const satisfies Record<EventName, Pair>
