import type { Day } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { isApplicantRole, type Role } from '#core/roles.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/**
 * How often a deadline has been spoken of: 0 is the early warning, 1 the alarm on the first working day after it was
 * missed, and each later round a repetition.
 */
export type Round = number

/** The last day on which a deadline may fall to be warned of today. */
export const warnedUntil = (today: Day, { readings }: Edition, calendar: Calendar): Day =>
  calendar.addWorkdays(today, readings.earlyWarningDays.value).date

/**
 * The round that a deadline has come to by today, or null while it is far and on every day off. It says how things stand,
 * not what happened today: after an outage it is the newest round, and the ones before it are left out (Q7, our reading).
 */
export const roundOf = (dueOn: Day, today: Day, { readings }: Edition, calendar: Calendar): Round | null => {
  if (!calendar.isWorkday(today)) return null
  if (dueOn >= today)
    return calendar.countWorkdays(today, dueOn).count <= readings.earlyWarningDays.value ? 0 : null
  const missed = calendar.countWorkdays(dueOn, today).count
  return 1 + Math.floor((missed - 1) / Math.max(1, readings.alarmRepeatDays.value))
}

/** Who hears of a round: whoever owes it and, once it is missed, a senior; from the second alarm on the supervisor too. */
export const heardBy = (owner: Role, round: Round): readonly ('owner' | 'answerer' | Role)[] => {
  if (round === 0) return ['owner']
  // What the applicant owes is watched by whoever answers for the case, who can extend it or close the case.
  if (isApplicantRole(owner)) return ['owner', 'answerer']
  const senior: Role = owner === 'approver' ? 'supervisor' : 'approver'
  return round === 1 ? ['owner', senior] : [...new Set<'owner' | Role>(['owner', senior, 'supervisor'])]
}
