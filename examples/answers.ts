import type { Answers, TableRow } from '#core/book/answers.ts'
import { findBookFor } from '#core/book/book.ts'
import { engagementKey } from '#core/book/evidence.ts'
import { type Item, isFactKey } from '#core/book/item.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import { editionFor } from '#core/rulebook/edition.ts'

/** What the answers of an example rest on: the facts of its application, and a file that is attached everywhere. */
type Facts = Pick<Application, 'kind' | 'type' | 'level' | 'applicationOn' | 'engagements'>
interface Paper {
  readonly sha256: string
  readonly name: string
}

const texts: Readonly<Record<string, string>> = {
  history: '公司 2018 年成立，自成立起从事网络与信息系统安全服务，2021 年增资扩股，名称未变。',
  structure:
    '设安全服务部、项目管理部、质量部、商务部、人力资源部和财务部；安全服务由安全服务部承担，质量部独立检查。',
  services: '面向能源、医疗、教育和政务客户提供安全方案设计、实施、检测与运行保障，与所申请类别一致。',
  'changes-since': '上次发证以来新增技术人员 6 名，更新测试环境一套，组织结构和业务范围未变。',
  premises: '办公面积 1200 平方米，设独立测试环境，门禁和日志保存不少于六个月。',
  'project-management': '项目按质量计划、风险登记册和周报管理，里程碑由项目管理部评审。',
  'organisation-management': '年度培训计划由人力资源部组织；供应商每年评价一次，结果用于选择。',
  plan: '今后三年逐步扩大安全服务团队，完善过程资产库，每年投入收入的百分之八用于研发。',
}

const tables: Readonly<Record<string, readonly TableRow[]>> = {
  shareholders: [
    { name: '周喆', nature: 'person', percent: 60 },
    { name: '临江产业投资有限公司', nature: 'state', percent: 40 },
  ],
  'quality-certificates': [
    { standard: 'GB/T 19001-2016', number: '01626Q10233R1M', issuer: '华信认证', validTo: '2028-05-20' },
  ],
  'key-staff': [
    { name: '陈昇', duty: 'technical-lead', education: 'master', years: 12, certificate: 'CISP' },
    { name: '赵垚', duty: 'project-manager', education: 'bachelor', years: 9, certificate: 'CISP' },
    { name: '沈一宁', duty: 'quality-lead', education: 'bachelor', years: 8, certificate: null },
  ],
  tools: [
    { name: '漏洞扫描系统', use: '脆弱性检测', count: 2, origin: 'bought' },
    { name: '配置核查工具', use: '基线检查', count: 1, origin: 'own' },
  ],
}

const figuresUpTo = (year: number): readonly TableRow[] =>
  [3, 2, 1].map((ago) => ({
    year: year - ago,
    assetsFen: 52_000_000_00 + (3 - ago) * 6_000_000_00,
    liabilitiesFen: 14_000_000_00,
    incomeFen: 38_000_000_00 + (3 - ago) * 4_500_000_00,
    securityIncomeFen: 21_000_000_00 + (3 - ago) * 3_200_000_00,
    profitFen: 3_600_000_00 + (3 - ago) * 400_000_00,
  }))

const numbers: Readonly<Record<string, number>> = { 'staff-total': 128, 'staff-technical': 46 }

/** One document for each process item, and every document in one of them: each engagement shows somewhere. */
const evidenceFor = (place: number, places: number, engagements: Application['engagements']) => {
  const documents = engagements.flatMap((one, index) =>
    one.files.map(({ sha256 }) => ({ engagement: engagementKey(one, index), sha256 })),
  )
  return documents.filter((_, index) => index % places === place || index === place % documents.length)
}

const answerTo = (item: Item, places: readonly string[], facts: Facts, paper: Paper): unknown => {
  switch (item.kind) {
    case 'text':
      return texts[item.key]
    case 'number':
    case 'money':
      return numbers[item.key]
    case 'choice':
      return item.choices[0]
    case 'undertaking':
      return true
    case 'attachments':
      return [paper]
    case 'table':
      return item.key === 'figures' ? figuresUpTo(Number(facts.applicationOn.slice(0, 4))) : tables[item.key]
    case 'process':
      return {
        how: `按《${item.area.zh}规程》开展：项目启动时策划，实施中留有记录，结束后由质量部检查。`,
        evidence: evidenceFor(places.indexOf(item.key), places.length, facts.engagements),
      }
    default:
      return undefined
  }
}

/** A filled book for an invented applicant: an answer to every item that is required, of any type, level and kind. */
export const answersFor = (facts: Facts, paper: Paper): Answers => {
  const book = findBookFor(facts, editionFor(facts.applicationOn))
  const items = (book?.parts ?? []).flatMap((part) => part.items).filter(({ key }) => !isFactKey(key))
  const places = items.filter(({ kind }) => kind === 'process').map(({ key }) => key)
  return Object.fromEntries(
    items
      .filter(({ isRequired }) => isRequired)
      .map((item) => [item.key, answerTo(item, places, facts, paper)] as const)
      .filter(([, answer]) => answer !== undefined),
  )
}
