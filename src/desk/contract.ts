import type { BookFile } from '#core/book/book-file.ts'
import type { SectionState } from '#core/book/section.ts'
import type { Day } from '#core/calendar/day.ts'
import type { Notice } from '#core/calendar/notice.ts'
import type { CalendarState } from '#core/calendar-adoption.ts'
import type { RegisteredCertificate } from '#core/certificate-state.ts'
import type { CertificateLife } from '#core/certificate-status.ts'
import type { ItemStanding } from '#core/chapters/supplement-round.ts'
import type { ClockAlert } from '#core/clock-alerts.ts'
import type { Deadline } from '#core/deadlines.ts'
import type { At } from '#core/kernel.ts'
import type { AgendaItem, MeetingState } from '#core/meeting-state.ts'
import type { Parcel } from '#core/paper-state.ts'
import type { Phase } from '#core/phases.ts'
import type { Offer } from '#core/procedure.ts'
import type { Role } from '#core/roles.ts'
import type { Known } from '#core/rulebook/application.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import type { Finding } from '#core/rulebook/finding.ts'
import type { CaseView } from '#core/views.ts'
import type { BookComment } from './contract-of-book.ts'
import type { ToldAttendance } from './contract-of-forms.ts'
import type { LetterRow, MessageRow } from './contract-of-mail.ts'
import type { MatterRow } from './record-contract.ts'

/** The answers of src/http as the desk reads them. */
export interface Person {
  id: string
  name: string
  email?: string
  emailConfirmed?: boolean
  roles: Role[]
  position?: string | null
  active?: boolean
}

/** How often a promise was kept, missed, or still stands. */
export interface PromiseCount {
  name: string
  clause: string
  owner: string
  kept: number
  late: number
  open: number
  /** Of the open ones, those whose day has passed. */
  overdue: number
}

/** The board of whoever watches over the centre's work. */
/** A case whose file has been kept as long as it has to be. */
export interface Disposable {
  caseId: string
  number: string | null
  organisationName: string
  type: string
  level: number
  keptUntil: Day
}

export interface Board {
  from: Day
  today: Day
  promises: PromiseCount[]
  overdue: {
    caseId: string
    number: string | null
    organisationName: string
    type: string
    level: number
    name: string
    clause: string
    owner: string
    dueOn: Day
    due: Deadline
    leadId: string | null
    auditTeam: string[]
    alarms: number
    alarmedAt: At | null
  }[]
  workload: { personId: string; role: 'lead' | 'auditor'; cases: number; overdue: number }[]
  cycleTimes: { kind: ApplicationKind; cases: number; medianDays: number; longestDays: number }[]
  people: People
}

export interface Address {
  id: string
  recipient: string
  phone: string
  address: string
  postcode: string
}

export interface FileRow {
  id: string
  name: string
  size: number
  sha256: string
  sm3: string
  kind: string
  /** What the gate left to a person (Q13.4). */
  findings: readonly Finding[]
  uploadedAt: At
  by: string
  declared: boolean
}

export interface CaseRow {
  caseId: string
  number: string | null
  organisationName: string
  kind: ApplicationKind
  type: string
  level: number
  phase: Phase
  turn: 'applicant' | 'centre' | 'none'
  dueOn: Day | null
  dueName: string | null
  dueClause: string | null
  leadId: string | null
  filedAt: At | null
  phaseSince: At
  version: number
  centreDays: number | null
  alert: ClockAlert | null
  /** The names of the files that its open items are about, by id. */
  fileNames: Readonly<Record<string, string>>
  summary: {
    /** What hurts first; an answer owed counts too. */
    due: Deadline | null
    /** The deadline of the step under way. */
    step: Deadline | null
    /** By when an open question is to be answered. */
    answer: Deadline | null
    openItems: number
    /** A parcel that intake still waits for; a row of earlier days does not say. */
    parcel?: Parcel | null
    /** What is still asked for, with what there is of each; a row of earlier days does not say. */
    items?: readonly {
      id: string
      number: number
      about: string
      place: string | null
      file?: string | null
      page?: number | null
      standing: ItemStanding
    }[]
  }
}

export interface CaseList {
  rows: CaseRow[]
  /** Where the next part begins; null at the end. */
  next: string | null
  total: number
  counts: { all: number; overdue: number; soon: number; mine: number }
}

export type People = Record<string, { name: string; roles: Role[] }>

export interface CasePage {
  view: CaseView
  people: People
  files: Record<string, FileRow>
  letters: LetterRow[]
  /** What came by mail and was filed here. */
  messages: MessageRow[]
  addresses: Address[]
  snapshot: BookFile | null
  /** Proceedings and objections about it. */
  matters: MatterRow[]
  /** Null before the receipt. */
  attendance: ToldAttendance | null
}

/** The book while it is being written: the sections that this person may open. */
export interface BookAnswer {
  guideReadAt: At | null
  sections: ToldSection[]
  engagements: unknown
  lastCycle: Known
  people: Record<string, { name: string }>
}

export interface ToldSection {
  section: string
  version: number
  answers: Record<string, unknown>
  state: SectionState
  department: string | null
  ownerId: string | null
  dueOn: Day | null
  isLate: boolean
  updatedAt: At | null
  updatedBy: string | null
  comments: BookComment[]
}

export type OfferWithStart = Offer & { suggest: Readonly<Record<string, unknown>> }

export interface MeetingRow {
  meetingId: string
  nominalOn: Day
  heldOn: Day
  agendaClosesOn: Day
  phase: MeetingState['phase']
  version: number
  summary: { cases: number; concluded: number; experts: number; provisional: boolean }
}

export interface MeetingPage {
  state: MeetingState
  offers: OfferWithStart[]
  /** In the order in which they became ready. */
  ready: AgendaItem[]
  people: People
  letters: LetterRow[]
  messages: MessageRow[]
}

/** The notices in force, as every signed-in person may read them. */
export interface CalendarInForce {
  version: string
  notices: Notice[]
  provisionalFrom: Day
  isRunningOut: boolean
}

export interface CalendarPage {
  state: CalendarState
  offers: Offer[]
  history: { type: string; at: At; personId: string; noticeId: string }[]
  people: People
}

/** What a notice would move. */
export interface NoticePreview {
  deadlines: (Pick<Deadline, 'basis' | 'clause'> & {
    kind: string
    id: string
    number: string | null
    organisationName: string
    name: string
    wasOn: Day
    nowOn: Day
  })[]
  meetings: { meetingId: string; wasOn: Day; nowOn: Day }[]
}

export interface CertificateRow {
  certificateId: string
  number: string
  holder: string
  uscc: string
  type: string
  level: number
  issuedOn: Day
  validFrom: Day
  validTo: Day
  caseId: string | null
  summary: Pick<CertificateLife, 'changes'>
}

/** A certificate on which somebody at the centre has to act by a day. */
export interface DueCertificate {
  certificateId: string
  number: string
  holder: string
  name: string
  dueOn: Day
  due: Deadline
}

/** A certificate of one's own organisation. */
export interface Holding extends RegisteredCertificate {
  certificateId: string
}

export interface JobRow {
  id: number
  kind: string
  stream: string | null
  attempts: number
  nextTryAt: At | null
  lastError: string | null
  doneAt: At | null
  createdAt: At
}

export interface Persona {
  persona: string
  name: string
  roles: Role[]
  organisation: string | null
}
