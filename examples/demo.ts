import { randomUUID } from 'node:crypto'
import { addDays, addMonths, type Day } from '#core/calendar/day.ts'
import { certificateLastDay } from '#core/calendar/periods.ts'
import { theCalendar } from '#core/calendar/working-days.ts'
import { getCompany } from './companies.ts'
import { playMatters } from './matters.ts'
import { prepareNextMeeting } from './meeting-ahead.ts'
import type { Plan, Stage } from './plan.ts'
import { questionsOfHuaqing } from './questions.ts'
import { playSeason } from './season.ts'
import { playStatement } from './statement.ts'
import { proposeEntry, takeOver } from './take-over.ts'

const plan = (
  company: string,
  type: string,
  level: number,
  opensOn: number,
  until: Plan['until'],
  more: Omit<Partial<Plan>, 'opensOn'> = {},
) => ({ company, type, level, opensOn, until, ...more })

/** Cases at every phase; `opensOn` in working days before today. */
const plans = [
  plan('yunlian', 'system-audit', 1, 78, 'completed'),
  plan('huaqing', 'risk-assessment', 1, 74, 'completed', { supplements: ['filing'] }),
  plan('donghai', 'risk-assessment', 1, 62, 'delivery'),
  plan('jiangwan', 'disaster-recovery', 2, 50, 'rectification', { fails: 1, engagements: 5 }),
  plan('hanlin', 'data-security', 1, 48, 'refused', { ends: 'refused' }),
  plan('changning', 'secure-development', 2, 44, 'dispatch', { engagements: 3 }),
  plan('tianfu', 'cloud-security', 1, 42, 'certificate-production', { supplements: ['acceptance'] }),
  plan('qilu', 'data-security', 1, 41, 'delivery-confirmation'),
  plan('lingnan', 'risk-assessment', 2, 40, 'decision', { engagements: 6 }),
  plan('cangshan', 'risk-assessment', 1, 36, 'withdrawn', { ends: 'withdrawn' }),
  plan('huaqing', 'security-engineering', 1, 27, 'audit-supplement', { supplements: ['audit'] }),
  plan('xiling', 'risk-assessment', 1, 25, 'awaiting-panel'),
  plan('donghai', 'data-security', 1, 23, 'awaiting-panel'),
  plan('yunlian', 'data-security', 1, 19, 'audit'),
  plan('beichen', 'risk-assessment', 2, 15, 'quotation', { engagements: 6 }),
  plan('tianfu', 'data-security', 1, 14, 'audit-confirmation'),
  plan('changning', 'risk-assessment', 1, 12, 'audit-preparation'),
  plan('hanlin', 'security-operations', 1, 9, 'contracting'),
  plan('qilu', 'security-engineering', 2, 9, 'acceptance-supplement', {
    kind: 'upgrade',
    supplements: ['acceptance'],
  }),
  plan('beichen', 'data-security', 1, 7, 'acceptance-approval'),
  plan('lingnan', 'security-operations', 2, 6, 'acceptance-review', { engagements: 5 }),
  plan('jiangwan', 'data-security', 1, 5, 'start-approval'),
  plan('cangshan', 'security-engineering', 1, 4, 'filing-supplement', {
    kind: 'maintenance',
    supplements: ['filing'],
  }),
  plan('xiling', 'security-engineering', 3, 3, 'filing', { kind: 'upgrade', engagements: 10 }),
  plan('hanlin', 'secure-development', 1, 26, 'awaiting-panel', { kind: 'maintenance' }),
  plan('lingnan', 'secure-development', 1, 18, 'original-return', { kind: 'change-name' }),
  plan('tianfu', 'risk-assessment', 1, 16, 'decision', { kind: 'change-address' }),
  plan('donghai', 'secure-development', 1, 30, 'completed', { kind: 'cancellation' }),
  plan('huaqing', 'cloud-security', 1, 5, 'preparation', {
    questions: questionsOfHuaqing,
    leaves: ['part-3', 'part-10', 'declaration'],
  }),
]

/** A certificate from before this system; what it says of its holder where that has changed since. */
interface Earlier {
  readonly company: string
  readonly type: string
  readonly level: number
  readonly issuedOn: Day
  readonly serial: number
  readonly holder?: string
  readonly registeredAddress?: string
}

