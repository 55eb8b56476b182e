import type { Attendance } from '#core/attendance.ts'
import type { Day } from '#core/calendar/day.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Actor, At } from '#core/kernel.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import type { Phase, SupplementStage } from '#core/phases.ts'
import type { ApplicationKind } from '#core/rulebook/edition-shape.ts'
import type { PayableCase } from '#core/statement-match.ts'
import type { WrittenComplaint } from '#handle/complaints.ts'
import type { StreamKind } from '#store/chain.ts'
import type { CertificateRow } from '#store/views.ts'
import type { Planned } from './questions.ts'
import type { StaffKey } from './staff.ts'

/** How far one invented application goes, and what happens to it on the way. */
export interface Plan {
  readonly company: string
  readonly type: string
  readonly level: number
  /** A first application when it does not say; every other kind builds on the newest certificate of that type. */
  readonly kind?: ApplicationKind
  readonly opensOn: Day
  /** It rests once it has come to this phase. */
  readonly until: Phase
  /** Working days between one step and the next; none where everything is done on the first day on which it can be. */
  readonly pace?: number
  readonly engagements?: number
  /** Sections of its book that nobody has begun yet. */
  readonly leaves?: readonly string[]
  /** Where supplements are asked for, once each. */
  readonly supplements?: readonly SupplementStage[]
  /** What it asks the centre while it is being prepared, one after the other; without an answer one stays open. */
  readonly questions?: readonly Planned[]
  /** How many panels it fails before it passes. */
  readonly fails?: number
  /** An end that comes early: refused at acceptance, or withdrawn while contracting. */
  readonly ends?: 'refused' | 'withdrawn'
}

/** A section of a book, and the item in it. */
export interface CommentPlace {
  readonly section: string
  readonly item: string
}

/** What playing needs of the world: people, a clock that can be set, and the door of commands. */
export interface Stage {
  setClock(at: At): void
  readonly staff: Readonly<Record<StaffKey, Actor>>
  contactOf(company: string): Actor
  /** The id of a postal address of that company. */
  addressOf(company: string): string
  /** Runs a command on what is there; throws unless it is done. */
  ask(actor: Actor, stream: StreamKind, streamId: string, command: string, input: object): Promise<void>
  /** The newest certificate that the company holds in a type; throws when there is none. */
  certificateOf(company: string, type: string): Promise<CertificateRow>
  caseState(caseId: string): Promise<CaseState>
  /** The meetings that are not over; of one day those that are held on it or whose agenda closes on it. */
  meetings(on?: Day): Promise<readonly MeetingState[]>
  readyCases(): Promise<readonly string[]>
  /** Fills in the book with that many engagements, each with a real file. */
  fillBook(caseId: string, plan: Plan, on: Day): Promise<void>
  /** Writes beside an item of the book of a case, as its contact. */
  comment(caseId: string, company: string, at: CommentPlace, text: string): Promise<void>
  /** Keeps who attends the audit of a case; returns the id. */
  attend(caseId: string, actor: Actor, attendance: Attendance): Promise<string>
  /** Sends the public form, as somebody without an account would; returns the id of the complaint. */
  report(
    written: Partial<WrittenComplaint> & Pick<WrittenComplaint, 'topic' | 'about' | 'text'>,
  ): Promise<string>
  /** Puts a real file on the case; returns its id. */
  /** Onto a case or a matter; `about` is for one that is still to be opened: `case:` and the id. */
  upload(caseId: string, actor: Actor, name: string, about?: string): Promise<string>
  /** The cases that wait for money, with what is open. */
  payableCases(): Promise<readonly PayableCase[]>
  /** Takes in a bank statement as finance would. */
  importStatement(csv: string): Promise<void>
  /** Lets the clock and the worker do what has become due. */
  settle(): Promise<void>
  /** Letters go out and other streams hear, as of now; the clock asks for nothing. */
  deliver(): Promise<void>
}

export interface Scene {
  readonly stage: Stage
  readonly plan: Plan
  readonly state: CaseState
  readonly today: Day
  /** As somebody of the centre. */
  as(key: StaffKey, command: string, input?: object): Promise<void>
  asContact(command: string, input?: object): Promise<void>
  /** A file of the applicant's, or of somebody of the centre. */
  attend(attendance: Attendance): Promise<string>
  upload(name: string, by?: StaffKey): Promise<string>
}
