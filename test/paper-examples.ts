import { theCalendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { deadlinesOf } from '#core/deadlines.ts'
import type { PaperTold } from '#core/papers/case-paper.ts'
import { casePapers, type PaperName } from '#core/papers/papers.ts'
import type { Lang } from '#core/words/say.ts'
import { edition } from './given.ts'
import { lives } from './lives.ts'

const names = {
  contact: '王敏',
  lead: '林岚',
  auditor: '周堃',
  'auditor-2': '孙喆昇',
  '00000000-0000-4000-8000-0000000000f1': '项目计划.pdf',
}

const address = {
  recipient: '吴垚',
  phone: '13800138000',
  address: '北京市海淀区上地西路8号院1号楼5层508室',
  postcode: '100085',
}

let states: readonly CaseState[] | undefined

/** A case of the lives that has this paper. Throws when none of them has. */
export const caseWithPaper = (name: PaperName): CaseState => {
  states ??= lives().map((one) => one.state())
  const found = states.find((state) => casePapers[name].isThere(state, edition))
  if (!found) throw new Error(`No life of a case comes to ${name}`)
  return found
}

/** What a paper is told about a case. */
export const toldOf = (state: CaseState, lang: Lang): PaperTold => ({
  state,
  edition,
  deadlines: deadlinesOf(state, edition, theCalendar),
  lang,
  names,
  address,
  account: null,
})

const rare = '堃喆昇垚𬭩'
const longName = `${rare}${'超长名称信息安全技术服务'.repeat(7)}有限责任公司（集团）`
const longText = `${'第一段说明过程文件的审批链条，列出参与部门与日期，并附编号 QMS-PROC-2026-000187-REV-0012。'.repeat(12)}\n${rare}`
const many = <T>(count: number, make: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** The same case with the longest names and the most of everything that commands allow. */
export const grown = (state: CaseState): CaseState => {
  const { audit, agreement, supplement, money } = state
  const area = audit.findings[0]?.area ?? 'PA16'
  return {
    ...state,
    organisationName: longName,
    application: state.application && { ...state.application, registeredAddress: longName.slice(0, 90) },
    agreement: {
      ...agreement,
      versions: agreement.versions.map((one) => ({ ...one, provisions: longText.repeat(4) })),
    },
    audit: {
      ...audit,
      plan: audit.plan.flatMap((one) =>
        many(60, () => ({ ...one, topic: `PA16 ${longText.slice(0, 150)}` })),
      ),
      findings: many(40, (at) => ({
        id: String(at),
        area,
        found: longText.slice(0, 400),
        ask: longText.slice(0, 300),
        on: '2026-12-28',
      })),
      report: audit.report && { ...audit.report, summary: longText.repeat(3), against: longText },
    },
    supplement: supplement && {
      ...supplement,
      items: supplement.items.flatMap((item) =>
        many(40, (at) => ({ ...item, number: at + 1, about: longName, ask: longText.slice(0, 500) })),
      ),
    },
    money: {
      ...money,
      payments: money.payments.flatMap((one) =>
        many(30, () => ({ ...one, reference: 'ZZ2026003158'.repeat(3) })),
      ),
      invoiceDetails: money.invoiceDetails && { ...money.invoiceDetails, title: longName, bank: longName },
    },
  }
}
