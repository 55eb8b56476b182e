import type { Pair } from './say.ts'

/** Getting the book on paper, from the desk (Q12.2, Q12.5). */
export const deskPrintWords = {
  title: ['打印装订', 'Print and bind'],
  notYet: [
    '自查还差 {count} 处。现在打印的每一页都标明“草稿”，不能装订提交。',
    'The self-check still lacks {count#|thing|things}. What is printed now is marked as a draft on every page and is not to be bound.',
  ],
  ready: ['自查通过，可以打印装订。', 'The self-check is passed; the book can be printed and bound.'],
  bindingDay: [
    '封面日期为 {applicationOn}，须是装订当天。',
    'Its cover is dated {applicationOn}: that has to be the day of binding.',
  ],
  noDay: ['还没有填写申请书日期。', 'The date of the book is not filled in yet.'],
  seals: ['装订后盖章、签字的地方', 'To be sealed or signed once bound'],
  pdf: ['打印版 PDF', 'Print-ready PDF'],
  docx: ['Word 版', 'In Word'],
  making: ['正在排版……', 'Being set…'],
  blank: ['空白申请书下载', 'Blank books'],
} as const satisfies Record<string, Pair>
