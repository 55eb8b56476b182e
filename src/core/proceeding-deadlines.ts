import { dayOfInstant } from '#core/calendar/day.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import type { Deadline } from '#core/deadlines.ts'
import { asAnnounced } from '#core/held-deadlines.ts'
import { matterDeadline } from '#core/matter.ts'
import type { ProceedingState } from '#core/proceeding-state.ts'
import type { Edition } from '#core/rulebook/edition.ts'

/** Every day of a proceeding by which somebody must act (Q19). */
export const proceedingDeadlines = (
  state: ProceedingState,
  edition: Edition,
  calendar: Calendar,
): readonly Deadline[] => {
  const { phase, heardSince, hearingPassedOn, answers } = state
  if (phase === 'hearing' && heardSince)
    return asAnnounced(state, [matterDeadline('hearing', heardSince, edition, calendar)])
  const last = answers.at(-1)
  const since = hearingPassedOn ?? (last ? dayOfInstant(last.at) : null)
  return phase === 'deciding' && since
    ? asAnnounced(state, [matterDeadline('proceeding', since, edition, calendar)])
    : []
}
