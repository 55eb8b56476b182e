import type { Pair } from './say.ts'

/** The start page of a disc. */
export const startPageWords = {
  title: [
    '信息安全服务资质申报材料光盘',
    'Disc of an application for the information security service qualification',
  ],
  applicant: ['申请单位', 'Applicant'],
  caseNumber: ['项目编号', 'Case number'],
  typeLevel: ['类别和级别', 'Type and level'],
  content: ['内容', 'Content'],
  book: ['申请书和附件', 'Application book and attachments'],
  supplements: ['第 {round} 轮补充资料', 'Supplements, round {round}'],
  everything: ['申请书、附件和各轮补充资料', 'Book, attachments and every round of supplements'],
  boundOn: ['装订日期', 'Bound on'],
  disc: ['光盘', 'Disc'],
  discOf: ['第 {number} 张，共 {of} 张', 'disc {number} of {of}'],
  onDisc: ['在第 {disc} 张光盘', 'on disc {disc}'],
  files: ['文件', 'Files'],
  filesOf: ['共 {count} 个，{bytes}', '{count#|file|files}, {bytes}'],
  code: ['封面条码', 'Code of the cover sheet'],
  digest: ['电子材料摘要（SHA-256）', 'Digest of the dossier (SHA-256)'],
  digests: ['摘要值', 'Digests'],
  sections: ['申请书各部分的摘要', 'Digests of the sections of the book'],
  lead: [
    '文件按申请书的顺序排列；同一文件只存一份，列在第一次引用它的条目下，文件名后为引用它的各个条目。',
    'Files lie in the order of the book; each once, under the item that names it first, with every item that names it behind its name.',
  ],
} as const satisfies Record<string, Pair>

/** What is printed for the parcel: cover sheet, disc labels, parcel label (Q11.3, Q12.6). */
export const sheetWords = {
  coverTitle: ['信息安全服务资质申报材料封面', 'Cover sheet of an application for the qualification'],
  coverLead: [
    '请打印本页，放在纸质材料最上面，与光盘一起寄送。测评中心扫描右上角的条码登记收件。',
    'Please print this page, lay it on top of the paper and send it with the disc. The centre scans the code at the top right.',
  ],
  labelsTitle: ['光盘和快递标签', 'Labels for disc and parcel'],
  cut: ['沿虚线剪下', 'cut along the dashes'],
  applicant: ['申请单位', 'Applicant'],
  caseNumber: ['项目编号', 'Case number'],
  typeLevel: ['类别和级别', 'Type and level'],
  content: ['内容', 'Content'],
  book: ['申请书（纸质）', 'application book (paper)'],
  bookAndAttachments: ['申请书和附件', 'application book and attachments'],
  bookOnDisc: ['申请书', 'application book'],
  attachments: ['附件', 'attachments'],
  partTwelve: ['第十二部分', 'part twelve'],
  supplements: ['第 {round} 轮补充资料', 'supplements, round {round}'],
  boundOn: ['装订日期', 'Bound on'],
  pages: ['纸质页数', 'Pages of paper'],
  pagesOf: ['{pages} 页', '{pages#|page|pages}'],
  pagesBlank: ['＿＿＿ 页', '___ pages'],
  discs: ['光盘', 'Discs'],
  discsOf: ['{count} 张，{files} 个文件，{bytes}', '{count#|disc|discs}, {files#|file|files}, {bytes}'],
  filesOf: ['{files} 个文件，{bytes}', '{files#|file|files}, {bytes}'],
  discOf: ['第 {number} 张，共 {of} 张', 'disc {number} of {of}'],
  digest: ['电子材料摘要', 'Digest of the dossier'],
  contents: ['光盘目录', 'On the disc'],
  folder: ['文件夹', 'Folder'],
  count: ['文件数', 'Files'],
  size: ['大小', 'Size'],
  before: ['寄出前请核对', 'Before sending'],
  steps: [
    [
      '申请书已装订，标出的位置都已加盖公章',
      'the book is bound, with the official seal in every place marked',
    ],
    ['光盘或 U 盘已刻录、能打开，并已贴标签', 'disc or USB stick is burnt, opens, and carries its label'],
    ['快递单号已在系统中登记', 'the tracking number is entered in the system'],
  ],
  received: ['测评中心收件', 'Received by the centre'],
  receivedOn: ['收到日期', 'Received on'],
  counted: ['清点页数', 'Pages counted'],
  signed: ['收件人', 'By'],
  to: ['收件', 'To'],
  from: ['寄件', 'From'],
  phone: ['收件电话', 'Telephone'],
  address: ['收件地址', 'Address'],
  fromAddress: ['寄件地址', 'Address'],
  addressNote: ['以官网公布的为准：{website}', 'as published on {website}'],
  inside: ['内件', 'Inside'],
} as const satisfies Record<string, Pair | readonly Pair[]>

/** Why there is nothing to print or burn. */
export const paperProblems = {
  'dossier-not-submitted': {
    message: [
      '申请书还没有提交，光盘、标签和封面要在提交后生成。',
      'The application has not been submitted; disc, labels and cover sheet are made of what was submitted.',
    ],
    remedy: [
      '请先在线提交，提交的内容封存后再打印和刻录，纸质与电子才会一致。',
      'Please submit it on line first: once it is frozen, paper and files agree.',
    ],
  },
  'round-unknown': {
    message: ['没有这一轮材料。', 'There is no such round.'],
    remedy: ['请从项目页面重新进入。', 'Please start again from the page of the case.'],
  },
  'supplement-not-supplied': {
    message: [
      '这一轮补充资料还没有逐项在线提交，光盘、标签和封面要在提交后生成。',
      'Not every item of this round has been handed in on line; disc, labels and cover sheet are made of what was.',
    ],
    remedy: [
      '请先在线提交各项补充资料，再打印和刻录。',
      'Please hand in each item on line first, then print and burn.',
    ],
  },
  'cover-case-unknown': {
    message: ['没有编号为 {number} 的项目。', 'There is no case with the number {number}.'],
    remedy: [
      '请核对封面是否由本系统打印；不是的，按单位名称查找项目后登记。',
      'Please check that this system printed the cover sheet; if not, find the case by the name of the applicant.',
    ],
  },
  'disc-unknown': {
    message: ['没有这一张光盘。', 'There is no such disc.'],
    remedy: ['请从项目页面重新进入。', 'Please start again from the page of the case.'],
  },
} as const satisfies Record<string, { message: Pair; remedy: Pair }>
