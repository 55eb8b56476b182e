import { theCalendar } from '#core/calendar/working-days.ts'
import { commands } from '#core/chapters/audit-notice.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import { nameAuditTeam } from '../audit-story.ts'
import { attendance, file } from '../case-story.ts'
import { actor } from '../given.ts'
import { at, due, refusal } from './asked-of-cases.ts'
import type { Rows } from './row.ts'

const audit = { mode: 'remote', auditOn: '2026-12-28', reason: '一级项目可远程' }

/** Readings that the audit follows, asked by walking there. */
export const askedOfAudits = {
  auditNoticeSendDays: ['Q8.4', 15, due('audit-preparation', 'audit-notice')],
  auditNoticeCounting: [
    'Q8.4',
    'clear-days',
    refusal('audit-preparation', 'lead', 'SendAuditNotice', { ...audit, auditOn: '2026-12-25' }, (one) => {
      one.on('2026-12-18')
      nameAuditTeam(one)
    }),
  ],
  auditReceiptDays: ['Q4.4', 4, due('audit-confirmation', 'audit-receipt')],
  auditReceiptBy: [
    'Q4.4',
    'mail',
    refusal('audit-confirmation', 'contact', 'ConfirmAuditDate', {
      receipt: [file],
      attendanceId: attendance,
    }),
  ],
  remoteAuditUpToLevel: [
    'Q4.4',
    0,
    (edition) => {
      const one = at('audit-preparation', edition)
      return commands.SendAuditNotice.suggest(one.state(), one.contextOf(actor('lead')))
    },
  ],
  auditRequestDays: [
    'Q4.4',
    4,
    (edition) => {
      const one = at('audit', edition)
      one.does('contact', 'AskAuditDateChange', { reason: '园区停电', proposedOn: '2027-01-06' })
      const found = deadlinesOf(one.state(), edition, theCalendar).find(
        ({ name }) => name === 'audit-request',
      )
      return found && [found.dueOn, found.provisional]
    },
  ],
  auditReportDays: ['Q4.4', 20, due('audit', 'audit-report')],
} as const satisfies Partial<Rows>
