import type { Pair } from './say.ts'

/** A sentence of an answer with the clause that it rests on; its numbers are filled in from the edition. */
export interface FaqSentence {
  readonly clause: string
  readonly says: Pair
}

export interface FaqEntry {
  readonly question: Pair
  /** Words that people look for and the answer itself does not use, separated by blanks. */
  readonly alsoAskedAs: Pair
  readonly sentences: readonly FaqSentence[]
}

const on = (clause: string, zh: string, en: string): FaqSentence => ({ clause, says: [zh, en] })

/** The first ten questions: what there is, who may apply, what it costs and how long it takes (Q1–Q10). */
export const firstFaq: Readonly<Record<number, FaqEntry>> = {
  1: {
    question: ['服务资质分哪几类？', 'Which types of qualification are there?'],
    alsoAskedAs: ['种类 类型 类别 八类 服务方向 资质介绍', 'kinds types list services'],
    sentences: [
      on('Q1', '目前有 {types} 类：{typeNames}。', 'There are {types} today: {typeNames}.'),
      on(
        'Q1',
        '每一类单独申请、单独审核、单独发证；同一单位可以持有几类。',
        'Each is applied for, assessed and certified on its own; one organisation may hold several.',
      ),
    ],
  },
  2: {
    question: ['每一类有哪些级别？', 'Which levels does each type have?'],
    alsoAskedAs: [
      '等级 几级 一级 二级 三级 四级 五级 最高级 国家标准 成熟度',
      'grade highest standard maturity model',
    ],
    sentences: [
      on(
        'Q2.1',
        '级别的依据是 GB/T 20261-2020，共五级，数字越大，能力越强。',
        'Levels rest on GB/T 20261-2020: five of them, and capability grows with the number.',
      ),
      on(
        'Q2.2',
        '五个级别并非全部开放，各类现在能申请的级别见下表；表中没有的组合不受理。',
        'Not all five are open: the table shows what each type can be applied for at today; other pairs are not taken.',
      ),
    ],
  },
  3: {
    question: ['申请要交多少费用？', 'What does an application cost?'],
    alsoAskedAs: [
      '价格 收费 收费标准 多少钱 钱 年金 审核费 报价 更名费 付款 发票 费用',
      'price fee charge payment money annual how much invoice',
    ],
    sentences: [
      on(
        'Q3.1',
        '费用等于一次审核费加三年年金（年金一次付清），由级别和申请种类决定，与类别无关，见下表。',
        'The fee is one assessment fee plus three years’ annual fee paid in one sum. Level and kind of application decide it, the type does not; see the table.',
      ),
      on(
        'Q3.2',
        '只变更证书上的单位名称，收 {renameFen}，不另收年金。',
        'Changing only the name on a certificate costs {renameFen}, without an annual fee.',
      ),
      on(
        'Q3.3',
        '升级、只变更地址和注销，收费表没有列出，按本系统的解读办理。',
        'The published table is silent on upgrades, changes of address alone and cancellations; our reading of it applies.',
      ),
    ],
  },
  4: {
    question: ['办理要经过哪些步骤？', 'Which steps does an application pass?'],
    alsoAskedAs: [
      '流程 程序 阶段 环节 怎么办理 立项 评估 发证 现场审核 远程审核 回执 整改 补充资料 寄回证书',
      'procedure process stages steps audit receipt rectification supplements',
    ],
    sentences: [
      on(
        'Q4',
        '共四个阶段：受理、立项、评估、发证。每一步都写明轮到谁、最晚哪一天。',
        'There are four stages: acceptance, contracting, assessment, issuance. Each step says whose turn it is and by which day.',
      ),
      on(
        'Q4.1',
        '受理阶段先建档：提交前自己核对一遍；中心清点材料后告知缺什么，补充的内容纸质和电子各交一份，同时交。',
        'Acceptance begins with filing: you check your papers before sending them; the centre says what is missing, and supplements come on paper and electronically, both at once.',
      ),
      on(
        'Q4.2',
        '随后是受理审查，意见用邮件告知，需要补充的照样两种形式一起交。',
        'Then comes the acceptance review. Its findings arrive by e-mail; supplements again come in both forms together.',
      ),
      on(
        'Q4.3',
        '立项阶段签协议、付费用。收到商务邮件后尽早办理，并把进度告诉项目负责人。',
        'In contracting the agreement is sealed and the fee paid: soon after the business e-mail, keeping the case lead informed.',
      ),
      on(
        'Q4.4',
        '评估阶段先审核。审核通知写明现场还是远程；请填好时间确认回执，扫描后用邮件发回或在线上传，并安排好人员、文档和审核会议，远程审核还要保证团队在线。发现的问题通过补充资料解决。',
        'Assessment begins with the audit, on site or remote as its notice says. Fill in the date receipt and send its scan back, arrange people, papers and the review meeting of the audit; for a remote audit your team has to be on the line. Findings are answered by supplements.',
      ),
      on(
        'Q4.5',
        '接着综合评定。通过的进入发证；没有通过的在限定日期前交整改报告和证明，再次评定。',
        'The overall assessment follows. Whoever passes goes on to issuance; whoever does not hands in a rectification report with evidence by the set day and is assessed again.',
      ),
      on(
        'Q4.6',
        '发证阶段，中心会致电授权联系人核对收件人和地址。变更名称或注销的，原证书要寄回资质评估处。',
        'For issuance the centre rings the authorised contact about recipient and address. On a change of name or a cancellation the original certificate is posted back to the assessment office.',
      ),
    ],
  },
  5: {
    question: ['什么样的单位可以申请？', 'Who may apply?'],
    alsoAskedAs: [
      '条件 资格 要求 法人 分公司 个体户 事业单位 成立时间 经营范围 门槛',
      'conditions requirements eligible legal person branch',
    ],
    sentences: [
      on(
        'Q5.1',
        '申请单位自己就是法人，独立承担责任。',
        'The applicant is itself a legal person that answers for itself.',
      ),
      on(
        'Q5.2',
        '登记的经营范围里有信息技术方面的业务。',
        'Its registered business scope includes information technology.',
      ),
      on(
        'Q5.3',
        '到申请书日期为止，成立已满 {establishedMonths} 个月。',
        'On the date of the application book it has been established for {establishedMonths} months.',
      ),
    ],
  },
  6: {
    question: ['没有 CISP 人员能申请吗？', 'Can we apply without CISP holders?'],
    alsoAskedAs: ['注册信息安全专业人员 持证人员 人员证书 资格证书 cisp', 'certified staff professionals'],
    sentences: [
      on(
        'Q6',
        '不能。本单位要有在职的注册信息安全专业人员（CISP），这是申请的前提。',
        'No. Registered information security professionals (CISP) have to be on your own staff; without them there is no application.',
      ),
    ],
  },
  7: {
    question: ['从申请到拿证要多久？', 'How long does it take?'],
    alsoAskedAs: ['周期 时间 多长时间 几个月 多久 时限 停表 最长', 'duration months time limit clock'],
    sentences: [
      on(
        'Q7',
        '从建档算起，一般 {usualMonths} 个月发证，最长 {longestMonths} 个月。',
        'Counted from filing, the certificate comes within {usualMonths} months as a rule and {longestMonths} at most.',
      ),
      on(
        'Q7',
        '贵单位补充资料、等待协议生效和支付费用的日子不算在内；登录后可以看到已用多少、停了多少、为什么停。',
        'Days on which you supplement, the agreement is not yet in force or the fee is being paid do not count; after signing in you see what was used, what was stopped, and why.',
      ),
    ],
  },
  8: {
    question: [
      '办理过程中怎样联系，每一步最晚什么时候？',
      'How are we kept informed, and by when does each step come?',
    ],
    alsoAskedAs: [
      '进度 查询进度 项目负责人 邮件 邮箱 反馈 商务邮件 审核通知 制证 几天 工作日',
      'progress case lead e-mail notice feedback deadline days',
    ],
    sentences: [
      on(
        'Q8.1',
        '每个项目有一位负责人，用邮件联系贵单位，请保证留下的邮箱一直能收信。',
        'Each case has a lead who writes to you by e-mail; the address you leave has to work throughout.',
      ),
      on(
        'Q8.2',
        '批准启动后 {acceptanceFeedbackDays} 个工作日内，负责人首次联系并告知受理意见。',
        'Within {acceptanceFeedbackDays} working days of the approval to start, the lead writes for the first time with the acceptance feedback.',
      ),
      on(
        'Q8.3',
        '批准受理后 {businessEmailDays} 个工作日内，发出商务邮件。',
        'Within {businessEmailDays} working days of the approval of acceptance, the business e-mail goes out.',
      ),
      on(
        'Q8.4',
        '协议生效、费用到账后才发审核通知，且至少比审核日早 {auditNoticeLeadDays} 个工作日。',
        'The audit notice goes out once the agreement is in force and the fee is paid, at least {auditNoticeLeadDays} working days before the audit.',
      ),
      on(
        'Q8.5',
        '评审会通过后 {certificateDays} 个工作日内，证书制作完成。',
        'Within {certificateDays} working days of passing the expert review meeting, the certificate is made.',
      ),
    ],
  },
  9: {
    question: ['专家评审会什么时候开？', 'When are the expert review meetings?'],
    alsoAskedAs: ['评审会时间 评审日期 上会 10号 25号 顺延 名单 议程', 'meeting dates agenda panel calendar'],
    sentences: [
      on(
        'Q9.1',
        '每月 {meetingDays} 日；当天不上班的，改到下一个工作日。',
        'On days {meetingDays} of each month; where that is no working day, on the next one.',
      ),
      on(
        'Q9.2',
        '会前至少 {agendaDays} 个工作日确定上会项目，之后才就绪的等下一次。',
        'The agenda is fixed at least {agendaDays} working days before; whoever is ready later waits for the next meeting.',
      ),
    ],
  },
  10: {
    question: ['证书有效多长时间？', 'How long is a certificate valid?'],
    alsoAskedAs: ['有效期 到期 过期 几年 期限', 'validity expiry expires years'],
    sentences: [
      on(
        'Q10',
        '{certificateYears} 年，起止日期印在证书上，也可以在证书查询里看到。',
        '{certificateYears} years; the first and the last day are printed on it and shown in the register.',
      ),
    ],
  },
}
