import { addDays, type Day } from '#core/calendar/day.ts'
import { type MeetingDay, nextMeeting } from '#core/calendar/meeting-days.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import type { Basis } from '#core/date-proof.ts'
import { daysOf, deadlinesOf, specialTerms } from '#core/deadlines.ts'
import { agendaBasis, meetingBasis } from '#core/meeting-deadlines.ts'
import { checkedPhases, type Phase, phaseOf, type Term } from '#core/phases.ts'
import type { Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { meetingRuleOf, noticeLeadDays } from '#core/rulebook/lead-days.ts'

/** One thing that is still to be done before the meeting, and the last day for it. */
export interface WayStep {
  /** The name of its deadline. */
  readonly name: string
  readonly owner: Role
  readonly clause: string
  readonly by: Day
  readonly basis: Basis
}

/** What has to be done by when to be heard at a meeting, everybody taking the whole time of their step. */
export interface WayToMeeting {
  readonly meeting: MeetingDay
  readonly steps: readonly WayStep[]
}

type Ahead = Pick<Term, 'name' | 'owner' | 'clause'> & { readonly days: number; readonly unit: Term['unit'] }

/** The phases on the way to the meeting, in order; each has the term that says how long its step may take. */
const wayPhases = [
  'filing',
  'start-approval',
  'acceptance-review',
  'acceptance-approval',
  'quotation',
  'contracting',
  'audit-preparation',
  'audit-confirmation',
  'audit',
] as const satisfies readonly Phase[]

/** Where a phase that leaves the straight way comes back to it. */
const rejoins: Partial<Record<Phase, (typeof wayPhases)[number]>> = {
  'filing-supplement': 'filing',
  'acceptance-supplement': 'acceptance-review',
  'audit-supplement': 'audit',
}

const ahead = ({ name, owner, clause, value, unit }: Term, edition: Edition): Ahead => ({
  name,
  owner,
  clause,
  unit,
  days: daysOf(edition, value).days,
})

/** The steps of one phase: the audit waits for its notice, and its report comes after it. */
const stepsIn = (phase: (typeof wayPhases)[number], edition: Edition): readonly Ahead[] => {
  if (phase === 'acceptance-review') return [ahead(specialTerms.feedback, edition)]
  if (phase === 'audit') return [ahead(specialTerms.report, edition)]
  // The receipt runs while the notice does; the audit itself is what the days of the notice lead to.
  if (phase === 'audit-confirmation')
    return [
      { name: 'audit', owner: 'contact', clause: 'Q8.4', unit: 'workday', days: noticeLeadDays(edition) },
    ]
  const { term } = phaseOf(phase)
  return term ? [ahead(term, edition)] : []
}

/** Everything that is still to be done before the agenda, in order; undefined where the case is not on its way there. */
const findStepsAhead = (state: CaseState, edition: Edition): readonly Ahead[] | undefined => {
  const { phase, kind } = state
  // A change and a cancellation are decided without a meeting.
  if (!isAssessed(kind)) return undefined
  if (phase === 'awaiting-panel') return []
  const own = phaseOf(phase)
  const check = (owner: Role): Ahead => ({ ...ahead(specialTerms.check, edition), owner, clause: own.clause })
  if (phase === 'rectification')
    return [ahead(own.term!, edition), ahead(phaseOf('rectification-check').term!, edition)]
  if (phase === 'rectification-check') return [ahead(own.term!, edition)]
  const straight = wayPhases.find((one) => one === (rejoins[phase] ?? phase))
  if (!straight) return undefined
  const rest = wayPhases.slice(wayPhases.indexOf(straight)).flatMap((one) => stepsIn(one, edition))
  if (rejoins[phase]) return [ahead(own.term!, edition), check('lead'), ...rest]
  const isChecking =
    checkedPhases.some((one) => one === phase) && state.supplement?.items.some(({ accepted }) => !accepted)
  return isChecking ? [check('lead'), ...rest] : rest
}

/** Walks back from the agenda: the last step ends when it closes, and each one before leaves the next its whole time. */
const wayTo = (
  meeting: MeetingDay,
  steps: readonly Ahead[],
  edition: Edition,
  calendar: Calendar,
): WayToMeeting => {
  let basis = agendaBasis(meeting, edition)
  let by = meeting.agendaClosesOn
  const way: WayStep[] = [
    { name: 'agenda', owner: 'secretary', clause: 'Q9.2', by, basis },
    {
      name: 'panel',
      owner: 'secretary',
      clause: 'Q9.1',
      by: meeting.held,
      basis: meetingBasis(meeting.nominal, edition),
    },
  ]
  for (const { name, owner, clause, days, unit } of steps.toReversed()) {
    way.unshift({ name, owner, clause, by, basis })
    basis = { from: by, count: -days, unit, ...(unit === 'day' ? { stays: true } : {}) }
    by = unit === 'day' ? addDays(by, -days) : calendar.addWorkdays(by, -days).date
  }
  return { meeting, steps: way }
}

/**
 * The first meeting that a case reaches although everybody takes the whole time of their step (Q9.2), and what has to
 * be done by when for it; undefined where the case is not on its way to a meeting.
 */
export function findWayToMeeting(
  state: CaseState,
  today: Day,
  edition: Edition,
  calendar: Calendar,
): WayToMeeting | undefined {
  const steps = findStepsAhead(state, edition)
  if (!steps) return undefined
  const rule = meetingRuleOf(edition)
  let way = wayTo(nextMeeting(today, calendar, rule), steps, edition, calendar)
  while (way.steps[0]!.by < today) {
    const next = nextMeeting(addDays(way.meeting.agendaClosesOn, 1), calendar, rule)
    way = wayTo(next, steps, edition, calendar)
  }
  // The meeting could wait for it longer than its own deadline does.
  const [next, ...later] = way.steps
  const due = deadlinesOf(state, edition, calendar).find(({ name }) => name === next?.name)
  const isSooner = due !== undefined && due.dueOn >= today && due.dueOn < next!.by
  return isSooner ? { ...way, steps: [{ ...next!, by: due.dueOn, basis: due.basis }, ...later] } : way
}
