import type { events } from '#core/chapters/audit-move.ts'
import { letterOn } from './letter.ts'

export const auditDateKept = letterOn<typeof events.AuditDateKept>(({ reason }, { state }) => ({
  subject: ['审核日不变', 'The audit day stays'],
  facts: { reason, auditOn: state.audit.notice?.auditOn ?? null },
  paragraphs: [
    [
      '贵单位提出的改期请求已经考虑，审核仍按[ {auditOn} ]进行（Q4.4）。理由：{reason}',
      'We have considered your wish for another day; the audit takes place as announced[, on {auditOn}] (Q4.4). Why: {reason}',
    ],
  ],
}))
