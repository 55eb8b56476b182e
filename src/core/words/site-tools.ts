import type { WindowKind } from '#core/rulebook/windows.ts'
import type { Pair } from './say.ts'

/** Forms of the public site that ask by their address. */
export const formWords = {
  optional: ['（可不填）', '(optional)'],
  wrong: [
    '有 {wrong} 处需要修改，请看各栏下方的说明。',
    '{wrong#|field needs|fields need} another look; see the note under each.',
  ],
  nothingKept: [
    '填写的内容只出现在浏览器地址栏，本系统不保存。',
    'What you enter stays in the address of the page; nothing is kept here.',
  ],
  type: ['服务类别', 'Service type'],
  level: ['级别', 'Level'],
  kind: ['申请种类', 'Kind of application'],
} as const satisfies Record<string, Pair>

export const feeFormWords = {
  title: ['算一算', 'Work it out'],
  lead: ['选择类别、级别和申请种类，看应缴多少。', 'Choose type, level and kind, and see what is due.'],
  on: ['报价日', 'Day of the quotation'],
  onHint: ['项目按报价当天的标准收费。', 'A case pays by the schedule of that day.'],
  button: ['计算费用', 'Work out the fee'],
  answer: ['应缴 {totalFen}', '{totalFen} in all'],
  parts: [
    '审核费 {assessmentFen}，三年年金合计 {annualFen}。',
    'Assessment {assessmentFen}, the three years’ annual fee {annualFen}.',
  ],
  schedule: ['收费标准 {edition}。', 'Fee schedule {edition}.'],
} as const satisfies Record<string, Pair>

export const selfCheckWords = {
  title: ['申请条件自查', 'Self-check'],
  lead: [
    '与审查人员使用同一套规则，先看看初次申请有没有障碍。结果仅供准备参考，以正式审查为准。',
    'The rules are those the reviewers use: see whether anything stands in the way of a first application. It helps you prepare; the review itself decides.',
  ],
  applicationOn: ['申请书日期', 'Date of the application book'],
  applicationOnHint: [
    '申请书装订当天；成立时间、持证和项目按这一天判断，证书期限按提交日判断。',
    'The day it is bound: age, certificates of people and engagements are judged on it, the dates of a certificate on submission.',
  ],
  establishedOn: ['成立日期', 'Established on'],
  legalForm: ['单位性质', 'Legal form'],
  businessScope: ['经营范围', 'Business scope'],
  businessScopeHint: [
    '照营业执照抄录与信息技术有关的部分。',
    'Copy what touches information technology from the licence.',
  ],
  uscc: ['统一社会信用代码', 'Unified social credit code'],
  cisp: ['在职 CISP 人员的证书有效期', 'Certificates of the CISP holders you employ, valid until'],
  cispHint: [
    '每人一行，写证书有效期的最后一天，例如 2028-03-14。',
    'One line a person: the last day of the certificate, such as 2028-03-14.',
  ],
  engagements: ['服务项目的合同签订日期', 'Engagements: contracts signed on'],
  engagementsHint: [
    '每个项目一行；仍在服务期内的旧合同，空一格再写服务结束日期，例如 2023-05-01 2026-12-31。',
    'One line an engagement; for an older contract still in delivery add, after a blank, the day the service ends: 2023-05-01 2026-12-31.',
  ],
  button: ['开始自查', 'Check'],
  applicant: ['贵单位', 'Your organisation'],
  engagement: ['第 {row} 个项目', 'Engagement {row}'],
  met: ['没有发现障碍', 'Nothing stands in the way'],
  metText: [
    '按填写的内容，各项规则都已符合，可以着手准备申请书。',
    'By these answers every rule is met: you can prepare the book.',
  ],
  refer: [
    '可以申请，有 {count} 处由测评中心判断',
    'You may apply; the centre decides on {count#|point|points}',
  ],
  referText: ['请在申请书中把这些情况说明清楚。', 'Please explain these points in the book.'],
  notMet: ['还有 {count} 处不符合', '{count#|point is|points are} not met yet'],
  notMetText: ['请先按下面的说明补齐。', 'Please put these right first, as described below.'],
  metList: ['已符合的 {count} 项', '{count#|rule|rules} met'],
  notAsked: [
    '这里只看初次申请能用日期和数字回答的规则；联系人、附件和材料真实性由申请书和审查人员核对。证书到期前后的维持、升级和变更请看证书期限。',
    'Only rules that dates and numbers can answer are asked here, and only for a first application; contact, attachments and truthfulness are checked with the book. For maintenance, upgrade and changes see the dates of a certificate.',
  ],
  toWindows: ['证书期限', 'Dates of a certificate'],
} as const satisfies Record<string, Pair>

