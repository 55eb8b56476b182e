import type { events } from '#core/chapters/audit-move.ts'
import { letterOn } from './letter.ts'

/** A confirmed audit day is moved: a notice of its own, to be confirmed anew (Q8.4). */
export const auditMoved = letterOn<typeof events.AuditMoved>((data, _, dueOn) => ({
  subject: ['审核日改期通知', 'Your audit is moved'],
  facts: { ...data, dueOn: dueOn('audit-receipt') },
  paragraphs: [
    [
      '贵单位{type}{level}{kind}原定 {formerOn} 的审核改在 {auditOn} 进行：{mode}（Q8.4）。改期原因：{reason}',
      'The audit of your application ({type}, {level}, {kind}), set for {formerOn}, is moved to {auditOn}: {mode} (Q8.4). Why: {reason}',
    ],
    [
      '请重新填写审核时间确认回执并上传盖章扫描件[，最晚 {dueOn}]；该日不便的，请说明原因并提出可行的日期（Q4.4）。',
      'Please fill in the audit date receipt anew and upload the sealed scan[ by {dueOn}]; if the day does not suit, say why and propose another (Q4.4).',
    ],
    [
      '已勾选的准备事项、参加人员和审核日程继续有效，有变化的请更新。',
      'What was ticked off as prepared, who attends and the plan of the day still stand; please correct what has changed.',
    ],
  ],
}))
