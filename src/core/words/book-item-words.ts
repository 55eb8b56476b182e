import type { Pair } from './say.ts'

interface ItemWords {
  readonly title: Pair
  /** "This item includes…" (Q12.4), in our own words. */
  readonly includes: readonly Pair[]
}

/** Every item that is not a process item, by its key. */
export const itemWords: Readonly<Record<string, ItemWords>> = {
  organisation: {
    title: ['登记信息', 'Registration'],
    includes: [
      [
        '取自“本单位”的登记内容，与营业执照一致。',
        'Taken from your organisation’s record; agrees with the licence.',
      ],
    ],
  },
  contact: {
    title: ['授权联系人', 'Authorised contact'],
    includes: [
      [
        '能够协调全单位的中层以上管理人员。',
        'A middle or senior manager who can call on the whole organisation.',
      ],
    ],
  },
  certificate: {
    title: ['现有资质证书', 'Present certificate'],
    includes: [['取自证书登记簿。', 'Taken from the register.']],
  },
  licence: {
    title: ['营业执照', 'Business licence'],
    includes: [
      [
        '现行有效的营业执照或法人证书扫描件。',
        'A scan of the licence or legal-person certificate now in force.',
      ],
    ],
  },
  shareholders: {
    title: ['股东或举办单位', 'Shareholders or founders'],
    includes: [
      ['出资比例由高到低列出，合计百分之百。', 'By share, the largest first, a hundred per cent together.'],
      ['外资成分如实写明。', 'Foreign capital is stated as it is.'],
    ],
  },
  history: {
    title: ['发展历程', 'History'],
    includes: [
      [
        '成立、更名、重组等主要变化和时间。',
        'Foundation, changes of name, reorganisation, with their dates.',
      ],
      ['从事安全服务的起始时间和主要领域。', 'Since when and in what fields security services are provided.'],
    ],
  },
  structure: {
    title: ['组织结构与职责', 'Organisation and duties'],
    includes: [
      [
        '部门设置、职责分工，安全服务由哪些部门承担。',
        'Departments and their duties, and which of them provide the security services.',
      ],
    ],
  },
  'organisation-chart': {
    title: ['组织结构图', 'Organisation chart'],
    includes: [
      ['与上一项的文字一致的现行结构图。', 'The chart now in force, agreeing with the text before.'],
    ],
  },
  services: {
    title: ['提供的安全服务', 'Security services offered'],
    includes: [
      ['服务内容、服务方式、服务对象的行业。', 'What is offered, how, and to which industries.'],
      ['与所申请类别的对应关系。', 'How it relates to the type applied for.'],
    ],
  },
  'quality-system': {
    title: ['质量管理体系', 'Quality management system'],
    includes: [['是否建立、是否通过认证。', 'Whether there is one, and whether it is certified.']],
  },
  'quality-certificates': {
    title: ['体系认证证书', 'Certificates of the system'],
    includes: [['每张证书一行，有效期内的才算。', 'A line each; only those still valid count.']],
  },
  'changes-since': {
    title: ['上次发证以来的变化', 'Changes since the last certificate'],
    includes: [
      ['人员、组织、技术、业务方面的变化。', 'Changes of people, organisation, means and business.'],
      [
        '须按现在的情况重新填写，不得沿用上次的材料。',
        'Written anew as things stand now; the last cycle’s material is not used again.',
      ],
    ],
  },
  figures: {
    title: ['近三年主要财务数据', 'Main figures of three years'],
    includes: [
      [
        '每年一行：总资产、总负债、营业收入、安全服务收入、净利润。',
        'A line a year: assets, liabilities, income, income from security services, profit.',
      ],
      ['与审计报告一致，单位为元。', 'As in the audit reports, in yuan.'],
    ],
  },
  'audit-reports': {
    title: ['财务审计报告', 'Financial audit reports'],
    includes: [
      [
        '近三年各一份；成立不满三年的，自成立起。',
        'One for each of the last three years, or since foundation.',
      ],
    ],
  },
  'staff-total': {
    title: ['在职人数', 'Employees'],
    includes: [['签订劳动合同的在职人员总数。', 'All who are employed under a contract.']],
  },
  'staff-technical': {
    title: ['安全服务技术人员人数', 'Technical staff for security services'],
    includes: [['其中从事安全服务的技术人员。', 'Those of them who provide security services.']],
  },
  'key-staff': {
    title: ['主要技术与管理人员', 'Key staff'],
    includes: [
      [
        '技术负责人、项目经理、质量负责人和主要工程师。',
        'Technical lead, project managers, quality lead and main engineers.',
      ],
      ['不填身份证号码。', 'No identity numbers.'],
    ],
  },
  cisp: {
    title: ['注册信息安全专业人员', 'Registered professionals (CISP)'],
    includes: [['在职持证人员，证书须在有效期内。', 'Employed holders of a certificate that is valid.']],
  },
  'social-insurance': {
    title: ['人员社会保险证明', 'Proof of social insurance'],
    includes: [
      [
        '所列人员近期的缴纳证明，个人号码遮去。',
        'Recent proof for the people listed, with personal numbers covered.',
      ],
    ],
  },
  tools: {
    title: ['工具与设备', 'Tools and equipment'],
    includes: [
      ['用于安全服务的软硬件工具，一种一行。', 'Hardware and software used for the services, a line each.'],
    ],
  },
  premises: {
    title: ['办公与实验环境', 'Premises and laboratory'],
    includes: [
      ['办公场所、实验或测试环境及其安全措施。', 'Offices, test environments and how they are protected.'],
    ],
  },
  research: {
    title: ['研究与开发', 'Research and development'],
    includes: [
      ['与安全服务有关的研发投入和成果。', 'What is invested in it for the services, and with what results.'],
    ],
  },
  rights: {
    title: ['知识产权', 'Intellectual property'],
    includes: [['专利、软件著作权，一项一行。', 'Patents and software copyrights, a line each.']],
  },
  'project-management': {
    title: ['项目管理', 'How engagements are managed'],
    includes: [
      ['质量保证、风险管理、策划与监控的做法。', 'How quality, risk, planning and control are dealt with.'],
    ],
  },
  'organisation-management': {
    title: ['组织管理', 'How the organisation supports them'],
    includes: [['培训、知识积累、供应商管理的做法。', 'Training, knowledge, and dealing with suppliers.']],
  },
  engagements: {
    title: ['服务项目清单', 'List of engagements'],
    includes: [
      [
        '近三年承接的服务项目，合同、过程文档和验收材料齐全。',
        'Engagements taken on in the last three years, with contract, process documents and acceptance.',
      ],
      ['涉密项目先脱密，写明脱去了什么。', 'Classified ones are desensitised first; say what was taken out.'],
    ],
  },
  awards: {
    title: ['获奖情况', 'Awards'],
    includes: [['与安全服务有关的奖励，一项一行。', 'Awards for security services, a line each.']],
  },
  qualifications: {
    title: ['其他资格与授权', 'Other qualifications and authorisations'],
    includes: [
      [
        '其他资质、资格、厂商授权及其有效期。',
        'Other qualifications and authorisations, with their validity.',
      ],
    ],
  },
  'award-papers': {
    title: ['获奖与资格证明', 'Proof of awards and qualifications'],
    includes: [['上面所列各项的证书扫描件。', 'Scans of what is listed above.']],
  },
  plan: {
    title: ['发展规划', 'Plans'],
    includes: [
      [
        '今后三年安全服务业务、人员和技术的规划。',
        'What is planned in three years for the services, people and means.',
      ],
    ],
  },
  remarks: {
    title: ['其他说明', 'Further remarks'],
    includes: [['前面各部分没有写到、需要说明的情况。', 'Whatever else the centre should know.']],
  },
  additional: {
    title: ['附加材料', 'Additional material'],
    includes: [['申请单位认为有必要补充的材料，单独存放。', 'What the applicant adds; it is packed apart.']],
  },
  'undertaking-true': {
    title: ['所填内容和所附材料真实、完整', 'What is stated and attached is true and complete'],
    includes: [],
  },
  'undertaking-unclassified': {
    title: ['申请书和附件不含国家秘密', 'Neither book nor attachments hold state secrets'],
    includes: [],
  },
  'undertaking-supervised': {
    title: ['接受中心的审核和证后监督', 'Audit and later supervision are accepted'],
    includes: [],
  },
  'undertaking-consent': {
    title: ['已征得所列人员同意提供其信息', 'The people named agree that their data is given'],
    includes: [],
  },
  agency: {
    title: ['是否委托咨询机构', 'Help by an agency'],
    includes: [
      [
        '中心从未授权任何咨询机构；如有委托，如实填写。',
        'No agency was ever authorised; if one helped, say so.',
      ],
    ],
  },
  applicationOn: {
    title: ['申请书日期', 'Date of the book'],
    includes: [['装订当天的日期，不晚于提交日。', 'The day the book is bound, never after its submission.']],
  },
  changedOn: {
    title: ['变更日期', 'Day of the change'],
    includes: [['登记机关核准变更的日期。', 'The day on which the registry approved it.']],
  },
  proof: {
    title: ['变更证明', 'Proof of the change'],
    includes: [['登记机关出具的变更通知书。', 'The registry’s notice of the change.']],
  },
  cancellationReason: {
    title: ['注销原因', 'Reason for the cancellation'],
    includes: [['简要说明。', 'In a few words.']],
  },
}
