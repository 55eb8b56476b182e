import { agreementInForceOn, isAgreementInForce, presentVersion } from '#core/agreement.ts'
import {
  addDays,
  addMonths,
  type Day,
  dayOfInstant,
  daysBetween,
  earliestDay,
  latestDay,
} from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { CaseState } from '#core/case-state.ts'
import { isTakenBack, roundsOf } from '#core/chapters/supplement-round.ts'
import type { ClockAlert } from '#core/clock-alerts.ts'
import { findFeeOwedAgain, paymentPauses } from '#core/fee-paid.ts'
import type { At } from '#core/kernel.ts'
import { phaseOf, type Stop } from '#core/phases.ts'
import { openRefund } from '#core/refund.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { isAssessed } from '#core/rulebook/kinds.ts'
import { type Pause, type Stretch, stoppedDays, stretchesBetween } from '#core/stretches.ts'

/** The promises of Q7, by name, beside the deadlines of the steps. */
export const monthsPromised = { usual: 'usual-months', longest: 'longest-months' } as const

/** What the events of a case say about its time: all that the clock needs, small enough for a row of a queue. */
export interface ClockFacts {
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly pauses: readonly Pause[]
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
  readonly standing: { readonly stops: readonly Stop[]; readonly since: Day } | null
  /** The days on which three and six months fall, moving with every stopped day. */
  readonly usualLimitOn: Day
  readonly longestLimitOn: Day
  /** Whether one of them rests on a year whose notice is not out. */
  readonly provisional: boolean
  /** Null while both limits are far, and when the case has ended. */
  readonly alert: ClockAlert | null
}

/**
 * Centre time and applicant time of one case as of `now`, from its events alone (Q7). Null before filing is confirmed:
 * until then no promise runs.
 */
export const clockOf = (state: CaseState, edition: Edition, calendar: Calendar, now: At): Clock | null => {
  const facts = clockFactsOf(state, edition)
  return facts && readClock(facts, edition, calendar, dayOfInstant(now))
}

/** When the clock of Q7 started and ended, and what the centre waited for meanwhile. Null before it starts. */
export const clockFactsOf = (state: CaseState, edition: Edition): ClockFacts | null => {
  const startedOn = startOf(state, edition)
  return startedOn === null
    ? null
    : { startedOn, endedOn: endOf(state, edition), pauses: pausesOf(state, edition) }
}

const startOf = ({ application, filedAt }: CaseState, { readings }: Edition): Day | null => {
  if (readings.clockStarts.value === 'submission') return application?.submittedOn ?? null
  return filedAt === null ? null : dayOfInstant(filedAt)
}

const endOf = ({ trail, certificate, endedAt }: CaseState, { readings }: Edition): Day | null => {
  const granted = trail.find(({ phase }) => phase === 'delivery-confirmation')
  if (readings.clockEnds.value === 'decision' && granted) return dayOfInstant(granted.at)
  return certificate?.issuedOn ?? (endedAt === null ? null : dayOfInstant(endedAt))
}

/** The clock as it stands on `today`. */
export const readClock = (facts: ClockFacts, edition: Edition, calendar: Calendar, today: Day): Clock => {
  const { startedOn, endedOn, pauses } = facts
  const until = endedOn ?? today
  const stretches = stretchesBetween(startedOn, until, pauses)
  const elapsedDays = Math.max(0, daysBetween(startedOn, until))
  const applicantDays = stoppedDays(stretches)
  const limit = (months: number) => calendar.nextWorkday(addDays(addMonths(startedOn, months), applicantDays))
  const usual = limit(edition.terms.usualMonths)
  const longest = limit(edition.terms.longestMonths)
  const alertAt = (limitOn: Day): 'near' | 'passed' | null => {
    if (today > limitOn) return 'passed'
    return calendar.countWorkdays(today, limitOn).count <= edition.readings.limitWarningDays.value
      ? 'near'
      : null
  }
  const [usualAlert, longestAlert] = [alertAt(usual.date), alertAt(longest.date)]
  return {
    startedOn,
    endedOn,
    elapsedDays,
    centreDays: elapsedDays - applicantDays,
    applicantDays,
    stretches,
    standing: endedOn ? null : standingOf(facts, today),
    usualLimitOn: usual.date,
    longestLimitOn: longest.date,
    provisional: usual.provisional || longest.provisional,
    alert: endedOn
      ? null
      : longestAlert
        ? `longest-${longestAlert}`
        : usualAlert
          ? `usual-${usualAlert}`
          : null,
  }
}

