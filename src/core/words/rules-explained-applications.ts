import type { RuleExplained } from './rule-words.ts'

/** The rules on who may apply with what, and on the life of a certificate (Q1–Q3, Q5, Q6, Q10, Q12–Q19). */
export const applicationRulesExplained = {
  pair: {
    title: ['类别与级别', 'Type and level'],
    statement: [
      '只受理下列类别和级别的组合，其他组合不予受理。',
      'The pairs of type and level listed here are issued today; any other is refused.',
    ],
  },
  fee: {
    title: ['费用', 'Fees'],
    statement: [
      '费用为审核费加三年年金，由申请种类和级别决定，各类别相同。',
      "The fee is the assessment fee plus three years' annual fee; kind and level decide it, and it is the same for every type.",
    ],
  },
  'legal-person': {
    title: ['独立法人', 'An independent legal person'],
    statement: [
      '申请单位本身具有独立法人资格；形式不常见的由测评中心确认。',
      'The applicant is itself an independent legal person; the centre decides on unusual legal forms.',
    ],
  },
  uscc: {
    title: ['统一社会信用代码', 'The unified social credit code'],
    statement: [
      '代码为 18 位，按国家标准校验。长度或字符不对的须改正；只有校验位不符的，由工作人员凭执照确认。',
      'The code has 18 characters and is checked by the national standard. A wrong length or character has to be put right; where only the check characters differ, staff confirm it from the licence.',
    ],
  },
  'business-scope': {
    title: ['经营范围', 'Business scope'],
    statement: [
      '经营范围应涉及信息技术。系统只按常用词提示，没有出现的由测评中心判断。',
      'The business scope covers information technology. Common words only give a hint; where none occurs, the centre decides.',
    ],
  },
  established: {
    title: ['成立时间', 'Time since establishment'],
    statement: [
      '到申请书日期，申请单位成立满 {establishedMonths} 个月。',
      'By the date of the application book, the applicant has existed for {establishedMonths#|month|months}.',
    ],
  },
  cisp: {
    title: ['注册信息安全专业人员', 'Registered information security professionals'],
    statement: [
      '到申请书日期，持有效 CISP 证书的人员不少于 {cispHolders} 名，同一张证书只计一次。',
      'On the date of the application book, at least {cispHolders#|person holds|people hold} a valid CISP certificate; one certificate counts once.',
    ],
  },
  validity: {
    title: ['证书有效期', 'How long a certificate is valid'],
    statement: [
      '证书有效 {certificateYears} 年，最后一天不因休息日移动。',
      'A certificate is valid for {certificateYears#|year|years}; its last day does not move for days off.',
    ],
  },
  'certificate-number': {
    title: ['证书编号', 'Certificate numbers'],
    statement: [
      '编号由年份、类别、级别和序号组成，在登记簿中不重复。',
      'A number is made of year, type, level and a serial, and occurs once in the register.',
    ],
  },
  retention: {
    title: ['案卷保存', 'How long files are kept'],
    statement: [
      '获证案卷保存到证书到期后 {certifiedCaseRetentionYears} 年，其他案卷保存 {otherCaseRetentionYears} 年。',
      'The file of a certified case is kept until {certifiedCaseRetentionYears#|year|years} after expiry, any other for {otherCaseRetentionYears#|year|years}.',
    ],
  },
  'application-date': {
    title: ['申请书日期', 'The date of the book'],
    statement: [
      '申请书日期是装订当天，不晚于提交日，早于提交日 {bookDatedWithinDays} 天以上的由测评中心确认；成立时间和项目是否计入都以它为准。',
      'The book is dated the day it was bound, not after its submission, and one more than {bookDatedWithinDays#|day|days} before it is referred; the time since establishment and which engagements count are judged on it.',
    ],
  },
  'contact-position': {
    title: ['授权联系人', 'The authorised contact'],
    statement: [
      '授权联系人宜为中高层管理人员；不是的由测评中心了解情况，不影响提交。',
      'The authorised contact should be a middle or senior manager; where not, the centre looks at it, and submitting stays possible.',
    ],
  },
  engagement: {
    title: ['计入的服务项目', 'Engagements that count'],
    statement: [
      '申请书日期前 {engagementYears} 年之内承接、并附有过程文档的项目可以计入。',
      'An engagement counts when it was taken on within {engagementYears#|year|years} before the date of the book, and process documents come with it.',
    ],
  },
  'engagement-minimum': {
    title: ['项目数量', 'How many engagements'],
    statement: [
      '计入的项目须达到类别和级别要求的数量；待确认的项目被认可后才算。',
      'As many engagements have to count as type and level ask for; those still to be decided on count once they are accepted.',
    ],
  },
  certificate: {
    title: ['现有证书', 'The present certificate'],
    statement: [
      '维持、升级和变更都以现有证书为基础：写明证书，类别与证书相同，除升级外级别也相同。',
      'Maintenance, upgrade and change build on a certificate: it is named, the type is that of the certificate and, but for an upgrade, so is the level.',
    ],
  },
  maintenance: {
    title: ['维持申请的时间', 'When maintenance is applied for'],
    statement: [
      '到期前 {maintenanceLeadMonths} 个月的当天是按时提出的最后一天；到期后超过 {lateMonths} 个月按初次申请办理；两者之间为逾期。',
      'The day {maintenanceLeadMonths#|month|months} before expiry is the last in time; more than {lateMonths#|month|months} after expiry it is a first application; between the two it is late.',
    ],
  },
  reminders: {
    title: ['到期提醒', 'Reminders of expiry'],
    statement: [
      '证书到期前多次提醒持证单位，避免错过维持时间。',
      'The holder is reminded several times before expiry, so that the time for maintenance is not missed.',
    ],
  },
  reuse: {
    title: ['不得重复使用的材料', 'What may not be used again'],
    statement: [
      '与上一周期案卷逐个文件比较，重复的文件逐一列出。',
      'Every file is compared with the dossier of the last cycle, and each one used again is named.',
    ],
  },
  upgrade: {
    title: ['升级申请', 'Upgrades'],
    statement: [
      '持证单位在同一类别内提高 {upgradeSteps} 级，最迟在到期前 {maintenanceLeadMonths} 个月的当天提出。',
      'A holder goes up by {upgradeSteps#|level|levels} in the same type, and asks for it on the day {maintenanceLeadMonths#|month|months} before expiry at the latest.',
    ],
  },
  'first-level': {
    title: ['初次申请的级别', 'The level of a first application'],
    statement: [
      '初次申请高于{firstApplicationLevel}的，由测评中心确认，不直接拒绝。',
      'A first application above {firstApplicationLevel} is referred to the centre, not refused.',
    ],
  },
  change: {
    title: ['名称和地址变更', 'Change of name or address'],
    statement: [
      '法人主体不变，变更和申请都在证书有效期内，含最后一天；之后按新申请办理。',
      'The legal person stays the same, and change and application both fall while the certificate is valid, its last day included; afterwards it takes a new application.',
    ],
  },
  agency: {
    title: ['咨询机构', 'Consulting agencies'],
    statement: [
      '申请单位如实说明是否有机构协助。测评中心没有授权任何机构，可以直接向测评中心提问。',
      'The applicant states whether an agency helped. None has ever been authorised, and questions can be put to the centre itself.',
    ],
  },
  questions: {
    title: ['提问与答复', 'Questions'],
    statement: [
      '从准备申请起就可以向测评中心提问，由工作人员在 {questionAnswerDays} 个工作日内答复，存入案卷；提问不影响办理时限。',
      'Questions can be put to the centre from preparation on; a person answers within {questionAnswerDays#|working day|working days}, and it is filed on the case. Asking stops no time limit.',
    ],
  },
  disqualification: {
    title: ['虚假材料', 'False material'],
    statement: [
      '查实虚假材料的，说明理由后取消资格：发证前发现的 {barYearsBeforeIssue} 年内、发证后发现的 {barYearsAfterIssue} 年内不再受理。',
      'Proven false material costs eligibility, with reasons: for {barYearsBeforeIssue#|year|years} when found before the certificate was issued, for {barYearsAfterIssue#|year|years} when found after.',
    ],
  },
  objection: {
    title: ['异议', 'Objections'],
    statement: [
      '对决定的异议在 {objectionDays} 天内提出，{objectionAcknowledgedDays} 个工作日内告知受理，{objectionConcludedDays} 天内办结。',
      'An objection is made within {objectionDays#|day|days} of the decision, acknowledged within {objectionAcknowledgedDays#|working day|working days} and concluded within {objectionConcludedDays#|day|days}.',
    ],
  },
} as const satisfies Record<string, RuleExplained>
