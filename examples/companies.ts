import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import type { Application } from '#core/rulebook/application-shape.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import { makeUscc } from '#core/uscc.ts'

/** An invented applicant: its name, where it is, and who signs. None of them exists. */
export interface Company {
  readonly key: string
  readonly name: string
  readonly uscc: string
  readonly city: string
  readonly address: string
  readonly representative: string
  readonly contact: { readonly name: string; readonly email: string; readonly position: 'senior' | 'middle' }
}

const company = (
  key: string,
  name: string,
  first16: string,
  city: string,
  address: string,
  representative: string,
  contact: string,
  position: 'senior' | 'middle' = 'middle',
): Company => ({
  key,
  name,
  uscc: makeUscc(first16),
  city,
  address,
  representative,
  contact: { name: contact, email: `contact@${key}.example`, position },
})

export const companies = [
  company(
    'huaqing',
    '华清网安科技有限公司',
    '91110108MA01HQWA',
    '北京',
    '北京市海淀区知春路 88 号 6 层',
    '周喆',
    '许知夏',
    'senior',
  ),
  company(
    'tianfu',
    '天府云盾科技（成都）有限公司',
    '91510100MA6CTFYD',
    '成都',
    '成都市高新区天府大道 1268 号',
    '罗锦程',
    '何青禾',
  ),
  company(
    'beichen',
    '北辰数智信息技术股份有限公司',
    '91120104MA05BC72',
    '天津',
    '天津市南开区科研西路 12 号',
    '孟北辰',
    '宋怀瑾',
  ),
  company(
    'lingnan',
    '岭南信安测评有限公司',
    '91440101MA59LNXA',
    '广州',
    '广州市天河区科韵路 16 号',
    '梁冠南',
    '黎若溪',
    'senior',
  ),
  company(
    'donghai',
    '东海数据安全技术有限公司',
    '91330100MA2ADH7J',
    '杭州',
    '杭州市滨江区江南大道 588 号',
    '沈东来',
    '顾清让',
  ),
  company(
    'xiling',
    '西岭信息系统工程有限公司',
    '91610131MA6TXLXX',
    '西安',
    '西安市雁塔区科技路 33 号',
    '秦西岭',
    '唐雪见',
  ),
  company(
    'jiangwan',
    '江湾灾备技术有限公司',
    '91310110MA1GJW2B',
    '上海',
    '上海市杨浦区国权北路 1688 号',
    '陆江湾',
    '蒋书航',
  ),
  company(
    'changning',
    '昌宁软件研究院有限公司',
    '91320100MA1MCNRJ',
    '南京',
    '南京市雨花台区软件大道 66 号',
    '昌以宁',
    '卫南星',
  ),
  company(
    'hanlin',
    '汉林安全运营有限公司',
    '91420100MA4KHLAQ',
    '武汉',
    '武汉市东湖高新区光谷大道 77 号',
    '林汉生',
    '夏微澜',
  ),
  company(
    'yunlian',
    '云链审计技术有限公司',
    '91350200MA31YL5J',
    '厦门',
    '厦门市思明区软件园二期 40 号',
    '叶云链',
    '苏木',
  ),
  company(
    'qilu',
    '齐鲁网信工程有限公司',
    '91370102MA3CQRWX',
    '济南',
    '济南市历下区经十路 9999 号',
    '孔令齐',
    '鲁知微',
  ),
  company(
    'cangshan',
    '苍山堃安信息有限公司',
    '91530100MA6KC8KA',
    '昆明',
    '昆明市五华区学府路 690 号',
    '段堃',
    '白苍苍',
  ),
] as const satisfies readonly Company[]

export type CompanyKey = (typeof companies)[number]['key']

export const getCompany = (key: string): Company => {
  const found = companies.find((one) => one.key === key)
  if (!found) throw new Error(`There is no example company ${key}`)
  return found
}

const scope = '网络与信息安全软件开发；信息系统集成服务；信息技术咨询服务；数据处理和存储支持服务。'

export const organisationOf = ({
  name,
  uscc,
  address,
  representative,
}: Company): Application['organisation'] => ({
  name,
  uscc,
  legalForm: 'company',
  legalPerson: true,
  businessScope: scope,
  establishedOn: '2017-03-20',
  registeredAddress: address,
  legalRepresentative: representative,
})

const engagementNames = [
  '政务云安全加固',
  '银行核心系统安全集成',
  '轨道交通控制网防护',
  '三甲医院数据中心建设',
  '城市供水调度系统安全',
  '高校校园网安全改造',
  '电力监控系统测评整改',
  '园区工业互联网防护',
  '省级交通平台安全集成',
  '海关物流系统安全加固',
] as const

/** What the applicant types into the book, bound on `applicationOn`, with `count` engagements of the last three years. */
export const bookOf = (
  { city }: Company,
  {
    applicationOn,
    count,
    files,
  }: { applicationOn: Day; count: number; files: readonly { sha256: string; name: string }[] },
) => ({
  applicationOn,
  cisp: [
    { name: '陈昇', certificateNo: 'CNITSEC2024CISE00831', validTo: addMonths(applicationOn, 14) },
    { name: '赵垚', certificateNo: 'CNITSEC2025CISO01127', validTo: addMonths(applicationOn, 26) },
  ],
  engagements: engagementNames.slice(0, count).map((name, index) => ({
    name: `${city}${name}`,
    client: `${city}${['市大数据管理局', '商业银行', '轨道集团', '第一医院', '水务集团', '理工大学', '供电公司', '高新区管委会', '交通厅', '口岸办'][index]}`,
    contractOn: addMonths(applicationOn, -5 - index * 2),
    periodFrom: addDays(addMonths(applicationOn, -5 - index * 2), 14),
    periodTo: addMonths(applicationOn, -1 - index),
    service: '安全方案设计、实施与验收',
    id: `e${index + 1}`,
    files:
      files.length > 0
        ? [
            {
              ...files[index % files.length],
              isWhole: true,
              // One of them is classified, so what it must not say was taken out first.
              ...(index === 1 && { desensitised: '已隐去委托单位名称和机房地址' }),
            },
          ]
        : [],
  })),
  agency: { used: false },
})

/** What the book of a change or a cancellation asks for: the day and the proof, or the reason. */
export const shortBookOf = (
  kind: ApplicationKind,
  { applicationOn, files }: { applicationOn: Day; files: readonly { sha256: string; name: string }[] },
) => ({
  applicationOn,
  agency: { used: false },
  ...(kind === 'cancellation'
    ? { cancellationReason: '业务调整，不再提供该类服务' }
    : { changedOn: addDays(applicationOn, -20), proof: files }),
})