/**
 * Everything the centre waited for. What was handed in ends its pause on the day it arrived as stated, not on the day
 * somebody recorded it: the days between are the centre's (Q7). An agreement and a payment are waited for side by side.
 */
const pausesOf = (state: CaseState, edition: Edition): readonly Pause[] => {
  // What the centre asked for in error and took back whole was never the applicant's time.
  const rounds = roundsOf(state).filter((round) => !isTakenBack(round))
  const asked = rounds.flatMap(({ stage, askedOn, receivedOn }): Pause[] => {
    if (stage !== 'rectification') return [{ stop: 'supplement', from: askedOn, to: receivedOn }]
    return edition.readings.rectificationStopsClock.value
      ? [{ stop: 'rectification', from: askedOn, to: receivedOn }]
      : []
  })
  const closed = reopenedPauses(state, edition)
  if (!state.quotation) return [...asked, ...closed]
  const from = state.quotation.sentOn
  return [
    ...asked,
    ...closed,
    ...(isAssessed(state.kind)
      ? [{ stop: 'agreement' as const, from, to: agreementInForceOn(state, edition) }]
      : []),
    ...paymentPauses(state, edition),
  ]
}

/** While it was closed by a decision that was set aside later nobody could work on it (our reading of Q7). */
const reopenedPauses = ({ reopenings }: CaseState, { readings }: Edition): readonly Pause[] => {
  const until = readings.objectionStopsClock.value
  if (until === 'never') return []
  return reopenings.map(({ closedOn, receivedOn, on }) => ({
    stop: 'objection',
    from: closedOn,
    to: until === 'until-received' ? receivedOn : on,
  }))
}

/** What is still waited for, and since when the clock has stood for it. */
const standingOf = ({ startedOn, pauses }: ClockFacts, today: Day): Clock['standing'] => {
  const open = pauses.filter(({ from, to }) => from <= today && (to === null || to > today))
  const first = earliestDay(open.map(({ from }) => from))
  const since = first && latestDay([startedOn, first])
  return since ? { stops: [...new Set(open.map(({ stop }) => stop))], since } : null
}

/** Since when the case has been in its present phase. */
export const phaseSince = (state: CaseState): At => {
  const before = state.trail.findLastIndex(({ phase }) => phase !== state.phase)
  return state.trail[before + 1]?.at ?? state.openedAt ?? ''
}

/** Whether an application has been submitted on line and its paper has not come yet (Q11.3). */
export const waitsForPaper = ({ phase, paperReceivedOn }: CaseState): boolean =>
  phase === 'filing' && paperReceivedOn === null

/** Whose move it is: derived, never typed in. In contracting it follows what is still missing. */
export const turnOf = (state: CaseState, edition: Edition): 'applicant' | 'centre' | 'none' => {
  // What an early end leaves to be decided about the fee is the centre's to do.
  if (openRefund(state)) return 'centre'
  if (findFeeOwedAgain(state) || waitsForPaper(state)) return 'applicant'
  if (state.phase !== 'contracting') return phaseOf(state.phase).turn
  const isSealed = Boolean(presentVersion(state)?.applicantSeal)
  const waitsForCentre = state.agreement.changeAsked || (isSealed && !isAgreementInForce(state, edition))
  return waitsForCentre ? 'centre' : 'applicant'
}
