import type { Role } from '#core/roles.ts'

/** The four stages of the FAQ's table 3, with the time before and after them. */
export type Stage = 'preparation' | 'acceptance' | 'contracting' | 'assessment' | 'issuance' | 'ended'
export type Turn = 'applicant' | 'centre' | 'none'
/** Why the three and six months stand still (Q7). */
export type Stop = 'supplement' | 'agreement' | 'payment' | 'rectification' | 'objection'

/** How a phase's own deadline is counted: which rulebook value, in what days, and who answers for it. */
export interface Term {
  readonly name: string
  readonly value: string
  readonly unit: 'workday' | 'day'
  readonly owner: Role
  readonly clause: string
}

interface PhaseRecord {
  readonly stage: Stage
  readonly turn: Turn
  readonly clause: string
  readonly stop?: Stop
  readonly term?: Term
}

const term = (
  name: string,
  value: string,
  owner: Role,
  clause: string,
  unit: Term['unit'] = 'workday',
): Term => ({
  name,
  value,
  unit,
  owner,
  clause,
})

/** What a clerk would say about where a case is; everything that depends on it alone. */
export const phases = {
  preparation: { stage: 'preparation', turn: 'applicant', clause: 'Q11.3' },
  filing: {
    stage: 'acceptance',
    turn: 'centre',
    clause: 'Q4.1',
    term: term('filing-check', 'filingCheckDays', 'intake', 'Q4.1'),
  },
  'filing-supplement': {
    stage: 'acceptance',
    turn: 'applicant',
    clause: 'Q4.1',
    stop: 'supplement',
    term: term('supplement', 'supplementDays', 'contact', 'Q4.1'),
  },
  'start-approval': {
    stage: 'acceptance',
    turn: 'centre',
    clause: 'Q8.2',
    term: term('start-approval', 'startApprovalDays', 'approver', 'Q8.2'),
  },
  'acceptance-review': { stage: 'acceptance', turn: 'centre', clause: 'Q8.2' },
  'acceptance-supplement': {
    stage: 'acceptance',
    turn: 'applicant',
    clause: 'Q4.2',
    stop: 'supplement',
    term: term('supplement', 'supplementDays', 'contact', 'Q4.2'),
  },
  'acceptance-approval': {
    stage: 'acceptance',
    turn: 'centre',
    clause: 'Q4.2',
    term: term('acceptance-approval', 'acceptanceApprovalDays', 'approver', 'Q4.2'),
  },
  quotation: {
    stage: 'contracting',
    turn: 'centre',
    clause: 'Q8.3',
    term: term('business-email', 'businessEmailDays', 'lead', 'Q8.3'),
  },
  contracting: {
    stage: 'contracting',
    turn: 'applicant',
    clause: 'Q4.3',
    term: term('contracting', 'contractingDays', 'contact', 'Q4.3'),
  },
  'audit-preparation': {
    stage: 'assessment',
    turn: 'centre',
    clause: 'Q8.4',
    term: term('audit-notice', 'auditNoticeSendDays', 'lead', 'Q8.4'),
  },
  'audit-confirmation': {
    stage: 'assessment',
    turn: 'applicant',
    clause: 'Q4.4',
    term: term('audit-receipt', 'auditReceiptDays', 'contact', 'Q4.4'),
  },
  audit: { stage: 'assessment', turn: 'centre', clause: 'Q4.4' },
  'audit-supplement': {
    stage: 'assessment',
    turn: 'applicant',
    clause: 'Q4.4',
    stop: 'supplement',
    term: term('supplement', 'supplementDays', 'contact', 'Q4.4'),
  },
  'awaiting-panel': { stage: 'assessment', turn: 'centre', clause: 'Q9.2' },
  panel: { stage: 'assessment', turn: 'centre', clause: 'Q9.1' },
  rectification: {
    stage: 'assessment',
    turn: 'applicant',
    clause: 'Q4.5',
    stop: 'rectification',
    term: term('rectification', 'rectificationDays', 'contact', 'Q4.5', 'day'),
  },
  'rectification-check': {
    stage: 'assessment',
    turn: 'centre',
    clause: 'Q4.5',
    term: term('rectification-check', 'supplementCheckDays', 'lead', 'Q4.5'),
  },
  decision: {
    stage: 'assessment',
    turn: 'centre',
    clause: 'Q4.5',
    term: term('decision', 'decisionDays', 'decider', 'Q4.5'),
  },
  'delivery-confirmation': {
    stage: 'issuance',
    turn: 'centre',
    clause: 'Q4.6',
    term: term('address', 'addressDays', 'clerk', 'Q4.6'),
  },
  'original-return': {
    stage: 'issuance',
    turn: 'applicant',
    clause: 'Q4.6',
    term: term('original-return', 'originalReturnDays', 'contact', 'Q4.6'),
  },
  'certificate-production': { stage: 'issuance', turn: 'centre', clause: 'Q8.5' },
  dispatch: {
    stage: 'issuance',
    turn: 'centre',
    clause: 'Q4.6',
    term: term('posting', 'postingDays', 'clerk', 'Q4.6'),
  },
  delivery: {
    stage: 'issuance',
    turn: 'applicant',
    clause: 'Q4.6',
    term: term('receipt', 'receiptDays', 'contact', 'Q4.6', 'day'),
  },
  completed: { stage: 'ended', turn: 'none', clause: 'Q10' },
  withdrawn: { stage: 'ended', turn: 'none', clause: 'Q4' },
  closed: { stage: 'ended', turn: 'none', clause: 'Q4' },
  refused: { stage: 'ended', turn: 'none', clause: 'Q4.2' },
} as const satisfies Record<string, PhaseRecord>

