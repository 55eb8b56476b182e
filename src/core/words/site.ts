import type { CertificateStatus } from '#core/certificate-status.ts'
import type { Pair } from './say.ts'

const untilThen = ['至 {validTo}', 'until {validTo}'] as const
const fromThatDay = ['自 {since} 起', 'on {since}'] as const

/** How each status is said: its word, what it means for the day it is asked about, and the day that goes with it. */
export const statusWords: Readonly<Record<CertificateStatus, { word: Pair; meaning: Pair; when: Pair }>> = {
  valid: {
    word: ['有效', 'Valid'],
    meaning: ['有效期至 {validTo}。', 'Valid until {validTo}.'],
    when: untilThen,
  },
  expiring: {
    word: ['即将到期', 'Expiring soon'],
    meaning: ['目前仍然有效，有效期至 {validTo}。', 'Still valid, until {validTo}.'],
    when: untilThen,
  },
  expired: {
    word: ['已过期', 'Expired'],
    meaning: ['有效期已于 {validTo} 届满。', 'Its validity ended on {validTo}.'],
    when: ['{validTo} 届满', 'ended on {validTo}'],
  },
  suspended: {
    word: ['已暂停', 'Suspended'],
    meaning: ['暂停期间不得使用该证书。', 'It may not be used while it is suspended.'],
    when: ['自 {since} 起', 'since {since}'],
  },
  withdrawn: {
    word: ['已撤销', 'Withdrawn'],
    meaning: ['证书已被测评中心撤销。', 'The centre has withdrawn it.'],
    when: fromThatDay,
  },
  cancelled: {
    word: ['已注销', 'Cancelled'],
    meaning: ['证书已应持证单位申请注销。', "It was cancelled at its holder's request."],
    when: fromThatDay,
  },
  superseded: {
    word: ['已被取代', 'Superseded'],
    meaning: ['持证单位已取得替代它的新证书。', 'Its holder has a newer certificate in its place.'],
    when: fromThatDay,
  },
  'not-yet-valid': {
    word: ['尚未生效', 'Not yet valid'],
    meaning: ['自 {validFrom} 起生效。', 'Valid from {validFrom} on.'],
    when: ['自 {validFrom} 起', 'from {validFrom}'],
  },
  'not-issued': {
    word: ['尚未颁发', 'Not issued yet'],
    meaning: ['证书于 {issuedOn} 颁发。', 'It was issued on {issuedOn}.'],
    when: ['{issuedOn} 颁发', 'issued on {issuedOn}'],
  },
}

/** The frame of every public page. */
export const frameWords = {
  brand: ['信息安全服务资质', 'Service Qualification'],
  skip: ['跳到正文', 'Skip to the text'],
  menu: ['栏目', 'Sections'],
  services: ['资质介绍', 'Qualifications'],
  selfCheck: ['自查', 'Self-check'],
  fees: ['费用', 'Fees'],
  procedure: ['办理流程', 'Procedure'],
  register: ['证书查询', 'Register'],
  rules: ['规则', 'Rules'],
  questions: ['问答', 'Questions'],
  signIn: ['登录办理', 'Sign in'],
  otherLanguage: ['English', '中文'],
  contact: ['联系测评中心', 'Contact the centre'],
  hotline: ['热线', 'Hotline'],
  website: ['网站', 'Website'],
  account: ['微信公众号', 'WeChat account'],
  noAgency: [
    '测评中心没有授权任何咨询机构，有疑问请直接与我们联系。',
    'The centre has authorised no consulting agency. Please ask us directly.',
  ],
  report: ['投诉举报', 'Report or complain'],
  ourReading: ['本系统解读', 'our reading'],
  clause: ['依据 {clause}', 'Clause {clause}'],
  printed: ['{address} · {today} 的内容', '{address} · as of {today}'],
} as const satisfies Record<string, Pair>

