import type { FaqEntry, FaqSentence } from './faq.ts'

const on = (clause: string, zh: string, en: string): FaqSentence => ({ clause, says: [zh, en] })

/** The other ten: how an application is made, what comes after the certificate, and whom to ask (Q11–Q20). */
export const laterFaq: Readonly<Record<number, FaqEntry>> = {
  11: {
    question: ['怎样提交申请？', 'How is an application handed in?'],
    alsoAskedAs: [
      '申请书下载 下载 申请书 在哪里下载 邮寄 快递 寄到哪里 地址 光盘 U盘 打印 装订 盖章 公章',
      'download book submit courier parcel disc print bind seal address',
    ],
    sentences: [
      on(
        'Q11.1',
        '申请书、申请与维持指南可以在测评中心网站下载，栏目是“服务介绍 → 服务资质 → 申请书下载”。',
        'The application book and the guide for application and maintenance are on the centre’s website under 服务介绍 → 服务资质 → 申请书下载.',
      ),
      on(
        'Q11.2',
        '在微信公众号“{account}”的“业务申请 → 申请书”里也能找到。',
        'They are also on the WeChat account {account} under 业务申请 → 申请书.',
      ),
      on(
        'Q11.3',
        '先读指南，再填写。打印时可以双面，装订后在标明的位置盖公章；电子版（Word 或 PDF）和附件存入光盘或 U 盘，一起快递到{centre}{office}，收件电话 {hotlines}。',
        'Read the guide, then fill in the book. Print it, on both sides if you like, bind it, and put the official seal where it is marked. The electronic book (Word or PDF) and the attachments go on a disc or USB stick; all is sent by courier to the {centre}, {office}, telephone {hotlines}.',
      ),
    ],
  },
  12: {
    question: ['申请书怎样填写和整理？', 'How is the application book prepared?'],
    alsoAskedAs: [
      '填写 填表 部门 分工 联系人 授权联系人 日期 格式 自查 光盘 标识 文件夹 附件 顺序',
      'fill in departments contact date format folders attachments labels',
    ],
    sentences: [
      on(
        'Q12.1',
        '填写要靠全单位。建议这样分工：基本资格由行政、人事、财务、商务；项目和组织管理由质量、项目管理、采购；技术过程由技术和项目管理。',
        'It takes the whole organisation. A good division: basic qualification with administration, HR, finance and business; project and organisation management with quality, project management and purchasing; technical processes with engineering and project management.',
      ),
      on(
        'Q12.2',
        '申请书上的日期写装订成册那一天。',
        'The date in the book is the day on which it was bound.',
      ),
      on(
        'Q12.3',
        '授权联系人宜由中层以上、能调动各部门的人担任。',
        'The authorised contact should be a manager of at least middle rank who can call on every department.',
      ),
      on(
        'Q12.4',
        '填表须知、各项“本项包括”的提示和括号里的附注逐条看完再填；不改动格式，照实填写。',
        'Read the filling notes, what each item asks for and the notes in brackets before writing; leave the format as it is and write what is true.',
      ),
      on(
        'Q12.5',
        '寄出之前，对申请书和每个附件再核对一遍。',
        'Before sending, check the book and every attachment once more.',
      ),
      on(
        'Q12.6',
        '光盘上写单位名称和所存内容；附件按序号放进文件夹，例如 1 基本情况、2 单位概述、3 资产运营情况……9 获奖资格授权情况。',
        'The disc bears your name and what is on it; attachments lie in numbered folders, such as 1 基本情况, 2 单位概述, 3 资产运营情况 … 9 获奖资格授权情况.',
      ),
    ],
  },
  13: {
    question: ['过程能力的证明资料怎样准备？', 'How is evidence of process capability prepared?'],
    alsoAskedAs: [
      '证据 案例 过程文档 记录 附件栏 涉密 保密 脱密 节选 近三年 技术资料',
      'evidence records documents classified desensitise excerpt',
    ],
    sentences: [
      on(
        'Q13.1',
        '取近 {engagementYears} 年承接的服务项目，用实施时形成的文档和记录作证。',
        'Take engagements of the last {engagementYears} years and prove them with the documents and records made while carrying them out.',
      ),
      on(
        'Q13.2',
        '每个过程项的“附件”栏写清是哪个项目、哪份文档。',
        'The attachment column of each process item says which engagement and which document.',
      ),
      on('Q13.3', '文档交整份，不截取，不改动。', 'Documents come whole: nothing cut out, nothing changed.'),
      on(
        'Q13.4',
        '涉密项目的文档必须先脱密，测评中心不收任何涉密信息；上传时系统会检查密级标志。',
        'Documents of classified engagements are desensitised first: the centre takes nothing classified, and uploads are scanned for secrecy marks.',
      ),
      on(
        'Q13.5',
        '技术资料本身作为附件放在光盘里，随申请书寄出。',
        'The technical material itself goes on the disc as attachments and travels with the book.',
      ),
    ],
  },
  14: {
    question: ['至少要提供几个服务项目？', 'How many engagements are needed?'],
    alsoAskedAs: ['项目数量 几个项目 案例数量 业绩 合同', 'number minimum projects contracts'],
    sentences: [
      on(
        'Q14',
        '原则上不少于 {engagements} 个，部分类别和级别要求更多，见下表。',
        'As a rule at least {engagements}; some types and levels ask for more, as the table shows.',
      ),
      on(
        'Q14',
        '项目体现的能力应与指南和申请书要求的过程能力相符。',
        'What they show has to match the process capability that the guide and the book ask for.',
      ),
    ],
  },
  15: {
    question: ['证书快到期了，怎样维持换证？', 'How is a certificate maintained?'],
    alsoAskedAs: [
      '续期 续证 换证 维持 提前多久 到期 过期 年审 复审 延期',
      'renew renewal maintenance expire extend',
    ],
    sentences: [
      on(
        'Q15.1',
        '最晚在到期前 {maintenanceLeadMonths} 个月，按原类别、原级别提出维持申请。',
        'Apply for the same type and level at least {maintenanceLeadMonths} months before the certificate expires.',
      ),
      on(
        'Q15.2',
        '到期超过 {lateMonths} 个月才提出的，按初次申请办理。',
        'An application more than {lateMonths} months after expiry counts as an initial one.',
      ),
      on(
        'Q15.3',
        '在这两个日期之间提出的算逾期，公布的规则没有写明，由测评中心判断。',
        'Between those two days it is late; the published rule is silent there, and the centre decides.',
      ),
      on('Q15.4', '步骤与第一次申请一样。', 'The steps are those of a first application.'),
    ],
  },
  16: {
    question: ['维持时能用上一周期的材料吗？', 'May material of the last cycle be used again?'],
    alsoAskedAs: ['旧材料 重复使用 沿用 以前的资料 上次', 'reuse old material previous'],
    sentences: [
      on(
        'Q16',
        '不能。请写单位现在的情况，并用近 {engagementYears} 年的项目作过程证据；系统会逐一指出与上次相同的文件。',
        'No. Describe the organisation as it is now and take process evidence from the last {engagementYears} years; files that are the same as last time are named one by one.',
      ),
    ],
  },
  17: {
    question: ['怎样申请升级？', 'How is an upgrade applied for?'],
    alsoAskedAs: ['升级 升二级 升三级 提高级别 高一级', 'upgrade higher level raise'],
    sentences: [
      on(
        'Q17',
        '已持有这一类证书的单位，可以在到期前至少 {maintenanceLeadMonths} 个月申请同类的高一级，步骤与第一次申请一样。',
        'A holder may apply for the next level of the same type at least {maintenanceLeadMonths} months before expiry; the steps are those of a first application.',
      ),
    ],
  },
  18: {
    question: ['单位名称或地址变了怎么办？', 'What if our name or address changes?'],
    alsoAskedAs: [
      '更名 公司改名 变更 搬家 注册地址 名称变更 变更申请',
      'rename change move registered address name',
    ],
    sentences: [
      on(
        'Q18',
        '法人主体没有变，只是名称或注册地址变了的，可以申请变更证书。变更的发生和申请都要在证书有效期内；过期以后只能重新申请。',
        'Where the legal person stays the same and only its name or registered address changes, the certificate can be changed. Both the change and the application have to fall within its validity; afterwards a new application is needed.',
      ),
    ],
  },
  19: {
    question: ['可以找咨询机构代办吗？', 'May we engage a consulting agency?'],
    alsoAskedAs: [
      '中介 代理 代办 代理机构 包过 授权机构 咨询公司 虚假材料 取消资格 举报 提问',
      'agent consultant intermediary authorised false material report ask the centre',
    ],
    sentences: [
      on(
        'Q19',
        '测评中心没有授权过任何咨询机构，也不建议委托：机构交来的虚假材料已经多次让申请单位失去资格。',
        'No agency has ever been authorised, and engaging one is advised against: false material handed in by agencies has cost applicants their eligibility more than once.',
      ),
      on(
        'Q19',
        '准备阶段有技术问题，可以直接问测评中心：登录后在项目里提问，由专人回答并存入案卷。',
        'Technical questions while you prepare go straight to the centre: after signing in, ask on your case; a person answers, and it is kept on the file.',
      ),
    ],
  },
  20: {
    question: ['还想了解更多，找谁？', 'Where can we learn more?'],
    alsoAskedAs: [
      '联系方式 电话 热线 客服 人工 公众号 官网 网站 咨询电话',
      'contact hotline telephone phone website account help',
    ],
    sentences: [
      on(
        'Q20',
        '微信公众号“{account}”（服务资质介绍）；网站 {website}（服务介绍 → 服务资质）；热线电话 {hotlines}。',
        'The WeChat account {account} (服务资质介绍); the website {website} (服务介绍 → 服务资质); the hotlines {hotlines}.',
      ),
    ],
  },
}
