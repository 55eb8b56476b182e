import { isAgreementInForce } from '#core/agreement.ts'
import type { Day } from '#core/calendar/day.ts'
import { dayOfInstant } from '#core/calendar/day.ts'
import type { MeetingDay } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { caseProcedure } from '#core/case.ts'
import type { CaseState } from '#core/case-state.ts'
import { hasMoved } from '#core/certificate-on.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { findParcelUnderWay } from '#core/chapters/parcels.ts'
import { wordless } from '#core/chapters/questions.ts'
import { openItems, standingOfItem } from '#core/chapters/supplement-round.ts'
import { type Clock, clockFactsOf, clockOf, phaseSince, readClock, turnOf } from '#core/clock.ts'
import { type Deadline, deadlinesOf, findAnswerDeadline, findStepDeadline } from '#core/deadlines.ts'
import { owedFen } from '#core/fee-paid.ts'
import { type At, type Context, clauseOf, type StoredEvent } from '#core/kernel.ts'
import { reachableMeetings } from '#core/meeting-deadlines.ts'
import type { MeetingState } from '#core/meeting-state.ts'
import { nextAlertOn } from '#core/next-alert.ts'
import { type Phase, phaseOf } from '#core/phases.ts'
import { available, type Offer } from '#core/procedure.ts'
import { provinceOf } from '#core/provinces.ts'
import type { Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { dataSeenBy, isDeadlineSeenBy, isLineSeenBy, moneyFilesOf, stateSeenBy } from '#core/seen-by.ts'
import { barredFromLead, barredFromPanel, outOfCase } from '#core/separation.ts'
import { type Station, stationOf, stationsOf } from '#core/stations.ts'

/** One line of the timeline: what happened, by whom, under which clause. Its sentence is words/events.ts. */
export interface TimelineLine {
  readonly seq: number
  readonly at: At
  readonly type: string
  readonly clause: string
  readonly personId: string
  readonly role: Role
  /** The colleague for whom it was done, when by a deputy. */
  readonly for?: string
  readonly data: Readonly<Record<string, unknown>>
}

/** One station of the stage rail. */
export interface StageStop {
  readonly stage: Station
  readonly status: 'ahead' | 'now' | 'done' | 'left'
  readonly from: Day | null
  readonly to: Day | null
}

/** The case page, the same for both sides; `offers` differ by who looks. */
export interface CaseView {
  readonly state: CaseState
  readonly turn: 'applicant' | 'centre' | 'none'
  readonly rail: readonly StageStop[]
  readonly clock: Clock | null
  readonly deadlines: readonly Deadline[]
  /** The next expert review meetings it can reach, while that is still ahead (Q9.2). */
  readonly meetings: { readonly first: MeetingDay; readonly second: MeetingDay } | null
  readonly timeline: readonly TimelineLine[]
  readonly offers: readonly (Offer & { readonly suggest: Readonly<Record<string, unknown>> })[]
}

/** The stages of the way with the days they took: the four of the FAQ, or the shorter way of a change (stations.ts). */
export const railOf = (state: CaseState): readonly StageStop[] => {
  const { kind } = state
  const stations = stationsOf(kind)
  const seen = new Set(state.trail.map(({ phase }) => stationOf(kind, phase)))
  const reached = stations.findLastIndex((station) => seen.has(station))
  const hasCompleted = state.phase === 'completed'
  const hasEnded = phaseOf(state.phase).stage === 'ended'
  return stations.map((stage, index) => {
    const steps = state.trail.filter(({ phase }) => stationOf(kind, phase) === stage)
    const last = steps.at(-1)
    const after = last && state.trail[state.trail.indexOf(last) + 1]
    const status =
      hasCompleted || index < reached ? 'done' : index > reached ? 'ahead' : hasEnded ? 'left' : 'now'
    return {
      stage,
      status,
      from: steps[0] ? dayOfInstant(steps[0].at) : null,
      to: status !== 'now' && after ? dayOfInstant(after.at) : null,
    }
  })
}

/** From here a case can still reach a meeting: accepted, contracted, not yet on an agenda. */
const aheadOfPanel: readonly Phase[] = [
  'audit',
  'audit-supplement',
  'awaiting-panel',
  'rectification',
  'rectification-check',
]

/** The state before each event, and after the last. */
const statesOf = (log: readonly StoredEvent[]): readonly CaseState[] => {
  const states = [caseProcedure.initial]
  for (const event of log) states.push(caseProcedure.evolve(states.at(-1) as CaseState, event))
  return states
}

const clauseAt = (before: CaseState, type: string): string => {
  const record = caseProcedure.events[type]
  return record ? clauseOf(record, before) : ''
}

/** The case page as this actor sees it now. */
export const caseView = (log: readonly StoredEvent[], context: Context): CaseView => {
  const states = statesOf(log)
  const state = states.at(-1) as CaseState
  const { actor, edition, calendar, now, today } = context
  return {
    state: stateSeenBy(state, actor),
    turn: turnOf(state, edition),
    rail: railOf(state),
    clock: clockOf(state, edition, calendar, now),
    deadlines: deadlinesOf(state, edition, calendar).filter(({ name }) => isDeadlineSeenBy(name, actor)),
    meetings:
      isAssessed(state.kind) && aheadOfPanel.includes(state.phase)
        ? reachableMeetings(today, edition, calendar)
        : null,
    timeline: log.flatMap(({ seq, at, type, by, data }, index) =>
      isLineSeenBy(type, actor)
        ? [
            {
              seq,
              at,
              type,
              clause: clauseAt(states[index] as CaseState, type),
              personId: by.personId,
              role: by.role,
              ...(by.for && { for: by.for }),
              data: dataSeenBy(type, data, actor),
            },
          ]
        : [],
    ),
    offers: available(caseProcedure, state, context).map((offer) => ({
      ...offer,
      suggest: offer.refusal ? {} : (caseProcedure.commands[offer.command]?.suggest(state, context) ?? {}),
    })),
  }
}

/** The row a queue shows. The names are the columns of `cases`. */
export const caseRow = (state: CaseState, edition: Edition, calendar: Calendar) => {
  const deadlines = deadlinesOf(state, edition, calendar)
  const [due] = deadlines
  const turn = turnOf(state, edition)
  const isEnded = phaseOf(state.phase).stage === 'ended'
  // What was asked for before the end is asked of nobody any more.
  const asked = isEnded ? [] : openItems(state)
  const clock = clockFactsOf(state, edition)
  return {
    case_id: state.caseId,
    number: state.number,
    organisation_id: state.organisationId,
    organisation_name: state.organisationName,
    kind: state.kind,
    type: state.type,
    level: state.level,
    phase: state.phase,
    turn,
    due_on: due?.dueOn ?? null,
    due_name: due?.name ?? null,
    due_clause: due?.clause ?? null,
    lead_id: state.leadId,
    opened_at: state.openedAt ?? '',
    filed_at: state.filedAt,
    phase_since: phaseSince(state),
    centre_days: clock?.endedOn ? readClock(clock, edition, calendar, clock.endedOn).centreDays : null,
    version: state.version,
    summary: {
      due: due ?? null,
      step: findStepDeadline(deadlines) ?? null,
      answer: findAnswerDeadline(deadlines) ?? null,
      questions: wordless(state.questions),
      clock,
      warned: state.warned,
      alertOn: clock && nextAlertOn(clock, state.warned, edition, calendar),
      edition: edition.id,
      auditTeam: state.audit.team,
      evaluators: state.evaluators,
      panelVoters: state.panelVoters,
      barredFromLead: barredFromLead(state),
      barredFromPanel: barredFromPanel(state),
      readyAt: state.readyAt,
      missedAgendaOn: state.missedAgendaOn,
      agreementInForce: isAgreementInForce(state, edition),
      payment: state.quotation && {
        openFen: isEnded ? 0 : owedFen(state),
        hasPayerLetter: state.money.payerLetters.length > 0,
      },
      paperReceived: state.paperReceivedOn !== null,
      parcel: findParcelUnderWay(state),
      certificateNumber: state.certificate?.number ?? null,
      heldCertificateId: state.held?.certificateId ?? null,
      meetingId: state.meetingId,
      recused: outOfCase(state),
      moneyFiles: moneyFilesOf(state),
      openItems: asked.length,
      items: asked.map((item) => ({
        id: item.id,
        number: item.number,
        about: item.about,
        place: item.place,
        file: item.file,
        page: item.page,
        standing: standingOfItem(item, Boolean(state.supplement?.receivedOn)),
      })),
    },
  }
}

export const meetingRow = (state: MeetingState) => ({
  meeting_id: state.meetingId,
  nominal_on: state.nominalOn,
  held_on: state.heldOn,
  agenda_closes_on: state.agendaClosesOn,
  phase: state.phase,
  version: state.version,
  summary: {
    cases: state.agenda.length,
    concluded: state.conclusions.length,
    experts: state.invited.length,
    provisional: state.provisional,
  },
})

export const certificateRow = (certificateId: string, state: CertificateState) => ({
  certificate_id: certificateId,
  number: state.number,
  case_id: state.caseId,
  organisation_id: state.organisationId,
  holder: state.holder,
  uscc: state.uscc,
  type: state.type,
  level: state.level,
  issued_on: state.issuedOn,
  valid_from: state.validFrom,
  valid_to: state.validTo,
  status: state.status,
  version: state.version,
  summary: {
    registeredAddress: state.registeredAddress,
    place: provinceOf(state),
    moved: hasMoved(state),
    basis: state.basis,
    changes: state.changes,
    former: state.former,
    takenOverOn: state.takenOverOn,
    supersededBy: state.supersededBy,
    sanctions: state.sanctions,
    proposed: state.proposed !== null,
    suspendedUntil: state.suspension?.until ?? null,
  },
})
