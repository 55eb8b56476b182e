import type { Pair } from './say.ts'

/** What each type of service is about; a type without a line here is shown by its name alone. */
export const typeWords: Readonly<Record<string, Pair>> = {
  'security-engineering': [
    '信息系统安全的设计、集成与实施',
    'designing, integrating and carrying out the security of information systems',
  ],
  'risk-assessment': [
    '识别资产、威胁和脆弱性，分析并处置风险',
    'finding assets, threats and weaknesses, weighing and treating the risk',
  ],
  'secure-development': [
    '在需求、设计、编码、测试和发布中保障软件安全',
    'security of software from requirements and design to testing and release',
  ],
  'disaster-recovery': [
    '灾难恢复的需求分析、方案、建设与演练',
    'recovery after disasters: needs, plans, building and drills',
  ],
  'system-audit': [
    '对信息系统的管理和控制进行独立审计',
    'independent audit of how information systems are run and controlled',
  ],
  'cloud-security': [
    '云上系统规划、迁移、运行和退出的安全',
    'security of planning, moving to, running in and leaving the cloud',
  ],
  'data-security': [
    '数据分类分级、全生命周期保护与评估',
    'classifying data, protecting it through its life, and assessing it',
  ],
  'security-operations': [
    '持续的资产管理、监测、分析和响应',
    'continuous care of assets, monitoring, analysis and response',
  ],
}

export const servicesWords = {
  title: ['资质介绍', 'Qualifications'],
  lead: [
    '服务资质证明一家单位有能力提供某一类信息安全服务。先选服务类别，再看级别和条件。',
    'A qualification shows that an organisation is able to provide one type of information security service. Choose the type first, then see the levels and what they ask for.',
  ],
  types: ['类别与级别', 'Types and levels'],
  type: ['类别', 'Type'],
  levels: ['颁发的级别', 'Levels issued'],
  engagements: ['所需服务项目', 'Engagements needed'],
  engagementsValue: ['至少 {count} 个项目', 'at least {count} engagements'],
  levelsNote: [
    '国家标准设五个级别，一级到五级能力递增；目前颁发的级别如上表。',
    'The national standard has five levels of rising capability; those issued today are in the table.',
  ],
  conditions: ['谁可以申请', 'Who may apply'],
  legal: ['具有独立法人资格的独立实体。', 'An independent entity that is a legal person.'],
  scope: ['经营范围涵盖信息技术。', 'Its business scope covers information technology.'],
  established: [
    '成立满 {years} 年，以申请书日期计算。',
    'Established for {years#|year|years} or more on the date of the application book.',
  ],
  cisp: [
    '至少有 {people} 名在有效期内的注册信息安全专业人员（CISP）。',
    'At least {people#|holder|holders} of a valid CISP certificate.',
  ],
  engagement: [
    '服务项目是近 {years} 年内承接的，过程文档完整、未经删改。',
    'Engagements taken on in the last {years} years, with whole, unaltered process documents.',
  ],
  classified: [
    '不得提交涉密信息，相关文档须先脱密。',
    'Nothing classified: such documents are desensitised first.',
  ],
  later: ['拿到证书以后', 'After the certificate'],
  maintain: [
    '维持：至少在到期前 {months} 个月提出申请。',
    'Maintenance: apply at least {months} months before expiry.',
  ],
  upgrade: [
    '升级：同一类别升一级，至少在到期前 {months} 个月提出。',
    'Upgrade: one level up in the same type, at least {months} months before expiry.',
  ],
  change: [
    '变更名称或注册地址：在证书有效期内提出。',
    'Change of name or registered address: while the certificate is valid.',
  ],
  fee: ['初次申请费用', 'First application'],
  next: ['看看费用', 'See the fees'],
  toSelfCheck: ['对照条件自查', 'Check yourself against the conditions'],
  toWindows: ['证书到期前后可以做什么', 'What a certificate’s last day leads to'],
} as const satisfies Record<string, Pair>

export const feesWords = {
  title: ['费用', 'Fees'],
  lead: [
    '自 {from} 起执行的收费标准。项目沿用报价时的标准。',
    'The schedule in force since {from}. A case keeps the schedule under which it was quoted.',
  ],
  kind: ['申请', 'Application'],
  level: ['级别', 'Level'],
  assessment: ['审核费', 'Assessment'],
  annual: ['三年年金', "Three years' annual"],
  total: ['合计', 'Total'],
  everyLevel: ['各级', 'all'],
  table: ['各类申请的费用，人民币元', 'Fees by kind of application, in yuan'],
  note: [
    '升级按所申请级别的初次申请收费。带“本系统解读”的数额，收费文件没有写明，以测评中心的答复为准。',
    'An upgrade pays the initial fee of the level asked for. Amounts marked "our reading" are not in the schedule; what the centre answers prevails.',
  ],
  when: ['什么时候缴费', 'When to pay'],
  whenText: [
    '受理通过后，项目负责人以商务邮件发出报价和协议；协议生效、款项到账后安排审核。',
    'After acceptance the case lead sends quotation and agreement by business e-mail; the audit is arranged when the agreement is in force and the money has arrived.',
  ],
} as const satisfies Record<string, Pair>

