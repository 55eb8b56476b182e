import type { events } from '#core/chapters/audit-notice.ts'
import { letterOn } from './letter.ts'

/** To the applicant: its no is noted, and the notice it answered stands no longer. */
export const auditDateDeclined = letterOn<typeof events.AuditDateDeclined>((data) => ({
  subject: ['审核日另定', 'Another audit day will be set'],
  facts: data,
  paragraphs: [
    [
      '已收到贵单位的答复：原定的审核日不便，建议改在 {proposedOn}（Q4.4）。原因：{reason}',
      'We have your answer: the audit day set does not suit, and you propose {proposedOn} (Q4.4). Why: {reason}',
    ],
    [
      '原审核通知不再有效，新的审核日由项目负责人另行通知（Q8.4）；已勾选的准备事项继续有效。',
      'The notice no longer stands. The case lead announces another day by a notice of its own (Q8.4); what was ticked off as prepared still counts.',
    ],
  ],
}))

/** Within the house, to the audit team and the case lead: the day they were called for is off. */
export const auditDayOpen = letterOn<typeof events.AuditDateDeclined>((data) => ({
  subject: ['审核日另定', 'The audit day is open again'],
  greeting: ['项目负责人、审核组：', 'To the case lead and the audit team:'],
  // What goes to the case lead is not signed by the case lead.
  signedBy: ['', ''],
  facts: data,
  paragraphs: [
    [
      '{organisationName}答复原定的审核日不便，建议改在 {proposedOn}；原定的审核不进行（Q4.4）。原因：{reason}',
      '{organisationName} answers that the audit day set does not suit, and proposes {proposedOn}; there is no audit on the day set (Q4.4). Why: {reason}',
    ],
    [
      '新的审核日由项目负责人以新的审核通知确定；审核员已作的声明继续有效。',
      'The case lead sets another day by a notice of its own; what auditors declared stands.',
    ],
  ],
}))