export const homeWords = {
  title: ['信息安全服务资质', 'Information Security Service Qualification'],
  lead: [
    '查一张证书是否有效，了解怎样申请，或者登录办理您的项目。',
    'Check whether a certificate is valid, find out how to apply, or sign in to your case.',
  ],
  search: ['查证书', 'Look up'],
  searchLabel: [
    '证书编号、单位名称或统一社会信用代码',
    'Certificate number, name of the holder or credit code',
  ],
  apply: ['我要申请', 'I want to apply'],
  applyText: ['从条件到证书，一步一步来。', 'From the conditions to the certificate, step by step.'],
  applyFirst: ['先看条件和级别', 'Conditions and levels first'],
  applyCheck: ['对照条件自查', 'Check yourself against them'],
  applyCost: ['需要多少费用', 'What it costs'],
  applyTime: ['什么时候能拿到证书', 'When the certificate would come'],
  applyStart: ['登录并开始申请', 'Sign in and begin'],
  verify: ['我要查证', 'I want to check'],
  verifyText: ['扫描证书上的二维码，或在这里查询。', 'Scan the code on the certificate, or look it up here.'],
  verifyRegister: ['查询证书登记', 'Search the register'],
  verifyList: ['一次核对一份名单', 'Check a whole list at once'],
  verifyFile: ['核验一份下载的证书', 'Check a downloaded certificate'],
  verifyDates: ['证书到期前后可以做什么', 'What a certificate’s last day leads to'],
  verifyReport: ['举报虚假材料、假冒机构或伪造证书', 'Report false material, a fake agency or a forgery'],
  learn: ['我想了解', 'I want to know more'],
  learnText: ['办理要多久、规则怎么说、向谁提问。', 'How long it takes, what the rules say, whom to ask.'],
  learnProcedure: ['每一步要多长时间', 'How long each step takes'],
  learnMeetings: ['评审会在哪天开', 'When the expert review meetings are'],
  learnQuestions: ['二十个常见问题', 'Twenty questions and answers'],
  learnRules: ['规则逐条说明', 'The rules, clause by clause'],
  learnContact: ['联系测评中心', 'Contact the centre'],
  glance: ['一眼看懂', 'At a glance'],
  types: ['服务类别', 'Types of service'],
  typesValue: ['{types} 类', '{types}'],
  duration: ['从建档到发证', 'From filing to certificate'],
  durationValue: [
    '一般 {usualMonths} 个月，最长 {longestMonths} 个月',
    '{usualMonths} months as a rule, {longestMonths} at most',
  ],
  validity: ['证书有效期', 'Validity'],
  validityValue: ['{certificateYears} 年', '{certificateYears} years'],
  meeting: ['下一次还能列入的评审会', 'Next meeting a case can still reach'],
  meetingValue: ['{held}，议程 {closes} 截止', '{held}; its agenda closes on {closes}'],
  provisional: ['暂定', 'provisional'],
} as const satisfies Record<string, Pair>