export const timelineWords = {
  title: ['办理时间估算', 'Timeline'],
  lead: [
    '从提交那天推算每一步的最后期限。每一步都用满规定时间、无需补充资料时，就是下面的结果。',
    'Every step from the day of submission on, each taking the whole time it is given, with nothing to supply again.',
  ],
  submitted: ['提交日', 'Submitted on'],
  button: ['推算', 'Work it out'],
  by: ['证书最晚 {day} 制成', 'The certificate is made by {day}'],
  earliest: [
    '最早可能是 {certificateOn}：再快也要在审核通知后等 {notice} 个工作日（{auditOn}），赶上 {closes} 截止的议程，由 {held} 的评审会通过。',
    'The earliest possible day is {certificateOn}: even if everything else is done at once, the audit comes {notice#|working day|working days} after its notice ({auditOn}), the agenda closes on {closes}, and the meeting is on {held}.',
  ],
  stopped: [
    '补充资料和整改所用的时间另计，会使后面的日期顺延。',
    'Time for supplements and rectification comes on top and moves the later days.',
  ],
  step: ['步骤', 'Step'],
  whose: ['由谁办', 'Who'],
  span: ['时间', 'Time'],
  latest: ['最晚', 'By'],
  steps: ['从提交到寄出证书的各步', 'The steps from submission to posting'],
} as const satisfies Record<string, Pair>

export const meetingsWords = {
  title: ['评审会日程', 'Expert review meetings'],
  lead: [
    '每月 {days} 日召开，遇周末或节假日顺延到下一个工作日；议程在会前第 {agenda} 个工作日截止，之后的项目等下一次。',
    'On days {days} of each month, moved on from a weekend or holiday to the next working day; the agenda closes on working day {agenda} before, and later cases wait for the next.',
  ],
  nominal: ['应在', 'Due on'],
  held: ['召开日', 'Held on'],
  closes: ['议程截止', 'Agenda closes'],
  table: ['今后半年的评审会', 'The meetings of the coming half-year'],
  moved: ['遇{reason}顺延', 'moved on: {reason}'],
  closed: ['已截止', 'closed'],
  firstOpen: ['最近一次还能列入', 'the next still open'],
} as const satisfies Record<string, Pair>

export const windowsWords = {
  title: ['证书期限', 'Dates of a certificate'],
  lead: [
    '输入证书的有效期，看维持、升级和变更分别可以在什么时候提出，错过以后怎么办。',
    'Enter the last day of a certificate and see when maintenance, an upgrade or a change can be asked for, and what follows afterwards.',
  ],
  expires: ['证书有效期至', 'Certificate valid until'],
  on: ['打算提出的日期', 'Day you would apply'],
  button: ['查看期限', 'Show the dates'],
  from: ['自', 'From'],
  to: ['至', 'To'],
  what: ['结论', 'Answer'],
  taken: ['按什么办理', 'Taken as'],
  open: ['（此前）', '(before)'],
  after: ['（此后）', '(afterwards)'],
  chosen: ['您选的日子', 'your day'],
} as const satisfies Record<string, Pair>

export const windowKindWords: Readonly<Record<WindowKind | 'initial', Pair>> = {
  maintenance: ['维持', 'maintenance'],
  upgrade: ['升级', 'upgrade'],
  change: ['变更名称或地址', 'change of name or address'],
  initial: ['初次申请', 'initial application'],
}
