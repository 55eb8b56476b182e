import type { StoredEvent } from '#core/kernel.ts'

/** What a clerk would note down of a proceeding, an objection, a complaint or a notice; nothing here asks the procedure. */
export interface MatterLedger {
  phase: string
  aboutId: string
  /** Whoever opened or proposed it: somebody else decides. */
  begunBy: string
  readonly unknown: Set<string>
  readonly wrong: string[]
}

export const emptyMatterLedger = (phase: string): MatterLedger => ({
  phase,
  aboutId: '',
  begunBy: '',
  unknown: new Set(),
  wrong: [],
})

/** From where each event leads where; an event that comes at another time is wrong. */
const steps: Readonly<Record<string, readonly [from: readonly string[], to: string]>> = {
  ProceedingOpened: [['unopened'], 'hearing'],
  EvidenceAdded: [['hearing', 'deciding'], 'hearing'],
  HearingAnswered: [['hearing', 'deciding'], 'deciding'],
  HearingPassed: [['hearing'], 'deciding'],
  FalseMaterialFound: [['hearing', 'deciding'], 'founded'],
  NothingFalseFound: [['hearing', 'deciding'], 'unfounded'],
  BarLifted: [['founded'], 'set-aside'],
  ObjectionFiled: [['unfiled'], 'filed'],
  ObjectionAcknowledged: [['filed'], 'examination'],
  ObjectionUpheld: [['examination'], 'upheld'],
  ObjectionPartlyUpheld: [['examination'], 'partly-upheld'],
  ObjectionRejected: [['examination'], 'rejected'],
  ComplaintReceived: [['unreceived'], 'received'],
  ComplaintAcknowledged: [['received'], 'looked-into'],
  ComplaintConcluded: [['looked-into'], 'answered'],
  NoticeProposed: [['notices-settled'], 'notice-proposed'],
  NoticeAdopted: [['notice-proposed'], 'notices-settled'],
  NoticeRejected: [['notice-proposed'], 'notices-settled'],
}

const begins = /^(ProceedingOpened|NoticeProposed)$/
const decides = /^(FalseMaterialFound|NothingFalseFound|NoticeAdopted)$/

/** Enters one event; `phase` is believed only where the ledger does not know the event. */
export const enterMatter = (ledger: MatterLedger, { type, data, by }: StoredEvent, phase: string): void => {
  if (typeof data.aboutId === 'string') ledger.aboutId = data.aboutId
  if (begins.test(type)) ledger.begunBy = by.personId
  if (decides.test(type) && ledger.begunBy === by.personId) ledger.wrong.push(`${type} by whoever began it`)
  const step = steps[type]
  if (step) {
    const [from, to] = step
    if (!from.includes(ledger.phase)) ledger.wrong.push(`${type} in ${ledger.phase}`)
    ledger.phase = to
  } else if (type !== 'GroundsAdded' && !/Deadlines(Moved|Settled)$/.test(type)) {
    ledger.unknown.add(type)
    ledger.phase = phase
  }
}
