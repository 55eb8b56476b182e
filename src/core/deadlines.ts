import { auditRequestSince } from '#core/audit-state.ts'
import { addDays, type Day, dayOfInstant, latestDay } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { teamPhases } from '#core/chapters/audit-team.ts'
import { answererOf, openQuestions } from '#core/chapters/questions.ts'
import { openItems } from '#core/chapters/supplement-round.ts'
import { phaseSince, waitsForPaper } from '#core/clock.ts'
import { contractingTerms, findContractingTerm, waitsForCentreAlone } from '#core/contracting-terms.ts'
import type { Basis } from '#core/date-proof.ts'
import { findFeeOwedAgain, owedAgainOn } from '#core/fee-paid.ts'
import { asAnnounced, type Kept } from '#core/held-deadlines.ts'
import { agendaDeadline, panelDeadline } from '#core/meeting-deadlines.ts'
import { checkedPhases, type Phase, phaseOf, type Term } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import type { Terms } from '#core/rulebook/edition-shape.ts'
import type { ReadingKey } from '#core/rulebook/readings.ts'

/** A day by which somebody must act, with what it was counted from: enough to draw its strip of days. */
export interface Deadline {
  readonly name: string
  readonly dueOn: Day
  readonly owner: Role
  readonly clause: string
  /** The rulebook value it comes from, when that is a reading of ours. */
  readonly reading: string | null
  readonly basis: Basis
  readonly provisional: boolean
  readonly calendar: string
  /** Set where a new notice would bring it forward. */
  readonly kept?: Kept
}

/** Days a rulebook value stands for, and whether it is the FAQ's or our reading. */
export const daysOf = (edition: Edition, value: string): { days: number; reading: string | null } => {
  if (value in edition.terms) return { days: edition.terms[value as keyof Terms], reading: null }
  const reading = edition.readings[value as ReadingKey]
  if (typeof reading?.value !== 'number')
    throw new Error(`The edition ${edition.id} has no days called ${value}`)
  return { days: reading.value, reading: value }
}

/** A deadline of so many days of the rulebook after a day. */
export const counted = (
  term: Term,
  since: Day,
  edition: Edition,
  calendar: Calendar,
  extra = 0,
): Deadline => {
  const { days, reading } = daysOf(edition, term.value)
  // Counted from the day before, the day itself is the first.
  const from = edition.readings.daysStart.value === 'same-day' ? addDays(since, -1) : since
  const count = days + extra
  const end =
    term.unit === 'workday' ? calendar.addWorkdays(from, count) : calendar.nextWorkday(addDays(from, count))
  return {
    name: term.name,
    dueOn: end.date,
    owner: term.owner,
    clause: term.clause,
    reading,
    basis: { from, count, unit: term.unit },
    provisional: isToldProvisional(end, edition),
    calendar: calendar.version,
  }
}

/** Whether a day that rests on a year without notice is shown as provisional (Q9.1). */
const isToldProvisional = ({ provisional }: { provisional: boolean }, { readings }: Edition): boolean =>
  provisional && readings.yearWithoutNotice.value === 'provisional'

/** The promises that outlive a phase, and those that start elsewhere than at its beginning. */
export const specialTerms = {
  feedback: {
    name: 'acceptance-feedback',
    value: 'acceptanceFeedbackDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q8.2',
  },
  /** Feedback is out already, with a request or a proposal that came back: the lead proposes (again). */
  proposal: {
    name: 'acceptance-proposal',
    value: 'supplementCheckDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q4.2',
  },
  check: {
    name: 'supplement-check',
    value: 'supplementCheckDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q4.1',
  },
  /** Parts of a rectification asked for again: a short time, should less than that be left. */
  again: {
    name: 'rectification',
    value: 'rectificationAgainDays',
    unit: 'workday',
    owner: 'contact',
    clause: 'Q4.5',
  },
  report: {
    name: 'audit-report',
    value: 'auditReportDays',
    unit: 'workday',
    owner: 'auditor',
    clause: 'Q4.4',
  },
  production: {
    name: 'certificate',
    value: 'certificateDays',
    unit: 'workday',
    owner: 'clerk',
    clause: 'Q8.5',
  },
  /** A change is not heard by a meeting: its certificate is made once the original is back. */
  reissue: {
    name: 'certificate',
    value: 'changedCertificateDays',
    unit: 'workday',
    owner: 'clerk',
    clause: 'Q4.6',
  },
  /** Submitted on line: the applicant hands the paper over, and the centre's check begins with its arrival. */
  parcel: {
    name: 'parcel',
    value: 'parcelHandOverDays',
    unit: 'workday',
    owner: 'contact',
    clause: 'Q11.3',
  },
  ...contractingTerms,
  /** What the applicant asks about its audit: another day, another auditor. Runs beside the step under way. */
  auditRequest: {
    name: 'audit-request',
    value: 'auditRequestDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q4.4',
  },
  /** Runs beside the step under way, also before submission: asking stops no clock and hands nobody the turn. */
  answer: {
    name: 'question-answer',
    value: 'questionAnswerDays',
    unit: 'workday',
    owner: 'lead',
    clause: 'Q19',
  },
} as const satisfies Record<string, Term>