/** Taken over from the paper register: expiring, valid, expired; some to be maintained, raised, changed or given up. */
const earlier = (today: Day): readonly Earlier[] => [
  {
    company: 'cangshan',
    type: 'security-engineering',
    level: 1,
    issuedOn: addDays(addMonths(today, -36 + 4), 3),
    serial: 211,
  },
  { company: 'qilu', type: 'security-engineering', level: 1, issuedOn: addMonths(today, -20), serial: 305 },
  { company: 'xiling', type: 'security-engineering', level: 2, issuedOn: addMonths(today, -14), serial: 347 },
  {
    company: 'beichen',
    type: 'risk-assessment',
    level: 1,
    issuedOn: addDays(addMonths(today, -36 - 2), 5),
    serial: 188,
  },
  {
    company: 'hanlin',
    type: 'secure-development',
    level: 1,
    issuedOn: addDays(addMonths(today, -36 + 9), 1),
    serial: 240,
  },
  {
    company: 'lingnan',
    type: 'secure-development',
    level: 1,
    issuedOn: addMonths(today, -17),
    serial: 322,
    holder: '岭南软件评测有限公司',
  },
  {
    company: 'tianfu',
    type: 'risk-assessment',
    level: 1,
    issuedOn: addMonths(today, -25),
    serial: 268,
    registeredAddress: '成都市武侯区人民南路四段 11 号',
  },
  { company: 'donghai', type: 'secure-development', level: 1, issuedOn: addMonths(today, -22), serial: 291 },
  { company: 'jiangwan', type: 'risk-assessment', level: 1, issuedOn: addMonths(today, -19), serial: 311 },
  { company: 'beichen', type: 'secure-development', level: 1, issuedOn: addMonths(today, -15), serial: 338 },
]

const codes: Readonly<Record<string, string>> = {
  'security-engineering': 'SE',
  'risk-assessment': 'RA',
  'secure-development': 'SD',
}

const enterEarlier = async (stage: Stage, one: Earlier, enter = takeOver): Promise<void> => {
  const { company, issuedOn, type, level, serial } = one
  const { name, uscc, address } = getCompany(company)
  await enter(stage, randomUUID(), {
    number: `CNITSEC${issuedOn.slice(0, 4)}SRV-${codes[type]}-${'I'.repeat(level)}-${String(serial).padStart(4, '0')}`,
    holder: one.holder ?? name,
    uscc,
    registeredAddress: one.registeredAddress ?? address,
    type,
    level,
    issuedOn,
    validFrom: issuedOn,
    validTo: certificateLastDay(issuedOn),
    basis: '纸质登记簿移交',
  })
}

/** Found in the paper register of late: a second person has still to agree to it. */
const foundLate = (today: Day): Earlier => ({
  company: 'changning',
  type: 'risk-assessment',
  level: 1,
  issuedOn: addMonths(today, -9),
  serial: 361,
})

/** A book that is on its way to intake: it can be received at the receiving desk. */
const announceParcel = (stage: Stage, company: string, caseId: string, on: Day): Promise<void> =>
  stage.ask(stage.contactOf(company), 'case', caseId, 'AnnounceParcel', {
    carrier: '顺丰速运',
    trackingNumber: 'SF1390276450087',
    handedOverOn: on,
  })

/** Fills a fresh installation up to today, everything through commands, the clock moving with them. */
export const fillDemo = async (stage: Stage, today: Day): Promise<void> => {
  const ago = (workdays: number): Day => theCalendar.addWorkdays(today, -workdays).date
  const season = plans.map((one) => ({ ...one, opensOn: ago(one.opensOn) }))
  stage.setClock(`${ago(80)}T01:00:00.000Z`)
  for (const one of earlier(today)) await enterEarlier(stage, one)
  const cases = await playSeason(stage, season, { from: ago(80), to: addDays(today, -1) }, randomUUID)
  const preparing = season.findIndex(({ until }) => until === 'preparation')
  const [begun, caseId] = [season[preparing], cases[preparing]]
  // Its departments are half way through the book.
  if (begun && caseId) {
    await stage.fillBook(caseId, begun, ago(1))
    const beside = { section: 'part-4', item: 'cisp' }
    await stage.comment(caseId, begun.company, beside, '请人力资源部核对证书有效期，与社保名单一致。')
  }
  await playMatters(stage, today, cases[season.findIndex(({ until }) => until === 'refused')] ?? '')
  stage.setClock(`${addDays(today, -1)}T10:00:00.000Z`)
  await enterEarlier(stage, foundLate(today), proposeEntry)
  await playStatement(stage, addDays(today, -1))
  const filing = season.findIndex(({ until }) => until === 'filing')
  await announceParcel(stage, season[filing]?.company ?? '', cases[filing] ?? '', addDays(today, -1))
  await prepareNextMeeting(stage)
}
