/** One process area as it is rated: its base practices are numbered, the wording is in the standard. */
export interface ProcessArea {
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly basePractices: number
  /** Read in a public source; what is not is usual in the field, and the centre's own list counts. */
  readonly isConfirmed: boolean
}

type Row = readonly [code: string, zh: string, en: string, basePractices: number]

const list = (isConfirmed: boolean, rows: readonly Row[]): readonly ProcessArea[] =>
  rows.map(([code, zh, en, basePractices]) => ({ code, zh, en, basePractices, isConfirmed }))

/** GB/T 20261-2020: the security engineering process areas, in the order of the application book. */
const engineering = list(true, [
  ['PA04', '评估威胁', 'Assess Threat', 6],
  ['PA05', '评估脆弱性', 'Assess Vulnerability', 5],
  ['PA02', '评估影响', 'Assess Impact', 6],
  ['PA03', '评估安全风险', 'Assess Security Risk', 6],
  ['PA10', '确定安全需要', 'Specify Security Needs', 7],
  ['PA09', '提供安全输入', 'Provide Security Input', 6],
  ['PA01', '管理安全控制', 'Administer Security Controls', 4],
  ['PA08', '监视安全态势', 'Monitor Security Posture', 7],
  ['PA07', '协调安全', 'Coordinate Security', 4],
  ['PA11', '验证和确认安全', 'Verify and Validate Security', 5],
  ['PA06', '建立保障论据', 'Build Assurance Argument', 5],
])

/** Project and organisation areas assessed from level one on; some of their counts are unconfirmed. */
const project = list(false, [
  ['PA12', '确保质量', 'Ensure Quality', 7],
  ['PA14', '管理项目风险', 'Manage Project Risk', 6],
  ['PA16', '策划技术工作', 'Plan Technical Effort', 10],
  ['PA15', '监督和控制技术工作', 'Monitor and Control Technical Effort', 6],
  ['PA21', '提供不断发展的技能和知识', 'Provide Ongoing Skills and Knowledge', 8],
  ['PA22', '与供应商协调', 'Coordinate with Suppliers', 5],
])

/** The remaining areas of the standard, as we take it assessed above level one. */
const organisation = list(false, [
  ['PA13', '管理配置', 'Manage Configurations', 5],
  ['PA17', '定义组织系统工程过程', 'Define the Organisation’s Systems Engineering Process', 4],
  ['PA18', '改进组织系统工程过程', 'Improve the Organisation’s Systems Engineering Process', 4],
  ['PA19', '管理产品线演变', 'Manage Product Line Evolution', 5],
  ['PA20', '管理系统工程支持环境', 'Manage the Systems Engineering Support Environment', 7],
])

/** The sets of the other types are not public: these follow the standard of each field. */
const ofType: Readonly<Record<string, readonly ProcessArea[]>> = {
  'risk-assessment': list(false, [
    ['RA01', '评估准备', 'Preparation', 6],
    ['RA02', '资产识别', 'Assets', 5],
    ['RA03', '威胁识别', 'Threats', 4],
    ['RA04', '脆弱性识别', 'Vulnerabilities', 5],
    ['RA05', '已有安全措施确认', 'Existing controls', 4],
    ['RA06', '风险分析', 'Risk analysis', 6],
    ['RA07', '风险处置建议', 'Treatment', 4],
  ]),
  'secure-development': list(false, [
    ['SD01', '安全需求', 'Security requirements', 5],
    ['SD02', '安全设计', 'Secure design', 5],
    ['SD03', '安全编码', 'Secure coding', 5],
    ['SD04', '安全测试', 'Security testing', 6],
    ['SD05', '安全发布', 'Release', 4],
    ['SD06', '安全响应', 'Response', 4],
  ]),
  'disaster-recovery': list(false, [
    ['DR01', '需求分析', 'Needs analysis', 5],
    ['DR02', '策略制定', 'Strategy', 5],
    ['DR03', '策略实现', 'Implementation', 6],
    ['DR04', '预案管理', 'Recovery plans', 5],
    ['DR05', '培训与演练', 'Training and drills', 4],
  ]),
  'system-audit': list(false, [
    ['SA01', '审计策划', 'Planning', 5],
    ['SA02', '审计取证', 'Evidence', 6],
    ['SA03', '审计发现', 'Findings', 4],
    ['SA04', '审计报告', 'Report', 4],
    ['SA05', '后续跟踪', 'Follow-up', 3],
  ]),
  'cloud-security': list(false, [
    ['CS01', '规划准备', 'Plan', 5],
    ['CS02', '部署迁移', 'Migrate', 5],
    ['CS03', '运行监管', 'Operate', 6],
    ['CS04', '退出服务', 'Exit', 4],
  ]),
  'data-security': list(false, [
    ['DS01', '数据分类分级', 'Classification', 5],
    ['DS02', '数据全生命周期保护', 'Life-cycle protection', 7],
    ['DS03', '数据安全评估', 'Assessment', 5],
    ['DS04', '应急响应', 'Response', 4],
  ]),
  'security-operations': list(false, [
    ['SO01', '资产管理', 'Assets', 4],
    ['SO02', '安全监测', 'Monitoring', 5],
    ['SO03', '分析研判', 'Analysis', 5],
    ['SO04', '事件响应', 'Response', 6],
    ['SO05', '持续改进', 'Improvement', 4],
  ]),
}

