import type { Defect } from '#core/defects.ts'
import type { Pair } from './say.ts'

/** What is wrong with an answer or a page, as a letter says it too. */
export const defectWords: Readonly<Record<Defect, Pair>> = {
  'seal-missing': ['缺少公章', 'The seal is missing'],
  'page-missing': ['缺页', 'Pages are missing'],
  excerpt: ['不是完整文件', 'Not the whole document'],
  unreadable: ['看不清', 'Cannot be read'],
  outdated: ['已过期或不在规定时间内', 'Out of date or outside the time asked for'],
  mismatch: ['与申请书或其他材料不一致', 'Does not agree with the book or other material'],
  unanswered: ['没有回答所问的内容', 'Does not answer what is asked'],
  other: ['其他', 'Something else'],
}