export const registerWords = {
  title: ['证书查询', 'Register of certificates'],
  lead: [
    '登记中的每一张证书都在这里，状态以今天 {today} 为准。',
    'Every certificate in the register, with its status as of today, {today}.',
  ],
  leadThen: [
    '以下是登记在 {on} 当天的样子：当时的名称、级别和状态；之后颁发的证书不列出。',
    'The register as it stood on {on}: names, levels and status of that day; what was issued later is not listed.',
  ],
  leadLater: [
    '{on} 尚未到来，以下按目前登记推定。',
    '{on} is still to come: this is what the register of today leads to.',
  ],
  on: ['哪一天的登记', 'As it stood on'],
  label: ['证书编号、单位名称或统一社会信用代码', 'Certificate number, name of the holder, or credit code'],
  button: ['查询', 'Search'],
  found: ['找到 {count} 张证书', '{count#|certificate|certificates} found'],
  foundMany: ['找到 {count} 张以上，最近颁发的在前', 'More than {count} found, the newest first'],
  allTypes: ['全部类别', 'all types'],
  allLevels: ['全部级别', 'all levels'],
  allPlaces: ['全部地区', 'all places'],
  type: ['类别', 'Type'],
  level: ['级别', 'Level'],
  place: ['地区', 'Place'],
  noneFiltered: ['没有符合条件的证书', 'No certificate matches'],
  bulk: ['批量查证', 'Check a list'],
  verifier: ['核验下载的证书', 'Check a downloaded certificate'],
  feed: ['变动订阅', 'Changes as a feed'],
  all: ['共 {count} 张证书，最近颁发的在前', '{count#|certificate|certificates}, the newest first'],
  number: ['证书编号', 'Number'],
  holder: ['持证单位', 'Holder'],
  formerly: ['曾用名：{name}', 'formerly {name}'],
  later: ['后更名为：{name}', 'later renamed {name}'],
  scope: ['类别与级别', 'Type and level'],
  status: ['状态', 'Status'],
  when: ['日期', 'Date'],
  more: ['下一页', 'Next page'],
  first: ['回到第一页', 'Back to the first page'],
  empty: ['登记中还没有证书', 'The register is still empty'],
  emptyNext: ['第一张证书颁发后会列在这里。', 'The first certificate will be listed here when it is issued.'],
  none: ['没有找到与“{q}”相符的证书', 'No certificate matches "{q}"'],
  noneNext: [
    '请核对编号的每一位，或改用单位全称中的几个字查询。仍查不到时，请拨打热线核实：查不到的证书不能作为资质证明。',
    'Please check every character of the number, or search with a few characters of the name. If it still cannot be found, ring the hotline: a certificate that is not in the register proves nothing.',
  ],
} as const satisfies Record<string, Pair>

export const certificatePageWords = {
  kicker: ['证书查验 · {today}', 'Certificate check · {today}'],
  number: ['证书编号', 'Number'],
  holder: ['持证单位', 'Holder'],
  uscc: ['统一社会信用代码', 'Credit code'],
  address: ['注册地址', 'Registered address'],
  issued: ['颁发日期', 'Issued'],
  validity: ['有效期', 'Validity'],
  validityValue: ['{from} 至 {to}', '{from} to {to}'],
  basis: ['依据标准', 'Standard'],
  history: ['状态记录', 'History'],
  entered: ['颁发', 'issued'],
  takenOver: ['由纸质登记簿补录', 'taken over from the paper register'],
  restored: ['恢复有效', 'restored'],
  measures: {
    warn: ['警告', 'warned'],
    suspend: ['暂停', 'suspended'],
    restore: ['恢复有效', 'restored'],
    downgrade: ['降级', 'lowered'],
    withdraw: ['撤销', 'withdrawn'],
  },
  sanction: [
    '{word}[，由{fromLevel}降为{level}][，最长到 {until}] · {decision} · 原因：{cause}',
    '{word}[ from {fromLevel} to {level}][, until {until} at the longest] · {decision} · cause: {cause}',
  ],
  setAside: ['{decision}（{word}）经异议撤销', '{decision} ({word}) set aside after an objection'],
  renamed: ['名称由“{was}”变更为“{now}”。', 'Name changed from “{was}” to “{now}”.'],
  moved: ['注册地址由“{was}”变更为“{now}”。', 'Registered address changed from “{was}” to “{now}”.'],
  badge: ['网页标识', 'Badge for web pages'],
  pdf: ['下载证书（PDF）', 'Download the certificate (PDF)'],
  signedForm: ['签名文件', 'Signed file'],
  dayLabel: ['某一天是否有效（投标用）', 'Was it valid on a given day?'],
  dayButton: ['查', 'Check'],
  thenNamed: ['当天的名称：{holder}。', 'Its holder was then called {holder}.'],
  dayYes: ['{on} 当天有效。', 'On {on} it was valid.'],
  dayNo: ['{on} 当天无效：{status}。', 'On {on} it was not valid: {status}.'],
  dayLater: [
    '{on} 尚未到来。按目前登记，届时为：{status}。',
    '{on} is still to come. As the register stands, it will then be: {status}.',
  ],
  dayWrong: [
    '“{given}”不是一个存在的日期，请按 2026-12-01 的格式填写。',
    '"{given}" is not a day that exists; please write it like 2026-12-01.',
  ],
  dayBeyond: [
    '“{given}”超出可以查询的范围，请填写 2008 年至 2049 年之间的日期。',
    '"{given}" lies beyond what can be asked; please give a day between the years 2008 and 2049.',
  ],
  forged: [
    '发现冒用或伪造？请拨打热线告诉我们。',
    'Seen a forged or misused certificate? Please ring the hotline.',
  ],
} as const satisfies Record<string, Pair | Record<string, Pair>>

