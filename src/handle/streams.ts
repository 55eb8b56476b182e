import type { Calendar } from '#core/calendar/working-days.ts'
import { type CalendarState, calendarProcedure } from '#core/calendar-adoption.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { certificateProcedure } from '#core/certificate.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { type ComplaintState, complaintDeadlines, complaintProcedure } from '#core/complaint.ts'
import { deadlinesOf, type Deadline as StandingDeadline } from '#core/deadlines.ts'
import type { StoredEvent } from '#core/kernel.ts'
import { matterRow } from '#core/matter.ts'
import { meetingProcedure } from '#core/meeting.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { type ObjectionState, objectionDeadlines, objectionProcedure } from '#core/objection.ts'
import { fold, type Procedure } from '#core/procedure.ts'
import { proceedingProcedure } from '#core/proceeding.ts'
import { proceedingDeadlines } from '#core/proceeding-deadlines.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import { settledPromises } from '#core/promises.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { sanctionDeadlines } from '#core/sanction-deadlines.ts'
import { caseRow, certificateRow, meetingRow } from '#core/views.ts'
import type { StreamKind } from '#store/chain.ts'
import type { Deadline, ViewRow } from '#store/log.ts'

export type AnyState =
  | CaseState
  | MeetingState
  | CertificateState
  | CalendarState
  | ProceedingState
  | ObjectionState
  | ComplaintState
type AnyProcedure = Procedure<AnyState, AnyState['phase']>

/** What the kinds of stream have in common, so that one command handler serves them all. */
export interface Stream {
  readonly procedure: AnyProcedure
  /** The row of its view; null for the calendar, which has none. */
  row(
    streamId: string,
    state: AnyState,
    edition: Edition,
    calendar: Calendar,
    log: readonly StoredEvent[],
  ): ViewRow | null
  deadlines(state: AnyState, edition: Edition, calendar: Calendar): Deadline[]
  /** The edition pinned to the stream, when it has one. */
  pinned(state: AnyState): string | null
  /** Work other than letters and commands that an event leaves. */
  work(event: StoredEvent): readonly { kind: string }[]
}

const stream = <S extends AnyState>(of: {
  procedure: unknown
  row: (
    streamId: string,
    state: S,
    edition: Edition,
    calendar: Calendar,
    log: readonly StoredEvent[],
  ) => ViewRow | null
  deadlines?: (state: S, edition: Edition, calendar: Calendar) => Deadline[]
  pinned?: (state: S) => string | null
  work?: Stream['work']
}): Stream => ({ deadlines: () => [], pinned: () => null, work: () => [], ...of }) as unknown as Stream

const asRow = ({ name, dueOn, owner, clause, ...basis }: StandingDeadline): Deadline => ({
  name,
  dueOn,
  owner,
  clause,
  basis,
})

const matter = <S extends AnyState & { readonly number: string; readonly openedAt: string }>(
  kind: Parameters<typeof matterRow>[0],
  procedure: unknown,
  deadlinesOf: (state: S, edition: Edition, calendar: Calendar) => readonly StandingDeadline[],
): Stream =>
  stream<S>({
    procedure,
    row: (matterId, state, edition, calendar) =>
      matterRow(kind, matterId, state, deadlinesOf(state, edition, calendar)),
    deadlines: (state, edition, calendar) => deadlinesOf(state, edition, calendar).map(asRow),
  })

/** After these the certificate may say something else, and is signed anew when it does. */
const changesForm: readonly string[] = [
  'CertificateRegistered',
  'CertificateChanged',
  'CertificateSanctioned',
  'SanctionSetAside',
]

export const streams: Readonly<Record<StreamKind, Stream>> = {
  case: stream<CaseState>({
    procedure: caseProcedure,
    row: (_, state, edition, calendar, log) => {
      const { summary, ...row } = caseRow(state, edition, calendar)
      return { ...row, summary: { ...summary, promises: settledPromises(log, edition, calendar) } }
    },
    deadlines: (state, edition, calendar) => deadlinesOf(state, edition, calendar).map(asRow),
    pinned: (state) => state.edition,
  }),
  meeting: stream<MeetingState>({ procedure: meetingProcedure, row: (_, state) => meetingRow(state) }),
  certificate: stream<CertificateState>({
    procedure: certificateProcedure,
    // What nobody has confirmed is not in the register.
    row: (certificateId, state) =>
      state.phase === 'proposed' || state.phase === 'declined' ? null : certificateRow(certificateId, state),
    deadlines: (state, edition, calendar) => sanctionDeadlines(state, edition, calendar).map(asRow),
    work: ({ type }) => (changesForm.includes(type) ? [{ kind: 'sign' }] : []),
  }),
  proceeding: matter<ProceedingState>('proceeding', proceedingProcedure, proceedingDeadlines),
  objection: matter<ObjectionState>('objection', objectionProcedure, objectionDeadlines),
  complaint: matter<ComplaintState>('complaint', complaintProcedure, complaintDeadlines),
  calendar: stream<CalendarState>({
    procedure: calendarProcedure,
    row: () => null,
    work: ({ type }) => (type === 'NoticeAdopted' ? [{ kind: 'recount' }] : []),
  }),
}

/** View row and deadlines of a stream, from its events alone: what appending writes and rebuilding must find again. */
export const viewsOf = (
  kind: StreamKind,
  streamId: string,
  log: readonly StoredEvent[],
  edition: (pinned: string | null) => Edition,
  calendar: Calendar,
  /** What the events fold to, where that is known already. */
  state: AnyState = fold(streams[kind].procedure, log),
): { row: ViewRow | null; deadlines: Deadline[] } => {
  const { row, deadlines, pinned } = streams[kind]
  const its = edition(pinned(state))
  return { row: row(streamId, state, its, calendar, log), deadlines: deadlines(state, its, calendar) }
}
