import type { Terms } from '#core/rulebook/edition-shape.ts'
import type { Unit } from '#core/rulebook/reading.ts'
import type { RuleScreen } from '#core/rulebook/rule.ts'
import type { RuleName } from '#core/rulebook/rules.ts'
import { fileRulesExplained } from './files.ts'
import { matterRulesExplained } from './matters.ts'
import { registerRulesExplained } from './register.ts'
import { registerCheckExplained } from './register-check.ts'
import type { RuleExplained } from './rule-words.ts'
import { applicationRulesExplained } from './rules-explained-applications.ts'
import { contractingRulesExplained } from './rules-explained-contracting.ts'
import { procedureRulesExplained } from './rules-explained-procedure.ts'
import { bookRulesExplained } from './rules-of-books.ts'
import { sanctionRulesExplained } from './sanctions.ts'
import type { Pair } from './say.ts'
import { wechatRulesExplained } from './wechat.ts'

export const rulesExplained: Readonly<Record<RuleName, RuleExplained>> = {
  ...applicationRulesExplained,
  ...procedureRulesExplained,
  ...registerRulesExplained,
  ...registerCheckExplained,
  ...sanctionRulesExplained,
  ...contractingRulesExplained,
  ...matterRulesExplained,
  ...fileRulesExplained,
  ...bookRulesExplained,
  ...wechatRulesExplained,
}

/** What each number that the source fixes stands for. */
export const termWords: Readonly<Record<keyof Terms, Pair>> = {
  usualMonths: ['一般办理时限', 'Time a case takes as a rule'],
  longestMonths: ['最长办理时限', 'Longest time a case may take'],
  acceptanceFeedbackDays: ['首次联系并反馈受理意见', 'First contact and acceptance feedback'],
  businessEmailDays: ['发出商务邮件', 'Business e-mail'],
  auditNoticeLeadDays: ['审核通知与审核日之间', 'From the audit notice to the audit'],
  certificateDays: ['制成证书', 'Making the certificate'],
  agendaDays: ['会前确定议程', 'Agenda fixed before the meeting'],
  certificateYears: ['证书有效期', 'Validity of a certificate'],
  establishedMonths: ['成立时间至少', 'Established for at least'],
  engagementYears: ['项目取自近', 'Engagements of the last'],
  maintenanceLeadMonths: ['维持和升级在到期前', 'Maintenance and upgrades, before expiry'],
  lateMonths: ['到期后仍可按逾期维持', 'Late maintenance, after expiry'],
}

export const valueWords = {
  fee: ['{kind}[，{level}]', '{kind}[, {level}]'],
  feeInParts: [
    '{totalFen}（审核费 {assessmentFen}，三年年金 {annualFen}）',
    '{totalFen} (assessment {assessmentFen}, three years’ annual fee {annualFen})',
  ],
  feeInOne: ['{totalFen}', '{totalFen}'],
  minimum: ['{type}[，{level}]', '{type}[, {level}]'],
  engagements: ['至少 {count} 个项目', 'at least {count#|engagement|engagements}'],
  otherPairs: ['其他类别和级别', 'Every other type and level'],
  meetingDays: ['每月召开评审会的日期', 'Days of the month with a meeting'],
  dayOfMonth: ['{days} 日', 'on the days {days}'],
} as const satisfies Record<string, Pair>

export const unitWords: Readonly<Record<Exclude<Unit, 'fen'>, Pair>> = {
  'working-days': ['{n} 个工作日', '{n#|working day|working days}'],
  minutes: ['{n} 分钟', '{n#|minute|minutes}'],
  days: ['{n} 天', '{n#|day|days}'],
  months: ['{n} 个月', '{n#|month|months}'],
  years: ['{n} 年', '{n#|year|years}'],
  people: ['{n} 人', '{n#|person|people}'],
  cases: ['{n} 个项目', '{n#|case|cases}'],
  times: ['{n} 次', '{n#|time|times}'],
  oclock: ['{n} 点', '{n}:00'],
}

export const screenWords: Readonly<Record<RuleScreen, Pair>> = {
  'self-check': ['自查和提交申请', 'Self-check and submission'],
  fees: ['收费标准', 'Fees'],
  'new-application': ['新建申请', 'New application'],
  plan: ['办理时间估算', 'Timeline estimator'],
  meetings: ['评审会日程', 'Meeting days'],
  clock: ['项目时钟', 'The clocks of a case'],
  register: ['证书登记簿', 'Register of certificates'],
  holdings: ['我的资质及到期提醒邮件', 'My qualifications, with the reminders by mail'],
  upload: ['上传文件', 'Uploading files'],
  wechat: ['微信公众号', 'The WeChat account'],
}
