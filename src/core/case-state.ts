import { type AuditState, initialAudit } from '#core/audit-state.ts'
import type { Day } from '#core/calendar/day.ts'
import type { ClockAlert } from '#core/clock-alerts.ts'
import {
  type Agreement,
  type Money,
  noAgreement,
  noMoney,
  noProgress,
  type Progress,
} from '#core/contracting-state.ts'
import type { Spot } from '#core/defects.ts'
import type { HoldsDeadlines } from '#core/held-deadlines.ts'
import type { At } from '#core/kernel.ts'
import { noPaper, type PaperState } from '#core/paper-state.ts'
import type { Phase, SupplementStage } from '#core/phases.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'

export interface SupplementItem extends Spot {
  readonly id: string
  /** Its number in the case, from 1; the same in every round, letter and list. */
  readonly number: number
  /** The answer or document concerned, by its name. */
  readonly about: string
  /** Where that is in the book or on the case (book-places.ts); null where it was only written. */
  readonly place: string | null
  readonly ask: string
  readonly files: readonly string[]
  readonly note: string | null
  readonly electronicOn: Day | null
  readonly paperOn: Day | null
  readonly accepted: boolean
  /** Why it was asked again, when it was. */
  readonly again: string | null
  /** Why the centre took it back as asked in error, when it did. */
  readonly withdrawn: string | null
}

/** One round: asked, supplied in both halves, checked (Q4.1). */
export interface SupplementRound {
  readonly stage: SupplementStage
  readonly round: number
  readonly askedOn: Day
  /** When this was first demanded: asked for again, the days of a rectification do not start afresh (Q4.5). */
  readonly demandedOn: Day
  /** The day on which the last missing half was there, as stated; null while something is missing. */
  readonly receivedOn: Day | null
  readonly extension: { readonly days: number; readonly reason: string } | null
  readonly items: readonly SupplementItem[]
}

export interface Quotation {
  readonly assessmentFen: number
  readonly annualFen: number
  readonly totalFen: number
  readonly edition: string
  readonly sentOn: Day
}

export interface IssuedCertificate {
  readonly certificateId: string
  readonly number: string
  readonly issuedOn: Day
  readonly validFrom: Day
  readonly validTo: Day
}

/** The certificate on which an application builds, as the register had it when the case was opened. */
export interface HeldCertificate {
  readonly certificateId: string
  readonly number: string
  readonly holder: string
  readonly registeredAddress: string
  readonly level: number
  readonly validFrom: Day
  readonly validTo: Day
}

/** Where the case was, and from when. */
export interface Step {
  readonly phase: Phase
  readonly at: At
}

/** What somebody wrote, with the files that go with it. */
export interface Message {
  readonly at: At
  readonly personId: string
  readonly text: string
  readonly files: readonly string[]
}

/** A question to the centre, open until a person there has answered it (Q19). */
export interface Question {
  readonly id: string
  readonly asked: Message
  /** None while it is open; more than one when something was added later. */
  readonly answers: readonly Message[]
}

