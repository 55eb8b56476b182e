import type { Stage, Turn } from '#core/phases.ts'
import type { Edition, Terms } from '#core/rulebook/edition-shape.ts'
import type { ReadingKey } from '#core/rulebook/readings.ts'
import type { stepWords } from '#core/words/site-reference.ts'

interface Step {
  readonly name: keyof typeof stepWords
  readonly stage: Exclude<Stage, 'preparation' | 'ended'>
  readonly turn: Exclude<Turn, 'none'>
  readonly clause: string
  /** The rulebook value that sets its time: one of the FAQ's terms, or a reading of ours. */
  readonly time?: keyof Terms | ReadingKey
  /** Time that has to lie before something, where others are a limit after it. */
  readonly isAhead?: true
}

/** The way of an application as the public sees it: what happens, by whom, and by which value it is timed. */
export const steps: readonly Step[] = [
  { name: 'self-check', stage: 'acceptance', turn: 'applicant', clause: 'Q4.1' },
  { name: 'parcel', stage: 'acceptance', turn: 'applicant', clause: 'Q11.3', time: 'parcelHandOverDays' },
  { name: 'filing', stage: 'acceptance', turn: 'centre', clause: 'Q4.1', time: 'filingCheckDays' },
  { name: 'start', stage: 'acceptance', turn: 'centre', clause: 'Q8.2', time: 'startApprovalDays' },
  { name: 'feedback', stage: 'acceptance', turn: 'centre', clause: 'Q8.2', time: 'acceptanceFeedbackDays' },
  { name: 'supplement', stage: 'acceptance', turn: 'applicant', clause: 'Q4.2', time: 'supplementDays' },
  { name: 'acceptance', stage: 'acceptance', turn: 'centre', clause: 'Q4.2', time: 'acceptanceApprovalDays' },
  { name: 'business', stage: 'contracting', turn: 'centre', clause: 'Q8.3', time: 'businessEmailDays' },
  { name: 'contracting', stage: 'contracting', turn: 'applicant', clause: 'Q4.3', time: 'contractingDays' },
  { name: 'notice', stage: 'assessment', turn: 'centre', clause: 'Q8.4', time: 'auditNoticeSendDays' },
  {
    name: 'lead',
    stage: 'assessment',
    turn: 'centre',
    clause: 'Q8.4',
    time: 'auditNoticeLeadDays',
    isAhead: true,
  },
  { name: 'receipt', stage: 'assessment', turn: 'applicant', clause: 'Q4.4', time: 'auditReceiptDays' },
  { name: 'report', stage: 'assessment', turn: 'centre', clause: 'Q4.4', time: 'auditReportDays' },
  { name: 'agenda', stage: 'assessment', turn: 'centre', clause: 'Q9.2', time: 'agendaDays', isAhead: true },
  {
    name: 'rectification',
    stage: 'assessment',
    turn: 'applicant',
    clause: 'Q4.5',
    time: 'rectificationDays',
  },
  { name: 'decision', stage: 'assessment', turn: 'centre', clause: 'Q4.5', time: 'decisionDays' },
  { name: 'address', stage: 'issuance', turn: 'centre', clause: 'Q4.6', time: 'addressDays' },
  { name: 'certificate', stage: 'issuance', turn: 'centre', clause: 'Q8.5', time: 'certificateDays' },
  { name: 'posting', stage: 'issuance', turn: 'centre', clause: 'Q4.6', time: 'postingDays' },
  { name: 'arrival', stage: 'issuance', turn: 'applicant', clause: 'Q4.6', time: 'receiptDays' },
]

export interface Span {
  readonly count: number
  readonly unit: 'working-days' | 'days'
  readonly isReading: boolean
}

/** How long a step takes by an edition; undefined where nothing limits it. Throws for a value that is not a number of days. */
export const spanOf = ({ time }: Step, { id, terms, readings }: Edition): Span | undefined => {
  if (!time) return undefined
  // The FAQ's own day counts are all working days; a reading names its unit.
  if (time in terms) return { count: terms[time as keyof Terms], unit: 'working-days', isReading: false }
  const { value, unit } = readings[time as ReadingKey]
  if (typeof value !== 'number' || (unit !== 'working-days' && unit !== 'days'))
    throw new Error(`The reading ${time} of edition ${id} is not a number of days`)
  return { count: value, unit, isReading: true }
}
