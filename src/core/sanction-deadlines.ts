import type { Calendar } from '#core/calendar/working-days.ts'
import type { CertificateState } from '#core/certificate-state.ts'
import { counted, type Deadline } from '#core/deadlines.ts'
import { asAnnounced } from '#core/held-deadlines.ts'
import type { Term } from '#core/phases.ts'
import type { Edition } from '#core/rulebook/edition.ts'
import { lastDayInForce } from '#core/sanction-effects.ts'

/** What is counted in working days on a certificate. */
export const sanctionTerms = {
  entry: {
    name: 'entry-decision',
    value: 'entryDecisionDays',
    unit: 'workday',
    owner: 'approver',
    clause: 'Q10',
  },
  decision: {
    name: 'sanction-decision',
    value: 'sanctionDecisionDays',
    unit: 'workday',
    owner: 'decider',
    clause: 'Q10',
  },
  original: {
    name: 'original-return',
    value: 'originalReturnDays',
    unit: 'workday',
    owner: 'clerk',
    clause: 'Q4.6',
  },
  toHolder: {
    name: 'original-to-holder',
    value: 'originalSentBackDays',
    unit: 'workday',
    owner: 'clerk',
    clause: 'Q4.6',
  },
} as const satisfies Record<string, Term>

/** What is only proposed is the centre's own: its holder hears of it once it is decided. */
export const internalDeadlines: readonly string[] = [sanctionTerms.entry.name, sanctionTerms.decision.name]

/** Every day on a certificate by which somebody must act, the nearest first (Q10, Q4.6). */
export const sanctionDeadlines = (
  state: CertificateState,
  edition: Edition,
  calendar: Calendar,
): readonly Deadline[] => {
  const { proposed, suspension, originalDemandedOn, originalReturnedOn, originalOwedSince } = state
  const found: Deadline[] = []
  if (state.entry) found.push(counted(sanctionTerms.entry, state.entry.proposedOn, edition, calendar))
  if (proposed) found.push(counted(sanctionTerms.decision, proposed.proposedOn, edition, calendar))
  // Where the certificate is over before, nobody has to say what follows the suspension.
  if (suspension && suspension.until <= lastDayInForce(state))
    found.push({
      name: 'suspension',
      dueOn: suspension.until,
      owner: 'clerk',
      clause: 'Q10',
      reading: 'suspensionDays',
      // Told with the decision and never moved: it is not a day on which somebody has to come to an office.
      basis: {
        from: suspension.from,
        count: edition.readings.suspensionDays.value,
        unit: 'day',
        stays: true,
      },
      provisional: false,
      calendar: calendar.version,
    })
  if (originalDemandedOn && !originalReturnedOn)
    found.push(counted(sanctionTerms.original, originalDemandedOn, edition, calendar))
  if (originalOwedSince) found.push(counted(sanctionTerms.toHolder, originalOwedSince, edition, calendar))
  return asAnnounced(state, found)
}