/** Everything the events of one case say, folded. */
export interface CaseState extends HoldsDeadlines {
  readonly phase: Phase
  readonly version: number
  readonly caseId: string
  readonly number: string | null
  /** What it is taken as: maintenance that comes too late is a first application (Q15.2). */
  readonly kind: ApplicationKind
  readonly askedKind: ApplicationKind
  readonly held: HeldCertificate | null
  readonly type: string
  readonly level: number
  readonly organisationId: string
  readonly organisationName: string
  readonly contactId: string
  readonly openedAt: At | null
  readonly edition: string | null
  readonly trail: readonly Step[]
  readonly waivers: readonly { readonly code: string; readonly reason: string }[]
  readonly application: {
    readonly submittedOn: Day
    readonly applicationOn: Day
    readonly digest: string
    readonly uscc: string
    readonly registeredAddress: string
    readonly engagements: number
    readonly referred: readonly string[]
  } | null
  readonly paperReceivedOn: Day | null
  readonly paper: PaperState
  readonly filedAt: At | null
  readonly startApprovedOn: Day | null
  readonly leadId: string | null
  /** The last round of the stage under way; earlier ones in `rounds`. */
  readonly supplement: SupplementRound | null
  readonly rounds: readonly SupplementRound[]
  readonly quotation: Quotation | null
  readonly agreement: Agreement
  readonly paidFen: number
  /** When the last money arrived, as finance stated it, and when finance confirmed it. */
  readonly payment: { readonly arrivedOn: Day | null; readonly confirmedOn: Day | null }
  readonly money: Money
  readonly progress: Progress
  readonly contractedOn: Day | null
  /** Who accepted the application, and who decided on it: whoever leads it is somebody else. */
  readonly acceptedBy: string | null
  readonly decidedBy: readonly string[]
  readonly audit: AuditState
  /** Everybody who led or audited it at any time: they neither vote nor decide on it. */
  readonly evaluators: readonly string[]
  readonly readyAt: At | null
  readonly meetingId: string | null
  readonly meetingHeldOn: Day | null
  /** The closing day of the last agenda that it was ready for and is not on. */
  readonly missedAgendaOn: Day | null
  /** Everybody who voted on it or took the chair for it, at any meeting. */
  readonly panelVoters: readonly string[]
  /** Experts who declared a conflict or are tied to the applicant: they have no part in it later either. */
  readonly recused: readonly string[]
  readonly passedOn: Day | null
  readonly rectifications: number
  readonly addressId: string | null
  readonly certificate: IssuedCertificate | null
  /** When the original has to be back, once a change or a cancellation is granted; null where it stays (Q4.6). */
  readonly originalReturn: 'before-posting' | 'after-posting' | null
  readonly originalReturnedOn: Day | null
  readonly posting: {
    readonly carrier: string
    readonly trackingNumber: string
    readonly postedOn: Day
  } | null
  readonly questions: readonly Question[]
  /** The last warning of the three or the six months that was sent. */
  readonly warned: ClockAlert | null
  /** The proceeding on false material that is open about it. */
  readonly proceeding: { readonly proceedingId: string; readonly number: string } | null
  /** When it ended by a decision that was set aside later: the day of the objection, and of going on. */
  readonly reopenings: readonly { readonly closedOn: Day; readonly receivedOn: Day; readonly on: Day }[]
  readonly endedAt: At | null
  readonly endReason: string | null
}

export const initialCase: CaseState = {
  phase: 'preparation',
  version: 0,
  caseId: '',
  number: null,
  kind: 'initial',
  askedKind: 'initial',
  held: null,
  type: '',
  level: 1,
  organisationId: '',
  organisationName: '',
  contactId: '',
  openedAt: null,
  edition: null,
  trail: [],
  waivers: [],
  application: null,
  paperReceivedOn: null,
  paper: noPaper,
  filedAt: null,
  startApprovedOn: null,
  leadId: null,
  supplement: null,
  rounds: [],
  quotation: null,
  agreement: noAgreement,
  paidFen: 0,
  payment: { arrivedOn: null, confirmedOn: null },
  money: noMoney,
  progress: noProgress,
  contractedOn: null,
  acceptedBy: null,
  decidedBy: [],
  audit: initialAudit,
  evaluators: [],
  readyAt: null,
  meetingId: null,
  meetingHeldOn: null,
  missedAgendaOn: null,
  panelVoters: [],
  recused: [],
  passedOn: null,
  rectifications: 0,
  addressId: null,
  certificate: null,
  originalReturn: null,
  originalReturnedOn: null,
  posting: null,
  questions: [],
  heldDeadlines: [],
  warned: null,
  proceeding: null,
  reopenings: [],
  endedAt: null,
  endReason: null,
}

/** The evaluators once these have become lead or auditors. */
export const evaluatorsWith = (
  state: Pick<CaseState, 'evaluators'>,
  ...people: readonly string[]
): readonly string[] => [...new Set([...state.evaluators, ...people])]
