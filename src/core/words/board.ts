import type { Pair } from './say.ts'

/** The supervisor's board. */
export const boardWords = {
  title: ['督办看板', 'Board'],
  lead: [
    '{from} 以来到期的每一项承诺：按时、逾期还是在办；现在逾期的在谁手中。只供查看，不在此办理。',
    'Every promise since {from}: kept, late or still open; what is late now and with whom. It is read here, never acted on.',
  ],
  months: ['时间范围', 'Period'],
  lastMonths: ['近 {count} 个月', 'Last {count#|month|months}'],
  headline: [
    '测评中心按时 {kept} 项，逾期 {late} 项；现在逾期 {overdue} 项',
    'The centre kept {kept} and was late with {late}; {overdue} overdue now',
  ],
  ofCentre: ['测评中心的承诺', 'What the centre promised'],
  ofApplicant: ['申请单位的期限', 'What applicants were asked for'],
  promise: ['事项', 'Promise'],
  punctuality: ['按时情况', 'Punctuality'],
  counts: [
    '按时 {kept} · 逾期 {late} · 在办 {open}[，其中 {overdueNow} 已过期]',
    '{kept} kept · {late} late · {open} open[, {overdueNow} of them overdue]',
  ],
  share: ['{percent}% 按时', '{percent}% on time'],
  noneSettled: ['尚无到期', 'none settled yet'],
  noPromises: [
    '这段时间没有承诺到期，也没有在办事项。',
    'Nothing was due in this time, and nothing is open.',
  ],
  overdue: ['现在逾期', 'Overdue now'],
  noneOverdue: ['没有逾期事项。', 'Nothing is overdue.'],
  days: ['逾期', 'Late'],
  daysLate: ['{days} 个工作日', '{days#|working day|working days}'],
  what: ['事项', 'What'],
  who: ['承办', 'With'],
  alarms: ['提醒', 'Alarms'],
  alarmed: ['{count} 次，最近 {on}', '{count}, last on {on}'],
  notAlarmed: ['尚未发出', 'none yet'],
  workload: ['人员负荷', 'Workload'],
  noWorkload: ['没有在办项目。', 'No case is open.'],
  load: ['{cases} 件在办[，{overdueNow} 件逾期]', '{cases#|open case|open cases}[, {overdueNow} overdue]'],
  cycle: ['办理用时', 'Cycle times'],
  cycleLead: [
    '已办结项目用去的测评中心时间，不计停表；一般三个月，最长六个月。',
    'The centre’s time of completed cases, without what does not count; three months as a rule, six at most.',
  ],
  noCycle: ['这段时间没有办结的项目。', 'No case was completed in this time.'],
  cycleLine: [
    '{cases} 件，中位 {medianDays} 天，最长 {longestDays} 天',
    '{cases#|case|cases}, median {medianDays} days, longest {longestDays} days',
  ],
} as const satisfies Record<string, Pair>