export type Phase = keyof typeof phases

export const phaseNames = Object.keys(phases) as readonly Phase[]

export const phaseOf = (phase: Phase): PhaseRecord => phases[phase]

/** Whether a phase comes before another on the way of a case; the table above is in that order. */
export const isBefore = (phase: Phase, other: Phase): boolean =>
  phaseNames.indexOf(phase) < phaseNames.indexOf(other)

/** Phases before the decision, in which a case can still end early. */
export const beforeDecision = phaseNames.filter(
  (phase) => phase !== 'decision' && phaseOf(phase).stage !== 'issuance' && phaseOf(phase).stage !== 'ended',
)

/** A round of supplements stops in the first phase and is checked in the second. */
export const supplementPhases = {
  filing: { asked: 'filing-supplement', checked: 'filing' },
  acceptance: { asked: 'acceptance-supplement', checked: 'acceptance-review' },
  audit: { asked: 'audit-supplement', checked: 'audit' },
  rectification: { asked: 'rectification', checked: 'rectification-check' },
} as const satisfies Record<string, { asked: Phase; checked: Phase }>

export type SupplementStage = keyof typeof supplementPhases
export const supplementStages = Object.keys(supplementPhases) as readonly SupplementStage[]

/** The clause under which supplements are asked at each stage. */
export const supplementClauses: Readonly<Record<SupplementStage, string>> = {
  filing: 'Q4.1',
  acceptance: 'Q4.2',
  audit: 'Q4.4',
  rectification: 'Q4.5',
}

export const askedPhases = supplementStages.map((stage) => supplementPhases[stage].asked)
export const checkedPhases = supplementStages.map((stage) => supplementPhases[stage].checked)

/** The stage of supplements that a phase belongs to. Throws when it belongs to none. */
export const stageOfSupplement = (phase: Phase): SupplementStage => {
  const found = supplementStages.find((stage) =>
    Object.values<Phase>(supplementPhases[stage]).includes(phase),
  )
  if (!found) throw new Error(`No supplements are asked in phase ${phase}`)
  return found
}

/** The clause of each phase of supplements: Q4.1 at filing, Q4.2 at acceptance, Q4.4 at the audit, Q4.5 in rectification. */
export const clauseOfStage: Readonly<Partial<Record<Phase, string>>> = Object.fromEntries(
  [...askedPhases, ...checkedPhases].map((phase) => [phase, supplementClauses[stageOfSupplement(phase)]]),
)