export const noticeWords = {
  unknownTitle: ['登记中没有这张证书', 'This certificate is not in the register'],
  unknownText: [
    '没有编号为“{number}”的证书。请核对编号的每一位（字母 O 与数字 0、字母 I 与数字 1 容易混淆），或按单位名称查询。',
    `There is no certificate numbered "{number}". Please check every character (the letter O and the digit 0, the letter I and the digit 1 are easily mistaken), or search by the holder's name.`,
  ],
  unknownNext: [
    '如果对方出示的证书在这里查不到，请不要据此认定其资质，并拨打热线与测评中心核实。',
    'If somebody shows you a certificate that cannot be found here, do not rely on it, and check with the centre by telephone.',
  ],
  notInForce: [
    '证书目前的状态是：{status}。状态恢复有效后才能下载。',
    'Its status today: {status}. It can be downloaded while it is in force.',
  ],
  busyTitle: ['请稍后再下载', 'Please download it a little later'],
  busyText: [
    '同时下载的人太多，请过一会儿再试。证书是否有效，以查询页为准。',
    'Too many people are downloading at once; please try again shortly. Whether it is valid, its page says.',
  ],
  noPdf: ['这张证书没有可下载的文件', 'There is no file of this certificate to download'],
  missingTitle: ['没有这个页面', 'There is no such page'],
  missingText: [
    '地址可能写错了，或者页面已经搬走。可以从首页重新开始，或直接查询证书。',
    'The address may be mistyped, or the page has moved. You can begin again at the front page, or search the register.',
  ],
  markTitle: ['查询结果的页码不存在', 'There is no such page of results'],
  markText: ['请回到第一页重新查询。', 'Please search again from the first page.'],
  oftenTitle: ['查询太频繁', 'Too many searches'],
  oftenText: ['请 {seconds} 秒后再查。', 'Please search again in {seconds#|second|seconds}.'],
  oftenNext: [
    '要核对很多单位，请用批量核验，一次可查 500 行。',
    'To check many organisations, use the check of a list: 500 lines at once.',
  ],
  filterTitle: ['没有这样的查询条件', 'There is no such filter'],
  filterText: ['请从查询页选择类别、级别和地区。', 'Please choose type, level and place on the search page.'],
  dayTitle: ['查询的日期不对', 'There is no such day'],
  faultTitle: ['页面暂时打不开', 'This page cannot be shown just now'],
  faultText: [
    '问题出在我们这边，已经记录，编号 {id}。请稍后再试；急需核实证书时请拨打热线。',
    'The fault is ours and has been recorded as {id}. Please try again later; to check a certificate at once, ring the hotline.',
  ],
  home: ['回到首页', 'Back to the front page'],
  search: ['查询证书', 'Search the register'],
} as const satisfies Record<string, Pair>

/** The picture that holders put on pages of their own. */
export const badgeWords = {
  unknown: ['登记中没有', 'Not in the register'],
  label: ['证书 {number}：{word}（{today}）', 'Certificate {number}: {word} ({today})'],
} as const satisfies Record<string, Pair>

/** The statement of changes of the register. */
export const feedWords = {
  title: ['证书登记变动', 'Changes of the register'],
  subtitle: [
    '颁发、变更、暂停、恢复、降级、撤销、注销和取代；到期不另行通知。',
    'Issued, changed, suspended, restored, lowered, withdrawn, cancelled, superseded; that a validity runs out is not announced.',
  ],
  author: ['中国信息安全测评中心', 'China Information Technology Security Evaluation Center'],
  changed: ['名称或地址变更', 'name or address changed'],
  summary: ['{holder}：{said}，自 {on} 起', '{holder}: {said}, from {on}'],
} as const satisfies Record<string, Pair>
