import { randomUUID } from 'node:crypto'
import { addDays, type Day } from '#core/calendar/day.ts'
import { calendarStreamId } from '#core/calendar-adoption.ts'
import type { Actor, CommandRecord } from '#core/kernel.ts'
import type { Offer } from '#core/procedure.ts'
import type { StreamKind } from '#store/chain.ts'
import type { Chance } from './chance.ts'
import type { Books, Kept } from './walk-books.ts'
import type { Cast } from './walk-cast.ts'

export interface Open {
  readonly actor: Actor
  readonly offer: Offer
  readonly record: CommandRecord<never, string>
}

const weights = { primary: 8, normal: 1, danger: 0.01 } as const

/** What leads nowhere, or back, is asked seldom, so that walks get far; what many have to do is asked often. */
const steering: Readonly<Record<string, number>> = {
  AssignAuditTeam: 6,
  DeclareAuditImpartiality: 8,
  InviteExperts: 6,
  HandInRating: 3,
  RecordConsensus: 3,
  AnswerQuestion: 2,
  DecideRefund: 4,
  RecordRefund: 4,
  SettleEarlierDeadlines: 4,
  SettleCertificateDeadlines: 4,
  SettleProceedingDeadlines: 4,
  SettleObjectionDeadlines: 4,
  SettleComplaintDeadlines: 4,
  ReportOriginalSent: 0.3,
  ProposeSanction: 30,
  OpenProceeding: 8,
  AskSupplement: 0.5,
  ExtendSupplement: 0.3,
  AskAgreementChange: 0.3,
  ReviseAgreement: 0.5,
  DeclineAuditDate: 0.2,
  AskAuditDateChange: 0.2,
  MoveAuditDate: 0.1,
  KeepAuditDate: 3,
  ObjectToAuditor: 0.1,
  KeepAuditor: 4,
  ReturnAcceptance: 0.1,
  ReopenItems: 0.2,
  WithdrawItem: 0.2,
  ChangeLead: 0.05,
  HandOverContact: 0.2,
  RecordInvoice: 2,
  GiveInvoiceDetails: 0.3,
  GivePayerLetter: 0.2,
  AskQuestion: 0.1,
  AddToAnswer: 0.2,
  RecordFinding: 0.2,
  SetAuditPlan: 0.5,
  PostponeCase: 0.02,
  DeclareConflict: 0.02,
  HandOverChair: 0.02,
  AdjustCapacity: 0.03,
  CorrectMinutes: 0.1,
  OpenVotes: 0.1,
  DenyQualification: 10,
  DenyChange: 10,
  RefuseApplication: 2,
  RejectNotice: 30,

  DeclareAuditConflict: 0.5,
}

/** Below this weight of all that is open, a stream is mostly left in peace: it waits for a day, or for somebody else. */
const enough = 2

/** One of these by their weights; none, the more often the less they weigh together. */
const weighted = <T>(chance: Chance, among: readonly T[], weight: (one: T) => number): T | undefined => {
  const sums: number[] = []
  let sum = 0
  for (const one of among) {
    sum += weight(one)
    sums.push(sum)
  }
  const at = (chance.int(1_000_000) / 1_000_000) * Math.max(sum, enough)
  return among[sums.findIndex((one) => one > at)]
}

/** What each of several people has to do is counted for each of them, everything else for the stream. */
export const turnKey = (id: string, command: string, { role }: Offer, { personId }: Actor): string =>
  role === 'expert' || role === 'auditor' ? `${id} ${command} ${personId}` : `${id} ${command}`

/** One of what is open here, if it is worth it: the seldomer the more often it was done, whoever of those who may. */
export const chooseOffer = (
  chance: Chance,
  books: Books,
  id: string,
  open: readonly Open[],
): Open | undefined => {
  const rivals = Map.groupBy(open, ({ offer, actor }) => turnKey(id, offer.command, offer, actor))
  return weighted(chance, open, ({ offer, actor }) => {
    const key = turnKey(id, offer.command, offer, actor)
    const done = 1 + books.timesDone(key)
    const weight = weights[offer.weight] * (steering[offer.command] ?? 1)
    // A meeting does the same thing for one case after another.
    return weight / (offer.weight === 'primary' ? done : done ** 2) / (rivals.get(key)?.length ?? 1)
  })
}

export interface Chosen {
  readonly kind: StreamKind
  readonly id: string
}

const anew = (kind: StreamKind): Chosen => ({ kind, id: randomUUID() })

const meetingsNear = (books: Books, today: Day): Kept<'meeting'>[] =>
  books.all('meeting').filter(({ state }) => {
    const { heldOn } = state as unknown as { heldOn: Day }
    return (
      state.phase !== 'concluded' &&
      (state.phase !== 'planned' || heldOn >= today) &&
      heldOn <= addDays(today, 20)
    )
  })

/** Which stream somebody turns to now: mostly a case under way, often a meeting that is near. */
export const chooseStream = (chance: Chance, { applicants }: Cast, books: Books, today: Day): Chosen => {
  const near = meetingsNear(books, today)
  const sitting = near.filter(
    ({ state }) =>
      ['in-session', 'minutes'].includes(state.phase) ||
      (state.phase === 'agenda-locked' && (state as unknown as { heldOn: Day }).heldOn <= today),
  )
  if (sitting.length > 0 && chance.happens(0.45)) return chance.pick(sitting)
  if (near.length > 0 && chance.happens(0.1)) return chance.pick(near)
  if (chance.happens(0.05)) {
    const certificates = books.all('certificate')
    return certificates.length > 0 && chance.happens(0.98) ? chance.pick(certificates) : anew('certificate')
  }
  if (chance.happens(0.04)) {
    const kind = chance.pick(['proceeding', 'objection', 'objection', 'complaint'] as const)
    const open = books
      .all(kind)
      .filter(({ state }) => !/found|upheld|rejected|set-aside|answered/.test(state.phase))
    return open.length > 0 && chance.happens(0.75) ? chance.pick(open) : anew(kind)
  }
  if (chance.happens(0.004)) return { kind: 'calendar', id: calendarStreamId }
  const cases = books.casesUnderWay()
  if (cases.length < applicants.length * 4 && chance.happens(cases.length < 24 ? 0.4 : 0.06))
    return anew('case')
  if (chance.happens(0.03)) {
    const over = books
      .all('case')
      .filter(({ state }) => !cases.some(({ id, state: open }) => open === state && id))
    if (over.length > 0) return chance.pick(over.slice(-60))
  }
  return cases.length > 0 ? chance.pick(cases) : anew('case')
}
