import { addDays, addMonths, type Day, dayOfInstant, daysBetween } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import type { At } from '#core/kernel.ts'
import { phaseOf, type Stop } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** A stretch of days in which the clock ran (stop null) or stood still, from one day to the next change. */
export interface Stretch {
  readonly from: Day
  readonly to: Day
  readonly days: number
  readonly stop: Stop | null
}

/** The two clocks of Q7. used + stopped = elapsed, always, in calendar days. */
export interface Clock {
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly elapsedDays: number
  /** Days that count against the centre's promise. */
  readonly centreDays: number
  /** Days that do not count: supplements, agreement, payment, rectification. */
  readonly applicantDays: number
  readonly stretches: readonly Stretch[]
  /** Why it stands still now, and since when. */
  readonly standing: { readonly stop: Stop; readonly since: Day } | null
  /** The days on which three and six months fall, moving with every stopped day. */
  readonly usualLimitOn: Day
  readonly longestLimitOn: Day
}

/**
 * Centre time and applicant time of one case as of `now`, from its events alone (Q7). Null before filing is confirmed:
 * until then no promise runs.
 */
export const clockOf = (state: CaseState, edition: Edition, calendar: Calendar, now: At): Clock | null => {
  if (state.filedAt === null) return null
  const startedOn = dayOfInstant(state.filedAt)
  const endedOn = state.certificate?.issuedOn ?? (state.endedAt ? dayOfInstant(state.endedAt) : null)
  const until = endedOn ?? dayOfInstant(now)
  const from = state.trail.findLastIndex(({ at }) => at <= (state.filedAt as At))
  const stretches = state.trail.slice(Math.max(from, 0)).map(({ at, stop }, index, steps): Stretch => {
    const start = later(startedOn, earlier(dayOfInstant(at), until))
    const next = steps[index + 1]
    const end = next ? later(startedOn, earlier(dayOfInstant(next.at), until)) : until
    return { from: start, to: end, days: daysBetween(start, end), stop }
  })
  const applicantDays = stretches.reduce((sum, { days, stop }) => sum + (stop ? days : 0), 0)
  const elapsedDays = daysBetween(startedOn, until)
  const limit = (months: number) =>
    calendar.nextWorkday(addDays(addMonths(startedOn, months), applicantDays)).date
  const last = state.trail.at(-1)
  return {
    startedOn,
    endedOn,
    elapsedDays,
    centreDays: elapsedDays - applicantDays,
    applicantDays,
    stretches: stretches.filter(({ days }) => days > 0),
    standing: last?.stop && !endedOn ? { stop: last.stop, since: standingSince(state, last.stop) } : null,
    usualLimitOn: limit(edition.terms.usualMonths),
    longestLimitOn: limit(edition.terms.longestMonths),
  }
}

const later = (a: Day, b: Day): Day => (a > b ? a : b)
const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

const standingSince = (state: CaseState, stop: Stop): Day => {
  const before = state.trail.findLastIndex((step) => step.stop !== stop)
  return dayOfInstant(state.trail[before + 1]?.at ?? (state.openedAt as At))
}

/** Since when the case has been in its present phase. */
export const phaseSince = (state: CaseState): At => {
  const before = state.trail.findLastIndex(({ phase }) => phase !== state.phase)
  return state.trail[before + 1]?.at ?? state.openedAt ?? ''
}

/** Whose move it is: derived, never typed in. In contracting it follows what is still missing. */
export const turnOf = (state: CaseState): 'applicant' | 'centre' | 'none' => {
  if (state.phase !== 'contracting') return phaseOf(state.phase).turn
  const { applicantSealedOn, centreSealedOn } = state.agreement
  return applicantSealedOn && !centreSealedOn ? 'centre' : 'applicant'
}