export const procedureWords = {
  title: ['办理流程', 'Procedure'],
  lead: [
    '从建档到发证一般 {usualMonths} 个月，最长 {longestMonths} 个月。申请单位补充资料、签约、缴费和整改的时间不计在内。',
    'From filing to the certificate: {usualMonths} months as a rule, {longestMonths} at most. Time spent by the applicant on supplements, agreement, payment and rectification is not counted.',
  ],
  step: ['步骤', 'Step'],
  who: ['由谁办', 'Who'],
  time: ['时限', 'Time'],
  workingDays: ['{count} 个工作日内', 'within {count} working days'],
  days: ['{count} 天内', 'within {count} days'],
  ahead: ['至少提前 {count} 个工作日', 'at least {count} working days ahead'],
  none: ['由申请单位安排', 'set by the applicant'],
  readingNote: [
    '标有“本系统解读”的时限是测评中心公布的规则没有写明、由本系统设定的，可以调整。',
    'Times marked "our reading" are not fixed by the published rules; they are set in this system and can be changed.',
  ],
  meetings: ['接下来的专家评审会', 'The next expert review meetings'],
  meetingsLead: [
    '每月 {days} 日召开，遇休息日顺延到下一个工作日。',
    'On days {days} of each month, or the next working day where that is a day off.',
  ],
  nextMeeting: [
    '下一次还能列入的评审会在 {held} 召开，议程 {closes} 截止。',
    'The next one that a case can still reach is on {held}; its agenda closes on {closes}.',
  ],
  allMeetings: ['今后半年的评审会', 'The meetings of the coming half-year'],
  toTimeline: ['推算何时能拿到证书', 'Work out when the certificate would come'],
} as const satisfies Record<string, Pair>

/** What happens in each step of the procedure, by the step's name. */
export const stepWords = {
  'self-check': [
    '对照要求自查申请书和附件，提交电子版',
    'Check the book and every attachment, and submit the electronic version',
  ],
  parcel: ['交寄装订盖章的申请书和光盘', 'Courier the bound, sealed book and the disc'],
  filing: ['核对材料并建档', 'Check the dossier and file it'],
  start: ['批准启动项目', 'Approve the start of the case'],
  feedback: ['首次联系，反馈受理意见', 'Make first contact and give acceptance feedback'],
  supplement: [
    '补充资料，纸质和电子同时送达（如有要求）',
    'Supply what is missing, on paper and electronically (if asked)',
  ],
  acceptance: ['批准受理', 'Approve the acceptance'],
  business: ['发出商务邮件：报价和协议', 'Send the business e-mail with quotation and agreement'],
  contracting: ['签订协议并缴费', 'Seal the agreement and pay'],
  notice: ['发出审核通知（现场或远程）', 'Send the audit notice (on site or remote)'],
  lead: ['审核通知距审核日的提前量', 'The notice reaches the applicant before the audit day'],
  receipt: ['回传审核时间确认回执', 'Return the audit date receipt'],
  report: ['审核并提出发现，完成审核报告', 'Audit, name the findings and finish the report'],
  agenda: ['列入评审会议程', 'Fix the agenda of the expert review meeting'],
  rectification: [
    '整改并提交报告和证明（如未通过）',
    'Rectify and hand in report and evidence (if not passed)',
  ],
  decision: ['由未参与评估的人员作出决定', 'A person who took no part in the evaluation decides'],
  address: ['确认邮寄地址和收件人', 'Confirm address and recipient'],
  certificate: ['制作证书（自评审会通过之日起）', 'Make the certificate (counted from the meeting)'],
  posting: ['寄出证书', 'Post the certificate'],
  arrival: ['签收证书', 'Confirm that it has arrived'],
} as const satisfies Record<string, Pair>

export const rulesWords = {
  title: ['规则逐条说明', 'The rules, clause by clause'],
  lead: [
    '各页灰色的条款号都指到这里。规则依据测评中心公布的问答，用我们自己的话说明；标有“本系统解读”的，是问答没有写明、由本系统设定的做法，可以调整。',
    'The grey clause numbers on every page lead here. The rules follow the questions and answers that the centre has published, told in our own words; those marked "our reading" fill a silence and can be changed.',
  ],
  edition: ['规则版本 {id}，自 {from} 起施行', 'Rulebook edition {id}, in force since {from}'],
  byRule: ['按规则查', 'Rule by rule'],
  byRuleLead: [
    '每条规则怎样判断、用到哪些数值、自何时起、可能得出什么结论、用在哪里。',
    'How each rule judges, the values it rests on and since when, what it can find, and where it is used.',
  ],
  byClause: ['按条款查', 'Clause by clause'],
  all: ['全部规则', 'All rules'],
} as const satisfies Record<string, Pair>
