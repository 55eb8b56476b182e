import type { Pair } from './say.ts'

/** What the printed book says around its items (Q12.2, Q12.4, Q12.6); the items have their own words. */
export const bookPrintWords = {
  title: ['信息安全服务资质申请书', 'Application for the information security service qualification'],
  titleShort: [
    '信息安全服务资质变更、注销申请书',
    'Application to change or give up the information security service qualification',
  ],
  type: ['服务类别', 'Service type'],
  level: ['级别', 'Level'],
  kind: ['申请种类', 'Kind of application'],
  applicant: ['申请单位', 'Applicant'],
  number: ['项目编号', 'Case'],
  boundOn: ['申请书日期', 'Date of the book'],
  edition: ['规则版本', 'Rules'],
  contents: ['目录', 'Contents'],
  notesTitle: ['填表须知', 'How to fill it in'],
  noteFormat: [
    '按原格式填写，逐项写明；不适用的项保留标题。',
    'The format stays as it is; every item is answered, and the title of one that does not apply stays.',
  ],
  noteDate: [
    '封面和声明上的日期是装订当天的日期，不晚于提交日。',
    'The date on cover and declaration is the day of binding, never after the submission.',
  ],
  noteSeals: [
    '加框处须盖章或签字：{seals}。缺章的申请书不能通过材料审查。',
    'The framed places are sealed or signed: {seals}. A book without them does not pass the check.',
  ],
  noteAttachments: [
    '附件按编号放入光盘中同名目录，第十二部分单独存放；纸质与电子版内容一致。',
    'Attachments go by their numbers into the folders of the disc, part twelve apart; paper and disc agree.',
  ],
  notesOfItem: ['本项包括', 'This item includes'],
  onlyFor: ['仅{kinds}填写。', 'Only for {kinds}.'],
  onlyWhen: ['“{item}”选“{is}”时填写。', 'Only where “{item}” is “{is}”.'],
  isOptional: ['如有则填。', 'If there is any.'],
  notApplicable: ['本次申请不适用', 'Does not apply to this application'],
  nothing: ['（未填写）', '(not filled in)'],
  partNumber: ['第{number}部分', 'Part {number}'],
  row: ['序号', 'No.'],
  attachment: ['附件', 'Attachment'],
  attachmentNumber: ['附件编号', 'Attachment no.'],
  fileName: ['文件名', 'File'],
  folder: ['光盘目录', 'Folder on the disc'],
  engagement: ['服务项目', 'Engagement'],
  document: ['过程文档', 'Process document'],
  documentsOf: ['合同与过程文档', 'Contracts and process documents'],
  pages: ['页码', 'Pages'],
  wholePages: ['全部', 'all'],
  whole: ['完整', 'Whole'],
  declarationLead: ['本单位郑重声明：', 'We, the applicant, declare:'],
  seal: ['（单位公章）', '(official seal)'],
  sealCover: ['封面：申请单位公章', 'Cover: seal of the applicant'],
  sealDeclaration: ['声明：申请单位公章', 'Declaration: seal of the applicant'],
  signature: ['声明：法定代表人签字', 'Declaration: signature of the legal representative'],
  signHere: ['（签字）', '(signature)'],
  day: ['日期', 'Date'],
  blankDay: ['　　　年　　月　　日', '………… 20……'],
  draft: ['草稿', 'DRAFT'],
  draftWhy: [
    '草稿：自查未全部通过，不能装订提交',
    'Draft: the self-check is not passed, not to be bound or handed in',
  ],
  blank: ['空白申请书', 'blank book'],
  page: ['第 {page} 页 共 {pages} 页', 'Page {page} of {pages}'],
  digest: ['内容摘要', 'Digest'],
  wholeDigest: ['电子版内容摘要（SHA-256）', 'Digest of the electronic book (SHA-256)'],
} as const satisfies Record<string, Pair>

/** The numbers of the parts as a printed book names them. */
export const partNumerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
] as const

/** Why a book could not be printed just now. */
export const bookPrintProblems = {
  'book-unprintable': {
    message: [
      '申请书中有 PDF 所用字体没有的字：{characters}。',
      'The book holds characters that the typefaces of the PDF do not have: {characters}.',
    ],
    remedy: [
      '请改用 Word 版打印，或核对这些字是否误输入。',
      'Please print the Word form instead, or check whether they were typed by mistake.',
    ],
  },
  'print-busy': {
    message: ['同时打印的人较多。', 'Many are printing at the moment.'],
    remedy: ['请稍候片刻再试。', 'Please try again in a moment.'],
  },
} as const satisfies Record<string, { message: Pair; remedy: Pair }>
