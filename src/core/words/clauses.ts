import type { Pair } from './say.ts'

/** What stands behind each clause mark, in a sentence or two of our own. */
export const clauses: Readonly<Record<string, Pair>> = {
  Q1: ['服务资质共分八个类别。', 'There are eight service types.'],
  'Q2.1': [
    '级别从一级到五级，数字越大能力要求越高。',
    'Levels run from one to five; capability rises with the number.',
  ],
  'Q2.2': [
    '各类别目前受理的级别不同，未开放的组合不予受理。',
    'Each type is issued at certain levels today; other pairs are not taken.',
  ],
  'Q3.1': [
    '费用由评估费和三年年费组成，按报价当日有效的标准收取。',
    'The fee is the assessment fee plus three years’ annual fee, by the schedule in force when quoted.',
  ],
  'Q3.2': [
    '变更证书名称按次收费，不收年费。',
    'Changing the name on a certificate has a fee of its own and no annual fee.',
  ],
  'Q3.3': [
    '升级按所申请级别的初次申请收费；地址变更和注销不收费。',
    'An upgrade pays the initial fee of the level asked for; a change of address and a cancellation are free.',
  ],
  Q4: [
    '申请分四个阶段办理：受理、立项、评估、发证。',
    'An application passes four stages: acceptance, contracting, assessment, issuance.',
  ],
  'Q4.1': [
    '建档时核对材料；补充资料须纸质和电子同时提交，两者都到才算收到。',
    'The dossier is checked at filing; supplements come on paper and electronically, and count once both are here.',
  ],
  'Q4.2': [
    '受理审查的意见以邮件反馈，可以多轮补充，每轮都留存。',
    'Acceptance feedback goes by e-mail; there may be several rounds of supplements, each kept.',
  ],
  'Q4.3': [
    '双方盖章后协议生效；申请单位应尽快签约付款，并告知进度。',
    'The agreement is in force once both seals are on; the applicant seals and pays soon, and reports progress.',
  ],
  'Q4.4': [
    '审核有现场和远程两种方式；申请单位确认审核时间，发现的问题以补充资料解决。',
    'Audits are on site or remote; the applicant confirms the date, and findings lead to supplements.',
  ],
  'Q4.5': [
    '综合评定通过的进入发证；未通过的限期整改后再次评审。审定人不得参与评估。',
    'Passed cases go on to issuance; others are rectified by a set date and heard again. Whoever decides took no part in the evaluation.',
  ],
  'Q4.6': [
    '寄送证书前，先与授权联系人确认收件人和地址。',
    'Recipient and address are confirmed with the authorised contact before the certificate is posted.',
  ],
  'Q5.1': [
    '申请单位应是独立的实体，具有独立法人资格。',
    'The applicant is an independent entity with legal-person status.',
  ],
  'Q5.2': ['经营范围应覆盖信息技术。', 'The business scope covers information technology.'],
  'Q5.3': ['申请时成立须满一年。', 'The applicant has been established for one year or more.'],
  Q6: [
    '申请单位须有在职的注册信息安全专业人员（CISP）。',
    'The applicant employs registered information security professionals (CISP).',
  ],
  Q7: [
    '从建档到发证一般三个月，最长六个月；补充、签约、付款和整改期间不计时。',
    'From filing to the certificate: three months as a rule, six at most; supplements, agreement, payment and rectification do not count.',
  ],
  'Q8.1': [
    '项目负责人以邮件联系授权联系人，邮箱须能正常收信。',
    'The case lead works by e-mail with the authorised contact, whose address must work.',
  ],
  'Q8.2': [
    '批准启动后 10 个工作日内首次联系并反馈受理意见。',
    'First contact and acceptance feedback come within 10 working days of the approval to start.',
  ],
  'Q8.3': [
    '批准受理后 3 个工作日内发出商务邮件。',
    'The business e-mail goes out within 3 working days of the acceptance.',
  ],
  'Q8.4': [
    '立项完成后，审核通知至少在审核日前 5 个工作日发出。',
    'Once contracting is complete, the audit notice goes out at least 5 working days before the audit.',
  ],
  'Q8.5': [
    '评审会通过后 9 个工作日内制成证书。',
    'The certificate is made within 9 working days of passing the meeting.',
  ],
  'Q9.1': [
    '评审会每月 10 日和 25 日召开，遇周末或节假日顺延到下一个工作日。',
    'Meetings are on the 10th and the 25th; on a weekend or holiday, the next working day.',
  ],
  'Q9.2': [
    '上会名单最晚在会前第 3 个工作日确定，此后的等下一次。',
    'The agenda is fixed by the third working day before the meeting; later cases wait for the next.',
  ],
  Q10: ['证书有效期三年。', 'A certificate is valid for three years.'],
  'Q11.3': [
    '申请书打印装订、加盖公章，连同光盘或 U 盘一并寄到资质评估处。',
    'The book is printed, bound and sealed, and sent with a disc or USB stick to the assessment office.',
  ],
  'Q12.1': [
    '申请是全单位的工作，各部门分工填写。',
    'An application is the work of the whole organisation, shared among departments.',
  ],
  'Q12.2': [
    '申请书日期是装订当天，不得晚于提交日；成立年限和项目年限都按它计算。',
    'The book is dated the day it was bound, never after submission; the one-year and three-year tests use that day.',
  ],
  'Q12.3': [
    '授权联系人宜由能调动全单位的中高层管理人员担任。',
    'The authorised contact should be a middle or senior manager.',
  ],
  'Q12.5': [
    '提交前，应对申请书和全部附件做一次自查。',
    'Before submitting, the book and every attachment are checked by the applicant.',
  ],
  'Q13.1': [
    '过程证据取自近三年承接的服务项目。',
    'Process evidence comes from engagements taken on in the last three years.',
  ],
  Q14: [
    '服务项目原则上不少于 3 个，部分类别和级别要求更多。',
    'As a rule at least 3 engagements; some types and levels ask for more.',
  ],
  'Q15.1': [
    '维持申请应在证书到期前至少六个月提出。',
    'Maintenance is applied for at least six months before expiry.',
  ],
  Q17: [
    '升级每次升一级，应在到期前至少六个月提出；初次直接申请二、三级的由中心判断。',
    'An upgrade goes one level up and is asked for six months before expiry; a first application straight at level 2 or 3 is for the centre to look at.',
  ],
  Q18: [
    '名称或地址变更须在证书有效期内提出并完成。',
    'A change of name or address is asked for and made while the certificate is valid.',
  ],
  Q19: [
    '中心从未授权任何咨询机构代办；不建议委托代办，材料不实将影响资格。',
    'No agency has ever been authorised; engaging one is advised against, and false material costs eligibility.',
  ],
  Q20: [
    '更多信息见公众号、官网服务资质栏目或咨询电话。',
    'More is found on the WeChat account, the website and by telephone.',
  ],
}
