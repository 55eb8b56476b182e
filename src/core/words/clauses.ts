import type { Edition } from '#core/rulebook/edition.ts'
import type { Pair, SaidFacts } from './say.ts'

/** The numbers that the sentences below name, as an edition has them: a changed rule changes its sentence. */
export const clauseFacts = ({ catalogue, terms, minimum, meetings }: Edition): SaidFacts => ({
  ...terms,
  types: catalogue.length,
  engagements: minimum.usual,
  meetingDays: meetings.daysOfMonth,
})

/** What stands behind each clause mark, in a sentence or two of our own. Our readings are told apart from it. */
export const clauses: Readonly<Record<string, Pair>> = {
  Q1: [
    '服务资质按服务内容分为 {types} 个类别，各类别单独申请、单独发证。',
    'There are {types} types of service; each is applied for and certified on its own.',
  ],
  'Q2.1': [
    '级别依据 GB/T 20261-2020 划分，从一级到五级，级别越高能力越强。',
    'Levels follow GB/T 20261-2020, from one to five; capability rises with the number.',
  ],
  'Q2.2': [
    '各类别目前颁发的级别不同，未开放的组合不予受理。',
    'Each type is issued at certain levels today; other pairs are not taken.',
  ],
  'Q3.1': [
    '费用由审核费和三年年金组成，按级别以及初次申请或维持计算。',
    "The fee is the assessment fee plus three years' annual fee, by level and kind of application.",
  ],
  'Q3.2': [
    '变更证书上的单位名称只收变更费用，不收年金。',
    'Changing the name on a certificate has a fee of its own and no annual fee.',
  ],
  'Q3.3': [
    '收费表没有写明升级、地址变更和注销的费用。',
    'The fee table is silent on upgrades, changes of address and cancellations.',
  ],
  Q4: [
    '申请分四个阶段办理：受理、立项、评估、发证。',
    'An application passes four stages: acceptance, contracting, assessment, issuance.',
  ],
  'Q4.1': [
    '提交前先自查；建档时核对材料，缺漏以纸质和电子两种形式同时补充。',
    'A self-check comes first; the dossier is checked at filing, and supplements come on paper and electronically at once.',
  ],
  'Q4.2': [
    '受理审查的意见以邮件反馈，申请单位据此补充资料。',
    'Acceptance feedback goes by e-mail, and the applicant supplements accordingly.',
  ],
  'Q4.3': [
    '申请单位按商务邮件的要求尽快签约付款，并告知进度。',
    'The applicant seals the agreement and pays as soon as possible after the business e-mail, and reports progress.',
  ],
  'Q4.4': [
    '审核有现场和远程两种方式；申请单位回传时间确认回执，备好文档和人员，发现的问题以补充资料解决。',
    'Audits are on site or remote; the applicant returns the date receipt, has papers and people ready, and answers findings with supplements.',
  ],
  'Q4.5': [
    '综合评定通过的进入发证；未通过的在规定日期前提交整改报告和证明。',
    'Passed cases go on to issuance; others hand in a rectification report and its evidence by a set date.',
  ],
  'Q4.6': [
    '寄送证书前，先与授权联系人确认收件人和地址；变更名称或注销时须交回原证书。',
    'Recipient and address are confirmed before the certificate is posted; on a change of name or a cancellation the original comes back.',
  ],
  'Q5.1': [
    '申请单位是独立的实体，具有独立法人资格。',
    'The applicant is an independent entity with legal-person status.',
  ],
  'Q5.2': ['经营范围覆盖信息技术。', 'The business scope covers information technology.'],
  'Q5.3': ['申请单位成立一年以上。', 'The applicant has been established for one year or more.'],
  Q6: [
    '申请单位须有在职的注册信息安全专业人员（CISP）。',
    'The applicant employs registered information security professionals (CISP).',
  ],
  Q7: [
    '从建档到发证一般 {usualMonths} 个月，最长 {longestMonths} 个月；补充资料、协议生效前和付款的时间不计。',
    'From filing to the certificate: {usualMonths} months as a rule, {longestMonths} at most; time for supplements, agreement and payment does not count.',
  ],
  'Q8.1': [
    '项目负责人以邮件联系授权联系人，邮箱须能正常收信。',
    'The case lead works by e-mail with the authorised contact, whose address must work.',
  ],
  'Q8.2': [
    '批准启动后 {acceptanceFeedbackDays} 个工作日内首次联系并反馈受理意见。',
    'First contact and acceptance feedback come within {acceptanceFeedbackDays} working days of the approval to start.',
  ],
  'Q8.3': [
    '批准受理后 {businessEmailDays} 个工作日内发出商务邮件。',
    'The business e-mail goes out within {businessEmailDays} working days of the acceptance.',
  ],
  'Q8.4': [
    '立项完成后，审核通知至少在审核日前 {auditNoticeLeadDays} 个工作日发出。',
    'Once contracting is complete, the audit notice goes out at least {auditNoticeLeadDays} working days before the audit.',
  ],
  'Q8.5': [
    '评审会通过后 {certificateDays} 个工作日内制成证书。',
    'The certificate is made within {certificateDays} working days of passing the meeting.',
  ],
  'Q9.1': [
    '评审会每月 {meetingDays} 日召开，遇周末或节假日顺延到下一个工作日。',
    'Meetings are on days {meetingDays} of each month; on a weekend or holiday, the next working day.',
  ],
  'Q9.2': [
    '上会名单至少在会前 {agendaDays} 个工作日确定，此后的等下一次。',
    'The agenda is fixed at least {agendaDays} working days before the meeting; later cases wait for the next.',
  ],
  Q10: ['证书有效期 {certificateYears} 年。', 'A certificate is valid for {certificateYears} years.'],
  'Q11.1': [
    '申请书和指南可以从网站下载。',
    'Application books and guides can be downloaded from the website.',
  ],
  'Q11.2': ['微信公众号也提供同样的资料。', 'The WeChat account offers the same papers.'],
  'Q11.3': [
    '申请书打印装订、加盖公章，连同光盘或 U 盘一并寄到资质评估处。',
    'The book is printed, bound and sealed, and sent with a disc or USB stick to the assessment office.',
  ],
  'Q12.1': [
    '申请是全单位的工作，建议各部门分工完成。',
    'An application is the work of the whole organisation, best shared among departments.',
  ],
  'Q12.2': ['申请书日期是装订当天。', 'The book is dated the day it was bound.'],
  'Q12.3': [
    '授权联系人宜由能调动全单位的中高层管理人员担任。',
    'The authorised contact should be a middle or senior manager who can call on the whole organisation.',
  ],
  'Q12.4': [
    '按填表须知和各项说明如实填写，保持申请书原有格式。',
    'The book is filled in truthfully by its notes and keeps its format.',
  ],
  'Q12.5': [
    '提交前，对申请书和全部附件做一次自查。',
    'Before submitting, the book and every attachment are checked by the applicant.',
  ],
  'Q12.6': [
    '光盘标明单位名称和内容，附件按序号分文件夹存放。',
    'The disc bears name and content, and attachments lie in numbered folders.',
  ],
  'Q13.1': [
    '过程证据取自近 {engagementYears} 年承接的服务项目。',
    'Process evidence comes from engagements taken on in the last {engagementYears} years.',
  ],
  'Q13.2': [
    '每个过程项的附件栏写明服务项目和过程文档。',
    'Each process item names the engagement and the process document.',
  ],
  'Q13.3': [
    '过程文档应完整，不得节选或改动。',
    'Process documents are whole, neither excerpted nor altered.',
  ],
  'Q13.4': [
    '涉密项目的文档须先脱密，测评中心不接收涉密信息。',
    'Classified documents are desensitised first; the centre accepts no classified information.',
  ],
  'Q13.5': [
    '技术资料作为附件存入光盘，与申请书一并寄出。',
    'Technical material goes on the disc and is sent together with the book.',
  ],
  Q14: [
    '服务项目原则上不少于 {engagements} 个，部分类别和级别要求更多。',
    'As a rule at least {engagements} engagements; some types and levels ask for more.',
  ],
  'Q15.1': [
    '同级维持应在证书到期前至少 {maintenanceLeadMonths} 个月提出。',
    'Maintenance is applied for at least {maintenanceLeadMonths} months before expiry.',
  ],
  'Q15.2': [
    '到期超过 {lateMonths} 个月的按初次申请办理。',
    'More than {lateMonths} months after expiry it is an initial application.',
  ],
  'Q15.3': [
    '晚于应提出之日、又未超过最晚期限的，规则没有写明。',
    'Between the last day in time and that limit the published rule is silent.',
  ],
  'Q15.4': ['维持的程序与初次申请相同。', 'Maintenance follows the procedure of a first application.'],
  Q16: [
    '上一周期的材料不能重复使用，应反映现状和近期的项目。',
    'Material of the last cycle is not used again; present facts and recent engagements are.',
  ],
  Q17: [
    '升级在同一类别内提高一级，应在到期前至少 {maintenanceLeadMonths} 个月提出。',
    'An upgrade goes one level up in the same type, at least {maintenanceLeadMonths} months before expiry.',
  ],
  Q18: [
    '名称或注册地址的变更须在证书有效期内发生并提出，法人主体不变。',
    'A change of name or address happens and is asked for while the certificate is valid, by the same legal person.',
  ],
  Q19: [
    '中心从未授权任何咨询机构；不建议委托代办，材料不实将影响资格，有疑问可直接向中心提出。',
    'No agency has ever been authorised; engaging one is advised against, false material costs eligibility, and questions can be put to the centre.',
  ],
  Q20: [
    '更多信息见公众号、官网服务资质栏目或咨询电话。',
    'More is found on the WeChat account, the website and by telephone.',
  ],
}
