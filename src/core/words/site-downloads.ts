import type { Pair } from './say.ts'

/** The blank books and guides on the public site (Q11.1, Q11.3). */
export const downloadWords = {
  title: ['申请书下载', 'Application books'],
  lead: [
    '各类别、各级别的空白申请书和申请与维持指南，与在线填写的申请书、办理时所用的规则出自同一份数据。',
    'The blank book of every type and level and the guide to it, from the same data as the book that is filled in on line and the rules that judge it.',
  ],
  edition: ['规则版本 {edition}，自 {from} 起施行。', 'Rules {edition}, in force from {from}.'],
  online: [
    '在线填写时边填边查、自动生成附件列，完成后可直接打印；不必先填空白申请书。',
    'On line the book is checked while you type, writes its own attachment column and prints when it is done: there is no need to fill in a blank one first.',
  ],
  language: [
    '申请书以中文填写提交。',
    'The book is handed in in Chinese; the English form is for reading along.',
  ],
  books: ['申请书和指南', 'Books and guides'],
  book: ['空白申请书', 'Blank book'],
  guide: ['指南', 'Guide'],
  read: ['在线阅读', 'Read here'],
  type: ['服务类别', 'Service type'],
  level: ['级别', 'Level'],
  items: ['填写项', 'Items'],
  processes: ['其中过程项', 'of them processes'],
  pdf: ['PDF', 'PDF'],
  docx: ['Word', 'Word'],
  fileOf: ['{type} {level} 空白申请书，{format}', 'Blank book for {type}, {level}, {format}'],
  start: ['登录在线填写', 'Sign in and fill it in on line'],
} as const satisfies Record<string, Pair>
