import { addDays, type Day } from '#core/calendar/day.ts'
import { type CertificateState, entered, over, type SanctionEntry } from '#core/certificate-state.ts'

/** What a decision does to a certificate, and what is left when one of several is set aside. */

/** What a decision that is made now does to the certificate. */
export const effectOf = (
  state: CertificateState,
  { measure, on, until, level }: SanctionEntry,
  today: Day,
): Partial<CertificateState> => {
  switch (measure) {
    case 'warn':
      return {}
    case 'suspend':
      return {
        ...entered(state, { on, status: 'suspended' }, today),
        suspension: { from: on, until: until ?? on, ranOut: false },
      }
    case 'restore':
      return { ...entered(state, { on, status: 'valid' }, today), suspension: null }
    case 'downgrade':
      return { level: level ?? state.level }
    case 'withdraw':
      return {
        ...entered(state, { on, status: 'withdrawn' }, today),
        ...over,
        originalDemandedOn: on > today ? on : today,
        // Withdrawn again before it was sent back, the original is here.
        originalReturnedOn: state.originalOwedSince,
        originalOwedSince: null,
        originalNotNeededSince: null,
      }
  }
}

/** A decision that has not been set aside; restoring is nothing to object to. */
export const isStanding = ({ measure, setAsideOn }: SanctionEntry): boolean =>
  measure !== 'restore' && !setAsideOn

interface Standing extends Pick<CertificateState, 'level' | 'suspension'> {
  readonly status: 'valid' | 'suspended' | 'withdrawn'
}

/** What the decisions that stand make of the certificate, told from the first to the last. */
const standingOf = (state: CertificateState, sanctions: readonly SanctionEntry[]): Standing => {
  const first = sanctions.find(({ measure }) => measure === 'downgrade')
  let standing: Standing = { level: first?.fromLevel ?? state.level, status: 'valid', suspension: null }
  for (const { measure, on, until, level, setAsideOn } of sanctions) {
    if (setAsideOn || measure === 'warn') continue
    if (measure === 'downgrade') standing = { ...standing, level: level ?? standing.level }
    else if (measure === 'withdraw') standing = { ...standing, status: 'withdrawn', suspension: null }
    else if (measure === 'restore') standing = { ...standing, status: 'valid', suspension: null }
    else {
      // Told once that it ran out is told: the same suspension goes on where it was.
      const ranOut = state.suspension?.from === on && state.suspension.ranOut
      standing = { ...standing, status: 'suspended', suspension: { from: on, until: until ?? on, ranOut } }
    }
  }
  return standing
}

/** What setting a decision aside brings back; what the register said meanwhile stays said. */
export const setAside = (
  state: CertificateState,
  { decision, on }: { decision: string; on: Day },
  today: Day,
): Partial<CertificateState> => {
  const sanctions = state.sanctions.map((one) =>
    one.decision === decision ? { ...one, setAsideOn: on } : one,
  )
  const [before, after] = [standingOf(state, state.sanctions), standingOf(state, sanctions)]
  const isBack = before.status === 'withdrawn' && after.status !== 'withdrawn'
  // Given up or superseded it has ended for good, whatever was decided before.
  if (state.phase === 'ended' && before.status !== 'withdrawn') return { sanctions, level: after.level }
  return {
    sanctions,
    level: after.level,
    suspension: after.suspension,
    ...(before.status === after.status ? {} : entered(state, { on, status: after.status }, today)),
    ...(isBack
      ? {
          phase: 'registered',
          originalDemandedOn: null,
          originalReturnedOn: null,
          originalOwedSince: state.originalReturnedOn === null ? null : on,
          originalNotNeededSince: state.originalReturnedOn === null ? on : null,
        }
      : {}),
  }
}

/** The last day on which the certificate can still be sanctioned: of its validity, or before another takes its place. */
export const lastDayInForce = ({ validTo, changes }: CertificateState): Day => {
  const superseded = changes.find(({ status }) => status === 'superseded')
  return superseded && superseded.on <= validTo ? addDays(superseded.on, -1) : validTo
}
