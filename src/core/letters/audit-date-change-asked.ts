import type { events } from '#core/chapters/audit-move.ts'
import { letterOn } from './letter.ts'

/** Within the house: the applicant asks for another day than the one confirmed. */
export const auditDateChangeAsked = letterOn<typeof events.AuditDateChangeAsked>(
  (data, { state }, dueOn) => ({
    subject: ['申请单位请求审核改期', 'Another audit day is asked for'],
    greeting: ['项目负责人：', 'To the case lead:'],
    facts: { ...data, auditOn: state.audit.notice?.auditOn ?? null, dueOn: dueOn('audit-request') },
    paragraphs: [
      [
        '{organisationName}请求将审核日[ {auditOn} ]改为 {proposedOn}。原因：{reason}',
        '{organisationName} asks to move the audit[ from {auditOn}] to {proposedOn}. Why: {reason}',
      ],
      [
        '[请在 {dueOn} 前（含当日）]改期或说明不改的理由（Q4.4）；新的审核日仍须按规定提前通知（Q8.4）。',
        'Please move the day or say why it stays[, by {dueOn}, that day included] (Q4.4); the new day is announced as far ahead as any (Q8.4).',
      ],
    ],
  }),
)