/**
 * The process areas that an audit rates, in the order of the application book. From level two on the project and
 * organisation areas are rated for every type. Empty for a type that nobody knows.
 */
export const processAreasOf = (type: string, level: number): readonly ProcessArea[] => {
  if (type === 'security-engineering')
    return level === 1 ? [...engineering, ...project] : [...engineering, ...project, ...organisation]
  const own = ofType[type] ?? []
  return level === 1 ? own : [...own, ...project]
}

const projectCodes = new Set([...project, ...organisation].map(({ code }) => code))

/** Whether an area stands in part 7 of the book, with those of projects and the organisation, and not in part 6. */
export const isProjectArea = ({ code }: Pick<ProcessArea, 'code'>): boolean => projectCodes.has(code)

/** The area of a code, whatever type it belongs to; undefined where there is none. */
export const findArea = (code: string): ProcessArea | undefined =>
  [...engineering, ...project, ...organisation, ...Object.values(ofType).flat()].find(
    (area) => area.code === code,
  )

/** The area that an item is about, where it names one (`7.3 PA16`); undefined where it concerns something else. */
export const findAreaAbout = (about: string, type: string, level: number): ProcessArea | undefined =>
  processAreasOf(type, level).find(({ code }) => about.split(/[^A-Z0-9]+/).includes(code))

/** What has to be practised in every area to reach a level, besides its base practices. */
export interface GenericPractice {
  readonly code: string
  readonly level: number
  readonly zh: string
  readonly en: string
}

const atLevel = (
  level: number,
  rows: readonly (readonly [string, string, string])[],
): readonly GenericPractice[] => rows.map(([code, zh, en]) => ({ code, level, zh, en }))

/** Generic practices by capability level; the levels and their common features are the standard's, the list is unconfirmed. */
export const genericPractices: readonly GenericPractice[] = [
  ...atLevel(2, [
    ['2.1.1', '分配资源', 'Allocate resources'],
    ['2.1.2', '指定责任', 'Assign responsibilities'],
    ['2.1.3', '过程成文', 'Document the process'],
    ['2.1.4', '提供工具', 'Provide tools'],
    ['2.1.5', '保证培训', 'Ensure training'],
    ['2.1.6', '策划过程', 'Plan the process'],
    ['2.2.1', '按计划、标准和规程执行', 'Follow plans, standards and procedures'],
    ['2.2.2', '管理配置', 'Manage configurations'],
    ['2.3.1', '验证过程符合要求', 'Verify that the process complies'],
    ['2.3.2', '审核工作产品', 'Audit work products'],
    ['2.4.1', '以测量跟踪', 'Track by measurement'],
    ['2.4.2', '采取纠正措施', 'Take corrective action'],
  ]),
  ...atLevel(3, [
    ['3.1.1', '过程标准化', 'Standardise the process'],
    ['3.1.2', '剪裁标准过程', 'Tailor the standard process'],
    ['3.2.1', '执行已定义的过程', 'Follow the defined process'],
    ['3.2.2', '评审缺陷', 'Review defects'],
    ['3.2.3', '使用已定义的数据', 'Use defined data'],
    ['3.3.1', '组内协调', 'Coordinate within the group'],
    ['3.3.2', '组间协调', 'Coordinate between groups'],
    ['3.3.3', '对外协调', 'Coordinate with the outside'],
  ]),
  ...atLevel(4, [
    ['4.1.1', '建立质量目标', 'Set quality goals'],
    ['4.2.1', '测定过程能力', 'Determine process capability'],
    ['4.2.2', '运用过程能力', 'Use process capability'],
  ]),
  ...atLevel(5, [
    ['5.1.1', '建立过程有效性目标', 'Set goals of effectiveness'],
    ['5.1.2', '持续改进标准过程', 'Improve the standard process'],
    ['5.2.1', '分析原因', 'Analyse causes'],
    ['5.2.2', '消除缺陷原因', 'Remove causes of defects'],
    ['5.2.3', '持续改进已定义的过程', 'Improve the defined process'],
  ]),
]
