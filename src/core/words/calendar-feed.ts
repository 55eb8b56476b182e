import type { Pair } from './say.ts'

/** What stands in the calendars that people subscribe to. */
export const feedWords = {
  centre: ['中国信息安全测评中心', 'China Information Technology Security Evaluation Center'],
  name: ['资质办理 · {name}', 'Qualification · {name}'],
  deadline: ['最晚今天：{what}（{organisationName}）', 'Due today: {what} ({organisationName})'],
  deadlineText: [
    '{organisationName}[，编号 {number}]。依据 {clause}；日期如有变化，日历随之更新。',
    '{organisationName}[, {number}]. By {clause}; should the day move, this calendar follows.',
  ],
  audit: ['审核日（{mode}）：{organisationName}', 'Audit ({mode}): {organisationName}'],
  auditText: [
    '{organisationName}[，项目 {number}]。审核通知所定的审核日（Q8.4）。',
    '{organisationName}[, case {number}]. The day set by the audit notice (Q8.4).',
  ],
  meeting: ['专家评审会', 'Expert review meeting'],
  meetingText: [
    '每月 10 日、25 日召开，遇假日顺延（Q9.1）。',
    'On the 10th and the 25th, moved off holidays (Q9.1).',
  ],
  opens: [
    '证书 {number}：今天起可以申请维持或升级',
    'Certificate {number}: maintenance and upgrade can be applied for from today',
  ],
  inTime: [
    '证书 {number}：按时申请维持或升级的最后一天',
    'Certificate {number}: last day in time for maintenance or an upgrade',
  ],
  ends: ['证书 {number}：有效期的最后一天', 'Certificate {number}: its last day'],
  late: ['证书 {number}：逾期申请维持的最后一天', 'Certificate {number}: last day for late maintenance'],
  certificateText: [
    '证书 {number} 有效期至 {validTo}（Q10、Q15）。',
    'Certificate {number} is valid until {validTo} (Q10, Q15).',
  ],
} as const satisfies Record<string, Pair>