/** The ten days of the feedback run from the approval to start, or from filing: a reading of Q8.2. */
const feedbackSince = ({ filedAt }: CaseState, startApprovedOn: Day, { readings }: Edition): Day =>
  readings.feedbackCountsFrom.value === 'filing' && filedAt !== null ? dayOfInstant(filedAt) : startApprovedOn

const checkOwner: Partial<Record<Phase, Role>> = {
  filing: 'intake',
  'acceptance-review': 'lead',
  audit: 'auditor',
}

/** What the phase itself waits for. */
const stepTerm = (state: CaseState): Term | undefined =>
  waitsForPaper(state) ? specialTerms.parcel : phaseOf(state.phase).term

/** Every deadline that stands in this state, the nearest first. Computed from events and calendar, never typed in. */
export const deadlinesOf = (state: CaseState, edition: Edition, calendar: Calendar): readonly Deadline[] => {
  const { phase } = state
  const since = state.trail.length > 0 ? dayOfInstant(phaseSince(state)) : null
  if (!since) return []
  const found: Deadline[] = []
  const term = waitsForCentreAlone(state, edition) ? undefined : stepTerm(state)
  // A step of the centre that waits for a fee begins anew once that is there.
  const owed = findFeeOwedAgain(state)
  const paidAgainOn = owedAgainOn(state) && state.payment.confirmedOn
  const isChecking = checkedPhases.some((one) => one === phase) && openItems(state).length > 0
  if (isChecking) {
    const owner = checkOwner[phase] ?? 'lead'
    found.push(
      counted({ ...specialTerms.check, owner, clause: phaseOf(phase).clause }, since, edition, calendar),
    )
  } else if (term && (!owed || phaseOf(phase).turn === 'applicant')) {
    const round = phaseOf(phase).stop ? state.supplement : null
    const paperOn = phase === 'filing' ? state.paperReceivedOn : null
    // After an objection the applicant's days begin anew: they are not over before it can act.
    const reopenings = state.reopenings.map(({ on }) => on)
    const from = latestDay([round?.demandedOn ?? since, paidAgainOn, paperOn, ...reopenings]) as Day
    const whole = counted(term, from, edition, calendar, round?.extension?.days ?? 0)
    const isAgain = phase === 'rectification' && round?.items.some(({ again }) => again !== null)
    const againOn = latestDay([round?.askedOn ?? since, ...reopenings]) as Day
    const again = isAgain ? counted(specialTerms.again, againOn, edition, calendar) : whole
    // A partial no neither starts the whole time afresh nor takes days away that were announced.
    found.push(again.dueOn > whole.dueOn ? again : whole)
  }
  if (phase === 'acceptance-review' && !isChecking && state.startApprovedOn) {
    const hasFeedback =
      state.supplement?.stage === 'acceptance' ||
      state.trail.some((step) => step.phase === 'acceptance-approval')
    found.push(
      hasFeedback
        ? counted(specialTerms.proposal, since, edition, calendar)
        : counted(
            specialTerms.feedback,
            feedbackSince(state, state.startApprovedOn, edition),
            edition,
            calendar,
          ),
    )
  }
  if (phase === 'audit' && !isChecking && state.audit.notice) {
    // After a round of supplements the auditors' days start again: its time was the applicant's.
    const from = since > state.audit.notice.auditOn ? since : state.audit.notice.auditOn
    found.push(counted(specialTerms.report, from, edition, calendar))
  }
  if (state.passedOn && !state.certificate && !state.endedAt)
    found.push({
      ...counted(specialTerms.production, state.passedOn, edition, calendar),
      owner: productionOwner[phase] ?? 'clerk',
    })
  if (phase === 'certificate-production' && !state.passedOn)
    found.push(counted(specialTerms.reissue, since, edition, calendar))
  if (phase === 'awaiting-panel') found.push(agendaDeadline(state, since, edition, calendar))
  if (phase === 'panel' && state.meetingHeldOn)
    found.push(panelDeadline(state.meetingHeldOn, edition, calendar))
  const beside = findContractingTerm(state, edition)
  if (beside) found.push(counted(...beside, edition, calendar))
  const requestedOn = auditRequestSince(state.audit)
  if (requestedOn && teamPhases.some((one) => one === phase))
    found.push(counted(specialTerms.auditRequest, requestedOn, edition, calendar))
  const [question] = openQuestions(state)
  if (question)
    found.push({
      ...counted(specialTerms.answer, dayOfInstant(question.asked.at), edition, calendar),
      owner: answererOf(state),
    })
  return asAnnounced(state, found)
}

const productionOwner: Partial<Record<Phase, Role>> = { decision: 'decider' }

/** What runs beside the step under way, and is not the step. */
const besides: readonly string[] = [
  specialTerms.answer.name,
  specialTerms.progress.name,
  specialTerms.auditRequest.name,
]

/** The nearest deadline of the step under way; an answer owed to a question stands beside it. */
export const findStepDeadline = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find(({ name }) => !besides.includes(name))

/** By when the oldest open question is to be answered. */
export const findAnswerDeadline = (deadlines: readonly Deadline[]): Deadline | undefined =>
  deadlines.find(({ name }) => name === specialTerms.answer.name)
