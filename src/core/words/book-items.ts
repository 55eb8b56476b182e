import type { Department, Item } from '#core/book/item.ts'
import { findType } from '#core/rulebook/catalogue.ts'
import type { Edition } from '#core/rulebook/edition-shape.ts'
import { findArea } from '#core/rulebook/process-areas.ts'
import { columnWords } from './book-columns.ts'
import { itemWords } from './book-item-words.ts'
import type { Pair } from './say.ts'

export { itemWords } from './book-item-words.ts'

export const departmentWords: Readonly<Record<Department, Pair>> = {
  administration: ['行政', 'Administration'],
  personnel: ['人力资源', 'Personnel'],
  finance: ['财务', 'Finance'],
  business: ['商务', 'Business'],
  quality: ['质量', 'Quality'],
  'project-management': ['项目管理', 'Project management'],
  purchasing: ['采购', 'Purchasing'],
  engineering: ['技术', 'Engineering'],
}

const partWords: Readonly<Record<string, Pair>> = {
  'part-1': ['基本情况', 'The applicant'],
  'part-2': ['单位概述', 'Overview'],
  'part-3': ['近三年资产运营情况', 'Assets and results of three years'],
  'part-4': ['人员情况', 'People'],
  'part-5': ['技术能力基本情况', 'Technical means'],
  'part-7': ['项目和组织过程能力', 'Process capability of projects and organisation'],
  'part-8': ['安全服务项目汇总', 'Engagements'],
  'part-9': ['获奖、资格授权情况', 'Awards and authorisations'],
  'part-10': ['发展规划', 'Plans'],
  'part-11': ['其他说明', 'Further remarks'],
  'part-12': ['附加信息', 'Additional information'],
  declaration: ['申请单位声明', 'Declaration'],
  change: ['变更或注销', 'Change or cancellation'],
}

/** The title of a part; part 6 is named after the type whose capability it is about. */
export const titleOfPart = (key: string, type: string, edition: Edition): Pair => {
  if (key !== 'part-6') return partWords[key] ?? [key, key]
  const entry = findType(type, edition)
  return entry
    ? [`${entry.zh.replace(/类$/, '')}过程能力`, `Process capability in ${entry.en.toLowerCase()}`]
    : ['技术过程能力', 'Technical process capability']
}

/** What every process item includes. */
export const processIncludes: readonly Pair[] = [
  [
    '本单位怎样开展这一过程：依据、步骤、负责人、产生的记录。',
    'How it is carried out: by which procedure, in which steps, by whom, and with what records.',
  ],
  [
    '附件列写明服务项目和过程文档，由证据矩阵自动生成。',
    'The attachment column names engagement and process document; the evidence matrix writes it.',
  ],
  [
    '过程文档须完整，取自近三年的服务项目。',
    'Process documents are whole and of engagements of the last three years.',
  ],
]

/** The title of an item; a process item is called by its area. */
export const titleOfItem = (item: Item): Pair =>
  item.kind === 'process'
    ? [`${item.area.code} ${item.area.zh}`, `${item.area.code} ${item.area.en}`]
    : (itemWords[item.key]?.title ?? [item.key, item.key])

/** The title of an item by its key alone; undefined where no book has such an item. */
export const findItemTitle = (key: string): Pair | undefined => {
  const area = key.startsWith('process-') ? findArea(key.slice('process-'.length)) : undefined
  return area ? [`${area.code} ${area.zh}`, `${area.code} ${area.en}`] : itemWords[key]?.title
}

/** "This item includes…", line by line. */
export const includedIn = (item: Item): readonly Pair[] =>
  item.kind === 'process' ? processIncludes : (itemWords[item.key]?.includes ?? [])

/** The heading of a column of a table. */
export const titleOfColumn = (item: string, column: string): Pair =>
  columnWords[`${item}.${column}`] ?? columnWords[column] ?? [column, column]
